import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compile } from '../../content/engine/machine.ts';
import { act, startPlay, viewOf } from '../../content/engine/play.ts';
import { loadContent } from '../../content/load.ts';
import { DOCUMENTS, FOLDER } from '../replays/record.ts';
import type { Recording } from '../replays/record.ts';

/** Microseconds per engine transition (parse, refuse or advance), per view, and per compile: medians over rounds of whole plays. */

const ROUNDS = 60;
const WARM_UP = 10;

const document = (hash: string) => JSON.parse(readFileSync(join(DOCUMENTS, `${hash}.json`), 'utf8'));
const recordings = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recording)
  .map((recording) => {
    const { contentHash, charterHash, rulesHash } = recording.setup;
    return { ...recording, program: compile(document(contentHash), document(charterHash), document(rulesHash)) };
  });

/** CPU of this process, in microseconds: on a shared machine the clock measures the neighbours too. */
const cpu = (): number => process.cpuUsage().user + process.cpuUsage().system;

function median(numbers: number[]): number {
  return Number(numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!.toFixed(1));
}

/** Plays every recording once. */
function playAll(look: boolean): number {
  let events = 0;
  for (const { program, setup, seed, events: log } of recordings) {
    let play = startPlay(program, setup, seed);
    for (const event of log) {
      const next = act(play, event);
      if (!next.ok) throw new Error(`${next.code} on ${JSON.stringify(event)}`);
      play = next.value;
      if (look) viewOf(play);
    }
    events += log.length;
  }
  return events;
}

function rounds(look: boolean): { wall: number; cpu: number } {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const [start, used] = [performance.now(), cpu()];
    const events = playAll(look);
    if (round < WARM_UP) continue;
    walls.push(((performance.now() - start) * 1000) / events);
    cpus.push((cpu() - used) / events);
  }
  return { wall: median(walls), cpu: median(cpus) };
}

function compileMs(): number {
  const loaded = loadContent();
  if (!loaded.ok) throw new Error(loaded.code);
  const { modules, charter, badges } = loaded.value;
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (const content of modules) compile(content, charter, { badges });
    return (performance.now() - start) / modules.length;
  });
  return median(times);
}

const plain = rounds(false);
const seen = rounds(true);
console.log(
  JSON.stringify({
    bench: 'engine',
    unit: 'microseconds per event, median',
    transition: plain.wall,
    transitionCpu: plain.cpu,
    transitionAndView: seen.wall,
    compileMs: compileMs(),
    events: recordings.reduce((sum, { events }) => sum + events.length, 0),
    rounds: ROUNDS,
    node: process.version,
  }),
);
