import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ISSUER_CALLBACK } from '../../server/issuer.ts';
import type { IssuerSettings } from '../../server/issuer-settings.ts';
import { readSettings } from '../../server/settings.ts';
import { listed, tokenOf } from './support/invited.ts';
import { CLIENT, IssuerServer } from './support/issuer.ts';
import { ORIGIN, PASSWORD, ask, cookiesOf, newcomer, openWorld, settingsFor } from './support/world.ts';
import type { World } from './support/world.ts';

let issuer: IssuerServer;
let world: World;

const open = async (more: Partial<IssuerSettings> = {}) => {
  const base = { url: issuer.url, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Hélianthe ID', scope: 'openid email profile' };
  const own: IssuerSettings = { ...base, brings: 'invited', roles: [], teamClaim: null, ...more };
  world = await openWorld({ settings: settingsFor({ issuer: own }) });
};
beforeEach(async () => {
  issuer = await IssuerServer.start(`${ORIGIN}${ISSUER_CALLBACK}`);
  await open();
});
afterEach(() => issuer.stop());

/** Begins in a browser of ours. @returns the cookie it holds, and where the provider sends it back */
async function begin(invitation?: string): Promise<{ cookie: string; back: string }> {
  const begun = await ask(world, 'POST', '/api/auth/issuer', invitation === undefined ? {} : { invitation });
  expect(begun.status).toBe(200);
  return { cookie: cookiesOf(begun.headers), back: await issuer.visit(begun.body.url) };
}
const comeBack = async ({ cookie, back }: { cookie: string; back: string }) => {
  const { status, headers } = await ask(world, 'GET', back.slice(ORIGIN.length), undefined, { cookie });
  return { status, to: headers.get('location'), cookie: cookiesOf(headers) };
};
const signIn = async (invitation?: string) => comeBack(await begin(invitation));
const me = async (cookie: string) => (await ask(world, 'GET', '/api/me', undefined, { cookie })).body.person;

async function invitationFor(email: string): Promise<{ id: string; token: string }> {
  const person = await listed(world, { email });
  const hr = await newcomer(world, { role: 'hr' });
  const { body } = await hr.ask('POST', '/api/hr/invitations', { people: [person.id] });
  return { id: person.id, token: tokenOf(body.invited[0].link) };
}
const ALICE = { sub: 'alice', email: 'alice@helianthe.example', email_verified: true, name: 'Alice Dupré' };

describe('the company’s sign-in', () => {
  it('brings in somebody invited whose address it confirms, and knows them afterwards', async () => {
    issuer.who = ALICE;
    const { id, token } = await invitationFor(ALICE.email);
    const first = await signIn(token);
    expect(first).toMatchObject({ status: 302, to: '/' });
    expect(await me(first.cookie)).toMatchObject({ id, role: 'member' });
    const second = await signIn();
    expect((await me(second.cookie)).id).toBe(id);
  });

  it('knows people by issuer and subject: whoever else claims the address comes in nowhere', async () => {
    issuer.who = ALICE;
    const { id, token } = await invitationFor(ALICE.email);
    await signIn(token);
    issuer.who = { ...ALICE, sub: 'eve', email_verified: false };
    expect(await signIn()).toMatchObject({ to: '/sign-in?refused=ERR_ISSUER_UNLINKED' });
    issuer.who = { ...ALICE, email: 'married@helianthe.example' };
    expect((await me((await signIn()).cookie)).id).toBe(id);
  });

  it('never links by e-mail to a member who signs in by password', async () => {
    const ana = await newcomer(world, {}, PASSWORD);
    for (const brings of ['invited', 'anyone'] as const) {
      await open({ brings });
      const bob = await newcomer(world, {}, PASSWORD);
      issuer.who = { sub: `thief-${brings}`, email: bob.person.email, email_verified: true };
      expect(await signIn()).toMatchObject({ to: '/sign-in?refused=ERR_ISSUER_UNLINKED' });
    }
    expect(ana.person.joinedAt).not.toBeNull();
  });

  it('refuses an invitation of another address, or an address that it does not vouch for; the invitation stays open', async () => {
    const { id, token } = await invitationFor(ALICE.email);
    issuer.who = { sub: 'mallory', email: 'mallory@helianthe.example', email_verified: true };
    expect(await signIn(token)).toMatchObject({ to: '/sign-in?refused=ERR_ISSUER_MISMATCH' });
    issuer.who = { ...ALICE, sub: 'eve', email_verified: false };
    expect(await signIn(token)).toMatchObject({ to: '/sign-in?refused=ERR_ISSUER_MISMATCH' });
    issuer.who = ALICE;
    expect((await me((await signIn(token)).cookie)).id).toBe(id);
    issuer.who = { ...ALICE, sub: 'alice-bis' };
    expect(await signIn(token)).toMatchObject({ to: '/sign-in?refused=ERR_INVITATION_USED' });
  });

  it('says so when the person refuses', async () => {
    issuer.who = null;
    expect(await signIn()).toMatchObject({ status: 302, to: '/sign-in?refused=ERR_ISSUER_REFUSED' });
  });

  it('brings in anyone whom it knows when the settings say so, as a member', async () => {
    await open({ brings: 'anyone' });
    issuer.who = ALICE;
    expect(await me((await signIn()).cookie)).toMatchObject({ name: 'Alice Dupré', role: 'member' });
    expect((await world.store.personByEmail(ALICE.email))?.joinedAt).not.toBeNull();
    const waiting = await listed(world);
    issuer.who = { sub: 'waiting', email: waiting.email, email_verified: true };
    expect(await signIn()).toMatchObject({ to: '/sign-in?refused=ERR_ISSUER_UNLINKED' });
  });

  it('is closed without an issuer, and says so when it does not answer', async () => {
    const closed = await openWorld();
    expect(await ask(closed, 'POST', '/api/auth/issuer', {})).toMatchObject({ status: 404 });
    await open({ url: 'http://127.0.0.1:9' });
    expect(await ask(world, 'POST', '/api/auth/issuer', {})).toMatchObject({ status: 503, body: { error: 'ERR_ISSUER_UNAVAILABLE' } });
  });
});

describe('coming back from the issuer', () => {
  beforeEach(async () => {
    issuer.who = ALICE;
    const { token } = await invitationFor(ALICE.email);
    await signIn(token);
  });
  const REFUSED = { status: 302, to: '/sign-in?refused=ERR_ISSUER_STATE' };

  it('opens nothing in another browser: a stolen address is worth nothing without the cookie', async () => {
    const { back, cookie } = await begin();
    expect(await comeBack({ back, cookie: '' })).toMatchObject(REFUSED);
    const thief = await begin();
    expect(await comeBack({ back, cookie: thief.cookie })).toMatchObject(REFUSED);
    expect(await comeBack({ back, cookie })).toMatchObject({ to: '/' });
  });

  it('opens nothing with a wrong state, a wrong code or none', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'wrong'),
      (url: URL) => url.searchParams.set('code', 'wrong'),
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
    ]) {
      const { back, cookie } = await begin();
      const url = new URL(back);
      change(url);
      expect(await comeBack({ back: url.href, cookie })).toMatchObject(REFUSED);
    }
  });

  it('works once, and for ten minutes', async () => {
    const first = await begin();
    expect((await comeBack(first)).to).toBe('/');
    expect(await comeBack(first)).toMatchObject(REFUSED);
    const late = await begin();
    world.time.now = new Date(world.time.now.getTime() + 11 * 60_000);
    expect(await comeBack(late)).toMatchObject(REFUSED);
  });
});

describe('the issuer’s claims', () => {
  const roles = [
    { claim: 'groups', value: 'voix-hr', role: 'hr' },
    { claim: 'groups', value: 'voix-leads', role: 'manager' },
  ] as const;

  it('give role and team at each sign-in, as the settings say', async () => {
    await open({ brings: 'anyone', roles: [...roles], teamClaim: 'department' });
    issuer.who = { ...ALICE, groups: ['x', 'voix-leads'], department: 'Atelier' };
    expect(await me((await signIn()).cookie)).toMatchObject({ role: 'manager', team: 'Atelier' });
    issuer.who = { ...ALICE, groups: ['voix-hr'], department: '' };
    expect(await me((await signIn()).cookie)).toMatchObject({ role: 'hr', team: 'Atelier' });
    issuer.who = ALICE;
    expect(await me((await signIn()).cookie)).toMatchObject({ role: 'member' });
  });

  it('change nothing when no setting names them', async () => {
    await open({ brings: 'anyone' });
    issuer.who = { ...ALICE, groups: ['voix-hr', 'admin'], role: 'admin', department: 'Atelier' };
    expect(await me((await signIn()).cookie)).toMatchObject({ role: 'member', team: null });
  });

  it('never make an administrator, and never unmake one', async () => {
    for (const text of ['groups:root=admin', 'groups:root', 'root=hr', 'groups:a=hr,groups:root=admin'])
      expect(readSettings({ OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: 'x', OIDC_ROLES: text })).toMatchObject({
        ok: false,
        problem: { setting: 'OIDC_ROLES' },
      });
    await open({ brings: 'anyone', roles: [...roles] });
    issuer.who = ALICE;
    const { id } = await me((await signIn()).cookie);
    const alice = (await world.store.person(id))!;
    await world.store.savePerson({ ...alice, role: 'admin' });
    expect(await me((await signIn()).cookie)).toMatchObject({ role: 'admin' });
  });
});

describe('the settings of the issuer', () => {
  it('are read from the environment', () => {
    const read = readSettings({
      OIDC_ISSUER: 'https://login.helianthe.example',
      OIDC_CLIENT_ID: 'voix',
      OIDC_ROLES: 'groups:voix-hr=hr, groups:voix-leads=manager',
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        issuer: {
          name: 'login.helianthe.example',
          brings: 'invited',
          clientSecret: null,
          roles: [{ claim: 'groups', value: 'voix-hr', role: 'hr' }, { role: 'manager' }],
        },
      },
    });
  });
  it.each([
    [{ OIDC_ISSUER: 'http://login.helianthe.example', OIDC_CLIENT_ID: 'voix' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://login.helianthe.example' }, 'OIDC_CLIENT_ID'],
  ])('of %j are refused by the name of %s', (env, setting) => {
    expect(readSettings(env as unknown as Record<string, string>)).toMatchObject({ ok: false, problem: { setting } });
  });
});
