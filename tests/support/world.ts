import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { findChromium, launch } from './chromium.ts';
import { BuiltServer } from './demo-server.ts';
import { Visit } from './visit.ts';
import type { VisitOptions } from './visit.ts';

/** What a file of browser tests stands on: one browser, one demo server of its own, and windows that close after each test. */
export type World = { browser: Browser; server: BuiltServer; visit(options?: VisitOptions): Promise<Visit> };

/** Starts a world before the tests of a file and ends it after them. @param flags of Chromium */
export function useWorld(flags: string[] = []): World {
  const world = {} as World;
  const open: Visit[] = [];
  beforeAll(async () => {
    world.server = await BuiltServer.start('demo', inject('demoData'));
    world.browser = await launch(await findChromium(), flags);
    world.visit = async (options = {}) => {
      const visit = await Visit.open(world.browser, world.server.address, options);
      open.push(visit);
      return visit;
    };
  });
  afterEach(async (context) => {
    // For the report: a pass that needed a second try is named there.
    Object.assign(context.task.meta, { tries: context.task.result?.retryCount ?? 0 });
    const failed = context.task.result?.state === 'fail';
    // A second try may pass: what went wrong at the first is then known from here alone.
    if (failed) console.log(`${context.task.name}: ${context.task.result?.errors?.map(({ message }) => message).join(' ') ?? ''}`);
    const name = context.task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    for (const [at, visit] of open.entries()) {
      // What was on screen tells more than a stack.
      if (failed) await visit.shot(`failed-${name}-${at}`).catch(() => undefined);
      await visit.close().catch(() => undefined);
    }
    open.length = 0;
  });
  afterAll(async () => {
    await world.browser?.close();
    await world.server?.stop();
  });
  return world;
}
