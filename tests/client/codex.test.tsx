import { beforeEach, describe, expect, it } from 'vitest';
import { ALL, foundIn, plain, stateOf } from '../../client/ui/codex/find.ts';
import type { CardRecord } from '../../content/engine/record.ts';
import { PILLARS } from '../../content/engine/vocabulary.ts';
import { cards, charter, texts } from './fake-server.ts';
import { Screen } from './page.tsx';

const AT = '2026-11-02T09:00:00.000Z';
const met: CardRecord = { metAt: AT, soundAt: null, recalledAt: null };
const sound: CardRecord = { ...met, soundAt: AT };
const recalled: CardRecord = { ...sound, recalledAt: AT };
const words = texts('fr', 'cards') as Parameters<typeof foundIn>[2];

describe('finding a card', () => {
  const all = Object.fromEntries(cards.map((card, at) => [card.id, [met, sound, recalled][at % 3]!]));
  const found = (wanted: Partial<typeof ALL>) => foundIn(cards, all, words, { ...ALL, ...wanted });

  it('ignores accents, capitals, ligatures and the order of words', () => {
    expect(plain('Déjà ŒUVRE l’Été')).toBe("deja oeuvre l'ete");
    const [first] = cards;
    const title = words[first!.id]!.title;
    expect(found({ words: title.toUpperCase() }).map((card) => card.id)).toContain(first!.id);
    expect(found({ words: plain(title).split(' ').toReversed().join('  ') }).map((card) => card.id)).toContain(first!.id);
    expect(found({ words: 'zzz' })).toEqual([]);
  });

  it('finds by number, and by the source in either language', () => {
    expect(found({ words: 'law-07' }).map((card) => card.id)).toEqual(['LAW-07']);
    expect(found({ words: 'criminal code 226-13' }).map((card) => card.id)).toContain('LAW-11');
  });

  it('keeps one pillar, and those that have come so far', () => {
    for (const pillar of PILLARS) expect(found({ pillar }).every((card) => card.pillar === pillar)).toBe(true);
    expect(found({})).toHaveLength(cards.length);
    expect(found({ state: 'sound' }).map((card) => stateOf(all[card.id]!))).not.toContain('met');
    expect(new Set(found({ state: 'recalled' }).map((card) => stateOf(all[card.id]!)))).toEqual(new Set(['recalled']));
  });
});

describe('the codex', () => {
  let screen: Screen;
  const open = async (mine: Record<string, CardRecord>) => {
    screen = await Screen.at('/codex', ({ server }) => {
      server.record = { ...server.record, cards: mine };
    });
    await screen.until(() => screen.root.querySelector('.shelf, .nothing') !== null);
  };
  const type = async (text: string) => {
    const field = screen.one<HTMLInputElement>('[type=search]');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.rests();
  };
  const titles = () => screen.all('.shelf:not(.articles) summary b').map((one) => one.textContent);

  beforeEach(() => open({ 'LAW-01': met, 'LAW-06': sound, 'SHARE-01': recalled }));

  it('shows the cards met by pillar, each whole: rule, do, don’t, misconception, source, date', () => {
    expect(screen.all('.shelf:not(.articles) h2').map((one) => one.textContent)).toEqual([
      'La charte 1 fiche',
      'Le droit 1 fiche',
      'Le partage 1 fiche',
    ]);
    const card = screen.one('.shelf.on-law details').textContent;
    for (const text of Object.values(words['LAW-01']!)) expect(card.replace(/\s/g, ' ')).toContain(text.replace(/\s/g, ' '));
    expect(card).toContain('L1121-1');
    expect(card).toContain('vérifiée le 21 novembre 2026');
    expect(card).toContain('pas un conseil juridique');
  });

  it('says how many are found, and gives all of them back with one button', async () => {
    await type('BAILLON');
    expect(titles()).toEqual(['Ni bâillon, ni immunité']);
    expect(screen.one('[role=status]').textContent).toBe('1 fiche');
    await type('zzz');
    expect(titles()).toEqual([]);
    await screen.click('.count .pill');
    expect(titles()).toHaveLength(3);
    expect(screen.one<HTMLInputElement>('[type=search]').value).toBe('');
  });

  it('is sifted by pillar and by how far a card has come', async () => {
    await screen.click('input[name=state]:nth-of-type(1)');
    screen.all('input[name=state]')[2]!.click();
    await screen.rests();
    expect(titles()).toEqual(['J’ajoute mon regard']);
    screen.all('input[name=pillar]')[2]!.click();
    await screen.rests();
    expect(titles()).toEqual([]);
  });

  it('opens every card to be printed, and closes them again afterwards', () => {
    const isOpen = () => screen.all('.shelf:not(.articles) details').map((one) => (one as HTMLDetailsElement).open);
    (screen.all('.shelf:not(.articles) details')[0] as HTMLDetailsElement).open = true;
    window.dispatchEvent(new Event('beforeprint'));
    expect(isOpen()).toEqual([true, true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(isOpen()).toEqual([true, false, false]);
  });

  it('says where cards come from while there is none', async () => {
    await open({});
    expect(screen.text).toContain('Chaque fait croisé en jouant devient une fiche');
    expect(screen.one('.nothing a').getAttribute('href')).toBe('/');
  });

  it('opens the cards of a sector pack that is on, before they are met, and says whose they are', async () => {
    screen = await Screen.at('/codex', ({ server }) => {
      server.packs = ['public'];
      server.record = { ...server.record, cards: { 'LAW-01': met } };
    });
    await screen.until(() => screen.root.querySelector('.shelf') !== null);
    expect(titles()).toEqual(['LAW-01', 'LAW-41'].map((id) => words[id]!.title));
    expect(screen.all('.shelf summary small').map((one) => one.textContent)).toContain('dossier Agents publics, à découvrir');
    expect(screen.one('.lead').textContent).toContain('1 fiche croisée');
    screen.all('input[name=state]')[1]!.click();
    await screen.rests();
    expect(titles()).toEqual([]);
  });

  it('shows the articles of the company’s own charter, found by words and subject, even before any card', async () => {
    const articles = () => screen.all('.shelf.articles summary b').map((one) => one.textContent);
    expect(articles()).toHaveLength(charter.articles.length);
    const [first] = charter.articles;
    expect(screen.one('.shelf.articles details').textContent).toContain(first!.title.fr);
    await type(first!.title.fr);
    expect(articles()[0]).toContain(first!.title.fr);
    expect(articles().length).toBeLessThan(charter.articles.length);
    await type('');
    await screen.click('input[name=pillar]:nth-of-type(1)');
    screen.all('input[name=pillar]')[2]!.click();
    await screen.rests();
    expect(articles()).toEqual([]);
    await open({});
    await screen.until(() => articles().length > 0);
  });
});
