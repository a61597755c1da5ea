import { randomUUID } from 'node:crypto';
import { createApp } from '../../../server/app.ts';
import { createAuth, openAccount } from '../../../server/auth.ts';
import { createContent } from '../../../server/content.ts';
import type { Authored } from '../../../server/content.ts';
import type { AppDeps } from '../../../server/deps.ts';
import type { Settings } from '../../../server/settings.ts';
import type { StatusDeps } from '../../../server/status.ts';
import { openMemoryStore } from '../../../server/stores/memory.ts';
import { newCompany, newPerson } from '../../../server/stores/defaults.ts';
import type { Person } from '../../../server/stores/nouns/people.ts';
import type { Store } from '../../../server/stores/store.ts';
import { smallContent } from './content.ts';
import { SECRET, openSession } from './session.ts';

export const ORIGIN = 'http://127.0.0.1:8801';
export const PASSWORD = 'une phrase que personne ne devine';

export const settingsFor = (more: Partial<Settings> = {}): Settings => ({
  port: 8801,
  host: '127.0.0.1',
  dataDir: '/nowhere',
  projectDir: process.cwd(),
  origins: [ORIGIN],
  secure: false,
  secret: null,
  proxies: 0,
  ...more,
});

type Options = Partial<AppDeps> & { store?: Store; authored?: Authored; company?: boolean; settings?: Settings };

/** A whole server on a small content, with a clock and seeds that a test holds. */
export async function openWorld(options: Options = {}) {
  const { store = openMemoryStore(), authored = smallContent(), company = true, settings = settingsFor(), ...more } = options;
  const time = { now: new Date() };
  const bugs: unknown[] = [];
  const content = createContent(authored, store);
  const auth = createAuth({ store, settings, secret: SECRET, newId: randomUUID });
  const app = createApp({
    store,
    content,
    auth,
    settings,
    clock: () => time.now,
    newId: randomUUID,
    newSeed: () => 7,
    log: (error) => bugs.push(error),
    demo: false,
    setupCode: null,
    ...more,
  });
  if (company && !(await store.company())) {
    await content.keep(content.charter.hash);
    const charterHash = content.charter.hash;
    const setUpAt = time.now.toISOString();
    await store.saveCompany(newCompany({ name: 'Hélianthe', locale: 'fr', timeZone: 'Europe/Paris', charterHash, setUpAt }));
  }
  const deps: StatusDeps = {
    store,
    content,
    clock: () => time.now,
    newId: randomUUID,
    followsContent: false,
    companyName: async () => 'Hélianthe',
  };
  return { app, store, content, auth, time, bugs, settings, deps };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

// eslint-disable-next-line typescript/no-explicit-any -- an answer is looked at field by field by the tests
type Answer = { status: number; body: any; headers: Headers };

/** Sends one request as a browser on our own page would. */
export async function ask(
  world: Pick<World, 'app'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const isText = typeof body === 'string';
  const response = await world.app.request(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { origin: ORIGIN }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && !response.headers.has('content-encoding');
  return { status: response.status, body: isJson && text !== '' ? JSON.parse(text) : text, headers: response.headers };
}

/** The `cookie` header that follows from an answer's `set-cookie`s. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** Speaks for somebody who is signed in. */
export const signedInAs = (world: Pick<World, 'app'>, person: Person, cookie: string) => ({
  person,
  cookie,
  ask: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask(world, method, path, body, { cookie, ...headers }),
});

let people = 0;

/** Someone signed in: `ask` speaks for them. @param password null: an account that cannot be entered by password */
export async function newcomer(world: World, more: Partial<Person> = {}, password: string | null = null) {
  people += 1;
  const email = `person-${people}@helianthe.example`;
  const at = world.time.now.toISOString();
  const known = { id: randomUUID(), name: `Person ${people}`, email, role: 'member', locale: 'fr' } as const;
  const person = newPerson({ ...known, createdAt: at, joinedAt: at, ...more });
  const created = await world.store.createPerson(person);
  if (!created.ok) throw new Error(created.code);
  await openAccount(world.auth, world.store, person, password, world.time.now);
  return signedInAs(world, person, await openSession(world.store, person.id));
}
export type Newcomer = Awaited<ReturnType<typeof newcomer>>;

/** Starts a play of `charter` and returns its id. */
export async function begin(who: Newcomer, requestId: string = randomUUID(), module = 'charter'): Promise<string> {
  return (await who.ask('POST', '/api/attempts', { module, requestId })).body.id;
}
