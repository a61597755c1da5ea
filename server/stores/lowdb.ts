import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { PlayEvent, PlayResult } from '../../content/engine/log.ts';
import type { Entry } from './lowdb/entry.ts';
import { LowdbAudit } from './lowdb/lowdb-audit.ts';
import { LowdbAuth } from './lowdb/lowdb-auth.ts';
import { LowdbExams } from './lowdb/lowdb-exams.ts';
import { LowdbPapers } from './lowdb/lowdb-papers.ts';
import type { LowdbCore } from './lowdb/core.ts';
import { attemptIn } from './lowdb/person-document.ts';
import { asJson, emptyRecord, issuedBy, newestFirst, newEvents, shareable } from './rules.ts';
import { asResult, storeError } from './store-error.ts';
import type {
  Attempt,
  AuthRecords,
  Certificate,
  Dispatch,
  FoundPeople,
  PeopleGroups,
  PeopleQuery,
  Person,
  PersonRecord,
  PersonRow,
  StatusAct,
  Store,
  StoreHealth,
} from './store.ts';

/**
 * The default backend: every change is one record of a shared journal, acknowledged once it is on disk; people are small lowdb documents
 * behind it. A verb decides and changes memory without a pause, and only then waits: this is its atomicity.
 */
export class LowdbStore implements Store {
  readonly auth: AuthRecords;
  private readonly core: LowdbCore;
  private readonly exams: LowdbExams;
  private readonly desk: LowdbPapers;
  private readonly trail: LowdbAudit;

  constructor(core: LowdbCore) {
    this.core = core;
    this.exams = new LowdbExams(core);
    this.desk = new LowdbPapers(core);
    this.trail = new LowdbAudit(core);
    this.auth = new LowdbAuth({
      index: core.index,
      commit: (change) => core.commit(change),
      settled: () => core.indexSettled(),
      room: () => core.room(),
    });
  }

  company: Store['company'] = () => this.desk.company();
  saveCompany: Store['saveCompany'] = (company) => this.desk.saveCompany(company);
  changeCompany: Store['changeCompany'] = (company) => this.desk.changeCompany(company);
  paper: Store['paper'] = (kind, id) => this.desk.paper(kind, id);
  papers: Store['papers'] = (kind) => this.desk.papers(kind);
  savePaper: Store['savePaper'] = (paper) => this.desk.savePaper(paper);
  removePaper: Store['removePaper'] = (kind, id, version) => this.desk.removePaper(kind, id, version);

  addAudit: Store['addAudit'] = (note) => this.trail.addAudit(note);
  auditLog: Store['auditLog'] = (page) => this.trail.auditLog(page);
  auditAbout: Store['auditAbout'] = (person, limit) => this.trail.auditAbout(person, limit);

  createPerson(given: Person): Promise<Result<Person>> {
    return asResult(async () => {
      await this.core.room();
      await this.core.erased(given.id);
      const { index } = this.core;
      const code = index.owner(given.email) ? 'ERR_EMAIL_TAKEN' : index.people.has(given.id) ? 'ERR_VERSION_CONFLICT' : null;
      if (!code) this.core.commitBirth(asJson(given));
      await this.core.indexSettled();
      return code ? fail(code) : ok(asJson(given));
    });
  }

  person(id: string): Promise<Person | null> {
    return this.core.read(id, ({ doc }) => asJson(doc.person));
  }

  async personByEmail(email: string): Promise<Person | null> {
    const id = this.core.index.owner(email);
    await this.core.indexSettled();
    return id === undefined ? null : this.person(id);
  }

  savePerson(given: Person): Promise<Result<Person>> {
    return asResult(async () => {
      const saved = await this.core.change(given.id, (entry): Result<Person> => {
        if (entry.doc.person.version !== given.version) return fail('ERR_VERSION_CONFLICT');
        const owner = this.core.index.owner(given.email);
        if (owner !== undefined && owner !== given.id) return fail('ERR_EMAIL_TAKEN');
        const person = asJson({ ...given, version: given.version + 1 });
        this.core.commit({ op: 'person-saved', person }, entry);
        return ok(asJson(person));
      });
      return saved ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  /** Leaves out a person whose document is damaged: `health()` and the doctor name them. */
  listPeople({ after, limit }: { after?: string; limit: number }): Promise<Person[]> {
    return this.core.list(after, limit);
  }

  async countPeople(): Promise<number> {
    const count = this.core.index.people.size;
    await this.core.indexSettled();
    return count;
  }

  async findPeople(query: PeopleQuery): Promise<FoundPeople> {
    const found = this.core.index.rows.find(query);
    await this.core.indexSettled();
    return found;
  }

  async peopleGroups(): Promise<PeopleGroups> {
    const groups = this.core.index.rows.allGroups();
    await this.core.indexSettled();
    return asJson(groups);
  }

  async rowsOfPeople(): Promise<readonly PersonRow[]> {
    const rows = [...this.core.index.rows];
    await this.core.indexSettled();
    return rows;
  }

  erasePerson(id: string): Promise<boolean> {
    return this.core.erasePerson(id);
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

  async dispatchesOf(person: string): Promise<Dispatch[]> {
    return (await this.core.read(person, ({ doc }) => asJson(doc.dispatches ?? []))) ?? [];
  }

  saveDispatch(given: Dispatch, record: PersonRecord): Promise<Result<Dispatch>> {
    return asResult(async () => {
      const dispatch = asJson(given);
      const saved = await this.core.change(dispatch.person, (entry): Result<Dispatch> => {
        if (entry.doc.record.version !== record.version) return fail('ERR_VERSION_CONFLICT');
        const next = asJson({ ...record, person: dispatch.person, version: record.version + 1 });
        this.core.commit({ op: 'dispatch-saved', dispatch, record: next }, entry);
        return ok(asJson(dispatch));
      });
      return saved ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  createExam: Store['createExam'] = (exam) => this.exams.createExam(exam);
  exam: Store['exam'] = (person, id) => this.exams.exam(person, id);
  examsOf: Store['examsOf'] = (person) => this.exams.examsOf(person);
  answerAct: Store['answerAct'] = (...act) => this.exams.answerAct(...act);
  finishExam: Store['finishExam'] = (...end) => this.exams.finishExam(...end);

  recordOf(person: string): Promise<PersonRecord | null> {
    return this.core.read(person, ({ doc }) => asJson(doc.record));
  }

  saveRecord(given: PersonRecord): Promise<Result<PersonRecord>> {
    return asResult(async () => {
      const saved = await this.core.change(given.person, (entry): Result<PersonRecord> => {
        if (entry.doc.record.version !== given.version) return fail('ERR_VERSION_CONFLICT');
        const record = asJson({ ...given, version: given.version + 1 });
        this.core.commit({ op: 'record-saved', record }, entry);
        return ok(asJson(record));
      });
      return saved ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  eraseRecord(person: string): Promise<boolean> {
    return this.core.eraseRecord(person, (version) => ({ ...emptyRecord(person), version }));
  }

  statusOf(person: string): Promise<StatusAct[] | null> {
    return this.core.read(person, ({ doc }) => asJson(doc.status));
  }

  issueCertificate(given: Certificate, from: number): Promise<Result<Certificate>> {
    return asResult(async () => {
      const { id, person, requestId, issuedAt } = given;
      const issued = await this.core.change(person, (entry): Result<Certificate> => {
        const same = issuedBy(entry.doc.status, requestId);
        if (same) return ok(asJson(same));
        if (entry.doc.status.length !== from || this.core.index.certificates.has(id)) return fail('ERR_VERSION_CONFLICT');
        this.core.commit({ op: 'status-added', person, from, act: { act: 'issued', at: issuedAt, certificate: asJson(given) } }, entry);
        return ok(asJson(given));
      });
      return issued ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  addToStatus(person: string, act: StatusAct, from: number): Promise<Result<StatusAct[]>> {
    return asResult(async () => {
      const added = await this.core.change(person, (entry): Result<StatusAct[]> => {
        if (entry.doc.status.length !== from) return fail('ERR_VERSION_CONFLICT');
        this.core.commit({ op: 'status-added', person, from, act: asJson(act) }, entry);
        return ok(asJson(entry.doc.status));
      });
      return added ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  async holderOf(certificate: string): Promise<string | null> {
    const person = this.core.index.certificates.get(certificate) ?? null;
    await this.core.indexSettled();
    return person;
  }

  putDocument(hash: string, body: unknown): Promise<void> {
    return this.core.putDocument(hash, body);
  }

  document(hash: string): Promise<unknown> {
    return this.core.document(hash);
  }

  health(): StoreHealth {
    return this.core.health();
  }

  close(): Promise<void> {
    return this.core.close();
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
