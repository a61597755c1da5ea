import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WALL_CASES } from './wall-cases.ts';
import type { Case } from './wall-cases.ts';

const STYLE_CASES: Case[] = [
  {
    rule: 'no default export',
    path: 'server/a.ts',
    breaks: `export default 1;`,
    says: /default export/i,
    twin: `export const a = 1;`,
  },
  {
    rule: 'no enum',
    path: 'server/a.ts',
    breaks: `export enum A { B }`,
    says: /No enum/,
    twin: `export const A = ['b'] as const;`,
  },
  {
    rule: 'no any',
    path: 'server/a.ts',
    breaks: `export const a = (b: any) => b;`,
    says: /any/,
    twin: `export const a = (b: unknown) => b;`,
  },
  {
    rule: 'a type is imported by `import type`',
    path: 'server/a.ts',
    breaks: `import { B } from './b.ts';\nexport type A = B;`,
    says: /type/,
    twin: `import type { B } from './b.ts';\nexport type A = B;`,
  },
  {
    rule: 'no barrel',
    path: 'server/a.ts',
    breaks: `export * from './b.ts';`,
    says: /barrel/i,
    twin: `export { b } from './b.ts';\nexport const c = 1;`,
  },
  {
    rule: 'kebab-case file names',
    path: 'server/someThing.ts',
    breaks: `export const a = 1;`,
    says: /kebab/,
    twin: `export const a = 1;`,
    twinPath: 'server/some-thing.ts',
  },
  {
    rule: 'at most 300 lines a file',
    path: 'server/a.ts',
    breaks: 'export const a = [\n' + '  1,\n'.repeat(300) + '];',
    says: /300|too many lines/i,
    twin: 'export const a = [\n' + '  1,\n'.repeat(200) + '];',
  },
  {
    rule: 'at most 60 lines a function',
    path: 'server/a.ts',
    breaks: 'export function a(): number[] {\n  return [\n' + '    1,\n'.repeat(60) + '  ];\n}',
    says: /lines/,
    twin: 'export function a(): number[] {\n  return [\n' + '    1,\n'.repeat(50) + '  ];\n}',
  },
  {
    rule: 'relative imports name their extension',
    path: 'server/a.ts',
    breaks: `import { b } from './b';\nexport const a = b;`,
    says: /extension/i,
    twin: `import { b } from './b.ts';\nexport const a = b;`,
  },
  {
    rule: 'only entry points print',
    path: 'server/a.ts',
    breaks: `console.log(1);\nexport const a = 1;`,
    says: /console/,
    twin: `console.log(1);\nexport const a = 1;`,
    twinPath: 'server/main.ts',
  },
];

const cases = [...WALL_CASES, ...STYLE_CASES];
const root = mkdtempSync(join(tmpdir(), 'porte-voix-walls-'));
let found: Map<string, string[]>;

/** Lays each case in a tree of its own, so that its path is the one the rules read. */
function lay(folder: string, path: string, text: string): void {
  const at = join(root, folder, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, `${text}\n`);
}

/** Lints one tree with the project's own configuration; gives the messages found. */
function lint(folder: string): Promise<string[]> {
  const cli = resolve('node_modules/oxlint/bin/oxlint');
  return new Promise((done, failed) => {
    execFile(process.execPath, [cli, '--format', 'json', '--threads', '1'], { cwd: join(root, folder) }, (_error, stdout, stderr) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string; code: string; help?: string }[] };
        done(diagnostics.map(({ code, message, help }) => `${code}: ${message} ${help ?? ''}`));
      } catch {
        failed(new Error(`oxlint did not answer: ${stdout}${stderr}`));
      }
    });
  });
}

beforeAll(async () => {
  const config = readFileSync('.oxlintrc.json', 'utf8').replace('./tests/support/walls.js', resolve('tests/support/walls.js'));
  for (const [index, one] of cases.entries()) {
    lay(`breaks-${index}`, one.path, one.breaks);
    lay(`twin-${index}`, one.twinPath ?? one.path, one.twin);
    for (const kind of ['breaks', 'twin']) writeFileSync(join(root, `${kind}-${index}`, '.oxlintrc.json'), config);
  }
  found = new Map();
  for (const index of cases.keys()) {
    const names = [`breaks-${index}`, `twin-${index}`];
    const answers = await Promise.all(names.map(lint));
    names.forEach((name, place) => found.set(name, answers[place]!));
  }
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the linter', () => {
  for (const [index, { rule, says }] of cases.entries()) {
    it(`refuses a file against: ${rule}`, () => {
      expect(found.get(`breaks-${index}`)!.join('\n')).toMatch(says);
    });
    it(`lets through the lawful twin of: ${rule}`, () => {
      expect(found.get(`twin-${index}`)).toEqual([]);
    });
  }
});
