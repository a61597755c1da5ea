import { useState } from 'preact/hooks';
import { Icon } from '../../ui/parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { BackToSessions } from './back.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { whenOf } from './names.ts';
import { RemoveButton } from './remove-button.tsx';
import type { SessionRow } from './requests.ts';
import { WhoToTell } from './who-to-tell.tsx';

/** Called off: whom to tell, and the way back. */
export function CancelledPage({ session, onChanged }: { session: SessionRow; onChanged(): void }) {
  const [asked, setAsked] = useState(false);
  const { at, zone } = session;
  const lead = at === null ? td('sessions.cancelledNoDate') : td('sessions.cancelledFor', { when: whenOf(at, zone) });
  return (
    <Page title={session.title} lead={lead} actions={<BackToSessions />} name="desk-sessions">
      <WhoToTell session={session} />
      <section class="desk-panel">
        <div class="desk-actions">
          <button type="button" class="desk-button main" onClick={() => setAsked(true)}>
            <Icon name="clock" />
            {td('sessions.again')}
          </button>
          <RemoveButton id={session.id} text={td('sessions.removePlannedText')} />
        </div>
      </section>
      {asked && <ChangeDialog session={session} onChanged={onChanged} onClose={() => setAsked(false)} />}
    </Page>
  );
}
