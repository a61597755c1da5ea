import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';
import { relayToBe, yes } from './support/status.ts';

let world: World;
let ana: Newcomer;
let hr: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world, { team: 'Atelier', site: 'Nantes', country: 'FR' });
  hr = await newcomer(world, { role: 'hr', name: 'Naïma Benali' });
});

const seenBy = async (who: Newcomer) => (await who.ask('GET', '/api/me/seen')).body;
const later = (hours: number) => void (world.time.now = new Date(world.time.now.getTime() + hours * 3600_000));

describe('what HR sees of me', () => {
  it('is field for field and value for value what HR is given, alone and in the list', async () => {
    const mine = (await seenBy(ana)).seen;
    expect(mine).toEqual((await hr.ask('GET', `/api/hr/people/${ana.person.id}`)).body);
    const list = (await hr.ask('GET', '/api/hr/people')).body.people as { id: string }[];
    expect(mine.person).toEqual(list.find(({ id }) => id === ana.person.id));
    expect(Object.keys(mine.person)).toEqual(Object.keys(list[0]!));
  });

  it.each(['fr', 'en'])('has a name for each of those fields: %s', async (locale) => {
    const { person, ...rest } = (await seenBy(ana)).seen;
    const texts = JSON.parse(readFileSync(`locales/${locale}/client/glass.json`, 'utf8')) as { seen: { fields: object } };
    expect(Object.keys(texts.seen.fields).toSorted()).toEqual(Object.keys({ ...person, ...rest }).toSorted());
  });

  it('stays so with a certificate, after a correction and once it was left', async () => {
    ana = await relayToBe(world);
    expect((await ana.ask('POST', '/api/status', yes(world, 'relay'))).status).toBe(201);
    const same = async () => expect((await seenBy(ana)).seen).toEqual((await hr.ask('GET', `/api/hr/people/${ana.person.id}`)).body);
    await same();
    expect((await seenBy(ana)).seen.person).toMatchObject({ status: 'certified', level: 'relay' });
    await hr.ask('PATCH', `/api/hr/people/${ana.person.id}`, { team: 'Ventes' });
    await same();
    await ana.ask('DELETE', '/api/status', {});
    await same();
    expect((await seenBy(ana)).seen.person).toMatchObject({ status: 'member', level: null, expiresAt: null });
  });

  it('is in the exported file too, and the file has no column of anything else', async () => {
    const { body } = await hr.ask('GET', '/api/hr/people-export?format=csv&lang=en');
    const [head = ''] = String(body).split('\r\n');
    // Every field but the id, which no file has.
    expect(head.split(',')).toHaveLength(Object.keys((await seenBy(ana)).seen.person).length - 1);
  });

  it('is told to nobody who is not signed in, and to each only of themselves', async () => {
    expect((await ask(world, 'GET', '/api/me/seen')).status).toBe(401);
    expect((await seenBy(hr)).seen.person.id).toBe(hr.person.id);
  });
});

describe('who looked at me', () => {
  it('is told by name and role, newest first, each day’s looks of one together', async () => {
    for (let turn = 0; turn < 3; turn += 1) await hr.ask('GET', `/api/hr/people/${ana.person.id}`);
    later(30);
    const admin = await newcomer(world, { role: 'admin', name: 'Yann Kermadec' });
    await admin.ask('PATCH', `/api/hr/people/${ana.person.id}`, { team: 'Ventes', site: null });
    const { looks, more } = await seenBy(ana);
    expect(more).toBe(false);
    expect(looks).toMatchObject([
      { act: 'person-changed', by: { name: 'Yann Kermadec', role: 'admin', isMe: false }, times: 1, fields: ['team', 'site'] },
      { act: 'people-read', by: { name: 'Naïma Benali', role: 'hr', isMe: false }, times: 3, fields: [] },
    ]);
    expect(looks[0].day > looks[1].day).toBe(true);
  });

  it('has nothing about anybody else, and no address or id of whoever looked', async () => {
    const ben = await newcomer(world);
    await hr.ask('GET', `/api/hr/people/${ben.person.id}`);
    expect((await seenBy(ana)).looks).toEqual([]);
    await hr.ask('GET', '/api/hr/people');
    const told = JSON.stringify((await seenBy(ana)).looks);
    for (const secret of [hr.person.id, hr.person.email, ben.person.id, ben.person.name]) expect(told).not.toContain(secret);
  });

  it('goes on after whoever looked is gone, without their name', async () => {
    await hr.ask('GET', `/api/hr/people/${ana.person.id}`);
    await world.store.erasePerson(hr.person.id);
    expect((await seenBy(ana)).looks).toMatchObject([{ act: 'people-read', by: { name: null, role: null } }]);
  });
});
