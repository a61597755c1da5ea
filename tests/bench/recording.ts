import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../content/engine/machine.ts';
import { NOTHING_CARRIED } from '../../content/engine/log.ts';
import { loadContent } from '../../content/load.ts';
import { playThrough } from '../../server/demo/player.ts';
import { built, removeBuilt, startBuilt } from './support/built.ts';
import { startChild } from './support/child.ts';
import type { Child } from './support/child.ts';
import { diskFloor } from './support/disk-floor.ts';
import type { LoadAsk, LoadReply, Left } from './support/recording-load.ts';
import type { Ask } from './support/recording-server.ts';

/**
 * Recorded events a second, acknowledged on disk, over a no-op Hono + zod POST of the same run: 50 connections, each
 * playing attempts from creation to finish, one event a POST, people drawn uniformly. Rounds are interleaved and their
 * medians taken, so that a machine that is busy for a while is busy for all. One JSON line a measure.
 */
const CONNECTIONS = 50;
const SEEDS = 16;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);
const PEOPLE = (process.env['BENCH_PEOPLE'] ?? '1000,10000,100000').split(',').map(Number);
const FIRST_PORT = Number(process.env['BENCH_PORT'] ?? 8811);
const SLOW_SYNC_MS = 2;
const COLD_ATTEMPTS = 300;

type Usage = { cpuMicros: number; rssMb: number };
type Measured = LoadReply & { rate: number; cpuMicrosPerEvent: number; rssMb: number };
type Subject = {
  name: string;
  people: number;
  syncMs: number;
  port: number;
  dataDir: string;
  cookies: string;
  server: Child;
  rounds: Measured[];
};

const folder = mkdtempSync(join(tmpdir(), 'porte-voix-bench-'));
const logsFile = join(folder, 'logs.json');
const print = (line: object) => console.log(JSON.stringify(line));
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number, digits = 0) => Number(value.toFixed(digits));

/** One whole log for each seed that the servers give out. */
function writeLogs(): number {
  const loaded = loadContent();
  if (!loaded.ok) throw new Error(loaded.code);
  const content = loaded.value.modules.find(({ module }) => module.id === 'charter');
  if (!content) throw new Error('the charter module is missing');
  const program = compile(content, loaded.value.charter, { badges: loaded.value.badges });
  const setup = { carried: NOTHING_CARRIED, drawnItems: [] } as unknown as Parameters<typeof playThrough>[1];
  const logs = Array.from(
    { length: SEEDS },
    (_, seed) => playThrough(program, setup, seed, { chooses: 'by-chance', sortsRight: 80 }, seed).events,
  );
  writeFileSync(logsFile, JSON.stringify(logs));
  return round(logs.reduce((sum, log) => sum + log.length, 0) / SEEDS, 1);
}

let serverFile = '';
const serverChild = () => startBuilt(serverFile);

async function openSubject(people: number, syncMs: number, at: number): Promise<Subject> {
  const name = `${people} people${syncMs ? `, ${syncMs} ms a sync` : ''}`;
  const subject: Subject = {
    name,
    people,
    syncMs,
    port: FIRST_PORT + at,
    dataDir: join(folder, `data-${at}`),
    cookies: join(folder, `cookies-${at}`),
    server: serverChild(),
    rounds: [],
  };
  // Born on a fast disk: what is measured is playing.
  await startSubject({ ...subject, syncMs: 0 });
  const start = performance.now();
  await subject.server.ask({ do: 'seed', people, cookies: subject.cookies } satisfies Ask);
  await restart(subject);
  print({
    bench: 'recording',
    step: 'seeded, written behind and opened again',
    name,
    seconds: round((performance.now() - start) / 1000, 1),
  });
  return subject;
}

const startSubject = ({ server, port, dataDir, syncMs }: Subject) =>
  server.ask({ do: 'real', port, dataDir, syncMs, seeds: SEEDS } satisfies Ask);

/** Everything written behind is on disk, and nothing is left in memory. */
async function restart(subject: Subject): Promise<void> {
  await subject.server.ask({ do: 'close' } satisfies Ask);
  subject.server.stop();
  subject.server = serverChild();
  await startSubject(subject);
}

async function measure(load: Child, subject: Pick<Subject, 'port' | 'cookies' | 'server'>, noop: boolean): Promise<Measured> {
  const ask: LoadAsk = {
    port: subject.port,
    cookies: subject.cookies,
    logs: logsFile,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUp: 2,
    noop,
  };
  const before = await subject.server.ask<Usage>({ do: 'usage' } satisfies Ask);
  const reply = await load.ask<LoadReply>(ask);
  const after = await subject.server.ask<Usage>({ do: 'usage' } satisfies Ask);
  // The warm-up costs CPU too: spread over all the events of the round.
  const share = reply.seconds / (reply.seconds + ask.warmUp);
  const cpuMicrosPerEvent = ((after.cpuMicros - before.cpuMicros) * share) / Math.max(1, reply.events);
  return { ...reply, rate: reply.events / reply.seconds, cpuMicrosPerEvent, rssMb: after.rssMb };
}

function summary(name: string, rounds: Measured[], floor: Measured[] | null): { rate: number; ratio: number } {
  const of = (pick: (one: Measured) => number) => median(rounds.map(pick));
  const rate = of((one) => one.rate);
  const ratio = floor ? median(rounds.map((one, at) => one.rate / (floor[at]?.rate ?? NaN))) : 1;
  print({
    bench: 'recording',
    name,
    eventsPerSecond: round(rate),
    overNoop: round(ratio, 3),
    p50Ms: round(
      of((one) => one.p50),
      2,
    ),
    p99Ms: round(
      of((one) => one.p99),
      2,
    ),
    cpuMicrosPerEvent: round(
      of((one) => one.cpuMicrosPerEvent),
      1,
    ),
    rssMb: of((one) => one.rssMb),
    attempts: rounds.reduce((sum, one) => sum + one.attempts, 0),
    refused: rounds.reduce((sum, one) => sum + one.refused, 0),
    rounds: rounds.map((one) => round(one.rate)),
  });
  return { rate, ratio };
}

/** The first event after everything of a person has left memory: a fresh process, a half-played attempt each. */
async function coldFigure(load: Child, subject: Subject): Promise<void> {
  const left = await load.ask<Left[]>({ half: COLD_ATTEMPTS, port: subject.port, cookies: subject.cookies, logs: logsFile });
  await restart(subject);
  // The code itself is warm: only what is kept of people is not.
  const warm = await load.ask<{ refused: number }>({ first: left.slice(0, COLD_ATTEMPTS / 2), port: subject.port });
  const cold = await load.ask<{ refused: number; p50: number; p99: number }>({ first: left.slice(COLD_ATTEMPTS / 2), port: subject.port });
  print({
    bench: 'recording',
    name: `${subject.name}, first event of a person not in memory`,
    p50Ms: cold.p50,
    p99Ms: cold.p99,
    refused: cold.refused + warm.refused,
  });
}

async function main(): Promise<void> {
  serverFile = await built('tests/bench/support/recording-server.ts');
  print({
    bench: 'recording',
    cores: cpus().length,
    cpu: cpus()[0]?.model,
    node: process.version,
    connections: CONNECTIONS,
    eventsPerAttempt: writeLogs(),
  });
  const floor = { port: FIRST_PORT, cookies: '', server: serverChild() };
  const load = startChild('tests/bench/support/recording-load.ts');
  const subjects: Subject[] = [];
  try {
    await floor.server.ask({ do: 'noop', port: floor.port } satisfies Ask);
    for (const [at, people] of PEOPLE.entries()) subjects.push(await openSubject(people, 0, at + 1));
    subjects.push(await openSubject(10_000, SLOW_SYNC_MS, PEOPLE.length + 1));
    const floorRounds: Measured[] = [];
    const syncs: number[] = [];
    // One round that does not count: a server that has just started still compiles its own code.
    for (const subject of [floor, ...subjects]) await measure(load, subject, subject === floor);
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      syncs.push(...diskFloor(folder));
      floorRounds.push(await measure(load, floor, true));
      for (const subject of subjects) subject.rounds.push(await measure(load, subject, false));
    }
    const sorted = syncs.toSorted((a, b) => a - b);
    const syncAt = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0, 3);
    print({
      bench: 'recording',
      name: 'one fdatasync of this disk',
      p50Ms: syncAt(0.5),
      p99Ms: syncAt(0.99),
      load: round(loadavg()[0] ?? 0, 1),
    });
    summary('no-op Hono + zod POST', floorRounds, null);
    const results = subjects.map((subject) => ({ subject, ...summary(subject.name, subject.rounds, floorRounds) }));
    const rates = results.filter(({ subject }) => subject.syncMs === 0).map(({ rate }) => rate);
    print({
      bench: 'recording',
      name: 'slowest over fastest number of people',
      ratio: round(Math.min(...rates) / Math.max(...rates), 3),
      goal: 0.9,
    });
    const middle = results.find(({ subject }) => subject.people === 10_000 && subject.syncMs === 0);
    if (middle)
      print({ bench: 'recording', name: 'acknowledged events over no-op, 10000 people', ratio: round(middle.ratio, 3), goal: 0.25 });
    const largest = subjects.filter(({ syncMs }) => syncMs === 0).at(-1);
    if (largest) await coldFigure(load, largest);
  } finally {
    for (const child of [load, floor.server, ...subjects.map(({ server }) => server)]) child.stop();
    rmSync(folder, { recursive: true, force: true });
    removeBuilt();
  }
}

await main();
process.exit(0);
