import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Faces of the attestation: titles in Bricolage Grotesque, all that is read in Atkinson Hyperlegible Next. */
const FACES = {
  title: { family: 'bricolage-grotesque', weight: 800 },
  text: { family: 'atkinson-hyperlegible-next', weight: 400 },
  strong: { family: 'atkinson-hyperlegible-next', weight: 700 },
} as const;
export type Face = keyof typeof FACES;

type Alphabet = 'latin' | 'latin-ext';
type FontDoc = { registerFont(name: string, path: string): unknown };

const nameOf = (face: Face, alphabet: Alphabet): string => `${face} ${alphabet}`;

/** Names every font file to a document; only those that are used are read, and only the letters used are embedded. */
export function registerFonts(doc: FontDoc): void {
  for (const face of Object.keys(FACES) as Face[]) {
    const { family, weight } = FACES[face];
    for (const alphabet of ['latin', 'latin-ext'] as const) {
      doc.registerFont(nameOf(face, alphabet), resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`));
    }
  }
}

/** What the `latin` files lack and the `latin-ext` ones have: Ł, ş, ő… */
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u02ce-\u02d7\u02dd-\u02ff\u1d00-\u1dbf\u1e00-\u1eff]/;

/** A text cut where the font file changes. */
export function runsOf(face: Face, text: string): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const font = nameOf(face, EXTENDED.test(letter) ? 'latin-ext' : 'latin');
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}
