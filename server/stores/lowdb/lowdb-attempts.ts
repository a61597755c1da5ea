import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { PlayEvent, PlayResult } from '../../../content/engine/log.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../nouns/attempts.ts';
import { asJson, newestFirst, newEvents, shareable } from '../rules.ts';
import { asResult, storeError } from '../store-error.ts';
import type { LowdbCore } from './core.ts';
import type { Entry } from './entry.ts';
import { attemptIn } from './person-document.ts';

/** The verbs of the store for attempts: they live in their person's document. */
export class LowdbAttempts {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  async createAttempt(given: Attempt): Promise<Attempt> {
    const created = await this.core.change(given.person, (entry) => {
      const same = entry.doc.attempts.find((other) => other.requestId === given.requestId);
      if (same) return shareable(same);
      if (attemptIn(entry.doc, given.id)) throw storeError('ERR_VERSION_CONFLICT');
      const attempt = asJson(given);
      this.core.commit({ op: 'attempt-created', attempt }, entry);
      return shareable(attempt);
    });
    if (!created) throw storeError('ERR_PERSON_UNKNOWN');
    return created;
  }

  async attempt(person: string, id: string): Promise<Attempt | null> {
    return this.core.read(person, ({ doc }) => {
      const attempt = attemptIn(doc, id);
      return attempt ? shareable(attempt) : null;
    });
  }

  async openAttempts(person: string): Promise<Attempt[]> {
    const isOpen = (attempt: Attempt) => attempt.finishedAt === null;
    return (await this.core.read(person, ({ doc }) => newestFirst(doc.attempts.filter(isOpen)).map(shareable))) ?? [];
  }

  async attemptsOf(person: string): Promise<Attempt[]> {
    return (await this.core.read(person, ({ doc }) => newestFirst(doc.attempts).map(shareable))) ?? [];
  }

  appendEvents(person: string, id: string, from: number, given: PlayEvent[]): Promise<Result<{ next: number }>> {
    return asResult(async () => {
      const events = asJson(given);
      const appended = await this.core.change(person, (entry) => this.append(entry, id, from, events));
      return appended ?? fail('ERR_ATTEMPT_UNKNOWN');
    });
  }

  finishAttempt(person: string, id: string, result: PlayResult, at: string, record: PersonRecord): Promise<Result<Attempt>> {
    return asResult(async () => {
      const finished = await this.core.change(person, (entry): Result<Attempt> => {
        const attempt = attemptIn(entry.doc, id);
        if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
        if (attempt.finishedAt !== null) return ok(shareable(attempt));
        if (entry.doc.record.version !== record.version) return fail('ERR_VERSION_CONFLICT');
        const saved = asJson({ ...record, person, version: record.version + 1 });
        this.core.commit({ op: 'attempt-finished', attempt: id, result: asJson(result), at, record: saved }, entry);
        return ok(shareable(attempt));
      });
      return finished ?? fail('ERR_ATTEMPT_UNKNOWN');
    });
  }

  private append(entry: Entry, id: string, from: number, events: PlayEvent[]): Result<{ next: number }> {
    const attempt = attemptIn(entry.doc, id);
    if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
    const fresh = newEvents(attempt, from, events);
    if (!fresh.ok) return fresh;
    if (fresh.value.length > 0) {
      this.core.commit({ op: 'events', person: entry.doc.id, attempt: id, from: attempt.events.length, events: fresh.value }, entry);
    }
    return ok({ next: attempt.events.length });
  }
}
