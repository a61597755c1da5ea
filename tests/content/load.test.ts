import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkProject } from '../../content/check.ts';
import { PROJECT, loadContent, readContent, readTexts } from '../../content/load.ts';

const folders: string[] = [];
let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'porte-voix-content-'));
  folders.push(project);
  for (const part of [
    'content/modules',
    'content/charter',
    'content/cards.yaml',
    'content/badges.yaml',
    'content/certificates.yaml',
    'locales',
  ]) {
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  }
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const rewrite = (file: string, change: (text: string) => string): void => {
  writeFileSync(join(project, file), change(readFileSync(join(project, file), 'utf8')));
};

describe('a broken file is one clear error', { timeout: 60_000 }, () => {
  const SCENARIO = 'content/modules/charter/scenario.yaml';

  test('YAML that cannot be read names its line', () => {
    rewrite(SCENARIO, (text) => text.replace('start: arrival', 'start: [arrival'));
    const loaded = loadContent(project);
    expect(loaded).toMatchObject({ ok: false, code: 'ERR_CONTENT_BROKEN', file: SCENARIO, path: expect.stringMatching(/^line \d+$/) });
  });

  test('so does a key said twice, of which one would be lost', () => {
    rewrite(SCENARIO, (text) => `${text}start: arrival\n`);
    const line = readFileSync(join(project, SCENARIO), 'utf8').trimEnd().split('\n').length;
    expect(loadContent(project)).toMatchObject({
      ok: false,
      file: SCENARIO,
      path: `line ${line}`,
      message: expect.stringContaining('duplicat'),
    });
  });

  test('an empty file', () => {
    rewrite('content/cards.yaml', () => '');
    expect(loadContent(project)).toMatchObject({ ok: false, code: 'ERR_CONTENT_BROKEN', file: 'content/cards.yaml' });
  });

  test('a wrong word names the path inside the file', () => {
    rewrite(SCENARIO, (text) => text.replace('kind: say', 'kind: speech'));
    expect(loadContent(project)).toMatchObject({ ok: false, file: SCENARIO, path: 'steps.arrival.kind' });
  });

  test('so does an unknown field', () => {
    rewrite('content/modules/charter/module.yaml', (text) => `${text}colour: blue\n`);
    expect(loadContent(project)).toMatchObject({
      ok: false,
      file: 'content/modules/charter/module.yaml',
      message: expect.stringContaining('colour'),
    });
  });

  test('a condition is told apart from the other kinds it might have been', () => {
    rewrite(SCENARIO, (text) => text.replace('{ meter: risk, band: [low] }', '{ meter: risk, band: [lowish] }'));
    expect(loadContent(project)).toMatchObject({ ok: false, path: expect.stringMatching(/^steps\..*\.when\.band\.0$/) });
  });

  test('a folder whose module has another name', () => {
    rewrite('content/modules/charter/module.yaml', (text) => text.replace('id: charter', 'id: law'));
    expect(loadContent(project)).toMatchObject({ ok: false, path: 'id', message: 'must be "charter", the name of its folder' });
  });

  test('a missing file', () => {
    rmSync(join(project, 'content/cards.yaml'));
    expect(loadContent(project)).toMatchObject({ ok: false, file: 'content/cards.yaml', message: 'the file is missing' });
  });

  test('several at once are all told, and the rest is still read', () => {
    rmSync(join(project, 'content/cards.yaml'));
    rewrite('content/badges.yaml', () => '- id: Not An Id\n');
    const { content, broken } = readContent(project);
    expect(broken.map((one) => one.file)).toEqual(['content/cards.yaml', 'content/badges.yaml']);
    expect(content.modules.map(({ module }) => module.id)).toContain('charter');
    expect(content.charter?.articles.length).toBeGreaterThan(0);
  });

  test('a text file that is not JSON', () => {
    rewrite('locales/fr/client/cards.json', (text) => text.slice(0, -20));
    const { texts, broken } = readTexts(project);
    expect(broken).toMatchObject([{ file: 'locales/fr/client/cards.json' }]);
    expect(texts.fr).not.toHaveProperty('client/cards');
    expect(texts.en).toHaveProperty('client/cards');
  });

  test('the content check tells it first, then goes on with the rest', () => {
    rewrite('content/badges.yaml', () => 'badges: none\n');
    const { errors } = checkProject(project);
    expect(errors[0]).toMatch(/^content\/badges\.yaml: .*array/);
    expect(errors).toContain('content/modules/charter/module.yaml, badge: "filter" is not in content/badges.yaml');
  });
});

describe('the content of this project', () => {
  const report = checkProject(PROJECT);

  test('breaks no law', () => {
    expect(report.errors).toEqual([]);
  });

  test('is large enough: three endings a place, 18 articles, every option explained, both languages complete', () => {
    expect(report.modules.map((module) => module.id)).toContain('charter');
    for (const module of report.modules) {
      expect(module.endings).toBe(3);
      expect(module.conditionalSteps).toBeGreaterThanOrEqual(2);
      expect(module.explained).toBe(module.options);
    }
    expect(report.charterArticles).toBeGreaterThanOrEqual(18);
    expect(report.locales.fr.missing + report.locales.en.missing).toBe(0);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const run = promisify(execFile);
  const command = (...args: string[]) =>
    run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'content/check.ts', ...args], { cwd: PROJECT }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  test('prints one JSON document with --json', async () => {
    const { stdout } = await command('--json');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      'modules',
      'charterArticles',
      'bankItems',
      'situations',
      'cards',
      'locales',
      'errors',
      'warnings',
      'sessions',
    ]);
    expect(report.sessions).toEqual({ plans: expect.any(Number), cuts: expect.any(Number) });
    expect(Object.keys(report.modules[0])).toEqual(['id', 'steps', 'endings', 'conditionalSteps', 'options', 'explained']);
    expect(report.locales).toEqual({
      fr: { keys: expect.any(Number), missing: expect.any(Number) },
      en: { keys: expect.any(Number), missing: expect.any(Number) },
    });
  });

  test('refuses an option it does not know, and says which there are', async () => {
    expect(await command('--strict')).toMatchObject({ code: 2, stderr: expect.stringContaining('[--json] [--fix-typography]') });
  });
});
