import type { StatusAct } from '../../../content/engine/certificates.ts';
import type { Dispatch } from '../../../content/engine/dispatches.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { Exam } from '../../../content/engine/exam/exam.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../nouns/attempts.ts';
import type { Person } from '../nouns/people.ts';
import { asJson, emailKey, emptyRecord } from '../rules.ts';

type Kept = { person: Person; record: PersonRecord; attempts: Attempt[]; dispatches: Dispatch[]; exams: Exam[]; status: StatusAct[] };

/** All that is kept of people, for the parts of the memory store to share: each look-up is a scan. */
export class KeptPeople {
  private readonly kept = new Map<string, Kept>();

  get size(): number {
    return this.kept.size;
  }

  has(id: string): boolean {
    return this.kept.has(id);
  }

  get(id: string): Kept | undefined {
    return this.kept.get(id);
  }

  all(): Kept[] {
    return [...this.kept.values()];
  }

  add(person: Person): void {
    this.kept.set(person.id, { person, record: emptyRecord(person.id), attempts: [], dispatches: [], exams: [], status: [] });
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  putRecord(record: PersonRecord): Result<PersonRecord> {
    const kept = this.kept.get(record.person);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    if (kept.record.version !== record.version) return fail('ERR_VERSION_CONFLICT');
    kept.record = asJson({ ...record, version: record.version + 1 });
    return ok(asJson(kept.record));
  }

  holderOf(certificate: string): string | null {
    const isIts = (one: StatusAct) => one.act === 'issued' && one.certificate.id === certificate;
    return this.all().find(({ status }) => status.some(isIts))?.person.id ?? null;
  }

  ownerOf(email: string): Person | undefined {
    return this.all().find((kept) => emailKey(kept.person.email) === emailKey(email))?.person;
  }

  examOf(person: string, id: string): Exam | undefined {
    return this.kept.get(person)?.exams.find((exam) => exam.id === id);
  }

  attemptOf(person: string, id: string): Attempt | undefined {
    return this.kept.get(person)?.attempts.find((attempt) => attempt.id === id);
  }
}
