import { describe, expect, test } from 'vitest';
import type { BankItem } from '../../content/engine/bank.ts';
import { articleLaws } from '../../content/engine/check/article-laws.ts';
import { labelLaws } from '../../content/engine/check/label-laws.ts';
import { readingLaws, readingLevel } from '../../content/engine/check/reading-laws.ts';
import { authored } from './fixture.ts';

describe('reading level', () => {
  test.each([
    ['nothing', '', 0],
    // Three words, none long, in one sentence.
    ['a short sentence', 'Il pleut. ', 2],
    // Nine words in two sentences, two of them long: 4.5 + 22.2.
    ['two sentences', 'Le chat dort encore. Demain, embarquement immédiat, dit-on.', 27],
    ['stress marks and figures aside', '**Il pleut** 12 %.', 2],
  ])('of %s', (_, text, level) => expect(readingLevel(text)).toBe(level));

  const plain = 'On y va. Il fait beau. Tu viens ? ';
  const stiff = 'La réglementation professionnelle applicable interdit formellement toute communication institutionnelle. ';

  test('a story that reads like a report is refused, in its own language only', () => {
    const findings = readingLaws({ fr: { 'client/modules/law': { a: stiff.repeat(4) } }, en: { 'client/modules/law': { a: plain } } });
    expect(findings.map(({ level, file }) => [level, file])).toContainEqual(['error', 'locales/fr/client/modules/law.json']);
    expect(findings.some(({ file }) => file.includes('/en/'))).toBe(false);
  });

  test('one hard text among easy ones is told, and does not stop the build', () => {
    const hard = `${stiff.slice(0, -2)} ${stiff.slice(0, -2)} ${stiff}`;
    const easy = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`t${at}`, plain.repeat(3)]));
    const findings = readingLaws({ fr: { 'client/cards': { ...easy, hard } }, en: {} });
    expect(findings.map(({ level, at }) => [level, at])).toEqual([['warning', 'hard']]);
  });

  test('the interface is not measured', () => {
    expect(readingLaws({ fr: { 'client/ui': { a: stiff.repeat(9) } }, en: {} })).toEqual([]);
  });
});

describe('labels of exam situations', () => {
  const items = Array.from({ length: 9 }, (_, at): BankItem => {
    const options = (['one', 'two', 'three'] as const).map((id, place) => ({ id, mark: place === at % 3 ? (2 as const) : (0 as const) }));
    return { id: `item-${at}`, pillar: 'law', articles: [], facts: ['LAW-01'], crisis: false, options };
  });
  const withLabels = (label: (item: BankItem, mark: number) => string) => ({
    fr: {
      'server/bank/law': Object.fromEntries(
        items.map((item) => [
          item.id,
          { options: Object.fromEntries(item.options.map(({ id, mark }) => [id, { label: label(item, mark) }])) },
        ]),
      ),
    },
    en: {},
  });

  test('may not give the sound one away by their length', () => {
    const long = labelLaws(
      items,
      withLabels((_, mark) => 'x'.repeat(mark === 2 ? 30 : 20)),
    );
    expect(long.map(({ message }) => message)).toEqual(['the longest label is sound in 9 of 9, chance is 3.0']);
    const short = labelLaws(
      items,
      withLabels((_, mark) => 'x'.repeat(mark === 2 ? 10 : 20)),
    );
    expect(short.map(({ message }) => message)).toEqual(['the shortest label is sound in 9 of 9, chance is 3.0']);
  });

  test('are fair when length says nothing', () => {
    expect(
      labelLaws(
        items,
        withLabels(() => 'x'),
      ),
    ).toEqual([]);
  });
});

test('an article that no story and no idea names is told', () => {
  const { modules, charter } = authored();
  const spare = { ...charter.articles[0]!, id: 'a77' };
  const found = articleLaws(modules, { ...charter, articles: [...charter.articles, spare] });
  expect(found.map(({ at }) => at)).toContain('article "a77"');
  expect(articleLaws(modules, charter)).toEqual([]);
});
