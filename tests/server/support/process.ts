import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Children still alive: ended with the test file, whatever happened. */
const alive = new Set<ChildProcess>();
export const endAll = () => alive.forEach((child) => child.kill('SIGKILL'));

export type Running = {
  pid: number;
  /** All that it printed so far. */
  said(): string;
  /** Resolves with the first match in what it prints. */
  says(pattern: RegExp): Promise<string>;
  /** Its exit code, null after a signal. */
  ended: Promise<number | null>;
  stop(signal: NodeJS.Signals): Promise<number | null>;
};

/** Starts a server of ours as `npm start` would, on a free port, speaking English. */
export function startProcess(entry: 'server/main.ts' | 'server/commands/demo.ts', env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...process.env, LANG: 'en', LC_ALL: 'en', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => (alive.delete(child), resolve(code))));
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended,
    stop: (signal) => (child.kill(signal), ended),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said);
          if (found) resolve(found[1] ?? found[0]);
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`it ended before saying ${pattern}: ${said}`)));
        look();
      }),
  };
}
