import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { ModuleId } from '../../content/engine/vocabulary.ts';
import type { Api, AttemptStart, AttemptState, ModuleSummary } from '../api.ts';
import { startsWith } from './journal.ts';
import type { Journal, LocalAttempt } from './journal.ts';
import type { Shelf } from './shelf.ts';

export type AttemptsParts = {
  api: Pick<Api, 'attempt' | 'createAttempt'>;
  journal: Journal;
  shelf: Shelf;
  /** Opaque id of the person: names this device's own creation requests. */
  person: string;
  newId(): string;
};

/** How long a resume waits for news of another device before it goes on with what is here. */
const NEWS = 1500;

/** Chooses the attempt that a place is played in: the one begun here, the one begun elsewhere, or a new one. */
export class Attempts {
  private readonly parts: AttemptsParts;

  constructor(parts: AttemptsParts) {
    this.parts = parts;
  }

  /** The attempt of this place that is not over on this device. */
  current(module: ModuleId): LocalAttempt | null {
    const mine = this.parts.journal.attempts().filter((a) => a.module === module && !a.closed && a.refused === null);
    return mine.toSorted((a, b) => b.setup.startedAt.localeCompare(a.setup.startedAt))[0] ?? null;
  }

  /**
   * The attempt to play now. Without a network: the one already here, or ERR_UNAVAILABLE.
   * @param charterHash the charter in force: an attempt reserved under an older one and never begun is not used
   */
  async open(module: ModuleSummary, charterHash: string): Promise<Result<LocalAttempt>> {
    const mine = this.current(module.id);
    if (mine && !this.outdated(mine, module, charterHash)) {
      await Promise.race([this.compare(mine), new Promise((done) => setTimeout(done, NEWS))]);
      const still = this.parts.journal.attempt(mine.key);
      if (still) return ok(still);
    } else if (mine) {
      this.parts.journal.remove(mine.key);
    }
    const begun = await this.fetch(module, charterHash);
    // What the server refused was kept until there was something to go on with.
    if (begun.ok) this.dropRefused(module.id);
    return begun;
  }

  /** Makes sure, while there is a network, that this place can be started later without one. */
  async reserve(module: ModuleSummary, charterHash: string): Promise<void> {
    const mine = this.current(module.id);
    if (mine && !this.outdated(mine, module, charterHash)) return;
    if (mine) this.parts.journal.remove(mine.key);
    await this.fetch(module, charterHash);
  }

  /** Takes over what another device has played since, while this one stood still; a different log is left to the queue. */
  async follow(key: string): Promise<void> {
    const mine = this.parts.journal.attempt(key);
    if (!mine || mine.finish || mine.refused) return;
    const theirs = await this.parts.api.attempt(mine.id);
    if (theirs.ok) this.adopt(mine, theirs.value);
  }

  /** Forgets what was reserved and never begun: a place just finished changes what later plays may know. */
  dropReservations(): void {
    const { journal } = this.parts;
    for (const { key, opened } of journal.attempts()) if (!opened && journal.events(key).length === 0) journal.remove(key);
  }

  /** Removes attempts that are over and judged. */
  tidy(): void {
    for (const a of this.parts.journal.attempts()) if (a.closed && a.finish) this.parts.journal.remove(a.key);
  }

  private dropRefused(module: ModuleId): void {
    for (const a of this.parts.journal.attempts()) if (a.module === module && a.refused !== null) this.parts.journal.remove(a.key);
  }

  private outdated(mine: LocalAttempt, module: ModuleSummary, charterHash: string): boolean {
    if (this.parts.journal.events(mine.key).length > 0) return false;
    return mine.setup.contentHash !== module.contentHash || mine.setup.charterHash !== charterHash;
  }

  /** The attempt open on the server, else a new one. */
  private async fetch(module: ModuleSummary, charterHash: string): Promise<Result<LocalAttempt>> {
    if (module.attempt) {
      const theirs = await this.parts.api.attempt(module.attempt.id);
      if (!theirs.ok && theirs.code !== 'ERR_ATTEMPT_UNKNOWN') return theirs;
      if (theirs.ok && this.usable(theirs.value, module, charterHash)) return ok(this.takeOver(module.id, theirs.value));
    }
    return this.create(module.id);
  }

  private usable(theirs: AttemptState, module: ModuleSummary, charterHash: string): boolean {
    if (theirs.result) return false;
    return theirs.events.length > 0 || (theirs.setup.contentHash === module.contentHash && theirs.setup.charterHash === charterHash);
  }

  private takeOver(module: ModuleId, theirs: AttemptState): LocalAttempt {
    const attempt = { ...blank(module, theirs.id, theirs), sent: theirs.events.length };
    this.parts.journal.save(attempt);
    this.parts.journal.adopt(attempt.key, theirs.events, theirs.events.length);
    return attempt;
  }

  /** The request's id is kept until its answer is: a lost answer never makes a second attempt. */
  private async create(module: ModuleId): Promise<Result<LocalAttempt>> {
    const { api, journal, shelf, person, newId } = this.parts;
    const place = `pv.${person}.request.${module}`;
    const requestId = shelf.get(place) ?? newId();
    shelf.set(place, requestId);
    const made = await api.createAttempt({ module, requestId });
    if (!made.ok) return made.offline ? fail('ERR_UNAVAILABLE', { offline: true }) : made;
    const attempt = blank(module, requestId, made.value);
    journal.save(attempt);
    shelf.remove(place);
    return ok(attempt);
  }

  /** Another device may have played on: its longer log is taken over; a different one is left to the queue, which forks. */
  private async compare(mine: LocalAttempt): Promise<void> {
    const { api, journal } = this.parts;
    const theirs = await api.attempt(mine.id);
    if (theirs.ok) this.adopt(mine, theirs.value);
    else if (theirs.code === 'ERR_ATTEMPT_UNKNOWN') journal.remove(mine.key);
  }

  private adopt(mine: LocalAttempt, { events, result }: AttemptState): void {
    const { journal } = this.parts;
    const log = journal.events(mine.key);
    if (events.length > log.length && startsWith(events, log)) {
      journal.adopt(mine.key, events, events.length);
      if (result) journal.update(mine.key, { ended: true });
    } else if (startsWith(log, events)) {
      journal.update(mine.key, { sent: events.length });
    }
  }
}

function blank(module: ModuleId, key: string, start: AttemptStart): LocalAttempt {
  const { id, seed, setup } = start;
  return {
    key,
    id,
    module,
    seed,
    setup,
    opened: false,
    sent: 0,
    ended: false,
    after: 'ending',
    closed: false,
    finish: null,
    xpBefore: null,
    forkRequest: null,
    refused: null,
  };
}
