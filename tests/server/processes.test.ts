import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, startProcess } from './support/process.ts';
import type { Running } from './support/process.ts';

/** The two entries as real processes on a real socket and a real folder. */

const root = mkdtempSync(join(tmpdir(), 'porte-voix-processes-'));
afterAll(() => {
  endAll();
  rmSync(root, { recursive: true, force: true });
});

const LISTENS = /(?:listens on|Open) (http:\S+?)(?:\s|$| and)/;
const post = (url: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

describe('npm start', () => {
  const env = { DATA_DIR: join(root, 'real') };
  let server: Running;
  let url: string;
  beforeAll(async () => {
    server = startProcess('server/main.ts', env);
    url = await server.says(LISTENS);
  });

  it('prints a one-time set-up address on an empty folder, and opens nothing else until it is used', async () => {
    const code = await server.says(/\/setup#code=(\S+)/);
    expect(await (await fetch(`${url}/api/modules`)).json()).toEqual({ error: 'ERR_SETUP_REQUIRED' });
    expect((await post(url, '/api/demo/sign-in', { as: 'admin' })).status).toBe(503);
    const answers = {
      code,
      company: 'Atelier',
      locale: 'fr',
      name: 'Nadia',
      email: 'nadia@atelier.example',
      password: 'trois moulins rouges',
    };
    expect((await post(url, '/api/setup', answers)).status).toBe(201);
    expect((await post(url, '/api/setup', answers)).status).toBe(409);
  });

  it('refuses a second process on the same folder, with the first one’s number', async () => {
    const second = startProcess('server/main.ts', env);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`process ${server.pid}`);
    expect(second.said().trim().split('\n')).toHaveLength(1);
  });

  it('keeps the sessions and asks for no set-up after a restart in good order', async () => {
    const signedIn = await post(url, '/api/auth/sign-in/email', { email: 'nadia@atelier.example', password: 'trois moulins rouges' });
    const cookie = cookieOf(signedIn);
    expect(await server.stop('SIGTERM')).toBe(0);
    server = startProcess('server/main.ts', env);
    url = await server.says(LISTENS);
    expect(server.said()).not.toContain('/setup#');
    const me = await fetch(`${url}/api/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ person: { name: 'Nadia', role: 'admin' }, company: { name: 'Atelier' }, demo: false });
    expect((await post(url, '/api/demo/sign-in', { as: 'admin' })).status).toBe(404);
  });

  it('sends on a real socket the headers that protect the page and the answers, once each', async () => {
    const api = await fetch(`${url}/api/health`);
    expect(api.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(api.headers.get('cache-control')).toBe('no-store');
    expect(api.headers.get('x-content-type-options')).toBe('nosniff');
    const docs = await fetch(`${url}/api/docs`);
    expect(docs.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^,]+$/);
    const page = await fetch(`${url}/nope`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    const texts = await fetch(`${url}/locales/fr/ui.json`);
    expect(texts.headers.get('cache-control')).toBe('no-cache');
  });

  it('keeps its secret for its own account’s eyes', () => {
    expect(readFileSync(join(env.DATA_DIR, 'secret'), 'utf8').trim().length).toBeGreaterThanOrEqual(32);
  });

  it('answers over a real socket: a body that never says its length, and one that is no HTTP', async () => {
    const { hostname, port } = new URL(url);
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(
        {
          hostname,
          port,
          method: 'POST',
          path: '/api/attempts',
          headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      sent.on('error', reject);
      sent.end('x'.repeat(300_000));
    });
    expect([401, 413]).toContain(status);
    const reply = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('HELLO\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(reply).toMatch(/^HTTP\/1\.1 400/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    await server.stop('SIGTERM');
  });

  it('is refused to the demo: real data stay apart', async () => {
    const demo = startProcess('server/commands/demo.ts', env);
    expect(await demo.ended).toBe(1);
    expect(demo.said().trim().split('\n')).toHaveLength(1);
    expect(demo.said()).toContain(env.DATA_DIR);
  });
});

describe('npm run demo', () => {
  const env = { DATA_DIR: join(root, 'demo') };
  let server: Running;
  let url: string;
  const enter = async (as = 'member') => cookieOf(await post(url, '/api/demo/sign-in', { as }));

  beforeAll(async () => {
    server = startProcess('server/commands/demo.ts', env);
    url = await server.says(LISTENS);
  });

  it('goes on with a play at the exact step after kill -9', async () => {
    const cookie = await enter();
    const started = await post(url, '/api/attempts', { module: 'welcome', requestId: 'r' }, { cookie });
    const { id, view } = (await started.json()) as { id: string; view: { step: string } };
    const next = await post(
      url,
      `/api/attempts/${id}/events`,
      { from: 0, events: [{ type: 'next', step: view.step, atMs: 1000 }] },
      { cookie },
    );
    const acknowledged = (await next.json()) as { next: number; view: unknown };
    expect(acknowledged.next).toBe(1);
    await server.stop('SIGKILL');
    server = startProcess('server/commands/demo.ts', env);
    url = await server.says(LISTENS);
    expect(server.said()).not.toContain('Making up');
    const resumed = await fetch(`${url}/api/attempts/${id}`, { headers: { cookie } });
    expect(await resumed.json()).toMatchObject({ events: [{ type: 'next' }], view: acknowledged.view });
    const modules = (await (await fetch(`${url}/api/modules/welcome`, { headers: { cookie } })).json()) as { attempt: unknown };
    expect(modules.attempt).toEqual({ id, events: 1 });
  });

  it('answers to this machine’s names only', async () => {
    const { port } = new URL(url);
    const statusFor = (host: string) =>
      new Promise<number>((resolve) =>
        request({ hostname: '127.0.0.1', port, path: '/api/health', headers: { host } }, (answer) =>
          resolve(answer.resume().statusCode ?? 0),
        ).end(),
      );
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor('demo.example.org')).toBe(403);
    await server.stop('SIGTERM');
  });

  it('refuses to listen for others', async () => {
    const open = startProcess('server/commands/demo.ts', { ...env, HOST: '0.0.0.0' });
    expect(await open.ended).toBe(1);
    expect(open.said().trim()).toBe('The demo listens on this machine only: remove HOST, or set it to 127.0.0.1.');
  });

  it('leaves a folder that npm start refuses', async () => {
    const real = startProcess('server/main.ts', env);
    expect(await real.ended).toBe(1);
    expect(real.said()).toContain(env.DATA_DIR);
  });
});

describe('a start that cannot be', () => {
  const oneSentence = async (env: Record<string, string>) => {
    const server = startProcess('server/main.ts', { DATA_DIR: join(root, 'unused'), ...env });
    expect(await server.ended).toBe(1);
    const lines = server.said().trim().split('\n');
    expect(lines).toHaveLength(1);
    return lines[0];
  };

  it('says that the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await oneSentence({ PORT: String(port) })).toBe(
      `Port ${port} is taken: stop the other program, or choose another port with PORT.`,
    );
    taken.close();
  });

  it('says that the folder cannot be written', async () => {
    writeFileSync(join(root, 'a-file'), '');
    expect(await oneSentence({ DATA_DIR: join(root, 'a-file', 'data') })).toMatch(
      /^The data folder .+ cannot be used: it cannot be written to/,
    );
  });

  it('names the data file that is damaged', async () => {
    mkdirSync(join(root, 'damaged'));
    writeFileSync(join(root, 'damaged', 'porte-voix.json'), '{"kind":');
    expect(await oneSentence({ DATA_DIR: join(root, 'damaged') })).toMatch(
      /a file is damaged \(.+porte-voix\.json\); put a backup back\.$/,
    );
  });

  it('says that the folder is somebody else’s', async () => {
    mkdirSync(join(root, 'photos'));
    writeFileSync(join(root, 'photos', 'cat.jpg'), 'cat');
    expect(await oneSentence({ DATA_DIR: join(root, 'photos') })).toMatch(/holds something other/);
  });

  it('names a setting that is wrong, in the operator’s language', async () => {
    expect(await oneSentence({ PORT: 'http' })).toMatch(/^PORT will not do\. .+\.$/);
    expect(await oneSentence({ PORT: 'http', LANG: 'fr_FR.UTF-8', LC_ALL: '' })).toMatch(/^PORT ne convient pas\./);
  });

  it('names the content file that is broken', async () => {
    const project = join(root, 'project');
    cpSync('content', join(project, 'content'), { recursive: true, filter: (path) => !path.includes('engine') });
    symlinkSync(join(process.cwd(), 'locales'), join(project, 'locales'));
    writeFileSync(join(project, 'content', 'cards.yaml'), '- id: [');
    expect(await oneSentence({ PROJECT_DIR: project })).toMatch(/^The content content\/cards\.yaml must be put right, line \d/);
  });
});
