import { beforeEach, describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../server/housekeeping.ts';
import { sweepOld } from '../../server/retention.ts';
import { finishPlace, later, sitWhole } from './support/exams.ts';
import { listed } from './support/invited.ts';
import { openSession } from './support/session.ts';
import { relayToBe, yes } from './support/status.ts';
import { ask, begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const START = '2026-11-02T09:00:00.000Z';
const DAY = 24;
const NOTHING = { playLogs: 0, openPlays: 0, examAnswers: 0, dispatchAnswers: 0, signIns: 0, people: 0 };

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.time.now = new Date(START);
});

const wait = (days: number) => later(world, days * DAY);
const sweep = () => sweepOld({ store: world.store, content: world.content, clock: () => world.time.now });
/** Sessions live by the real clock: whoever comes back after years of a test's own signs in anew. */
async function back(who: Newcomer): Promise<Pick<Newcomer, 'ask'>> {
  const cookie = await openSession(world.store, who.person.id);
  return { ask: (method, path, body) => ask(world, method, path, body, { cookie }) };
}
const seen = (day: string) => ({ createdAt: START, joinedAt: START, seenAt: day });

/** A relay with an attestation, who has also sat a judged check and answered a dispatch. */
async function relay() {
  const who = await relayToBe(world);
  const said = await who.ask('POST', '/api/status', yes(world, 'relay'));
  expect(said.status).toBe(201);
  for (const place of ['crisis']) await finishPlace(who, place);
  wait(1);
  const { body } = await who.ask('POST', '/api/dispatches', { kind: 'daily' });
  const [dispatch] = await world.store.dispatchesOf(who.person.id);
  for (const at of dispatch!.items.keys()) await who.ask('POST', `/api/dispatches/${body.id}/answers`, { at, option: 'b' });
  const issued = (await world.store.statusOf(who.person.id))![0];
  if (issued?.act !== 'issued') throw new Error('no attestation');
  return { who, certificate: issued.certificate.id };
}

describe('the sweep of what is kept long enough', () => {
  it('finds nothing on the first day, nor where no company is set up', async () => {
    await relay();
    expect(await sweep()).toEqual(NOTHING);
    const empty = await openWorld({ company: false });
    expect(await sweepOld({ store: empty.store, content: empty.content, clock: () => empty.time.now })).toEqual(NOTHING);
  });

  it('takes the detail of answers after ninety days, once, and notes it in counts without a name', async () => {
    const { who } = await relay();
    wait(89);
    expect(await sweep()).toMatchObject({ playLogs: 0, dispatchAnswers: 0 });
    wait(3);
    const swept = await sweep();
    expect(swept).toMatchObject({ dispatchAnswers: 1, people: 0 });
    expect(swept.playLogs).toBeGreaterThan(0);
    expect(await sweep()).toEqual(NOTHING);
    const entry = (await world.store.auditLog({ limit: 100 })).findLast(({ act }) => act === 'data-swept');
    expect(entry).toMatchObject({ by: null, about: [], detail: { ...swept } });
    expect((await world.store.attemptsOf(who.person.id)).every(({ events }) => events.length === 0)).toBe(true);
  });

  it('leaves the record, the schedule of cards, the status and the attestation as they were', async () => {
    const { who, certificate } = await relay();
    wait(100);
    const told = async () => {
      const now = await back(who);
      const paths = ['/api/record', '/api/dispatches', '/api/status', '/api/modules', `/api/verify/${certificate}`];
      return Promise.all(paths.map(async (path) => (await now.ask('GET', path)).body));
    };
    const before = await told();
    expect((await sweep()).playLogs).toBeGreaterThan(0);
    expect(await told()).toEqual(before);
  });

  it('keeps a finished play whole enough to be judged again, kept and looked at, and to go on elsewhere', async () => {
    const { who } = await relay();
    const [attempt] = (await world.store.attemptsOf(who.person.id)).filter(({ setup }) => setup.module === 'charter');
    const first = await who.ask('POST', `/api/attempts/${attempt!.id}/finish`, {});
    wait(100);
    await sweep();
    const now = await back(who);
    const again = await now.ask('POST', `/api/attempts/${attempt!.id}/finish`, {});
    expect([again.status, again.body.result.score, again.body.badges]).toEqual([200, first.body.result.score, first.body.badges]);
    expect((await now.ask('POST', `/api/attempts/${attempt!.id}/keep`, {})).status).toBe(200);
    expect((await now.ask('GET', `/api/attempts/${attempt!.id}`)).status).toBe(200);
    expect((await now.ask('POST', `/api/attempts/${attempt!.id}/events`, { from: 0, events: [] })).status).toBeLessThan(500);
    expect((await now.ask('GET', '/api/record/export')).status).toBe(200);
    const mine = { person: who.person, cookie: '', ask: now.ask };
    expect(await begin(mine as Newcomer)).toBeTruthy();
  });

  it('says on the person’s own page that answers are no longer kept, and still tells what they were worth', async () => {
    const { who } = await relay();
    const page = async () => String((await (await back(who)).ask('GET', '/api/record/readable?locale=fr')).body);
    expect(await page()).not.toMatch(/plus gardée/);
    wait(100);
    await sweep();
    const told = await page();
    expect(told).toContain('Vos réponses ne sont plus gardées');
    expect(told).toContain('(n’est plus gardée)');
    expect(told).not.toContain('Vos décisions<');
    expect(told).toContain('Dernière connexion');
  });

  it('takes the answers of an exam and keeps its points, its pass and the day of the next', async () => {
    const who = await newcomer(world);
    for (const place of ['charter', 'crisis']) await finishPlace(who, place);
    const view = await sitWhole(who);
    const before = (await who.ask('GET', '/api/exams')).body;
    wait(91);
    expect(await sweep()).toMatchObject({ examAnswers: 1 });
    const now = await back(who);
    expect((await now.ask('GET', `/api/exams/${view.id}`)).body).toMatchObject({ result: view.result, review: null, act: null });
    const after = (await now.ask('GET', '/api/exams')).body;
    const kept = ({ exams }: typeof before) => exams.map(({ record, passed, past }: Record<string, unknown>) => ({ record, passed, past }));
    expect(kept(after)).toEqual(kept(before));
  });

  it('goes by the rules in force', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const { who } = await relay();
    const { shipped, inForce } = (await hr.ask('GET', '/api/hr/rules')).body;
    await hr.ask('PUT', '/api/hr/rules/draft', { version: 0, rules: { ...shipped, retention: { ...shipped.retention, playLogs: 30 } } });
    expect((await hr.ask('POST', '/api/hr/rules/publish', { version: 1, over: inForce.hash })).status).toBe(200);
    wait(31);
    expect((await sweep()).playLogs).toBeGreaterThan(0);
    expect((await world.store.dispatchesOf(who.person.id))[0]?.answers[0]?.option).toBe('b');
  });

  it('ends a sign-in after thirty days, though it was used every day', async () => {
    world.time.now = new Date();
    const who = await newcomer(world);
    await sweep();
    expect((await who.ask('GET', '/api/record')).status).toBe(200);
    wait(31);
    expect(await sweep()).toMatchObject({ signIns: 1 });
    expect(await world.store.auth.find('session', [{ field: 'userId', value: who.person.id }])).toEqual([]);
  });

  it('through years, erases a person when their time is over and not a day before', async () => {
    const awaited = await listed(world, { invitedAt: START });
    const never = await listed(world);
    const left = await listed(world, { seenAt: START });
    const away = await listed(world, seen(START));
    const hr = await listed(world, { ...seen(START), role: 'hr' });
    const { who: certified } = await relay();
    const holds = async () => {
      const all = await Promise.all([awaited, never, left, away, hr, certified.person].map(({ id }) => world.store.person(id)));
      return all.map((one) => one !== null);
    };
    const gone: Record<string, boolean[]> = {};
    world.time.now = new Date(START);
    for (let day = 0; day <= 1200; day += 1) {
      if ([0, 179, 180, 364, 365, 729, 730, 1094, 1095, 1096].includes(day)) {
        await sweep();
        gone[day] = await holds();
      }
      wait(1);
    }
    expect(gone).toEqual({
      0: [true, true, true, true, true, true],
      179: [true, true, true, true, true, true],
      180: [false, false, true, true, true, true],
      364: [false, false, true, true, true, true],
      365: [false, false, false, true, true, true],
      729: [false, false, false, true, true, true],
      730: [false, false, false, false, true, true],
      // the attestation ended after a year: two more count from there
      1094: [false, false, false, false, true, true],
      1095: [false, false, false, false, true, false],
      1096: [false, false, false, false, true, false],
    });
  });

  it('lets off whoever comes or is invited again while it looks at the others', async () => {
    const [late, again, away] = [await listed(world, { invitedAt: START }), await listed(world, { invitedAt: START }), await listed(world)];
    wait(181);
    const now = world.time.now.toISOString();
    const { store } = world;
    // asked of for the last time, and then here: between the look and the erasure
    const meanwhile = new Proxy(store, {
      get: (of, verb) => {
        if (verb !== 'erasePeople') return Reflect.get(of, verb) as unknown;
        return async (...asked: Parameters<typeof store.erasePeople>) => {
          await store.savePerson({ ...(await store.person(late.id))!, joinedAt: now });
          await store.savePerson({ ...(await store.person(again.id))!, invitedAt: now });
          return store.erasePeople(...asked);
        };
      },
    });
    expect(await sweepOld({ store: meanwhile, content: world.content, clock: () => world.time.now })).toMatchObject({ people: 1 });
    const left = await Promise.all([late, again, away].map(({ id }) => store.person(id)));
    expect(left.map((one) => one !== null)).toEqual([true, true, false]);
  });

  it('counts a coming back from the last sign-in', async () => {
    const who = await listed(world, seen('2028-10-01T09:00:00.000Z'));
    wait(731);
    expect(await sweep()).toMatchObject({ people: 0 });
    expect(await world.store.person(who.id)).not.toBeNull();
  });
});

describe('the housekeeping', () => {
  it('sweeps at the first tick and once a day, never twice at once, and not after it has stopped', async () => {
    const { who } = await relay();
    const bugs: unknown[] = [];
    const rounds = createHousekeeping({ ...world, clock: () => world.time.now, log: (error) => bugs.push(error) });
    const swept = async () => (await world.store.auditLog({ limit: 100 })).filter(({ act }) => act === 'data-swept').length;
    wait(100);
    await Promise.all([rounds.tick(), rounds.tick()]);
    const first = await swept();
    expect(first).toBe(1);
    await finishPlace({ ...who, ask: (await back(who)).ask } as Newcomer, 'charter');
    wait(100);
    await rounds.tick();
    expect(await swept()).toBe(2);
    await rounds.stop();
    wait(800);
    await rounds.tick();
    expect([await swept(), bugs]).toEqual([2, []]);
  });
});
