import { openSync, writeSync } from 'node:fs';
import { openStore } from '../../../server/stores/open-store.ts';
import type { Store } from '../../../server/stores/store.ts';
import {
  addLearner,
  answersOf,
  AT,
  attemptOf,
  certificateOf,
  eventAt,
  examOf,
  examResult,
  noteOf,
  paperOf,
  passedWith,
  recordWith,
  result,
  sessionOf,
} from '../../server/stores/samples.ts';

/**
 * A process that lives to be killed: it plays in a data folder as fast as it can, and writes down each thing that the store has
 * acknowledged, one line each. `node --import tsx load.ts <folder> <name of this life> <file of acknowledgements>`.
 */
const [dataDir = '', life = '', notes = ''] = process.argv.slice(2);

/** Small, so that every kind of background work happens many times a second. */
const tuning = { segmentBytes: 20_000, journalBytes: 40_000, cacheSize: 60_000, cacheAtLeast: 2, idleMs: 30, checkAtMost: 10_000 };
const EVENTS = 30;

// straight to the system, which outlives the kill: a line that was buffered would be an acknowledgement forgotten
const fd = openSync(notes, 'a');
const say = (line: string): void => void writeSync(fd, `${line}\n`);

async function play(store: Store, id: string): Promise<void> {
  await addLearner(store, id);
  say(`person ${id}`);
  const attempt = `${id}-play`;
  for (let i = 0; i < EVENTS; i++) {
    const answer = await store.appendEvents(id, attempt, i, [eventAt(i)]);
    if (!answer.ok) throw new Error(answer.code);
    say(`events ${id} ${answer.value.next}`);
  }
  await store.auth.create('session', sessionOf(`${id}-session`, id));
  say(`session ${id}`);
  const record = await store.recordOf(id);
  await store.finishAttempt(id, attempt, result, AT, recordWith(record!, attempt));
  say(`finished ${id}`);
  await store.issueCertificate(certificateOf(id, `${id}-code`), 0);
  say(`issued ${id}`);
  await store.createAttempt(attemptOf(id, `${id}-second`));
  say(`second ${id}`);
}

async function sit(store: Store, id: string): Promise<void> {
  const exam = `${id}-exam`;
  await store.createExam(examOf(id, exam));
  for (const act of [0, 1]) {
    const answer = await store.answerAct(id, exam, act, answersOf(act), AT);
    if (!answer.ok) throw new Error(answer.code);
    say(`acts ${id} ${answer.value.answers.length}`);
  }
  const record = await store.recordOf(id);
  await store.finishExam(id, exam, examResult, AT, passedWith(record!, exam));
  say(`judged ${id}`);
}

/** Each seat keeps one paper, and saves it again and again. */
async function write(store: Store, seat: number): Promise<void> {
  const id = `${life}-${seat}`;
  const version = (await store.paper('notice', id))?.version ?? 0;
  const saved = await store.savePaper(paperOf(id, { kind: 'notice', version, body: { version } }));
  if (!saved.ok) throw new Error(saved.code);
  say(`paper ${id} ${saved.value.version}`);
  const { seq } = await store.addAudit(noteOf({ about: [`seat-${seat}`] }));
  say(`audit seat-${seat} ${seq}`);
}

async function player(store: Store, seat: number): Promise<void> {
  for (let turn = 0; ; turn++) {
    const id = `${life}-${seat}-${turn}`;
    await play(store, id);
    await sit(store, id);
    await write(store, seat);
    if (turn % 4 !== seat % 4) continue;
    say(`erasing ${id}`);
    await store.erasePeople([id, `${id}-nobody`]);
    say(`erased ${id}`);
  }
}

async function main(): Promise<void> {
  process.stdout.write('opening\n');
  const opened = await openStore({ dataDir, marker: 'real', tuning });
  if (!opened.ok) throw new Error(`${opened.code} ${String(opened['sentence'])}`);
  process.stdout.write('open\n');
  await Promise.all(Array.from({ length: 12 }, (_, seat) => player(opened.value, seat)));
}

await main();
