import { canonicalJson } from '../../content/engine/content-hash.ts';
import type { PlayEvent, Setup } from '../../content/engine/log.ts';
import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { ModuleId } from '../../content/engine/vocabulary.ts';
import type { Finish } from '../api.ts';
import { read, write } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** How far the player came after the ending was reached: these pages are not in the log. */
export const AFTERS = ['ending', 'recap', 'reward'] as const;
export type After = (typeof AFTERS)[number];

/** One attempt as this device knows it. `key` never changes; `id` does when the server makes a fork of it. */
export type LocalAttempt = {
  key: string;
  id: string;
  module: ModuleId;
  seed: number;
  setup: Setup;
  /** The player has entered it: until then it is only reserved. */
  opened: boolean;
  /** Events that the server has acknowledged, from the first. */
  sent: number;
  /** The play has reached its ending here. */
  ended: boolean;
  after: After;
  /** The player has left the last page: the next play of the place is another attempt. */
  closed: boolean;
  /** What the server said of the finished play; null until it has judged it. */
  finish: Finish | null;
  /** XP of the record when the play began here: what it adds is told from it. */
  xpBefore: number | null;
  /** The creation request of a fork under way, kept so that a repeated request makes one fork. */
  forkRequest: string | null;
  /** The server refused the log at this event: nothing more is sent, nothing is thrown away. */
  refused: { index: number; code: string } | null;
};

/**
 * The append-only logs of one person on this device. Every read is of what is stored, never of a copy in memory, so two
 * tabs see one log: the later of two simultaneous writers is told ERR_STALE and follows the other.
 */
export type Journal = {
  attempts(): LocalAttempt[];
  attempt(key: string): LocalAttempt | null;
  save(attempt: LocalAttempt): void;
  /** Changes some fields of the attempt as stored now. */
  update(key: string, change: Partial<LocalAttempt>): void;
  remove(key: string): void;
  events(key: string): PlayEvent[];
  /** Appends at position `from`. ERR_STALE when another tab has written there. */
  append(key: string, from: number, event: PlayEvent): Result<null>;
  /** Takes over a log that another device made longer. */
  adopt(key: string, events: PlayEvent[], sent: number): void;
  /** The bubble being read inside a step, remembered for a reload; null when it was read elsewhere, or the log has moved on. */
  line(key: string, events: number): number | null;
  readLine(key: string, events: number, line: number): void;
  /** Calls back with the key of an attempt that another tab changed. */
  watch(listener: (key: string) => void): () => void;
};

/** True when `log` begins with every event of `start`: one device is simply further than the other. */
export function startsWith(log: readonly PlayEvent[], start: readonly PlayEvent[]): boolean {
  return start.length <= log.length && start.every((event, i) => canonicalJson(event) === canonicalJson(log[i]));
}

/** @param person opaque id: two people who share a computer never see each other's logs */
export function openJournal(shelf: Shelf, person: string): Journal {
  const home = `pv.${person}.`;
  const at = (kind: 'attempt' | 'log' | 'line', key: string) => `${home}${kind}.${key}`;
  const events = (key: string) => read<PlayEvent[]>(shelf, at('log', key)) ?? [];
  const attempt = (key: string) => read<LocalAttempt>(shelf, at('attempt', key));
  const save = (changed: LocalAttempt) => write(shelf, at('attempt', changed.key), changed);

  return {
    attempt,
    save,
    events,
    attempts: () =>
      shelf
        .keys()
        .filter((key) => key.startsWith(`${home}attempt.`))
        .flatMap((key) => read<LocalAttempt>(shelf, key) ?? []),
    update(key, change) {
      const stored = attempt(key);
      if (stored) save({ ...stored, ...change });
    },
    remove(key) {
      for (const kind of ['attempt', 'log', 'line'] as const) shelf.remove(at(kind, key));
    },
    append(key, from, event) {
      const stored = events(key);
      if (stored.length !== from) return fail('ERR_STALE', { next: stored.length });
      write(shelf, at('log', key), [...stored, event]);
      return ok(null);
    },
    adopt(key, log, sent) {
      write(shelf, at('log', key), log);
      const stored = attempt(key);
      if (stored) save({ ...stored, sent });
    },
    line(key, count) {
      const stored = read<{ events: number; line: number }>(shelf, at('line', key));
      return stored?.events === count ? stored.line : null;
    },
    readLine: (key, count, line) => write(shelf, at('line', key), { events: count, line }),
    watch: (listener) =>
      shelf.watch((key) => {
        if (key?.startsWith(`${home}log.`)) listener(key.slice(`${home}log.`.length));
      }),
  };
}
