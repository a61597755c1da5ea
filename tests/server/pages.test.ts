import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codingFor } from '../../server/compressed.ts';
import { ask, openWorld, settingsFor } from './support/world.ts';
import type { World } from './support/world.ts';

const project = mkdtempSync(join(tmpdir(), 'porte-voix-pages-'));
const write = (path: string, body: string | Buffer) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), body);
};
const LONG = JSON.stringify({ text: 'un texte assez long pour être comprimé '.repeat(100) });
let world: World;

beforeAll(async () => {
  write('dist/client/index.html', '<!doctype html><title>Porte-voix</title>');
  write('dist/client/assets/index-Ab3_d9xZ.js', 'let a = 1;');
  write('dist/client/assets/index-Ab3_d9xZ.js.br', brotliCompressSync('let a = 1;'));
  write('dist/client/art/cast/awa.svg', '<svg/>');
  write('dist/client/sw.js', 'self;');
  write('dist/client/notes.secret', 'not a type that a page has');
  write('dist/server/main.js', 'the server');
  write('locales/fr/client/ui.json', LONG);
  write('locales/fr/client/modules/charter.json', '{"title":"Le bureau de tri"}');
  write('locales/fr/server/console.json', '{"secret":true}');
  write('secret.json', '{}');
  world = await openWorld({ settings: settingsFor({ projectDir: project }) });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));
const get = (path: string, headers: Record<string, string> = {}) => ask(world, 'GET', path, undefined, headers);

describe('the page', () => {
  it.each(['/', '/play/charter', '/record', '/charter', '/settings', '/credits', '/sign-in', '/setup'])('is served at %s', async (path) => {
    const { status, body, headers } = await get(path);
    expect(status).toBe(200);
    expect(body).toContain('<title>Porte-voix</title>');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect((await get(path, { 'if-none-match': headers.get('etag')! })).status).toBe(304);
  });

  it('may load nothing from elsewhere, run nothing inline, and be framed by nobody', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("img-src 'self' data: blob:");
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:8801;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|http|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it.each(['/nope', '/play/', '/play/a/b', '/play/CHARTER', '/index', '/record/x', '/.git/config'])('is not served at %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: { error: 'ERR_PATH_UNKNOWN' } });
  });

  it('is what somebody who followed a wrong link sees, with 404', async () => {
    const { status, body } = await get('/nope', { accept: 'text/html,application/xhtml+xml' });
    expect(status).toBe(404);
    expect(body).toContain('<title>Porte-voix</title>');
    expect((await get('/art/nope.svg', { accept: 'text/html' })).body).toEqual({ error: 'ERR_PATH_UNKNOWN' });
    expect((await get('/api/nope', { accept: 'text/html' })).body).toEqual({ error: 'ERR_PATH_UNKNOWN' });
  });
});

describe('a file of the build', () => {
  it('named by its content is kept for ever', async () => {
    const { headers, body } = await get('/assets/index-Ab3_d9xZ.js');
    expect(body).toBe('let a = 1;');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('is sent as it was packed beside it, to whoever takes that', async () => {
    const { headers } = await get('/assets/index-Ab3_d9xZ.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('vary')).toBe('Accept-Encoding');
  });

  it('that decides what the page is, the service worker, is asked for again each time', async () => {
    const { status, headers } = await get('/sw.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('with a plain name is asked for again before long', async () => {
    const { status, headers } = await get('/art/cast/awa.svg');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/svg+xml');
    expect(headers.get('cache-control')).toContain('max-age=600');
  });

  it.each([
    '/notes.secret',
    '/assets/index-Ab3_d9xZ.js.br',
    '/../server/main.js',
    '/%2e%2e/server/main.js',
    '/..%2fserver/main.js',
    '/assets/..%5c..%5cserver%5cmain.js',
    '/assets',
    '/art/',
    '//etc/passwd',
    '/art/cast/awa.svg/',
    '/assets/%00',
  ])('is not reached by %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('texts', () => {
  it('of the client are served, packed, and checked again each time', async () => {
    const { body, headers } = await get('/locales/fr/ui.json');
    expect(body).toEqual(JSON.parse(LONG));
    expect(headers.get('cache-control')).toBe('no-cache');
    expect((await get('/locales/fr/ui.json', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    expect((await get('/locales/fr/modules/charter.json')).body).toEqual({ title: 'Le bureau de tri' });
    expect((await get('/locales/fr/ui.json', { 'if-none-match': headers.get('etag')! })).status).toBe(304);
  });

  it('change without a restart', async () => {
    write('locales/fr/client/modules/charter.json', '{"title":"Le tri"}');
    utimesSync(join(project, 'locales/fr/client/modules/charter.json'), new Date(), new Date(Date.now() + 2000));
    expect((await get('/locales/fr/modules/charter.json')).body).toEqual({ title: 'Le tri' });
  });

  it.each([
    '/locales/fr/console.json',
    '/locales/fr/../server/console.json',
    '/locales/fr/%2e%2e/server/console.json',
    '/locales/fr/..%2fserver%2fconsole.json',
    '/locales/de/ui.json',
    '/locales/fr/server/console.json',
    '/locales/fr/modules/../../server/console.json',
    '/locales/fr/ui',
    '/locales/../secret.json',
    '/locales/fr/nope.json',
  ])('are not reached by %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['identity', null],
  ['*', 'br'],
  [undefined, null],
  ['BR', 'br'],
])('Accept-Encoding %j takes %j', (header, coding) => {
  expect(codingFor(header, () => true)).toBe(coding);
});
