import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackup } from '../../server/stores/lowdb/backup.ts';
import type { Store } from '../../server/stores/store.ts';
import { filesOf, newFolder, openAt, removeFolder } from './stores/folders.ts';
import { openRoom, openSession, phone } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';
import { newcomer } from './support/world.ts';

/** Names and words that nothing else on the disk could hold. */
const NAMES = ['Zébulon', 'Yolaine', 'Xavière', 'Wandrille', 'Vivien', 'Ursule'];

let store: Store;
let dataDir: string;
let room: Room;
beforeEach(async () => {
  dataDir = await newFolder();
  store = await openAt(dataDir);
  room = await openRoom({ store, folder: dataDir });
});
afterEach(async () => {
  await store.close();
  await removeFolder(dataDir);
});

type Kept = { data: unknown };
/** The files of a session as text, its seats and its own id and code told by their place: what is left is what happened. */
function bytesOf(id: string, code: string, seats: readonly string[]): Record<string, string> {
  const folder = join(dataDir, 'sessions', id);
  const files = readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(/[0-9a-f]{8} (?=\{)/g, '');
    const plain = name.endsWith('.json') ? JSON.stringify((JSON.parse(text) as Kept).data) : text;
    const told = seats.reduce((all, seat, at) => all.replaceAll(seat, `seat-${at}`), plain.replaceAll(id, 'ID').replaceAll(code, 'CODE'));
    return [name, told.replaceAll(/"hash":"[^"]+"/g, '"hash"')] as const;
  });
  return Object.fromEntries(files.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Plays the small plan: each phone says what its list says. @returns the bytes while each question was open, and once it was closed */
async function play(says: { quiz: string[]; first: string[]; second: string[]; words: string[] }) {
  const session = await openSession(room.host);
  const phones: Awaited<ReturnType<typeof phone>>[] = [];
  for (const name of NAMES) phones.push(await phone(room.world, session.code, name));
  const seats = phones.map(({ seat }) => seat);
  const look = () => bytesOf(session.id, session.code, seats);
  const open: Record<string, string>[] = [];
  const closed: Record<string, string>[] = [];
  const vote = async (round: string, options: string[], ballot: 1 | 2 = 1) => {
    for (const [at, option] of options.entries()) expect((await phones[at]!.vote(round, option, ballot)).status).toBe(200);
    open.push(look());
    await session.act({ type: 'reveal' });
    closed.push(look());
  };
  for (const type of ['start', 'next'] as const) await session.act({ type });
  await vote('q1', says.quiz);
  for (const type of ['explain', 'next', 'next'] as const) await session.act({ type });
  await vote('line', says.first);
  await session.act({ type: 'again' });
  await vote('line', says.second, 2);
  for (const type of ['explain', 'next', 'next'] as const) await session.act({ type });
  for (const [at, text] of says.words.entries()) await phones[at]!.word('fear', text);
  open.push(look());
  await session.act({ type: 'reveal' });
  closed.push(look());
  return { session, seats, open, closed };
}

const ONE = {
  quiz: ['one', 'two', 'two', 'two', 'three', 'one'],
  first: ['1', '1', '2', '3', '5', '5'],
  second: ['3', '3', '3', '2', '4', '5'],
  words: ['bruit', 'temps', 'image', 'chef', 'loi', 'rien'],
};
const mirrored = Object.fromEntries(Object.entries(ONE).map(([key, list]) => [key, list.toReversed()])) as typeof ONE;

describe('the bytes on disk', () => {
  it('are the same whoever answered what, once a question is closed', async () => {
    const [one, other] = [await play(ONE), await play(mirrored)];
    expect(one.closed).toHaveLength(4);
    for (const [at, files] of one.closed.entries()) {
      expect(Object.keys(files).filter((name) => name.endsWith('.log'))).toEqual([]);
      expect(files).toEqual(other.closed[at]);
    }
    // the look would find what is kept while a question is open, to resume from
    for (const [at, files] of one.open.entries()) expect(files).not.toEqual(other.open[at]);
  });

  it('hold a name in one file only, with no answer in it, and no person anywhere', async () => {
    const member = await newcomer(room.world, { name: 'Zébulon' });
    const { session } = await play(ONE);
    const people = [member, room.host].flatMap(({ person }) => [person.id, person.email]);
    for (const { path, bytes } of await filesOf(join(dataDir, 'sessions'))) {
      const text = bytes.toString();
      expect(
        NAMES.slice(1).some((name) => text.includes(name)),
        path,
      ).toBe(basename(path) === 'names.json');
      if (basename(path) === 'names.json') expect(text).not.toMatch(/bruit|"one"|"two"|vote/);
      for (const person of people) expect(text, path).not.toContain(person);
    }
    expect(session.id).not.toBe('');
  });

  it('of the store, its journal, its logs, a backup and an export know no seat, no name and no answer', async () => {
    const { session, seats } = await play(ONE);
    const exported = await room.host.ask('GET', '/api/record/export');
    const target = `${dataDir}.backup`;
    expect(await createBackup({ dataDir, target })).toMatchObject({ ok: true });
    const files = [...(await filesOf(dataDir)), ...(await filesOf(target))].filter(
      ({ path }) => !path.startsWith(join(dataDir, 'sessions')),
    );
    expect(files.some(({ bytes }) => bytes.includes(session.id))).toBe(true);
    for (const told of [...NAMES, ...seats, session.code, 'bruit']) {
      for (const { path, bytes } of files) expect(bytes.includes(told), `${told} in ${path}`).toBe(false);
      expect(JSON.stringify(exported.body)).not.toContain(told);
    }
    expect(readdirSync(target)).not.toContain('sessions');
    await rm(target, { recursive: true });
  });

  it('are gone once the session has ended, and the store has its counts', async () => {
    const { session } = await play(ONE);
    expect((await session.act({ type: 'end' })).status).toBe(200);
    expect(readdirSync(join(dataDir, 'sessions'))).toEqual([]);
    const { body } = await room.host.ask('GET', '/api/sessions');
    expect(body.sessions).toMatchObject([{ id: session.id, state: 'ended', code: null, debrief: true }]);
  });
});
