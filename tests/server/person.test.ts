import { beforeEach, describe, expect, it } from 'vitest';
import { charterOf, playLog, smallContent } from './support/content.ts';
import { ask, begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const NONE = { state: 'none', from: null, since: null, until: null };

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world);
});

describe('me', () => {
  it('tells who I am and which charter is in force', async () => {
    const { status, body } = await ana.ask('GET', '/api/me');
    expect(status).toBe(200);
    expect(body).toEqual({
      person: { id: ana.person.id, name: ana.person.name, role: 'member', locale: 'fr', face: null, team: null },
      company: { name: 'Hélianthe', locales: ['fr', 'en'], logo: null, colours: null },
      demo: false,
      charter: { hash: world.content.charter.hash, version: 1, accepted: false, agreement: NONE },
    });
  });

  it('changes my language and my face, and nothing else', async () => {
    expect((await ana.ask('PATCH', '/api/me', { locale: 'en', face: 'p3' })).body.person).toMatchObject({ locale: 'en', face: 'p3' });
    expect((await ana.ask('PATCH', '/api/me', { face: null })).body.person).toMatchObject({ locale: 'en', face: null });
    for (const change of [{ role: 'admin' }, { name: 'Boss' }, { face: 'p9' }, { locale: 'de' }]) {
      expect(await ana.ask('PATCH', '/api/me', change)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
    }
    expect((await world.store.person(ana.person.id))!.role).toBe('member');
  });

  it('keeps both of two changes made at once', async () => {
    await Promise.all([ana.ask('PATCH', '/api/me', { locale: 'en' }), ana.ask('PATCH', '/api/me', { face: 'p2' })]);
    expect((await ana.ask('GET', '/api/me')).body.person).toMatchObject({ locale: 'en', face: 'p2' });
  });
});

describe('the charter', () => {
  const accept = (more: object = {}) =>
    ana.ask('POST', '/api/charter/acceptance', { hash: world.content.charter.hash, version: 1, locale: 'fr', ...more });

  it('is accepted with its version, its SHA-256 and the exact sentence', async () => {
    const done = await accept();
    expect(done.status).toBe(201);
    expect(done.body.acceptance).toEqual({
      charterId: 'helianthe',
      version: 1,
      sha256: world.content.charter.hash,
      locale: 'fr',
      text: 'I agree to version 1 (fr)',
      at: world.time.now.toISOString(),
    });
    expect((await ana.ask('GET', '/api/charter')).body).toEqual({
      hash: world.content.charter.hash,
      version: 1,
      sha256: world.content.charter.hash,
      date: '2026-11-01',
      accepted: done.body.acceptance,
      agreement: { ...NONE, state: 'current', from: { hash: world.content.charter.hash, version: 1 } },
    });
    expect((await ana.ask('GET', '/api/me')).body.charter.accepted).toBe(true);
    expect((await world.store.document(world.content.charter.hash)) as object).toEqual(charterOf(1));
  });

  it('keeps the first yes when it is said again, even at once', async () => {
    const [one, two] = await Promise.all([accept(), accept({ locale: 'en' })]);
    expect([one.status, two.status].toSorted()).toEqual([200, 201]);
    expect((await accept()).status).toBe(200);
    expect((await ana.ask('GET', '/api/record')).body.acceptances).toHaveLength(1);
  });

  it('is refused when it is not the one in force, and says which is', async () => {
    for (const more of [{ version: 2 }, { hash: '0'.repeat(64) }]) {
      expect(await accept(more)).toMatchObject({
        status: 409,
        body: { error: 'ERR_CHARTER_CHANGED', hash: world.content.charter.hash, version: 1 },
      });
    }
    expect((await accept({ text: 'my own words' })).status).toBe(400);
  });

  it('earns nothing', async () => {
    await accept();
    expect((await ana.ask('GET', '/api/record')).body).toMatchObject({ xp: 0, stars: 0, badges: {} });
  });

  it('stays the one adopted by the company when the content folder has another, except in the demo', async () => {
    await ana.ask('POST', '/api/charter/acceptance', { hash: world.content.charter.hash, version: 1, locale: 'fr' });
    const real = await openWorld({ store: world.store, authored: smallContent(2) });
    const demo = await openWorld({ store: world.store, authored: smallContent(2), demo: true });
    const as = { cookie: ana.cookie, host: '127.0.0.1' };
    expect((await ask(real, 'GET', '/api/me', undefined, as)).body.charter).toMatchObject({ version: 1, accepted: true });
    expect((await ask(demo, 'GET', '/api/me', undefined, as)).body.charter).toMatchObject({ version: 2, accepted: false });
    const started = await ask(real, 'POST', '/api/attempts', { module: 'charter', requestId: 'r' }, as);
    expect(started.body.setup.charterHash).toBe(world.content.charter.hash);
  });
});

describe('my data', () => {
  it('is exported whole as a file, without what would let anyone in', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() });
    await ana.ask('POST', `/api/attempts/${id}/finish`);
    const open = await begin(ana);
    const { headers, body } = await ana.ask('GET', '/api/record/export');
    expect(headers.get('content-disposition')).toBe('attachment; filename="porte-voix.json"');
    expect(body.person).toMatchObject({ id: ana.person.id, email: ana.person.email });
    expect(body.attempts.map((attempt: { id: string }) => attempt.id).toSorted()).toEqual([id, open].toSorted());
    expect(body.attempts.find((attempt: { id: string }) => attempt.id === id)).toMatchObject({
      events: playLog(),
      result: { ending: 'bright' },
    });
    expect(body.record.modules.charter.plays).toBe(1);
    expect(JSON.stringify(body)).not.toMatch(/token|"password"/);
  });

  it('is erased on demand: plays, record, acceptances; the account stays', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() });
    await ana.ask('POST', `/api/attempts/${id}/finish`);
    const open = await begin(ana);
    const erased = await ana.ask('DELETE', '/api/record', {});
    expect(erased).toMatchObject({
      status: 200,
      body: { record: { xp: 0, stars: 0, modules: {}, cards: {}, badges: {}, acceptances: [] } },
    });
    for (const gone of [id, open]) {
      expect((await ana.ask('GET', `/api/attempts/${gone}`)).status).toBe(404);
      expect((await ana.ask('POST', `/api/attempts/${gone}/events`, { from: 0, events: playLog() })).status).toBe(404);
    }
    expect((await ana.ask('GET', '/api/me')).status).toBe(200);
    expect((await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'again' })).status).toBe(201);
  });
});

describe('content', () => {
  it('is served by its hash, to be kept for ever, packed', async () => {
    const { hash, document } = world.content.modules.get('charter')!;
    const plain = await ana.ask('GET', `/api/content/${hash}`);
    expect(plain.body).toEqual(document);
    expect(plain.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const packed = await ana.ask('GET', `/api/content/${hash}`, undefined, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    const known = await ana.ask('GET', `/api/content/${hash}`, undefined, { 'if-none-match': plain.headers.get('etag')! });
    expect(known.status).toBe(304);
    expect((await ana.ask('GET', `/api/content/${world.content.charter.hash}`)).body.articles).toHaveLength(1);
  });

  it('never shows the rules document nor an exam', async () => {
    const authored = smallContent();
    const exam = { ...authored.modules[0]!, module: { ...authored.modules[0]!.module, kind: 'exam' as const } };
    const strict = await openWorld({ authored: { ...authored, modules: [exam] } });
    const bob = await newcomer(strict);
    for (const hash of [strict.content.modules.get('charter')!.hash, strict.content.rules.hash]) {
      expect(await bob.ask('GET', `/api/content/${hash}`)).toMatchObject({ status: 404, body: { error: 'ERR_CONTENT_UNKNOWN' } });
    }
  });

  it('has its cards and badges as they are authored', async () => {
    expect((await ana.ask('GET', '/api/cards')).body).toEqual(world.content.cards);
    expect((await ana.ask('GET', '/api/badges')).body).toEqual([{ id: 'sorter', rule: { kind: 'passed', module: 'charter' } }]);
  });
});
