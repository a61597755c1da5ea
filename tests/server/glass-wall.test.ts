import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAll } from '../../content/load.ts';
import { createApp } from '../../server/app.ts';
import { makeCompany } from '../../server/demo/company.ts';
import { DOORS } from '../../server/demo/people.ts';
import { RATES } from '../../server/guards/rate-limit.ts';
import type { Rate, RateName } from '../../server/guards/rate-limit.ts';
import type { Person } from '../../server/stores/nouns/people.ts';
import { callsOf, documentOf, routesOf } from './support/every-route.ts';
import type { ApiDocument, Call } from './support/every-route.ts';
import { openSession } from './support/session.ts';
import { ask, cookiesOf, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

/**
 * Nobody who is in charge of others reaches what somebody played, answered or scored, nor ends signed in as them. Every route of the
 * running app is called, as its own description says it may be called: one added tomorrow is held to the same.
 */
const STAFF = ['manager', 'hr', 'admin'] as const;

/** What play leaves behind: a route of the desk has none of it, whoever it is about. */
const OF_PLAY = new Set(
  `score scores mark marks points stars xp answer answers option event events seed attempt attempts exam exams dispatch dispatches meters
  threads ending endings move moves minigame story tooBold tooCareful badges cards plays passedAt canon best hasStarted progress ready
  declined judged vote votes misses`.split(/\s+/),
);
/** Where somebody sees who looked at them. */
const OWN_LOOKS = /^\/api\/(me\/seen|record\/export|record\/readable)\b/;
/** Routes that speak of the caller, or of nobody: there no other person may appear at all. */
const isDesk = (path: string) => path.startsWith('/api/hr/') || path.startsWith('/api/admin/') || path.startsWith('/api/manager/');

let world: World;
let document: ApiDocument;
let routes: string[];
let people: Person[];
/** Ids of everything that each person played. */
const played = new Map<string, string[]>();
const cookies = new Map<string, string>();

const keysIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => (Array.isArray(value) ? keysIn(inner) : [key, ...keysIn(inner)]));

/** Everything in an answer that is about that person: an object with their id. */
const objectsAbout = (value: unknown, id: string): object[] => {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap((one) => objectsAbout(one, id));
  return (value as { id?: unknown }).id === id || (value as { person?: unknown }).person === id ? [value, ...inner] : inner;
};

beforeAll(async () => {
  const authored = loadAll();
  if (!authored.ok) throw new Error(authored.code);
  const wide = Object.keys(RATES).map((name) => [name, { burst: 1e9, perSecond: 1 }]);
  const rates = Object.fromEntries(wide) as Record<RateName, Rate>;
  world = await openWorld({ authored: authored.value, company: false });
  const deps = {
    ...world,
    clock: () => world.time.now,
    newId: () => crypto.randomUUID(),
    newSeed: () => 7,
    log: (error: unknown) => void world.bugs.push(error),
    demo: false,
    setupCode: null,
    rates,
  };
  await makeCompany(deps, world.time.now);
  world.app = createApp(deps);
  document = await documentOf(world.app);
  routes = routesOf(world.app);
  people = await world.store.listPeople({ limit: 100 });
  for (const { id } of people) {
    const [attempts, exams, dispatches] = await Promise.all([
      world.store.attemptsOf(id),
      world.store.examsOf(id),
      world.store.dispatchesOf(id),
    ]);
    played.set(
      id,
      [...attempts, ...exams, ...dispatches].map((one) => one.id),
    );
  }
  for (const role of STAFF) {
    const person = people.find((one) => one.email === DOORS[role])!;
    cookies.set(role, await openSession(world.store, person.id));
  }
}, 120_000);

/** Somebody who has played everything, and is nobody's colleague at the desk. */
const victim = () => people.find((one) => one.name === 'Adèle Fontaine')!;
const callerOf = (role: (typeof STAFF)[number]) => people.find((one) => one.email === DOORS[role])!;

async function idsToTry(): Promise<string[]> {
  const { id, email } = victim();
  const [attempt] = await world.store.attemptsOf(id);
  const [exam] = await world.store.examsOf(id);
  const issued = (await world.store.statusOf(id))!.find((one) => one.act === 'issued');
  return [id, email, attempt!.id, exam!.id, issued?.act === 'issued' ? issued.certificate.id : ''];
}

/** Everything wrong with an answer given to that person. */
async function breaches(call: Call, role: (typeof STAFF)[number], answer: Awaited<ReturnType<typeof ask>>): Promise<string[]> {
  const caller = callerOf(role);
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const others = people.filter((one) => one.id !== caller.id);
  const wrong = others.flatMap((one) => (played.get(one.id) ?? []).filter((id) => text.includes(id) && !call.path.includes(id)));
  const found: string[] = wrong.length > 0 ? [`carries what somebody else played (${wrong[0]})`] : [];
  if (isDesk(call.path)) {
    const keys = keysIn(answer.body).filter((key) => OF_PLAY.has(key));
    if (keys.length > 0) found.push(`has the field ${keys[0]}`);
  } else if (!call.path.startsWith('/api/verify/')) {
    // Whoever may look accepts being seen to look: by name, on the page of the one looked at, and nothing else of them.
    const mayBeNamed = (one: Person) => OWN_LOOKS.test(call.path) && (one.role === 'hr' || one.role === 'admin');
    const named = others.find(
      (one) =>
        text.includes(one.email) || (text.includes(one.name) && !mayBeNamed(one)) || (text.includes(one.id) && !call.path.includes(one.id)),
    );
    if (named) found.push(`names ${named.name}`);
  }
  const session = cookiesOf(answer.headers);
  if (session !== '') {
    const me = await ask(world, 'GET', '/api/me', undefined, { cookie: session });
    if (me.status === 200 && me.body.person.id !== caller.id) found.push(`signs in as ${me.body.person.name}`);
  }
  return found;
}

/** What a person's sign-in rests on: nobody else may change it. */
async function keysOf(id: string): Promise<string> {
  const [person, users, accounts, sessions] = await Promise.all([
    world.store.person(id),
    world.store.auth.find('user', [{ field: 'id', value: id }]),
    world.store.auth.find('account', [{ field: 'userId', value: id }]),
    world.store.auth.find('session', [{ field: 'userId', value: id }]),
  ]);
  return JSON.stringify([person?.email, users.map((one) => one['email']), accounts, sessions.map((one) => one.id)]);
}

const ownEnd = (route: string) => route === 'post /api/auth/sign-out' || route === 'delete /api/record';
/** Reading first, then what changes something, and what ends the caller's own session last. */
const inOrder = (list: string[]) => list.toSorted((one, other) => rank(one) - rank(other));
const rank = (route: string) => (ownEnd(route) ? 2 : route.startsWith('get ') ? 0 : 1);

describe('the glass wall', () => {
  it('knows every route of the running app', () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(routes.filter((route) => !told.includes(route))).toEqual([]);
    expect(routes.length).toBeGreaterThan(30);
  });

  it.each(STAFF)(
    'lets nothing through to %s, on any route, with any id of somebody who played',
    async (role) => {
      const found: string[] = [];
      const before = await keysOf(victim().id);
      for (const route of inOrder(routes)) {
        for (const call of callsOf(document, route, await idsToTry())) {
          const cookie = cookies.get(role)!;
          const answer = await ask(world, call.method.toUpperCase(), call.path, call.body, { cookie });
          for (const breach of await breaches(call, role, answer)) found.push(`${call.method} ${call.path} ${answer.status}: ${breach}`);
        }
        if (route === 'post /api/auth/sign-out') cookies.set(role, await openSession(world.store, callerOf(role).id));
      }
      expect(found).toEqual([]);
      expect(await keysOf(victim().id)).toBe(before);
      expect(world.bugs).toEqual([]);
    },
    120_000,
  );

  it('gives HR no field of a person that their own page does not show', async () => {
    const { id, email } = victim();
    const cookie = cookies.get('hr')!;
    const mine = await ask(world, 'GET', '/api/me/seen', undefined, { cookie: await openSession(world.store, id) });
    const shown = new Set([...Object.keys(mine.body.seen.person), ...Object.keys(mine.body.seen)]);
    const found = new Set<string>();
    for (const route of routes.filter((one) => one.startsWith('get /api/hr/'))) {
      for (const call of callsOf(document, route, [id, email])) {
        const answer = await ask(world, 'GET', call.path, undefined, { cookie });
        for (const about of objectsAbout(answer.body, id))
          for (const key of Object.keys(about)) if (!shown.has(key)) found.add(`${route} ${key}`);
      }
    }
    expect([...found]).toEqual([]);
  });

  it('would show a hole: the same look finds what a leaking route would say', async () => {
    const { id, name } = victim();
    const [attempt] = played.get(id)!;
    const said = (path: string, body: unknown) =>
      breaches({ route: '', method: 'get', path, body: undefined }, 'hr', { status: 200, body, headers: new Headers() });
    expect(await said('/api/hr/people', { people: [{ id, name, status: 'certified' }] })).toEqual([]);
    expect(await said('/api/hr/people', { people: [{ id, name, hasStarted: true }] })).toHaveLength(1);
    expect(await said('/api/hr/people', { people: [{ id, last: attempt }] })).toHaveLength(1);
    expect(await said('/api/record', { name })).toHaveLength(1);
    const cookie = await openSession(world.store, id);
    const headers = new Headers({ 'set-cookie': `${cookie}; Path=/` });
    expect(await breaches({ route: '', method: 'post', path: '/api/x', body: {} }, 'hr', { status: 200, body: {}, headers })).toHaveLength(
      1,
    );
  });

  it('is not proved by silence: somebody’s own routes do answer them', async () => {
    const cookie = await openSession(world.store, victim().id);
    await ask(world, 'GET', `/api/hr/people/${victim().id}`, undefined, { cookie: cookies.get('hr')! });
    const mine = await ask(world, 'GET', '/api/record/export', undefined, { cookie });
    expect(mine.status).toBe(200);
    expect(keysIn(mine.body).filter((key) => OF_PLAY.has(key)).length).toBeGreaterThan(5);
    for (const id of played.get(victim().id)!) expect(JSON.stringify(mine.body)).toContain(id);
    for (const locale of ['fr', 'en'] as const) {
      const page = await ask(world, 'GET', `/api/record/readable?locale=${locale}`, undefined, { cookie });
      const told = String(page.body).replace(/<style>.*<\/style>/s, '');
      const { decisions, answers, looks } = JSON.parse(readFileSync(`locales/${locale}/server/readable.json`, 'utf8'));
      for (const words of [victim().name, decisions, answers, looks, callerOf('hr').name]) expect(told).toContain(words);
      // Every text was found, and every hole of it filled.
      expect(told).not.toMatch(/\{\{|undefined|\[object|\bsteps\.|>[a-z]+(\.[a-z]+)+</i);
    }
  });
});
