import type { CastMember, Emotion } from '../../content/engine/vocabulary.ts';
import type { ProjectorView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Rich } from '../ui/parts/rich.tsx';
import { Camps } from './camps.tsx';
import { Bust } from './parts/bust.tsx';
import { Explained } from './parts/explained.tsx';
import { Lines, castOf } from './parts/lines.tsx';
import { Mark } from './parts/mark.tsx';
import { Road } from './parts/road.tsx';
import { Tally, WordCloud } from './parts/tally.tsx';
import { cloudOf } from './word-room.ts';

type Props = { view: ProjectorView };

/** Who stands at the left of each kind of round where nobody of the story speaks. */
const HOSTS: Record<string, CastMember> = { quiz: 'mei', debate: 'solange', words: 'awa', story: 'ines' };
const MOODS: Record<string, Emotion> = { intro: 'happy', open: 'neutral', revealed: 'happy', outcome: 'worried', explained: 'proud' };

function hostOf({ ask, outcome, round, stage }: ProjectorView): CastMember {
  const lines = stage?.name === 'outcome' ? (outcome?.lines ?? []) : (ask?.lines ?? []);
  const speakers = lines.flatMap(({ who }) => castOf(who) ?? []);
  return speakers.at(-1) ?? HOSTS[round?.kind ?? 'quiz'] ?? 'ines';
}

/** Labels that would not stand under columns: the split is drawn lying. */
const isLong = ({ ask, round }: ProjectorView): boolean =>
  round?.kind !== 'debate' && (ask?.options ?? []).some(({ label }, _, all) => label.length > (all.length > 3 ? 16 : 44));

const Question = ({ text, lines = null }: { text: string; lines?: ProjectorView['ask'] }) => (
  <section class="pj-panel pj-question" data-long={text.length > 110}>
    {lines && <Lines lines={lines.lines.slice(-2)} size={64} />}
    <h2>
      <Rich text={text} />
    </h2>
  </section>
);

/** A debate's two positions, at the ends of its line. */
function Poles({ view }: Props) {
  const { ask } = view;
  return (
    <div class="pj-poles">
      <p>
        <Rich text={ask?.left ?? ''} />
      </p>
      <p>
        <Rich text={ask?.right ?? ''} />
      </p>
    </div>
  );
}

/** The places between them, bare: before a vote, and after one of too few to show where they stand. */
const Places = ({ view }: Props) => (
  <ol class="pj-line">
    {view.ask?.options.map(({ id }, i) => (
      <li key={id}>
        <Mark at={i} line />
      </li>
    ))}
  </ol>
);

function Options({ view }: Props) {
  const options = view.ask?.options ?? [];
  const longest = Math.max(0, ...options.map(({ label }) => label.length));
  const call = tr(view.stage?.paused ? 'projector.paused' : view.round?.kind === 'words' ? 'projector.wordsHint' : 'projector.voteHint');
  if (view.round?.kind === 'words') return <p class="pj-call large">{call}</p>;
  if (view.round?.kind === 'debate') {
    return (
      <>
        <Poles view={view} />
        <Places view={view} />
        <p class="pj-call">{call}</p>
      </>
    );
  }
  return (
    <>
      <ol class={`pj-options n${options.length}`} data-length={longest > 60 ? 'long' : longest > 42 ? 'middle' : 'short'}>
        {options.map(({ id, label }, i) => (
          <li key={id}>
            <Mark at={i} />
            <p>
              <Rich text={label} />
            </p>
          </li>
        ))}
      </ol>
      <p class="pj-call">{call}</p>
    </>
  );
}

/** How much there is to read: the letters shrink before anything is cut. */
const loadOf = (...texts: string[]): 'little' | 'much' | 'most' => {
  const length = texts.join(' ').length;
  return length > 520 ? 'most' : length > 300 ? 'much' : 'little';
};

function Intro({ view }: Props) {
  const { ask, round } = view;
  const lines = ask?.lines ?? [];
  const load = loadOf(...lines.map(({ text }) => text), ask?.ask ?? '');
  const plain = lines.length === 0;
  return (
    <section class={`pj-panel pj-scene${plain ? ' plain' : ''}`} data-load={load}>
      <h2 class={plain ? 'pj-kicker' : 'vh'}>{round?.title}</h2>
      <Lines lines={lines} size={72} />
      {ask?.ask && (
        <p class="pj-asked">
          <Rich text={ask.ask} />
        </p>
      )}
      {round?.kind === 'debate' && <Poles view={view} />}
      {plain && <p class="pj-few">{tr(round?.kind === 'words' ? 'projector.wordsSoon' : 'projector.voteSoon')}</p>}
    </section>
  );
}

function Open({ view }: Props) {
  return (
    <>
      <Question text={view.ask?.ask ?? view.round?.title ?? ''} />
      <section class="pj-panel pj-body">
        <Options view={view} />
      </section>
    </>
  );
}

/** Words as large as they may be; those that the wall cannot hold are counted, and stand on the phones. */
function WordWall({ words, question, told }: { words: { text: string; times: number }[]; question: string; told?: string }) {
  const { ease, shown, more } = cloudOf(words, question, told);
  return (
    <>
      <WordCloud words={shown} ease={ease} />
      {more > 0 && <p class="pj-few">{tr('result.moreWords', { count: more })}</p>}
    </>
  );
}

function Revealed({ view }: Props) {
  const { result, round, ask, stage } = view;
  if (!result) return null;
  const words = round?.kind === 'words';
  const debate = round?.kind === 'debate';
  const few = result.counts === null;
  // a second vote of too few leaves the first to be seen
  const bare = few && result.before === null;
  const question = ask?.ask ?? round?.title ?? '';
  return (
    <>
      <Question text={question} />
      <section class="pj-panel pj-body">
        {words && <WordWall words={result.words ?? []} question={question} />}
        {debate && <Poles view={view} />}
        {debate && bare && <Places view={view} />}
        {!words && !(debate && bare) && <Tally view={view} poles class={!bare && isLong(view) ? 'lying' : 'columns'} />}
        {!words && few && <p class="pj-few">{tr(bare ? 'result.few' : 'result.fewAgain')}</p>}
        {debate && !few && result.before && !result.camps && <p class="pj-few">{tr('result.beforeAfter')}</p>}
        {result.camps && <Camps camps={result.camps} />}
        {debate && stage?.name === 'revealed' && stage.ballot === 1 && (
          <p class="pj-call pj-discuss">{ask?.discuss ?? tr('projector.discuss')}</p>
        )}
        {result.again && <p class="pj-call">{tr('result.second')}</p>}
        {result.tie && <p class="pj-call">{tr('result.tie')}</p>}
        {round?.kind === 'story' && <p class="pj-few">{tr('result.pot', { count: result.pot })}</p>}
      </section>
    </>
  );
}

function Outcome({ view }: Props) {
  const { outcome } = view;
  if (!outcome) return null;
  return (
    <section class="pj-panel pj-scene" data-load={loadOf(outcome.after, ...outcome.lines.map(({ text }) => text))}>
      <Road outcome={outcome} />
      <h2>
        <Rich text={outcome.title} />
      </h2>
      <p class="pj-after">
        <Rich text={outcome.after} />
      </p>
      <Lines lines={outcome.lines} size={72} />
    </section>
  );
}

/** What each way of a story was worth, one line a decision: the phones have the reasons. */
function Judged({ view }: Props) {
  return (
    <ol class="pj-judged">
      {view.explained?.marks?.map(({ ask, options }, at) => {
        const chosen = options.find((option) => option.chosen);
        const best = options.find(({ mark }) => mark === 2);
        return (
          <li key={at}>
            <p>
              <Rich text={ask} />
            </p>
            {chosen && (
              <p>
                <b>{tr('result.chosen')}</b> {chosen === best && <b class="pj-best">· {tr('explained.marks.2')}</b>}{' '}
                <Rich text={chosen.label} />
              </p>
            )}
            {best && best !== chosen && (
              <p>
                <b>{tr('explained.marks.2')}</b> <Rich text={best.label} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A quiz's answer, beside the reason for it. */
function Key({ view }: Props) {
  const at = view.ask?.options.findIndex(({ id }) => id === view.result?.key) ?? -1;
  if (at < 0) return null;
  return (
    <p class="pj-key">
      <Mark at={at} />
      <b>{tr('result.key')}</b> <Rich text={view.ask?.options[at]?.label ?? ''} />
    </p>
  );
}

function Why({ view }: Props) {
  if (!view.explained) return null;
  const { text, articles, cards } = view.explained;
  const question = view.ask?.ask || (view.round?.title ?? '');
  const words = view.round?.kind === 'words' ? (view.result?.words ?? []) : [];
  const load = loadOf(text, ...[...articles, ...cards].map(({ title }) => title));
  return (
    <>
      {view.explained.marks ? <h2 class="vh">{view.round?.title}</h2> : <Question text={question} />}
      <section class={`pj-panel pj-body pj-why${view.explained.marks ? ' judging' : ''}`} data-load={load}>
        <Key view={view} />
        {words.length > 0 && <WordWall words={words} question={question} told={text} />}
        <Explained explained={view.explained} judged={false} />
        {view.explained.marks && <Judged view={view} />}
      </section>
    </>
  );
}

const MOMENTS = { intro: Intro, open: Open, revealed: Revealed, outcome: Outcome, explained: Why };

/** The middle of the wall: somebody, what is asked, and what comes of it. */
export function ProjectorMoment({ view }: Props) {
  const name = view.stage?.name ?? 'intro';
  const Moment = MOMENTS[name];
  return (
    <>
      <div class="pj-who left">
        <Bust who={hostOf(view)} mood={MOODS[name] ?? 'neutral'} />
      </div>
      <div class={`pj-middle ${name}`}>
        <Moment view={view} />
      </div>
    </>
  );
}
