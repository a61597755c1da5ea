import type { AsyncLocalStorage } from 'node:async_hooks';

/** Where better-auth keeps the storages of its calls, so that several copies of it share them. */
type AuthGlobal = { context?: Record<string, AsyncLocalStorage<unknown> | undefined> };
const GLOBAL = Symbol.for('better-auth:global');

let running = 0;

/**
 * Runs a call of better-auth. Before Node 24, one used AsyncLocalStorage makes every promise of the process slower for
 * ever (about a tenth of a recorded event): once no call is running, its storages are put to sleep. They wake by themselves.
 */
export async function quietly<T>(call: () => Promise<T>): Promise<T> {
  running += 1;
  try {
    return await call();
  } finally {
    running -= 1;
    if (running === 0) {
      const { context = {} } = ((globalThis as Record<symbol, unknown>)[GLOBAL] ?? {}) as AuthGlobal;
      for (const storage of Object.values(context)) storage?.disable?.();
    }
  }
}
