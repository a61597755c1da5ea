import { unzipSync, strFromU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPeopleFile } from '../../server/people-file/read.ts';
import { openAt, relayToBe, yes } from './support/status.ts';
import { newcomer } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const DAY_MS = 24 * 3600 * 1000;
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  world = await openAt('2026-03-02T09:00:00.000Z');
  hr = await newcomer(world, { name: 'Hana Roux', role: 'hr', team: 'HR', site: 'Nantes', country: 'FR' });
});

const list = async (query = '') => (await hr.ask('GET', `/api/hr/people${query}`)).body;
const names = async (query = '') => (await list(query)).people.map((one: { name: string }) => one.name);
const send = (text: string, token?: string) => hr.ask('POST', '/api/hr/people/import', { file: base64(text), ...(token && { token }) });

/** Previews a file, then says yes. */
async function imports(text: string) {
  const { preview } = (await send(text)).body;
  const answer = await send(text, preview.token);
  expect(answer.status).toBe(200);
  return { preview, done: answer.body.done };
}
const idOf = async (name: string): Promise<string> =>
  (await list(`?search=${encodeURIComponent(name)}`)).people.find((one: { name: string }) => one.name === name).id;

/** Somebody who said yes to the first level. */
async function relay(name: string, more: object = {}): Promise<Newcomer> {
  const who = await relayToBe(world);
  const person = (await world.store.person(who.person.id))!;
  await world.store.savePerson({ ...person, name, ...more });
  expect((await who.ask('POST', '/api/status', yes(world, 'relay'))).status).toBe(201);
  return who;
}

describe('the people that HR sees', () => {
  it('have exactly these fields', async () => {
    const { people } = await list();
    expect(people).toEqual([
      {
        id: hr.person.id,
        name: 'Hana Roux',
        email: hr.person.email,
        role: 'hr',
        team: 'HR',
        site: 'Nantes',
        country: 'FR',
        locale: 'fr',
        status: 'member',
        level: null,
        expiresAt: null,
        invitedAt: hr.person.invitedAt,
      },
    ]);
  });

  it('have one of six statuses; whoever left the status, or never took it, is a member like any other', async () => {
    await imports('name,email\nIvo Novak,ivo@x.example\n');
    await relay('Rita Relay');
    const left = await relay('Lea Left');
    await left.ask('DELETE', '/api/status', {});
    const revoked = await relay('Rex Revoked');
    const [issued] = (await world.store.statusOf(revoked.person.id))!;
    const certificate = issued?.act === 'issued' ? issued.certificate.id : '';
    const at = world.time.now.toISOString();
    await world.store.addToStatus(revoked.person.id, { act: 'revoked', at, certificate, reason: 'charter', by: hr.person.id }, 1);
    const statuses = async () =>
      Object.fromEntries(
        (await list()).people.map((one: { name: string; status: string; level: string | null }) => [one.name, [one.status, one.level]]),
      );
    expect(await statuses()).toEqual({
      'Hana Roux': ['member', null],
      'Ivo Novak': ['invited', null],
      'Lea Left': ['member', null],
      'Rex Revoked': ['revoked', 'relay'],
      'Rita Relay': ['certified', 'relay'],
    });
    world.time.now = new Date(Date.parse(at) + 340 * DAY_MS);
    hr = { ...hr, ...(await newcomer(world, { role: 'hr', name: 'Zed' })) };
    expect((await statuses())['Rita Relay']).toEqual(['expiring', 'relay']);
    expect(await names('?expiring=30')).toEqual(['Rita Relay']);
    expect(await names('?expiring=10')).toEqual([]);
    world.time.now = new Date(Date.parse(at) + 400 * DAY_MS);
    hr = { ...hr, ...(await newcomer(world, { role: 'hr', name: 'Zoe' })) };
    expect((await statuses())['Rita Relay']).toEqual(['expired', 'relay']);
  });

  it('are searched without accents or capitals, filtered, sorted either way, and sent by pages', async () => {
    await imports(
      'name,email,team,site,country\nÉlise Garnier,elise@x.example,Sales,Lyon,FR\nAda Noël,ada@x.example,Ateliers,Gand,BE\nBob Roy,bob@x.example,,,\n',
    );
    expect(await names()).toEqual(['Ada Noël', 'Bob Roy', 'Élise Garnier', 'Hana Roux']);
    expect(await names('?search=ELISE')).toEqual(['Élise Garnier']);
    expect(await names('?search=noel%20ada')).toEqual(['Ada Noël']);
    expect(await names('?search=bob%40x')).toEqual(['Bob Roy']);
    expect(await names('?team=Sales')).toEqual(['Élise Garnier']);
    expect(await names('?country=BE&site=Gand')).toEqual(['Ada Noël']);
    expect(await names('?status=member')).toEqual(['Hana Roux']);
    expect(await names('?sort=name&descending=true')).toEqual(['Hana Roux', 'Élise Garnier', 'Bob Roy', 'Ada Noël']);
    // What is not known stands last, either way.
    expect((await names('?sort=team')).at(-1)).toBe('Bob Roy');
    expect((await names('?sort=team&descending=true')).at(-1)).toBe('Bob Roy');
    const page = await list('?offset=1&limit=2');
    expect([page.people.length, page.total, page.everyone]).toEqual([2, 4, 4]);
    expect(page.choices).toEqual({ teams: ['Ateliers', 'HR', 'Sales'], sites: ['Gand', 'Lyon', 'Nantes'], countries: ['BE', 'FR'] });
  });

  it.each(['?limit=1000', '?offset=-1', '?sort=score', '?status=failed', '?team=', '?expiring=0', '?descending=yes', '?score=1'])(
    'are refused to the question %s',
    async (query) => {
      expect(await hr.ask('GET', `/api/hr/people${query}`)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
    },
  );

  it('are for HR and administrators only', async () => {
    for (const role of ['member', 'manager'] as const) {
      const other = await newcomer(world, { role });
      for (const path of ['', '/export', `/${hr.person.id}`]) {
        expect((await other.ask('GET', `/api/hr/people${path}`)).body).toEqual({ error: 'ERR_FORBIDDEN' });
      }
      expect((await other.ask('POST', '/api/hr/people/import', { file: '' })).status).toBe(403);
      expect((await other.ask('PATCH', `/api/hr/people/${hr.person.id}`, { name: 'x' })).status).toBe(403);
      expect((await other.ask('DELETE', '/api/hr/people', { people: [hr.person.id] })).status).toBe(403);
    }
  });
});

describe('somebody whom HR adds', () => {
  const ivo = { name: 'Ivo Novak', email: 'Ivo@x.example', role: 'manager', team: 'Sales', site: null, country: 'FR', locale: 'en' };
  const add = (change: object) => hr.ask('POST', '/api/hr/people', { ...ivo, ...change });

  it('is on the list, to be invited, and can read who put them there', async () => {
    const { status, body } = await add({});
    const { id } = body.person;
    expect([status, body.emailIsTheirs, body.remindedAt]).toEqual([201, false, null]);
    expect(body.person).toMatchObject({ ...ivo, email: 'ivo@x.example', status: 'invited', invitedAt: null });
    expect(await names('?search=ivo')).toEqual(['Ivo Novak']);
    const { entries } = (await hr.ask('GET', '/api/hr/audit')).body;
    expect(entries.find((one: { act: string }) => one.act === 'people-added')).toMatchObject({ about: [{ id }] });
    expect((await hr.ask('POST', '/api/hr/invitations', { people: [id] })).body.invited).toMatchObject([{ person: id, refused: null }]);
  });

  it('has an address that is nobody else’s, and a role that HR may give', async () => {
    await add({});
    expect(await add({ email: 'IVO@X.example' })).toMatchObject({ status: 409, body: { error: 'ERR_EMAIL_TAKEN' } });
    for (const wrong of [{ role: 'hr' }, { role: 'admin' }, { email: 'ivo' }, { name: ' ' }, { country: 'France' }, { joinedAt: 'now' }])
      expect((await add({ email: 'other@x.example', ...wrong })).body.error).toBe('ERR_BODY_INVALID');
    expect(await names('?search=novak')).toEqual(['Ivo Novak']);
  });

  it('is added by HR and administrators only', async () => {
    for (const role of ['member', 'manager'] as const)
      expect((await (await newcomer(world, { role })).ask('POST', '/api/hr/people', ivo)).status).toBe(403);
  });
});

describe('what HR changes of a person', () => {
  it('is who they are and where they work; the address only before they have signed in', async () => {
    await imports('name,email,team\nIvo Novak,ivo@x.example,Sales\n');
    const ivo = await idOf('Ivo Novak');
    const change = { name: 'Ivo Nowak', email: 'nowak@x.example', team: null, site: 'Lyon', country: 'FR', locale: 'en' };
    const { body } = await hr.ask('PATCH', `/api/hr/people/${ivo}`, change);
    expect(body).toMatchObject({ person: change, emailIsTheirs: false });
    expect((await hr.ask('GET', `/api/hr/people/${ivo}`)).body).toEqual(body);
    const member = await newcomer(world);
    expect((await hr.ask('GET', `/api/hr/people/${member.person.id}`)).body.emailIsTheirs).toBe(true);
    expect(await hr.ask('PATCH', `/api/hr/people/${member.person.id}`, { email: 'mine@x.example' })).toMatchObject({
      status: 409,
      body: { error: 'ERR_EMAIL_OWN' },
    });
    expect((await world.store.person(member.person.id))!.email).toBe(member.person.email);
    expect((await hr.ask('PATCH', `/api/hr/people/${member.person.id}`, { team: 'Sales' })).body.person.team).toBe('Sales');
  });

  it('never gives two people one address, nor anybody a role', async () => {
    await imports('name,email\nIvo Novak,ivo@x.example\n');
    const ivo = await idOf('Ivo Novak');
    expect((await hr.ask('PATCH', `/api/hr/people/${ivo}`, { email: hr.person.email.toUpperCase() })).body).toEqual({
      error: 'ERR_EMAIL_TAKEN',
    });
    expect((await hr.ask('PATCH', `/api/hr/people/${ivo}`, { role: 'admin' })).body.error).toBe('ERR_BODY_INVALID');
    expect((await hr.ask('PATCH', '/api/hr/people/nobody', { name: 'x' })).body).toEqual({ error: 'ERR_PERSON_UNKNOWN' });
    expect((await hr.ask('GET', '/api/hr/people/nobody')).body).toEqual({ error: 'ERR_PERSON_UNKNOWN' });
  });

  it('leaves the address and the entry alone of whoever left with a certificate', async () => {
    const left = await relay('Lea Left');
    const person = (await world.store.person(left.person.id))!;
    await world.store.savePerson({ ...person, joinedAt: null });
    const { id } = left.person;
    expect((await hr.ask('PATCH', `/api/hr/people/${id}`, { email: 'thief@x.example' })).body).toEqual({ error: 'ERR_EMAIL_OWN' });
    expect((await hr.ask('POST', '/api/hr/emails', { person: id, email: 'thief@x.example' })).body).toEqual({ error: 'ERR_EMAIL_OWN' });
    expect((await world.store.person(id))!.email).toBe(person.email);
    expect((await hr.ask('DELETE', '/api/hr/people', { people: [id] })).body).toEqual({ removed: 0, kept: 1 });
  });

  it('takes off the list only those who have never signed in', async () => {
    await imports('name,email\nIvo Novak,ivo@x.example\n');
    const member = await newcomer(world, { name: 'Mia' });
    const people = [await idOf('Ivo Novak'), member.person.id, 'nobody'];
    expect((await hr.ask('DELETE', '/api/hr/people', { people })).body).toEqual({ removed: 1, kept: 1 });
    expect(await names()).toEqual(['Hana Roux', 'Mia']);
  });
});

describe('an export', () => {
  it('has a row a person, under heads that an import knows, with no formula in it', async () => {
    await imports('name,email,team\n"=HYPERLINK(""x"")",ana@x.example,@Sales\n-Bo,bo@x.example,\n');
    const { body, headers } = await hr.ask('GET', '/api/hr/people-export?format=csv&lang=fr');
    expect(headers.get('content-disposition')).toContain('porte-voix-personnes.csv');
    // The mark of UTF-8 is a byte thing: reading an answer as text takes it off.
    const raw = await world.app.request('/api/hr/people-export', { headers: { cookie: hr.cookie } });
    expect([...new Uint8Array(await raw.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = body.trimEnd().split('\r\n');
    expect(head).toBe('Nom complet;E-mail;Rôle;Équipe;Site;Pays;Langue;Statut;Niveau;Valable jusqu’au;Dernière invitation');
    expect(rows).toHaveLength(3);
    for (const cell of rows.flatMap((row: string) => row.split(';'))) expect(cell).not.toMatch(/^"?[=+\-@]/);
    const back = readPeopleFile(new TextEncoder().encode(body));
    expect(back.ok && back.value.people.map(({ name, team }) => [name, team])).toContainEqual(['=HYPERLINK("x")', '@Sales']);
    expect((await imports(body)).done).toEqual({ added: 0, changed: 0, wrong: 0 });
  });

  it('follows the filters, and is a workbook when asked', async () => {
    await imports('name,email,team\nAna Diaz,ana@x.example,Sales\n');
    const filtered = (await hr.ask('GET', '/api/hr/people-export?team=Sales&lang=en')).body;
    expect(filtered.trimEnd().split('\r\n')).toEqual([
      'Full name,E-mail,Role,Team,Site,Country,Language,Status,Level,Valid until,Last invited',
      'Ana Diaz,ana@x.example,member,Sales,,,fr,awaited,,,',
    ]);
    const answer = await world.app.request('/api/hr/people-export?format=xlsx&lang=en', { headers: { cookie: hr.cookie } });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    for (const word of ['Full name', 'Ana Diaz', 'Sales', 'awaited']) expect(text).toContain(word);
    expect(text).not.toContain('<f>');
  });
});
