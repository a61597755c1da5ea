import type { Dispatch } from '../../content/engine/dispatches.ts';
import type { ErrorCode, Result } from '../../content/engine/errors.ts';
import type { Exam, ExamAnswer, ExamResult } from '../../content/engine/exam/exam.ts';
import type { PlayEvent, PlayResult, Setup } from '../../content/engine/log.ts';
import type { Acceptance, PersonRecord } from '../../content/engine/record.ts';
import type { Certificate, StatusAct } from '../../content/engine/certificates.ts';
import type { PersonStatus } from '../../content/engine/person-status.ts';
import type { Level, Locale, ModuleId, PlayerFace, Role } from '../../content/engine/vocabulary.ts';

/** Dates are ISO date-times in UTC. Ids are opaque; a person's id never appears in a log or the audit chain with a name. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  team: string | null;
  site: string | null;
  country: string | null;
  locale: Locale;
  face: PlayerFace | null;
  createdAt: string;
  /** The last invitation; null when nobody has been asked yet. */
  invitedAt: string | null;
  /** The first sign-in; null until then. */
  joinedAt: string | null;
  /** False when the person wants no reminders. */
  remindable: boolean;
  version: number;
};

export type Attempt = {
  id: string;
  person: string;
  /** The client's own id of the creation request: the same one gives the same attempt. */
  requestId: string;
  forkOf: string | null;
  seed: number;
  setup: Setup;
  events: PlayEvent[];
  createdAt: string;
  finishedAt: string | null;
  result: PlayResult | null;
};

export type { Acceptance, Certificate, Dispatch, Exam, PersonRecord, StatusAct };

/** The organisation: set up once, then changed version by version. */
export type Company = {
  name: string;
  /** The first language, and all that people may choose. */
  locale: Locale;
  locales: Locale[];
  timeZone: string;
  charterHash: string;
  /** Null while the shipped rules are in force. */
  rulesHash: string | null;
  /** SHA-256 of a kept document `{ type: 'image/png' | 'image/svg+xml', data: base64 }`. */
  logo: string | null;
  colours: { main: string; accent: string } | null;
  setUpAt: string;
  version: number;
};

/** What the desk works on. Each kind says itself what the body of its papers is. */
export const PAPER_KINDS = ['charter', 'rules', 'digest', 'notice'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
/** A small document that people change: a draft, a setting. `savedBy` is a person's id. */
export type Paper = { kind: PaperKind; id: string; version: number; savedAt: string; savedBy: string; body: unknown };

/** How far a person has come: what *ready* needs. For group figures of five or more only. */
export type Progress = {
  passed: ModuleId[];
  /** The last pass of each level's exam. */
  judged: Partial<Record<Level, string>>;
  /** SHA-256 of every charter accepted. */
  accepted: string[];
};
/** A person among many. `level` to `endedAt` are of the last certificate issued. */
export type PersonRow = Pick<
  Person,
  'id' | 'name' | 'email' | 'role' | 'team' | 'site' | 'country' | 'locale' | 'invitedAt' | 'joinedAt' | 'remindable'
> & {
  level: Level | null;
  issuedAt: string | null;
  expiresAt: string | null;
  ended: 'revoked' | 'withdrawn' | null;
  endedAt: string | null;
  /** Has answered something, ever. With `progress`, for group figures of five or more only: no route tells them of one person. */
  hasStarted: boolean;
  progress: Progress;
};
export type FoundPerson = Omit<PersonRow, 'hasStarted' | 'progress'>;
export const PEOPLE_SORTS = ['name', 'email', 'team', 'site', 'country', 'status', 'expiresAt', 'invitedAt', 'joinedAt'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];
export type PeopleQuery = {
  /** Words, each somewhere in the name or the address, whatever their case and accents. */
  search?: string | undefined;
  teams?: string[] | undefined;
  sites?: string[] | undefined;
  countries?: string[] | undefined;
  statuses?: PersonStatus[] | undefined;
  /** Certificates that end within so many days from `at`. */
  expiringWithin?: number | undefined;
  /** What is not known stands last either way; equals are by name. */
  sort: PeopleSort;
  descending: boolean;
  offset: number;
  limit: number;
  /** ISO date-time UTC: now. */
  at: string;
  /** Of the rules in force: how long before its end a certificate is *expiring*. */
  renewalDays: number;
};
export type FoundPeople = { rows: FoundPerson[]; total: number; everyone: number };
/** Every team, site and country that somebody has. */
export type PeopleGroups = { teams: string[]; sites: string[]; countries: string[] };

/** What may be noted in the audit log. Each owner of a verb adds its own. */
export const AUDIT_ACTS = [
  'people-read',
  'people-added',
  'people-removed',
  'people-exported',
  'people-invited',
  'invitations-withdrawn',
  'person-changed',
  'role-changed',
  'email-proposed',
  'email-changed',
  'sessions-ended',
  'status-revoked',
  'reminders-sent',
  'list-printed',
  'figures-read',
  'items-read',
  'company-changed',
  'charter-saved',
  'charter-approved',
  'charter-published',
  'rules-changed',
  'notice-made',
  'digest-saved',
  'digest-sent',
  'audit-read',
  'audit-exported',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];
/** Opaque ids and codes only: never a name, an address or a free text. `by` is null when nobody asked for it. */
export type AuditNote = {
  at: string;
  by: string | null;
  act: AuditAct;
  /** People's ids. */
  about: string[];
  detail: Record<string, string | number | boolean | null>;
};
/** `seq` counts from 1; `hash` is the SHA-256 of the canonical JSON of the rest, `previous` the hash before it. */
export type AuditEntry = AuditNote & { seq: number; previous: string; hash: string };

/** One better-auth row: flat JSON. `id` is unique by model; so are `user.email` and `session.token`. */
export type AuthModel = 'user' | 'session' | 'account' | 'verification';
export type AuthRow = { id: string; [field: string]: unknown };
export type AuthWhere = { field: string; value: string | number | boolean | null };

/** The small part of the store that better-auth's adapter needs. A `Date` is given and returned as an ISO string. */
export interface AuthRecords {
  create(model: AuthModel, row: AuthRow): Promise<Result<AuthRow>>;
  /** Rows that equal every condition. Look-ups by `id`, `email`, `token`, `userId`, `identifier` cost no scan. */
  find(model: AuthModel, where: AuthWhere[]): Promise<AuthRow[]>;
  update(model: AuthModel, id: string, change: Record<string, unknown>): Promise<AuthRow | null>;
  remove(model: AuthModel, ids: string[]): Promise<number>;
  /** For expiry sweeps: ids of rows whose ISO date `field` is before `date`. */
  olderThan(model: AuthModel, field: string, date: string): Promise<string[]>;
}

/** `sentence` is for the operator's console, in English, and may name files. */
export type StoreProblem = { code: ErrorCode; sentence: string; file?: string; person?: string };
/** `readOnly` once the disk has refused a write: every changing verb fails with it until a restart. */
export type StoreHealth = { readOnly: StoreProblem | null; problems: StoreProblem[] };

/**
 * Everything kept, in domain verbs. A resolved promise means *on disk*. Every verb is atomic.
 * Attempts are always asked for with their person: someone else's attempt does not exist.
 * A verb that does not answer a `Result` rejects with a `StoreError` (`store-error.ts`), whose `failure` has the code.
 * What is returned belongs to the caller, except that an attempt's `setup`, events and `result` may be shared and are frozen.
 */
export interface Store {
  company(): Promise<Company | null>;
  /** ERR_SETUP_DONE when a company exists. */
  saveCompany(company: Company): Promise<Result<Company>>;
  /** Saves if `company.version` is the stored one, and returns it with the next version. ERR_VERSION_CONFLICT, ERR_SETUP_REQUIRED. */
  changeCompany(company: Company): Promise<Result<Company>>;

  paper(kind: PaperKind, id: string): Promise<Paper | null>;
  /** Every paper of a kind, in order of id. */
  papers(kind: PaperKind): Promise<Paper[]>;
  /**
   * Saves if `paper.version` is the stored one (0 when it is new), and returns it with the next version; else ERR_VERSION_CONFLICT
   * with the stored `version`, `savedBy` and `savedAt` (0, null and null when it is gone).
   */
  savePaper(paper: Paper): Promise<Result<Paper>>;
  /** Like `savePaper`; one that is gone already is gone. */
  removePaper(kind: PaperKind, id: string, version: number): Promise<Result<null>>;

  /** Creates the person, an empty record and nothing else. ERR_EMAIL_TAKEN (compared in lower case). */
  createPerson(person: Person): Promise<Result<Person>>;
  person(id: string): Promise<Person | null>;
  personByEmail(email: string): Promise<Person | null>;
  /** Saves if `person.version` is the stored one, and returns it with the next version; else ERR_VERSION_CONFLICT. */
  savePerson(person: Person): Promise<Result<Person>>;
  /** In order of id, after the given id. */
  listPeople(page: { after?: string; limit: number }): Promise<Person[]>;
  countPeople(): Promise<number>;
  /** A page of people, found in memory: it costs no document. */
  findPeople(query: PeopleQuery): Promise<FoundPeople>;
  peopleGroups(): Promise<PeopleGroups>;
  /** Every person's row, in no order, frozen: for figures, exports and reminders. */
  rowsOfPeople(): Promise<readonly PersonRow[]>;
  /** Forgets the person, their record, attempts, exams and auth rows everywhere, journal included, before resolving. */
  erasePerson(id: string): Promise<boolean>;

  /** The same (person, requestId) gives the attempt already there. */
  createAttempt(attempt: Attempt): Promise<Attempt>;
  attempt(person: string, id: string): Promise<Attempt | null>;
  /** Unfinished attempts of a person, newest first. */
  openAttempts(person: string): Promise<Attempt[]>;
  /** Every attempt of a person, finished or not, newest first: what an export holds. */
  attemptsOf(person: string): Promise<Attempt[]>;
  /**
   * Appends at position `from`. Identical events already there are a retry and succeed.
   * ERR_FORK (different events there; detail `next`), ERR_STALE (a gap; detail `next`), ERR_ATTEMPT_UNKNOWN, ERR_ATTEMPT_FINISHED.
   */
  appendEvents(person: string, id: string, from: number, events: PlayEvent[]): Promise<Result<{ next: number }>>;
  /** Stores the result and the record together. Repeating it returns the stored attempt unchanged. ERR_VERSION_CONFLICT on the record. */
  finishAttempt(person: string, id: string, result: PlayResult, at: string, record: PersonRecord): Promise<Result<Attempt>>;

  /** Every dispatch of a person, oldest first. */
  dispatchesOf(person: string): Promise<Dispatch[]>;
  /**
   * Stores a dispatch, new or answered further, and the record together. ERR_PERSON_UNKNOWN, ERR_VERSION_CONFLICT on the record:
   * it moves with every answer, so that two devices cannot answer the same situation otherwise.
   */
  saveDispatch(dispatch: Dispatch, record: PersonRecord): Promise<Result<Dispatch>>;

  /** Opens an exam; the unfinished one of that level, if there is one, is answered instead. */
  createExam(exam: Exam): Promise<Exam>;
  exam(person: string, id: string): Promise<Exam | null>;
  /** Every exam of a person, finished or not, the last created first. */
  examsOf(person: string): Promise<Exam[]>;
  /**
   * Adds the answers of one act; the same answers again are a retry and succeed.
   * ERR_EXAM_UNKNOWN, and those of `answersToAdd`. @param act 0-based @param at ISO date-time UTC
   */
  answerAct(person: string, id: string, act: number, answers: ExamAnswer[], at: string): Promise<Result<Exam>>;
  /** Stores the result and the record together. Repeating it returns the stored exam unchanged. ERR_VERSION_CONFLICT on the record. */
  finishExam(person: string, id: string, result: ExamResult, at: string, record: PersonRecord): Promise<Result<Exam>>;

  /** Null when there is no such person. */
  recordOf(person: string): Promise<PersonRecord | null>;
  saveRecord(record: PersonRecord): Promise<Result<PersonRecord>>;
  /**
   * Forgets every attempt, dispatch and exam of the person and empties the record (next version), journal included, before resolving.
   * The person and their auth rows stay. False when there is no such person.
   */
  eraseRecord(person: string): Promise<boolean>;

  /** All that happened to a person's status, oldest first. It outlives `eraseRecord`. Null when there is no such person. */
  statusOf(person: string): Promise<StatusAct[] | null>;
  /**
   * Issues at position `from` of the history. A request that has issued already is answered with what it issued, unchanged.
   * ERR_VERSION_CONFLICT (the history has grown, or the id is taken), ERR_PERSON_UNKNOWN.
   */
  issueCertificate(certificate: Certificate, from: number): Promise<Result<Certificate>>;
  /** Adds at position `from` what is no issue: not now, withdrawn, revoked. ERR_VERSION_CONFLICT, ERR_PERSON_UNKNOWN. */
  addToStatus(person: string, act: Exclude<StatusAct, { act: 'issued' }>, from: number): Promise<Result<StatusAct[]>>;
  /** Whose certificate that is: the person's id. Costs no scan. Null when it was never issued, or its person erased. */
  holderOf(certificate: string): Promise<string | null>;

  /** Adds an entry to a log that is never changed, not even by an erasure: it holds no name. */
  addAudit(note: AuditNote): Promise<AuditEntry>;
  /** Entries after number `after`, oldest first. */
  auditLog(page: { after?: number; limit: number }): Promise<AuditEntry[]>;
  /** The last entries about a person, newest first. Costs no scan. None once the person is erased. */
  auditAbout(person: string, limit: number): Promise<AuditEntry[]>;

  /** Documents kept by their SHA-256: content, charters, rules an attempt refers to. */
  putDocument(hash: string, body: unknown): Promise<void>;
  document(hash: string): Promise<unknown>;

  auth: AuthRecords;
  /** What an operator must know: said at start-up, and by the health command. Costs nothing. */
  health(): StoreHealth;
  /** Everything written behind is on disk afterwards; the folder is free for another process. */
  close(): Promise<void>;
}
