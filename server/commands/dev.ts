import { spawn } from 'node:child_process';
import { createServer } from 'vite';

/**
 * One command to work on everything: Vite serves the page and replaces what changed in it; the demo server is started
 * again when its code, a scenario or a text changes, and the page reloads once it answers.
 * `PORT` is the API's (8787), `PAGE_PORT` the page's (5173).
 */
const port = process.env.PORT ?? '8787';
process.env.API_URL = `http://127.0.0.1:${port}`;

// The page comes first: its address is the one origin that the API takes changes from.
const page = await createServer({ server: { port: Number(process.env.PAGE_PORT ?? 5173) } });
await page.listen();
const address = page.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173';

const watched = ['content/**/*.yaml', 'locales/**/*.json'].flatMap((files) => ['--include', files]);
const args = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', ...watched, 'server/commands/demo.ts'];
const api = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, PORT: port, PUBLIC_URL: address } });
console.log(`\nThe page, with hot reload: ${address}\n`);

function stop(): void {
  api.kill('SIGTERM');
  void page.close().then(() => process.exit(0));
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
api.on('exit', (code) => {
  if (code) stop();
});
