import { holds } from './conditions.ts';
import { castOf, linesOf, stageCast } from './faces.ts';
import { placeOf } from './machine.ts';
import type { Program, Snapshot } from './machine.ts';
import { minigameOf } from './minigames.ts';
import type { ChoiceStep, MessageStep, MinigameStep, Step } from './schema.ts';
import type { GameView, PlayView, StepView } from './view.ts';

type Moment = { program: Program; snapshot: Snapshot; id: string };

/** The place whose why is always open: one learns there how the game explains itself. Elsewhere it is read by who wants to. */
const LEARNING_PLACE = 1;

/** @param events folded so far */
export function showPlay(program: Program, snapshot: Snapshot, events: number): PlayView {
  const { step: id, told } = placeOf(snapshot);
  const step = program.content.scenario.steps[id]!;
  const moment = { program, snapshot, id };
  return { ...showStep(moment, step, told), meters: snapshot.context.meters, progress: progressOf(moment, step, told), events };
}

function showStep(moment: Moment, step: Step, told: boolean): StepView {
  switch (step.kind) {
    case 'say':
      return { kind: 'say', shows: step.shows ?? null, ...stage(moment, step) };
    case 'choice':
      return told ? showConsequence(moment, step) : showChoice(moment, step);
    case 'message':
      return showMessage(moment, step);
    case 'minigame':
      return showMinigame(moment, step);
    case 'ending':
      return { kind: 'ending', ending: moment.id, ...stage(moment, step) };
    case 'branch':
      throw new Error(`a play never rests on the branch "${moment.id}"`);
  }
}

function stage({ snapshot, id }: Moment, step: Exclude<Step, { kind: 'branch' | 'message' | 'minigame' }>) {
  return { step: id, act: step.act, night: step.night, cast: castOf(step.cast), lines: linesOf(step, snapshot.context) };
}

function showChoice(moment: Moment, step: ChoiceStep): StepView {
  const { context } = moment.snapshot;
  const options = moment.program.plan.options[moment.id]!.filter((option) => holds(option.when, context));
  const revised = context.answers.find((answer) => answer.step === step.revises);
  return {
    kind: 'choice',
    ...stage(moment, step),
    options: options.map((option) => ({ id: option.id })),
    scored: options.some((option) => option.mark !== undefined),
    revises: revised === undefined ? null : { step: revised.step, option: revised.option },
  };
}

function showConsequence(moment: Moment, step: ChoiceStep): StepView {
  const told = moment.snapshot.context.told!;
  const option = chosenOption(moment);
  const mark = option.mark ?? null;
  return {
    kind: 'consequence',
    step: moment.id,
    act: step.act,
    night: step.night,
    cast: castOf(step.cast, told.faces),
    option: option.id,
    mark,
    shows: option.shows ?? null,
    delta: told.delta,
    articles: option.articles,
    facts: option.facts,
    open: mark === 0 || moment.program.content.module.order === LEARNING_PLACE,
  };
}

function showMessage({ id }: Moment, { act, night, cast, from, options }: MessageStep): StepView {
  const shown = { act, night, cast: castOf(cast), from: from ?? null, options: options.map((option) => ({ id: option.id })) };
  return { kind: 'message', step: id, ...shown };
}

function showMinigame({ program, snapshot, id }: Moment, step: MinigameStep): StepView {
  const { state } = snapshot.context.games.at(-1)!;
  const game = minigameOf(step.game);
  const shown = { game: step.game, state: game.view(state, program.charter, program.content.game) } as GameView;
  return { kind: 'minigame', step: id, act: step.act, cast: castOf(stageCast(step)), done: game.done(state), ...shown };
}

function chosenOption({ program, snapshot, id }: Moment) {
  return program.plan.options[id]!.find((option) => option.id === snapshot.context.told?.option)!;
}

/** Decisions taken, and those of the longest path still open; a decision counts as taken once its outcome is on screen. */
function progressOf(moment: Moment, step: Step, told: boolean): { taken: number; total: number } {
  const { decisionsFrom } = moment.program.plan;
  const { context } = moment.snapshot;
  const open = decisionsFrom[moment.id] ?? 0;
  if (told && step.kind === 'choice') {
    return { taken: context.decisions, total: context.decisions + (decisionsFrom[chosenOption(moment).next ?? step.next] ?? 0) };
  }
  const finished = Number(step.kind === 'minigame' && minigameOf(step.game).done(context.games.at(-1)!.state));
  return { taken: context.decisions + finished, total: context.decisions + open };
}
