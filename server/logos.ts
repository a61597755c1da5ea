import { createHash } from 'node:crypto';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Store } from './stores/store.ts';

export const LOGO_TYPES = ['image/png', 'image/svg+xml'] as const;
export type Logo = { type: (typeof LOGO_TYPES)[number]; data: string };

/** Bytes of the file itself. */
export const LOGO_BYTES = 200 * 1024;

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a drawing has no need of: code, documents of its own, other files. It is served so that none would run, too. */
const SVG_FORBIDDEN =
  /<!(?:DOCTYPE|ENTITY)|<(?:\w+:)?(?:script|foreignObject|iframe|embed|object|image|handler)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?!["'#\s])|@import|url\(\s*["']?(?!#)|javascript:/i;

const isSvg = (text: string): boolean => /^\uFEFF?(?:\s|<\?xml[^>]*\?>|<!--[^]*?-->)*<svg\b/.test(text) && /<\/svg>\s*$|\/>\s*$/.test(text);

/** What the bytes really are, whatever they were called. ERR_LOGO_REFUSED { rule: 'size' | 'kind' | 'content' }. */
export function checkLogo({ type, data }: Logo): Result<Logo> {
  const refused = (rule: string) => fail('ERR_LOGO_REFUSED', { rule });
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > LOGO_BYTES) return refused('size');
  if (bytes.length === 0) return refused('kind');
  if (type === 'image/png') return bytes.subarray(0, 8).equals(PNG_START) ? ok({ type, data: bytes.toString('base64') }) : refused('kind');
  const text = bytes.toString('utf8');
  if (!isSvg(text)) return refused('kind');
  return SVG_FORBIDDEN.test(text) ? refused('content') : ok({ type, data: bytes.toString('base64') });
}

/** Keeps a logo by what it holds. @returns its SHA-256 */
export async function keepLogo(store: Store, logo: Logo): Promise<string> {
  const hash = createHash('sha256').update(`${logo.type}\n${logo.data}`).digest('hex');
  await store.putDocument(hash, logo);
  return hash;
}
