import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NBSP, setType, typeFaults } from '../../content/engine/typography.ts';
import { fixJson, fixYaml } from '../../content/fix-typography.ts';

/** Shows no-break spaces as ~. */
const shown = (text: string): string => text.replaceAll(NBSP, '~');

describe('a French text', () => {
  test.each([
    ['puts a no-break space before high punctuation', 'Non! Vraiment ? Oui; voilà : ça', 'Non~! Vraiment~? Oui~; voilà~: ça'],
    ['one before a group of marks', 'Quoi?!', 'Quoi~?!'],
    ['guillemets with their spaces', 'Il dit "oui" et « non »', 'Il dit «~oui~» et «~non~»'],
    ['apostrophes and ellipses', "C'est l'heure...", 'C’est l’heure…'],
    ['percents, hours and thousands', '50 % à 18 h 52, soit 1 584 px, 3%', '50~% à 18~h~52, soit 1~584 px, 3~%'],
    ['mends narrow spaces', 'Non\u202f!', 'Non~!'],
    ['inside and around stress', '**Non** ? Oui **là**!', '**Non**~? Oui **là**~!'],
    [
      'but not addresses, code and blanks to fill',
      'Voir https://a.fr/?q=1: `x ? y : z` {{n}}',
      'Voir https://a.fr/?q=1: `x ? y : z` {{n}}',
    ],
    ['nor times and ratios', 'Photo 16:9 à 10:30', 'Photo 16:9 à 10:30'],
  ])('%s', (_, before, after) => {
    expect(shown(setType(before, 'fr'))).toBe(after);
    expect(typeFaults(setType(before, 'fr'), 'fr')).toEqual([]);
  });

  test.each([
    ['Quoi?', 'no space before : ; ? or !'],
    ['Quoi ?', 'a space before : ; ? ! % or » that may break the line (U+00A0 wanted)'],
    ["L'un", "straight apostrophe ' instead of ’"],
    ['"Oui"', 'straight quotes " instead of « »'],
    ['“Oui”', 'English quotes “ ” instead of « »'],
    ['Fin...', 'three dots instead of …'],
    ['50%', 'no space before %'],
    ['« oui »', 'no U+00A0 after «'],
  ])('%s has a fault', (text, fault) => {
    expect(typeFaults(text, 'fr')).toContain(fault);
  });
});

describe('an English text', () => {
  test.each([
    ['curls double quotes', 'He said "no" ("never")', 'He said “no” (“never”)'],
    ['curls apostrophes and single quotes', "It's 'fine', boys' club", 'It’s ‘fine’, boys’ club'],
    ['sets no space before marks', 'No! Really?', 'No! Really?'],
  ])('%s', (_, before, after) => {
    expect(setType(before, 'en')).toBe(after);
    expect(typeFaults(after, 'en')).toEqual([]);
  });

  test('has no French quotes', () => {
    expect(typeFaults('« No »', 'en')).toEqual(['French quotes « » instead of “ ”']);
  });
});

test('setting twice is setting once', () => {
  const texts = fc.array(
    fc.constantFrom('mot', ' ', '?', '!', ':', ';', '"', "'", '«', '»', '%', '12', ' h ', '**', '…', '...', '(', ')'),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('fr' as const, 'en' as const), (parts, locale) => {
      const once = setType(parts.join(''), locale);
      expect(setType(once, locale)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

describe('in files', () => {
  test('a locale file keeps its keys, its order and its layout', () => {
    expect(shown(fixJson('{ "a?": "x ?",\n  "l\'un": ["l\'autre", 3] }', 'fr'))).toBe('{ "a?": "x~?",\n  "l\'un": ["l’autre", 3] }');
  });

  test('a document changes only in its French and English texts, whatever their style', () => {
    const before = "who: it's\na:\n  fr: 'L''idée ?'\n  en: it's\nb:\n  fr: >\n    Une idée ; ou\n    deux !\n# c'est\n";
    const after = 'who: it\'s\na:\n  fr: "L’idée~?"\n  en: it’s\nb:\n  fr: >\n    Une idée~; ou\n    deux~!\n# c\'est\n';
    expect(shown(fixYaml(before))).toBe(after);
  });

  test('a document that cannot be read is left alone', () => {
    expect(fixYaml('a: [1')).toBe('a: [1');
  });
});
