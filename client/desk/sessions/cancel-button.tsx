import { useState } from 'preact/hooks';
import { useDesk } from '../context.tsx';
import { td } from '../texts.ts';
import { sessionRequests } from './requests.ts';
import { SureDialog } from './sure-dialog.tsx';

/** Calls a session off, once asked again: whoever has the invitation has to be told, so it stays in the list. */
export function CancelButton({ id, onDone }: { id: string; onDone(): void }) {
  const requests = sessionRequests(useDesk().ask);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" class="desk-button danger" onClick={() => setAsked(true)}>
        {td('sessions.callOff')}
      </button>
      {asked && (
        <SureDialog
          title={td('sessions.callOffTitle')}
          text={td('sessions.callOffText')}
          yes={td('sessions.callOffYes')}
          request={() => requests.cancel(id)}
          onDone={onDone}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
