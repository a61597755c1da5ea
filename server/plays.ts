import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Play } from '../content/engine/play.ts';
import { replay } from '../content/engine/replay.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Content } from './content.ts';
import type { Attempt } from './stores/nouns/attempts.ts';
import type { Store } from './stores/store.ts';

/** A play as far as its acknowledged log goes. */
export type Present = { play: Play; finished: boolean };

/** Plays kept folded: about 10 kB each. */
const PLAYS_KEPT = 3000;

/**
 * The present moment of every attempt in play. A fold of a whole log costs milliseconds, so the last snapshots are
 * kept; one that is not there is folded again from the store.
 */
export function createPlays({ store, content, kept = PLAYS_KEPT }: { store: Store; content: Content; kept?: number }) {
  const cache = new BoundedMap<string, Present & { person: string }>(kept);

  /** Folds a stored log. A log of ours that no longer replays is damaged: ERR_DATA_CORRUPT. */
  async function fold(attempt: Attempt): Promise<Result<Play>> {
    const program = await content.program(attempt.setup);
    if (!program.ok) return program;
    const play = replay(program.value, attempt.setup, attempt.seed, attempt.events);
    return play.ok ? play : fail('ERR_DATA_CORRUPT', { attempt: attempt.id, index: play['index'] });
  }

  return {
    /** ERR_ATTEMPT_UNKNOWN, also for somebody else's attempt. */
    async of(person: string, id: string): Promise<Result<Present>> {
      const held = cache.get(id);
      if (held) return held.person === person ? ok(held) : fail('ERR_ATTEMPT_UNKNOWN');
      const attempt = await store.attempt(person, id);
      if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
      return this.ofAttempt(attempt);
    },

    /** The same for an attempt already read. */
    async ofAttempt(attempt: Attempt): Promise<Result<Present>> {
      const held = cache.get(attempt.id);
      if (held && held.play.events === attempt.events.length) return ok(held);
      const play = await fold(attempt);
      if (!play.ok) return play;
      const present = { person: attempt.person, play: play.value, finished: attempt.finishedAt !== null };
      cache.set(attempt.id, present);
      return ok(present);
    },

    /** Once the store has acknowledged it. Of two answers that cross, the longer log is the present one. */
    keep(person: string, id: string, play: Play): void {
      const held = cache.get(id);
      if (held && held.play.events > play.events) return;
      cache.set(id, { person, play, finished: false });
    },

    forget: (id: string) => cache.delete(id),
    forgetPerson: (person: string) => cache.deleteWhere((entry) => entry.person === person),
  };
}
export type Plays = ReturnType<typeof createPlays>;
