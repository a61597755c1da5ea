import { beforeEach, describe, expect, it } from 'vitest';
import { consequencesOf } from '../../server/charter-desk/consequences.ts';
import type { Consequences } from '../../server/charter-desk/consequences.ts';
import { openDesk } from '../../server/charter-desk/draft.ts';
import { charterIn } from '../../server/charter-desk/publish.ts';
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
/** What the desk tells, with an error of nothing, so that a test can count. */
async function told(): Promise<Consequences> {
  const desk = await openDesk(world.deps);
  const rows = await world.store.rowsOfPeople();
  const now = { rules: world.content.certificates.document, at: world.time.now.toISOString(), chance: () => 0.5 };
  return consequencesOf(desk.editions, charterIn(desk, world.content), rows, now);
}

/** People who have accepted nothing: they make the others a part of the whole. */
async function others(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await newcomer(world);
}

describe('what a publication would ask of people', () => {
  it('is counted of those whom a changed rule touches, in the language they read', async () => {
    await agreeing(18, 'fr');
    await agreeing(15, 'en');
    await others(25);
    await rewrite(hr, 'a08', { text: { fr: 'Demandez.', en: 'Ask.' } });
    const all = await told();
    expect(all).toMatchObject({ asks: true, holders: 0, graceDays: 30 });
    expect([all.again, all.refresher]).toEqual([35, 35]);
    const { body } = (await deskOf(hr)).draft.articles.find(({ id }) => id === 'a08')!;
    const ours = (await deskOf(hr)).published.document.articles.find(({ id }) => id === 'a08')!;
    await rewrite(hr, 'a08', { text: { fr: body.text.fr, en: ours.text.en } });
    const { again, of } = await told();
    expect(again).toBe(20);
    expect(of).toEqual([{ version: 1, locale: 'fr', refresher: true }]);
    const shown = (await deskOf(hr)).consequences;
    expect(shown).toEqual({ ...(await told()), again: shown.again, refresher: shown.refresher });
    expect((await deskOf(hr)).consequences).toEqual(shown);
  });

  it('is nothing, and said to be, for advice', async () => {
    await agreeing(6, 'fr');
    const advice = (await deskOf(hr)).published.document.articles.find(({ kind }) => kind === 'advice')!;
    await rewrite(hr, advice.id, { text: { fr: 'Autrement.', en: 'Otherwise.' } });
    expect(await told()).toMatchObject({ asks: false, of: [], again: 0, refresher: 0, holders: 0 });
  });

  it('is told as figures of play are: never of a few people, nor of all but a few', async () => {
    await agreeing(1, 'fr');
    await others(15);
    await rewrite(hr, 'a08', { zone: 'never' });
    expect(await told()).toMatchObject({ asks: true, of: [{ locale: 'fr' }, { locale: 'en' }] });
    expect((await told()).again).toBeNull();
    ({ world, hr } = await openCharterDesk());
    await agreeing(8, 'fr');
    await rewrite(hr, 'a08', { zone: 'never' });
    expect((await told()).again).toBeNull();
  });

  it('goes by the last charter that each accepted, and names nobody', async () => {
    await agreeing(20, 'fr');
    await rewrite(hr, 'a08', { zone: 'never' });
    await publishNow(hr);
    await agreeing(20, 'en');
    await others(25);
    await rewrite(hr, 'a09', { text: { fr: 'Neuf.', en: 'Nine.' } });
    const { again, of } = await told();
    expect(again).toBe(40);
    expect(of.map(({ version, locale }) => `${version} ${locale}`)).toEqual(['1 fr', '1 en', '2 fr', '2 en']);
    await hr.ask('PUT', '/api/hr/charter/draft', { from: 1, hash: (await deskOf(hr)).draft.hash });
    expect(await told()).toMatchObject({
      again: 20,
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
