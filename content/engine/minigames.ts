import type { z } from 'zod';
import type { Result } from './errors.ts';
import { fail } from './errors.ts';
import type { Meters, PlayEvent, Threads } from './log.ts';
import { balance } from './minigames/balance.ts';
import { profile } from './minigames/profile.ts';
import { compose } from './minigames/compose.ts';
import { sort } from './minigames/sort.ts';
import { spot } from './minigames/spot.ts';
import { triage } from './minigames/triage.ts';
import type { Charter } from './schema.ts';
import type { Deed, MinigameKind, StartRound, Vow } from './vocabulary.ts';

/** Facts a finished mini-game hands to badges and cards. */
export type MinigameFacts = {
  cleanRounds: number;
  sureRight: number;
  sureWrong: number;
  /** Cases with nothing wrong in them in which nothing was marked. */
  leftAlone?: number;
  cardsMet: string[];
  cardsSound: string[];
  deeds?: readonly Deed[];
};

/** Meters and threads as they stand on entering a game, the round to start at where it has rounds, and whether the place was played before. */
export type Entering = { meters: Meters; threads: Threads; start: StartRound; again: boolean };

/**
 * One mini-game, whole: authored options (`authored` reads them from the module's `game.yaml`), what may be shown (`view`),
 * what the player may do (`move`, a strict schema; `play` applies it), and a pure `score`. States are plain JSON, integers
 * only. `deal` is given a generator state and returns the next one: nothing else is random.
 */
export type Minigame<State, Move, View, Authored = unknown> = {
  kind: string;
  /** Of `content/modules/<id>/game.yaml`; a game made from the charter alone has none. */
  authored?: z.ZodType<Authored>;
  move: z.ZodType<Move>;
  /** @param random 32-bit generator state @returns the dealt state and the generator's next state */
  deal(charter: Charter, random: number, authored: Authored, entering: Entering): { state: State; random: number };
  play(state: State, move: Move, charter: Charter, authored: Authored): Result<State>;
  view(state: State, charter: Charter, authored: Authored): View;
  done(state: State): boolean;
  /** Points earned, the maximum of what was dealt (0: the game gives no score), and floor(100 x max(0, points) / maximum). */
  score(state: State, authored: Authored): { points: number; maximum: number; score: number };
  facts(state: State, charter: Charter, authored: Authored): MinigameFacts;
  /** What was vowed, where the game asks for it. */
  vow?(state: State): Vow | undefined;
};

const MINIGAMES = { balance, sort, spot, profile, compose, triage } satisfies Record<MinigameKind, unknown>;

/** The definition of a kind. Its states are opaque to everyone else. */
export function minigameOf(kind: MinigameKind): Minigame<unknown, unknown, ReturnType<(typeof MINIGAMES)[MinigameKind]['view']>> {
  return MINIGAMES[kind] as never;
}

/**
 * The game's next state if the event is a possible move of it.
 * ERR_EVENT_IMPOSSIBLE: no move, or no game; ERR_EVENT_MALFORMED: not a move of this game; ERR_MOVE_REFUSED: not now.
 */
export function tryMove(
  game: { kind: MinigameKind; state: unknown } | undefined,
  event: PlayEvent,
  charter: Charter,
  authored: unknown,
): Result<unknown> {
  if (event.type !== 'move' || game === undefined) return fail('ERR_EVENT_IMPOSSIBLE');
  const definition = minigameOf(game.kind);
  const move = definition.move.safeParse(event.move);
  if (!move.success) return fail('ERR_EVENT_MALFORMED', { path: ['move', ...(move.error.issues[0]?.path ?? [])].join('.') });
  return definition.play(game.state, move.data, charter, authored);
}
