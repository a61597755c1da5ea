import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One rule: a file that breaks it, what the linter must say, and a twin file that it must let through. */
type Case = { rule: string; path: string; breaks: string; says: RegExp; twin: string; twinPath?: string };

const WALL_CASES: Case[] = [
  {
    rule: 'the engine imports no package but zod',
    path: 'content/engine/a.ts',
    breaks: `import { Hono } from 'hono';\nexport const a = new Hono();`,
    says: /engine is pure/,
    twin: `import { z } from 'zod';\nexport const a = z.string();`,
  },
  {
    rule: 'the engine imports no module of Node',
    path: 'content/engine/a.ts',
    breaks: `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;`,
    says: /engine is pure/,
    twin: `import { b } from './b.ts';\nexport const a = b;`,
  },
  {
    rule: 'the engine imports nothing of the hosts, even by type',
    path: 'content/engine/a.ts',
    breaks: `import type { Store } from '../../server/stores/store.ts';\nexport type A = Store;`,
    says: /engine is pure/,
    twin: `import type { B } from '../engine/b.ts';\nexport type A = B;`,
  },
  {
    rule: 'xstate is named in the two machines only',
    path: 'content/engine/session/session.ts',
    breaks: `import { transition } from 'xstate';\nexport const a = transition;`,
    says: /engine is pure/,
    twin: `import { transition } from 'xstate';\nexport const a = transition;`,
    twinPath: 'content/engine/session/machine.ts',
  },
  {
    rule: 'the engine draws no Math.random',
    path: 'content/engine/a.ts',
    breaks: `export const a = Math.random();`,
    says: /generator/,
    twin: `export const a = Math.floor(1);`,
  },
  {
    rule: 'the engine reads no clock',
    path: 'content/engine/a.ts',
    breaks: `export const a = Date.now();`,
    says: /Date/,
    twin: `export const a = 1;`,
  },
  {
    rule: 'the session does not know Phaser',
    path: 'client/session/a.ts',
    breaks: `import { Game } from 'phaser';\nexport const a = Game;`,
    says: /neither Phaser nor the DOM/,
    twin: `import { signal } from '@preact/signals';\nexport const a = signal(0);`,
  },
  {
    rule: 'the session does not know the views',
    path: 'client/session/a.ts',
    breaks: `import { b } from '../ui/b.tsx';\nexport const a = b;`,
    says: /the session imports the engine and api\.ts/,
    twin: `import { b } from '../api.ts';\nexport const a = b;`,
  },
  {
    rule: 'ui never imports the game',
    path: 'client/ui/screens/a.tsx',
    breaks: `import { b } from '../../game/b.ts';\nexport const a = b;`,
    says: /ui imports the session/,
    twin: `import { b } from '../../session/b.ts';\nexport const a = b;`,
  },
  {
    rule: 'ui never loads the game on demand either',
    path: 'client/ui/screens/a.tsx',
    breaks: `export const a = () => import('../../game/b.ts');`,
    says: /ui imports the session/,
    twin: `export const a = () => import('../parts/b.tsx');`,
  },
  {
    rule: 'ui does not speak HTTP',
    path: 'client/ui/a.tsx',
    breaks: `import { b } from '../api.ts';\nexport const a = b;`,
    says: /but for its types, api\.ts/,
    twin: `import type { B } from '../api.ts';\nexport type A = B;`,
  },
  {
    rule: 'the desk never imports the game',
    path: 'client/desk/a.tsx',
    breaks: `import { b } from '../game/b.ts';\nexport const a = b;`,
    says: /the desk imports the session/,
    twin: `import { b } from '../ui/parts/b.tsx';\nexport const a = b;`,
  },
  {
    rule: 'the game never imports ui',
    path: 'client/game/scenes/a.ts',
    breaks: `import { b } from '../../ui/parts/b.tsx';\nexport const a = b;`,
    says: /never ui, the desk/,
    twin: `import { b } from '../../session/b.ts';\nimport { Scene } from 'phaser';\nexport const a = [b, Scene];`,
  },
  {
    rule: 'only the game imports phaser',
    path: 'client/main.tsx',
    breaks: `import { Game } from 'phaser';\nexport const a = Game;`,
    says: /only client\/game imports phaser/,
    twin: `import { render } from 'preact';\nexport const a = render;`,
  },
  {
    rule: 'the game is loaded on demand',
    path: 'client/main.tsx',
    breaks: `import { b } from './game/b.ts';\nexport const a = b;`,
    says: /loaded on demand/,
    twin: `export const a = () => import('./game/b.ts');`,
  },
  {
    rule: 'the client takes types only from the server',
    path: 'client/api.ts',
    breaks: `import { b } from '../server/app.ts';\nexport const a = b;`,
    says: /types only from the server/,
    twin: `import type { B } from '../server/app.ts';\nexport type A = B;`,
  },
  {
    rule: 'the server does not know the client',
    path: 'server/a.ts',
    breaks: `import { b } from '../client/i18n.ts';\nexport const a = b;`,
    says: /does not know the client/,
    twin: `import { b } from '../content/engine/b.ts';\nexport const a = b;`,
  },
  {
    rule: 'a route imports no concrete store',
    path: 'server/routes/a.ts',
    breaks: `import { b } from '../stores/memory.ts';\nexport const a = b;`,
    says: /by its interface only/,
    twin: `import type { Person } from '../stores/nouns/people.ts';\nimport type { Store } from '../stores/store.ts';\nexport type A = [Person, Store];`,
  },
  {
    rule: 'a store imports nothing of the server',
    path: 'server/stores/a.ts',
    breaks: `import { b } from '../app.ts';\nexport const a = b;`,
    says: /nothing of the web/,
    twin: `import { Low } from 'lowdb';\nimport type { Store } from './store.ts';\nexport const a: [typeof Low, Store?] = [Low];`,
  },
  {
    rule: 'a store knows no web framework',
    path: 'server/stores/a.ts',
    breaks: `import { Hono } from 'hono';\nexport const a = Hono;`,
    says: /nothing of the web/,
    twin: `import { open } from 'node:fs/promises';\nexport const a = open;`,
  },
  {
    rule: 'demo sign-in is mounted by the demo command alone',
    path: 'server/app.ts',
    breaks: `import { b } from './routes/demo.ts';\nexport const a = b;`,
    says: /demo command alone/,
    twin: `import { b } from '../routes/demo.ts';\nexport const a = b;`,
    twinPath: 'server/commands/demo.ts',
  },
  {
    rule: 'nothing imports tests',
    path: 'server/a.ts',
    breaks: `import { b } from '../tests/support/b.ts';\nexport const a = b;`,
    says: /nothing imports tests/,
    twin: `import { b } from '../support/b.ts';\nexport const a = b;`,
    twinPath: 'tests/tools/a.ts',
  },
];

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
