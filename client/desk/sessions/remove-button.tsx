import { useState } from 'preact/hooks';
import { useDesk } from '../context.tsx';
import { td } from '../texts.ts';
import { SureDialog } from './booking.tsx';
import { sessionRequests } from './requests.ts';

/** Deletes a session, once asked again. */
export function RemoveButton({ id }: { id: string }) {
  const requests = sessionRequests(useDesk().ask);
  const [asked, setAsked] = useState(false);
  const sure = { title: td('sessions.removeTitle'), text: td('sessions.removeText') };
  return (
    <>
      <button type="button" class="desk-button danger noprint" onClick={() => setAsked(true)}>
        {td('sessions.delete')}
      </button>
      {asked && <SureDialog {...sure} request={() => requests.remove(id)} onClose={() => setAsked(false)} />}
    </>
  );
}
