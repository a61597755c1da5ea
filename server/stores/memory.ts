import { MemoryAttempts } from './memory/attempts.ts';
import { MemoryAuth } from './memory/auth.ts';
import { MemoryDesk } from './memory/desk.ts';
import { MemoryDispatches } from './memory/dispatches.ts';
import { MemoryExams } from './memory/exams.ts';
import { KeptPeople } from './memory/kept.ts';
import { MemoryPeople } from './memory/people.ts';
import { MemoryRecords } from './memory/records.ts';
import { MemoryStatus } from './memory/status.ts';
import { asJson } from './rules.ts';
import type { StoreHealth } from './nouns/health.ts';
import type { PersonRow } from './nouns/people.ts';
import type { Store } from './store.ts';

/** The readable model of a store: what the other backends must answer. Nothing survives the process. */
class MemoryStore implements Store {
  readonly auth = new MemoryAuth();
  private readonly kept = new KeptPeople();
  private readonly desk = new MemoryDesk();
  private readonly people = new MemoryPeople(this.kept);
  private readonly attempts = new MemoryAttempts(this.kept);
  private readonly dispatches = new MemoryDispatches(this.kept);
  private readonly exams = new MemoryExams(this.kept);
  private readonly records = new MemoryRecords(this.kept);
  private readonly status = new MemoryStatus(this.kept);
  private readonly documents = new Map<string, unknown>();

  company: Store['company'] = () => this.desk.company();
  saveCompany: Store['saveCompany'] = (company) => this.desk.saveCompany(company);
  changeCompany: Store['changeCompany'] = (company) => this.desk.changeCompany(company);
  paper: Store['paper'] = (kind, id) => this.desk.paper(kind, id);
  papers: Store['papers'] = (kind) => this.desk.papers(kind);
  savePaper: Store['savePaper'] = (paper) => this.desk.savePaper(paper);
  removePaper: Store['removePaper'] = (kind, id, version) => this.desk.removePaper(kind, id, version);

  createPerson: Store['createPerson'] = (person) => this.people.createPerson(person);
  person: Store['person'] = (id) => this.people.person(id);
  personByEmail: Store['personByEmail'] = (email) => this.people.personByEmail(email);
  savePerson: Store['savePerson'] = (person) => this.people.savePerson(person);
  listPeople: Store['listPeople'] = (page) => this.people.listPeople(page);
  countPeople: Store['countPeople'] = () => this.people.countPeople();
  findPeople: Store['findPeople'] = (query) => this.people.findPeople(query);
  peopleGroups: Store['peopleGroups'] = () => this.people.peopleGroups();
  rowsOfPeople: Store['rowsOfPeople'] = () => this.people.rowsOfPeople();

  createAttempt: Store['createAttempt'] = (attempt) => this.attempts.createAttempt(attempt);
  attempt: Store['attempt'] = (person, id) => this.attempts.attempt(person, id);
  openAttempts: Store['openAttempts'] = (person) => this.attempts.openAttempts(person);
  attemptsOf: Store['attemptsOf'] = (person) => this.attempts.attemptsOf(person);
  appendEvents: Store['appendEvents'] = (...events) => this.attempts.appendEvents(...events);
  finishAttempt: Store['finishAttempt'] = (...end) => this.attempts.finishAttempt(...end);

  dispatchesOf: Store['dispatchesOf'] = (person) => this.dispatches.dispatchesOf(person);
  saveDispatch: Store['saveDispatch'] = (dispatch, record) => this.dispatches.saveDispatch(dispatch, record);

  createExam: Store['createExam'] = (exam) => this.exams.createExam(exam);
  exam: Store['exam'] = (person, id) => this.exams.exam(person, id);
  examsOf: Store['examsOf'] = (person) => this.exams.examsOf(person);
  answerAct: Store['answerAct'] = (...act) => this.exams.answerAct(...act);
  finishExam: Store['finishExam'] = (...end) => this.exams.finishExam(...end);
  itemTallies: Store['itemTallies'] = () => this.exams.itemTallies();

  recordOf: Store['recordOf'] = (person) => this.records.recordOf(person);
  saveRecord: Store['saveRecord'] = (record) => this.records.saveRecord(record);
  eraseRecord: Store['eraseRecord'] = (person) => this.records.eraseRecord(person);
  forgetDetail: Store['forgetDetail'] = (person, before) => this.records.forgetDetail(person, before);
  settleForgotten: Store['settleForgotten'] = () => Promise.resolve();

  statusOf: Store['statusOf'] = (person) => this.status.statusOf(person);
  issueCertificate: Store['issueCertificate'] = (certificate, from) => this.status.issueCertificate(certificate, from);
  addToStatus: Store['addToStatus'] = (person, act, from) => this.status.addToStatus(person, act, from);
  holderOf: Store['holderOf'] = (certificate) => this.status.holderOf(certificate);

  addAudit: Store['addAudit'] = (note) => this.desk.addAudit(note);
  auditLog: Store['auditLog'] = (page) => this.desk.auditLog(page);
  auditBefore: Store['auditBefore'] = (page) => this.desk.auditBefore(page);
  auditAbout: Store['auditAbout'] = (person, limit) => this.desk.auditAbout(person, limit);

  async erasePerson(id: string): Promise<boolean> {
    const kept = this.kept.get(id);
    if (!kept) return false;
    this.auth.erase(kept.person);
    this.kept.remove(id);
    this.desk.forget(id);
    return true;
  }

  async erasePeople(ids: readonly string[], only: (row: PersonRow) => boolean = () => true): Promise<string[]> {
    const rows = new Map((await this.rowsOfPeople()).map((row) => [row.id, row]));
    const erased: string[] = [];
    for (const id of new Set(ids)) {
      const row = rows.get(id);
      if (row && only(row) && (await this.erasePerson(id))) erased.push(id);
    }
    return erased;
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
}

/** An empty store in memory, for tests and as the model of the others. */
export const openMemoryStore = (): Store => new MemoryStore();
