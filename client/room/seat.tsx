import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../content/engine/errors.ts';
import type { SeatView } from '../../content/engine/session/views.ts';
import { errorText, tr } from '../i18n.ts';
import { usePage } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { LanguageButton, SettingsButton } from '../ui/parts/controls.tsx';
import type { Line } from './line.ts';
import { keptAfter, missedIn, pointsOf } from './own-votes.ts';
import { Clock, useClockOver } from './parts/clock.tsx';
import { LineNote } from './parts/line-note.tsx';
import { Team, TeamNames } from './parts/mark.tsx';
import { momentOf, stageName, useStageSaid, whereName } from './parts/use-stage.ts';
import { sendMissed } from './requests.ts';
import type { OwnVotes, Seat, SeatShelf } from './seat-shelf.ts';
import { SeatMoment } from './seat-moment.tsx';
import { useLine } from './use-line.ts';
import type { Over } from './way.ts';

type Props = { seat: Seat; shelf: SeatShelf; onLeave(to: string): void };

/** Nothing more comes on this seat: why, and what to do. */
function Closed({ why, onBack, onLeave }: { why: Over; onBack(): void; onLeave(to: string): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const taken = why === 'taken-over';
  const ended = why === 'ended' || why === 'ERR_SESSION_ENDED';
  return (
    <main id="main" class="seat-main" tabIndex={-1}>
      <section class="seat-card">
        <h1 ref={heading} tabIndex={-1}>
          {tr(taken ? 'line.takenOverTitle' : ended ? 'line.endedTitle' : 'line.refusedTitle')}
        </h1>
        <p>{taken ? tr('line.takenOver') : ended ? tr('line.ended') : errorText(why as ErrorCode)}</p>
        {taken ? (
          <button type="button" class="cta" onClick={onBack}>
            <Icon name="arrow-clockwise" />
            {tr('line.takeBack')}
          </button>
        ) : (
          <button type="button" class="cta" onClick={() => onLeave('/join')}>
            <Icon name="door-open" />
            {tr('line.again')}
          </button>
        )}
      </section>
    </main>
  );
}

/** What this phone keeps of its own answers, in step with the view; a signed-in phone sends what it missed to its own record. */
function useOwnVotes(view: SeatView | null, session: string, shelf: SeatShelf): OwnVotes {
  const { game } = usePage();
  const [kept, setKept] = useState(() => shelf.votes(session));
  const now = view ? keptAfter(kept, view) : kept;
  const signedIn = game.session.phase.value === 'in';
  const missed = view && signedIn ? missedIn(now, view) : [];
  useEffect(() => {
    if (now === kept) return;
    shelf.keepVotes(session, now);
    setKept(now);
  }, [now]);
  useEffect(() => {
    if (missed.length === 0) return;
    void sendMissed(missed).then((answer) => {
      if (!answer.ok) return;
      setKept((before) => {
        const after = { ...before, missed: [...new Set([...before.missed, ...missed])] };
        shelf.keepVotes(session, after);
        return after;
      });
    });
  }, [missed.join()]);
  return now;
}

/** Where the round is, in words. */
function Stage({ view, ahead }: { view: SeatView; ahead: number }) {
  const over = useClockOver(view, ahead);
  return (
    <p class="seat-stage">
      {over ? tr('clockOver') : view.stage?.paused ? tr('stages.paused') : stageName(view)}
      {view.stage?.name === 'open' && <span> · {tr('answered', { count: view.answered, shown: view.answered, of: view.awaited })}</span>}
    </p>
  );
}

function SeatFrame({
  line,
  view,
  points,
  children,
}: {
  line: Line<SeatView>;
  view: SeatView | null;
  points: number;
  children: ComponentChildren;
}) {
  return (
    <>
      <header class="seat-top">
        <p class="seat-where">
          <Icon name="megaphone-simple" />
          <span>{view ? whereName(view) || view.title : tr('line.opening')}</span>
        </p>
        {view?.phase === 'round' && <Clock clock={view.clock} ahead={line.ahead.value} />}
        <LineNote state={line.state} onRetry={() => line.retry()} />
      </header>
      {children}
      <footer class="seat-foot">
        {view && (
          <p class="seat-me">
            <b>{view.me.name}</b>
            {view.me.team !== null && <Team team={view.me.team} />}
            {points > 0 && <span>{tr('seat.points', { count: points })}</span>}
          </p>
        )}
        <div class="seat-tools">
          <LanguageButton />
          <SettingsButton />
        </div>
      </footer>
    </>
  );
}

/** A phone's place in the session. */
export function SeatPage({ seat, shelf, onLeave }: Props) {
  const [turn, setTurn] = useState(0);
  const line = useLine<SeatView>({ as: 'seat', session: seat.session, seat: seat.seat, key: seat.key }, turn);
  const view = line?.view.value ?? null;
  const kept = useOwnVotes(view, seat.session, shelf);
  const heading = useRef<HTMLHeadingElement>(null);
  const moment = view ? momentOf(view) : '';
  useStageSaid(view);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [moment, view?.me.removed]);
  useEffect(() => {
    if (view?.phase === 'ended') shelf.drop(seat.code);
  }, [view?.phase]);
  if (!line) return null;
  const state = line.state.value;
  if (state.way === 'over' && view?.phase !== 'ended') {
    return <Closed why={state.why} onBack={() => setTurn((n) => n + 1)} onLeave={onLeave} />;
  }
  return (
    <TeamNames value={view?.teamNames ?? null}>
      <SeatFrame line={line} view={view} points={pointsOf(kept)}>
        <main id="main" class="seat-main" tabIndex={-1} data-paused={view?.stage?.paused === true}>
          {!view && <p class="seat-card">{tr('line.opening')}</p>}
          {view?.me.removed && (
            <section class="seat-card">
              <h1 ref={heading} tabIndex={-1}>
                {tr('line.removedTitle')}
              </h1>
              <p>{tr('line.removed')}</p>
            </section>
          )}
          {view && !view.me.removed && (
            <>
              {view.phase === 'round' && <Stage view={view} ahead={line.ahead.value} />}
              <SeatMoment view={view} line={line} kept={kept} heading={heading} />
            </>
          )}
        </main>
      </SeatFrame>
    </TeamNames>
  );
}
