import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../server/mail.ts';
import { listed, tokenOf } from './support/invited.ts';
import { MailServer } from './support/mail-server.ts';
import { PASSWORD, ask, begin, cookiesOf, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const OTHER = 'quatre ponts au matin';
let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world, {}, PASSWORD);
});

const signIn = (email: string, password: string) => ask(world, 'POST', '/api/auth/sign-in/email', { email, password });
const post = (path: string, body: unknown) => ask(world, 'POST', path, body);

describe('the recovery code', () => {
  const codeOf = async (): Promise<string> => (await ana.ask('POST', '/api/me/recovery-code', { current: PASSWORD })).body.recoveryCode;
  const recover = (code: string, more: object = {}) =>
    post('/api/auth/recover', { email: ana.person.email, code, password: OTHER, ...more });

  it('changes a lost password, signs in, ends the sessions there were, and is replaced', async () => {
    const code = await codeOf();
    const done = await recover(code.toLowerCase().replaceAll('-', ' '));
    expect(done).toMatchObject({ status: 200, body: { recoveryCode: expect.stringMatching(/^[0-9A-Z-]{24}$/) } });
    expect(done.body.recoveryCode).not.toBe(code);
    expect((await ana.ask('GET', '/api/me')).status).toBe(401);
    expect((await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(done.headers) })).status).toBe(200);
    expect([(await signIn(ana.person.email, PASSWORD)).status, (await signIn(ana.person.email, OTHER)).status]).toEqual([401, 200]);
    expect(await recover(code)).toMatchObject({ status: 401, body: { error: 'ERR_RECOVERY_REFUSED' } });
  });

  it('is refused alike for a wrong code, an unknown address and somebody only listed', async () => {
    await codeOf();
    const zoe = await listed(world);
    const answers = [
      await recover('AAAA-AAAA-AAAA-AAAA-AAAA'),
      await recover('AAAA-AAAA-AAAA-AAAA-AAAA', { email: 'nobody@helianthe.example' }),
      await recover('AAAA-AAAA-AAAA-AAAA-AAAA', { email: zoe.email }),
    ];
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 401, body: { error: 'ERR_RECOVERY_REFUSED' } });
  });

  it('stays good after a new password that is too weak', async () => {
    const code = await codeOf();
    expect(await recover(code, { password: 'court' })).toMatchObject({ status: 422 });
    expect((await recover(code)).status).toBe(200);
  });

  it('needs the password to be made anew, and cannot be guessed fast', async () => {
    expect(await ana.ask('POST', '/api/me/recovery-code', { current: OTHER })).toMatchObject({ status: 401 });
    const statuses: number[] = [];
    for (let n = 0; n < 9; n += 1) statuses.push((await recover(`guess ${n}`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('links by mail', () => {
  let mails: MailServer;
  beforeEach(async () => {
    mails = await MailServer.start();
    world = await openWorld({ mail: createMailer({ url: mails.url, from: 'voix@helianthe.example' }, () => undefined) });
    ana = await newcomer(world, {}, PASSWORD);
  });
  afterEach(() => mails.stop());
  const request = (purpose: string, email = ana.person.email) => post('/api/auth/links', { email, purpose });
  const follow = (text: string, more: object = {}) => post('/api/auth/links/use', { token: tokenOf(text), ...more });

  it('sign in, once', async () => {
    expect((await request('sign-in')).body).toEqual({ ok: true });
    const { text, to } = await mails.mail(0);
    expect(to).toEqual([ana.person.email]);
    expect(text).toContain('http://127.0.0.1:8801/link#');
    for (let turn = 0; turn < 2; turn += 1)
      expect((await post('/api/auth/links/read', { token: tokenOf(text) })).body).toEqual({ purpose: 'sign-in', name: ana.person.name });
    const both = await Promise.all([follow(text), follow(text)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    const inside = both.find(({ status }) => status === 200)!;
    expect((await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(inside.headers) })).status).toBe(200);
  });

  it('let choose a new password, end the sessions there were, and tell the person', async () => {
    await request('password');
    const { text } = await mails.mail(0);
    expect(await follow(text, { password: 'court' })).toMatchObject({ status: 422 });
    expect(await follow(text)).toMatchObject({ status: 422 });
    expect((await follow(text, { password: OTHER })).status).toBe(200);
    expect((await ana.ask('GET', '/api/me')).status).toBe(401);
    expect([(await signIn(ana.person.email, PASSWORD)).status, (await signIn(ana.person.email, OTHER)).status]).toEqual([401, 200]);
    expect((await mails.mail(1)).subject).toBe('Votre mot de passe Porte-voix a changé');
  });

  it('are open for thirty minutes; the last one closes those before', async () => {
    await request('sign-in');
    const first = (await mails.mail(0)).text;
    await request('sign-in');
    const second = (await mails.mail(1)).text;
    expect(await follow(first)).toMatchObject({ status: 410, body: { error: 'ERR_LINK_CLOSED' } });
    world.time.now = new Date(world.time.now.getTime() + 31 * 60_000);
    expect(await follow(second)).toMatchObject({ status: 410, body: { error: 'ERR_LINK_CLOSED' } });
  });

  it('are answered alike for an unknown address and somebody only listed, to whom nothing is sent', async () => {
    const zoe = await listed(world);
    for (const email of ['nobody@helianthe.example', zoe.email])
      expect(await request('sign-in', email)).toMatchObject({ status: 200, body: { ok: true } });
    await request('sign-in');
    await mails.mail(0);
    expect(mails.mails.map(({ to }) => to)).toEqual([[ana.person.email]]);
  });

  it('are asked for slowly', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await request('sign-in')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('never do the work of an invitation, nor an invitation theirs', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const zoe = await listed(world);
    await hr.ask('POST', '/api/hr/invitations', { people: [zoe.id] });
    expect(await follow((await mails.mail(0)).text)).toMatchObject({ status: 410 });
    await request('sign-in');
    const token = tokenOf((await mails.mail(1)).text);
    expect(await post('/api/invitations/accept', { token, password: OTHER, locale: 'fr' })).toMatchObject({ status: 404 });
  });

  it('are off without a mail server, and say what to do instead', async () => {
    world = await openWorld();
    expect(await request('sign-in')).toMatchObject({ status: 409, body: { error: 'ERR_MAIL_OFF' } });
  });
});

describe('one’s own account', () => {
  it('lists the sessions and ends one, or all the others, at once', async () => {
    const cookies = [];
    for (let turn = 0; turn < 2; turn += 1) cookies.push(cookiesOf((await signIn(ana.person.email, PASSWORD)).headers));
    const { body } = await ana.ask('GET', '/api/me/account');
    expect(body).toMatchObject({ email: ana.person.email, hasPassword: true, proposedEmail: null });
    expect(body.sessions).toHaveLength(3);
    expect(body.sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const [first] = body.sessions.filter(({ current }: { current: boolean }) => !current);
    for (const cookie of cookies) await ask(world, 'GET', '/api/me', undefined, { cookie });
    expect((await ana.ask('DELETE', `/api/me/sessions/${first.id}`)).status).toBe(200);
    expect((await ana.ask('DELETE', '/api/me/sessions')).body).toEqual({ ended: 1 });
    for (const cookie of cookies) expect((await ask(world, 'GET', '/api/me', undefined, { cookie })).status).toBe(401);
    expect((await ana.ask('GET', '/api/me')).status).toBe(200);
  });

  it('ends nobody else’s session', async () => {
    const eve = await newcomer(world);
    const { body } = await ana.ask('GET', '/api/me/account');
    await eve.ask('DELETE', `/api/me/sessions/${body.sessions[0].id}`);
    expect((await ana.ask('GET', '/api/me')).status).toBe(200);
  });

  it('changes the password by the one in use, and ends the other sessions', async () => {
    const elsewhere = cookiesOf((await signIn(ana.person.email, PASSWORD)).headers);
    const change = (current: string, password: string) => ana.ask('POST', '/api/me/password', { current, password });
    expect(await change(OTHER, OTHER)).toMatchObject({ status: 401, body: { error: 'ERR_CREDENTIALS' } });
    expect(await change(PASSWORD, 'court')).toMatchObject({ status: 422 });
    expect((await change(PASSWORD, OTHER)).status).toBe(200);
    expect((await ana.ask('GET', '/api/me')).status).toBe(200);
    expect((await ask(world, 'GET', '/api/me', undefined, { cookie: elsewhere })).status).toBe(401);
    expect((await signIn(ana.person.email, OTHER)).status).toBe(200);
  });
});

describe('another e-mail', () => {
  let hr: Newcomer;
  beforeEach(async () => void (hr = await newcomer(world, { role: 'hr' })));
  const propose = (person: string, email: string) => hr.ask('POST', '/api/hr/emails', { person, email });

  it('is in force at once for somebody who has never signed in, and closes their invitation', async () => {
    const zoe = await listed(world);
    const { link } = (await hr.ask('POST', '/api/hr/invitations', { people: [zoe.id] })).body.invited[0];
    expect((await propose(zoe.id, 'zoe@helianthe.example')).body).toEqual({ outcome: 'changed' });
    expect((await world.store.person(zoe.id))?.email).toBe('zoe@helianthe.example');
    expect(await post('/api/invitations/accept', { token: tokenOf(link), password: OTHER, locale: 'fr' })).toMatchObject({ status: 410 });
  });

  it('waits for a member to take it while signed in; until then theirs signs in and HR’s does not', async () => {
    expect((await propose(ana.person.id, 'hr-box@helianthe.example')).body).toEqual({ outcome: 'proposed' });
    expect((await signIn('hr-box@helianthe.example', PASSWORD)).status).toBe(401);
    expect((await ana.ask('GET', '/api/me/account')).body.proposedEmail).toBe('hr-box@helianthe.example');
    expect((await ana.ask('POST', '/api/me/email', { email: 'hr-box@helianthe.example', take: true })).status).toBe(200);
    expect([(await signIn(ana.person.email, PASSWORD)).status, (await signIn('hr-box@helianthe.example', PASSWORD)).status]).toEqual([
      401, 200,
    ]);
  });

  it('may be turned down, and then is gone', async () => {
    await propose(ana.person.id, 'new@helianthe.example');
    const answer = (take: boolean) => ana.ask('POST', '/api/me/email', { email: 'new@helianthe.example', take });
    expect((await answer(false)).body).toEqual({ email: ana.person.email });
    expect(await answer(true)).toMatchObject({ status: 409, body: { error: 'ERR_EMAIL_NOT_PROPOSED' } });
  });

  it('is nobody else’s, and only the one that was shown is taken', async () => {
    const ben = await newcomer(world);
    expect(await propose(ana.person.id, ben.person.email)).toMatchObject({ status: 409, body: { error: 'ERR_EMAIL_TAKEN' } });
    await propose(ana.person.id, 'one@helianthe.example');
    await propose(ana.person.id, 'two@helianthe.example');
    expect(await ana.ask('POST', '/api/me/email', { email: 'one@helianthe.example', take: true })).toMatchObject({ status: 409 });
    expect(await ben.ask('POST', '/api/me/email', { email: 'two@helianthe.example', take: true })).toMatchObject({ status: 409 });
  });
});

describe('leaving the programme', () => {
  it('takes plays and every way in; a new invitation starts a new record and never opens the old log', async () => {
    const attempt = await begin(ana);
    expect((await ana.ask('POST', '/api/me/leave', {})).status).toBe(200);
    expect((await ana.ask('GET', '/api/me')).status).toBe(401);
    expect((await signIn(ana.person.email, PASSWORD)).status).toBe(401);
    const hr = await newcomer(world, { role: 'hr' });
    const { link } = (await hr.ask('POST', '/api/hr/invitations', { people: [ana.person.id] })).body.invited[0];
    const back = await post('/api/invitations/accept', { token: tokenOf(link), password: OTHER, locale: 'fr' });
    expect(back.status).toBe(201);
    const cookie = cookiesOf(back.headers);
    expect((await ask(world, 'GET', '/api/me', undefined, { cookie })).body.person.id).toBe(ana.person.id);
    expect((await ask(world, 'GET', `/api/attempts/${attempt}`, undefined, { cookie })).status).toBe(404);
    expect(await world.store.attemptsOf(ana.person.id)).toEqual([]);
  });

  it('is refused to the last administrator', async () => {
    const boss = await newcomer(world, { role: 'admin' });
    expect(await boss.ask('POST', '/api/me/leave', {})).toMatchObject({ status: 409, body: { error: 'ERR_LAST_ADMIN' } });
    await newcomer(world, { role: 'admin' });
    expect((await boss.ask('POST', '/api/me/leave', {})).status).toBe(200);
  });
});

describe('roles', () => {
  let boss: Newcomer;
  beforeEach(async () => void (boss = await newcomer(world, { role: 'admin' })));
  const give = (who: Newcomer, email: string, role: string) => who.ask('PUT', '/api/hr/roles', { email, role });

  it('are given by administrators, and in force at the next request', async () => {
    expect((await ana.ask('POST', '/api/hr/invitations', { people: ['x'] })).status).toBe(403);
    expect((await give(boss, ana.person.email, 'hr')).body.person).toMatchObject({ id: ana.person.id, role: 'hr' });
    expect((await ana.ask('POST', '/api/hr/invitations', { people: ['x'] })).status).toBe(200);
    expect((await boss.ask('GET', '/api/hr/roles')).body.staff).toHaveLength(2);
  });

  it('are nobody else’s to give or to see', async () => {
    for (const role of ['member', 'manager', 'hr'] as const) {
      const other = await newcomer(world, { role });
      expect((await give(other, other.person.email, 'admin')).status).toBe(403);
      expect((await other.ask('GET', '/api/hr/roles')).status).toBe(403);
    }
  });

  it('always leave one administrator who can sign in, even when two demote each other at once', async () => {
    const listedBoss = await listed(world, { role: 'admin' });
    expect(listedBoss.joinedAt).toBeNull();
    expect(await give(boss, boss.person.email, 'member')).toMatchObject({ status: 409, body: { error: 'ERR_LAST_ADMIN' } });
    const second = await newcomer(world, { role: 'admin' });
    const both = await Promise.all([give(boss, second.person.email, 'hr'), give(second, boss.person.email, 'hr')]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
