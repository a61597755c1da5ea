import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A Chromium to drive: the file to run, what it needs in its environment, and where it was found. */
export type Chromium = { path: string; env: Record<string, string>; from: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const ADVICE =
  'No Chromium was found for the browser tests. Do one of these:\n' +
  '  - install one (Debian, Ubuntu: apt-get install chromium), or\n' +
  '  - set CHROMIUM_PATH to the file of one, or\n' +
  '  - run `npm ci` again without omitting development packages: @sparticuz/chromium carries one for Linux on x64.';

/** Plain flags: no sandbox (tests may run as root), no proxy before 127.0.0.1, and no call of the browser's own to the outside. */
const FLAGS = [
  '--no-sandbox',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Asked for by name: then it must be right, or the person would not see which browser ran. */
function named(): Chromium | null {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return null;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, and there is no such file. Correct it or unset it.`);
  return { path, env: {}, from: 'CHROMIUM_PATH' };
}

function ofTheSystem(): Chromium | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const path = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPS].find((file) => existsSync(file));
  return path ? { path, env: {}, from: 'the system' } : null;
}

/** Playwright keeps browsers by revision; any of them will do. */
function ofPlaywright(): Chromium | null {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return null;
  const inner = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-headless-shell-linux64/chrome-headless-shell'];
  const found = readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .toSorted()
    .flatMap((name) => inner.map((file) => join(cache, name, file)))
    .findLast((file) => existsSync(file));
  return found ? { path: found, env: {}, from: "Playwright's cache" } : null;
}

const runs = (path: string, env: Record<string, string>): boolean =>
  spawnSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;

/** The package's own list names folders of another machine; without a font, a page has no text at all. */
const fontList = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir>` +
  `<cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

/** Unpacks the npm package's Chromium once into a folder of its own; `withLibraries` adds the NSS libraries that a bare system lacks. */
async function unpack(withLibraries: boolean): Promise<Chromium> {
  const folder = join(tmpdir(), `porte-voix-chromium${withLibraries ? '-with-libraries' : ''}`);
  const ready = join(folder, 'unpacked');
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The package unpacks where TMPDIR says, and its libraries only where it believes to be on this runtime.
  process.env.TMPDIR = folder;
  if (withLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    if (!existsSync(ready)) {
      // Half unpacked by a run that was stopped: begin again.
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const { default: carried } = await import('@sparticuz/chromium');
      await carried.executablePath();
      writeFileSync(join(folder, 'fonts.conf'), fontList(folder));
      writeFileSync(ready, '');
    }
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...(withLibraries ? { LD_LIBRARY_PATH: libraries } : {}) };
  return { path: join(folder, 'chromium'), env, from: '@sparticuz/chromium' };
}

/** The Chromium that npm carries, for Linux on x64 with nothing installed; null elsewhere or when it does not start. */
export async function carriedChromium(libraries: 'when missing' | 'always' = 'when missing'): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (libraries === 'when missing') {
    const plain = await unpack(false);
    if (runs(plain.path, plain.env)) return plain;
  }
  const whole = await unpack(true);
  return runs(whole.path, whole.env) ? whole : null;
}

/**
 * Finds a Chromium: `CHROMIUM_PATH`, the system's, Playwright's, else the one npm carries.
 * Throws with a sentence saying what to do when there is none.
 */
export async function findChromium(): Promise<Chromium> {
  const found = named() ?? ofTheSystem() ?? ofPlaywright() ?? (await carriedChromium());
  if (!found) throw new Error(ADVICE);
  return found;
}

/** Starts it, headless. `flags` are added to the plain ones. */
export async function launch(found: Chromium, flags: string[] = []): Promise<Browser> {
  const env = { ...process.env, ...found.env } as Record<string, string>;
  return chromium.launch({ executablePath: found.path, args: [...FLAGS, ...flags], env });
}
