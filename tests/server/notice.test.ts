import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION, RETENTION } from '../../content/engine/retention.ts';
import type { Retention } from '../../content/engine/retention.ts';
import { hashOf } from '../../server/content.ts';
import { DATA_MAP } from '../../server/data-map.ts';
import { HELD, HELD_IDS } from '../../server/held.ts';
import { newCompany } from '../../server/stores/defaults.ts';
import { noticeSheet } from '../../server/sheets/notice.ts';
import { exportOf } from '../../server/people.ts';
import type { Particulars } from '../../content/engine/particulars.ts';
import { finishPlace, later, sitWhole } from './support/exams.ts';
import { plain, readPdf } from './support/pdf.ts';
import { relayToBe, yes } from './support/status.ts';
import { PASSWORD, ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));

const page = async (locale = 'fr') => String((await ask(world, 'GET', `/api/notice?locale=${locale}`)).body);

/** Puts other rules in force, as publishing them does. */
async function inForce(change: { retention?: Partial<Retention>; validityMonths?: number }): Promise<void> {
  const before = world.content.certificates.document;
  const rules = { ...before, ...change, retention: { ...DEFAULT_RETENTION, ...change.retention } };
  await world.store.putDocument(hashOf(rules), rules);
  const company = (await world.store.company())!;
  expect((await world.store.changeCompany({ ...company, rulesHash: hashOf(rules) })).ok).toBe(true);
}

/** The file for HR to hand out, as its readers find it. */
async function file(hr: Newcomer, locale: string) {
  const answer = await world.app.request(`/api/hr/notice?locale=${locale}`, { headers: { cookie: hr.cookie } });
  return readPdf(Buffer.from(await answer.arrayBuffer()));
}

describe('the notice', () => {
  it('changes with each number of days that is in force, and with the rules of the status', async () => {
    for (const { id, most } of RETENTION) {
      await inForce({ retention: { [id]: most - 1 } });
      expect(await page(), id).toContain(`${most - 1} jours`);
      expect(await page('en'), id).toContain(`${most - 1} days`);
    }
    expect(await page()).toContain('12 mois');
    await inForce({ validityMonths: 18 });
    expect(await page()).toContain('18 mois');
  });

  it.each(['fr', 'en'])('changes in the file to print as on the page, once a number of days is published: %s', async (locale) => {
    const hr = await newcomer(world, { role: 'hr' });
    const said = locale === 'fr' ? 'Partie terminée : 33 jours après sa fin.' : 'A finished play: 33 days after its end.';
    expect([(await file(hr, locale)).text.includes(said), plain(await page(locale)).includes(said)]).toEqual([false, false]);
    const { shipped, inForce: before } = (await hr.ask('GET', '/api/hr/rules')).body;
    await hr.ask('PUT', '/api/hr/rules/draft', { version: 0, rules: { ...shipped, retention: { ...shipped.retention, playLogs: 33 } } });
    expect((await hr.ask('POST', '/api/hr/rules/publish', { version: 1, over: before.hash })).status).toBe(200);
    expect([(await file(hr, locale)).text.includes(said), plain(await page(locale)).includes(said)]).toEqual([true, true]);
  });

  it('gives the page of the game the same sentences in parts, to whoever is not signed in', async () => {
    const { status, body } = await ask(world, 'GET', '/api/notice/sheet?locale=en');
    expect([status, body.locale]).toEqual([200, 'en']);
    const told = plain((await page('en')).replaceAll('&#39;', "'").replaceAll('&quot;', '"'));
    for (const line of body.lead) expect(told).toContain(plain(line));
    for (const { title } of body.sections) expect(told).toContain(plain(title));
  });

  it('says one day as it says two', async () => {
    await inForce({ retention: { signIns: 1 } });
    expect(await page()).toContain('Un jour après la connexion');
    expect(await page()).not.toMatch(/(?<!\d)1 (jours|derniers)/);
  });

  it('names exactly the fields that HR is given of a person', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const { person, ...rest } = (await hr.ask('GET', `/api/hr/people/${hr.person.id}`)).body;
    const fields = Object.keys({ ...person, ...rest });
    const sheet = (seen: string[]) => JSON.stringify(noticeSheet(factsWith(seen)).sections[1]);
    const told = (await page('en')).match(/these details of each person, and no other: ([^.]*)\./)?.[1];
    expect(told?.split(', ')).toHaveLength(fields.length);
    // A name in words, not in code.
    expect(told).not.toMatch(/[a-z][A-Z]/);
    expect(sheet([...fields, 'shoeSize'])).toContain('shoeSize');
  });

  it('tells of a company sign-in only where there is one, and how links travel', async () => {
    expect(await page()).not.toContain('Identifiant donné par la connexion');
    const facts = factsWith([]);
    expect(JSON.stringify(noticeSheet({ ...facts, issuer: 'Keycloak', mail: true }))).toContain('Identifier given by');
    expect(JSON.stringify(noticeSheet({ ...facts, issuer: 'Keycloak', mail: true }))).not.toContain('passed on by hand');
  });

  it('has what the company says of itself at once, in its words, and names what is still missing', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const { body: before } = await hr.ask('GET', '/api/hr/notice/particulars');
    expect(plain(await page())).toContain('La date à laquelle le comité social et économique a été informé');
    const fr = { ...before.particulars.fr, contact: 'La DPO <dpo@helianthe.example>', council: 'Consulté le 3 mars 2026.' };
    const saved = await hr.ask('PUT', '/api/hr/notice/particulars', { ...before, particulars: { ...before.particulars, fr } });
    expect(saved.body).toEqual({ version: before.version + 1, particulars: { ...before.particulars, fr } });
    for (const locale of ['fr', 'en']) {
      const told = plain(await page(locale));
      // One language is enough; a text is never markup.
      expect(told).toContain('La DPO &lt;dpo@helianthe.example&gt;');
      expect(told).toContain(locale === 'fr' ? 'Qui héberge le serveur' : 'Who hosts the server');
      expect(told).not.toContain(locale === 'fr' ? 'La date à laquelle le comité' : 'The date on which the works council');
      expect((await file(hr, locale)).text).toContain('Consulté le 3 mars 2026.');
    }
    expect((await world.store.auditLog({ limit: 9 }))[0]).toMatchObject({ act: 'notice-changed', by: hr.person.id, detail: {} });
    const late = await hr.ask('PUT', '/api/hr/notice/particulars', before);
    expect(late).toMatchObject({ status: 409, body: { error: 'ERR_VERSION_CONFLICT' } });
    const manager = await newcomer(world, { role: 'manager' });
    expect((await manager.ask('GET', '/api/hr/notice/particulars')).status).toBe(403);
    expect((await manager.ask('PUT', '/api/hr/notice/particulars', before)).status).toBe(403);
  });

  it('leaves nothing to complete once all is said', async () => {
    const facts = factsWith([]);
    const all = { contact: 'a', basis: 'b', hosting: 'c', council: 'd' };
    const titles = (particulars: Particulars) =>
      noticeSheet({ ...facts, company: { ...facts.company, particulars } }).sections.map(({ title }) => title);
    const { particulars: none } = facts.company;
    expect(titles(none)).toContain('What Hélianthe completes');
    expect(titles(none)).not.toContain('What Hélianthe adds');
    expect(titles({ ...none, en: all })).not.toContain('What Hélianthe completes');
    expect(titles({ ...none, fr: all })).toContain('What Hélianthe adds');
    // A basis that the company has settled on takes the place of those proposed.
    const whole = (particulars: Particulars) => JSON.stringify(noticeSheet({ ...facts, company: { ...facts.company, particulars } }));
    expect([whole(none).includes('Proposed basis'), whole({ ...none, en: all }).includes('Proposed basis')]).toEqual([true, false]);
  });

  it('says who stands outside the wall, in both languages, with every text found', async () => {
    for (const [locale, words] of [
      ['fr', 'sauvegardes'],
      ['en', 'backups'],
    ] as const) {
      const told = (await page(locale)).replace(/<style>.*<\/style>/s, '');
      expect(told).toContain(words);
      expect(told).not.toContain('{{');
      expect([...told.matchAll(/>\s*([a-z]+\.[a-z0-9.]+)\s*</gi)].map(([, key]) => key)).toEqual([]);
    }
  });

  it('is a tagged PDF for HR to hand out, and each making of it is noted', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const { status, headers } = await hr.ask('GET', '/api/hr/notice?locale=fr');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { mark, isPdfUa, nodes, info, boxes } = await file(hr, 'fr');
    expect([mark?.Marked, isPdfUa, info['Language']]).toEqual([true, true, 'fr-FR']);
    expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1);
    for (const [left, top, right, bottom] of boxes) expect([left, top, right, bottom]).toEqual([0, 0, 595, 842]);
    expect((await world.store.auditLog({ limit: 9 })).at(-1)).toMatchObject({
      act: 'notice-made',
      detail: { format: 'pdf', locale: 'fr' },
    });
    const member = await newcomer(world);
    expect((await member.ask('GET', '/api/hr/notice?locale=fr')).status).toBe(403);
    expect((await ask(world, 'GET', '/api/notice?locale=de')).status).toBe(400);
  });
});

const factsWith = (seen: string[]) => ({
  project: process.cwd(),
  locale: 'en' as const,
  company: newCompany({ name: 'Hélianthe', locale: 'fr', timeZone: 'Europe/Paris', charterHash: '', setUpAt: '' }),
  rules: { ...world.content.certificates.document, retention: DEFAULT_RETENTION },
  seen,
  issuer: null,
  mail: false,
  at: world.time.now.toISOString(),
});

describe('the map of what is kept', () => {
  const keysOf = (list: readonly object[]) => [...new Set(list.flatMap((one) => Object.keys(one)))];
  const missing = (list: readonly object[], map: object) => keysOf(list).filter((key) => !(key in map));

  it('has every field of what is really stored of somebody who played, was certified, mailed and left', async () => {
    world.time.now = new Date('2026-11-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    await ana.ask('POST', '/api/status', yes(world, 'relay'));
    await finishPlace(ana, 'crisis');
    await sitWhole(ana);
    later(world, 24);
    const { body: drawn } = await ana.ask('POST', '/api/dispatches', { kind: 'daily' });
    await ana.ask('POST', `/api/dispatches/${drawn.id}/answers`, { at: 0, option: 'b' });
    const hr = await newcomer(world, { role: 'hr' }, PASSWORD);
    await hr.ask('POST', '/api/hr/emails', { person: ana.person.id, email: 'other@helianthe.example' });
    await hr.ask('POST', '/api/me/recovery-code', { current: PASSWORD });
    await ask(world, 'POST', '/api/auth/sign-in/email', { email: hr.person.email, password: PASSWORD });
    const held = (await exportOf(world.store, ana.person.id, world.time.now))!;
    const { attempts, record, status, dispatches, exams, person } = held;
    const kept: [keyof typeof DATA_MAP, readonly (object | null)[]][] = [
      ['person', [person]],
      ['mails', [person.mails]],
      ['attempt', attempts],
      ['result', attempts.map((one) => one.result)],
      ['record', [record]],
      ['moduleRecord', Object.values(record?.modules ?? {})],
      ['cardRecord', Object.values(record?.cards ?? {})],
      ['badgeRecord', Object.values(record?.badges ?? {})],
      ['examRecord', Object.values(record?.exams ?? {})],
      ['acceptance', record?.acceptances ?? []],
      ['dispatch', dispatches],
      ['dispatchAnswer', dispatches.flatMap(({ answers }) => answers)],
      ['exam', exams],
      ['statusAct', status],
      ['certificate', status.map((act) => (act.act === 'issued' ? act.certificate : null))],
      ['audit', await world.store.auditLog({ limit: 9 })],
    ];
    for (const [noun, list] of kept) {
      const found = list.filter((one) => one !== null);
      expect(found.length, noun).toBeGreaterThan(0);
      expect(missing(found, DATA_MAP[noun]), noun).toEqual([]);
    }
    await ana.ask('POST', '/api/me/leave', {});
    await hr.ask('POST', '/api/hr/invitations', { people: [ana.person.id] });
    for (const model of ['user', 'session', 'account', 'verification'] as const) {
      const field = model === 'user' ? 'id' : 'userId';
      const rows = await Promise.all([ana, hr].map(({ person }) => world.store.auth.find(model, [{ field, value: person.id }])));
      expect(rows.flat().length, model).toBeGreaterThan(0);
      expect(missing(rows.flat(), DATA_MAP[model]), model).toEqual([]);
    }
  });

  it('tells each thing once, and uses every thing that it tells', () => {
    const used = new Set(Object.values(DATA_MAP).flatMap((fields) => Object.values(fields)));
    expect(HELD_IDS.filter((id) => !used.has(id))).toEqual([]);
    // Nothing of play is told to be HR's to see.
    for (const id of HELD_IDS) if (HELD[id].purpose === 'learning') expect(HELD[id].readers).not.toContain('hr');
  });
});
