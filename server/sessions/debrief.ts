import { debriefOf } from '../../content/engine/session/debrief.ts';
import type { Debrief, RoundDebrief } from '../../content/engine/session/debrief.ts';
import { isLevel } from '../../content/engine/session/level.ts';
import type { RoundTexts } from '../../content/engine/session/plan-schema.ts';
import { teamNamesOf } from '../../content/engine/session/show-common.ts';
import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import type { Count, RoomResult, TeamShare } from '../../content/engine/session/views.ts';
import type { Locale, ModuleId } from '../../content/engine/vocabulary.ts';
import type { Script } from './library.ts';

type Told = { id: string; label: string };
export type DecisionSheet = {
  ask: string;
  options: Told[];
  counts: Count[] | null;
  before: Count[] | null;
  chosen: string | null;
  /** Chosen by whoever ran the session: another option had as many votes. Sheets of before do not say. */
  isSettled?: boolean;
  /** Where the story was rewound: the option that was seen in the place of it. Sheets of before have none. */
  instead?: string | null;
  /** Played on the other road, after a rewind. */
  other: boolean;
};
export type RoundSheet = {
  id: string;
  kind: RoundDebrief['kind'];
  topic: string;
  title: string;
  ask: string | null;
  left?: string;
  right?: string;
  options: Told[];
  /** Null under five votes. */
  counts: Count[] | null;
  before: Count[] | null;
  /** Of a debate: a second vote was held, of too few to show. Sheets of before do not say. */
  fewAgain?: boolean;
  /** Of a debate between teams: where the middle of each stood, and stands. */
  camps: RoomResult['camps'];
  key: string | null;
  chosen: string | null;
  words: { text: string; times: number }[] | null;
  decisions: DecisionSheet[] | null;
  votes: number;
};
/** What is kept of a session that is over, in one language: counts and texts. Nobody is in it. */
export type DebriefSheet = {
  title: string;
  /** ISO date-time. */
  playedAt: string;
  seats: number;
  rounds: RoundSheet[];
  topics: { topic: string; rounds: number; share: number | null }[];
  teams: TeamShare[] | null;
  /** What the plan calls its teams. Sheets of before do not say. */
  teamNames?: readonly string[] | null;
  pot: number;
  talk: string[];
  articles: { id: string; title: string }[];
  next: { module: ModuleId; text: string };
};
export type Sheets = Record<Locale, DebriefSheet>;

const NOTHING = { options: [], counts: null, before: null, camps: null, key: null, chosen: null, words: null, decisions: null };

function roundSheet(script: Script, round: RoundDebrief, locale: Locale): RoundSheet {
  const { id, kind, topic, votes } = round;
  const texts: RoundTexts | undefined = script.texts[locale].rounds[id];
  const base = { ...NOTHING, id, kind, topic, votes, title: texts?.title ?? '', ask: texts?.ask ?? null };
  if (round.kind === 'words') return { ...base, words: round.words };
  if (round.kind === 'story') return { ...base, decisions: decisionsOf(script, round, locale) };
  if (round.kind === 'debate') {
    const options = (round.after ?? round.before ?? []).map(({ option }) => ({ id: option, label: '' }));
    const ends = { left: texts?.left ?? '', right: texts?.right ?? '' };
    // after a second vote, the first is what was before
    const counts = { counts: round.after ?? round.before, before: round.after === null ? null : round.before };
    return { ...base, ...ends, ...counts, options, fewAgain: round.again && round.after === null, camps: round.camps };
  }
  const options = Object.entries(texts?.options ?? {}).map(([option, label]) => ({ id: option, label }));
  return { ...base, options, counts: round.counts, key: round.right };
}

function decisionsOf(script: Script, round: RoundDebrief & { kind: 'story' }, locale: Locale): DecisionSheet[] {
  const steps = script.cuts.find(({ content }) => content.id === round.cut)?.texts[locale].steps ?? {};
  return round.decisions.map(({ step, offered, chosen, ballots, instead, other }) => {
    const options = offered.map((id) => ({ id, label: steps[step]?.options?.[id]?.label ?? '' }));
    const before = ballots.length === 2 ? (ballots[0] ?? null) : null;
    const counts = ballots.at(-1) ?? null;
    return { ask: steps[step]?.ask ?? '', options, counts, before, chosen, isSettled: isLevel(counts, chosen), instead, other };
  });
}

function sheetOf(script: Script, state: SessionState, debrief: Debrief, playedAt: string, locale: Locale): DebriefSheet {
  const texts = script.texts[locale];
  return {
    title: texts.title,
    playedAt,
    seats: debrief.seats,
    rounds: debrief.rounds.map((round) => roundSheet(script, round, locale)),
    topics: debrief.topics.map(({ topic, quizzes, share }) => ({ topic, rounds: quizzes, share })),
    teams: debrief.teams,
    teamNames: teamNamesOf(texts, state),
    pot: debrief.pot,
    talk: texts.talk,
    articles: debrief.articles.map((id) => ({ id, title: script.titles[locale].articles[id] ?? id })),
    next: { module: debrief.next, text: texts.next },
  };
}

/** The sheet of a session in both languages. Null when nothing was played. @param playedAt ISO date-time */
export function sheetsOf(deps: SessionDeps, script: Script, state: SessionState, playedAt: string): Sheets | null {
  const debrief = debriefOf(deps, state);
  if (debrief.rounds.length === 0) return null;
  return { fr: sheetOf(script, state, debrief, playedAt, 'fr'), en: sheetOf(script, state, debrief, playedAt, 'en') };
}
