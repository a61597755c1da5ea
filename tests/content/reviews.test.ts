import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recordMarks, writeSheets } from '../../content/bank-reviews.ts';
import type { BankItem } from '../../content/engine/bank.ts';
import { REVIEWS_FILE, reviewLaws } from '../../content/engine/check/review-laws.ts';
import { sentence } from '../../content/engine/check/findings.ts';
import { readPart } from '../../content/engine/reviews.ts';
import type { Review, Reviews } from '../../content/engine/reviews.ts';
import { PROJECT, readBank, readTexts } from '../../content/load.ts';
import { readReviews, reviewDigest } from '../../content/reviews-file.ts';

const item: BankItem = {
  id: 'reply',
  pillar: 'law',
  articles: [],
  facts: ['LAW-01'],
  crisis: false,
  options: [
    { id: 'sound', mark: 2 },
    { id: 'dear', mark: 1 },
    { id: 'harmful', mark: 0 },
  ],
};
const told = (label: string, why = 'Why.') => ({
  reply: { situation: 'S', ask: 'A', options: { sound: { label, why }, dear: { label: 'D', why }, harmful: { label: 'H', why } } },
});
const textsWith = (label: string, why?: string) => ({ fr: { 'server/bank/law': told(label, why) }, en: { 'server/bank/law': told('L') } });
const texts = textsWith('Oui');
const digest = (text: string): string => text;

const readers = { a: 'one', b: 'another', c: 'a third' };
const reviewed = (change: Partial<Review> = {}): Reviews => {
  const marks: Review['marks'] = { sound: [2, 2, 2], dear: [1, 1, 1], harmful: [0, 0, 0] };
  const review: Review = { round: 1, read: readPart(item, texts), marks, ...change };
  return { rounds: [{ round: 1, on: '2026-11-28', readers }], situations: { reply: review } };
};
const found = (reviews: Reviews | null, bank: readonly BankItem[] = [item], of = texts): string[] =>
  reviewLaws(bank, reviews, of, digest).map((one) => `${one.level}: ${sentence(one)}`);
const withMarks = (sound: Review['marks'][string]): Reviews => reviewed({ marks: { sound, dear: [1, 1, 1], harmful: [0, 0, 0] } });

describe('the marks of an exam situation are those that its readers gave', () => {
  test('three who agree say nothing, nor does one who is a mark away', () => {
    expect(found(reviewed())).toEqual([]);
    expect(found(withMarks([2, 1, 2]))).toEqual([]);
  });

  test.each([
    ['two who differ', [2, 1, 1] as const, '2, 1, 1'],
    ['one who is two marks away', [2, 2, 0] as const, '2, 2, 0'],
  ])('%s break the law', (_, marks, given) => {
    expect(found(withMarks([...marks]))).toEqual([
      `error: ${REVIEWS_FILE}, reply: the option "sound" is marked 2, its readers gave ${given}`,
    ]);
  });

  test('a situation that nobody read is an error, as is a review of none', () => {
    expect(found(null)).toEqual([`error: ${REVIEWS_FILE}, reply: was read by nobody: content/README.md says how to have it read`]);
    expect(found(reviewed(), [])).toEqual([`error: ${REVIEWS_FILE}, reply: is no situation of the bank`]);
    expect(found({ ...reviewed(), rounds: [] })).toEqual([`error: ${REVIEWS_FILE}, reply: round 1 is not told`]);
  });

  const again = [`warning: ${REVIEWS_FILE}, reply: changed since it was read: to be read again`];
  test('one that changed since is to be read again: a warning, whatever its marks', () => {
    expect(found(withMarks([0, 0, 0]), [item], textsWith('Oui, bien sûr'))).toEqual(again);
    const marked = { ...item, options: item.options.map((option) => ({ ...option, mark: 2 as const })) };
    expect(found(reviewed(), [marked])).toEqual(again);
  });

  test('its explanations are not read, and may change', () => {
    expect(found(reviewed(), [item], textsWith('Oui', 'Because.'))).toEqual([]);
  });
});

describe('a round of review', () => {
  const project = mkdtempSync(join(tmpdir(), 'porte-voix-reviews-'));
  const folder = join(project, 'sheets');
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  for (const part of ['content/bank', 'locales/fr/server/bank', 'locales/en/server/bank']) {
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  }
  rmSync(join(project, REVIEWS_FILE));
  const { bank } = readBank(project);
  const keyed = new Map(bank.map(({ id, options }) => [id, new Map(options.map((option) => [option.id, option.mark]))]));
  const json = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, { id: string; options: Record<string, string> }>;
  const markAll = (round: number, reader: string): void => {
    const marks = Object.entries(json(`map${round}-${reader}.json`)).map(([number, { id, options }]) => [
      number,
      Object.fromEntries(Object.entries(options).map(([letter, option]) => [letter, keyed.get(id)!.get(option)])),
    ]);
    writeFileSync(join(folder, `marks${round}-${reader}.json`), JSON.stringify(Object.fromEntries(marks)));
  };
  const findings = () => reviewLaws(bank, readReviews(project).reviews, readTexts(project).texts, reviewDigest);

  test('shows every situation and label, in another order to each reader, and no explanation', () => {
    expect(writeSheets(project, folder, 1)).toBe(bank.length);
    const sheets = ['a', 'b', 'c'].map((reader) => readFileSync(join(folder, `sheet1-${reader}.md`), 'utf8'));
    const { fr } = readTexts(project).texts;
    for (const [id, one] of Object.entries(
      fr['server/bank/law'] as Record<string, { situation: string; options: Record<string, { label: string; why: string }> }>,
    )) {
      expect(sheets[0], id).toContain(one.situation);
      for (const { label, why } of Object.values(one.options)) {
        expect(sheets[0], id).toContain(label);
        expect(sheets[0], id).not.toContain(why);
      }
    }
    expect(sheets[0]).not.toBe(sheets[2]);
  });

  test('is not recorded while a mark is missing', () => {
    for (const reader of ['a', 'b', 'c']) markAll(1, reader);
    writeFileSync(join(folder, 'marks1-c.json'), '{}');
    expect(() => recordMarks(project, folder, 1, '2026-11-28')).toThrow('marks1-c.json has no mark for A of 1');
    expect(readReviews(project).reviews).toBeNull();
  });

  test('makes the reviews that the check wants, beside the bank and no part of it', () => {
    markAll(1, 'c');
    expect(recordMarks(project, folder, 1, '2026-11-28')).toBe(bank.length);
    expect(findings()).toEqual([]);
    expect(readBank(project)).toEqual({ bank, broken: [] });
  });

  test('is recorded again once a mark was changed to the one that the readers gave', () => {
    const file = join(project, 'content/bank/law.yaml');
    const before = readFileSync(file, 'utf8');
    const changed = (from: string, to: string) => before.replace(from, to);
    const [, option] = /id: ([a-z-]+), mark: 0/.exec(before)!;
    writeFileSync(file, changed(`id: ${option}, mark: 0`, `id: ${option}, mark: 1`));
    const law = () => reviewLaws(readBank(project).bank, readReviews(project).reviews, readTexts(project).texts, reviewDigest);
    expect(law().map(({ level }) => level)).toEqual(['warning']);
    recordMarks(project, folder, 1, '2026-11-28');
    expect(law().map(({ level, message }) => `${level}: ${message}`)).toEqual([
      `error: the option "${option}" is marked 1, its readers gave 0, 0, 0`,
    ]);
    writeFileSync(file, before);
    recordMarks(project, folder, 1, '2026-11-28');
    expect(findings()).toEqual([]);
  });

  test('reads again what has changed, and that alone', () => {
    const file = join(project, 'locales/en/server/bank/law.json');
    const before = readReviews(project).reviews!;
    const law = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { ask: string }>;
    const id = Object.keys(law)[0]!;
    law[id]!.ask = 'What now?';
    writeFileSync(file, JSON.stringify(law));
    expect(findings().map(({ level, at }) => [level, at])).toEqual([['warning', id]]);

    expect(writeSheets(project, folder, 2)).toBe(1);
    for (const reader of ['a', 'b', 'c']) markAll(2, reader);
    expect(recordMarks(project, folder, 2, '2026-12-01')).toBe(1);
    expect(findings()).toEqual([]);
    const { rounds, situations } = readReviews(project).reviews!;
    expect(rounds.map(({ round, on }) => [round, on])).toEqual([
      [1, '2026-11-28'],
      [2, '2026-12-01'],
    ]);
    expect(situations).toEqual({ ...before.situations, [id]: { ...situations[id], round: 2 } });
  });
});

test('every exam situation of this project has been read blind by three', () => {
  const { reviews, broken } = readReviews(PROJECT);
  expect(broken).toEqual([]);
  expect(Object.keys(reviews!.situations)).toEqual(readBank().bank.map(({ id }) => id));
});
