import type { RefObject } from 'preact';
import type { SeatView } from '../../content/engine/session/views.ts';
import { PLAYER_FACES } from '../../content/engine/vocabulary.ts';
import { tr } from '../i18n.ts';
import { usePage } from '../ui/context.tsx';
import { Face } from '../ui/parts/face.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { Rich } from '../ui/parts/rich.tsx';
import type { Line } from './line.ts';
import { pointsOf, questionOf } from './own-votes.ts';
import { Camps } from './camps.tsx';
import { Explained } from './parts/explained.tsx';
import { Lines } from './parts/lines.tsx';
import { Team } from './parts/mark.tsx';
import { Road } from './parts/road.tsx';
import { Tally, WordCloud } from './parts/tally.tsx';
import type { OwnVotes } from './seat-shelf.ts';
import { SeatVote } from './seat-vote.tsx';
import { SeatWord } from './seat-word.tsx';

export type MomentProps = { view: SeatView; line: Line<SeatView>; kept: OwnVotes; heading: RefObject<HTMLHeadingElement | null> };
type Heading = Pick<MomentProps, 'heading'>;

const Title = ({ heading, text }: Heading & { text: string }) => (
  <h1 ref={heading} tabIndex={-1} class="seat-title">
    <Rich text={text} />
  </h1>
);

/** The face that stands for this phone on the wall. */
const Own = ({ view }: Pick<MomentProps, 'view'>) => <Face who={PLAYER_FACES[view.me.face] ?? 'p1'} mood="happy" size={112} />;

function Lobby({ view, heading }: MomentProps) {
  return (
    <section class="seat-card seat-lobby">
      <Own view={view} />
      <Title heading={heading} text={tr('seat.lobbyTitle', { name: view.me.name })} />
      {view.me.team !== null && (
        <p class="seat-team">
          <Team team={view.me.team} />
        </p>
      )}
      <p>{tr('seat.lobby')}</p>
      <p class="seat-promise">
        <Icon name="lock-simple" />
        <span>{tr('seat.lobbyPromise')}</span>
      </p>
      <p class="room-note">{tr('present', { count: view.present, shown: view.present })}</p>
    </section>
  );
}

/** The fact that this phone alone holds, in a story. */
function Role({ view }: { view: SeatView }) {
  const { role } = view.me;
  if (!role || view.round?.kind !== 'story') return null;
  return (
    <details class="seat-role" open={view.stage?.name === 'intro' && view.stage.decision === 1}>
      <summary>
        <Icon name="user-circle" />
        {tr('seat.roleTitle', { name: role.name })}
      </summary>
      <p class="room-note">{tr('seat.roleSecret')}</p>
      <p>
        <Rich text={role.fact} />
      </p>
      <p class="room-note">{tr('seat.roleHint')}</p>
    </details>
  );
}

function Intro({ view, heading }: MomentProps) {
  const { round, ask } = view;
  return (
    <section class="seat-card">
      <Title heading={heading} text={round?.title ?? ''} />
      <Role view={view} />
      <Lines lines={ask?.lines ?? []} />
      {ask?.ask && (
        <p class="seat-ask">
          <Rich text={ask.ask} />
        </p>
      )}
      {round?.kind === 'debate' && <p>{`${ask?.left ?? ''} ↔ ${ask?.right ?? ''}`}</p>}
      <p class="room-note">{tr(round?.kind === 'words' ? 'seat.wordsSoon' : 'seat.introHint')}</p>
    </section>
  );
}

/** What this phone makes of the key: nobody else is told. */
function Verdict({ view, kept }: Pick<MomentProps, 'view' | 'kept'>) {
  const { round, result } = view;
  if (round?.kind !== 'quiz' || !result?.key) return null;
  const right = kept.right[round.id];
  return (
    <p class={`seat-verdict ${right ? 'right' : 'other'}`}>
      <Icon name={right ? 'check-circle' : 'info'} />
      <b>{tr(right === undefined ? 'seat.none' : right ? 'seat.right' : 'seat.wrong')}</b>
    </p>
  );
}

function Result(props: MomentProps) {
  const { view, kept, heading } = props;
  const { ask, result } = view;
  if (!result) return null;
  const words = view.round?.kind === 'words';
  return (
    <section class="seat-card">
      <Title heading={heading} text={ask?.ask || (view.round?.title ?? '')} />
      <Verdict view={view} kept={kept} />
      {view.round?.kind === 'debate' && view.stage?.ballot === 1 && ask?.discuss && (
        <p class="seat-ask">
          <Rich text={ask.discuss} />
        </p>
      )}
      {words && <WordCloud words={result.words ?? []} />}
      {!words && <Tally view={view} mine={kept.votes[questionOf(view)] ?? null} class="rows" worded />}
      {!words && result.counts === null && <p class="room-note">{tr(result.before ? 'result.fewAgain' : 'result.few')}</p>}
      {result.camps && <Camps camps={result.camps} />}
      {result.again && <p class="seat-ask">{tr('result.second')}</p>}
      {result.tie && <p class="room-note">{tr('result.tie')}</p>}
      {view.round?.kind === 'story' && <p class="room-note">{tr('result.pot', { count: result.pot })}</p>}
    </section>
  );
}

function Outcome({ view, heading }: MomentProps) {
  const { outcome } = view;
  if (!outcome) return null;
  return (
    <section class="seat-card">
      <Road outcome={outcome} />
      <Title heading={heading} text={outcome.title} />
      <p>
        <Rich text={outcome.after} />
      </p>
      <Lines lines={outcome.lines} />
    </section>
  );
}

function Why(props: MomentProps) {
  const { view, kept, heading } = props;
  if (!view.explained) return null;
  const words = view.round?.kind === 'words' ? (view.result?.words ?? []) : [];
  return (
    <section class="seat-card">
      <Title heading={heading} text={view.round?.title ?? ''} />
      <Verdict view={view} kept={kept} />
      <Explained explained={view.explained} level={2} />
      {words.length > 0 && <WordCloud words={words} />}
      {view.result && view.round?.kind !== 'words' && view.round?.kind !== 'story' && (
        <Tally view={view} mine={kept.votes[questionOf(view)] ?? null} class="rows" worded />
      )}
    </section>
  );
}

function End({ view, kept, heading }: MomentProps) {
  const points = pointsOf(kept);
  const signedIn = usePage().game.session.phase.value === 'in';
  return (
    <section class="seat-card seat-lobby">
      <Own view={view} />
      <Title heading={heading} text={tr('seat.endTitle', { name: view.me.name })} />
      {Object.keys(kept.right).length > 0 && (
        <>
          <p class="seat-points">{tr('seat.points', { count: points })}</p>
          <p class="room-note">{tr('seat.pointsOwn')}</p>
        </>
      )}
      {kept.missed.length > 0 && <p>{tr('seat.missedSent', { count: kept.missed.length })}</p>}
      <p>{tr('seat.end')}</p>
      {signedIn && (
        <a class="cta" href="/">
          <Icon name="map-trifold" />
          {tr('seat.toGame')}
        </a>
      )}
    </section>
  );
}

/** What a phone shows now. */
export function SeatMoment(props: MomentProps) {
  const { view, line, heading } = props;
  if (view.phase === 'lobby') return <Lobby {...props} />;
  if (view.phase === 'ended') return <End {...props} />;
  const stage = view.stage?.name;
  if (stage === 'open') {
    const question = questionOf(view);
    if (view.round?.kind === 'words') return <SeatWord key={question} view={view} line={line} heading={heading} />;
    return (
      <>
        <SeatVote key={question} {...props} />
        <Role view={view} />
      </>
    );
  }
  if (stage === 'revealed') return <Result {...props} />;
  if (stage === 'outcome') return <Outcome {...props} />;
  if (stage === 'explained') return <Why {...props} />;
  return <Intro {...props} />;
}
