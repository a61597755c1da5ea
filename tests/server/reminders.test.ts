import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppDeps } from '../../server/deps.ts';
import { createMailer } from '../../server/mail.ts';
import type { Mailer } from '../../server/mail.ts';
import { sendReminders } from '../../server/reminder-rounds.ts';
import type { Person } from '../../server/stores/nouns/people.ts';
import type { Store } from '../../server/stores/store.ts';
import { listed, tokenOf } from './support/invited.ts';
import { MailServer } from './support/mail-server.ts';
import { ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';
import { copyAsCrashed, newFolder, openAt, removeFolder } from './stores/folders.ts';
import { certificateOf } from './stores/samples.ts';

/** A Tuesday, 10:00 in Paris; a Saturday; the Monday after it, and before nine. */
const OPEN = new Date('2026-11-24T09:00:00.000Z');
const SATURDAY = new Date('2026-11-28T09:00:00.000Z');
const MONDAY = new Date('2026-11-30T08:00:00.000Z');
const DAY = 24 * 3600 * 1000;

let post: MailServer;
let mailer: Mailer;
let world: World;
let hr: Newcomer;

/** What a timer would do at this moment. */
const round = (from: Pick<World, 'store'> = world) =>
  sendReminders({
    ...world,
    ...from,
    newId: () => crypto.randomUUID(),
    clock: () => world.time.now,
    log: (e) => world.bugs.push(e),
    mail: mailer,
  });

async function open(at: Date, more: Partial<AppDeps> & { store?: Store } = { mail: mailer }): Promise<void> {
  world = await openWorld(more);
  world.time.now = at;
  hr = await newcomer(world, { role: 'hr' });
}
const later = (ms: number) => void (world.time.now = new Date(world.time.now.getTime() + ms));
const awaited = (more: Partial<Person> = {}) => listed(world, { invitedAt: '2026-11-10T09:00:00.000Z', ...more });
const remind = (...people: Person[]) => hr.ask('POST', '/api/hr/reminders', { people: people.map(({ id }) => id) });
const state = async () => (await hr.ask('GET', '/api/hr/reminders')).body;
const remindedAt = async (id: string) => (await world.store.person(id))?.mails.remindedAt;

/** Somebody certified until that day. */
async function certified(endsAt: string, more: Partial<Person> = {}): Promise<Newcomer> {
  const who = await newcomer(world, more);
  await world.store.issueCertificate(certificateOf(who.person.id, `C-${who.person.id.slice(0, 8)}`, { endsAt }), 0);
  return who;
}

beforeEach(async () => {
  post = await MailServer.start();
  mailer = createMailer({ url: post.url, from: 'Porte-voix <voix@helianthe.example>' }, () => undefined);
});
afterEach(async () => {
  await round();
  mailer.close();
  await post.stop();
});

describe('a reminder', () => {
  it('of an invitation brings a link that opens, and leaves the one before open too', async () => {
    await open(OPEN);
    const zoe = await listed(world);
    await hr.ask('POST', '/api/hr/invitations', { people: [zoe.id] });
    const first = await post.mail(0);
    later(2 * DAY);
    expect(await remind(zoe)).toMatchObject({ status: 200, body: { asked: 1, soon: 0, idle: 0, leavesOn: null, texts: [] } });
    await round();
    const { text, ...mail } = await post.mail(1);
    expect(mail).toMatchObject({ to: [zoe.email], subject: 'Votre invitation à Porte-voix vous attend' });
    for (const mail of [first.text, text])
      expect(await ask(world, 'POST', '/api/invitations/read', { token: tokenOf(mail) })).toMatchObject({ status: 200 });
  });

  it('of an end says level and date, and never a score', async () => {
    await open(OPEN);
    const who = await certified('2026-12-20T09:00:00.000Z', { locale: 'en' });
    await remind(who.person);
    const { subject, text, html } = await post.mail(0);
    expect(subject).toBe('Your Porte-voix certification runs until 20 December 2026');
    for (const part of [text, html]) {
      expect(part).toContain('(Relay)');
      expect(part).not.toMatch(/score|point|%|answer|attempt/i);
    }
  });

  it.each([
    [SATURDAY, '2026-11-30'],
    [new Date('2026-11-30T07:59:00.000Z'), '2026-11-30'],
    [new Date('2026-12-25T09:00:00.000Z'), '2026-12-28'],
  ])('asked for at %s waits on disk until the next working hours', async (at, day) => {
    await open(at);
    const zoe = await awaited();
    expect((await remind(zoe)).body).toMatchObject({ asked: 1, leavesOn: day });
    await round();
    expect([post.mails.length, await remindedAt(zoe.id), (await state()).waiting]).toEqual([0, null, 1]);
    world.time.now = new Date(`${day}T08:00:00.000Z`);
    await round();
    expect([post.mails.length, await remindedAt(zoe.id), (await state()).waiting]).toEqual([1, world.time.now.toISOString(), 0]);
  });

  it('is not sent twice in a week, whoever asks and however often', async () => {
    await open(OPEN);
    const zoe = await awaited();
    await Promise.all([remind(zoe), remind(zoe)]);
    await round();
    later(6 * DAY);
    expect((await remind(zoe)).body).toMatchObject({ asked: 0, soon: 1 });
    later(DAY);
    expect((await remind(zoe)).body).toMatchObject({ asked: 1, soon: 0 });
    await round();
    expect(post.mails).toHaveLength(2);
  });

  it('goes to nobody who has nothing to be reminded of, or no longer when it leaves', async () => {
    await open(SATURDAY);
    const [never, zoe, gone] = [await listed(world), await awaited(), await awaited()];
    const member = await newcomer(world);
    const far = await certified('2027-10-01T09:00:00.000Z');
    expect((await remind(never, member.person, far.person)).body).toMatchObject({ asked: 0, idle: 3 });
    expect((await remind(zoe, gone)).body).toMatchObject({ asked: 2 });
    await world.store.savePerson({ ...zoe, joinedAt: SATURDAY.toISOString() });
    await world.store.erasePerson(gone.id);
    world.time.now = MONDAY;
    await round();
    expect([post.mails.length, (await state()).waiting]).toEqual([0, 0]);
  });

  it('is asked for everyone of a kind at once, and can be taken back while it waits', async () => {
    await open(SATURDAY);
    for (let n = 0; n < 4; n += 1) await awaited();
    expect(await state()).toMatchObject({ mail: true, automatic: false, invited: 4, expiring: 0, waiting: 0, leavesOn: '2026-11-30' });
    const { people } = (await hr.ask('GET', '/api/hr/reminders/people?kind=invited')).body;
    expect((await hr.ask('POST', '/api/hr/reminders', { people })).body).toMatchObject({ asked: 4 });
    expect((await state()).waiting).toBe(4);
    expect((await hr.ask('DELETE', '/api/hr/reminders', {})).body).toEqual({ dropped: 4 });
    world.time.now = MONDAY;
    await round();
    expect(post.mails).toHaveLength(0);
  });

  it('is tried again after the mail server has refused it, and given up at the fifth time', async () => {
    await open(OPEN);
    const zoe = await awaited();
    post.refuses.add(zoe.email);
    await remind(zoe);
    await round();
    expect([await remindedAt(zoe.id), (await state()).waiting]).toEqual([null, 1]);
    await round();
    later(3600 * 1000);
    post.refuses.clear();
    await round();
    expect([post.mails.length, (await state()).waiting]).toEqual([1, 0]);

    const other = await awaited();
    post.refuses.add(other.email);
    await remind(other);
    await round();
    // 12:00, 14:00, and at 14:00 of the next days: the queue waits 1, 2, 4 and 8 hours.
    for (const hours of [1, 2, 24, 24]) {
      later(hours * 3600 * 1000);
      await round();
    }
    expect((await state()).waiting).toBe(0);
    expect(world.bugs.map(String).join()).toContain('given up');
    expect(world.bugs.map(String).join()).not.toContain(other.email);
  });
});

describe('reminders after a process was killed', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await removeFolder(folder);
  });
  const folder = async (path: Promise<string>) => {
    folders.push(await path);
    return path;
  };

  it('leave all the same once they were acknowledged, each once', async () => {
    const dataDir = await folder(newFolder());
    const store = await openAt(dataDir);
    await open(SATURDAY, { store, mail: mailer });
    const people = [await awaited(), await awaited(), await awaited()];
    expect((await remind(...people)).status).toBe(200);
    const crashed = await openAt(await folder(copyAsCrashed(dataDir)));
    world.time.now = MONDAY;
    await round({ store: crashed });
    await round({ store: crashed });
    expect(post.mails.map(({ to }) => to[0]).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
    await Promise.all([store.close(), crashed.close()]);
  });

  it('never leave twice, even when it was killed while the mail server was taking one', async () => {
    const dataDir = await folder(newFolder());
    const store = await openAt(dataDir);
    await open(SATURDAY, { store, mail: mailer });
    const zoe = await awaited();
    await remind(zoe);
    world.time.now = MONDAY;
    let copy = '';
    const slow: Mailer = {
      close: () => undefined,
      // The moment of the crash: the mail is out, and nothing of it is on disk after the claim.
      send: async (mail) => {
        const sent = await mailer.send(mail);
        copy = await folder(copyAsCrashed(dataDir));
        return sent;
      },
    };
    await sendReminders({ ...world, newId: () => crypto.randomUUID(), clock: () => world.time.now, log: () => undefined, mail: slow });
    const crashed = await openAt(copy);
    await round({ store: crashed });
    expect(post.mails).toHaveLength(1);
    await Promise.all([store.close(), crashed.close()]);
  });
});

describe('whoever wants no reminders', () => {
  it('gets none, and HR is told the same as for anybody', async () => {
    await open(OPEN);
    const [zoe, karim] = [await awaited({ remindable: false }), await awaited()];
    const [one, other] = [await remind(zoe), await remind(karim)];
    expect(one.body).toEqual(other.body);
    await round();
    expect(post.mails.map(({ to }) => to[0])).toEqual([karim.email]);
    const seen = async (id: string) => (await hr.ask('GET', `/api/hr/people/${id}`)).body.remindedAt;
    expect(await seen(zoe.id)).toBe(await seen(karim.id));
    expect((await state()).invited).toBe(2);
  });

  it('says so from a mail, without signing in: reading changes nothing, a POST does', async () => {
    await open(OPEN);
    const zoe = await awaited();
    await remind(zoe);
    const [, token = ''] = /\/mails#([\w.-]+)/.exec((await post.mail(0)).html) ?? [];
    expect(await ask(world, 'POST', '/api/mails/read', { token })).toMatchObject({ status: 200, body: { reminders: true, digest: true } });
    expect((await world.store.person(zoe.id))?.remindable).toBe(true);
    expect((await ask(world, 'POST', '/api/mails', { token, reminders: false })).body).toEqual({ reminders: false, digest: true });
    expect((await world.store.person(zoe.id))?.remindable).toBe(false);
    later(8 * DAY);
    await remind(zoe);
    await round();
    expect(post.mails).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(30), 'nobody.AAAAAAAAAAAAAAAAAAAAAAAA'])('is nobody by the made-up token %j', async (token) => {
    await open(OPEN);
    const { status, body } = await ask(world, 'POST', '/api/mails', { token, reminders: false });
    expect([400, 404]).toContain(status);
    expect(['ERR_BODY_INVALID', 'ERR_MAILS_UNKNOWN']).toContain(body.error);
  });

  it('says so in the settings as well', async () => {
    await open(OPEN);
    const who = await certified('2026-12-20T09:00:00.000Z');
    expect((await who.ask('GET', '/api/me/mails')).body).toEqual({ reminders: true, digest: true, named: false });
    expect((await who.ask('PATCH', '/api/me/mails', { reminders: false })).body).toEqual({ reminders: false, digest: true, named: false });
    await remind(who.person);
    await round();
    expect(post.mails).toHaveLength(0);
  });
});

describe('without a mail server', () => {
  it('gives HR what to send, for those who want it, at any hour and once a week', async () => {
    await open(SATURDAY, {});
    const [zoe, karim] = [await awaited({ remindable: false }), await awaited()];
    const { body } = await remind(zoe, karim);
    expect(body).toMatchObject({ asked: 1, soon: 1, idle: 0 });
    expect(body.texts.map((one: { person: string }) => one.person)).toEqual([karim.id]);
    expect(await ask(world, 'POST', '/api/invitations/read', { token: tokenOf(body.texts[0].text) })).toMatchObject({ status: 200 });
    expect((await remind(karim)).body).toMatchObject({ asked: 0, soon: 1, texts: [] });
  });
});

describe('ends of certificates told by themselves', () => {
  it('are off at first, then told once 60, 30 and 7 days before, in working hours', async () => {
    await open(OPEN);
    await certified('2027-02-12T09:30:00.000Z');
    await certified('2026-12-01T09:30:00.000Z');
    later(DAY);
    await round();
    expect(post.mails).toHaveLength(0);
    expect((await hr.ask('PUT', '/api/hr/reminders/automatic', { on: true })).body).toEqual({ automatic: true });
    const days: string[] = [];
    for (let n = 0; n < 90; n += 1) {
      later(DAY);
      await round();
      while (days.length < post.mails.length) days.push(world.time.now.toISOString().slice(0, 10));
    }
    // 14 December and 13 January are working days, at 10:30; the round at 10:00 comes a day later. 5 February is a Friday.
    expect(days).toEqual(['2026-12-15', '2027-01-14', '2027-02-08']);
  });
});
