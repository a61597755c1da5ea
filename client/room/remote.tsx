import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorCode } from '../../content/engine/errors.ts';
import { FEWEST } from '../../content/engine/session/teams.ts';
import type { HostView } from '../../content/engine/session/views.ts';
import { errorText, textsOf, tr } from '../i18n.ts';
import { layout } from '../ui/layout.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { Rich } from '../ui/parts/rich.tsx';
import type { Line } from './line.ts';
import { Camps } from './camps.tsx';
import { Clock, useClockOver } from './parts/clock.tsx';
import { Explained } from './parts/explained.tsx';
import { Lines } from './parts/lines.tsx';
import { Mark, TeamNames } from './parts/mark.tsx';
import { Tally, WordCloud } from './parts/tally.tsx';
import { momentOf, stageName, useStageSaid, whereName } from './parts/use-stage.ts';
import { Road } from './parts/road.tsx';
import { RemoteActs, Settle, isTied } from './remote-acts.tsx';
import { RemoteDoor } from './remote-door.tsx';
import { RemotePeople } from './remote-people.tsx';
import { RemotePlan, RemoteText } from './remote-plan.tsx';
import { joinAddress } from './projector-side.tsx';
import { RemoteRewind } from './remote-rewind.tsx';
import { RemoteWords } from './remote-words.tsx';
import { TeamResults } from './team-results.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';
import './styles/marks.css';
import './styles/remote.css';
import './styles/remote-side.css';

const HELD = 'a, button, input, select, textarea, summary, dialog, [contenteditable]';

/** Space, Enter or the right arrow do the natural next thing, wherever the focus rests on nothing else. */
function useNextKeys(next: () => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      const at = event.target as Element | null;
      const arrow = event.key === 'ArrowRight' || event.key === 'PageDown';
      if (!arrow && event.key !== ' ' && event.key !== 'Enter') return;
      if (at?.closest?.(arrow ? 'input, select, textarea, dialog' : HELD)) return;
      event.preventDefault();
      next();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** Of a tie and the big button one stands in the place of the other: the focus goes with it. */
function useSettling(settles: boolean) {
  const now = useRef<HTMLElement>(null);
  const before = useRef(settles);
  useLayoutEffect(() => {
    if (before.current === settles) return;
    before.current = settles;
    now.current?.querySelector<HTMLElement>(settles ? '#remote-settle' : '.remote-next .cta')?.focus();
  }, [settles]);
  return now;
}

/** On a phone one has scrolled to the button: what it has brought is above. */
function useBroughtIntoView(now: RefObject<HTMLElement | null>, moment: string): void {
  const before = useRef(moment);
  useLayoutEffect(() => {
    if (before.current === moment) return;
    before.current = moment;
    if (layout.peek() !== 'wide') now.current?.scrollIntoView({ block: 'start' });
  }, [moment]);
}

/** The options, to be read aloud. */
function Options({ view }: { view: HostView }) {
  const { ask, round, stage } = view;
  if (!ask || ask.options.length === 0 || (stage?.name !== 'intro' && stage?.name !== 'open')) return null;
  if (round?.kind === 'debate') return <p>{`${ask.left ?? ''} ↔ ${ask.right ?? ''}`}</p>;
  return (
    <ol class="remote-options">
      {ask.options.map(({ id, label }, i) => (
        <li key={id}>
          <Mark at={i} />
          <span>
            <Rich text={label} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Between the two votes of a debate: what to talk about, and what for. Above the split, which the wall shows larger. */
function Discussion({ view: { round, stage, ask, next } }: { view: HostView }) {
  if (round?.kind !== 'debate' || stage?.name !== 'revealed' || stage.ballot !== 1) return null;
  return (
    <>
      {ask?.discuss && (
        <p class="remote-discuss">
          <Rich text={ask.discuss} />
        </p>
      )}
      {next === 'again' && <p class="room-note">{tr('remote.discussHint')}</p>}
    </>
  );
}

/** Words have come in, and the host has let none of them be seen yet. */
const isUnread = ({ waiting, stage }: HostView): boolean =>
  stage?.name === 'revealed' && waiting !== null && waiting.length > 0 && !waiting.some(({ shown }) => shown);

/** There is more to say of the options than that they were there. */
const isTold = ({ round, result }: HostView): boolean =>
  round?.kind !== 'words' && Boolean(result && (result.counts ?? result.before ?? result.key ?? result.chosen));

/** What the room sees now, in the remote's own size. */
function Moment({ view }: { view: HostView }) {
  const { ask, result, outcome, explained, round, stage } = view;
  if (!round || !stage) return null;
  const judged = stage.name === 'revealed' || stage.name === 'explained';
  return (
    <div class="remote-moment">
      {stage.name === 'intro' && <Lines lines={ask?.lines ?? []} size={36} />}
      <p class="remote-ask">
        <Rich text={stage.name === 'outcome' && outcome ? outcome.title : ask?.ask || round.title} />
      </p>
      <Options view={view} />
      {stage.name === 'outcome' && outcome && (
        <>
          <Road outcome={outcome} />
          <p>
            <Rich text={outcome.after} />
          </p>
          <Lines lines={outcome.lines} size={36} />
        </>
      )}
      <Discussion view={view} />
      {stage.name === 'explained' && explained && <Explained explained={explained} />}
      {judged && result && isTold(view) && <Tally view={view} class="rows" />}
      {judged && result && round.kind !== 'words' && !result.counts && stage.name === 'revealed' && (
        <p class="room-note">{tr(result.before ? 'result.fewAgain' : 'remote.few')}</p>
      )}
      {judged && round.kind === 'words' && !isUnread(view) && <WordCloud words={result?.words ?? []} />}
      {judged && result?.camps && <Camps camps={result.camps} />}
      {judged && result?.again && <p class="room-note">{tr('result.second')}</p>}
      {judged && result?.teams && <TeamResults teams={result.teams} noted />}
    </div>
  );
}

function Status({ view, line }: { view: HostView; line: Line<HostView> }) {
  const { stage } = view;
  const over = useClockOver(view, line.ahead.value);
  const share = view.awaited === 0 ? 0 : Math.min(1, view.answered / view.awaited);
  return (
    <div class="remote-status">
      <p class="remote-where">
        <b>{over ? tr('clockOver') : stage?.paused ? tr('stages.paused') : stageName(view)}</b>
        <span>{whereName(view)}</span>
      </p>
      {view.phase === 'lobby' && (
        <p class="remote-answered">
          <Icon name="users-three" />
          <span>{tr('present', { count: view.present, shown: view.present })}</span>
        </p>
      )}
      {stage?.name === 'open' && (
        <p class="remote-answered">
          <Icon name="users-three" />
          <span>{tr('answered', { count: view.answered, shown: view.answered, of: view.awaited })}</span>
          <span class="desk-share" aria-hidden="true">
            <i style={{ width: `${Math.round(share * 100)}%` }} />
          </span>
        </p>
      )}
      {stage?.name === 'open' && <Clock clock={view.clock} ahead={line.ahead.value} />}
    </div>
  );
}

/** What the big button is called. Where people write there is no vote, and what they wrote is read before it is shown. */
function nextName({ phase, next, round }: HostView) {
  if (phase === 'ended') return 'none';
  if (round?.kind === 'words' && next === 'open') return 'openWords';
  if (round?.kind === 'words' && next === 'reveal') return 'revealWords';
  return next ?? 'break';
}

/**
 * The one big button: it always does the natural next thing. It steps back where something else comes first. The second press of a
 * double one is none: by then the button would do what nobody has read.
 */
function Next({ view, busy, onNext }: { view: HostView; busy: boolean; onNext(): void }) {
  const off = view.next === null;
  const tooFew = view.stage?.name === 'open' && view.round?.kind !== 'words' && view.answered < FEWEST;
  const waits = isUnread(view) || (view.phase === 'lobby' && view.everyone.length === 0);
  return (
    <div class="remote-next">
      <button
        type="button"
        class={`cta${waits ? ' ghost' : ''}`}
        aria-disabled={busy || off}
        onClick={({ detail }) => detail < 2 && onNext()}
      >
        {tr(`remote.next.${nextName(view)}`)}
        {!off && <Icon name="arrow-right" />}
      </button>
      <p class="room-note only-keys">{tr('remote.nextHint')}</p>
      {tooFew && <p class="room-note">{tr('remote.tooFew')}</p>}
    </div>
  );
}

/** What became of a press, where it is not plain from what happens. */
const Told = ({ told, error }: { told: ReturnType<typeof useSend>['told']; error: ErrorCode | null }) => (
  <>
    <p class="remote-told" role="status">
      {told && tr(`remote.told.${told}`)}
    </p>
    {error && (
      <p class="remote-lost" role="alert">
        <Icon name="warning-diamond" />
        {errorText(error)}
      </p>
    )}
  </>
);

/** The manager's remote, on the laptop of the projector or on a phone in the hand. */
export function Remote({ line, view, session }: { line: Line<HostView>; view: HostView; session: string }) {
  const { on, told, error, send: press } = useSend(line);
  const lost = line.state.value.way !== 'open';
  const send: Send = (act) => {
    if (!lost) press(act);
  };
  const next = () => {
    if (view.next !== null) send({ type: 'next' });
  };
  useNextKeys(next);
  useStageSaid(view);
  const settles = view.next === null && isTied(view);
  const words = view.waiting && <RemoteWords waiting={view.waiting} send={send} />;
  const reads = view.stage?.name === 'revealed';
  const now = useSettling(settles);
  useBroughtIntoView(now, momentOf(view));
  if (textsOf('room') === null) return null;
  return (
    <TeamNames value={view.teamNames}>
      <div class="remote" role="group" aria-label={tr('remote.region')}>
        <div class="remote-main">
          {lost && (
            <p class="remote-lost" role="status">
              <Icon name="wifi-slash" />
              {tr('remote.lost')}
            </p>
          )}
          <section class="desk-panel remote-now" aria-labelledby="remote-now" ref={now}>
            <h2 id="remote-now" class="vh">
              {tr('remote.now')}
            </h2>
            <Status view={view} line={line} />
            {view.phase === 'lobby' ? <RemoteDoor view={view} session={session} /> : <Moment view={view} />}
            {reads && words}
            <Settle view={view} send={send} />
            {!settles && <Next view={view} busy={on?.type === 'next' || lost} onNext={next} />}
            <Told told={told} error={error} />
            <RemoteActs view={view} lost={lost} send={send} />
            {view.roads && <RemoteRewind key={view.round?.id} roads={view.roads} open={view.next === 'explain'} send={send} />}
          </section>
          {!reads && words && <div class="desk-panel">{words}</div>}
          <RemoteText text={view.phase === 'lobby' ? `${view.text}\n${joinAddress(view)}` : view.text} />
        </div>
        <div class="remote-side">
          {view.phase !== 'lobby' && <RemoteDoor view={view} session={session} small />}
          <RemotePeople view={view} send={send} />
          <RemotePlan view={view} />
        </div>
      </div>
    </TeamNames>
  );
}
