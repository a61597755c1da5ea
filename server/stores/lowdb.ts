import { LowdbAttempts } from './lowdb/lowdb-attempts.ts';
import { LowdbAudit } from './lowdb/lowdb-audit.ts';
import { LowdbAuth } from './lowdb/lowdb-auth.ts';
import { LowdbExams } from './lowdb/lowdb-exams.ts';
import { LowdbPapers } from './lowdb/lowdb-papers.ts';
import { LowdbPeople } from './lowdb/lowdb-people.ts';
import { LowdbRecords } from './lowdb/lowdb-records.ts';
import { LowdbStatus } from './lowdb/lowdb-status.ts';
import type { LowdbCore } from './lowdb/core.ts';
import type { AuthRecords } from './nouns/auth.ts';
import type { Store } from './store.ts';

/**
 * The default backend: every change is one record of a shared journal, acknowledged once it is on disk; people are small lowdb documents
 * behind it. A verb decides and changes memory without a pause, and only then waits: this is its atomicity.
 */
export class LowdbStore implements Store {
  readonly auth: AuthRecords;
  private readonly core: LowdbCore;
  private readonly exams: LowdbExams;
  private readonly desk: LowdbPapers;
  private readonly people: LowdbPeople;
  private readonly attempts: LowdbAttempts;
  private readonly records: LowdbRecords;
  private readonly status: LowdbStatus;
  private readonly trail: LowdbAudit;

  constructor(core: LowdbCore) {
    this.core = core;
    this.exams = new LowdbExams(core);
    this.desk = new LowdbPapers(core);
    this.people = new LowdbPeople(core);
    this.attempts = new LowdbAttempts(core);
    this.records = new LowdbRecords(core);
    this.status = new LowdbStatus(core);
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

  createPerson: Store['createPerson'] = (person) => this.people.createPerson(person);
  person: Store['person'] = (id) => this.people.person(id);
  personByEmail: Store['personByEmail'] = (email) => this.people.personByEmail(email);
  savePerson: Store['savePerson'] = (person) => this.people.savePerson(person);
  listPeople: Store['listPeople'] = (page) => this.people.listPeople(page);
  countPeople: Store['countPeople'] = () => this.people.countPeople();
  findPeople: Store['findPeople'] = (query) => this.people.findPeople(query);
  peopleGroups: Store['peopleGroups'] = () => this.people.peopleGroups();
  rowsOfPeople: Store['rowsOfPeople'] = () => this.people.rowsOfPeople();
  erasePerson: Store['erasePerson'] = (id) => this.people.erasePerson(id);
  erasePeople: Store['erasePeople'] = (ids, only) => this.people.erasePeople(ids, only);

  createAttempt: Store['createAttempt'] = (attempt) => this.attempts.createAttempt(attempt);
  attempt: Store['attempt'] = (person, id) => this.attempts.attempt(person, id);
  openAttempts: Store['openAttempts'] = (person) => this.attempts.openAttempts(person);
  attemptsOf: Store['attemptsOf'] = (person) => this.attempts.attemptsOf(person);
  appendEvents: Store['appendEvents'] = (...events) => this.attempts.appendEvents(...events);
  finishAttempt: Store['finishAttempt'] = (...end) => this.attempts.finishAttempt(...end);

  dispatchesOf: Store['dispatchesOf'] = (person) => this.records.dispatchesOf(person);
  saveDispatch: Store['saveDispatch'] = (dispatch, record) => this.records.saveDispatch(dispatch, record);

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
  settleForgotten: Store['settleForgotten'] = () => this.core.settleForgotten();

  statusOf: Store['statusOf'] = (person) => this.status.statusOf(person);
  issueCertificate: Store['issueCertificate'] = (certificate, from) => this.status.issueCertificate(certificate, from);
  addToStatus: Store['addToStatus'] = (person, act, from) => this.status.addToStatus(person, act, from);
  holderOf: Store['holderOf'] = (certificate) => this.status.holderOf(certificate);

  addAudit: Store['addAudit'] = (note) => this.trail.addAudit(note);
  auditLog: Store['auditLog'] = (page) => this.trail.auditLog(page);
  auditBefore: Store['auditBefore'] = (page) => this.trail.auditBefore(page);
  auditAbout: Store['auditAbout'] = (person, limit) => this.trail.auditAbout(person, limit);

  putDocument: Store['putDocument'] = (hash, body) => this.core.putDocument(hash, body);
  document: Store['document'] = (hash) => this.core.document(hash);
  health: Store['health'] = () => this.core.health();
  close: Store['close'] = () => this.core.close();
}
