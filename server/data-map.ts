import type { Dispatch, DispatchAnswer } from '../content/engine/dispatches.ts';
import type { Certificate, StatusAct } from '../content/engine/certificates.ts';
import type { Exam } from '../content/engine/exam/exam.ts';
import type { ExamRecord } from '../content/engine/exam/record.ts';
import type { PlayResult } from '../content/engine/log.ts';
import type { Acceptance, BadgeRecord, CardRecord, MessagesRecord, ModuleRecord, PersonRecord } from '../content/engine/record.ts';
import type { Seat } from '../content/engine/session/state.ts';
import type { HeldId } from './held.ts';
import type { Batch } from './reminders.ts';
import type { Sitting } from './sessions/files.ts';
import type { Attempt } from './stores/nouns/attempts.ts';
import type { AuditEntry } from './stores/nouns/audit.ts';
import type { AuthModel } from './stores/nouns/auth.ts';
import type { Paper, PaperKind } from './stores/nouns/papers.ts';
import type { Person, PersonMails } from './stores/nouns/people.ts';

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
const cardRecord: Map<CardRecord> = { metAt: 'record', soundAt: 'record', recalledAt: 'record', missedAt: 'record' };
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
/** Of a team session under way, in files of its own. */
const sitting: Map<Sitting> = { name: 'room', hash: 'room' };
const seat: Map<Seat> = { id: 'room', team: 'room', here: 'room', removed: 'room' };
/** Whose papers of each kind are, and what they tell of them. */
const papers: Record<PaperKind, HeldId> = {
  charter: 'author',
  'charter-edition': 'author',
  rules: 'author',
  digest: 'author',
  notice: 'author',
  figures: 'author',
  reminders: 'waiting',
  session: 'hosted',
  plan: 'hosted',
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
  sitting,
  seat,
  papers,
  paper,
  ...auth,
} as const;
