import { describe, expect, test } from 'vitest';
import { situationLaws } from '../../content/engine/check/situation-laws.ts';
import type { Texts } from '../../content/engine/check/texts.ts';
import type { Card } from '../../content/engine/card-schema.ts';
import type { Situation, SituationOption } from '../../content/engine/situations.ts';
import { SITUATION_OPTIONS } from '../../content/engine/situations.ts';

const cardOf = (id: string): Card => ({ id, pillar: 'law', status: 'V', source: { fr: 'S', en: 'S' }, checked: '2026-11-21' });
const CARDS = ['LAW-01', 'LAW-02', 'LAW-03'].map(cardOf);

const situationOf = (card: string, sound: SituationOption): Situation => {
  const [one = 'a', other = 'b'] = SITUATION_OPTIONS.filter((option) => option !== sound);
  return { id: `${card.toLowerCase()}-a`, card, options: { a: 0, b: 0, c: 0, [sound]: 2, [one]: 1, [other]: 0 } as Situation['options'] };
};
const SITUATIONS = [situationOf('LAW-01', 'a'), situationOf('LAW-02', 'b'), situationOf('LAW-03', 'c')];
const told = { situation: 'It rains.', options: { a: 'Stay at home', b: 'Take a coat', c: 'Go barefoot' }, why: 'Coats are dry.' };

/** The texts of all three, with some changed. */
function textsWith(changes: Record<string, Partial<typeof told>> = {}, exam: Record<string, unknown> = {}): Texts {
  const file = Object.fromEntries(SITUATIONS.map(({ id }) => [id, { ...told, ...changes[id] }]));
  const all = { 'server/situations/law': file, 'server/bank/law': exam };
  return { fr: all, en: all };
}
const BANK = [{ id: 'law-x', pillar: 'law' as const, articles: [], facts: ['LAW-01'], crisis: false, options: [] }];
const messages = (situations: Situation[], texts: Texts = textsWith(), bank = BANK) =>
  situationLaws(situations, CARDS, bank, texts).map(({ at, message }) => `${at}: ${message}`);

describe('the situations of the dispatches', () => {
  test('that keep every law are told nothing', () => {
    expect(messages(SITUATIONS)).toEqual([]);
  });

  test('cover every card', () => {
    expect(messages(SITUATIONS.slice(0, 2))).toContain('LAW-03: has no situation for the dispatches');
  });

  test('stand once, under the name of a card that exists', () => {
    expect(messages([...SITUATIONS, SITUATIONS[0]!])).toContain('law-01-a: is there twice');
    expect(messages([...SITUATIONS, { ...SITUATIONS[0]!, id: 'rain' }])).toContain('rain: must begin with "law-01-"');
    expect(messages([...SITUATIONS, situationOf('LAW-09', 'a')])).toContain('law-09-a: the fact LAW-09 is no card');
  });

  test('do not give the right option away by its place', () => {
    const lopsided = SITUATIONS.map(({ card }) => situationOf(card, 'b'));
    expect(messages(lopsided)).toContain('options: "b" is the right option in 100 of 100 situations: at most 40');
  });

  test('do not give it away by its length', () => {
    const long = { ...told.options, a: 'Stay at home and read a book', b: 'Take a coat and an umbrella' };
    const texts = textsWith({ 'law-01-a': { options: long }, 'law-02-a': { options: { ...told.options, b: 'Take a warm coat' } } });
    expect(messages(SITUATIONS, texts)).toContain('options: the right option is the longest in 2 of 3 situations: at most a third');
  });

  test('fit in two lines, a button and three sentences', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    const texts = textsWith({
      'law-01-a': { situation: words(46) },
      'law-02-a': { options: { ...told.options, a: words(19) } },
      'law-03-a': { why: 'One. Two. Three. Four.' },
    });
    expect(messages(SITUATIONS, texts)).toEqual(
      expect.arrayContaining([
        'law-01-a: a situation of 46 words, 45 at most',
        'law-02-a: option "a" has more than 18 words',
        'law-03-a: explains in more than 3 sentences',
      ]),
    );
  });

  test('never share their words with the exam', () => {
    const copied = 'He asks you, on a Monday, whether you have a minute.';
    const texts = textsWith({ 'law-01-a': { situation: copied } }, { 'law-x': { situation: `It rains. ${copied.toUpperCase()}` } });
    expect(messages(SITUATIONS, texts)).toContain(
      'law-01-a.situation: the exam has these words too: "he asks you on a monday whether you"',
    );
  });
});
