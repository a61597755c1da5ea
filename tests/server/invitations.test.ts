import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invitationWays } from '../../server/invitations.ts';
import { createMailer } from '../../server/mail.ts';
import type { Person } from '../../server/stores/nouns/people.ts';
import { listed, tokenOf } from './support/invited.ts';
import { MailServer } from './support/mail-server.ts';
import { PASSWORD, ask, cookiesOf, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const DAY = 24 * 3600 * 1000;
let world: World;
let hr: Newcomer;
let zoe: Person;
beforeEach(async () => {
  world = await openWorld();
  hr = await newcomer(world, { role: 'hr' });
  zoe = await listed(world);
});

const invite = (...people: string[]) => hr.ask('POST', '/api/hr/invitations', { people });
const linkTo = async (person: string): Promise<string> => (await invite(person)).body.invited[0].link;
const read = (link: string) => ask(world, 'POST', '/api/invitations/read', { token: tokenOf(link) });
const accept = (link: string, password = PASSWORD) =>
  ask(world, 'POST', '/api/invitations/accept', { token: tokenOf(link), password, locale: 'en' });
const later = (ms: number) => void (world.time.now = new Date(world.time.now.getTime() + ms));

describe('an invitation', () => {
  it('is a link that HR copies when there is no mail server', async () => {
    const { status, body } = await invite(zoe.id);
    expect({ status, body }).toEqual({ status: 200, body: { invited: [{ person: zoe.id, link: expect.any(String), refused: null }] } });
    expect(body.invited[0].link).toMatch(/^http:\/\/127\.0\.0\.1:8801\/invitation#[\w-]{43}$/);
    expect((await world.store.person(zoe.id))?.invitedAt).toBe(world.time.now.toISOString());
  });

  it('has HR told beforehand that links are theirs to hand on, and that an address of this machine opens nowhere else', async () => {
    const { body } = await hr.ask('GET', '/api/hr/people');
    expect(body.invitations).toEqual({ mailed: false, address: 'http://127.0.0.1:8801', here: true });
    const settings = { ...world.settings, origins: ['https://voix.example.org'] };
    expect(invitationWays({ settings, mail: {} as never })).toEqual({ mailed: true, address: 'https://voix.example.org', here: false });
    expect(invitationWays({ settings: { ...settings, origins: [] } })).toMatchObject({ address: '', here: false });
  });

  it('tells whom it is for, as often as it is read, and stays open', async () => {
    const link = await linkTo(zoe.id);
    for (let turn = 0; turn < 3; turn += 1)
      expect(await read(link)).toMatchObject({ status: 200, body: { name: zoe.name, email: zoe.email, company: 'Hélianthe' } });
    expect((await accept(link)).status).toBe(201);
  });

  it('opens the account with a password of one’s own, signs in, and shows a recovery code once', async () => {
    const done = await accept(await linkTo(zoe.id));
    expect(done).toMatchObject({ status: 201, body: { recoveryCode: expect.stringMatching(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/) } });
    const me = await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(done.headers) });
    expect(me.body.person).toMatchObject({ id: zoe.id, role: 'member', locale: 'en' });
    expect((await world.store.person(zoe.id))?.joinedAt).toBe(world.time.now.toISOString());
    const again = await ask(world, 'POST', '/api/auth/sign-in/email', { email: zoe.email, password: PASSWORD });
    expect(again.status).toBe(200);
  });

  it('keeps neither its token nor the recovery code readable on disk', async () => {
    const link = await linkTo(zoe.id);
    const { body } = await accept(link);
    const rows = [
      ...(await world.store.auth.find('verification', [{ field: 'userId', value: zoe.id }])),
      ...(await world.store.auth.find('account', [{ field: 'userId', value: zoe.id }])),
    ];
    expect(rows.length).toBeGreaterThan(2);
    for (const secret of [tokenOf(link), body.recoveryCode]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('works once, even for two who follow it at the same moment', async () => {
    const link = await linkTo(zoe.id);
    const both = await Promise.all([accept(link), accept(link, 'une tout autre phrase longue')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 410]);
    expect(await accept(link)).toMatchObject({ status: 410, body: { error: 'ERR_INVITATION_USED' } });
    expect(await read(link)).toMatchObject({ status: 410, body: { error: 'ERR_INVITATION_USED' } });
  });

  it('is open for seven days, and says so afterwards', async () => {
    const link = await linkTo(zoe.id);
    later(7 * DAY - 1000);
    expect((await read(link)).status).toBe(200);
    later(2000);
    for (const answer of [await read(link), await accept(link)])
      expect(answer).toMatchObject({ status: 410, body: { error: 'ERR_INVITATION_EXPIRED' } });
  });

  it('closes when a newer one is made, and when HR withdraws it', async () => {
    const first = await linkTo(zoe.id);
    const second = await linkTo(zoe.id);
    expect(await accept(first)).toMatchObject({ status: 410, body: { error: 'ERR_INVITATION_WITHDRAWN' } });
    expect((await hr.ask('DELETE', '/api/hr/invitations', { people: [zoe.id] })).body).toEqual({ withdrawn: 1 });
    expect(await accept(second)).toMatchObject({ status: 410, body: { error: 'ERR_INVITATION_WITHDRAWN' } });
  });

  it('stays open after a password that is too weak', async () => {
    const link = await linkTo(zoe.id);
    expect(await accept(link, 'court')).toMatchObject({ status: 422, body: { error: 'ERR_PASSWORD_WEAK', rule: 'short' } });
    expect((await accept(link)).status).toBe(201);
  });

  it('is nothing when its link is cut short or made up', async () => {
    const link = await linkTo(zoe.id);
    expect(await accept(link.slice(0, -3))).toMatchObject({ status: 404, body: { error: 'ERR_INVITATION_UNKNOWN' } });
    expect(await ask(world, 'POST', '/api/invitations/read', { token: 'x' })).toMatchObject({ status: 400 });
  });

  it('cannot be guessed fast', async () => {
    const guess = (n: number) => ask(world, 'POST', '/api/invitations/read', { token: `guess-number-${String(n).padStart(12, '0')}` });
    const statuses: number[] = [];
    for (let n = 0; n < 32; n += 1) statuses.push((await guess(n)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('goes with its person when they are erased', async () => {
    const link = await linkTo(zoe.id);
    await world.store.erasePerson(zoe.id);
    expect(await accept(link)).toMatchObject({ status: 404 });
  });
});

describe('inviting', () => {
  it('is for HR and administrators', async () => {
    for (const role of ['member', 'manager'] as const) {
      const other = await newcomer(world, { role });
      expect(await other.ask('POST', '/api/hr/invitations', { people: [zoe.id] })).toMatchObject({ status: 403 });
      expect(await other.ask('DELETE', '/api/hr/invitations', { people: [zoe.id] })).toMatchObject({ status: 403 });
    }
    expect((await world.store.person(zoe.id))?.invitedAt).toBeNull();
  });

  it('refuses by name who has signed in, leaves out who does not exist, and invites the others', async () => {
    const member = await newcomer(world);
    const { body } = await invite(member.person.id, 'nobody', zoe.id, zoe.id);
    expect(body.invited).toEqual([
      { person: member.person.id, link: null, refused: 'ERR_PERSON_JOINED' },
      { person: zoe.id, link: expect.any(String), refused: null },
    ]);
  });

  it('takes three hundred people at once', async () => {
    const people = Array.from({ length: 300 }, (_, n) => `${'0'.repeat(32)}${String(n).padStart(4, '0')}`);
    expect((await invite(...people)).status).toBe(200);
    expect((await invite(...people, zoe.id)).status).toBe(400);
  });

  it('never opens an account in use: not by an old link, not by one made before the person came in', async () => {
    const link = await linkTo(zoe.id);
    const member = await accept(link);
    const before = await world.store.auth.find('account', [{ field: 'userId', value: zoe.id }]);
    for (const answer of [await accept(link, 'la phrase des ressources'), (await invite(zoe.id)).body.invited[0]])
      expect(JSON.stringify(answer)).toMatch(/ERR_INVITATION_USED|ERR_PERSON_JOINED/);
    expect(await world.store.auth.find('account', [{ field: 'userId', value: zoe.id }])).toEqual(before);
    expect((await ask(world, 'GET', '/api/me', undefined, { cookie: cookiesOf(member.headers) })).status).toBe(200);
  });
});

describe('an invitation by mail', () => {
  let post: MailServer;
  beforeEach(async () => {
    post = await MailServer.start();
    const mail = createMailer({ url: post.url, from: 'voix@helianthe.example' }, () => undefined);
    world = await openWorld({ mail });
    hr = await newcomer(world, { role: 'hr' });
    zoe = await listed(world, { locale: 'en', name: 'Zoé Martel' });
  });
  afterEach(() => post.stop());

  it('reaches the person in their language, and HR never sees its link', async () => {
    const { body } = await invite(zoe.id);
    expect(body).toEqual({ invited: [{ person: zoe.id, link: null, refused: null }] });
    const { to, subject, text } = await post.mail(0);
    expect({ to, subject }).toEqual({ to: [zoe.email], subject: 'Hélianthe invites you to become an ambassador' });
    expect((await accept(text)).status).toBe(201);
  });

  it('leaves a link to copy when the mail server refuses the address', async () => {
    post.refuses.add(zoe.email);
    const { body } = await invite(zoe.id);
    expect((await accept(body.invited[0].link)).status).toBe(201);
  });
});
