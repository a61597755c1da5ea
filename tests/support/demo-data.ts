import type { TestProject } from 'vitest/node';
import { BuiltServer } from './demo-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder of the made-up company as it is on its first day. */
    demoData: string;
  }
}

let server: BuiltServer | null = null;

/** Builds the made-up company once for all files of browser tests: each begins with a copy. */
export async function setup(project: TestProject): Promise<void> {
  server = await BuiltServer.start();
  await server.down();
  project.provide('demoData', server.data);
}

export const teardown = (): Promise<void> | undefined => server?.stop();
