import type { Card } from '../card-schema.ts';
import type { Charter } from '../schema.ts';
import type { CutContent } from '../session/cut-schema.ts';
import { TOPICS } from '../session/plan-schema.ts';
import type { PlanContent } from '../session/plan-schema.ts';
import { LOCALES } from '../vocabulary.ts';
import { error, repeated, textFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import { planTextsFile } from './session-texts.ts';
import { sentencesIn, textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

/** Of a plan's minutes, those kept for the talk at the end. */
const DEBRIEF_MINUTES = 5;
/** Plans that are there from the first day. */
const FEWEST_PLANS = 6;
const MOST_SENTENCES = 3;

type Round = PlanContent['rounds'][number];
type Named = { plans: readonly PlanContent[]; cuts: readonly CutContent[]; charter: Charter | null; cards: readonly Card[]; texts: Texts };

const planFile = (id: string): string => `content/sessions/${id}.yaml`;

/** Plans that can be played as they are: enough of them, each topic, what they name is there, and the time they take adds up. */
export function sessionLaws(named: Named): Finding[] {
  const { plans, cuts } = named;
  const folder = (message: string): Finding => error('content/sessions', '', message);
  const played = new Set(plans.flatMap(({ rounds }) => rounds.flatMap((round) => (round.kind === 'story' ? [round.cut] : []))));
  return [
    ...(plans.length < FEWEST_PLANS ? [folder(`has ${plans.length} plans, ${FEWEST_PLANS} are needed`)] : []),
    ...TOPICS.filter((topic) => !plans.some((plan) => plan.topic === topic)).map((topic) => folder(`no plan is about "${topic}"`)),
    ...repeated(plans.map((plan) => String(plan.order))).map((order) => folder(`two plans are number ${order}`)),
    ...cuts.filter(({ id }) => !played.has(id)).map(({ id }) => error(`content/sessions/cuts/${id}.yaml`, '', 'is played by no plan')),
    ...plans.flatMap((plan) => [...planLaws(plan, named), ...explanationLaws(plan, named.texts)]),
  ];
}

function planLaws(plan: PlanContent, named: Named): Finding[] {
  const told = (at: string, message: string): Finding => error(planFile(plan.id), at, message);
  const { rounds, spare, minutes } = plan;
  const sum = rounds.reduce((total, round) => total + (round.id === spare ? 0 : round.minutes), DEBRIEF_MINUTES);
  const kept = rounds.find((round) => round.id === spare);
  return [
    ...(sum === minutes ? [] : [told('minutes', `${minutes}, and its rounds with ${DEBRIEF_MINUTES} of debrief take ${sum}`)]),
    ...(spare === undefined || kept?.kind === 'quiz' ? [] : [told('spare', `"${spare}" is no quiz of this plan`)]),
    ...(rounds.every((round) => round.id === spare) ? [told('rounds', 'nothing is played but for a tie')] : []),
    ...repeated(rounds.map((round) => round.id)).map((id) => told(`round "${id}"`, 'is there twice')),
    ...nameLaws(plan, 'articles', plan, named),
    ...rounds.flatMap((round) => [...nameLaws(plan, `round "${round.id}"`, round, named), ...roundLaws(plan, round, named)]),
  ];
}

/** Articles and facts that are named exist. */
function nameLaws(plan: PlanContent, at: string, by: { articles: string[]; facts?: string[] }, { charter, cards }: Named): Finding[] {
  const told = (message: string): Finding => error(planFile(plan.id), at, message);
  const lost = charter === null ? [] : by.articles.filter((id) => !charter.articles.some((article) => article.id === id));
  const unknown = (by.facts ?? []).filter((id) => !cards.some((card) => card.id === id));
  return [...lost.map((id) => told(`the charter has no article ${id}`)), ...unknown.map((id) => told(`the fact ${id} is no card`))];
}

function roundLaws(plan: PlanContent, round: Round, { cuts }: Named): Finding[] {
  const told = (message: string): Finding => error(planFile(plan.id), `round "${round.id}"`, message);
  const bare = round.articles.length + round.facts.length === 0;
  if (round.kind === 'story') return cuts.some((cut) => cut.id === round.cut) ? [] : [told(`there is no cut "${round.cut}"`)];
  if (round.kind === 'words') return [];
  return [
    ...(bare ? [told('rests on no article and no fact')] : []),
    ...(round.kind === 'quiz' && !round.options.includes(round.right)
      ? [told(`its right option "${round.right}" is none of its options`)]
      : []),
    ...(round.kind === 'quiz' ? repeated(round.options).map((id) => told(`its option "${id}" is there twice`)) : []),
  ];
}

/** What is read on a projector from ten metres is short. */
function explanationLaws({ id, rounds }: PlanContent, texts: Texts): Finding[] {
  return LOCALES.flatMap((locale) => {
    const found = textsOf(texts, locale, planTextsFile(id));
    return rounds.flatMap((round) => {
      const sentences = sentencesIn(found.get(`rounds.${round.id}.explain`) ?? '');
      const at = `rounds.${round.id}.explain`;
      return sentences > MOST_SENTENCES
        ? [warning(textFile(locale, planTextsFile(id)), at, `explains in ${sentences} sentences, ${MOST_SENTENCES} at most wanted`)]
        : [];
    });
  });
}
