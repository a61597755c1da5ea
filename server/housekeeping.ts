import { sweepExpired } from './auth.ts';
import type { RouteDeps } from './deps.ts';
import { sweepOld } from './retention.ts';

/**
 * What the server does by itself: codes and sessions whose time is over go at each tick, what has been kept long enough at the first
 * tick of a day (UTC), the first after a start included. Two ticks never run at once.
 */
export function createHousekeeping({ store, content, clock, log }: Pick<RouteDeps, 'store' | 'content' | 'clock' | 'log'>) {
  let sweptOn: string | null = null;
  let isStopped = false;
  let running: Promise<void> | null = null;

  async function work(): Promise<void> {
    await sweepExpired(store, clock());
    const day = clock().toISOString().slice(0, 10);
    if (day === sweptOn || isStopped) return;
    await sweepOld({ store, content, clock, isStopped: () => isStopped });
    sweptOn = day;
  }

  return {
    /** A failure is logged, and tried again at the next tick. */
    tick(): Promise<void> {
      running ??= work()
        .catch(log)
        .finally(() => {
          running = null;
        });
      return running;
    },
    /** Resolves when nothing is under way: the store may then be closed. */
    async stop(): Promise<void> {
      isStopped = true;
      await running;
    },
  };
}
