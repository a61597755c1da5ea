import { answer } from '../bench/support/child.ts';
import { listen } from '../../server/serve.ts';
import { openStore } from '../../server/stores/open-store.ts';
import { openSession } from '../server/support/session.ts';
import { smallContent } from '../server/support/content.ts';
import { quizLibrary } from '../server/support/sessions.ts';
import { ask, newcomer, openWorld, settingsFor } from '../server/support/world.ts';

/**
 * A whole server in a process of its own, on a store on disk, with one manager: to be measured, or killed and started again on the same
 * folder and port. Its first message opens it and is answered with how to reach it.
 */
type Opening = { dataDir: string; port: number };
export type RoomServer = { port: number; cookie: string; bugs: number };
export type RoomUsage = { cpuMs: number; bugs: unknown[] };

let bugs: unknown[] = [];

async function open({ dataDir, port }: Opening): Promise<RoomServer> {
  const opened = await openStore({ dataDir, marker: 'real' });
  if (!opened.ok) throw new Error(`${opened.code} ${String(opened['sentence'])}`);
  const store = opened.value;
  const settings = settingsFor({ dataDir, port, origins: [`http://127.0.0.1:${port}`] });
  const world = await openWorld({ store, settings, authored: { ...smallContent(), sessions: quizLibrary } });
  bugs = world.bugs;
  const [known] = await store.listPeople({ limit: 1 });
  const cookie = known ? await openSession(store, known.id) : (await newcomer(world, { role: 'manager' })).cookie;
  // the sessions that were under way are there before anybody is let in
  await ask(world, 'POST', '/api/join', { code: 'none', name: 'nobody', locale: 'en' });
  const listening = await listen(world.app.fetch as Parameters<typeof listen>[0], port, '127.0.0.1');
  return { port: listening.port, cookie, bugs: bugs.length };
}

answer<Opening | 'usage'>(async (message) => {
  if (message !== 'usage') return open(message);
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, bugs: bugs.map(String) } satisfies RoomUsage;
});
