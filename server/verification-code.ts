import { createHash } from 'node:crypto';

/** Crockford's base 32: no letter that can be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

const grouped = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** The code of a certificate: 80 bits that tell nothing of its holder, in four groups to read aloud. @param id random, unguessable */
export function codeFrom(id: string): string {
  const bytes = createHash('sha256').update(`certificate ${id}`).digest();
  return grouped([...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''));
}

/** A code as somebody typed it, in its one form: case, spaces, hyphens and look-alikes do not matter. */
export function codeAsKept(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return grouped(plain);
}
