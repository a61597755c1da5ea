import { assign, createMachine, initialTransition, transition } from 'xstate';
import type { AnyActorLogic, AnyStateMachine, MachineSnapshot } from 'xstate';
import { holds } from './conditions.ts';
import type { Memory } from './conditions.ts';
import { applyEffects, meterChange } from './effects.ts';
import { facesAfter } from './faces.ts';
import type { Faces } from './faces.ts';
import type { Carried, PlayEvent, Reply } from './log.ts';
import { NOTHING_CARRIED } from './log.ts';
import { minigameOf, tryMove } from './minigames.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Badge } from './badge-schema.ts';
import type { BranchStep, Charter, ChoiceStep, MessageStep, MinigameStep, ModuleContent, Option, Step } from './schema.ts';
import type { Mark, Meter, MinigameKind, StartRound } from './vocabulary.ts';

/** What the rules document holds: the badges that a play may satisfy. */
export type Rules = { badges: readonly Badge[] };

/** A scenario ready to be played under one charter: opaque; keep it by (content hash, charter hash, rules hash). */
export type Program = {
  readonly content: ModuleContent;
  readonly charter: Charter;
  readonly rules: Rules;
  readonly plan: Plan;
  readonly machine: AnyStateMachine;
};

/** One mini-game entered: its state is that game's own plain JSON. */
export type GameState = { step: string; kind: MinigameKind; state: unknown };

/** Everything a play remembers: plain JSON, integers only. */
export type Context = Memory & {
  /** False only in the throw-away snapshots that XState makes for itself, without input. */
  readonly begun: boolean;
  readonly random: number;
  readonly answers: readonly { step: string; option: string; mark: Mark | null }[];
  /** Choices answered and mini-games left. */
  readonly decisions: number;
  /** The option just chosen: what it changed and everyone's face after it. */
  readonly told: { option: string; delta: Record<Meter, number>; faces: Faces } | null;
  readonly games: readonly GameState[];
  /** Messages answered. No condition reads them. */
  readonly replies: readonly Reply[];
  /** Where a game with rounds begins. */
  readonly start: StartRound;
  /** The place has been played before. */
  readonly again?: true;
};

export type Snapshot = MachineSnapshot<Context, PlayEvent, never, never, string, never, never, never>;
type Input = { carried: Carried; random: number };
type Args = { context: Context; event: PlayEvent };
type Part = Pick<Program, 'content' | 'charter' | 'plan'>;

/** The state XState starts from: it waits there for input, so that its own throw-away starts cost and need nothing. */
const THRESHOLD = 'Threshold';

/**
 * Compiles a scenario into an XState machine. The content must have passed the content check.
 * @param rules without them the play earns no badge
 */
export function compile(content: ModuleContent, charter: Charter, rules: Rules = { badges: [] }): Program {
  const part: Part = { content, charter, plan: planOf(content.scenario, charter) };
  const states: Record<string, object> = {
    [THRESHOLD]: { always: { guard: ({ context }: Args) => context.begun, target: content.scenario.start } },
  };
  for (const [id, step] of Object.entries(content.scenario.steps))
    states[id] = { ...stateOf(id, step, part), entry: enter(id, step, part) };
  const machine = createMachine({
    id: content.module.id,
    context: ({ input }: { input: unknown }) => firstContext(input as Input | undefined),
    initial: THRESHOLD,
    states,
    options: { maxIterations: 100 },
  } as never) as AnyStateMachine;
  return { ...part, rules, machine };
}

/** The first snapshot of a play. @param random uint32 */
export function begin(program: Program, input: Input): Snapshot {
  return initialTransition(program.machine, input)[0] as unknown as Snapshot;
}

/** The next snapshot, or null when the machine cannot take the event now. Only parsed events may come here. */
export function advance(program: Program, snapshot: Snapshot, event: PlayEvent): Snapshot | null {
  const next = transition(fromHere(program.machine, snapshot), snapshot as never, event as never)[0] as unknown as Snapshot;
  // XState gives the same snapshot back when no transition takes the event: to ask `can` first would run each guard twice
  return next === snapshot ? null : next;
}

/**
 * The same machine as logic that starts at `snapshot`. `transition` starts its logic once by itself and throws that away:
 * a whole initial transition of the machine would be a third of the cost of an event.
 */
export function fromHere(machine: AnyStateMachine, snapshot: object): AnyActorLogic {
  const transitionOf: AnyActorLogic['transition'] = (present, event, scope) => machine.transition(present, event, scope as never);
  return { transition: transitionOf, getInitialSnapshot: () => snapshot as never, getPersistedSnapshot: () => snapshot as never };
}

/** The present step, and whether a choice has just been answered. */
export function placeOf(snapshot: Snapshot): { step: string; told: boolean } {
  const value = snapshot.value as string | Record<string, string>;
  if (typeof value === 'string') return { step: value, told: false };
  const step = Object.keys(value)[0]!;
  return { step, told: value[step] === 'told' };
}

/** An XState action that merges a pure change into the context. */
const update = (change: (args: Args) => Partial<Context>): unknown => assign(change as never);

// --- states -----------------------------------------------------------------------------------

function stateOf(id: string, step: Step, part: Part): object {
  switch (step.kind) {
    case 'say':
      return { on: { next: { target: step.next } } };
    case 'choice':
      return choiceState(id, step, part);
    case 'message':
      return messageState(id, step);
    case 'minigame':
      return minigameState(step, part);
    case 'branch':
      return { always: branchTransitions(step) };
    case 'ending':
      return { type: 'final' };
  }
}

/** Entering a step: it is visited, its effects apply, its mini-game is dealt. */
function enter(id: string, step: Step, part: Part): unknown {
  return update(({ context }) => {
    const effects = step.kind === 'say' || step.kind === 'ending' ? step.effects : undefined;
    const now = applyEffects({ ...context, visited: [...context.visited, id], told: null }, effects);
    if (step.kind !== 'minigame') return now;
    const dealt = minigameOf(step.game).deal(part.charter, context.random, part.content.game, {
      meters: now.meters,
      threads: now.threads,
      start: now.start,
      again: now.again === true,
    });
    return { ...now, random: dealt.random, games: [...context.games, { step: id, kind: step.game, state: dealt.state }] };
  });
}

function branchTransitions(step: BranchStep): object[] {
  const cases = step.cases.map((branch) => ({ guard: ({ context }: Args) => holds(branch.when, context), target: branch.next }));
  return [...cases, { target: step.otherwise }];
}

function choiceState(id: string, step: ChoiceStep, part: Part): object {
  const options = part.plan.options[id]!;
  const find = (event: PlayEvent): Option | undefined =>
    event.type === 'choose' ? options.find((option) => option.id === event.option) : undefined;
  const offered = ({ context, event }: Args): boolean => {
    const option = find(event);
    return option !== undefined && holds(option.when, context);
  };
  const answer = update(({ context, event }) => answered(context, id, step, find(event)!));
  const ways = options
    .filter((option) => option.next !== undefined)
    .map((option) => ({
      guard: ({ context }: Args) => context.told?.option === option.id,
      target: `#${part.content.module.id}.${option.next}`,
    }));
  return {
    initial: 'asked',
    states: {
      asked: { on: { choose: { guard: offered, target: 'told', actions: answer } } },
      told: { on: { next: [...ways, { target: `#${part.content.module.id}.${step.next}` }] } },
    },
  };
}

function answered(context: Context, id: string, step: ChoiceStep, option: Option): Context {
  const after = applyEffects(context, option.effects);
  return {
    ...after,
    answers: [...context.answers, { step: id, option: option.id, mark: option.mark ?? null }],
    decisions: context.decisions + 1,
    told: { option: option.id, delta: meterChange(context.meters, after.meters), faces: { ...facesAfter(step, context), ...option.moods } },
  };
}

/** Any of its answers leads on, and changes nothing: what was answered is kept for the player. */
function messageState(id: string, step: MessageStep): object {
  const offered = ({ event }: Args): boolean => event.type === 'choose' && step.options.some((option) => option.id === event.option);
  const reply = update(({ context, event }) => ({
    replies: [...context.replies, { step: id, option: event.type === 'choose' ? event.option : '' }],
  }));
  return { on: { choose: { guard: offered, target: step.next, actions: reply } } };
}

function minigameState(step: MinigameStep, part: Part): object {
  const attempt = onceEach((game: GameState | undefined, event: PlayEvent) => tryMove(game, event, part.charter, part.content.game));
  const playMove = update(({ context, event }) => {
    const game = context.games.at(-1)!;
    const moved = attempt(game, event);
    return moved.ok ? { games: [...context.games.slice(0, -1), { ...game, state: moved.value }] } : {};
  });
  const over = ({ context }: Args): boolean => {
    const game = context.games.at(-1)!;
    return minigameOf(game.kind).done(game.state);
  };
  const leave = update(({ context }) => left(context, step, part));
  return {
    on: {
      move: { guard: ({ context, event }: Args) => attempt(context.games.at(-1), event).ok, actions: playMove },
      next: { guard: over, target: step.next, actions: leave },
    },
  };
}

/** A pure function that remembers its last answer: the guard of a move and then its action ask for the same. */
function onceEach<A extends object | undefined, B extends object, R>(ask: (one: A, other: B) => R): (one: A, other: B) => R {
  let last: { one: A; other: B; answer: R } | null = null;
  return (one, other) => {
    if (last === null || last.one !== one || last.other !== other) last = { one, other, answer: ask(one, other) };
    return last.answer;
  };
}

/** Leaving a mini-game: the highest outcome reached by its score applies. */
function left(context: Context, step: MinigameStep, part: Part): Context {
  const game = context.games.at(-1)!;
  const { score } = minigameOf(game.kind).score(game.state, part.content.game);
  const reached = step.outcomes.filter((outcome) => score >= outcome.atLeast).sort((one, other) => other.atLeast - one.atLeast);
  return { ...applyEffects(context, reached[0]?.effects), decisions: context.decisions + 1 };
}

/** XState calls this again, without input, on every transition: it must be pure and tolerate that. */
function firstContext(input: Input | undefined): Context {
  const carried = input?.carried ?? NOTHING_CARRIED;
  return {
    begun: input !== undefined,
    random: input?.random ?? 0,
    ...carried,
    flags: [],
    visited: [],
    answers: [],
    decisions: 0,
    told: null,
    games: [],
    replies: [],
    start: carried.start ?? 1,
  };
}
