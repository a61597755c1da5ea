import { randomInt } from 'node:crypto';

/** Letters and figures that nobody takes for another at ten metres: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY34679';
const LENGTH = 6;

/** A code that is not among those taken: one of 244 million. */
export function newCode(isTaken: (code: string) => boolean): string {
  for (;;) {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    if (!isTaken(code)) return code;
  }
}

/** A code as somebody typed it, in the form in which it is kept. */
export const codeAsKept = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '');
