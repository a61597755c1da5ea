import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** A process of the bench, told one thing at a time: each message has one answer. */
export type Child = { ask<T>(message: unknown): Promise<T>; stop(): void };

/** @param options of Node itself */
export function startChild(file: string, options: string[] = []): Child {
  const child: ChildProcess = fork(file, {
    execArgv: [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), ...options],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    ask: <T>(message: unknown) =>
      new Promise<T>((done, failed) => {
        const ended = (code: number | null) => failed(new Error(`${file} ended with ${code}`));
        child.once('exit', ended);
        child.once('message', (answer) => {
          child.off('exit', ended);
          done(answer as T);
        });
        child.send(message as object);
      }),
    stop: () => void child.kill('SIGKILL'),
  };
}

/** Answers each message of the parent in turn; ends with it. */
export function answer<T>(handle: (message: T) => Promise<unknown>): void {
  process.on('message', (message: T) => {
    void handle(message).then(
      (reply) => process.send?.(reply ?? null),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => process.exit(0));
}
