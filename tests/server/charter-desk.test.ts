import { beforeEach, describe, expect, it } from 'vitest';
import { AUTHORED, articleIn, deskOf, openCharterDesk, rewrite } from './support/charter.ts';
import { newcomer } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  ({ world, hr } = await openCharterDesk());
});

const save = (who: Newcomer, part: string, version: number, body: unknown) =>
  who.ask('PUT', `/api/hr/charter/parts/${part}`, { version, body });
const acts = async () => (await world.store.auditLog({ limit: 100 })).map(({ act, detail, by, about }) => ({ act, detail, by, about }));

describe('the desk of the charter', () => {
  it('opens on the charter in force, with nothing changed: the suggested one, which may be published as it is', async () => {
    const desk = await deskOf(hr);
    expect(desk.draft.articles.map(({ id }) => id)).toEqual(AUTHORED.charter.articles.map(({ id }) => id));
    expect(desk.draft.articles.every(({ version, savedBy, changed }) => version === 0 && savedBy === null && !changed)).toBe(true);
    expect(desk.published).toMatchObject({ version: 1, hash: world.content.charter.hash, inForce: true, approvedBy: null });
    expect(desk.problems).toEqual([]);
    expect(desk.consequences).toMatchObject({ asks: false, again: 0, refresher: 0, holders: 0, graceDays: 30 });
    expect(desk.approval).toBeNull();
  });

  it('is open to HR and administrators only', async () => {
    for (const role of ['member', 'manager'] as const) {
      const other = await newcomer(world, { role });
      expect((await other.ask('GET', '/api/hr/charter')).status).toBe(403);
      expect((await rewrite(hr, 'a01', {})).status).toBe(200);
      expect((await save(other, 'a01', 0, {})).status).toBe(403);
      expect((await other.ask('POST', '/api/hr/charter/publication', { hash: 'a'.repeat(64) })).status).toBe(403);
    }
    expect((await (await newcomer(world, { role: 'admin' })).ask('GET', '/api/hr/charter')).status).toBe(200);
  });
});

describe('a part of the draft', () => {
  it('is saved under its next version, set as its language is, and noted without a word of it', async () => {
    const { status, body } = await rewrite(hr, 'a08', { text: { fr: ' Dites "oui" ?', en: 'Say "yes"' } });
    expect(status).toBe(200);
    expect(articleIn(body.desk, 'a08')).toMatchObject({
      version: 1,
      savedBy: 'Hélène',
      savedAt: world.time.now.toISOString(),
      changed: true,
      body: {
        text: { fr: 'Dites « oui » ?'.replace(/« /, '«\u00a0').replace(/ »/, '\u00a0»').replace(/ \?/, '\u00a0?'), en: 'Say “yes”' },
      },
    });
    expect(body.desk.difference.articles).toMatchObject([{ id: 'a08', change: 'changed', fields: ['text'] }]);
    expect(await acts()).toEqual([{ act: 'charter-saved', by: hr.person.id, about: [], detail: { part: 'a08', parts: 1 } }]);
  });

  it('is never saved over what somebody else saved: the second is told who, when and what, and nothing is lost', async () => {
    const other = await newcomer(world, { role: 'hr', name: 'Omar' });
    const { version, body } = articleIn(await deskOf(hr), 'a08');
    const theirs = { ...body, text: { fr: 'La leur.', en: 'Theirs.' } };
    expect((await save(other, 'a08', version, theirs)).status).toBe(200);
    const { status, body: told } = await save(hr, 'a08', version, { ...body, text: { fr: 'La mienne.', en: 'Mine.' } });
    expect({ status, ...told }).toMatchObject({
      status: 409,
      error: 'ERR_VERSION_CONFLICT',
      conflict: { part: 'a08', version: 1, savedBy: 'Omar', savedAt: world.time.now.toISOString(), body: theirs },
    });
    expect(articleIn(await deskOf(hr), 'a08').body.text.en).toBe('Theirs.');
  });

  it('does not meet another part: two people at once lose nothing', async () => {
    const other = await newcomer(world, { role: 'hr' });
    const done = await Promise.all([
      rewrite(hr, 'a01', { reason: { fr: 'Un.', en: 'One.' } }),
      rewrite(other, 'a02', { reason: { fr: 'Deux.', en: 'Two.' } }),
      rewrite(hr, 'a03', { reason: { fr: 'Trois.', en: 'Three.' } }),
    ]);
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
    const desk = await deskOf(hr);
    expect(['a01', 'a02', 'a03'].map((id) => articleIn(desk, id).body.reason.en)).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('that is sent again after a lost answer is saved once', async () => {
    const { version, body } = articleIn(await deskOf(hr), 'a08');
    const mine = { ...body, zone: 'never' };
    expect((await save(hr, 'a08', version, mine)).status).toBe(200);
    expect((await save(hr, 'a08', version, mine)).status).toBe(200);
    expect(articleIn(await deskOf(hr), 'a08').version).toBe(1);
  });

  it('keeps markup as the text it is, and says so', async () => {
    const text = { fr: '<script>alert(1)</script>', en: '<img src=x onerror=alert(1)>' };
    const { body, headers } = await rewrite(hr, 'a08', { text });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(articleIn(body.desk, 'a08').body.text).toEqual(text);
    expect(body.desk.problems.filter(({ code }: { code: string }) => code === 'markup')).toHaveLength(2);
  });

  it.each([
    ['a text longer than a phone shows', { text: { fr: 'x'.repeat(1201), en: 'x' } }, 'text.fr'],
    ['a zone that does not exist', { zone: 'maybe' }, 'zone'],
    ['a field that nobody knows', { sanction: 'dismissal' }, ''],
    ['a card that is not there', { facts: ['LAW-99'] }, 'facts.0'],
    ['another article’s number', { id: 'a09' }, 'id'],
    [
      'an idea of another article',
      { ideas: AUTHORED.charter.ideas.filter(({ article }) => article === 'a09').map(({ article: _, ...idea }) => idea) },
      'articles',
    ],
  ])('refuses %s, and names the field', async (_, more, field) => {
    expect(await rewrite(hr, 'a08', more)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID', fields: [field] } });
    expect(articleIn(await deskOf(hr), 'a08').version).toBe(0);
  });

  it('that does not exist, or is too large, is refused', async () => {
    for (const part of ['a77', 'a100', 'tail', '__proto__', 'approval'])
      expect(await save(hr, part, 0, {})).toMatchObject({ status: 404, body: { error: 'ERR_CHARTER_PART_UNKNOWN' } });
    const sized = (bytes: number) => ({ 'content-length': String(bytes) });
    const body = { version: 0, body: articleIn(await deskOf(hr), 'a08').body };
    expect((await hr.ask('PUT', '/api/hr/charter/parts/a08', body, sized(129 * 1024))).status).toBe(413);
    expect((await hr.ask('PUT', '/api/hr/charter/parts/a08', body, sized(100 * 1024))).status).toBe(200);
  });

  it('may be the head, whom to ask, or the order of the articles', async () => {
    const { draft } = await deskOf(hr);
    const head = { ...draft.head.body, title: { fr: 'Notre charte', en: 'Our charter' } };
    expect((await save(hr, 'head', 0, head)).body.desk.difference.head).toEqual(['title']);
    const [first, ...rest] = draft.contacts.body;
    const contacts = [{ ...first!, name: { fr: 'Zoé', en: 'Zoé' } }, ...rest];
    expect((await save(hr, 'contacts', 0, contacts)).body.desk.difference.contacts).toEqual([first!.id]);
    const order = draft.order.body.toReversed();
    const { desk } = (await save(hr, 'order', 0, order)).body;
    expect(desk.draft.articles.map(({ id }: { id: string }) => id)).toEqual(order);
    expect((await save(hr, 'order', 1, ['a01', 'a01'])).status).toBe(400);
    expect((await save(hr, 'contacts', 1, [first, first])).status).toBe(400);
  });
});

describe('an article', () => {
  it('is added empty, after another, under a number that none ever had', async () => {
    const { status, body } = await hr.ask('POST', '/api/hr/charter/articles', { zone: 'ask', kind: 'rule', after: 'a07' });
    expect([status, body.id]).toEqual([201, 'a23']);
    const ids = body.desk.draft.articles.map(({ id }: { id: string }) => id);
    expect(ids[ids.indexOf('a07') + 1]).toBe('a23');
    const missing = body.desk.problems.filter(
      ({ code, part }: { code: string; part: string }) => code === 'text-missing' && part === 'a23',
    );
    expect(missing).toHaveLength(8);
    expect(body.desk.problems).toContainEqual({ code: 'no-exercise', part: 'a23', count: 0, least: 2 });
    expect(await hr.ask('POST', '/api/hr/charter/articles', { zone: 'ask', kind: 'rule', after: 'a77' })).toMatchObject({ status: 404 });
  });

  it('that is removed gives its number to no other, and comes back when it is saved again', async () => {
    const { body } = await hr.ask('POST', '/api/hr/charter/articles', { zone: 'free', kind: 'advice' });
    expect(await hr.ask('DELETE', `/api/hr/charter/articles/${body.id}`, { version: 0 })).toMatchObject({
      status: 409,
      body: { error: 'ERR_VERSION_CONFLICT', conflict: { version: 1 } },
    });
    expect((await hr.ask('DELETE', `/api/hr/charter/articles/${body.id}`, { version: 1 })).status).toBe(200);
    expect((await hr.ask('POST', '/api/hr/charter/articles', { zone: 'free', kind: 'advice' })).body.id).toBe('a24');
    const gone = await hr.ask('DELETE', '/api/hr/charter/articles/a08', { version: 0 });
    expect(gone.body.desk.draft.removed).toMatchObject([{ id: 'a08', version: 1, savedBy: 'Hélène' }]);
    const [{ last, version }] = gone.body.desk.draft.removed;
    expect(await save(hr, 'a08', 0, last)).toMatchObject({ status: 409, body: { conflict: { body: null, savedBy: 'Hélène' } } });
    expect((await save(hr, 'a08', version, last)).body.desk.difference.articles.map(({ id }: { id: string }) => id)).toEqual(['a24']);
    for (const id of ['a99', 'head', 'order'])
      expect((await hr.ask('DELETE', `/api/hr/charter/articles/${id}`, { version: 0 })).status).toBe(404);
  });

  it('is not added beyond what a charter can hold', async () => {
    const { length } = AUTHORED.charter.articles;
    for (let n = length; n < 60; n += 1)
      expect((await hr.ask('POST', '/api/hr/charter/articles', { zone: 'ask', kind: 'rule' })).status).toBe(201);
    expect(await hr.ask('POST', '/api/hr/charter/articles', { zone: 'ask', kind: 'rule' })).toMatchObject({
      status: 409,
      body: { error: 'ERR_CHARTER_FULL', most: 60 },
    });
  });
});

describe('a draft begun anew', () => {
  it('is empty, the product’s, or the published one; and only by who read it as it is', async () => {
    const read = (await deskOf(hr)).draft.hash;
    await rewrite(hr, 'a08', { zone: 'never' });
    const put = (from: unknown, hash: string) => hr.ask('PUT', '/api/hr/charter/draft', { from, hash });
    expect(await put('empty', read)).toMatchObject({ status: 409, body: { error: 'ERR_DRAFT_CHANGED' } });
    const empty = (await put('empty', (await deskOf(hr)).draft.hash)).body.desk;
    expect(empty.draft.articles).toEqual([]);
    expect(empty.problems.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['articles-none', 'contacts-none', 'deck-short']),
    );
    const back = (await put('default', empty.draft.hash)).body.desk;
    expect([back.draft.hash, back.problems.length]).toEqual([read, 0]);
    expect(back.draft.articles.every(({ changed }: { changed: boolean }) => !changed)).toBe(true);
    expect(await put(7, back.draft.hash)).toMatchObject({ status: 404, body: { error: 'ERR_CHARTER_UNKNOWN' } });
    expect((await put('somewhere', back.draft.hash)).status).toBe(400);
  });

  it('never takes an older version of a part for the present one', async () => {
    const first = articleIn(await deskOf(hr), 'a08');
    await rewrite(hr, 'a08', { zone: 'never' });
    await hr.ask('PUT', '/api/hr/charter/draft', { from: 'published', hash: (await deskOf(hr)).draft.hash });
    await rewrite(hr, 'a08', { zone: 'free' });
    for (const version of [0, 1, 2]) expect((await save(hr, 'a08', version, { ...first.body, owner: 'legal' })).status).toBe(409);
    expect(articleIn(await deskOf(hr), 'a08')).toMatchObject({ version: 3, body: { zone: 'free' } });
  });
});
