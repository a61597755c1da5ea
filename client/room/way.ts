import type { ErrorCode, Result } from '../../content/engine/errors.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';

/** Whose view of which session. */
export type Viewer =
  { as: 'seat'; session: string; seat: string; key: string } | { as: 'host'; session: string } | { as: 'projector'; session: string };

/** What the server sends of a view: the top-level keys that changed, or all of them. `now` and `v`: its clock in ms, its version. */
export type Envelope = { v: number; now?: number; set: Record<string, unknown>; whole?: true };

/** Something a seat or a host does; the server checks every word of it. */
export type Act = { type: string } & Record<string, unknown>;

/** What a way to the server tells. */
export type Listener = {
  envelope(envelope: Envelope): void;
  /** The way is closed: it may open again later. */
  lost(): void;
  /** The server wants no more of us: there is no use in trying again. */
  over(why: Over): void;
};
export type Over = 'taken-over' | 'ended' | ErrorCode;

/** One open way to the server: a socket, or a request that waits. */
export type Way = {
  by: 'socket' | 'poll';
  act(act: Act): Promise<Result<{ v: number }>>;
  /** Asks at once whether the other end is still there. */
  check(): void;
  close(): void;
};

export type Hello = { viewer: Viewer; seen: number | null; locale: Locale };

/** What the ways stand on; a test gives its own. */
export type Ground = {
  socket(path: string): WebSocket;
  fetch: typeof fetch;
  /** @returns a function that gives up */
  later(work: () => void, ms: number): () => void;
  now(): number;
  /** 0 to 1: phones that lost the same network must not come back in the same instant. */
  chance(): number;
};

export const sessionPath = (viewer: Viewer): string => `/api/sessions/${encodeURIComponent(viewer.session)}`;

/** Faults that pass by themselves. Any other refusal is for good. */
const PASSING: readonly ErrorCode[] = ['ERR_UNAVAILABLE', 'ERR_RATE_LIMITED', 'ERR_INTERNAL'];
export const passes = (code: ErrorCode): boolean => PASSING.includes(code);
