import type { CutContent, CutTexts } from '../../content/engine/session/cut-schema.ts';
import type { PlanContent, PlanTexts, Round, RoundTexts } from '../../content/engine/session/plan-schema.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { Composition } from './book.ts';

export type ToldPlan = { plan: PlanContent; texts: Record<Locale, PlanTexts> };
export type ToldCut = { content: CutContent; texts: Record<Locale, CutTexts> };
/** The ready-made plans, in their order, and the stories that they play. */
export type Library = { plans: readonly ToldPlan[]; cuts: readonly ToldCut[] };

/** Titles that a screen names things by, in one language. */
export type Titles = { articles: Record<string, string>; cards: Record<string, string>; speakers: Record<string, string> };
/** All that a session plays, as it is when it opens: a later change of the content does not reach it. */
export type Script = ToldPlan & { cuts: ToldCut[]; titles: Record<Locale, Titles> };

/** Of a plan's minutes, those kept for the talk at the end. */
const DEBRIEF_MINUTES = 5;

/** A round as it was picked: its own id in the new plan, and where its words are. */
type Picked = { from: ToldPlan; round: Round; words: Record<Locale, RoundTexts> };

function pick({ plans }: Library, wanted: Composition['rounds'][number], at: number): Picked | null {
  const from = plans.find((one) => one.plan.id === wanted.plan);
  const found = from?.plan.rounds.find((one) => one.id === wanted.round);
  if (!from || !found) return null;
  const round = { ...found, id: `r${at + 1}`, seconds: wanted.seconds, topic: found.topic ?? from.plan.topic };
  return { from, round, words: { fr: from.texts.fr.rounds[found.id]!, en: from.texts.en.rounds[found.id]! } };
}

/** Points to talk about, from all the plans that were picked from in turn. */
const talkOf = (sources: readonly ToldPlan[], locale: Locale): string[] =>
  [0, 1, 2].map((at) => sources[at % sources.length]!.texts[locale].talk[at] ?? '');

function textsOf(title: string, picked: readonly Picked[], sources: readonly ToldPlan[], locale: Locale): PlanTexts {
  const { invitation, next } = sources[0]!.texts[locale];
  const summary = picked.map(({ words }) => words[locale].title).join(' · ');
  const rounds = Object.fromEntries(picked.map(({ round, words }) => [round.id, words[locale]]));
  return { title, summary, invitation, next, talk: talkOf(sources, locale), rounds };
}

/** The first round that is in no ready-made plan; -1 when all are. */
export const missingRound = (library: Library, rounds: Composition['rounds']): number =>
  rounds.findIndex((round, at) => pick(library, round, at) === null);

/** A composed plan as a session plays it; rounds that the content no longer has are left out. Null when none is left. */
export function composed(library: Library, id: string, { title, rounds }: Pick<Composition, 'title' | 'rounds'>): ToldPlan | null {
  const picked = rounds.flatMap((round, at) => pick(library, round, at) ?? []);
  const [first] = picked;
  if (!first) return null;
  const sources = [...new Set(picked.map(({ from }) => from))];
  const topics = new Set(picked.map(({ round }) => round.topic));
  const minutes = picked.reduce((sum, { round }) => sum + round.minutes, DEBRIEF_MINUTES);
  const named = [...new Set(picked.flatMap(({ round }) => round.articles))];
  const plan: PlanContent = {
    id,
    order: 1,
    topic: topics.size === 1 ? first.round.topic! : first.from.plan.topic,
    minutes,
    next: first.from.plan.next,
    articles: named.length > 0 ? named : first.from.plan.articles,
    rounds: picked.map(({ round }) => round),
  };
  return { plan, texts: { fr: textsOf(title, picked, sources, 'fr'), en: textsOf(title, picked, sources, 'en') } };
}

/** What a plan plays, with the stories that it needs. */
export function scriptOf({ cuts }: Library, told: ToldPlan, titles: Script['titles']): Script {
  const needed = new Set(told.plan.rounds.flatMap((round) => (round.kind === 'story' ? [round.cut] : [])));
  return { plan: told.plan, texts: told.texts, titles, cuts: cuts.filter(({ content }) => needed.has(content.id)) };
}
