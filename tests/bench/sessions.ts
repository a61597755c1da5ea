import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoomServer, RoomUsage } from '../support/room-server.ts';
import { built, removeBuilt, startBuilt } from './support/built.ts';
import type { Child } from './support/child.ts';
import { Peer, quantile } from './support/room-phones.ts';
import type { Said } from './support/room-phones.ts';
import type { Door } from './support/socket-floor.ts';

/**
 * A room of phones that answer one question after the other: `porte-voix` is the whole server (seats, rules, disk), `ws` the least that could do
 * the same. Both in this run, each in a process of its own: compare the two, not two runs. Milliseconds and bytes; one JSON line a measure.
 */
const SIZES = (process.env['BENCH_PHONES'] ?? '50,200,500,1000').split(',').map(Number);
/** Answers come evenly within so many seconds: all at once and within one nine times each, slowly once. */
const SPREADS = [...Array<number>(9).fill(0), ...Array<number>(9).fill(1), Number(process.env['BENCH_SPREAD'] ?? 20)];
const IN_FLIGHT = 50;

type Room = { name: 'porte-voix' | 'ws'; child: Child; host: Peer; phones: Peer[]; next: Said; reveal: Said; isOpen(said: Said): boolean };
const round = (value: number) => Number(value.toPrecision(3));
const setOf = (said: Said) => (said['set'] ?? {}) as Record<string, unknown>;
const stageOf = (said: Said) => (setOf(said)['stage'] as { name?: string } | undefined)?.name;
const isResult = (said: Said) => Boolean(said['result'] ?? setOf(said)['result']);

async function inTurns<T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < count; at = next++) done[at] = await work(at);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return done;
}

async function openOurs(dataDir: string, size: number): Promise<{ room: Room; joinMs: number }> {
  const child = startBuilt(files.ours);
  const { port, cookie } = await child.ask<RoomServer>({ dataDir, port: 0 });
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json', cookie: path === '/api/join' ? '' : cookie };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { id } = await post<{ id: string }>('/api/sessions', { plan: 'small', locale: 'en' });
  const { code } = await post<{ code: string }>(`/api/sessions/${id}/open`, {});
  const url = `ws://127.0.0.1:${port}/api/sessions/${id}/socket`;
  const host = new Peer(url, { cookie });
  await host.hello({ hello: 'host' });
  const from = performance.now();
  const phones = await inTurns(size, async (at) => {
    const { seat, key } = await post<{ seat: string; key: string }>('/api/join', { code, name: `Phone ${at}`, locale: 'en' });
    const phone = new Peer(url);
    await phone.hello({ hello: 'seat', seat, key });
    return phone;
  });
  const joinMs = performance.now() - from;
  await host.act({ type: 'start' });
  const room: Room = {
    name: 'porte-voix',
    child,
    host,
    phones,
    next: { type: 'next' },
    reveal: { type: 'reveal' },
    isOpen: (said) => stageOf(said) === 'open',
  };
  return { room, joinMs };
}

async function openFloor(size: number): Promise<{ room: Room; joinMs: number }> {
  const child = startBuilt(files.floor);
  const { port } = await child.ask<Door>('open');
  const url = `ws://127.0.0.1:${port}`;
  const host = new Peer(url);
  await host.hello({ hello: 'host' });
  const from = performance.now();
  const phones = await inTurns(size, async () => {
    const phone = new Peer(url);
    await phone.hello({ hello: 'seat' });
    return phone;
  });
  const question = { type: 'open', ask: 'Which one?', options: ['one', 'two', 'three'].map((id) => ({ id, label: `The ${id}` })) };
  const isOpen = (said: Said) => said['type'] === 'open';
  const room: Room = { name: 'ws', child, host, phones, next: question, reveal: { type: 'reveal' }, isOpen };
  return { room, joinMs: performance.now() - from };
}

type Asked = { fanOut: number[]; acks: number[]; resultMs: number; results: number[]; cpuMs: number; down: number; up: number };

/** One question from its opening to its result. @param number counts from 1 @param spread seconds within which all answer */
async function ask({ child, host, phones, next, reveal, isOpen }: Room, number: number, spread: number): Promise<Asked> {
  const bytes = () => phones.reduce((sum, { down, up }) => ({ down: sum.down + down, up: sum.up + up }), { down: 0, up: 0 });
  const [before, used] = [bytes(), (await child.ask<RoomUsage>('usage')).cpuMs];
  const opened = performance.now();
  const heard = phones.map((phone) => phone.hears(isOpen));
  await host.act(next);
  const fanOut = (await Promise.all(heard)).map((at) => at - opened);
  const acks = await Promise.all(phones.map((phone, at) => vote(phone, number, at, ((spread * 1000) / phones.length) * at)));
  const asked = performance.now();
  const [mine, theirs] = [host.hears(isResult), phones.map((phone) => phone.hears(isResult))];
  await host.act(reveal);
  const resultMs = (await mine) - asked;
  const results = (await Promise.all(theirs)).map((at) => at - asked);
  const [after, usage] = [bytes(), await child.ask<RoomUsage>('usage')];
  if (usage.bugs.length > 0) throw new Error(String(usage.bugs[0]));
  const each = (total: number) => total / phones.length;
  return {
    fanOut,
    acks,
    resultMs,
    results,
    cpuMs: usage.cpuMs - used,
    down: each(after.down - before.down),
    up: each(after.up - before.up),
  };
}

async function vote(phone: Peer, number: number, at: number, waitMs: number): Promise<number> {
  await new Promise((done) => setTimeout(done, waitMs));
  const from = performance.now();
  const option = ['one', 'two', 'three'][at % 3]!;
  return (await phone.act({ type: 'vote', round: `q${number}`, decision: 1, ballot: 1, option })) - from;
}

function print(room: Room, spread: number, asked: Asked[]): Record<string, number> {
  const all = (pick: (one: Asked) => number[]) => asked.flatMap(pick);
  const median = (pick: (one: Asked) => number) => round(quantile(asked.map(pick), 0.5));
  const told = {
    fanOutP50: round(
      quantile(
        all(({ fanOut }) => fanOut),
        0.5,
      ),
    ),
    fanOutP95: round(
      quantile(
        all(({ fanOut }) => fanOut),
        0.95,
      ),
    ),
    ackP50: round(
      quantile(
        all(({ acks }) => acks),
        0.5,
      ),
    ),
    ackP95: round(
      quantile(
        all(({ acks }) => acks),
        0.95,
      ),
    ),
    resultAtManager: median(({ resultMs }) => resultMs),
    resultAtPhonesP95: round(
      quantile(
        all(({ results }) => results),
        0.95,
      ),
    ),
    serverCpuPerQuestion: median(({ cpuMs }) => cpuMs),
    // of a server that has just started: its code is not compiled yet
    serverCpuFirst: round(asked[0]!.cpuMs),
    bytesDown: median(({ down }) => down),
    bytesUp: median(({ up }) => up),
  };
  console.log(JSON.stringify({ bench: 'sessions', server: room.name, phones: room.phones.length, within: `${spread} s`, ...told }));
  return told;
}

/** To the next question, until every phone has heard of it: what comes late would count for that one. */
async function goOn({ host, phones }: Room): Promise<void> {
  const heard = phones.map((phone) => phone.hears((said) => stageOf(said) === 'intro'));
  for (const type of ['explain', 'next']) await host.act({ type });
  await Promise.all(heard);
}

/** @returns what was told of each of SPREADS, in their order */
async function measure({ room, joinMs }: { room: Room; joinMs: number }): Promise<Record<string, number>[]> {
  const load = round(loadavg()[0] ?? 0);
  console.log(JSON.stringify({ bench: 'sessions', server: room.name, phones: room.phones.length, joinAllMs: round(joinMs), load }));
  const asked: { spread: number; one: Asked }[] = [];
  for (const [at, spread] of SPREADS.entries()) {
    asked.push({ spread, one: await ask(room, at + 1, spread) });
    if (room.name === 'porte-voix') await goOn(room);
  }
  const told = [...new Set(SPREADS)].map((spread) =>
    print(
      room,
      spread,
      asked.filter((one) => one.spread === spread).map(({ one }) => one),
    ),
  );
  for (const peer of [room.host, ...room.phones]) peer.close();
  room.child.stop();
  return told;
}

/** Ours beside the floor. The goals were set beside a floor whose answers came all at once. */
function compare(phones: number, within: number, ours: Record<string, number>, floor: Record<string, number>): void {
  const times = (what: string) => round(ours[what]! / floor[what]!);
  const reached = {
    resultMs: ours['resultAtManager'],
    timesFloor: times('resultAtManager'),
    cpuMs: ours['serverCpuPerQuestion'],
    cpuTimesFloor: times('serverCpuPerQuestion'),
    bytes: ours['bytesDown']! + ours['bytesUp']!,
  };
  const goals = { resultMs: 100, timesFloor: 3, cpuMs: 150, bytes: 1000 };
  console.log(
    JSON.stringify({ bench: 'sessions', phones, within: `${within} s`, reached, ...(phones === 1000 && within <= 1 && { goals }) }),
  );
}

const files = { ours: await built('tests/support/room-server.ts'), floor: await built('tests/bench/support/socket-floor.ts') };
for (const size of SIZES) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-sessions-'));
  const floor = await measure(await openFloor(size));
  const ours = await measure(await openOurs(dataDir, size));
  rmSync(dataDir, { recursive: true, force: true });
  for (const [at, within] of [...new Set(SPREADS)].entries()) compare(size, within, ours[at]!, floor[at]!);
}
removeBuilt();
process.exit(0);
