import { createHash } from 'node:crypto';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { isPng, plainPng, sidesOf } from './png.ts';
import type { Store } from './stores/store.ts';

export const LOGO_TYPES = ['image/png', 'image/svg+xml'] as const;
/** `print`: a PNG beside a drawing, for files that are printed: they do not take drawings. */
export type Logo = { type: (typeof LOGO_TYPES)[number]; data: string; print?: string | undefined };

/** Bytes of the file itself. */
export const LOGO_BYTES = 200 * 1024;

/** Pixels on each side, at most: what is small as a file may be huge once decoded. */
const LOGO_SIDE = 2000;

/** What a drawing has no need of: code, documents of its own, other files. It is served so that none would run, too. */
const SVG_FORBIDDEN =
  /<!(?:DOCTYPE|ENTITY)|<(?:\w+:)?(?:script|foreignObject|iframe|embed|object|image|handler)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?!["'#\s])|@import|url\(\s*["']?(?!#)|javascript:/i;

const isSvg = (text: string): boolean => /^\uFEFF?(?:\s|<\?xml[^>]*\?>|<!--[^]*?-->)*<svg\b/.test(text) && /<\/svg>\s*$|\/>\s*$/.test(text);

const refused = (rule: 'size' | 'kind' | 'content' | 'sides' | 'broken') => fail('ERR_LOGO_REFUSED', { rule });

/** Decoded here, so that nothing that draws it later meets a broken one. */
function checkPng(bytes: Buffer): Result<Logo> {
  if (!isPng(bytes)) return refused('kind');
  const sides = sidesOf(bytes);
  if (sides === null) return refused('broken');
  if (sides.some((side) => side > LOGO_SIDE)) return refused('sides');
  return plainPng(bytes) === null ? refused('broken') : ok({ type: 'image/png', data: bytes.toString('base64') });
}

/** What the bytes really are, whatever they were called. ERR_LOGO_REFUSED { rule }. */
export function checkLogo({ type, data, print }: Logo): Result<Logo> {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > LOGO_BYTES) return refused('size');
  if (bytes.length === 0) return refused('kind');
  if (type === 'image/png') return checkPng(bytes);
  const text = bytes.toString('utf8');
  if (!isSvg(text)) return refused('kind');
  if (SVG_FORBIDDEN.test(text)) return refused('content');
  const drawn: Logo = { type, data: bytes.toString('base64') };
  if (print === undefined) return ok(drawn);
  const printed = checkLogo({ type: 'image/png', data: print });
  return printed.ok ? ok({ ...drawn, print: printed.value.data }) : printed;
}

/** Keeps a logo by what it holds. @returns its SHA-256 */
export async function keepLogo(store: Store, logo: Logo): Promise<string> {
  const hash = createHash('sha256')
    .update([logo.type, logo.data, ...(logo.print ? [logo.print] : [])].join('\n'))
    .digest('hex');
  await store.putDocument(hash, logo);
  return hash;
}

/** The company's logo for a file to print; null without one, or when it is a drawing (SVG) without a PNG beside it. */
export async function printedLogo(store: Store): Promise<Buffer | null> {
  const hash = (await store.company())?.logo;
  const logo = hash ? ((await store.document(hash)) as Logo | null) : null;
  const png = logo?.type === 'image/png' ? logo.data : logo?.print;
  return png ? plainPng(Buffer.from(png, 'base64')) : null;
}
