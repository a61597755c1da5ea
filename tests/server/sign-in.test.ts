import { beforeEach, describe, expect, it } from 'vitest';
import { sweepExpired } from '../../server/auth.ts';
import { checkPassword } from '../../server/passwords.ts';
import { cookieValue } from '../../server/sign-in.ts';
import { PASSWORD, ask, cookiesOf, newcomer, openWorld, settingsFor } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world, {}, PASSWORD);
});
const signIn = (email: string, password: string) => ask(world, 'POST', '/api/auth/sign-in/email', { email, password });

describe('signing in', () => {
  it('sets one cookie that scripts cannot read and other sites do not send', async () => {
    const { status, body, headers } = await signIn(ana.person.email, PASSWORD);
    expect({ status, body }).toEqual({ status: 200, body: { ok: true } });
    const [cookie, ...rest] = headers.getSetCookie();
    expect(rest).toEqual([]);
    expect(cookie).toMatch(/^porte-voix\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('sends the cookie over HTTPS only where the public address is HTTPS', async () => {
    const safe = await openWorld({ settings: settingsFor({ secure: true, origins: ['https://voix.example.org'] }) });
    const email = 'safe@helianthe.example';
    await newcomer(safe, { email }, PASSWORD);
    const answer = await ask(
      safe,
      'POST',
      '/api/auth/sign-in/email',
      { email, password: PASSWORD },
      { origin: 'https://voix.example.org' },
    );
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-porte-voix\.session_token=.+; Secure;?/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    const me = await ask(safe, 'GET', '/api/me', undefined, { cookie: cookiesOf(answer.headers) });
    expect(me.status).toBe(200);
  });

  it('takes the address in any case', async () => {
    expect((await signIn(ana.person.email.toUpperCase(), PASSWORD)).status).toBe(200);
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await signIn(ana.person.email, 'not the password at all');
    const unknown = await signIn('nobody@helianthe.example', PASSWORD);
    expect(wrong).toMatchObject({ status: 401, body: { error: 'ERR_CREDENTIALS' } });
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('keeps neither address nor agent on disk', async () => {
    await ask(
      world,
      'POST',
      '/api/auth/sign-in/email',
      { email: ana.person.email, password: PASSWORD },
      { 'user-agent': 'Secret/1.0', 'x-forwarded-for': '203.0.113.9' },
    );
    const sessions = await world.store.auth.find('session', [{ field: 'userId', value: ana.person.id }]);
    expect(sessions).toHaveLength(2);
    expect(JSON.stringify(sessions)).not.toMatch(/Secret|203\.0/);
  });

  it.each(['', 'x', 'a.b', 'forged.c2lnbmF0dXJl'])('takes the cookie %j for nobody', async (value) => {
    const { status, body } = await ask(world, 'GET', '/api/me', undefined, { cookie: `porte-voix.session_token=${value}` });
    expect({ status, body }).toEqual({
      status: 401,
      body: {
        error: 'ERR_SIGNED_OUT',
        demo: false,
        setup: false,
        mail: false,
        issuer: null,
        company: { name: 'Hélianthe', locales: ['fr', 'en'], logo: null, colours: null },
      },
    });
  });

  it('answers ERR_SIGNED_OUT to every personal route without a cookie', async () => {
    for (const path of [
      '/api/modules',
      '/api/attempts?open=1',
      '/api/record',
      '/api/record/export',
      '/api/charter',
      '/api/cards',
      '/api/badges',
      `/api/content/${world.content.charter.hash}`,
    ]) {
      expect(await ask(world, 'GET', path)).toMatchObject({ status: 401, body: { error: 'ERR_SIGNED_OUT' } });
    }
  });
});

describe('signing out', () => {
  it('ends the session at once, here and on disk', async () => {
    expect((await ana.ask('GET', '/api/me')).status).toBe(200);
    const out = await ana.ask('POST', '/api/auth/sign-out');
    expect(out).toMatchObject({ status: 200, body: { ok: true } });
    expect(out.headers.getSetCookie()[0]).toMatch(/^porte-voix\.session_token=; Max-Age=0/);
    expect((await ana.ask('GET', '/api/me')).status).toBe(401);
    expect(await world.store.auth.find('session', [{ field: 'userId', value: ana.person.id }])).toEqual([]);
  });

  it('is quiet when nobody is signed in', async () => {
    expect((await ask(world, 'POST', '/api/auth/sign-out', {})).status).toBe(200);
  });
});

describe('better-auth', () => {
  it('is asked once for all that a page requests at the same moment, and again after seconds', async () => {
    let asked = 0;
    const getSession = world.auth.api.getSession;
    Object.assign(world.auth.api, { getSession: (...input: Parameters<typeof getSession>) => ((asked += 1), getSession(...input)) });
    await Promise.all(Array.from({ length: 20 }, () => ana.ask('GET', '/api/charter')));
    await ana.ask('GET', '/api/charter');
    expect(asked).toBe(1);
    world.time.now = new Date(world.time.now.getTime() + 16_000);
    await ana.ask('GET', '/api/charter');
    expect(asked).toBe(2);
  });

  it('is put to sleep between its calls, so that it slows no recorded event', async () => {
    await Promise.all([signIn(ana.person.email, PASSWORD), ana.ask('GET', '/api/me'), signIn('nobody@helianthe.example', PASSWORD)]);
    const { context } = (globalThis as Record<symbol, unknown>)[Symbol.for('better-auth:global')] as {
      context: Record<string, { enabled?: boolean }>;
    };
    expect(Object.keys(context).length).toBeGreaterThan(0);
    for (const storage of Object.values(context)) expect(storage.enabled).not.toBe(true);
    expect((await ana.ask('POST', '/api/auth/sign-out')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is gone within seconds once the person has been erased', async () => {
    expect((await ana.ask('GET', '/api/me')).status).toBe(200);
    await world.store.erasePerson(ana.person.id);
    expect((await ana.ask('GET', '/api/me')).status).toBe(401);
    world.time.now = new Date(world.time.now.getTime() + 16_000);
    expect((await ana.ask('GET', '/api/charter')).status).toBe(401);
  });

  it('that has expired is swept from the disk', async () => {
    expect(await sweepExpired(world.store, new Date())).toBe(0);
    expect(await sweepExpired(world.store, new Date(Date.now() + 8 * 24 * 3600 * 1000))).toBe(1);
    expect(await world.store.auth.find('session', [{ field: 'userId', value: ana.person.id }])).toEqual([]);
  });
});

describe('the session cookie in a header', () => {
  it.each([
    ['a=1; name=x.y; b=2', 'x.y'],
    ['name=x', 'x'],
    ['other-name=1', null],
    ['myname=1; name=2', '2'],
    ['name=', null],
    ['', null],
  ])('of %j is %j', (header, value) => {
    expect(cookieValue(header, 'name')).toBe(value);
  });
});

describe('a password', () => {
  const personal = ['Nina Roux', 'nina.roux@helianthe.example', 'Hélianthe'];
  it.each([
    ['short one', 'short'],
    ['aaaaaaaaaaaaaaaaaa', 'repeats'],
    ['abababababababab', 'repeats'],
    [`${'long '.repeat(30)}`, 'long'],
    ['ninaroux2026!', 'personal'],
    ['Nina.Roux-Helianthe', 'personal'],
  ])('%j is refused as %s', (password, rule) => {
    expect(checkPassword(password, personal)).toEqual({ ok: false, code: 'ERR_PASSWORD_WEAK', rule, least: 12 });
  });
  it.each(['trois vélos bleus', 'correct horse battery', 'Zk4!vPq9-tLm2'])('%j is taken', (password) => {
    expect(checkPassword(password, personal).ok).toBe(true);
  });
});
