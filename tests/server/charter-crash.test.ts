import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../server/content.ts';
import type { Store } from '../../server/stores/store.ts';
import { openSession } from './support/session.ts';
import { deskOf, openCharterDesk, publishNow, rewrite } from './support/charter.ts';
import { ask, openWorld } from './support/world.ts';
import { AUTHORED } from './support/charter.ts';
import { copyAsCrashed, newFolder, openAt, removeFolder } from './stores/folders.ts';

const WRITES = ['putDocument', 'savePaper', 'changeCompany', 'addAudit'];

/** The store as it is, with a copy of its folder taken before each write, as a process killed then would leave it. */
function watched(store: Store, dataDir: string, copies: { before: string; folder: string }[]): Store {
  return new Proxy(store, {
    get(target, name) {
      const verb = Reflect.get(target, name) as unknown;
      if (typeof verb !== 'function') return verb;
      const call = verb.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (!WRITES.includes(String(name))) return call;
      return async (...args: unknown[]) => {
        copies.push({ before: String(name), folder: await copyAsCrashed(dataDir) });
        return call(...args);
      };
    },
  });
}

let dataDir: string;
const copies: { before: string; folder: string }[] = [];
let hr: string;
beforeAll(async () => {
  dataDir = await newFolder();
  const store = await openAt(dataDir);
  const desk = await openCharterDesk({ store });
  hr = desk.hr.person.id;
  await rewrite(desk.hr, 'a08', { zone: 'never' });
  const { hash } = (await deskOf(desk.hr)).draft;
  await desk.hr.ask('POST', '/api/hr/charter/approval', { hash });
  const seen = await openWorld({ authored: AUTHORED, store: watched(store, dataDir, copies) });
  const done = await ask(seen, 'POST', '/api/hr/charter/publication', { hash }, { cookie: desk.hr.cookie });
  if (done.status !== 201) throw new Error(JSON.stringify(done.body));
  copies.push({ before: 'the end', folder: await copyAsCrashed(dataDir) });
  await store.close();
}, 60_000);
afterAll(() => Promise.all([dataDir, ...copies.map(({ folder }) => folder)].map(removeFolder)));

describe('a publication cut short at any moment', () => {
  it('has happened whole or not at all: the charter in force is there, its history too, and one goes on from it', async () => {
    expect(copies.map(({ before }) => before)).toEqual(['putDocument', 'putDocument', 'savePaper', 'changeCompany', 'addAudit', 'the end']);
    const numbers: number[] = [];
    for (const { folder } of copies) {
      const store = await openAt(folder);
      const world = await openWorld({ authored: AUTHORED, store });
      const cookie = await openSession(store, hr);
      const who = { ask: (method: string, path: string, body?: unknown) => ask(world, method, path, body, { cookie }) } as never;
      const { published } = await deskOf(who);
      expect(hashOf(published.document)).toBe(published.hash);
      expect(published.document.articles.find(({ id }) => id === 'a08')!.zone).toBe(published.version === 2 ? 'never' : 'ask');
      numbers.push(published.version);
      if (published.version === 2) await rewrite(who, 'a08', { zone: 'free' });
      expect((await publishNow(who)).published.version).toBe(published.version + 1);
      const { versions } = (await ask(world, 'GET', '/api/hr/charter/versions', undefined, { cookie })).body;
      expect(versions).toHaveLength(published.version + 1);
      expect(world.bugs).toEqual([]);
      await store.close();
    }
    expect(numbers).toEqual([1, 1, 1, 1, 2, 2]);
  }, 60_000);
});
