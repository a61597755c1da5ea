import { useState } from 'preact/hooks';
import { go } from '../../ui/router.ts';
import { useDesk } from '../context.tsx';
import { td } from '../texts.ts';
import { sessionRequests } from './requests.ts';
import { SureDialog } from './sure-dialog.tsx';

/** Deletes a session, once asked again; then back to the list. @param text what goes with it */
export function RemoveButton({ id, text }: { id: string; text: string }) {
  const requests = sessionRequests(useDesk().ask);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" class="desk-button danger noprint" onClick={() => setAsked(true)}>
        {td('sessions.delete')}
      </button>
      {asked && (
        <SureDialog
          title={td('sessions.removeTitle')}
          text={text}
          yes={td('sessions.removeYes')}
          request={() => requests.remove(id)}
          onDone={() => go('/desk/sessions')}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
