import { Hono } from 'hono';
import { createHmac, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { validator } from 'hono/validator';
import { z } from 'zod';
import { eventSchema } from '../../../content/engine/log.ts';
import { loadAll } from '../../../content/load.ts';
import { createApp } from '../../../server/app.ts';
import { createAuth, sessionCookieName } from '../../../server/auth.ts';
import { createContent } from '../../../server/content.ts';
import { listen } from '../../../server/serve.ts';
import { originsOf } from '../../../server/settings.ts';
import { newCompany, newPerson } from '../../../server/stores/defaults.ts';
import type { Store } from '../../../server/stores/store.ts';
import { openStore } from '../../../server/stores/open-store.ts';
import { slowDisk } from '../../../server/stores/lowdb/disk.ts';
import { answer } from './child.ts';

/** One server of the bench: the no-op floor, or the real app on a folder of so many people. */
export type Ask =
  | { do: 'noop'; port: number }
  | { do: 'real'; port: number; dataDir: string; syncMs: number; seeds: number }
  | { do: 'seed'; people: number; cookies: string }
  | { do: 'close' }
  | { do: 'usage' };

const SECRET = 'the secret of the bench, thirty-two characters';
const AT_ONCE = 1000;
let store: Store | null = null;

/** The least that a Hono server with a zod schema can do with the same body. */
async function noop(port: number): Promise<void> {
  const body = z.strictObject({ from: z.number().int().min(0), events: z.array(eventSchema).min(1) });
  const readBody = validator('json', (value, c) => {
    const read = body.safeParse(value);
    return read.success ? read.data : c.json({ error: 'invalid' }, 400);
  });
  const app = new Hono().post('/api/attempts/:id/events', readBody, (c) => c.json({ next: c.req.valid('json').from + 1 }));
  await listen(app.fetch, port, '127.0.0.1');
}

/** The product as shipped: only the disk may be slower, and seeds come from a short list so that the load knows the logs. */
async function real({ port, dataDir, syncMs, seeds }: Extract<Ask, { do: 'real' }>): Promise<void> {
  const opened = await openStore({ dataDir, marker: 'real', ...(syncMs > 0 && { disk: slowDisk(syncMs) }) });
  const authored = loadAll(process.cwd());
  if (!opened.ok || !authored.ok) throw new Error('the bench server cannot open its folder or its content');
  store = opened.value;
  // The load plays the charter alone: people who never played have no other place to finish first.
  const modules = authored.value.modules.filter(({ module }) => module.id === 'charter');
  const content = createContent({ ...authored.value, modules }, store);
  const origins = originsOf(undefined, '127.0.0.1', port);
  const settings = { port, host: '127.0.0.1', dataDir, projectDir: process.cwd(), origins, secure: false, secret: SECRET, proxies: 0 };
  const auth = createAuth({ store, settings, secret: SECRET, newId: randomUUID });
  let turn = 0;
  const outside = { clock: () => new Date(), newId: randomUUID, newSeed: () => (turn = (turn + 1) % seeds), log: console.error };
  const app = createApp({ store, content, auth, settings, ...outside, demo: false, setupCode: null });
  if (!(await store.company())) {
    await content.keep(content.charter.hash);
    const setUpAt = new Date().toISOString();
    await store.saveCompany(
      newCompany({ name: 'Bench', locale: 'fr', timeZone: 'Europe/Paris', charterHash: content.charter.hash, setUpAt }),
    );
  }
  await listen(app.fetch, port, '127.0.0.1');
}

async function seedOne(kept: Store, n: number): Promise<string> {
  const id = randomUUID();
  const at = new Date().toISOString();
  const email = `p${n}@bench.example`;
  const name = `Person ${n}`;
  const person = newPerson({ id, name, email, role: 'member', locale: 'fr', createdAt: at, joinedAt: at });
  const token = randomUUID().replaceAll('-', '');
  const created = await kept.createPerson(person);
  if (!created.ok) throw new Error(created.code);
  await kept.auth.create('user', { id, name, email, emailVerified: true, image: null, createdAt: at, updatedAt: at });
  const expiresAt = new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString();
  await kept.auth.create('session', {
    id: randomUUID(),
    userId: id,
    token,
    expiresAt,
    createdAt: at,
    updatedAt: at,
    ipAddress: null,
    userAgent: null,
  });
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** People with a session each; their cookies go to a file, one a line. */
async function seed({ people, cookies }: Extract<Ask, { do: 'seed' }>): Promise<void> {
  if (!store) throw new Error('no store');
  const lines: string[] = [];
  for (let from = 0; from < people; from += AT_ONCE) {
    const kept = store;
    const some = Array.from({ length: Math.min(AT_ONCE, people - from) }, (_, n) => seedOne(kept, from + n));
    lines.push(...(await Promise.all(some)));
  }
  writeFileSync(cookies, lines.join('\n'));
}

answer<Ask>(async (ask) => {
  if (ask.do === 'noop') await noop(ask.port);
  if (ask.do === 'real') await real(ask);
  if (ask.do === 'seed') await seed(ask);
  if (ask.do === 'close') await store?.close();
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system, rssMb: Math.round(process.memoryUsage().rss / 1e6) };
});
