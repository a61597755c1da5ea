import { beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../server/mail.ts';
import type { Person } from '../../server/stores/nouns/people.ts';
import { listed, tokenOf } from './support/invited.ts';
import { MailServer } from './support/mail-server.ts';
import { relayToBe, yes } from './support/status.ts';
import { PASSWORD, ask, cookiesOf, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

/** Ways of HR, and of whoever administers, to end signed in as somebody else. Each is tried whole, and fails. */
const OTHER = 'la phrase de quelqu’un d’autre';
const OF_HR = 'boite.rh@helianthe.example';
let world: World;
let hr: Newcomer;
let boss: Newcomer;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  hr = await newcomer(world, { role: 'hr' });
  boss = await newcomer(world, { role: 'admin' });
});

const post = (path: string, body: unknown) => ask(world, 'POST', path, body);
const signIn = (email: string, password: string) => post('/api/auth/sign-in/email', { email, password });
const accept = (link: string, more: object = {}) =>
  post('/api/invitations/accept', { token: tokenOf(link), password: OTHER, locale: 'fr', ...more });
const inviting = async (who: Newcomer, id: string) => (await who.ask('POST', '/api/hr/invitations', { people: [id] })).body.invited[0];
const roleOf = async (id: string) => (await world.store.person(id))?.role;

/** Ana’s account is as it was: her password opens it, nobody else’s does, and her own session goes on. */
async function untouched(): Promise<void> {
  expect((await signIn(ana.person.email, PASSWORD)).status).toBe(200);
  for (const email of [ana.person.email, OF_HR]) expect((await signIn(email, OTHER)).status).toBe(401);
  expect((await ana.ask('GET', '/api/me')).body.person.id).toBe(ana.person.id);
}

describe('nobody ends signed in as a member', () => {
  beforeEach(async () => void (ana = await newcomer(world, {}, PASSWORD)));

  it('by a reset: neither its answer nor its link reaches whoever asks for it', async () => {
    const mails = await MailServer.start();
    const mail = createMailer({ url: mails.url, from: 'voix@helianthe.example' }, () => undefined);
    const mailing = await openWorld({ store: world.store, mail });
    for (const purpose of ['password', 'sign-in']) {
      const asked = await ask(mailing, 'POST', '/api/auth/links', { email: ana.person.email, purpose }, { cookie: hr.cookie });
      expect(asked.body).toEqual({ ok: true });
    }
    for (const at of [0, 1]) expect((await mails.mail(at)).to).toEqual([ana.person.email]);
    expect((await post('/api/auth/links', { email: ana.person.email, purpose: 'password' })).body.error).toBe('ERR_MAIL_OFF');
    await mails.stop();
    await untouched();
  });

  it('by another e-mail, in one field or in the other, with a reset sent to it', async () => {
    for (const who of [hr, boss]) {
      expect(await who.ask('PATCH', `/api/hr/people/${ana.person.id}`, { email: OF_HR })).toMatchObject({ status: 409 });
      expect((await who.ask('POST', '/api/hr/emails', { person: ana.person.id, email: OF_HR })).body).toEqual({ outcome: 'proposed' });
      expect(await who.ask('POST', '/api/me/email', { email: OF_HR, take: true })).toMatchObject({ status: 409 });
    }
    expect((await world.store.person(ana.person.id))?.email).toBe(ana.person.email);
    await untouched();
  });

  it('by a file of people that names her again, with another address, role or name', async () => {
    const lines = ['Nom;E-mail;Rôle', `Ana;${ana.person.email};manager`, `${ana.person.name};${OF_HR};membre`].join('\n');
    const file = Buffer.from(lines).toString('base64');
    const { token } = (await hr.ask('POST', '/api/hr/people/import', { file })).body.preview;
    await hr.ask('POST', '/api/hr/people/import', { file, token });
    expect(await world.store.person(ana.person.id)).toMatchObject({ email: ana.person.email, role: 'member' });
    const twin = (await world.store.personByEmail(OF_HR))!;
    expect(twin.id).not.toBe(ana.person.id);
    const inside = await accept((await inviting(hr, twin.id)).link, { password: PASSWORD });
    expect((await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(inside.headers) })).body.person.id).toBe(twin.id);
    await untouched();
  });

  it('by an invitation: made anew, kept from before, or used twice', async () => {
    const zoe = await listed(world);
    const { link } = await inviting(hr, zoe.id);
    expect((await accept(link, { password: PASSWORD })).status).toBe(201);
    expect(await accept(link)).toMatchObject({ status: 410, body: { error: 'ERR_INVITATION_USED' } });
    for (const id of [zoe.id, ana.person.id]) expect(await inviting(boss, id)).toMatchObject({ link: null, refused: 'ERR_PERSON_JOINED' });
    expect((await signIn(zoe.email, OTHER)).status).toBe(401);
    await untouched();
  });

  it('by ending her sessions, taking her code, or having her leave', async () => {
    const session = (await ana.ask('GET', '/api/me/account')).body.sessions[0].id;
    for (const who of [hr, boss]) {
      await who.ask('DELETE', `/api/me/sessions/${session}`, {});
      expect((await who.ask('POST', '/api/me/recovery-code', { current: OTHER })).status).toBe(401);
      expect((await who.ask('POST', '/api/auth/recover', { email: ana.person.email, code: 'AAAA-AAAA', password: OTHER })).status).toBe(
        401,
      );
      expect((await who.ask('DELETE', '/api/hr/people', { people: [ana.person.id] })).body).toMatchObject({ removed: 0, kept: 1 });
    }
    await untouched();
  });
});

/** Somebody who came by an invitation, was certified and left. @returns them, and the recovery code they were shown */
async function leftWithCertificate(): Promise<[Newcomer, string]> {
  const zoe = await listed(world, { name: 'Zoé Martel' });
  const done = await accept((await inviting(hr, zoe.id)).link, { password: PASSWORD });
  const gone = await relayToBe(world, { person: zoe, cookie: cookiesOf(done.headers) });
  expect((await gone.ask('POST', '/api/status', yes(world, 'relay'))).status).toBe(201);
  expect((await gone.ask('POST', '/api/me/leave', {})).status).toBe(200);
  return [gone, done.body.recoveryCode];
}

describe('whoever left with a certificate', () => {
  let code: string;
  beforeEach(async () => {
    [ana, code] = await leftWithCertificate();
  });
  const read = async (link: string) => (await post('/api/invitations/read', { token: tokenOf(link) })).body;
  const certificates = async (cookie: string) => (await ask(world, 'GET', '/api/status', undefined, { cookie })).body.status.certificate;

  it('is not brought back by a link that HR has seen: neither without proof nor by guessing', async () => {
    const { link } = await inviting(hr, ana.person.id);
    expect((await read(link)).needsProof).toBe(true);
    for (const proof of [undefined, '', OTHER, 'AAAA-AAAA-AAAA-AAAA-AAAA'])
      expect(await accept(link, proof === undefined ? {} : { proof })).toMatchObject({ status: 401, body: { error: 'ERR_PROOF_NEEDED' } });
    expect((await world.store.person(ana.person.id))?.joinedAt).toBeNull();
    for (let turn = 0; turn < 6; turn += 1) await accept(link, { proof: `guess ${turn}` });
    expect((await accept(link, { proof: code })).status).toBe(429);
  });

  it.each(['the recovery code', 'the old password'])('comes back to it by %s, once', async (what) => {
    const proof = what === 'the old password' ? PASSWORD : code;
    const back = await accept((await inviting(hr, ana.person.id)).link, { proof });
    expect(back.status).toBe(201);
    expect(await certificates(cookiesOf(back.headers))).not.toBeNull();
    expect(await world.store.auth.find('account', [{ field: 'id', value: `left-${ana.person.id}` }])).toEqual([]);
    expect((await signIn(ana.person.email, OTHER)).status).toBe(200);
  });

  it('comes back by a mailed link alone, which nobody else has seen', async () => {
    const mails = await MailServer.start();
    const mail = createMailer({ url: mails.url, from: 'voix@helianthe.example' }, () => undefined);
    const mailing = await openWorld({ store: world.store, mail });
    const { body } = await ask(mailing, 'POST', '/api/hr/invitations', { people: [ana.person.id] }, { cookie: hr.cookie });
    expect(body.invited[0]).toMatchObject({ link: null, refused: null });
    const { text } = await mails.mail(0);
    expect((await read(text)).needsProof).toBe(false);
    expect((await accept(text)).status).toBe(201);
    await mails.stop();
  });

  it('needs the proof when the mail could not be sent and the link is copied after all', async () => {
    const mails = await MailServer.start();
    mails.refuses.add(ana.person.email);
    const mailing = await openWorld({
      store: world.store,
      mail: createMailer({ url: mails.url, from: 'voix@helianthe.example' }, () => undefined),
    });
    const { body } = await ask(mailing, 'POST', '/api/hr/invitations', { people: [ana.person.id] }, { cookie: hr.cookie });
    expect((await read(body.invited[0].link)).needsProof).toBe(true);
    await mails.stop();
  });
});

describe('a role that only administrators give', () => {
  const staffed = (role: Person['role']) => listed(world, { role });

  it.each(['hr', 'admin'] as const)('of %s is not handed on by HR’s own invitation, and the log says so', async (role) => {
    const someone = await staffed(role);
    expect((await accept((await inviting(hr, someone.id)).link)).status).toBe(201);
    expect(await roleOf(someone.id)).toBe('member');
    const [last] = await world.store.auditAbout(someone.id, 1);
    expect(last).toMatchObject({ act: 'role-changed', by: null, detail: { from: role, to: 'member' } });
    expect((await boss.ask('PUT', '/api/hr/roles', { email: someone.email, role })).body.person.role).toBe(role);
  });

  it('is handed on by an administrator’s invitation; a manager’s by anybody’s', async () => {
    const [one, other] = [await staffed('hr'), await staffed('manager')];
    await accept((await inviting(boss, one.id)).link);
    await accept((await inviting(hr, other.id)).link);
    expect([await roleOf(one.id), await roleOf(other.id)]).toEqual(['hr', 'manager']);
  });

  it('goes with an address that HR cannot move, by either way', async () => {
    const someone = await staffed('admin');
    expect(await hr.ask('PATCH', `/api/hr/people/${someone.id}`, { email: OF_HR })).toMatchObject({
      status: 403,
      body: { error: 'ERR_EMAIL_STAFF' },
    });
    expect(await hr.ask('POST', '/api/hr/emails', { person: someone.id, email: OF_HR })).toMatchObject({ status: 403 });
    expect((await world.store.person(someone.id))?.email).toBe(someone.email);
    expect((await boss.ask('POST', '/api/hr/emails', { person: someone.id, email: OF_HR })).body).toEqual({ outcome: 'changed' });
  });
});
