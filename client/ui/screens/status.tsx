import { useEffect, useRef } from 'preact/hooks';
import type { StatusView } from '../../api.ts';
import { header, poster } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { ChangedNote } from '../charter/changed-sign.tsx';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { ReadingPage } from '../parts/page.tsx';
import { HeldCard } from '../status/held.tsx';
import { Levels } from '../status/levels.tsx';
import { NamedInDigest } from '../status/named.tsx';
import { Proposal } from '../status/offer.tsx';

function History({ view }: { view: StatusView }) {
  if (view.history.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('status.history')}</h2>
      <ol class="history">
        {view.history.map(({ act, at, level, certificate, reason }) => (
          <li key={`${act} ${at}`}>
            <b>{longDate(at)}</b>
            <span>{t(`status.acts.${act}`, { level: t(`status.levels.${level}`) })}</span>
            {reason && <span>{t(`status.reasons.${reason}`)}</span>}
            {certificate && act === 'issued' && <code>{certificate}</code>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The hall on its feet, as warmly for a yes, a not now or a leaving; before any answer, the stage that waits. */
function hall(view: StatusView | null): string {
  if (view?.state === 'certified' || view?.state === 'expiring') return poster('bow-yes');
  if (view?.state === 'withdrawn') return poster('bow-no');
  return view?.declined ? poster('bow-later') : header('act-4');
}

/** One's own status: what is had, what is missing, and the person's own yes, not now, or leaving. */
export function StatusPage() {
  const { game } = usePage();
  const answered = useRef<HTMLDivElement>(null);
  const view = game.status.view.value;
  useEffect(() => void game.status.refresh(), []);
  const inForce = view?.state === 'certified' || view?.state === 'expiring';
  // What was just answered has gone: the focus goes to what it has become.
  const done = () => answered.current?.focus();
  return (
    <ReadingPage title={t('status.title')} name="status" banner={hall(view)}>
      <p class="lead">{t('status.lead')}</p>
      {!view && <p>{t(game.offline.value ? 'status.offline' : 'states.loading')}</p>}
      {view && (
        <>
          <ChangedNote agreement={view.agreement} />
          <div class="now" tabIndex={-1} ref={answered}>
            {!inForce && <HeldCard view={view} onDone={done} />}
            <Proposal view={view} onDone={done} />
            {inForce && <HeldCard view={view} onDone={done} />}
          </div>
          <Levels view={view} />
          {inForce && <NamedInDigest />}
          <section class="others" aria-labelledby="others-title">
            <h2 id="others-title">{t('status.othersTitle')}</h2>
            <p>{t('status.others')}</p>
          </section>
          <History view={view} />
        </>
      )}
    </ReadingPage>
  );
}
