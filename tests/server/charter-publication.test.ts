import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../server/content.ts';
import { AUTHORED, deskOf, openCharterDesk, publishNow, rewrite } from './support/charter.ts';
import { begin, newcomer } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  ({ world, hr } = await openCharterDesk());
});

const approve = (hash: string, who = hr) => who.ask('POST', '/api/hr/charter/approval', { hash });
const publish = (hash: string, who = hr) => who.ask('POST', '/api/hr/charter/publication', { hash });
const draftHash = async () => (await deskOf(hr)).draft.hash;

describe('an approval', () => {
  it('has a name and a date, and is of exactly that draft: a later save voids it', async () => {
    await rewrite(hr, 'a08', { zone: 'never' });
    const director = await newcomer(world, { role: 'hr', name: 'Irène' });
    const read = await draftHash();
    const { body } = await approve(read, director);
    expect(body.desk.approval).toEqual({ by: 'Irène', at: world.time.now.toISOString(), hash: read, stands: true });
    await rewrite(hr, 'a09', { reason: { fr: 'Autre.', en: 'Other.' } });
    expect((await deskOf(hr)).approval).toMatchObject({ by: 'Irène', stands: false });
    expect(await approve(read)).toMatchObject({ status: 409, body: { error: 'ERR_DRAFT_CHANGED' } });
    expect(await publish(read)).toMatchObject({ status: 409, body: { error: 'ERR_DRAFT_CHANGED' } });
    expect(await publish(await draftHash())).toMatchObject({ status: 409, body: { error: 'ERR_CHARTER_NOT_APPROVED' } });
  });

  it('is refused while something stops publication, and may be taken back', async () => {
    await rewrite(hr, 'a08', { text: { fr: '', en: 'Ask.' } });
    expect(await approve(await draftHash())).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'text-missing', part: 'a08', locale: 'fr' }] },
    });
    await rewrite(hr, 'a08', { text: { fr: 'Demandez.', en: 'Ask.' } });
    expect((await approve(await draftHash())).status).toBe(200);
    expect((await hr.ask('DELETE', '/api/hr/charter/approval', {})).body.desk.approval).toBeNull();
    expect(await publish(await draftHash())).toMatchObject({ status: 409, body: { error: 'ERR_CHARTER_NOT_APPROVED' } });
  });
});

describe('a publication', () => {
  it('may be of the suggested charter as it is, once: in the company’s name, and nobody agrees again', async () => {
    const before = await deskOf(hr);
    expect(before.published.approvedBy).toBeNull();
    const { published, consequences } = await publishNow(hr);
    expect(published).toMatchObject({ version: 2, approvedBy: 'Hélène', publishedBy: 'Hélène', inForce: true });
    expect(published.document.articles).toEqual(before.published.document.articles);
    expect(consequences.asks).toBe(false);
    const versions = (await hr.ask('GET', '/api/hr/charter/versions')).body.versions;
    expect(versions.map((one: { version: number }) => one.version)).toEqual([2, 1]);
    expect(await approve(await draftHash())).toMatchObject({
      status: 409,
      body: { error: 'ERR_CHARTER_STOPPED', problems: [{ code: 'nothing-changed' }] },
    });
  });

  it('puts the approved draft into force under the next number, today’s date and its own SHA-256', async () => {
    world.time.now = new Date('2026-11-28T23:30:00.000Z');
    await rewrite(hr, 'a08', { zone: 'never' });
    const { published, draft, problems, approval } = await publishNow(hr);
    expect(published).toMatchObject({
      version: 2,
      date: '2026-11-29',
      procedure: 'advice',
      publishedBy: 'Hélène',
      approvedBy: 'Hélène',
      inForce: true,
    });
    expect(published.document.articles.find(({ id }) => id === 'a08')).toMatchObject({ zone: 'never', own: true });
    expect([hashOf(published.document), hashOf(await world.store.document(published.hash))]).toEqual([published.hash, published.hash]);
    expect((await world.store.company())!.charterHash).toBe(published.hash);
    expect(draft.articles.every(({ changed }) => !changed)).toBe(true);
    expect(problems.map(({ code }) => code)).toContain('nothing-changed');
    expect(approval).toMatchObject({ stands: true });
    const member = await newcomer(world);
    expect((await member.ask('GET', '/api/charter')).body).toMatchObject({ hash: published.hash, version: 2, accepted: null });
    const noted = (await world.store.auditLog({ limit: 100 })).map(({ act, detail }) => [act, detail]);
    expect(noted.at(-1)).toEqual(['charter-published', { hash: published.hash, version: 2 }]);
    expect(noted.at(-2)).toEqual(['charter-approved', { draft: draft.hash, approved: true }]);
  });

  it('may change nothing but the order of the articles: a new version and SHA-256, and nobody agrees again', async () => {
    const member = await newcomer(world);
    const before = (await member.ask('GET', '/api/charter')).body;
    await member.ask('POST', '/api/charter/acceptance', { hash: before.hash, version: before.version, locale: 'fr' });
    const { draft } = await deskOf(hr);
    const [first, second, ...others] = draft.articles.map(({ id }) => id);
    const moved = await hr.ask('PUT', '/api/hr/charter/parts/order', { version: draft.order.version, body: [...others, second, first] });
    expect(moved.status).toBe(200);
    const { difference, problems, consequences } = await deskOf(hr);
    expect(difference).toMatchObject({ articles: [], head: [], contacts: [], ideas: [] });
    expect(difference.moved.map(({ id, from }) => [id, from])).toEqual([
      [second, 2],
      [first, 1],
    ]);
    expect(problems.map(({ code }) => code)).not.toContain('nothing-changed');
    expect(consequences).toMatchObject({ asks: false, again: 0, refresher: 0, holders: 0 });
    const { published } = await publishNow(hr);
    expect(published).toMatchObject({ version: before.version + 1 });
    expect(published.hash).not.toBe(before.hash);
    expect(published.document.articles.map(({ id }) => id)).toEqual([...others, second, first]);
    expect((await member.ask('GET', '/api/me')).body.charter).toMatchObject({
      hash: published.hash,
      accepted: true,
      agreement: { state: 'current' },
    });
  });

  it('happens once, however many press the button', async () => {
    await rewrite(hr, 'a08', { zone: 'never' });
    const hash = await draftHash();
    await approve(hash);
    const answers = await Promise.all([publish(hash), publish(hash), publish(hash)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const { versions } = (await hr.ask('GET', '/api/hr/charter/versions')).body;
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it('leaves plays begun before under the charter they began with, and deals new ones from the new', async () => {
    const member = await newcomer(world);
    const playing = await begin(member, 'one', 'welcome');
    await rewrite(hr, 'a08', { zone: 'never' });
    const { published } = await publishNow(hr);
    const later = await begin(member, 'two', 'welcome');
    const setupOf = async (id: string) => (await member.ask('GET', `/api/attempts/${id}`)).body.setup.charterHash;
    expect([await setupOf(playing), await setupOf(later)]).toEqual([world.content.charter.hash, published.hash]);
    for (const hash of [world.content.charter.hash, published.hash])
      expect((await member.ask('GET', `/api/content/${hash}`)).body.articles.length).toBe(AUTHORED.charter.articles.length);
  });
});

describe('the versions', () => {
  it('are never overwritten, name who approved and published each, and are told with their difference', async () => {
    await rewrite(hr, 'a08', { zone: 'never' });
    await publishNow(hr);
    const other = await newcomer(world, { role: 'admin', name: 'Omar' });
    await rewrite(other, 'a09', { text: { fr: 'Autrement.', en: 'Otherwise.' } });
    await rewrite(other, 'a08', { zone: 'ask' });
    await publishNow(other);
    const { versions } = (await hr.ask('GET', '/api/hr/charter/versions')).body;
    expect(
      versions.map((one: { version: number; publishedBy: string; inForce: boolean }) => [one.version, one.publishedBy, one.inForce]),
    ).toEqual([
      [3, 'Omar', true],
      [2, 'Hélène', false],
      [1, null, false],
    ]);
    const one = async (path: string) => (await hr.ask('GET', `/api/hr/charter/versions/${path}`)).body;
    const changed = async (path: string) => (await one(path)).difference?.articles.map(({ id }: { id: string }) => id) ?? null;
    expect([await changed('1'), await changed('2'), await changed('3'), await changed('3?against=1')]).toEqual([
      null,
      ['a08'],
      ['a08', 'a09'],
      ['a09'],
    ]);
    expect((await one('2')).document.articles.find(({ id }: { id: string }) => id === 'a08').zone).toBe('never');
    for (const path of ['4', '3?against=9']) expect((await hr.ask('GET', `/api/hr/charter/versions/${path}`)).status).toBe(404);
    for (const path of ['0', 'x', '1.5']) expect((await hr.ask('GET', `/api/hr/charter/versions/${path}`)).status).toBe(400);
  });

  it('may be the draft’s beginning again', async () => {
    await rewrite(hr, 'a08', { zone: 'never' });
    await publishNow(hr);
    const { hash } = (await deskOf(hr)).draft;
    const { desk } = (await hr.ask('PUT', '/api/hr/charter/draft', { from: 1, hash })).body;
    expect(desk.difference.articles).toMatchObject([{ id: 'a08', change: 'changed', fields: ['zone'] }]);
    expect((await publishNow(hr)).published.version).toBe(3);
  });
});
