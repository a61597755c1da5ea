import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { carriedChromium, findChromium, launch } from '../support/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

describe('finding a Chromium', () => {
  it('takes the one named by CHROMIUM_PATH before any other', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(await findChromium()).toMatchObject({ path: process.execPath, from: 'CHROMIUM_PATH' });
  });

  it('says so when CHROMIUM_PATH names no file', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    await expect(findChromium()).rejects.toThrow(/CHROMIUM_PATH is \/nowhere\/chromium, and there is no such file/);
  });

  it('takes one of the PATH, else one of the cache of Playwright', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'porte-voix-path-'));
    writeFileSync(join(folder, 'chromium'), '');
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(await findChromium()).toMatchObject({ path: join(folder, 'chromium'), from: 'the system' });
    rmSync(folder, { recursive: true });
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')('starts the one that npm carries, with nothing installed', async () => {
    for (const libraries of ['when missing', 'always'] as const) {
      const found = await carriedChromium(libraries);
      expect(found?.from).toBe('@sparticuz/chromium');
      const browser = await launch(found!);
      const page = await browser.newPage();
      await page.setContent('<button>Bonjour</button>');
      expect(await page.getByRole('button').innerText()).toBe('Bonjour');
      await browser.close();
    }
  });
});
