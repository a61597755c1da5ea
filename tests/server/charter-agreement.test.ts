import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article, Charter } from '../../content/engine/schema.ts';
import { momentAfter } from '../../content/engine/terms.ts';
import { editionsOf, yesThatStands } from '../../server/charter-editions.ts';
import { hashOf } from '../../server/content.ts';
import { accept, relayToBe, yes } from './support/status.ts';
import { ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.time.now = new Date('2026-11-28T09:00:00.000Z');
});

/** The charter in force with its article told otherwise, published by somebody. */
async function putInForce(change: (article: Article) => Article, more: Partial<Charter> = {}): Promise<string> {
  const company = (await world.store.company())!;
  const before = (await world.content.charterBy(company.charterHash))!;
  const charter = { ...before, version: before.version + 1, articles: before.articles.map(change), ...more };
  const hash = hashOf(charter);
  const at = world.time.now.toISOString();
  const body = { follows: company.charterHash, publishedAt: at, publishedBy: 'hr', approvedAt: at, approvedBy: 'hr' };
  await world.store.putDocument(hash, charter);
  await world.store.savePaper({ kind: 'charter-edition', id: hash, version: 0, savedAt: at, savedBy: 'hr', body });
  expect((await world.store.changeCompany({ ...company, charterHash: hash })).ok).toBe(true);
  return hash;
}
const stricter = (article: Article): Article => ({ ...article, kind: 'rule', zone: 'ask' });
const explained = (article: Article): Article => ({ ...article, text: { ...article.text, fr: 'Parlez-en.' } });

const inDays = (days: number) => {
  world.time.now = new Date(momentAfter('2026-11-28T09:00:00.000Z', days));
};
const agreementOf = async (who: Newcomer) => (await who.ask('GET', '/api/me')).body.charter;
const statusOf = async (who: Newcomer) => (await who.ask('GET', '/api/status')).body.status;
const verified = async (code: string) => (await ask(world, 'GET', `/api/verify/${code}`)).body;

describe('a yes to the charter', () => {
  it('stands when only advice, a reason or another language changes', async () => {
    const ana = await newcomer(world);
    await accept(ana);
    const first = world.content.charter.hash;
    await putInForce(explained);
    expect(await agreementOf(ana)).toMatchObject({
      version: 2,
      accepted: true,
      agreement: { state: 'current', from: { hash: first, version: 1 } },
    });
    expect((await ana.ask('GET', '/api/charter')).body).toMatchObject({ accepted: null, agreement: { state: 'current' } });
    const stands = async () => {
      const row = (await world.store.rowsOfPeople()).find(({ id }) => id === ana.person.id)!;
      return yesThatStands(await editionsOf(world.deps))(row);
    };
    expect(await stands()).toBe(true);
    await putInForce(stricter);
    expect(await stands()).toBe(false);
    await accept(ana);
    expect(await stands()).toBe(true);
  });

  it('is asked again when a rule changes, with thirty days for it from the publication', async () => {
    const ana = await newcomer(world);
    await accept(ana);
    inDays(10);
    await putInForce(stricter);
    const since = world.time.now.toISOString();
    const asked = { since, until: momentAfter(since, 30), from: { hash: world.content.charter.hash, version: 1 } };
    expect(await agreementOf(ana)).toMatchObject({ accepted: false, agreement: { state: 'due', ...asked } });
    inDays(39);
    expect((await agreementOf(ana)).agreement.state).toBe('due');
    inDays(40);
    expect((await agreementOf(ana)).agreement).toEqual({ state: 'overdue', ...asked });
    await accept(ana);
    expect(await agreementOf(ana)).toMatchObject({ accepted: true, agreement: { state: 'current', from: { version: 2 }, until: null } });
    const { acceptances } = (await ana.ask('GET', '/api/record')).body;
    expect(acceptances.map(({ version, text }: { version: number; text: string }) => [version, text])).toEqual([
      [1, 'I agree to version 1 (fr)'],
      [2, 'I agree to version 1 (fr)'],
    ]);
  });

  it('is not asked of who never gave one: there is nothing to renew', async () => {
    const ana = await newcomer(world);
    await putInForce(stricter);
    expect(await agreementOf(ana)).toMatchObject({ accepted: false, agreement: { state: 'none', from: null } });
  });

  it('is recorded with the exact sentence of the version in force, never of the one before', async () => {
    const ana = await newcomer(world);
    await accept(ana);
    const before = world.content.charter.hash;
    const hash = await putInForce(stricter, { acceptance: { fr: 'Je suivrai la version deux.', en: 'I will follow version two.' } });
    expect(await ana.ask('POST', '/api/charter/acceptance', { hash: before, version: 1, locale: 'fr' })).toMatchObject({
      status: 409,
      body: { error: 'ERR_CHARTER_CHANGED', hash, version: 2 },
    });
    const done = await ana.ask('POST', '/api/charter/acceptance', { hash, version: 2, locale: 'en' });
    expect(done.body.acceptance).toMatchObject({ version: 2, sha256: hash, locale: 'en', text: 'I will follow version two.' });
  });
});

describe('a certificate under a charter that changes', () => {
  it('stays in force for the thirty days, ends without a new yes, and is back with it', async () => {
    const ana = await relayToBe(world);
    const issued = await ana.ask('POST', '/api/status', yes(world, 'relay'));
    const { id, endsAt } = issued.body.status.certificate;
    await putInForce(stricter);
    inDays(29);
    expect(await statusOf(ana)).toMatchObject({ state: 'certified', agreement: { state: 'due' } });
    expect((await verified(id)).state).toBe('valid');
    inDays(30);
    const until = world.time.now.toISOString();
    expect(await statusOf(ana)).toMatchObject({ state: 'expired', agreement: { state: 'overdue', until }, certificate: { endsAt: until } });
    expect(await verified(id)).toMatchObject({ state: 'expired', certificate: { endsAt: until } });
    expect(JSON.stringify(await verified(id))).not.toMatch(/agreement|overdue/);
    inDays(45);
    await accept(ana);
    expect(await statusOf(ana)).toMatchObject({ state: 'certified', certificate: { endsAt } });
    expect(await verified(id)).toMatchObject({ state: 'valid', certificate: { endsAt } });
  });

  it('reads at the desk, in files, lists and figures as on its holder’s own page', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const ana = await relayToBe(world);
    const issued = await ana.ask('POST', '/api/status', yes(world, 'relay'));
    const { id, endsAt } = issued.body.status.certificate;
    await putInForce(stricter);
    const people = async (query: string) => (await hr.ask('GET', `/api/hr/people?${query}`)).body;
    const told = async () => {
      const { statuses, funnel, months } = (await hr.ask('GET', '/api/hr/overview')).body;
      const [row] = (await people('sort=expiresAt')).people;
      return {
        own: (await statusOf(ana)).state,
        table: [row.id, row.status, row.expiresAt],
        one: (await hr.ask('GET', `/api/hr/people/${ana.person.id}`)).body.person.status,
        seen: (await ana.ask('GET', '/api/me/seen')).body.seen.person.status,
        sifted: await Promise.all(['certified', 'expiring', 'expired'].map(async (status) => (await people(`status=${status}`)).total)),
        ending: (await people('expiring=365')).total,
        file: (await hr.ask('GET', '/api/hr/people-export?format=csv&lang=en')).body
          .split('\n')
          .find((line: string) => line.includes(ana.person.email)),
        list: (await hr.ask('GET', '/api/hr/certified')).body.total,
        figures: [statuses.certified, statuses.expired, funnel.at(-1).figure, months.at(-1).certified],
      };
    };
    inDays(29);
    const before = await told();
    expect(before).toMatchObject({
      own: 'certified',
      table: [ana.person.id, 'certified', endsAt],
      one: 'certified',
      seen: 'certified',
      sifted: [1, 0, 0],
      ending: 1,
      list: 1,
      figures: [1, 0, { kind: 'exact', count: 1 }, 1],
    });
    inDays(30);
    const until = world.time.now.toISOString();
    const after = await told();
    expect(after).toMatchObject({
      own: 'expired',
      table: [ana.person.id, 'expired', until],
      one: 'expired',
      seen: 'expired',
      sifted: [0, 0, 1],
      ending: 0,
      list: 0,
      figures: [0, 1, { kind: 'exact', count: 0 }, 0],
    });
    expect(after.file).not.toBe(before.file);
    expect(after.file).toContain(until.slice(0, 10));
    const printed = await ana.ask('GET', `/api/status/${id}/pdf?locale=en`);
    expect(printed.status).toBe(200);
    await accept(ana);
    expect(await told()).toEqual({ ...before, own: 'certified' });
  });

  it('is not issued before the changed rules are accepted, and names the very text that was', async () => {
    const ana = await relayToBe(world);
    await putInForce(explained);
    const issued = await ana.ask('POST', '/api/status', yes(world, 'relay'));
    expect(issued.status).toBe(201);
    expect(issued.body.status.certificate.charter).toEqual({ id: 'helianthe', version: 1, sha256: world.content.charter.hash });
    const bob = await relayToBe(world);
    const hash = await putInForce(stricter);
    expect((await statusOf(bob)).levels[0].conditions).toContainEqual({ kind: 'charter', met: false });
    expect(await bob.ask('POST', '/api/status', yes(world, 'relay'))).toMatchObject({
      status: 409,
      body: { error: 'ERR_LEVEL_NOT_READY' },
    });
    await accept(bob);
    expect((await bob.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate.charter).toMatchObject({
      version: 3,
      sha256: hash,
    });
  });

  it('does not outlive its charter because its holder erased their record', async () => {
    const ana = await relayToBe(world);
    const { id } = (await ana.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate;
    expect((await ana.ask('DELETE', '/api/record')).status).toBe(200);
    await putInForce(stricter);
    inDays(31);
    expect((await verified(id)).state).toBe('expired');
  });
});

describe('an exam under a charter that changes', () => {
  it('is looked back at under its own charter, not the one in force', async () => {
    const ana = await newcomer(world);
    const record = (await world.store.recordOf(ana.person.id))!;
    const played = { score: 80, story: 80, minigame: null, attempt: randomUUID(), at: world.time.now.toISOString() };
    const place = { best: played, finishedAt: played.at, passedAt: played.at, stars: 1, plays: 1, endings: ['bright'] };
    const canon = { attempt: played.attempt, carry: { meters: {}, threads: {} } };
    await world.store.saveRecord({ ...record, modules: { charter: { ...place, canon } } } as never);
    const started = await ana.ask('POST', '/api/exams', { level: 'relay' });
    expect(started.body.charterHash).toBe(world.content.charter.hash);
    await putInForce(stricter);
    const seen = await ana.ask('GET', `/api/exams/${started.body.id}`);
    expect(seen.body.charterHash).toBe(world.content.charter.hash);
    expect((await ana.ask('GET', `/api/content/${seen.body.charterHash}`)).body.version).toBe(1);
  });
});
