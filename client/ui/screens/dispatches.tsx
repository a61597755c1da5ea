import { useEffect, useState } from 'preact/hooks';
import type { DispatchBoard, DispatchRequest } from '../../api.ts';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { header } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { DispatchRun } from '../dispatch/run.tsx';
import { longDate } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';

type Visit = DispatchBoard['visits'][number];
type Opening = { busy: boolean; onOpen(request: DispatchRequest): void };

function Daily({ daily, busy, onOpen }: { daily: DispatchBoard['daily'] } & Opening) {
  const waits = daily.state === 'waiting' || daily.state === 'begun';
  return (
    <li class={`letter${waits ? ' waits' : ''}`}>
      <Icon name="paper-plane-tilt" />
      <div>
        <h2>{t('dispatch.daily')}</h2>
        <p>{t(waits ? 'dispatch.dailyText' : daily.state === 'done' ? 'dispatch.dailyDone' : 'dispatch.dailyNone')}</p>
        {!waits && daily.next && <p class="small">{t('dispatch.next', { date: longDate(daily.next) })}</p>}
      </div>
      {waits && (
        <button type="button" class="cta" aria-disabled={busy} onClick={() => onOpen({ kind: 'daily' })}>
          {t(daily.state === 'begun' ? 'dispatch.resume' : 'dispatch.open')}
        </button>
      )}
    </li>
  );
}

function VisitLetter({ visit, busy, onOpen }: { visit: Visit } & Opening) {
  const { kind, module, state } = visit;
  const place = t(`modules.${module}.title`);
  const opens = state === 'open' || state === 'begun';
  return (
    <li class={`letter${opens ? ' waits' : ''}`}>
      <Icon name={kind === 'return' ? 'star' : 'arrow-clockwise'} />
      <div>
        <h2>{t(`dispatch.${kind}`, { place })}</h2>
        <p>{t(state === 'done' ? 'dispatch.tried' : `dispatch.${kind}Text`)}</p>
        {!opens && <p class="small">{t('dispatch.from', { date: longDate(visit.from) })}</p>}
      </div>
      {opens && (
        <button
          type="button"
          class="cta ghost"
          aria-disabled={busy}
          aria-label={t('dispatch.openAt', { place })}
          onClick={() => onOpen({ kind, module })}
        >
          {t(state === 'begun' ? 'dispatch.resume' : 'dispatch.open')}
        </button>
      )}
    </li>
  );
}

/** Where dispatches wait: today's, and the ways back into finished places. Nothing piles up, nothing is late. */
export function Dispatches() {
  const { game } = usePage();
  const [error, setError] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const board = game.session.board.value;
  const open = game.session.dispatch.value;
  useEffect(() => {
    game.session.dispatch.value = null;
    void game.session.refreshBoard();
  }, []);
  const onOpen = (request: DispatchRequest) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    void game.session.openDispatch(request).then((done) => {
      setBusy(false);
      if (!done.ok) setError(done.code);
    });
  };
  if (open) return <DispatchRun key={open.id} dispatch={open} />;
  return (
    <ReadingPage title={t('dispatch.title')} name="letters" banner={header('dispatch')}>
      <p class="lead">{t('dispatch.lead')}</p>
      {error && <Alert code={error} />}
      {board === null ? (
        <p>{t(game.offline.value ? 'dispatch.offline' : 'states.loading')}</p>
      ) : (
        <ul class="letterbox">
          <Daily daily={board.daily} busy={busy} onOpen={onOpen} />
          {board.visits.map((visit) => (
            <VisitLetter key={visit.module} visit={visit} busy={busy} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <p class="small">
        <Icon name="lock-simple" /> {t('dispatch.private')}
      </p>
    </ReadingPage>
  );
}
