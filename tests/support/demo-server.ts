import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A port that nobody listens on, below the range that the system gives to clients. */
export async function freePort(): Promise<number> {
  for (let turn = 0; turn < 50; turn += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((done) => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (free) return port;
  }
  throw new Error('No free port between 20000 and 32000.');
}

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()));

/** A built server of ours in a process of its own, with a data folder that is thrown away afterwards. */
export class BuiltServer {
  readonly port: number;
  readonly address: string;
  readonly folder = mkdtempSync(join(tmpdir(), 'porte-voix-data-'));
  readonly data = join(this.folder, 'data');
  /** All that it printed. */
  output = '';
  private child: ChildProcess | null = null;

  private constructor(
    private readonly entry: string,
    port: number,
  ) {
    this.port = port;
    this.address = `http://127.0.0.1:${port}`;
  }

  /**
   * @param entry `demo` or `main`: the file of `dist/server` to run. Resolves when it answers.
   * @param data a data folder to begin with a copy of; none: an empty one
   */
  static async start(entry: 'demo' | 'main' = 'demo', data?: string): Promise<BuiltServer> {
    const server = new BuiltServer(`dist/server/${entry}.js`, await freePort());
    if (data) cpSync(data, server.data, { recursive: true });
    await server.up();
    return server;
  }

  /** Starts the process, on the same port and folder as before, and waits for its health. */
  async up(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port), HOST: '127.0.0.1', DATA_DIR: this.data, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [this.entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    const keep = (text: Buffer) => (this.output += text.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const deadline = Date.now() + 90_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`${this.entry} ended by itself:\n${this.output}`);
      const answer = await fetch(`${this.address}/api/health`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${this.entry} did not answer in 90 seconds:\n${this.output}`);
  }

  /** Ends the process as a power cut would (SIGKILL), or in good order (SIGTERM). The folder stays. */
  async down(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child) return;
    this.child = null;
    child.kill(signal);
    await exited(child);
  }

  /** Ends it and throws its folder away. */
  async stop(): Promise<void> {
    await this.down('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
