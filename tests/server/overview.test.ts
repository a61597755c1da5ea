import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../server/stores/nouns/people.ts';
import { certifiedList } from '../../server/certified-list.ts';
import { createMailer } from '../../server/mail.ts';
import { listNow } from '../../server/people-list.ts';
import { MailServer } from './support/mail-server.ts';
import { attemptOf, certificateOf, personOf } from './stores/samples.ts';
import { newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const NOW = '2026-11-26T09:00:00.000Z';
const DAY_MS = 24 * 3600 * 1000;

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  world.time.now = new Date(NOW);
  hr = await newcomer(world, { name: 'Hana Roux', role: 'hr', team: null, site: null, country: null });
});

const joined = (id: string, more: Partial<Person> = {}) =>
  world.store.createPerson(personOf(id, { joinedAt: NOW, invitedAt: NOW, ...more }));
/** They have answered something. */
async function plays(id: string): Promise<void> {
  const attempt = await world.store.createAttempt(attemptOf(id, `at-${id}`));
  await world.store.appendEvents(id, attempt.id, 0, [{ type: 'next', step: 'start', atMs: 1 }]);
}
const certify = (id: string, endsAt: string, issuedAt = '2026-02-10T09:00:00.000Z') =>
  world.store.issueCertificate(certificateOf(id, `C-${id}`, { issuedAt, endsAt }), 0);
async function team(name: string, size: number, playing: number, more: Partial<Person> = {}): Promise<string[]> {
  const ids = Array.from({ length: size }, (_, at) => `${name}-${at}`);
  for (const [at, id] of ids.entries()) {
    await joined(id, { team: name, site: 'Lyon', country: 'FR', ...more });
    if (at < playing) await plays(id);
  }
  return ids;
}
const overview = async () => (await hr.ask('GET', '/api/hr/overview')).body;
const step = (body: { funnel: { step: string; figure: unknown }[] }, name: string) => body.funnel.find((one) => one.step === name)!.figure;

describe('the overview', () => {
  it('counts every status that HR sees by name, exactly, and what ends within 30, 60 and 90 days', async () => {
    await team('Nord', 2, 0);
    await joined('invited', { joinedAt: null });
    await joined('imported', { joinedAt: null, invitedAt: null });
    for (const [id, end] of [
      ['long', '2027-11-01'],
      ['soon', '2026-12-20'],
      ['later', '2027-01-10'],
      ['last', '2027-02-20'],
      ['over', '2026-11-01'],
    ] as const) {
      await joined(id);
      await certify(id, `${end}T09:00:00.000Z`);
    }
    const body = await overview();
    expect(body.everyone).toBe(10);
    expect(body.statuses).toEqual({ invited: 2, member: 3, certified: 2, expiring: 2, expired: 1, revoked: 0 });
    expect(body.ends.map((one: { count: number }) => one.count)).toEqual([1, 2, 3]);
    expect(step(body, 'invited')).toEqual({ kind: 'exact', count: 9 });
    expect(step(body, 'certified')).toEqual({ kind: 'exact', count: 4 });
    expect(world.bugs).toEqual([]);
  });

  it('says what a new programme still lacks, until nothing is left or somebody has been certified', async () => {
    expect((await overview()).start).toEqual({ people: false, charter: false, toInvite: 0, mailed: false, here: true });
    await joined('imported', { joinedAt: null, invitedAt: null });
    expect((await overview()).start).toEqual({ people: true, charter: false, toInvite: 1, mailed: false, here: true });
    await world.store.savePerson({ ...(await world.store.person('imported'))!, invitedAt: NOW });
    const { charterHash } = (await world.store.company())!;
    expect((await overview()).start).toEqual({ people: true, charter: false, toInvite: 0, mailed: false, here: true });
    await world.store.savePaper({ kind: 'charter-edition', id: charterHash, version: 0, savedAt: NOW, savedBy: hr.person.id, body: {} });
    expect((await overview()).start).toBeNull();
    await joined('later', { joinedAt: null, invitedAt: null });
    expect((await overview()).start).toEqual({ people: true, charter: true, toInvite: 1, mailed: false, here: true });
    await joined('first');
    await certify('first', '2027-11-01T09:00:00.000Z');
    expect((await overview()).start).toBeNull();
  });

  it('follows certificates month by month; whoever left theirs never had it', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await joined(id);
    await certify('a', '2027-03-10T09:00:00.000Z', '2026-03-10T09:00:00.000Z');
    await certify('b', '2026-09-10T09:00:00.000Z', '2025-09-10T09:00:00.000Z');
    for (const id of ['c', 'd']) await certify(id, '2027-03-10T09:00:00.000Z', '2026-03-10T09:00:00.000Z');
    await world.store.addToStatus('c', { act: 'withdrawn', at: '2026-06-01T09:00:00.000Z', certificate: 'C-c' }, 1);
    await world.store.addToStatus(
      'd',
      { act: 'revoked', at: '2026-05-05T09:00:00.000Z', certificate: 'C-d', reason: 'talk', by: hr.person.id },
      1,
    );
    const { months } = await overview();
    expect(months.map((one: { month: string; certified: number }) => `${one.month} ${one.certified}`)).toEqual(
      '2025-12 1,2026-01 1,2026-02 1,2026-03 3,2026-04 3,2026-05 2,2026-06 2,2026-07 2,2026-08 2,2026-09 1,2026-10 1,2026-11 1'.split(','),
    );
  });

  it('withholds what play says of fewer than five, in a team and in all that the others leave over', async () => {
    await team('Nord', 20, 10);
    await team('Sud', 20, 10);
    await team('Ouest', 6, 3);
    const body = await overview();
    const started = Object.fromEntries(
      body.teams.list.map((one: { name: string; started: { kind: string } }) => [one.name, one.started.kind]),
    );
    // Ouest and whoever is in no team are fewer than ten: one team more is withheld, or they would be what is left.
    expect(started).toEqual({ Nord: expect.not.stringMatching('withheld'), Sud: 'withheld', Ouest: 'withheld' });
    expect(body.sites.list.concat(body.countries.list).map((one: { started: unknown }) => one.started)).toEqual([null, null]);
  });

  it('is the same all day: whoever looks before and after one change sees no difference, even after a restart', async () => {
    await team('Nord', 20, 10);
    const before = await overview();
    await plays('Nord-15');
    await joined('new', { team: 'Nord' });
    await plays('new');
    world.time.now = new Date(Date.parse(NOW) + DAY_MS / 3);
    const after = await overview();
    expect([after.day, after.funnel.slice(1, 3)]).toEqual([before.day, before.funnel.slice(1, 3)]);
    expect(after.teams.list[0].started).toEqual(before.teams.list[0].started);
    expect(after.everyone).toBe(before.everyone + 1);
    world.time.now = new Date(Date.parse(NOW) + DAY_MS);
    expect((await overview()).day).toBe('2026-11-27');
  });

  it('serves several who ask at once the same figures, and notes who looked', async () => {
    await team('Nord', 20, 10);
    const all = await Promise.all(Array.from({ length: 5 }, overview));
    expect(new Set(all.map((one) => JSON.stringify(one.funnel))).size).toBe(1);
    const [last] = (await world.store.auditLog({ limit: 100 })).slice(-1);
    expect(last).toMatchObject({ act: 'figures-read', by: hr.person.id, about: [], detail: { view: 'overview' } });
  });

  it('says the true order of things: what it tells of many is near what they did', async () => {
    await team('Nord', 200, 120);
    const figure = step(await overview(), 'started') as { kind: string; count: number };
    expect(figure.kind).toBe('about');
    expect(Math.abs(figure.count - 120)).toBeLessThan(40);
  });
});

describe('a manager', () => {
  const manages = async (name: string | null) => newcomer(world, { name: 'Marc', role: 'manager', team: name });

  it('sees counts of their own team, each of five or more, and nobody', async () => {
    await team('Nord', 30, 15);
    const body = (await (await manages('Nord')).ask('GET', '/api/hr/team')).body;
    expect([body.team, body.people]).toEqual(['Nord', { kind: 'exact', count: 31 }]);
    expect(body.counts.map((one: { name: string }) => one.name)).toEqual(['awaited', 'started', 'certified', 'expiring']);
    expect(JSON.stringify(body)).not.toContain('Nord-1');
    expect(body.counts.every((one: { figure: { kind: string } }) => one.figure.kind !== 'exact')).toBe(true);
  });

  it('sees no figure of a team of a few, nor of any other team, nor the desk', async () => {
    await team('Sud', 3, 3);
    await team('Nord', 30, 15);
    const marc = await manages('Sud');
    const body = (await marc.ask('GET', '/api/hr/team')).body;
    expect(body.people).toEqual({ kind: 'withheld' });
    expect(body.counts.map((one: { figure: unknown }) => one.figure)).toEqual(Array.from({ length: 4 }, () => ({ kind: 'withheld' })));
    for (const path of ['overview', 'certified', 'people']) expect((await marc.ask('GET', `/api/hr/${path}`)).status).toBe(403);
    expect((await marc.ask('POST', '/api/hr/revocations', { people: ['x'], reason: 'talk' })).status).toBe(403);
    expect((await (await manages(null)).ask('GET', '/api/hr/team')).body).toMatchObject({ team: null, people: { kind: 'withheld' } });
    expect((await hr.ask('GET', '/api/hr/team')).status).toBe(403);
  });
});

describe('the list to print', () => {
  it('has whoever is certified now, by name, with what was asked for, and is noted', async () => {
    for (const [id, name, site] of [
      ['a', 'Zoé', 'Lyon'],
      ['b', 'Ana', 'Lyon'],
      ['c', 'Bea', 'Nantes'],
      ['d', 'Dan', 'Lyon'],
    ] as const)
      await joined(id, { name, site });
    for (const id of ['a', 'b', 'c']) await certify(id, '2026-12-20T09:00:00.000Z');
    const { body } = await hr.ask('GET', '/api/hr/certified?site=Lyon');
    expect([body.total, body.people.map((one: { name: string }) => one.name)]).toEqual([2, ['Ana', 'Zoé']]);
    expect(Object.keys(body.people[0])).toEqual(['id', 'name', 'team', 'site', 'country', 'level', 'expiresAt']);
    const [last] = (await world.store.auditLog({ limit: 100 })).slice(-1);
    expect(last).toMatchObject({ act: 'list-printed', about: ['b', 'a'], detail: { count: 2 } });
    expect((await hr.ask('GET', '/api/hr/certified?name=Ana')).body.error).toBe('ERR_BODY_INVALID');
  });

  it('comes in parts, so that everybody is printed, however many: each once, and past the last comes the last', async () => {
    for (const name of ['Ana', 'Bea', 'Carl', 'Dan', 'Eva']) {
      await joined(name, { name });
      await certify(name, '2026-12-20T09:00:00.000Z');
    }
    const deps = await listNow({ ...world, clock: () => world.time.now });
    const names = async (part: number) => (await certifiedList(deps, {}, part, 2)).people.map(({ name }) => name);
    expect([await names(1), await names(2), await names(3)]).toEqual([['Ana', 'Bea'], ['Carl', 'Dan'], ['Eva']]);
    expect(await certifiedList(deps, {}, 9, 2)).toMatchObject({ part: 3, size: 2, total: 5, people: [{ name: 'Eva' }] });
    expect((await hr.ask('GET', '/api/hr/certified?part=7')).body).toMatchObject({ part: 1, total: 5 });
    expect((await hr.ask('GET', '/api/hr/certified?part=0')).body.error).toBe('ERR_BODY_INVALID');
  });
});

describe('a certificate taken back', () => {
  const revoke = (people: string[], reason = 'secret') => hr.ask('POST', '/api/hr/revocations', { people, reason });

  it('is no longer in force, says why to its holder, and leaves a code in the log, no words', async () => {
    const ana = await newcomer(world, { name: 'Ana' });
    const a = ana.person.id;
    for (const id of ['b', 'c']) await joined(id);
    for (const id of [a, 'b']) await certify(id, '2027-03-10T09:00:00.000Z');
    expect((await revoke([a, 'b', 'c', 'nobody', a])).body).toEqual({ revoked: 2, kept: 2 });
    expect((await revoke([a])).body).toEqual({ revoked: 0, kept: 1 });
    const { status } = (await ana.ask('GET', '/api/status')).body;
    expect([status.state, status.history.at(-1).reason]).toEqual(['revoked', 'secret']);
    const entries = (await world.store.auditLog({ limit: 100 })).filter(({ act }) => act === 'status-revoked');
    expect(entries).toMatchObject([{ by: hr.person.id, about: [a, 'b'], detail: { reason: 'secret' } }]);
  });

  it('takes a reason of the list and no other', async () => {
    expect((await revoke(['a'], 'parce que')).body.error).toBe('ERR_BODY_INVALID');
    expect((await hr.ask('POST', '/api/hr/revocations', { people: ['a'], reason: 'talk', note: 'x' })).body.error).toBe('ERR_BODY_INVALID');
    expect((await hr.ask('POST', '/api/hr/revocations', { people: [], reason: 'talk' })).body.error).toBe('ERR_BODY_INVALID');
  });

  it('is told by mail, in the language of each, where there is a mail server', async () => {
    const post = await MailServer.start();
    const mail = createMailer({ url: post.url, from: 'voix@helianthe.example' }, () => {});
    world = await openWorld({ mail });
    world.time.now = new Date(NOW);
    hr = await newcomer(world, { name: 'Hana Roux', role: 'hr' });
    await joined('a', { locale: 'en', name: 'Ana', email: 'ana@helianthe.example' });
    await certify('a', '2027-03-10T09:00:00.000Z');
    expect((await revoke(['a'], 'left')).body.revoked).toBe(1);
    const { to, subject, text } = await post.mail(0);
    expect([to, subject]).toEqual([['ana@helianthe.example'], 'Your Porte-voix attestation has been taken back']);
    for (const said of ['Hello Ana', 'Relay level', 'your assignment or your contract has ended.', '/status']) expect(text).toContain(said);
    mail.close();
    await post.stop();
  });
});
