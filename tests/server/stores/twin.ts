import fc from 'fast-check';
import { StoreError } from '../../../server/stores/store-error.ts';
import { PAPER_KINDS } from '../../../server/stores/nouns/papers.ts';
import { PEOPLE_SORTS } from '../../../server/stores/nouns/people.ts';
import type { AuthModel } from '../../../server/stores/nouns/auth.ts';
import type { PaperKind } from '../../../server/stores/nouns/papers.ts';
import type { Store } from '../../../server/stores/store.ts';
import {
  answersOf,
  AT,
  attemptOf,
  certificateOf,
  company,
  eventsFrom,
  examOf,
  examResult,
  LATER,
  noteOf,
  paperOf,
  passedWith,
  personOf,
  queryOf,
  recordWith,
  result,
  talliedOf,
} from './samples.ts';

/** One verb with its arguments, drawn among few people and few values so that they meet. */
export type Step = { title: string; run(store: Store): Promise<unknown> };

const person = fc.constantFrom('ann', 'bob', 'Carl', 'dora-1');
const play = fc.constantFrom('play-1', 'play-2');
const version = fc.integer({ min: 0, max: 3 });
const model = fc.constantFrom<AuthModel>('user', 'session', 'account', 'verification');
const row = fc.constantFrom('r1', 'r2', 'r3');

const step = <T>(title: string, drawn: fc.Arbitrary<T>, run: (store: Store, drawn: T) => Promise<unknown>): fc.Arbitrary<Step> =>
  drawn.map((values) => ({ title: `${title} ${JSON.stringify(values)}`, run: (store) => run(store, values) }));

const people = [
  step('createPerson', fc.tuple(person, person), (store, [id, mail]) => store.createPerson(personOf(id, { email: `${mail}@x.example` }))),
  step('savePerson', fc.tuple(person, person, version), (store, [id, mail, v]) =>
    store.savePerson(personOf(id, { email: `${mail}@X.example`, version: v })),
  ),
  step('person', person, (store, id) => store.person(id)),
  step('personByEmail', person, (store, id) => store.personByEmail(`${id}@x.EXAMPLE`)),
  step('listPeople', fc.tuple(person, fc.integer({ min: 1, max: 3 })), (store, [after, limit]) => store.listPeople({ after, limit })),
  step(
    'findPeople',
    fc.tuple(fc.constantFrom(...PEOPLE_SORTS), fc.boolean(), fc.constantFrom(undefined, 'a', 'x.ex b'), fc.integer({ min: 0, max: 2 })),
    (store, [sort, descending, search, offset]) => store.findPeople(queryOf({ sort, descending, search, offset, limit: 2 })),
  ),
  step('peopleGroups', person, (store) => store.peopleGroups()),
  step('erasePerson', person, (store, id) => store.erasePerson(id)),
  step('erasePeople', fc.tuple(person, person), (store, [one, other]) => store.erasePeople([one, other], ({ email }) => email < 'c')),
  step('eraseRecord', person, (store, id) => store.eraseRecord(id)),
];

const plays = [
  step('createAttempt', fc.tuple(person, play, fc.constantFrom('q1', 'q2')), (store, [id, attempt, requestId]) =>
    store.createAttempt(attemptOf(id, attempt, { requestId })),
  ),
  ...[1, 2, 3].map(() =>
    step(
      'appendEvents',
      fc.tuple(person, play, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('polite', 'polite', 'rude')),
      (store, [id, attempt, from, count, option]) => store.appendEvents(id, attempt, from, eventsFrom(from, count, option)),
    ),
  ),
  step('finishAttempt', fc.tuple(person, play, version), async (store, [id, attempt, v]) => {
    const record = await store.recordOf(id);
    const before = record ?? { person: id, version: 0, modules: {}, cards: {}, badges: {}, acceptances: [] };
    return store.finishAttempt(id, attempt, result, AT, recordWith({ ...before, version: v }, attempt));
  }),
  step('saveRecord', fc.tuple(person, version), (store, [id, v]) =>
    store.saveRecord({ person: id, version: v, modules: {}, cards: {}, badges: {}, acceptances: [] }),
  ),
  step('issueCertificate', fc.tuple(person, fc.constantFrom('C1', 'C2', 'C3'), version), (store, [id, code, from]) =>
    store.issueCertificate(certificateOf(id, code), from),
  ),
  step('addToStatus', fc.tuple(person, version), (store, [id, from]) =>
    store.addToStatus(id, { act: 'declined', at: AT, level: 'relay' }, from),
  ),
  step('forgetDetail', fc.tuple(person, fc.constantFrom(AT, LATER), fc.constantFrom(AT, LATER)), (store, [id, ended, open]) =>
    store.forgetDetail(id, { playLogs: ended, openPlays: open, examAnswers: ended, dispatchAnswers: ended }),
  ),
  step('settleForgotten', fc.constant(null), (store) => store.settleForgotten()),
  step('holderOf', fc.constantFrom('C1', 'C2', 'C3'), (store, code) => store.holderOf(code)),
  step('attempt', fc.tuple(person, play), (store, [id, attempt]) => store.attempt(id, attempt)),
  step('attemptsOf', person, (store, id) => store.attemptsOf(id)),
];

const exam = fc.constantFrom('exam-1', 'exam-2');
const exams = [
  step('createExam', fc.tuple(person, exam), (store, [id, one]) => store.createExam(examOf(id, one))),
  ...[1, 2].map(() =>
    step(
      'answerAct',
      fc.tuple(person, exam, fc.constantFrom(0, 0, 1, 2), fc.constantFrom('a', 'a', 'b', 'z'), fc.constantFrom(AT, AT, LATER)),
      (store, [id, one, act, option, at]) => store.answerAct(id, one, act, answersOf(act, option), at),
    ),
  ),
  step('finishExam', fc.tuple(person, exam, version), async (store, [id, one, v]) => {
    const before = (await store.recordOf(id)) ?? { person: id, version: 0, modules: {}, cards: {}, badges: {}, acceptances: [] };
    return store.finishExam(id, one, examResult, AT, passedWith({ ...before, version: v }, one), talliedOf());
  }),
  step('exam', fc.tuple(person, exam), (store, [id, one]) => store.exam(id, one)),
];

const desk = [
  step(
    'savePaper',
    fc.tuple(fc.constantFrom('p1', 'p2'), fc.constantFrom<PaperKind>('charter', 'rules'), version),
    (store, [id, kind, v]) => store.savePaper(paperOf(id, { kind, version: v })),
  ),
  step('removePaper', fc.tuple(fc.constantFrom('p1', 'p2'), version), (store, [id, v]) => store.removePaper('charter', id, v)),
  ...[1, 2].map(() => step('addAudit', fc.uniqueArray(person, { maxLength: 3 }), (store, about) => store.addAudit(noteOf({ about })))),
  step('auditLog', fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 })), (store, [after, limit]) =>
    store.auditLog({ after, limit }),
  ),
  step('auditAbout', person, (store, id) => store.auditAbout(id, 2)),
  step('changeCompany', version, async (store, v) => {
    await store.saveCompany(company);
    return store.changeCompany({ ...company, name: `Company ${v}`, version: v });
  }),
];

const rows = [
  step('auth.create', fc.tuple(model, row, person, person), (store, [kind, id, who, mail]) =>
    store.auth.create(kind, { id, email: `${mail}@x.example`, token: mail, userId: who, identifier: `${mail}@x.example`, at: new Date(5) }),
  ),
  step('auth.update', fc.tuple(model, row, person), (store, [kind, id, mail]) => store.auth.update(kind, id, { email: mail, token: mail })),
  step('auth.remove', fc.tuple(model, fc.array(row, { maxLength: 2 })), (store, [kind, ids]) => store.auth.remove(kind, ids)),
  step(
    'auth.find',
    fc.tuple(model, fc.constantFrom('email', 'token', 'userId', 'identifier', 'at'), person),
    (store, [kind, field, value]) => store.auth.find(kind, [{ field, value }]),
  ),
];

export const anyStep: fc.Arbitrary<Step> = fc.oneof(...people, ...plays, ...plays, ...exams, ...desk, ...rows);

/** What a verb came to, so that two stores can be compared: an answer, or the code it was refused with. */
export async function outcome(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await run() };
  } catch (error) {
    if (error instanceof StoreError) return { refused: error.failure.code };
    throw error;
  }
}

/** Everything that can be asked of a store. */
export async function everything(store: Store): Promise<unknown> {
  const list = await store.listPeople({ limit: 1000 });
  const each = list.map(async (one) => ({
    one,
    same: await store.personByEmail(one.email),
    record: await store.recordOf(one.id),
    attempts: await store.attemptsOf(one.id),
    open: await store.openAttempts(one.id),
    status: await store.statusOf(one.id),
    exams: await store.examsOf(one.id),
    dispatches: await store.dispatchesOf(one.id),
    audited: await store.auditAbout(one.id, 100),
  }));
  const auth = (['user', 'session', 'account', 'verification'] as const).map((kind) => store.auth.find(kind, []));
  return {
    count: await store.countPeople(),
    people: await Promise.all(each),
    auth: await Promise.all(auth),
    rows: (await store.rowsOfPeople()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    company: await store.company(),
    audit: await store.auditLog({ limit: 1000 }),
    tallies: await store.itemTallies(),
    papers: await Promise.all(PAPER_KINDS.map((kind) => store.papers(kind))),
  };
}
