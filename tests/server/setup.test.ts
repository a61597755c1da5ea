import { beforeEach, describe, expect, it } from 'vitest';
import { newSetupCode } from '../../server/setup.ts';
import { pngOf } from './support/picture.ts';
import { ask, cookiesOf, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const CODE = newSetupCode();
const ANSWERS = {
  code: CODE,
  company: 'Atelier du Vent',
  locale: 'fr',
  name: 'Nadia Roy',
  email: 'nadia@vent.example',
  password: 'trois moulins rouges',
};
let world: World;
beforeEach(async () => {
  world = await openWorld({ company: false, setupCode: CODE });
});
const setUp = (more: object = {}) => ask(world, 'POST', '/api/setup', { ...ANSWERS, ...more });

describe('before the set-up', () => {
  it('nothing is open but the set-up itself', async () => {
    const routes = [
      ['GET', '/api/modules'],
      ['GET', '/api/record'],
      ['POST', '/api/attempts'],
      ['GET', '/api/charter'],
      ['GET', '/api/openapi.json'],
      ['GET', '/api/docs'],
      ['POST', '/api/auth/sign-in/email'],
      ['GET', '/api/nope'],
      ['DELETE', '/api/record'],
    ] as const;
    for (const [method, path] of routes) {
      expect(await ask(world, method, path, method === 'GET' ? undefined : {})).toMatchObject({
        status: 503,
        body: { error: 'ERR_SETUP_REQUIRED' },
      });
    }
    expect((await ask(world, 'GET', '/api/health')).status).toBe(200);
  });

  it('the page is told to show it', async () => {
    expect(await ask(world, 'GET', '/api/me')).toMatchObject({
      status: 401,
      body: { error: 'ERR_SIGNED_OUT', setup: true, demo: false, company: null },
    });
  });
});

describe('the set-up', () => {
  it('opens an empty draft to who would write their own charter, ours staying in force until then', async () => {
    const done = await setUp({ charter: 'own' });
    const { body } = await ask(world, 'GET', '/api/hr/charter', undefined, { cookie: cookiesOf(done.headers) });
    expect(body).toMatchObject({ desk: { draft: { articles: [], contacts: { body: [] } }, published: { version: 1 } } });
    expect((await ask(world, 'GET', '/api/charter', undefined, { cookie: cookiesOf(done.headers) })).body).toMatchObject({ version: 1 });
  });

  it('creates the company and its first account, which runs it all, signed in, in one go', async () => {
    const done = await setUp();
    expect(done).toMatchObject({ status: 201, body: { company: { name: 'Atelier du Vent' }, recoveryCode: expect.any(String) } });
    const me = await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(done.headers) });
    expect(me.body).toMatchObject({
      person: { name: 'Nadia Roy', role: 'admin', locale: 'fr' },
      company: { name: 'Atelier du Vent', locales: ['fr', 'en'], logo: null, colours: null },
      demo: false,
      charter: { accepted: false },
    });
    const again = await ask(world, 'POST', '/api/auth/sign-in/email', { email: ANSWERS.email, password: ANSWERS.password });
    expect(again.status).toBe(200);
  });

  it('takes the company’s languages, logo and colours with it, each of which may be left out', async () => {
    const colours = { main: '#1c35c4', accent: '#ffc93c' };
    const logo = { type: 'image/png', data: pngOf(200, 120, { noise: true }) };
    const body = { ...ANSWERS, locale: 'en', locales: ['en'], colours, logo };
    const sized = { 'content-length': String(JSON.stringify(body).length) };
    const done = await ask(world, 'POST', '/api/setup', body, sized);
    expect(done.status).toBe(201);
    const me = await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(done.headers) });
    expect(me.body.company).toEqual({
      name: 'Atelier du Vent',
      locales: ['en'],
      logo: expect.stringMatching(/^\/api\/company\/logo/),
      colours,
    });
    expect((await ask(world, 'GET', me.body.company.logo)).headers.get('content-type')).toBe('image/png');
  });

  it.each([
    ['colours that cannot be read', { colours: { main: '#ffcc00', accent: '#ffc93c' } }, 422, 'ERR_COLOUR_CONTRAST'],
    ['a damaged logo', { logo: { type: 'image/png', data: pngOf(20, 10).slice(0, 60) } }, 422, 'ERR_LOGO_REFUSED'],
    ['no language', { locales: [] }, 400, 'ERR_BODY_INVALID'],
    ['languages without the first one', { locales: ['en'] }, 400, 'ERR_BODY_INVALID'],
  ])('refuses %s before anything is made', async (_name, more, status, error) => {
    expect(await setUp(more)).toMatchObject({ status, body: { error } });
    expect([await world.store.countPeople(), await world.store.company()]).toEqual([0, null]);
  });

  it('takes the company’s time zone, and refuses one that does not exist before anything is made', async () => {
    expect(await setUp({ timeZone: 'Mars/Base' })).toMatchObject({ status: 422, body: { error: 'ERR_TIME_ZONE_UNKNOWN' } });
    expect(await world.store.company()).toBeNull();
    expect((await setUp({ timeZone: 'America/Montreal' })).status).toBe(201);
    expect((await world.store.company())!.timeZone).toBe('America/Montreal');
  });

  it('works once', async () => {
    const [one, two] = await Promise.all([setUp(), setUp({ email: 'other@vent.example' })]);
    expect([one.status, two.status]).toEqual([201, 409]);
    expect(two.body).toEqual({ error: 'ERR_SETUP_DONE' });
    expect(await setUp()).toMatchObject({ status: 409, body: { error: 'ERR_SETUP_DONE' } });
    expect(await world.store.countPeople()).toBe(1);
  });

  it('refuses a wrong code, an empty one, and any when none was printed', async () => {
    for (const code of ['', 'wrong', `${CODE}x`])
      expect(await setUp({ code })).toMatchObject({ status: 403, body: { error: 'ERR_SETUP_CODE' } });
    const closed = await openWorld({ company: false, setupCode: null });
    expect(await ask(closed, 'POST', '/api/setup', { ...ANSWERS, code: '' })).toMatchObject({ status: 403 });
    expect(await world.store.countPeople()).toBe(0);
  });

  it('refuses a weak password and says which rule it breaks', async () => {
    expect(await setUp({ password: 'short' })).toMatchObject({
      status: 422,
      body: { error: 'ERR_PASSWORD_WEAK', rule: 'short', least: 12 },
    });
    expect((await setUp({ password: 'nadia-roy-vent' })).body).toMatchObject({ rule: 'personal' });
    expect(await world.store.company()).toBeNull();
  });

  it('refuses what is not an address, a name or a language', async () => {
    for (const more of [{ email: 'nadia' }, { name: ' ' }, { company: '' }, { locale: 'de' }, { extra: 1 }]) {
      expect(await setUp(more)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
    }
  });

  it('begins again over what an interrupted one left behind', async () => {
    const saveCompany = world.store.saveCompany.bind(world.store);
    world.store.saveCompany = () => Promise.reject(new Error('power cut'));
    expect((await setUp()).status).toBe(500);
    world.store.saveCompany = saveCompany;
    expect((await setUp()).status).toBe(201);
    expect(await world.store.countPeople()).toBe(1);
  });

  it('cannot be guessed fast', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await setUp({ code: `guess ${n}` })).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
