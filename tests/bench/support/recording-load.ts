import { readFileSync } from 'node:fs';
import { answer } from './child.ts';
import { RawConnection } from './raw-http.ts';

/** Fifty phones: each plays an attempt from its creation to its finish, one event a POST, then becomes somebody else. */
export type LoadAsk = {
  port: number;
  cookies: string;
  logs: string;
  connections: number;
  seconds: number;
  warmUp: number;
  noop: boolean;
  share?: number;
};
export type LoadReply = { events: number; attempts: number; refused: number; seconds: number; p50: number; p99: number; max: number };

type Run = LoadAsk & {
  people: string[];
  bodies: string[][];
  counting: boolean;
  over: boolean;
  events: number;
  attempts: number;
  refused: number;
  micros: number[];
};

/** The body of each event of a log, ready to send. */
const bodiesOf = (log: unknown[]) => log.map((event, from) => JSON.stringify({ from, events: [event] }));

async function timed(run: Run, connection: RawConnection, path: string, cookie: string, body: string): Promise<void> {
  const start = performance.now();
  const { status } = await connection.post(path, cookie, body);
  if (!run.counting) return;
  run.micros.push((performance.now() - start) * 1000);
  if (status === 200) run.events += 1;
  else run.refused += 1;
}

async function playOnce(run: Run, connection: RawConnection): Promise<void> {
  const cookie = run.people[Math.floor(Math.random() * run.people.length)] ?? '';
  const started = await connection.post('/api/attempts', cookie, JSON.stringify({ module: 'charter', requestId: crypto.randomUUID() }));
  if (started.status !== 201) {
    run.refused += 1;
    return;
  }
  const { id, seed } = JSON.parse(started.body) as { id: string; seed: number };
  for (const body of run.bodies[seed] ?? []) {
    if (run.over) return;
    await timed(run, connection, `/api/attempts/${id}/events`, cookie, body);
  }
  const finished = await connection.post(`/api/attempts/${id}/finish`, cookie, '{}');
  if (finished.status !== 200) run.refused += 1;
  else if (run.counting) run.attempts += 1;
}

async function phone(run: Run): Promise<void> {
  const connection = await RawConnection.open(run.port);
  for (let turn = 0; !run.over; turn += 1) {
    if (!run.noop) await playOnce(run, connection);
    else
      for (const body of run.bodies[turn % run.bodies.length] ?? [])
        if (!run.over) await timed(run, connection, '/api/attempts/x/events', 'a=b', body);
  }
  connection.close();
}

const rank = (sorted: number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000;
const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

async function load(ask: LoadAsk): Promise<LoadReply> {
  const logs = JSON.parse(readFileSync(ask.logs, 'utf8')) as unknown[][];
  const people = ask.noop ? [] : readFileSync(ask.cookies, 'utf8').split('\n');
  const run: Run = {
    ...ask,
    people,
    bodies: logs.map(bodiesOf),
    counting: false,
    over: false,
    events: 0,
    attempts: 0,
    refused: 0,
    micros: [],
  };
  const phones = Array.from({ length: ask.connections }, () => phone(run));
  await wait(ask.warmUp);
  run.counting = true;
  const start = performance.now();
  await wait(ask.seconds);
  run.counting = false;
  const seconds = (performance.now() - start) / 1000;
  run.over = true;
  await Promise.all(phones);
  const sorted = Float64Array.from(run.micros).toSorted() as unknown as number[];
  const { events, attempts, refused } = run;
  return { events, attempts, refused, seconds, p50: rank(sorted, 0.5), p99: rank(sorted, 0.99), max: rank(sorted, 1) };
}

export type Left = { cookie: string; id: string; body: string };

/** Plays the first half of a log for so many people, and says how to go on. */
async function leaveHalf(ask: { half: number; port: number; cookies: string; logs: string }): Promise<Left[]> {
  const logs = (JSON.parse(readFileSync(ask.logs, 'utf8')) as unknown[][]).map(bodiesOf);
  const people = readFileSync(ask.cookies, 'utf8').split('\n');
  const connection = await RawConnection.open(ask.port);
  const left: Left[] = [];
  for (const cookie of people.slice(0, ask.half)) {
    const started = await connection.post('/api/attempts', cookie, JSON.stringify({ module: 'charter', requestId: crypto.randomUUID() }));
    const { id, seed } = JSON.parse(started.body) as { id: string; seed: number };
    const bodies = logs[seed] ?? [];
    const half = Math.floor(bodies.length / 2);
    for (const body of bodies.slice(0, half)) await connection.post(`/api/attempts/${id}/events`, cookie, body);
    left.push({ cookie, id, body: bodies[half] ?? '' });
  }
  connection.close();
  return left;
}

/** One event on each attempt left half-way, one after the other. */
async function firstEvents(ask: { first: Left[]; port: number }): Promise<{ refused: number; p50: number; p99: number }> {
  const connection = await RawConnection.open(ask.port);
  const micros: number[] = [];
  let refused = 0;
  for (const { cookie, id, body } of ask.first) {
    const start = performance.now();
    const { status } = await connection.post(`/api/attempts/${id}/events`, cookie, body);
    micros.push((performance.now() - start) * 1000);
    if (status !== 200) refused += 1;
  }
  connection.close();
  const sorted = micros.toSorted((a, b) => a - b);
  return { refused, p50: rank(sorted, 0.5), p99: rank(sorted, 0.99) };
}

answer<LoadAsk | Parameters<typeof leaveHalf>[0] | Parameters<typeof firstEvents>[0]>((ask) =>
  'half' in ask ? leaveHalf(ask) : 'first' in ask ? firstEvents(ask) : load(ask),
);
