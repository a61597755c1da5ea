import { holds } from './conditions.ts';
import { readCarried } from './effects.ts';
import type { Failure, Result } from './errors.ts';
import { fail, ok } from './errors.ts';
import { MAX_EVENTS, eventSchema } from './log.ts';
import type { PlayEvent, PlayResult, Setup } from './log.ts';
import { advance, begin, placeOf } from './machine.ts';
import type { Program, Snapshot } from './machine.ts';
import { tryMove } from './minigames.ts';
import { computeResult } from './score.ts';
import type { PlayView } from './view.ts';
import { showPlay } from './show-play.ts';

/** One attempt being played: immutable; `act` returns another. */
export type Play = {
  readonly program: Program;
  readonly snapshot: Snapshot;
  /** Events folded so far, and the time of the last one. */
  readonly events: number;
  readonly atMs: number;
};

const EVENT_TYPES: readonly string[] = eventSchema.options.map((option) => option.shape.type.value);

/** @param setup what the server pinned at creation @param seed uint32 */
export function startPlay(program: Program, setup: Pick<Setup, 'carried' | 'drawnItems'>, seed: number): Play {
  const snapshot = begin(program, { carried: readCarried(setup.carried), random: seed >>> 0 });
  return { program, snapshot, events: 0, atMs: 0 };
}

/**
 * One event from outside. A refusal leaves the play as it was and says why:
 * ERR_PLAY_ENDED, ERR_TOO_MANY_EVENTS, ERR_EVENT_UNKNOWN (a type that does not exist), ERR_EVENT_MALFORMED (`path`),
 * ERR_TIME_BACKWARDS, ERR_EVENT_IMPOSSIBLE (not now, or `step` is not the present one), ERR_OPTION_UNKNOWN,
 * ERR_OPTION_CLOSED, ERR_MOVE_REFUSED (`reason`).
 */
export function act(play: Play, event: unknown): Result<Play> {
  if (isOver(play)) return fail('ERR_PLAY_ENDED');
  if (play.events >= MAX_EVENTS) return fail('ERR_TOO_MANY_EVENTS', { most: MAX_EVENTS });
  const read = readEvent(event);
  if (!read.ok) return read;
  if (read.value.atMs < play.atMs) return fail('ERR_TIME_BACKWARDS', { last: play.atMs });
  const { step } = placeOf(play.snapshot);
  if (read.value.step !== step) return fail('ERR_EVENT_IMPOSSIBLE', { step });
  const snapshot = advance(play.program, play.snapshot, read.value);
  if (snapshot === null) return refusalOf(play, read.value);
  return ok({ ...play, snapshot, events: play.events + 1, atMs: read.value.atMs });
}

export const isOver = (play: Play): boolean => play.snapshot.status === 'done';

/** What the learner may see of the present moment. */
export const viewOf = (play: Play): PlayView => showPlay(play.program, play.snapshot, play.events);

/** What the play is worth; ERR_PLAY_UNFINISHED before an ending. */
export function resultOf(play: Play): Result<PlayResult> {
  if (!isOver(play)) return fail('ERR_PLAY_UNFINISHED');
  return ok(computeResult(play.program, play.snapshot.context, placeOf(play.snapshot).step));
}

/** Only what our closed, strict schema has read may reach the machine: it would obey a forged `xstate.*` event. */
function readEvent(event: unknown): Result<PlayEvent> {
  const parsed = eventSchema.safeParse(event);
  if (parsed.success) return ok(parsed.data);
  const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
  if (typeof type === 'string' && !EVENT_TYPES.includes(type)) return fail('ERR_EVENT_UNKNOWN', { type: type.slice(0, 40) });
  return fail('ERR_EVENT_MALFORMED', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** Why the machine cannot take a well-made event of the present step. */
function refusalOf(play: Play, event: PlayEvent): Failure {
  const { program, snapshot } = play;
  const { step, told } = placeOf(snapshot);
  const options = program.plan.options[step];
  if (event.type === 'choose' && program.content.scenario.steps[step]?.kind === 'message')
    return fail('ERR_OPTION_UNKNOWN', { option: event.option });
  if (event.type === 'choose' && options !== undefined && !told) {
    const option = options.find((one) => one.id === event.option);
    if (option === undefined) return fail('ERR_OPTION_UNKNOWN', { option: event.option });
    if (!holds(option.when, snapshot.context)) return fail('ERR_OPTION_CLOSED', { option: event.option });
  }
  const playing = snapshot.context.games.findLast((game) => game.step === step);
  const moved = tryMove(playing, event, program.charter, program.content.game);
  return moved.ok ? fail('ERR_EVENT_IMPOSSIBLE', { step }) : moved;
}
