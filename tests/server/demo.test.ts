import { beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '../../content/engine/certificates.ts';
import { LEVELS } from '../../content/engine/vocabulary.ts';
import { loadAll } from '../../content/load.ts';
import { createApp } from '../../server/app.ts';
import { makeCompany } from '../../server/demo/company.ts';
import { DOORS, PEOPLE } from '../../server/demo/people.ts';
import { demoRoutes } from '../../server/routes/demo.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import type { Person } from '../../server/stores/nouns/people.ts';
import { readPdf } from './support/pdf.ts';
import { ask, cookiesOf, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
let people: Person[];
let records: PersonRecord[];

beforeAll(async () => {
  const authored = loadAll();
  if (!authored.ok) throw new Error(`${authored.code} ${String(authored['file'])}`);
  world = await openWorld({ authored: authored.value, company: false, demo: true });
  const deps = {
    ...world,
    clock: () => world.time.now,
    newId: () => crypto.randomUUID(),
    newSeed: () => 7,
    log: () => {},
    demo: true,
    setupCode: null,
  };
  await makeCompany(deps, world.time.now);
  world.app = createApp(deps, (inner) => [demoRoutes(inner, DOORS)]);
  people = await world.store.listPeople({ limit: 100 });
  records = (await Promise.all(people.map((person) => world.store.recordOf(person.id)))).filter((record) => record !== null);
}, 60_000);

const enter = (as: string, headers: Record<string, string> = {}) =>
  ask(world, 'POST', '/api/demo/sign-in', { as }, { host: '127.0.0.1:8801', ...headers });

describe('the made-up company', () => {
  it('has forty people, of every role, some of them still awaited', () => {
    expect(people).toHaveLength(40);
    expect(new Set(people.map((person) => person.email)).size).toBe(40);
    const awaited = people.filter(({ joinedAt }) => joinedAt === null);
    expect([awaited.length, awaited.filter(({ invitedAt }) => invitedAt === null).length]).toEqual([5, 1]);
    const count = (role: string) => people.filter((person) => person.role === role).length;
    expect([count('member'), count('manager'), count('hr'), count('admin')]).toEqual([36, 2, 1, 1]);
  });

  it('is in every state of progress', async () => {
    const open = await Promise.all(people.map((person) => world.store.openAttempts(person.id)));
    const started = records.filter((record) => record.modules.charter);
    expect(records.length - started.length - open.filter((list) => list.length > 0).length).toBeGreaterThanOrEqual(8);
    expect(open.filter((list) => list.some((attempt) => attempt.events.length > 0)).length).toBeGreaterThanOrEqual(5);
    const endings = new Set(started.flatMap((record) => record.modules.charter?.endings ?? []));
    const scenario = world.content.modules.get('charter')!.document.scenario;
    expect([...endings].toSorted()).toEqual(
      Object.keys(scenario.steps)
        .filter((id) => scenario.steps[id]!.kind === 'ending')
        .toSorted(),
    );
    expect(started.some((record) => record.modules.charter!.passedAt === null)).toBe(true);
    expect(started.some((record) => record.modules.charter!.stars === 2)).toBe(true);
    expect(started.some((record) => record.modules.charter!.plays > 1)).toBe(true);
    expect(started.some((record) => Object.keys(record.badges).length > 1)).toBe(true);
    expect(started.some((record) => record.acceptances.length === 0)).toBe(true);
    expect(started.filter((record) => record.acceptances.length === 1).length).toBeGreaterThanOrEqual(10);
  });

  it('has no date that is still to come', async () => {
    const held = await Promise.all(
      people.map(async (person) => [
        person,
        await world.store.recordOf(person.id),
        await world.store.attemptsOf(person.id),
        await world.store.statusOf(person.id),
      ]),
    );
    const dates =
      JSON.stringify(held)
        .replaceAll(/"endsAt":"[^"]+"/g, '')
        .match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((date) => Date.parse(date) > world.time.now.getTime())).toEqual([]);
  });

  it('has people of every level, and in every state of a status', async () => {
    const { document: rules } = world.content.certificates;
    const at = world.time.now.toISOString();
    const histories = await Promise.all(people.map(async (person) => (await world.store.statusOf(person.id)) ?? []));
    const standings = histories.map((history) => standingOf(rules, history, at));
    const states = new Set(standings.map(({ state }) => state));
    expect([...states].toSorted()).toEqual(['certified', 'expired', 'expiring', 'none', 'revoked', 'withdrawn']);
    const inForce = standings.filter(({ state }) => state === 'certified' || state === 'expiring');
    expect(new Set(inForce.map(({ certificate }) => certificate!.level))).toEqual(new Set(LEVELS));
    expect(histories.flat().some((one) => one.act === 'declined')).toBe(true);
  });

  it('was really played: every result is what the log is worth', async () => {
    const somebody = records.find((record) => record.modules.charter)!;
    const { attempt, score } = somebody.modules.charter!.best;
    const kept = await world.store.attempt(somebody.person, attempt);
    expect(kept!.result!.score).toBe(score);
    expect(kept!.events.length).toBeGreaterThan(30);
    expect(Date.parse(kept!.finishedAt!)).toBeLessThan(Date.now());
  });
});

describe('the made-up manager’s first session', () => {
  it.each(['fr', 'en'])('has a debrief that is one sheet to print (%s)', async (locale) => {
    const cookie = cookiesOf((await enter('manager')).headers);
    const headers = { cookie, host: '127.0.0.1:8801' };
    const { body } = await ask(world, 'GET', '/api/sessions', undefined, headers);
    const over = (body['sessions'] as { id: string; state: string }[]).find(({ state }) => state === 'ended');
    const file = await world.app.request(`/api/sessions/${over?.id}/debrief.pdf?locale=${locale}`, { headers });
    expect((await readPdf(Buffer.from(await file.arrayBuffer()))).pages).toHaveLength(1);
  });
});

describe('the demo’s one-click sign-in', () => {
  it.each(['member', 'manager', 'hr', 'admin'])('enters as %s', async (role) => {
    const cookie = cookiesOf((await enter(role)).headers);
    const me = await ask(world, 'GET', '/api/me', undefined, { cookie, host: 'localhost:8801' });
    expect(me).toMatchObject({ status: 200, body: { person: { role }, company: { name: 'Hélianthe' }, demo: true } });
  });

  it('lets a member begin at the beginning', async () => {
    const cookie = cookiesOf((await enter('member')).headers);
    const { body } = await ask(world, 'GET', '/api/modules/welcome', undefined, { cookie, host: '127.0.0.1' });
    expect(body).toMatchObject({ open: true, record: null, attempt: null });
    const charter = await ask(world, 'GET', '/api/modules/charter', undefined, { cookie, host: '127.0.0.1' });
    expect(charter.body).toMatchObject({ available: true, open: false });
    expect(PEOPLE[0]!.face).toBeNull();
  });

  it('refuses a role that does not exist', async () => {
    expect(await enter('owner')).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
  });

  it.each(['evil.example', 'porte-voix.example.org:8801', '192.168.1.4', '0.0.0.0', '127.0.0.1.evil.example', ''])(
    'refuses the Host header %j',
    async (host) => {
      expect(await enter('hr', { host })).toMatchObject({ status: 403, body: { error: 'ERR_HOST_REFUSED' } });
      expect(await ask(world, 'GET', '/', undefined, { host })).toMatchObject({ status: 403 });
    },
  );

  it('does not exist outside the demo', async () => {
    const real = await openWorld();
    expect(await ask(real, 'POST', '/api/demo/sign-in', { as: 'hr' })).toMatchObject({ status: 404, body: { error: 'ERR_PATH_UNKNOWN' } });
  });
});
