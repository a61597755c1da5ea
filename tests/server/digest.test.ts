import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendDigests } from '../../server/digest/rounds.ts';
import { createMailer } from '../../server/mail.ts';
import { textOf, wordsOf } from '../../server/digest/words.ts';
import type { Mailer } from '../../server/mail.ts';
import type { Person } from '../../server/stores/nouns/people.ts';
import type { Store } from '../../server/stores/store.ts';
import { smallContent } from './support/content.ts';
import { smallLibrary } from './support/sessions.ts';
import { MailServer } from './support/mail-server.ts';
import { ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';
import { copyAsCrashed, newFolder, openAt, removeFolder } from './stores/folders.ts';
import { certificateOf } from './stores/samples.ts';

/** A Tuesday, 10:00 in Paris, and the Saturday after it. */
const OPEN = new Date('2026-11-24T09:00:00.000Z');
const SATURDAY = new Date('2026-11-28T09:00:00.000Z');
const MONDAY = new Date('2026-11-30T08:00:00.000Z');
const PATH = '/api/hr/digest/2026-11';
const INTRO = { fr: 'Bonjour à toutes et à tous.\n\nUn beau mois.', en: 'Hello everyone.' };

let post: MailServer;
let mailer: Mailer;
let world: World;
let hr: Newcomer;

const round = (from: Pick<World, 'store'> = world) =>
  sendDigests({ ...world, ...from, clock: () => world.time.now, log: (e) => world.bugs.push(e), mail: mailer });

async function open(at: Date, store?: Store, more: Partial<ReturnType<typeof smallContent>> = {}): Promise<void> {
  world = await openWorld({ mail: mailer, authored: { ...smallContent(), ...more }, ...(store && { store }) });
  world.time.now = at;
  hr = await newcomer(world, { role: 'hr', name: 'Naïma Benali' });
}

/** Somebody certified this month. */
async function certified(more: Partial<Person> = {}): Promise<Newcomer> {
  const who = await newcomer(world, more);
  const dates = { issuedAt: '2026-11-10T09:00:00.000Z', endsAt: '2027-11-10T09:00:00.000Z' };
  expect((await world.store.issueCertificate(certificateOf(who.person.id, `C-${who.person.id.slice(0, 8)}`, dates), 0)).ok).toBe(true);
  return who;
}
const read = async (lang = 'fr') => (await hr.ask('GET', `${PATH}?lang=${lang}`)).body;
const write = (version: number, more: object = {}) => hr.ask('PUT', PATH, { intro: INTRO, topic: null, version, ...more });
const letGo = (version: number) => hr.ask('POST', `${PATH}/sending`, { version });
const file = async (kind: 'preview' | 'markdown', lang = 'fr') => hr.ask('GET', `${PATH}/${kind}?lang=${lang}`);

beforeEach(async () => {
  post = await MailServer.start();
  mailer = createMailer({ url: post.url, from: 'Porte-voix <voix@helianthe.example>' }, () => undefined);
});
afterEach(async () => {
  await round();
  mailer.close();
  await post.stop();
});

describe('the monthly digest', () => {
  it('groups a large figure as each language does', async () => {
    await open(OPEN);
    const data = { month: '2026-11', certified: 1_204, inForce: 4_366, names: [], intro: { fr: '', en: '' }, topic: null };
    const said = (locale: 'fr' | 'en') =>
      textOf(wordsOf(process.cwd(), locale, 'Hélianthe', { ...data, sessions: [], otherSessions: null }), { play: '', optOut: null });
    expect(said('fr').replace(/\s/g, ' ')).toMatch(/1 204 personnes.* 4 366 certifications/);
    expect(said('en')).toMatch(/1,204 people[^]*4,366 certifications/);
  });

  it('says what HR wrote, what the programme counts and the topic chosen, in both languages', async () => {
    await open(OPEN);
    for (let n = 0; n < 6; n += 1) await certified();
    const { digest, topics } = await read();
    const card = topics.find((one: { kind: string }) => one.kind === 'card');
    expect((await write(digest.version, { topic: { kind: 'card', id: card.id } })).body).toEqual({ version: 1 });
    const [french, english] = [(await read()).text, (await read('en')).text];
    for (const part of ['en novembre 2026', 'Un beau mois.', '6 personnes ont pris le statut', card.title.toUpperCase()])
      expect(french).toContain(part);
    for (const part of ['in November 2026', 'Hello everyone.', '6 people have taken the status']) expect(english).toContain(part);
    expect(french).not.toMatch(/score|\{\{/);
  });

  it('lists coming team sessions that their hosts announce, by title and date, and no host', async () => {
    await open(OPEN, undefined, { sessions: smallLibrary });
    const host = await newcomer(world, { role: 'manager', name: 'Sacha Roussel' });
    const plan = async (day: string, announced: boolean) =>
      (
        await host.ask('POST', '/api/sessions', {
          plan: 'small',
          locale: 'fr',
          when: { at: `${day}T10:30`, zone: 'Europe/Paris' },
          announced,
        })
      ).body.id as string;
    await plan('2026-12-08', true);
    await plan('2026-12-09', false);
    const off = await plan('2026-12-10', true);
    await host.ask('POST', `/api/sessions/${off}/cancel`, {});
    const gone = await plan('2026-11-24', true);
    expect(gone).toBeTruthy();
    world.time.now = new Date('2026-11-25T09:00:00.000Z');
    const [french, english] = [(await read()).text, (await read('en')).text];
    expect(french).toContain('8 décembre 2026 · Small plan (fr)');
    expect(english).toContain('8 December 2026 · Small plan (en)');
    expect(french).not.toMatch(/9 décembre|10 décembre|24 novembre|Sacha|Roussel/);
  });

  it('counts the other team sessions once five hosts have some', async () => {
    await open(OPEN, undefined, { sessions: smallLibrary });
    const when = { at: '2026-12-08T10:30', zone: 'Europe/Paris' };
    const plan = async () =>
      (await newcomer(world, { role: 'manager' })).ask('POST', '/api/sessions', { plan: 'small', locale: 'fr', when });
    for (let n = 0; n < 4; n += 1) await plan();
    expect((await read('en')).text).not.toContain('NEXT SESSIONS');
    await plan();
    expect((await read('en')).text).toContain('5 team sessions are planned.');
    expect((await read('en')).text).not.toContain('8 December');
  });

  it('tells no count under five: its readers are everyone', async () => {
    await open(OPEN);
    for (let n = 0; n < 4; n += 1) await certified();
    expect((await read('en')).text).toContain('Fewer than five people');
    expect((await read('en')).text).not.toMatch(/\b4\b/);
  });

  it('names only who said yes on their own status page, and nobody who has left since', async () => {
    await open(OPEN);
    const [zoe, karim, ana] = [
      await certified({ name: 'Zoé Ferré' }),
      await certified({ name: 'Karim B' }),
      await certified({ name: 'Ana C' }),
    ];
    const someone = await newcomer(world, { name: 'Paul D' });
    for (const who of [zoe, ana, someone]) expect((await who.ask('PATCH', '/api/me/mails', { named: true })).body.named).toBe(true);
    const named = async () => {
      const { text } = await read();
      return ['Zoé Ferré', 'Karim B', 'Ana C', 'Paul D'].filter((name) => text.includes(name));
    };
    expect((await named()).toSorted()).toEqual(['Ana C', 'Zoé Ferré']);
    await ana.ask('POST', '/api/me/leave', {});
    await zoe.ask('PATCH', '/api/me/mails', { named: false });
    expect(await named()).toEqual([]);
    expect(karim.person.mails.named).toBe(false);
  });

  it('is kept by one HR person at a time: the second is told', async () => {
    await open(OPEN);
    expect((await write(0)).status).toBe(200);
    expect(await write(0)).toMatchObject({ status: 409, body: { error: 'ERR_VERSION_CONFLICT' } });
  });

  it('runs nothing that somebody writes into it, and draws the company’s own colours', async () => {
    await open(OPEN);
    const company = (await world.store.company())!;
    await world.store.changeCompany({ ...company, colours: { main: '#005a3c', accent: '#ffd24a' } });
    await write(0, { intro: { fr: '<script>alert(1)</script> **gras** [lien](http://evil.example)', en: '' } });
    const { body, headers } = await file('preview');
    expect(body).not.toMatch(/<script|<link|<style|url\(|(?:href|src)="https?:\/\/(?!127)/i);
    expect(body).toContain('&lt;script&gt;');
    for (const colour of ['#005a3c', '#ffd24a']) expect(body).toContain(colour);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    const markdown = await file('markdown');
    expect(markdown.headers.get('content-disposition')).toContain('porte-voix-2026-11.md');
    expect(markdown.body).toContain(String.raw`\<script\>alert(1)\</script\> \*\*gras\*\* \[lien\](http://evil.example)`);
    expect(markdown.body).toMatch(/^# Hélianthe/);
  });

  it.each(['2026-13', 'x', '1999-01'])('is none for the month %s', async (month) => {
    await open(OPEN);
    expect((await hr.ask('GET', `/api/hr/digest/${month}`)).status).toBe(400);
  });

  it('is HR’s alone to see', async () => {
    await open(OPEN);
    for (const role of ['member', 'manager'] as const) {
      const who = await newcomer(world, { role });
      for (const path of [PATH, `${PATH}/preview`, `${PATH}/markdown`]) expect((await who.ask('GET', path)).status).toBe(403);
    }
    expect((await ask(world, 'GET', PATH)).status).toBe(401);
  });
});

describe('sending the digest', () => {
  it('reaches each member who takes it once, in their language, as text and HTML, with a way to stop it', async () => {
    await open(OPEN);
    const [zoe, paul, ana] = [await newcomer(world, { locale: 'en' }), await newcomer(world), await newcomer(world)];
    await newcomer(world, { joinedAt: null });
    await paul.ask('PATCH', '/api/me/mails', { digest: false });
    await write(0);
    expect(await read()).toMatchObject({ mail: true, readers: 4, leavesOn: null });
    expect((await letGo(1)).status).toBe(200);
    await round();
    await round();
    expect(post.mails.map(({ to }) => to[0]).toSorted()).toEqual([hr, zoe, ana].map(({ person }) => person.email).toSorted());
    const english = post.mails.find(({ to }) => to[0] === zoe.person.email)!;
    expect(english.subject).toBe('Porte-voix, the letter of November 2026');
    for (const part of [english.text, english.html]) expect(part).toContain('Hello everyone.');
    const [, token = ''] = /\/mails#([\w.-]+)/.exec(english.html) ?? [];
    expect((await ask(world, 'POST', '/api/mails', { token, digest: false })).body).toEqual({ reminders: true, digest: false });
    expect((await read()).digest).toMatchObject({ sentAt: OPEN.toISOString() });
    expect(await letGo((await read()).digest.version)).toMatchObject({ status: 409, body: { error: 'ERR_DIGEST_SENT' } });
    expect(await write((await read()).digest.version)).toMatchObject({ status: 409, body: { error: 'ERR_DIGEST_SENT' } });
  });

  it('tells HR nobody who wants none: the count of readers is of every member, before and after', async () => {
    await open(OPEN);
    const [paul] = [await newcomer(world), await newcomer(world, { joinedAt: null })];
    const readers = async () => (await read()).readers;
    expect(await readers()).toBe(2);
    await paul.ask('PATCH', '/api/me/mails', { digest: false });
    expect(await readers()).toBe(2);
    await write(0);
    await letGo(1);
    await round();
    expect(post.mails).toHaveLength(1);
    expect(await readers()).toBe(2);
  });

  it('brings the logo inside the mail: nothing is fetched', async () => {
    await open(OPEN);
    const company = (await world.store.company())!;
    const data = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64');
    await world.store.putDocument('ab'.repeat(32), { type: 'image/png', data });
    await world.store.changeCompany({ ...company, logo: 'ab'.repeat(32) });
    await letGo(0);
    const { html } = await post.mail(0);
    expect(html).toMatch(/<img\s+src="cid:logo@porte-voix"\s+alt="Hélianthe"/);
    expect((await file('preview')).body).toContain(`src="data:image/png;base64,${data}"`);
  });

  it('waits for working hours, and leaves after the process was killed, each reader once', async () => {
    const dataDir = await newFolder();
    const store = await openAt(dataDir);
    await open(SATURDAY, store);
    const zoe = await newcomer(world);
    expect((await read()).leavesOn).toBe('2026-11-30');
    expect((await letGo(0)).status).toBe(200);
    await round();
    expect(post.mails).toHaveLength(0);
    const copy = await copyAsCrashed(dataDir);
    const crashed = await openAt(copy);
    world.time.now = MONDAY;
    await round({ store: crashed });
    await round({ store: crashed });
    expect(post.mails.map(({ to }) => to[0]).toSorted()).toEqual([hr, zoe].map(({ person }) => person.email).toSorted());
    world.time.now = SATURDAY;
    await Promise.all([store.close(), crashed.close()]);
    await Promise.all([dataDir, copy].map(removeFolder));
  });

  it('tries again whoever the mail server refused', async () => {
    await open(OPEN);
    post.refuses.add(hr.person.email);
    await letGo(0);
    await round();
    expect(post.mails).toHaveLength(0);
    post.refuses.clear();
    world.time.now = new Date(OPEN.getTime() + 3 * 3600 * 1000);
    await round();
    expect(post.mails).toHaveLength(1);
  });

  it('is refused where nothing is mailed', async () => {
    world = await openWorld();
    world.time.now = OPEN;
    hr = await newcomer(world, { role: 'hr' });
    expect(await letGo(0)).toMatchObject({ status: 409, body: { error: 'ERR_MAIL_MISSING' } });
  });
});
