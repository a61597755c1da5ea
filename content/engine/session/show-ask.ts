import type { Locale } from '../vocabulary.ts';
import { keeper } from './kept.ts';
import type { RoundTexts } from './plan-schema.ts';
import { optionsNow, sceneNow } from './questions.ts';
import type { SessionDeps, SessionState } from './state.ts';
import { playedOf, roundOf } from './state.ts';
import type { StoryLine } from './story.ts';
import type { RoomAsk, RoomLine } from './views.ts';

const keepAsk = keeper<RoomAsk | null>();

/** The question, the same object from its first line to its explanation; null once a story has come to its ending. */
export function showAsk(deps: SessionDeps, state: SessionState, locale: Locale): RoomAsk | null {
  const round = roundOf(state);
  const { decision, chosen, ending } = playedOf(state);
  if (round.kind === 'story' && ending) return null;
  const key = JSON.stringify([state.at, round.id, decision, chosen.slice(0, decision - 1)]);
  return keepAsk(state.plan, locale, key, () =>
    round.kind === 'story' ? askOfStory(deps, state, locale) : askOfRound(deps, state, locale),
  );
}

const NO_TEXTS: RoundTexts = { title: '', explain: '' };

/** Texts of the present round; empty ones where they are missing. */
export const roundTexts = (deps: SessionDeps, state: SessionState, locale: Locale): RoundTexts =>
  deps.texts(locale).plan.rounds[roundOf(state).id] ?? NO_TEXTS;

function askOfRound(deps: SessionDeps, state: SessionState, locale: Locale): RoomAsk {
  const { ask = '', options = {}, left, right, discuss } = roundTexts(deps, state, locale);
  const ids = optionsNow(deps, state);
  if (roundOf(state).kind !== 'debate') return { lines: [], ask, options: ids.map((id) => ({ id, label: options[id] ?? '' })) };
  const ends: Record<string, string> = { [ids[0]!]: left ?? '', [ids.at(-1)!]: right ?? '' };
  const line = { left: left ?? '', right: right ?? '', discuss: discuss ?? '' };
  return { lines: [], ask, options: ids.map((id) => ({ id, label: ends[id] ?? '' })), ...line };
}

function askOfStory(deps: SessionDeps, state: SessionState, locale: Locale): RoomAsk | null {
  const round = roundOf(state);
  const scene = sceneNow(deps, state);
  if (round.kind !== 'story' || scene === null) return null;
  const texts = deps.cut(round.cut).texts[locale].steps[scene.step];
  const intro = roundTexts(deps, state, locale).intro;
  const first: RoomLine[] = playedOf(state).decision === 1 && intro !== undefined ? [{ who: null, name: '', text: intro }] : [];
  return {
    lines: [...first, ...showLines(deps, state, locale, scene.lines)],
    ask: texts?.ask ?? '',
    options: scene.options.map((id) => ({ id, label: texts?.options?.[id]?.label ?? '' })),
  };
}

export function showLines(deps: SessionDeps, state: SessionState, locale: Locale, lines: readonly StoryLine[]): RoomLine[] {
  const round = roundOf(state);
  if (round.kind !== 'story') return [];
  const { steps } = deps.cut(round.cut).texts[locale];
  const { speaker } = deps.texts(locale);
  return lines.map(({ step, id, who }) => ({
    who: who === 'narrator' ? null : who,
    name: who === 'narrator' ? '' : speaker(who),
    text: steps[step]?.lines?.[id] ?? '',
  }));
}
