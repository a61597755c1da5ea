import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slowDisk } from '../../server/stores/lowdb/disk.ts';
import { openMemoryStore } from '../../server/stores/memory.ts';
import { openStore } from '../../server/stores/open-store.ts';
import type { Store } from '../../server/stores/store.ts';
import { AT, attemptOf, eventAt, eventsFrom, personOf, recordWith, result, sessionOf, userOf } from '../server/stores/samples.ts';
import type { Seeded } from '../server/stores/seed-folder.ts';
import { seedFolder } from '../server/stores/seed-folder.ts';

/**
 * The store alone: acknowledged events a second with 50 players, each playing an attempt from creation to finish and taking the next
 * person at random; sizes interleaved and medians taken, so that a machine that is busy for a while is busy for all. One JSON line a measure.
 */
const PLAYERS = 50;
const EVENTS = 40;
const SIZES = (process.env['BENCH_PEOPLE'] ?? '1000,10000,100000').split(',').map(Number);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SLOW_MS = 2;

type Round = { rate: number; cpuMicros: number; p50: number; p99: number; max: number };

const print = (line: object) => console.log(JSON.stringify({ bench: 'store', ...line }));
const rounded = (value: number) => Number(value.toPrecision(4));
const at = (sorted: number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const median = (values: number[]) => at(sorted(values), 0.5);

const idOf = (i: number) => `p${i}`;

/** One finished attempt each, and what signing in leaves. */
function* people(count: number): Generator<Seeded> {
  for (let i = 0; i < count; i++) {
    const id = idOf(i);
    const attempt = attemptOf(id, `${id}-first`, { events: eventsFrom(0, EVENTS), finishedAt: AT, result });
    yield {
      person: personOf(id),
      attempts: [attempt],
      auth: [
        { model: 'user', row: userOf(id) },
        { model: 'account', row: { id: `${id}-account`, userId: id, providerId: 'credential', password: 'x'.repeat(161) } },
        { model: 'session', row: sessionOf(`${id}-session`, id) },
      ],
    };
  }
}

async function open(dataDir: string, syncMs: number): Promise<Store> {
  const opened = await openStore({ dataDir, marker: 'real', ...(syncMs ? { disk: slowDisk(syncMs) } : {}) });
  if (!opened.ok) throw new Error(String(opened['sentence']));
  return opened.value;
}

let plays = 0;

async function playOne(store: Store, person: string, until: number, times: number[]): Promise<void> {
  const id = `play-${plays++}`;
  await store.createAttempt(attemptOf(person, id));
  for (let i = 0; i < EVENTS; i++) {
    const start = performance.now();
    const answer = await store.appendEvents(person, id, i, [eventAt(i)]);
    if (!answer.ok) throw new Error(answer.code);
    times.push(performance.now() - start);
    if (start > until) return;
  }
  const record = await store.recordOf(person);
  await store.finishAttempt(person, id, result, AT, recordWith(record!, id));
}

async function load(store: Store, count: number, seconds: number): Promise<Round> {
  const times: number[] = [];
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const until = start + seconds * 1000;
  const player = async () => {
    while (performance.now() < until) await playOne(store, idOf(Math.floor(Math.random() * count)), until, times);
  };
  await Promise.all(Array.from({ length: PLAYERS }, player));
  const { user, system } = process.cpuUsage(cpu);
  const all = sorted(times);
  const elapsed = (performance.now() - start) / 1000;
  return { rate: all.length / elapsed, cpuMicros: (user + system) / all.length, p50: at(all, 0.5), p99: at(all, 0.99), max: at(all, 1) };
}

function report(name: string, count: number, syncMs: number, rounds: Round[]): number {
  const middle = Object.fromEntries(
    (['rate', 'cpuMicros', 'p50', 'p99', 'max'] as const).map((key) => [key, rounded(median(rounds.map((r) => r[key])))]),
  );
  print({
    name,
    people: count,
    syncMs,
    eventsPerSecond: middle['rate'],
    cpuMicrosPerEvent: middle['cpuMicros'],
    p50Ms: middle['p50'],
    p99Ms: middle['p99'],
    maxMs: middle['max'],
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  });
  return median(rounds.map((round) => round.rate));
}

/** The same verbs on the memory store: what the load itself costs. */
async function floor(): Promise<void> {
  const store = openMemoryStore();
  for (let i = 0; i < 50; i++) await store.createPerson(personOf(idOf(i)));
  await load(store, 50, 1);
  report('memory store, the floor of the load', 50, 0, [await load(store, 50, 2)]);
}

/** Milliseconds to the acknowledgement of the first event of a person whose document is not in memory. */
async function cold(dataDir: string, count: number): Promise<void> {
  const store = await open(dataDir, 0);
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    const id = idOf(Math.floor(Math.random() * count));
    const start = performance.now();
    await store.createAttempt(attemptOf(id, `cold-${i}`));
    times.push(performance.now() - start);
  }
  print({
    name: 'first event of a person not in memory',
    people: count,
    p50Ms: rounded(median(times)),
    p99Ms: rounded(at(sorted(times), 0.99)),
  });
  await store.close();
}

type Subject = { count: number; dataDir: string; rounds: Map<number, Round[]> };

async function seeded(root: string, count: number): Promise<Subject> {
  const dataDir = join(root, String(count));
  const start = performance.now();
  await seedFolder({ dataDir, people: people(count) });
  const middle = performance.now();
  await (await open(dataDir, 0)).close();
  print({ name: 'seeded', people: count, seconds: rounded((middle - start) / 1000), openMs: rounded(performance.now() - middle) });
  return {
    count,
    dataDir,
    rounds: new Map([
      [0, []],
      [SLOW_MS, []],
    ]),
  };
}

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'porte-voix-bench-store-'));
  try {
    await floor();
    const subjects: Subject[] = [];
    for (const count of SIZES) subjects.push(await seeded(root, count));
    for (let turn = 0; turn < ROUNDS; turn++) {
      for (const { count, dataDir, rounds } of subjects) {
        for (const [syncMs, list] of rounds) {
          const store = await open(dataDir, syncMs);
          await load(store, count, 1);
          list.push(await load(store, count, SECONDS));
          await store.close();
        }
      }
    }
    for (const syncMs of [0, SLOW_MS]) {
      const rates = subjects.map(({ count, rounds }) => report(syncMs ? 'slow disk' : 'this disk', count, syncMs, rounds.get(syncMs)!));
      print({ name: 'slowest over fastest number of people', syncMs, ratio: rounded(Math.min(...rates) / Math.max(...rates)), goal: 0.9 });
      // on a machine that others use too, this says more than a rate
      const costs = subjects.map(({ rounds }) => median(rounds.get(syncMs)!.map((round) => round.cpuMicros)));
      print({ name: 'CPU of an event, least over most', syncMs, ratio: rounded(Math.min(...costs) / Math.max(...costs)) });
    }
    for (const { dataDir, count } of subjects) await cold(dataDir, count);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

await main();
