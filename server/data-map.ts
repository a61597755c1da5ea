import type { Dispatch, DispatchAnswer } from '../content/engine/dispatches.ts';
import type { Certificate, StatusAct } from '../content/engine/certificates.ts';
import type { Exam } from '../content/engine/exam/exam.ts';
import type { ExamRecord } from '../content/engine/exam/record.ts';
import type { PlayResult } from '../content/engine/log.ts';
import type { Acceptance, BadgeRecord, CardRecord, MessagesRecord, ModuleRecord, PersonRecord } from '../content/engine/record.ts';
import type { RetentionId } from '../content/engine/retention.ts';
import type { Batch } from './reminders.ts';
import type { Attempt } from './stores/nouns/attempts.ts';
import type { AuditEntry } from './stores/nouns/audit.ts';
import type { AuthModel } from './stores/nouns/auth.ts';
import type { Paper } from './stores/nouns/papers.ts';
import type { Person, PersonMails } from './stores/nouns/people.ts';

/** Why something is kept. */
export const PURPOSES = ['entry', 'programme', 'learning', 'status', 'trace', 'security'] as const;
export type Purpose = (typeof PURPOSES)[number];
/** Who sees it through the product. `group`: HR and managers, in group figures; `code`: whoever has the attestation's code. */
const READERS = ['self', 'hr', 'group', 'code', 'nobody'] as const;
type Reader = (typeof READERS)[number];
/** Until when: a number of days of the rules, the account itself, or what the words say. */
export type Kept = RetentionId | 'account' | 'attestation' | 'log' | 'answered' | 'sent';
type Held = { purpose: Purpose; readers: readonly Reader[]; kept: readonly Kept[] };

/** What is kept of a person, in the words that people use; `locales/<lang>/server/notice.json` tells each. */
export const HELD = {
  identity: { purpose: 'entry', readers: ['self', 'hr'], kept: ['account', 'awaited', 'left', 'away'] },
  number: { purpose: 'entry', readers: ['self', 'hr'], kept: ['account'] },
  role: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  place: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  invitation: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  wishes: { purpose: 'programme', readers: ['self'], kept: ['account'] },
  reminder: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  waiting: { purpose: 'programme', readers: ['nobody'], kept: ['sent'] },
  joining: { purpose: 'entry', readers: ['self'], kept: ['account'] },
  presence: { purpose: 'entry', readers: ['self'], kept: ['account'] },
  face: { purpose: 'learning', readers: ['self'], kept: ['account'] },
  play: { purpose: 'learning', readers: ['self'], kept: ['playLogs', 'openPlays'] },
  result: { purpose: 'learning', readers: ['self', 'group'], kept: ['account'] },
  messages: { purpose: 'learning', readers: ['self'], kept: ['account'] },
  record: { purpose: 'learning', readers: ['self', 'group'], kept: ['account'] },
  dispatch: { purpose: 'learning', readers: ['self'], kept: ['dispatchAnswers'] },
  exam: { purpose: 'status', readers: ['self'], kept: ['examAnswers'] },
  asked: { purpose: 'status', readers: ['self'], kept: ['account'] },
  points: { purpose: 'status', readers: ['self', 'group'], kept: ['account'] },
  agreement: { purpose: 'status', readers: ['self', 'code'], kept: ['account', 'attestation'] },
  attestation: { purpose: 'status', readers: ['self', 'hr', 'code'], kept: ['attestation', 'left', 'away'] },
  history: { purpose: 'status', readers: ['self'], kept: ['attestation'] },
  revocation: { purpose: 'status', readers: ['self', 'hr', 'code'], kept: ['attestation'] },
  password: { purpose: 'security', readers: ['nobody'], kept: ['account'] },
  session: { purpose: 'security', readers: ['self'], kept: ['signIns'] },
  link: { purpose: 'security', readers: ['nobody'], kept: ['answered'] },
  issuer: { purpose: 'security', readers: ['nobody'], kept: ['account'] },
  trace: { purpose: 'trace', readers: ['self', 'hr'], kept: ['log'] },
  author: { purpose: 'programme', readers: ['hr'], kept: ['account'] },
} as const satisfies Record<string, Held>;
export type HeldId = keyof typeof HELD;
export const HELD_IDS = Object.keys(HELD) as HeldId[];

type FieldsOf<T> = T extends unknown ? keyof T : never;
type Map<T> = Record<FieldsOf<Required<T>>, HeldId>;

const person: Map<Person> = {
  id: 'number',
  version: 'number',
  name: 'identity',
  email: 'identity',
  role: 'role',
  team: 'place',
  site: 'place',
  country: 'place',
  locale: 'place',
  face: 'face',
  createdAt: 'joining',
  joinedAt: 'joining',
  seenAt: 'presence',
  invitedAt: 'invitation',
  remindable: 'wishes',
  mails: 'wishes',
};
const mails: Map<PersonMails> = { digest: 'wishes', named: 'wishes', remindedAt: 'reminder', digestOf: 'wishes' };
const batch: Map<Batch> = { kind: 'waiting', askedAt: 'waiting', waiting: 'waiting', tries: 'waiting', notBefore: 'waiting' };
const attempt: Map<Attempt> = {
  id: 'number',
  person: 'number',
  requestId: 'number',
  forkOf: 'number',
  seed: 'result',
  setup: 'result',
  events: 'play',
  createdAt: 'result',
  finishedAt: 'result',
  result: 'result',
  forgotten: 'play',
};
const result: Map<PlayResult> = {
  module: 'result',
  ending: 'result',
  story: 'result',
  minigame: 'result',
  score: 'result',
  passed: 'result',
  stars: 'result',
  answers: 'play',
  turningPoints: 'play',
  tooBold: 'result',
  tooCareful: 'result',
  cardsMet: 'record',
  cardsSound: 'record',
  badges: 'record',
  carry: 'record',
  replies: 'messages',
};
const record: Map<PersonRecord> = {
  person: 'number',
  version: 'number',
  modules: 'record',
  cards: 'record',
  badges: 'record',
  acceptances: 'agreement',
  exams: 'points',
  messages: 'messages',
};
const moduleRecord: Map<ModuleRecord> = {
  best: 'record',
  finishedAt: 'record',
  passedAt: 'record',
  stars: 'record',
  returnedAt: 'record',
  plays: 'record',
  endings: 'record',
  canon: 'record',
};
const cardRecord: Map<CardRecord> = { metAt: 'record', soundAt: 'record', recalledAt: 'record' };
const badgeRecord: Map<BadgeRecord> = { at: 'record', attempt: 'record' };
const messagesRecord: Map<MessagesRecord> = { module: 'messages', at: 'messages', first: 'messages', again: 'messages' };
const examRecord: Map<ExamRecord> = { best: 'points', passes: 'points', sat: 'points', lastAt: 'points' };
const acceptance: Map<Acceptance> = {
  charterId: 'agreement',
  version: 'agreement',
  sha256: 'agreement',
  locale: 'agreement',
  text: 'agreement',
  at: 'agreement',
};
const dispatch: Map<Dispatch> = {
  id: 'number',
  person: 'number',
  seed: 'number',
  kind: 'dispatch',
  module: 'dispatch',
  day: 'dispatch',
  items: 'dispatch',
  charterHash: 'dispatch',
  answers: 'dispatch',
};
const dispatchAnswer: Map<DispatchAnswer> = { option: 'dispatch', mark: 'dispatch', at: 'dispatch' };
const exam: Map<Exam> = {
  id: 'number',
  person: 'number',
  level: 'points',
  bankHash: 'asked',
  textsHash: 'asked',
  charterHash: 'asked',
  rulesHash: 'asked',
  acts: 'asked',
  answers: 'exam',
  forgotten: 'exam',
  startedAt: 'points',
  closesAt: 'points',
  finishedAt: 'points',
  result: 'points',
};
const statusAct: Map<StatusAct> = {
  act: 'history',
  at: 'history',
  certificate: 'attestation',
  level: 'history',
  reason: 'revocation',
  by: 'revocation',
};
const certificate: Map<Certificate> = {
  id: 'attestation',
  person: 'number',
  requestId: 'number',
  learner: 'attestation',
  company: 'attestation',
  level: 'attestation',
  issuedAt: 'attestation',
  endsAt: 'attestation',
  follows: 'attestation',
  rights: 'attestation',
  modules: 'attestation',
  check: 'attestation',
  charter: 'attestation',
  acceptance: 'agreement',
  yes: 'agreement',
  rulesHash: 'attestation',
  attestedBy: 'attestation',
};
const audit: Map<AuditEntry> = {
  seq: 'trace',
  at: 'trace',
  by: 'trace',
  act: 'trace',
  about: 'trace',
  detail: 'trace',
  previous: 'trace',
  hash: 'trace',
};
const paper: Map<Paper> = { kind: 'author', id: 'author', version: 'author', savedAt: 'author', savedBy: 'author', body: 'author' };

/** Rows of sign-in have no type of ours: a test reads the real ones. */
const auth: Record<AuthModel, Record<string, HeldId>> = {
  user: {
    id: 'number',
    name: 'identity',
    email: 'identity',
    emailVerified: 'identity',
    image: 'identity',
    createdAt: 'joining',
    updatedAt: 'joining',
  },
  session: {
    id: 'session',
    userId: 'number',
    token: 'session',
    expiresAt: 'session',
    createdAt: 'session',
    updatedAt: 'session',
    ipAddress: 'session',
    userAgent: 'session',
  },
  account: {
    id: 'number',
    recovery: 'password',
    accountId: 'issuer',
    providerId: 'issuer',
    userId: 'number',
    password: 'password',
    createdAt: 'password',
    updatedAt: 'password',
  },
  verification: {
    id: 'number',
    identifier: 'link',
    value: 'link',
    userId: 'number',
    note: 'link',
    state: 'link',
    closesAt: 'link',
    expiresAt: 'link',
    createdAt: 'link',
    updatedAt: 'link',
  },
};

/** Every stored field about people, and what it is told as. A field that the store's types gain is an error here until it is told. */
export const DATA_MAP = {
  person,
  mails,
  batch,
  attempt,
  result,
  record,
  moduleRecord,
  cardRecord,
  badgeRecord,
  messagesRecord,
  examRecord,
  acceptance,
  dispatch,
  dispatchAnswer,
  exam,
  statusAct,
  certificate,
  audit,
  paper,
  ...auth,
} as const;
