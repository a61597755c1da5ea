import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import prefresh from '@prefresh/vite';
import type { Plugin, UserConfig, ViteDevServer } from 'vite';
import { defineConfig } from 'vitest/config';

const API = process.env.API_URL ?? 'http://127.0.0.1:8787';
const COMPRESSIBLE = /\.(html|js|css|svg|json|txt|webmanifest)$/;

/** Writes `.br` and `.gz` beside each text file of the build, once and at the best level, so that the server never compresses. */
function precompress(folder: string): Plugin {
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle() {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const file of files) {
        if (!file.isFile() || !COMPRESSIBLE.test(file.name)) continue;
        const path = join(file.parentPath, file.name);
        const body = await readFile(path);
        // Under one packet there is nothing to win.
        if (body.length < 1400) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
        await writeFile(`${path}.br`, await brotli(body, quality));
        await writeFile(`${path}.gz`, await zip(body, { level: 9 }));
      }
    },
  };
}

/** Resolves when the API answers, or after ten seconds: it restarts when content changes. */
async function apiIsBack(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((done) => setTimeout(done, 200));
    const answer = await fetch(`${API}/api/health`).catch(() => null);
    if (answer?.ok) return;
  }
}

/** Reloads the page when a text or a scenario changes: they are read at run time, so no module of the bundle knows them. */
function reloadOnContent(): Plugin {
  const folders = [resolve('content'), resolve('locales')];
  return {
    name: 'reload-on-content',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      server.watcher.add(folders);
      server.watcher.on('change', (path) => {
        if (!/\.(yaml|json)$/.test(path) || !folders.some((folder) => path.startsWith(folder))) return;
        void apiIsBack().then(() => server.ws.send({ type: 'full-reload' }));
      });
    },
  };
}

/** The page. Text files that the server sends are never imported here; no source map, so that only what runs is published. */
async function client(): Promise<UserConfig> {
  return {
    root: 'client',
    publicDir: resolve('client/public'),
    cacheDir: resolve('node_modules/.vite'),
    plugins: [await prefresh(), reloadOnContent(), precompress(resolve('dist/client'))],
    // Vite's own JSX transform; JSX is Preact's.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: {
      host: '127.0.0.1',
      port: 5173,
      fs: { allow: [resolve('.')] },
      // Not a plain '/api': that would take /api.ts too.
      proxy: { '^/(api|locales)/': { target: API, ws: true } },
    },
    build: {
      outDir: resolve('dist/client'),
      emptyOutDir: true,
      target: 'es2022',
      // A strict content security policy takes no data: address.
      assetsInlineLimit: 0,
      // Phaser is one block of 1.4 MB that no tool can shake; it loads after the first choice can be played.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        // The first command of a newcomer says what is built, not how long each plugin took.
        checks: { bundlerTimings: false },
        output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] } },
      },
    },
  };
}

/** The two servers, with dependencies left in node_modules. Content and texts are read at run time, not bundled. */
function server(): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: resolve('dist/server'),
      emptyOutDir: true,
      ssr: true,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: { main: 'server/main.ts', demo: 'server/commands/demo.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

const node = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, environment: 'node' as const, ...more },
});

/** One group a part of `npm test`; see tests/run.ts for the time that each may take. */
const groups = [
  node('engine', ['tests/{engine,content,replays}/**/*.test.ts']),
  node('server', ['tests/server/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
  node('crash', ['tests/crash/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 60_000 }),
  node('tools', ['tests/tools/**/*.test.ts'], { testTimeout: 60_000 }),
  // A browser on a busy machine may starve for a while: one more try, and `npm test` names every test that needed it.
  node('e2e', ['tests/e2e/**/*.test.ts'], {
    globalSetup: 'tests/support/demo-data.ts',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    isolate: false,
    retry: 1,
  }),
  { extends: true as const, test: { name: 'client', include: ['tests/client/**/*.test.{ts,tsx}'], environment: 'happy-dom' as const } },
];

/** The tests, two files at a time. */
async function tests(): Promise<UserConfig> {
  const { LongestFirst } = await import('./tests/support/longest-first.ts');
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: { projects: groups, sequence: { sequencer: LongestFirst }, testTimeout: 30_000, hookTimeout: 30_000, maxWorkers: 2 },
  };
}

export default defineConfig(({ mode, isSsrBuild }) => {
  if (mode === 'test') return tests();
  return isSsrBuild ? server() : client();
});
