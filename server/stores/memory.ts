import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { ExamAnswer, ExamResult } from '../../content/engine/exam/exam.ts';
import { answersToAdd } from '../../content/engine/exam/judge.ts';
import type { PlayEvent, PlayResult } from '../../content/engine/log.ts';
import { MemoryAuth } from './memory-auth.ts';
import { MemoryDesk } from './memory-desk.ts';
import { byName, compareText, foundOf, groupsOf, keyed, matcher, rowOf, sortValue } from './people-rules.ts';
import type { Keyed } from './people-rules.ts';
import { asJson, byId, emailKey, emptyRecord, issuedBy, newestFirst, newEvents, shareable, withDispatch } from './rules.ts';
import { storeError } from './store-error.ts';
import type {
  Attempt,
  Certificate,
  Dispatch,
  Exam,
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

type Kept = { person: Person; record: PersonRecord; attempts: Attempt[]; dispatches: Dispatch[]; exams: Exam[]; status: StatusAct[] };

/** The readable model of a store: what the other backends must answer. Nothing survives the process. */
class MemoryStore implements Store {
  readonly auth = new MemoryAuth();
  private kept = new Map<string, Kept>();
  private documents = new Map<string, unknown>();
  private readonly desk = new MemoryDesk();

  company: Store['company'] = () => this.desk.company();
  saveCompany: Store['saveCompany'] = (company) => this.desk.saveCompany(company);
  changeCompany: Store['changeCompany'] = (company) => this.desk.changeCompany(company);
  paper: Store['paper'] = (kind, id) => this.desk.paper(kind, id);
  papers: Store['papers'] = (kind) => this.desk.papers(kind);
  savePaper: Store['savePaper'] = (paper) => this.desk.savePaper(paper);
  removePaper: Store['removePaper'] = (kind, id, version) => this.desk.removePaper(kind, id, version);
  addAudit: Store['addAudit'] = (note) => this.desk.addAudit(note);
  auditLog: Store['auditLog'] = (page) => this.desk.auditLog(page);
  auditAbout: Store['auditAbout'] = (person, limit) => this.desk.auditAbout(person, limit);

  async createPerson(person: Person): Promise<Result<Person>> {
    if (this.ownerOf(person.email)) return fail('ERR_EMAIL_TAKEN');
    if (this.kept.has(person.id)) return fail('ERR_VERSION_CONFLICT');
    const record = emptyRecord(person.id);
    this.kept.set(person.id, { person: asJson(person), record, attempts: [], dispatches: [], exams: [], status: [] });
    return ok(asJson(person));
  }

  async person(id: string): Promise<Person | null> {
    return asJson(this.kept.get(id)?.person ?? null);
  }

  async personByEmail(email: string): Promise<Person | null> {
    return asJson(this.ownerOf(email) ?? null);
  }

  async savePerson(person: Person): Promise<Result<Person>> {
    const kept = this.kept.get(person.id);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    if (kept.person.version !== person.version) return fail('ERR_VERSION_CONFLICT');
    const owner = this.ownerOf(person.email);
    if (owner && owner.id !== person.id) return fail('ERR_EMAIL_TAKEN');
    kept.person = asJson({ ...person, version: person.version + 1 });
    return ok(asJson(kept.person));
  }

  async listPeople({ after, limit }: { after?: string; limit: number }): Promise<Person[]> {
    const people = [...this.kept.values()].map((kept) => kept.person).sort(byId);
    return asJson(people.filter((person) => after === undefined || person.id > after).slice(0, limit));
  }

  async countPeople(): Promise<number> {
    return this.kept.size;
  }

  async findPeople(query: PeopleQuery): Promise<FoundPeople> {
    const values = new Map<Keyed, string | null>();
    const found = (await this.rowsOfPeople()).map(keyed).filter(matcher(query));
    for (const one of found) values.set(one, sortValue(one, query.sort, query));
    const turn = query.descending ? -1 : 1;
    const sorted = found.sort((a, b) => {
      const [left, right] = [values.get(a) ?? null, values.get(b) ?? null];
      if (left === right) return byName(a, b);
      if (left === null || right === null) return left === null ? 1 : -1;
      return turn * compareText(left, right);
    });
    const rows = sorted.slice(query.offset, query.offset + query.limit).map(({ row }) => foundOf(row));
    return asJson({ rows, total: found.length, everyone: this.kept.size });
  }

  async peopleGroups(): Promise<PeopleGroups> {
    return groupsOf(await this.rowsOfPeople());
  }

  async rowsOfPeople(): Promise<readonly PersonRow[]> {
    return [...this.kept.values()].map((kept) => asJson(rowOf(kept)));
  }

  async erasePerson(id: string): Promise<boolean> {
    const kept = this.kept.get(id);
    if (!kept) return false;
    this.auth.erase(kept.person);
    this.kept.delete(id);
    this.desk.forget(id);
    return true;
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
    const attempt = this.attemptOf(person, id);
    return attempt ? shareable(attempt) : null;
  }

  async openAttempts(person: string): Promise<Attempt[]> {
    return (await this.attemptsOf(person)).filter((attempt) => attempt.finishedAt === null);
  }

  async attemptsOf(person: string): Promise<Attempt[]> {
    return newestFirst(this.kept.get(person)?.attempts ?? []).map(shareable);
  }

  async appendEvents(person: string, id: string, from: number, events: PlayEvent[]): Promise<Result<{ next: number }>> {
    const attempt = this.attemptOf(person, id);
    if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
    const fresh = newEvents(attempt, from, asJson(events));
    if (!fresh.ok) return fresh;
    attempt.events.push(...fresh.value);
    return ok({ next: attempt.events.length });
  }

  async finishAttempt(person: string, id: string, result: PlayResult, at: string, record: PersonRecord): Promise<Result<Attempt>> {
    const attempt = this.attemptOf(person, id);
    if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
    if (attempt.finishedAt !== null) return ok(shareable(attempt));
    const saved = this.putRecord({ ...record, person });
    if (!saved.ok) return saved;
    Object.assign(attempt, { result: asJson(result), finishedAt: at });
    return ok(shareable(attempt));
  }

  async dispatchesOf(person: string): Promise<Dispatch[]> {
    return asJson(this.kept.get(person)?.dispatches ?? []);
  }

  async saveDispatch(dispatch: Dispatch, record: PersonRecord): Promise<Result<Dispatch>> {
    const saved = this.putRecord({ ...record, person: dispatch.person });
    if (!saved.ok) return saved;
    const kept = this.kept.get(dispatch.person);
    if (kept) kept.dispatches = withDispatch(kept.dispatches, asJson(dispatch));
    return ok(asJson(dispatch));
  }

  async createExam(exam: Exam): Promise<Exam> {
    const kept = this.kept.get(exam.person);
    if (!kept) throw storeError('ERR_PERSON_UNKNOWN');
    const open = kept.exams.find((other) => other.level === exam.level && other.finishedAt === null);
    if (open) return asJson(open);
    if (kept.exams.some((other) => other.id === exam.id)) throw storeError('ERR_VERSION_CONFLICT');
    kept.exams.push(asJson(exam));
    return asJson(exam);
  }

  async exam(person: string, id: string): Promise<Exam | null> {
    return asJson(this.examOf(person, id) ?? null);
  }

  async examsOf(person: string): Promise<Exam[]> {
    return asJson((this.kept.get(person)?.exams ?? []).toReversed());
  }

  async answerAct(person: string, id: string, act: number, answers: ExamAnswer[], at: string): Promise<Result<Exam>> {
    const exam = this.examOf(person, id);
    if (!exam) return fail('ERR_EXAM_UNKNOWN');
    const fresh = answersToAdd(exam, act, answers, at);
    if (!fresh.ok) return fresh;
    if (fresh.value) exam.answers.push(fresh.value);
    return ok(asJson(exam));
  }

  async finishExam(person: string, id: string, result: ExamResult, at: string, record: PersonRecord): Promise<Result<Exam>> {
    const exam = this.examOf(person, id);
    if (!exam) return fail('ERR_EXAM_UNKNOWN');
    if (exam.finishedAt !== null) return ok(asJson(exam));
    const saved = this.putRecord({ ...record, person });
    if (!saved.ok) return saved;
    Object.assign(exam, { result: asJson(result), finishedAt: at });
    return ok(asJson(exam));
  }

  async recordOf(person: string): Promise<PersonRecord | null> {
    return asJson(this.kept.get(person)?.record ?? null);
  }

  async saveRecord(record: PersonRecord): Promise<Result<PersonRecord>> {
    return this.putRecord(record);
  }

  async eraseRecord(person: string): Promise<boolean> {
    const kept = this.kept.get(person);
    if (!kept) return false;
    kept.attempts = [];
    kept.dispatches = [];
    kept.exams = [];
    kept.record = { ...emptyRecord(person), version: kept.record.version + 1 };
    return true;
  }

  async statusOf(person: string): Promise<StatusAct[] | null> {
    return asJson(this.kept.get(person)?.status ?? null);
  }

  async issueCertificate(certificate: Certificate, from: number): Promise<Result<Certificate>> {
    const kept = this.kept.get(certificate.person);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    const same = issuedBy(kept.status, certificate.requestId);
    if (same) return ok(asJson(same));
    if (kept.status.length !== from || this.holder(certificate.id) !== null) return fail('ERR_VERSION_CONFLICT');
    kept.status.push(asJson({ act: 'issued', at: certificate.issuedAt, certificate }));
    return ok(asJson(certificate));
  }

  async addToStatus(person: string, act: StatusAct, from: number): Promise<Result<StatusAct[]>> {
    const kept = this.kept.get(person);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    if (kept.status.length !== from) return fail('ERR_VERSION_CONFLICT');
    kept.status.push(asJson(act));
    return ok(asJson(kept.status));
  }

  async holderOf(certificate: string): Promise<string | null> {
    return this.holder(certificate);
  }

  async putDocument(hash: string, body: unknown): Promise<void> {
    if (!this.documents.has(hash)) this.documents.set(hash, asJson(body));
  }

  async document(hash: string): Promise<unknown> {
    return asJson(this.documents.get(hash) ?? null);
  }

  health(): StoreHealth {
    return { readOnly: null, problems: [] };
  }

  async close(): Promise<void> {}

  private putRecord(record: PersonRecord): Result<PersonRecord> {
    const kept = this.kept.get(record.person);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    if (kept.record.version !== record.version) return fail('ERR_VERSION_CONFLICT');
    kept.record = asJson({ ...record, version: record.version + 1 });
    return ok(asJson(kept.record));
  }

  private holder(certificate: string): string | null {
    const isIts = (one: StatusAct) => one.act === 'issued' && one.certificate.id === certificate;
    return [...this.kept.values()].find(({ status }) => status.some(isIts))?.person.id ?? null;
  }

  private ownerOf(email: string): Person | undefined {
    return [...this.kept.values()].find((kept) => emailKey(kept.person.email) === emailKey(email))?.person;
  }

  private examOf(person: string, id: string): Exam | undefined {
    return this.kept.get(person)?.exams.find((exam) => exam.id === id);
  }

  private attemptOf(person: string, id: string): Attempt | undefined {
    return this.kept.get(person)?.attempts.find((attempt) => attempt.id === id);
  }
}

/** An empty store in memory, for tests and as the model of the others. */
export const openMemoryStore = (): Store => new MemoryStore();
