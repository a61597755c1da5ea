import { badgesOf } from './badges.ts';
import type { PlayFacts } from './badges.ts';
import { startAfter } from './diagnostic.ts';
import type { Answer, PlayResult } from './log.ts';
import type { Context, Program } from './machine.ts';
import { minigameOf } from './minigames.ts';
import type { MinigameFacts } from './minigames.ts';
import type { ChoiceStep, Option, Scenario } from './schema.ts';
import type { Vow } from './vocabulary.ts';

/** A place score from which the play earns its second star. */
export const SECOND_STAR = 75;

type Answered = Answer & { choice: ChoiceStep; chosen: Option };

/** floor(100 x marks / (2 x scored choices met)); 0 when none was met. */
export function storyScore(answers: readonly Pick<Answer, 'mark'>[]): number {
  const marks = answers.reduce((sum, answer) => sum + answer.mark, 0);
  return answers.length === 0 ? 0 : Math.floor((100 * marks) / (2 * answers.length));
}

/** floor((2 x story + mini-game) / 3), or the story alone where no game gave a score. */
export function placeScore(story: number, minigame: number | null): number {
  return minigame === null ? story : Math.floor((2 * story + minigame) / 3);
}

/** @param ending the ending reached */
export function computeResult(program: Program, context: Context, ending: string): PlayResult {
  const { module, scenario } = program.content;
  const scored = scoredAnswers(scenario, context);
  const games = context.games.map((game) => minigameOf(game.kind).facts(game.state, program.charter, program.content.game));
  const story = storyScore(scored);
  const minigame = minigameScore(program, context);
  const score = placeScore(story, minigame);
  const passed = score >= module.passMark;
  const facts: PlayFacts = {
    module: module.id,
    passed,
    answers: scored.map(plain),
    revisions: revisionsOf(scored),
    games,
    soundHabits: scored.filter((answer) => answer.mark === 2).map((answer) => answer.chosen.habit),
    sets: scenario.sets,
    threads: context.threads,
  };
  return {
    module: module.id,
    ending,
    story,
    minigame,
    score,
    passed,
    stars: score >= SECOND_STAR ? 2 : 1,
    answers: scored.map(plain),
    tooBold: scored.filter((answer) => answer.mark < 2 && answer.chosen.habit === 'act').length,
    tooCareful: scored.filter((answer) => answer.mark < 2 && answer.chosen.habit !== 'act').length,
    turningPoints: turningPoints(scored),
    ...cardsOf(program, context, scored, games),
    badges: badgesOf(facts, program.rules.badges),
    ...repliesOf(context),
    carry: {
      meters: context.meters,
      threads: context.threads,
      ...vowOf(program, context),
      ...startAfter(scenario, context.replies),
    },
  };
}

const repliesOf = ({ replies }: Context): Pick<PlayResult, 'replies'> => (replies.length === 0 ? {} : { replies: [...replies] });

function scoredAnswers(scenario: Scenario, context: Context): Answered[] {
  return context.answers.flatMap(({ step, option, mark }) => {
    const choice = scenario.steps[step];
    const chosen = choice?.kind === 'choice' ? choice.options.find((one) => one.id === option) : undefined;
    return mark === null || choice?.kind !== 'choice' || chosen === undefined ? [] : [{ step, option, mark, choice, chosen }];
  });
}

const plain = ({ step, option, mark }: Answered): Answer => ({ step, option, mark });

/** A game whose charter left nothing to deal gives no score. */
function minigameScore(program: Program, context: Context): number | null {
  const scores = context.games
    .map((game) => minigameOf(game.kind).score(game.state, program.content.game))
    .filter((game) => game.maximum > 0);
  return scores.at(-1)?.score ?? null;
}

/** What a game made the player vow, if its step hands it on. A vow of an earlier place is not this play's to tell. */
function vowOf({ content }: Program, { games }: Context): { vow?: Vow } {
  const vows = games.map(({ step: id, kind, state }) => {
    const step = content.scenario.steps[id];
    return step?.kind === 'minigame' && step.keeps === 'vow' ? minigameOf(kind).vow?.(state) : undefined;
  });
  const vow = vows.findLast((one) => one !== undefined);
  return vow === undefined ? {} : { vow };
}

/** The three turning points with the lowest marks, the earlier first among equals, told in the order played. */
function turningPoints(scored: readonly Answered[]): Answer[] {
  const turning = scored.filter((answer) => answer.choice.turning);
  const worst = [...turning].sort((one, other) => one.mark - other.mark).slice(0, 3);
  return turning.filter((answer) => worst.includes(answer)).map(plain);
}

/** Marks before and after each new fact. */
function revisionsOf(scored: readonly Answered[]): PlayFacts['revisions'] {
  return scored.flatMap((answer) => {
    const first = scored.find((other) => other.step === answer.choice.revises);
    return first === undefined ? [] : [{ before: first.mark, after: answer.mark }];
  });
}

/** Cards shown by the steps visited, the options chosen and the game; only those the place may give. */
function cardsOf(program: Program, context: Context, scored: readonly Answered[], games: readonly MinigameFacts[]) {
  const { module, scenario } = program.content;
  const shown = context.visited.flatMap((id) => {
    const step = scenario.steps[id];
    return step === undefined || !('facts' in step) ? [] : step.facts;
  });
  const chosen = context.answers.flatMap(({ step: id, option }) => {
    const step = scenario.steps[id];
    return step?.kind === 'choice' ? (step.options.find((one) => one.id === option)?.facts ?? []) : [];
  });
  const sound = scored.filter((answer) => answer.mark === 2).flatMap((answer) => answer.chosen.facts);
  const given = (facts: readonly string[]): string[] => module.cards.filter((card) => facts.includes(card));
  return {
    cardsMet: given([...shown, ...chosen, ...games.flatMap((game) => game.cardsMet)]),
    cardsSound: given([...sound, ...games.flatMap((game) => game.cardsSound)]),
  };
}
