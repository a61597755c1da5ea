import { textsOf } from '../../i18n.ts';
import { CopyButton } from '../../room/remote-door.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { whenOf } from './names.ts';
import type { SessionRow } from './requests.ts';

/** The news in a sentence, to be sent as it is. */
function newsOf({ title, state, at, movedFrom, zone }: SessionRow): string {
  const was = movedFrom === null ? null : whenOf(movedFrom, zone);
  const now = at === null ? null : whenOf(at, zone);
  if (state === 'cancelled')
    return now === null ? td('sessions.news.offUndated', { title }) : td('sessions.news.off', { title, when: now });
  if (now === null) return td('sessions.news.undated', { title });
  return was === null || was === now ? td('sessions.news.changed', { title, when: now }) : td('sessions.news.moved', { title, was, now });
}

/** Nobody is on a list here, so only the host knows whom to tell that a session has moved or is off. */
export function WhoToTell({ session }: { session: SessionRow }) {
  if (session.sequence === 0) return null;
  const news = newsOf(session);
  const isOff = session.state === 'cancelled';
  return (
    <Panel id="who-to-tell" title={td('sessions.tell')}>
      <p>{td('sessions.tellText')}</p>
      <p class="plan-invitation">{news}</p>
      <div class="desk-actions">
        {textsOf('room') !== null && <CopyButton text={news} name={td('sessions.copyNews')} />}
        {session.at !== null && (
          <a class="desk-button" href={`/api/sessions/${session.id}/invitation.ics`} download>
            <Icon name="download-simple" />
            {td(isOff ? 'sessions.calendarOff' : 'sessions.calendarNew')}
          </a>
        )}
      </div>
      {session.at !== null && <p class="note">{td(isOff ? 'sessions.calendarOffText' : 'sessions.calendarNewText')}</p>}
    </Panel>
  );
}
