import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { PlayEvent, PlayResult } from '../../../content/engine/log.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../nouns/attempts.ts';
import { asJson, newestFirst, newEvents, shareable } from '../rules.ts';
import { storeError } from '../store-error.ts';
import type { KeptPeople } from './kept.ts';

/** The part of the memory store that is attempts. */
export class MemoryAttempts {
  private readonly kept: KeptPeople;

  constructor(kept: KeptPeople) {
    this.kept = kept;
  }

  async createAttempt(attempt: Attempt): Promise<Attempt> {
    const kept = this.kept.get(attempt.person);
    if (!kept) throw storeError('ERR_PERSON_UNKNOWN');
    const same = kept.attempts.find((other) => other.requestId === attempt.requestId);
    if (same) return shareable(same);
    if (kept.attempts.some((other) => other.id === attempt.id)) throw storeError('ERR_VERSION_CONFLICT');
    const created = asJson(attempt);
    kept.attempts.push(created);
    return shareable(created);
  }

  async attempt(person: string, id: string): Promise<Attempt | null> {
    const attempt = this.kept.attemptOf(person, id);
    return attempt ? shareable(attempt) : null;
  }

  async openAttempts(person: string): Promise<Attempt[]> {
    return (await this.attemptsOf(person)).filter((attempt) => attempt.finishedAt === null);
  }

  async attemptsOf(person: string): Promise<Attempt[]> {
    return newestFirst(this.kept.get(person)?.attempts ?? []).map(shareable);
  }

  async appendEvents(person: string, id: string, from: number, events: PlayEvent[]): Promise<Result<{ next: number }>> {
    const attempt = this.kept.attemptOf(person, id);
    if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
    const fresh = newEvents(attempt, from, asJson(events));
    if (!fresh.ok) return fresh;
    attempt.events.push(...fresh.value);
    return ok({ next: attempt.events.length });
  }

  async finishAttempt(person: string, id: string, result: PlayResult, at: string, record: PersonRecord): Promise<Result<Attempt>> {
    const attempt = this.kept.attemptOf(person, id);
    if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
    if (attempt.finishedAt !== null) return ok(shareable(attempt));
    const saved = this.kept.putRecord({ ...record, person });
    if (!saved.ok) return saved;
    Object.assign(attempt, { result: asJson(result), finishedAt: at });
    return ok(shareable(attempt));
  }
}
