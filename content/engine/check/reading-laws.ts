import { LOCALES } from '../vocabulary.ts';
import { error, textFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import { sentencesIn, textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

/**
 * How hard a text is to read, by LIX: words a sentence, plus long words (seven letters or more) in a hundred. One measure for
 * both languages: under 25 very easy, 30 easy, 40 a newspaper, 50 a report.
 */
export function readingLevel(text: string): number {
  const words = text.replaceAll('*', '').match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => word.length > 6).length;
  return words.length === 0 ? 0 : Math.round(words.length / Math.max(1, sentencesIn(text)) + (100 * long) / words.length);
}

/** Where people speak, a text reads easily; a card or an exam situation may be a little drier. */
const CEILINGS: [start: string, level: number][] = [
  ['client/modules/', 30],
  ['client/games/', 32],
  ['client/cards', 36],
  ['server/bank/', 34],
];
/** One text may be harder than its file, up to here; the shortest are not measured. */
const ONE_TEXT = 60;
const WORDS_MEASURED = 20;

/** Everyday words and short sentences: each file as a whole, and no text of it by far. */
export function readingLaws(texts: Texts): Finding[] {
  return LOCALES.flatMap((locale) =>
    Object.keys(texts[locale]).flatMap((name) => {
      const ceiling = CEILINGS.find(([start]) => name.startsWith(start))?.[1];
      if (ceiling === undefined) return [];
      const found = [...textsOf(texts, locale, name)];
      // A full stop ends a text that has none: a label is a sentence too.
      const level = readingLevel(found.map(([, text]) => text).join('. '));
      const hard = found.filter(([, text]) => text.split(/\s+/).length >= WORDS_MEASURED && readingLevel(text) > ONE_TEXT);
      return [
        ...(level > ceiling
          ? [
              error(
                textFile(locale, name),
                '',
                `reads at level ${level} (LIX), at most ${ceiling} wanted: shorter sentences, plainer words`,
              ),
            ]
          : []),
        ...hard.map(([key, text]) => warning(textFile(locale, name), key, `is hard to read (LIX ${readingLevel(text)})`)),
      ];
    }),
  );
}
