import { NO_LAPSES } from '../../../content/engine/charter/lapses.ts';
import type { ExamAnswer, ExamResult } from '../../../content/engine/exam/exam.ts';
import type { PlayEvent, PlayResult, Setup } from '../../../content/engine/log.ts';
import type { Certificate } from '../../../content/engine/certificates.ts';
import { NOTHING_CARRIED } from '../../../content/engine/log.ts';
import { newCompany } from '../../../server/stores/defaults.ts';
import type { Exam } from '../../../content/engine/exam/exam.ts';
import type { TalliedAnswer } from '../../../content/engine/item-quality.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import type { Attempt } from '../../../server/stores/nouns/attempts.ts';
import type { AuditNote } from '../../../server/stores/nouns/audit.ts';
import type { AuthRow } from '../../../server/stores/nouns/auth.ts';
import type { Company } from '../../../server/stores/nouns/company.ts';
import type { Paper } from '../../../server/stores/nouns/papers.ts';
import type { PeopleQuery, Person } from '../../../server/stores/nouns/people.ts';
import type { Store } from '../../../server/stores/store.ts';

export const AT = '2026-11-02T08:30:00.000Z';
/** After an exam that starts at `AT` has closed. */
export const LATER = '2026-11-03T08:30:00.000Z';
const HASH = 'ab'.repeat(32);

export const company: Company = newCompany({ name: 'Hélianthe', locale: 'fr', timeZone: 'Europe/Paris', charterHash: HASH, setUpAt: AT });

/** A draft, new. */
export const paperOf = (id: string, more: Partial<Paper> = {}): Paper => ({
  kind: 'charter',
  id,
  version: 0,
  savedAt: AT,
  savedBy: 'ann',
  body: { text: 'é\n\u2028"', list: [null, true, 1.5] },
  ...more,
});

export const queryOf = (more: Partial<PeopleQuery> = {}): PeopleQuery => ({
  sort: 'name',
  descending: false,
  offset: 0,
  limit: 50,
  at: AT,
  renewalDays: 60,
  lapses: NO_LAPSES,
  ...more,
});

export const noteOf = (more: Partial<AuditNote> = {}): AuditNote => ({
  at: AT,
  by: 'hr-1',
  act: 'people-read',
  about: [],
  detail: { count: 1, filter: null },
  ...more,
});

export const personOf = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Personne ${id}`,
  email: `${id}@helianthe.example`,
  role: 'member',
  team: 'Atelier',
  site: null,
  country: 'FR',
  locale: 'fr',
  face: null,
  createdAt: AT,
  invitedAt: null,
  joinedAt: AT,
  seenAt: null,
  remindable: true,
  mails: { digest: true, named: false, remindedAt: null, digestOf: null },
  version: 0,
  ...more,
});

const setup: Setup = {
  module: 'charter',
  contentHash: HASH,
  charterHash: HASH,
  rulesHash: HASH,
  engineVersion: 1,
  carried: NOTHING_CARRIED,
  drawnItems: ['idea-1', 'idea-2'],
  startedAt: AT,
};

export const attemptOf = (person: string, id: string, more: Partial<Attempt> = {}): Attempt => ({
  id,
  person,
  requestId: `request-${id}`,
  forkOf: null,
  seed: 4_000_000_000,
  setup,
  events: [],
  createdAt: AT,
  finishedAt: null,
  result: null,
  ...more,
});

/** The i-th event of a log; `option` tells apart what two devices did. */
export const eventAt = (i: number, option = 'polite'): PlayEvent =>
  i % 3 === 2
    ? { type: 'move', step: 'sorting', move: { idea: `idée ${i}`, tray: 2 }, atMs: i * 1500 }
    : { type: 'choose', step: `step-${i}`, option, atMs: i * 1500 };

export const eventsFrom = (from: number, count: number, option?: string): PlayEvent[] =>
  Array.from({ length: count }, (_, i) => eventAt(from + i, option));

export const result: PlayResult = {
  module: 'charter',
  ending: 'clear-road',
  story: 80,
  minigame: 70,
  score: 77,
  passed: true,
  stars: 2,
  answers: [{ step: 'step-0', option: 'polite', mark: 2 }],
  tooBold: 0,
  tooCareful: 1,
  turningPoints: [],
  cardsMet: ['LAW-07'],
  cardsSound: ['LAW-07'],
  badges: ['charter'],
  carry: NOTHING_CARRIED,
};

/** The record after `attempt`, over `record`: enough of it to be recognised. */
export const recordWith = (record: PersonRecord, attempt: string): PersonRecord => ({
  ...record,
  badges: { ...record.badges, [`badge-${attempt}`]: { at: AT, attempt } },
  cards: { ...record.cards, 'LAW-07': { metAt: AT, soundAt: null, recalledAt: null } },
});

/** A relay's certificate. */
export const certificateOf = (person: string, id: string, more: Partial<Certificate> = {}): Certificate => ({
  id,
  person,
  requestId: `yes-${id}`,
  learner: `Personne ${person}`,
  company: 'Hélianthe',
  level: 'relay',
  issuedAt: AT,
  endsAt: '2027-11-02T08:30:00.000Z',
  follows: null,
  rights: { fr: 'Partager', en: 'Share' },
  modules: [{ id: 'charter', version: 1, contentHash: HASH, passMark: 60, passedAt: AT }],
  check: { level: 'relay', at: AT, needed: 13, most: 16, bankHash: HASH },
  charter: { id: 'helianthe', version: 1, sha256: HASH },
  acceptance: { locale: 'fr', text: 'Je l’accepte.', at: AT },
  yes: { locale: 'fr', text: 'Je deviens relais.' },
  rulesHash: HASH,
  attestedBy: { fr: 'Le programme', en: 'The programme' },
  ...more,
});

export const sessionOf = (id: string, userId: string, more: Partial<AuthRow> = {}): AuthRow => ({
  id,
  token: `token-${id}`,
  userId,
  expiresAt: new Date('2026-12-01T00:00:00.000Z'),
  ipAddress: undefined,
  ...more,
});

export const userOf = (id: string, more: Partial<AuthRow> = {}): AuthRow => ({
  id,
  email: `${id}@helianthe.example`,
  emailVerified: true,
  name: `Personne ${id}`,
  ...more,
});

/** A person with an open attempt of so many events. */
export async function addLearner(store: Store, id: string, events = 0): Promise<Attempt> {
  await store.createPerson(personOf(id));
  const attempt = await store.createAttempt(attemptOf(id, `${id}-play`));
  if (events > 0) await store.appendEvents(id, attempt.id, 0, eventsFrom(0, events));
  return attempt;
}

/** Two acts of two situations. */
export const examOf = (person: string, id: string, more: Partial<Exam> = {}): Exam => ({
  id,
  person,
  level: 'ambassador',
  bankHash: HASH,
  textsHash: HASH,
  charterHash: HASH,
  acts: [0, 1].map((act) => [0, 1].map((at) => ({ id: `item-${act}-${at}`, options: ['a', 'b', 'c'] }))),
  answers: [],
  startedAt: AT,
  closesAt: LATER,
  finishedAt: null,
  result: null,
  ...more,
});

export const answersOf = (act: number, option = 'a'): ExamAnswer[] => [0, 1].map((at) => ({ item: `item-${act}-${at}`, option }));

export const examResult: ExamResult = {
  points: 8,
  most: 8,
  needed: 7,
  passed: true,
  pillars: { law: { points: 8, most: 8, needed: 5 } },
};

/** What a person's first exam says of its situations. */
export const talliedOf = (more: Partial<TalliedAnswer> = {}): TalliedAnswer[] =>
  ['item-0-0', 'item-0-1'].map((item) => ({ item, edition: 'a=2 b=0 c=1', option: 'a', isRight: true, rest: 800, ...more }));

/** The record after that exam was passed. */
export const passedWith = (record: PersonRecord, exam: string): PersonRecord => {
  const pass = { exam, at: AT, points: 8, most: 8, needed: 7, bankHash: HASH, charterHash: HASH };
  const ambassador = { best: { points: 8, most: 8, exam, at: AT }, passes: [pass], sat: 1, lastAt: AT };
  return { ...record, exams: { ...record.exams, ambassador } };
};

/** One exam that is over, and with it as many answers as make the tallies of two situations readable. */
export async function addTallies(store: Store, person: string): Promise<void> {
  const { id } = await store.createExam(examOf(person, `${person}-sat`));
  const record = (await store.recordOf(person))!;
  const answers = Array.from({ length: 30 }, () => talliedOf()).flat();
  await store.finishExam(person, id, examResult, AT, passedWith(record, id), answers);
}
