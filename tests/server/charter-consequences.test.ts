import { beforeEach, describe, expect, it } from 'vitest';
import type { Consequences } from '../../server/charter-desk/consequences.ts';
import { deskOf, openCharterDesk, publishNow, rewrite } from './support/charter.ts';
import { newcomer } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  ({ world, hr } = await openCharterDesk());
});

/** So many people who accept the charter in force, each in that language. */
async function agreeing(count: number, locale: 'fr' | 'en'): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const who = await newcomer(world, { locale });
    const { hash, version } = (await who.ask('GET', '/api/charter')).body;
    await who.ask('POST', '/api/charter/acceptance', { hash, version, locale });
  }
}
const told = async (): Promise<Consequences> => (await deskOf(hr)).consequences;

/** People who have accepted nothing: they make the others a part of the whole. */
async function others(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await newcomer(world);
}

describe('what a publication would ask of people', () => {
  it('is counted of those whom a changed rule touches, in the language they read', async () => {
    await agreeing(6, 'fr');
    await agreeing(7, 'en');
    await others(5);
    await rewrite(hr, 'a08', { text: { fr: 'Demandez.', en: 'Ask.' } });
    expect(await told()).toMatchObject({ asks: true, again: 13, refresher: 13, holders: null, graceDays: 30 });
    const { body } = (await deskOf(hr)).draft.articles.find(({ id }) => id === 'a08')!;
    const ours = (await deskOf(hr)).published.document.articles.find(({ id }) => id === 'a08')!;
    await rewrite(hr, 'a08', { text: { fr: body.text.fr, en: ours.text.en } });
    const { again, of } = await told();
    expect({ again, of }).toEqual({ again: 6, of: [{ version: 1, locale: 'fr', refresher: true }] });
  });

  it('is nothing, and said to be, for advice', async () => {
    await agreeing(6, 'fr');
    const advice = (await deskOf(hr)).published.document.articles.find(({ kind }) => kind === 'advice')!;
    await rewrite(hr, advice.id, { text: { fr: 'Autrement.', en: 'Otherwise.' } });
    expect(await told()).toMatchObject({ asks: false, of: [], again: 0, refresher: 0, holders: 0 });
  });

  it('is not told of fewer than five people, nor of all but fewer than five', async () => {
    await agreeing(4, 'fr');
    await others(10);
    await rewrite(hr, 'a08', { zone: 'never' });
    expect(await told()).toMatchObject({ asks: true, again: null, of: [{ locale: 'fr' }, { locale: 'en' }] });
    await agreeing(1, 'fr');
    expect((await told()).again).toBe(5);
    await agreeing(50, 'fr');
    expect((await told()).again).toBe(55);
    const small = await openCharterDesk();
    ({ world, hr } = small);
    await agreeing(20, 'fr');
    await rewrite(hr, 'a08', { zone: 'never' });
    expect((await told()).again).toBeNull();
  });

  it('goes by the last charter that each accepted, and names nobody', async () => {
    await agreeing(5, 'fr');
    await rewrite(hr, 'a08', { zone: 'never' });
    await publishNow(hr);
    await agreeing(6, 'en');
    await others(5);
    await rewrite(hr, 'a09', { text: { fr: 'Neuf.', en: 'Nine.' } });
    const { again, of } = await told();
    expect(again).toBe(11);
    expect(of.map(({ version, locale }) => `${version} ${locale}`)).toEqual(['1 fr', '1 en', '2 fr', '2 en']);
    await hr.ask('PUT', '/api/hr/charter/draft', { from: 1, hash: (await deskOf(hr)).draft.hash });
    expect(await told()).toMatchObject({
      again: 6,
      of: [
        { version: 2, locale: 'fr' },
        { version: 2, locale: 'en' },
      ],
    });
    const text = JSON.stringify(await told());
    for (const { id, name, email } of await world.store.listPeople({ limit: 100 }))
      for (const word of [id, name, email]) expect(text).not.toContain(word);
  });
});
