import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { fail } from '../content/engine/errors.ts';
import { LOCALES } from '../content/engine/vocabulary.ts';
import type { Env } from './answers.ts';
import { failed } from './answers.ts';
import { BoundedMap } from './bounded-map.ts';
import { pack, sendPacked } from './compressed.ts';
import type { Packed } from './compressed.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const JSON_TYPE = 'application/json; charset=utf-8';

/** Pages that the client draws: they all start from the one HTML file. */
export const CLIENT_PAGES = [
  /^\/$/,
  /^\/play\/[a-z-]{1,40}$/,
  /^\/(record|checklist|codex|charter|dispatch|status|attestation|verify|settings|credits|sign-in|setup|invitation|link|lost|exam)$/,
  /^\/(seen|data|notice|messages|mails)$/,
  /^\/check\/(relay|voice)$/,
  /^\/verify\/[^/]{1,60}$/,
  /^\/join(\/[^/]{1,60})?$/,
  /^\/projector\/[\w-]{1,60}$/,
  /^\/desk(\/[\w-]{1,60}){0,3}$/,
];
const LOCALE_FILE = new RegExp(`^/locales/(${LOCALES.join('|')})/((?:[a-z0-9-]{1,60}/)?[a-z0-9-]{1,60}\\.json)$`);
/** The build names such files by their content. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
/** The page, its manifest and its service worker: a new version must be seen at once. */
const AT_ROOT = /^\/[^/]+$/;
const CACHING = {
  hashed: 'public, max-age=31536000, immutable',
  page: 'no-cache',
  art: 'public, max-age=600, stale-while-revalidate=86400',
};

/** Every file of the built page, by its address. What is not in this list is not served, whatever the path says. */
function filesOf(folder: string): Map<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).filter((path) => TYPES[extname(path)] !== undefined);
    return new Map(paths.map((path) => [path.slice(folder.length).replaceAll('\\', '/'), path]));
  } catch {
    return new Map();
  }
}

/** A file of the build with the compressed forms that lie beside it. */
function packedFile(path: string): Packed {
  const beside = (ending: string) => {
    try {
      return readFileSync(`${path}.${ending}`);
    } catch {
      return undefined;
    }
  };
  const { size, mtimeMs } = statSync(path);
  const [br, gzip] = [beside('br'), beside('gz')];
  return {
    etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
    bodies: { identity: readFileSync(path), ...(br && { br }), ...(gzip && { gzip }) },
  };
}

/** A text file of the client, read again when it changes: content needs no rebuild and no restart. */
function createTexts(project: string) {
  const held = new BoundedMap<string, { stamp: string; packed: Packed }>(500);
  return async (locale: string, file: string): Promise<Packed | null> => {
    const path = join(project, 'locales', locale, 'client', file);
    try {
      const { mtimeMs, size } = statSync(path);
      const stamp = `${mtimeMs} ${size}`;
      const known = held.get(path);
      if (known?.stamp === stamp) return known.packed;
      const packed = await pack(await readFile(path));
      held.set(path, { stamp, packed });
      return packed;
    } catch {
      return null;
    }
  };
}

/**
 * The page, its files and its texts.
 * @param project folder that holds dist/client and locales
 */
export function createPages(project: string) {
  const files = filesOf(join(project, 'dist', 'client'));
  const packed = new BoundedMap<string, Packed>(2000);
  const texts = createTexts(project);

  function file(c: Context<Env>, address: string, status: 200 | 404 = 200): Response | null {
    const path = files.get(address);
    if (path === undefined) return null;
    const held = packed.get(path) ?? packedFile(path);
    packed.set(path, held);
    c.header('Cache-Control', HASHED.test(address) ? CACHING.hashed : AT_ROOT.test(address) ? CACHING.page : CACHING.art);
    return sendPacked(c, held, TYPES[extname(path)] ?? 'application/octet-stream', status);
  }

  return async (c: Context<Env>): Promise<Response> => {
    const { path } = c.req;
    if (CLIENT_PAGES.some((page) => page.test(path))) return file(c, '/index.html') ?? failed(c, fail('ERR_UNAVAILABLE'));
    const [, locale, name] = LOCALE_FILE.exec(path) ?? [];
    const text = locale && name ? await texts(locale, name) : null;
    if (text) {
      c.header('Cache-Control', CACHING.page);
      return sendPacked(c, text, JSON_TYPE);
    }
    const found = file(c, path);
    if (found) return found;
    // Somebody who followed a wrong link gets the page, which says so in their language; a program gets the code.
    const isLink = c.req.header('accept')?.includes('text/html') && extname(path) === '';
    return (isLink ? file(c, '/index.html', 404) : null) ?? failed(c, fail('ERR_PATH_UNKNOWN'));
  };
}
