import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setupSchema } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import { resultOf } from '../../content/engine/play.ts';
import { replay } from '../../content/engine/replay.ts';
import { published } from '../engine/fixtures/programs.ts';
import { DOCUMENTS, FOLDER, hashOf } from './record.ts';
import type { Recording } from './record.ts';

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (file: string): Recording => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recording;
const kept = (hash: string) => JSON.parse(readFileSync(join(DOCUMENTS, `${hash}.json`), 'utf8'));

describe.each(files)('the recording %s', (file) => {
  const { setup, seed, events, result } = read(file);

  test('replays to the same result, on the documents it was played on', () => {
    const program = compile(kept(setup.contentHash), kept(setup.charterHash), kept(setup.rulesHash));
    const play = replay(program, setup, seed, events);
    expect(play.ok && resultOf(play.value)).toEqual({ ok: true, value: result });
  });

  test('has a setup of today’s shape, and documents that are what their name says', () => {
    expect(setupSchema.safeParse(setup).success).toBe(true);
    for (const hash of [setup.contentHash, setup.charterHash, setup.rulesHash]) expect(hashOf(kept(hash))).toBe(hash);
  });
});

test('every ending of every published module has a recording', () => {
  const endings = published.modules.flatMap(({ module, scenario }) =>
    Object.entries(scenario.steps).flatMap(([id, step]) => (step.kind === 'ending' ? [`${module.id}-${id}.json`] : [])),
  );
  expect(files).toEqual(expect.arrayContaining(endings));
});
