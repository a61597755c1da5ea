import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BankItem } from './engine/bank.ts';
import { REVIEWS_FILE } from './engine/check/review-laws.ts';
import type { Texts } from './engine/check/texts.ts';
import { shuffle } from './engine/random.ts';
import { READERS, isRead, readPart, shownPart, toldOf } from './engine/reviews.ts';
import type { Reader, Review, Reviews } from './engine/reviews.ts';
import type { Locale } from './engine/vocabulary.ts';
import { PROJECT, readBank, readTexts } from './load.ts';
import { readReviews, reviewDigest, tellReviews } from './reviews-file.ts';

/** What each reader is asked to be, and the language of their sheet: every text is read in one language at least. */
const ASKED: Record<Reader, { locale: Locale; as: string }> = {
  a: { locale: 'fr', as: 'blind, in French, asked to be a generalist on the employees’ side' },
  b: { locale: 'en', as: 'blind, in English, asked to be a lawyer in employment and data protection' },
  c: { locale: 'fr', as: 'blind, in French, asked to be a director of communication' },
};
const LETTERS = ['A', 'B', 'C', 'D'];
const USAGE = 'Usage: npm run content:review -- sheets|record <folder> <round>';

/** By the number on the sheet: the situation, the digest of what the sheet shows of it, and the option behind each letter. */
const mapSchema = z.record(z.string(), z.strictObject({ id: z.string(), shown: z.string(), options: z.record(z.string(), z.string()) }));
type SheetMap = z.infer<typeof mapSchema>;
/** By number, then by letter. */
const marksSchema = z.record(z.string(), z.record(z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)])));

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** One reader's sheet, situations and options shuffled, and the map that leads back. */
function sheetOf(items: readonly BankItem[], texts: Texts, reader: Reader, round: number): { sheet: string; map: SheetMap } {
  const map: SheetMap = {};
  let random = round * 1000 + READERS.indexOf(reader);
  const drawn = shuffle(items, random);
  random = drawn.random;
  const parts = drawn.value.map((item, at) => {
    const told = toldOf(item, texts, ASKED[reader].locale);
    const options = shuffle(item.options, random);
    random = options.random;
    map[at + 1] = {
      id: item.id,
      shown: reviewDigest(shownPart(item, texts)),
      options: Object.fromEntries(options.value.map(({ id }, place) => [LETTERS[place]!, id])),
    };
    const labels = options.value.map(({ id }, place) => `- ${LETTERS[place]}. ${told.get(`options.${id}.label`)}`);
    const about = `articles ${item.articles.join(', ') || '-'}; facts ${item.facts.join(', ')}`;
    return [`## ${at + 1} (${about})`, told.get('situation'), told.get('ask'), ...labels].join('\n');
  });
  return { sheet: `${parts.join('\n\n')}\n`, map };
}

/** Writes three sheets, and their maps, of all that nobody has read as it now stands. Returns how many situations they have. */
export function writeSheets(project: string, folder: string, round: number): number {
  const { bank } = readBank(project);
  const { texts } = readTexts(project);
  const { reviews } = readReviews(project);
  const items = bank.filter((item) => !isRead(item, reviews?.situations[item.id], texts, reviewDigest));
  mkdirSync(folder, { recursive: true });
  for (const reader of READERS) {
    const { sheet, map } = sheetOf(items, texts, reader, round);
    writeFileSync(join(folder, `sheet${round}-${reader}.md`), sheet);
    writeFileSync(join(folder, `map${round}-${reader}.json`), `${JSON.stringify(map, null, 1)}\n`);
  }
  return items.length;
}

/** A reader's marks by situation, then by option; every letter of the sheet must have one. */
function marksBy(folder: string, round: number, reader: Reader): Map<string, { shown: string; marks: Map<string, 0 | 1 | 2> }> {
  const file = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}${round}-${reader}.json`), 'utf8'));
  const given = marksSchema.parse(file('marks'));
  return new Map(
    Object.entries(mapSchema.parse(file('map'))).map(([number, { id, shown, options }]) => {
      const marks = Object.entries(options).map(([letter, option]) => {
        const mark = given[number]?.[letter];
        if (mark === undefined) throw new Error(`marks${round}-${reader}.json has no mark for ${letter} of ${number}`);
        return [option, mark] as const;
      });
      return [id, { shown, marks: new Map(marks) }];
    }),
  );
}

/**
 * Adds what three readers gave to reviews.yaml, in the order of the bank; what they did not read keeps its review.
 * Held against the marks in force, which may have been changed since to theirs; what is shown may not: it is to be read again.
 * Returns how many situations they read. A mark that is missing throws, and nothing is written. @param on ISO date
 */
export function recordMarks(project: string, folder: string, round: number, on: string): number {
  const { bank } = readBank(project);
  const { texts } = readTexts(project);
  const before: Reviews = readReviews(project).reviews ?? { rounds: [], situations: {} };
  const [a, b, c] = READERS.map((reader) => marksBy(folder, round, reader)) as [ReadBy, ReadBy, ReadBy];
  const reviewOf = (item: BankItem): Review | undefined => {
    const { id } = item;
    const [one, two, three] = [a.get(id), b.get(id), c.get(id)];
    if (!one || !two || !three) return before.situations[id];
    const marks = [...one.marks].map(([option, mark]) => [option, [mark, two.marks.get(option)!, three.marks.get(option)!]] as const);
    const isSame = one.shown === reviewDigest(shownPart(item, texts));
    return { round, read: isSame ? reviewDigest(readPart(item, texts)) : one.shown, marks: Object.fromEntries(marks) as Review['marks'] };
  };
  const situations = Object.fromEntries(
    bank.flatMap((item) => {
      const review = reviewOf(item);
      return review ? [[item.id, review]] : [];
    }),
  );
  const readers = { a: ASKED.a.as, b: ASKED.b.as, c: ASKED.c.as };
  const rounds = [...before.rounds.filter((one) => one.round !== round), { round, on, readers }];
  writeFileSync(join(project, REVIEWS_FILE), tellReviews({ rounds, situations }));
  return a.size;
}
type ReadBy = ReturnType<typeof marksBy>;

/** Exit codes: 0 done, 2 wrong arguments; files that are missing or incomplete throw, and nothing is written. */
function main([what, folder, round]: readonly string[]): number {
  const number = Number(round);
  if (folder === undefined || !Number.isInteger(number) || number < 1 || (what !== 'sheets' && what !== 'record')) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (what === 'sheets') {
    say(`${writeSheets(PROJECT, folder, number)} situations to read: sheet${number}-a.md, -b.md and -c.md in ${folder}.`);
  } else {
    const read = recordMarks(PROJECT, folder, number, new Date().toISOString().slice(0, 10));
    say(`${read} situations recorded in ${REVIEWS_FILE}. Now run npm run content:check.`);
  }
  return 0;
}

if (process.argv[1]?.endsWith('bank-reviews.ts')) process.exitCode = main(process.argv.slice(2));
