import type { Locale } from '../vocabulary.ts';
import { keeper } from './kept.ts';
import type { CutContent } from './cut-schema.ts';
import { roundTexts } from './show-ask.ts';
import { decisionsTold } from './taken.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import type { JudgedDecision, RoomExplained } from './views.ts';

const keepExplained = keeper<RoomExplained>();

/** Why, with what to read again. Only here is an option of a story better than another. */
export function showExplained(deps: SessionDeps, state: SessionState, locale: Locale): RoomExplained | null {
  if (state.place !== 'explained') return null;
  const { chosen, taken } = playedOf(state);
  return keepExplained(state.plan, locale, JSON.stringify([state.at, chosen, taken?.chosen]), () => {
    const { article, card } = deps.texts(locale);
    const { articles, facts } = namedIn(deps, state);
    return {
      text: roundTexts(deps, state, locale).explain,
      articles: articles.map((id) => ({ id, title: article(id) })),
      cards: facts.map((id) => ({ id, title: card(id) })),
      marks: roundOf(state).kind === 'story' ? judged(deps, state, locale) : null,
    };
  });
}

type Named = { articles: readonly string[]; facts: readonly string[] };
type Choice = Extract<CutContent['scenario']['steps'][string], { kind: 'choice' }>;

/** A story names what its chosen options rest on, after what its round names. */
function namedIn(deps: SessionDeps, state: SessionState): Named {
  const round = roundOf(state);
  const taken = choicesOf(deps, state).flatMap(({ step, chosen }) => step.options.filter((one) => one.id === chosen));
  return {
    articles: [...new Set([...round.articles, ...taken.flatMap((option) => option.articles)])],
    facts: [...new Set([...round.facts, ...taken.flatMap((option) => option.facts)])],
  };
}

/** The decisions of the road, as authored. */
function choicesOf(deps: SessionDeps, state: SessionState): { id: string; step: Choice; offered: string[]; chosen: string | null }[] {
  const round = roundOf(state);
  if (round.kind !== 'story') return [];
  const { steps } = deps.cut(round.cut).content.scenario;
  return decisionsTold(deps, state).flatMap(({ step: id, offered, chosen }) => {
    const step = steps[id];
    return step?.kind === 'choice' ? [{ id, step, offered, chosen }] : [];
  });
}

function judged(deps: SessionDeps, state: SessionState, locale: Locale): JudgedDecision[] {
  const round = roundOf(state);
  if (round.kind !== 'story') return [];
  const texts = deps.cut(round.cut).texts[locale].steps;
  return choicesOf(deps, state).map(({ id, step, offered, chosen }) => ({
    ask: texts[id]?.ask ?? '',
    options: step.options
      .filter((one) => offered.includes(one.id))
      .map((one) => {
        const told = texts[id]?.options?.[one.id];
        return { option: one.id, label: told?.label ?? '', mark: one.mark, why: told?.why ?? '', chosen: one.id === chosen };
      }),
  }));
}
