import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION, canonicalJson } from '../../content/engine/content-hash.ts';
import type { PlayEvent, PlayResult, Setup } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import type { Program } from '../../content/engine/machine.ts';
import { resultOf } from '../../content/engine/play.ts';
import { pathsOf, published } from '../engine/fixtures/programs.ts';
import { walk } from '../engine/fixtures/walk.ts';

/**
 * `tsx tests/replays/record.ts [<module> …]` writes one log an ending of each published module, or of those named, with the
 * documents it was played on.
 * Until a release it may be run again; afterwards recordings are added, never edited: they prove that old logs still replay.
 */

export type Recording = { setup: Setup; seed: number; events: PlayEvent[]; result: PlayResult };

export const FOLDER = dirname(fileURLToPath(import.meta.url));
export const DOCUMENTS = join(FOLDER, 'documents');

export const hashOf = (document: unknown): string => createHash('sha256').update(canonicalJson(document)).digest('hex');

const recordings = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** @param only modules to record again; none: all of them */
function record(only: readonly string[]): void {
  const wanted = published.modules.filter(({ module }) => only.length === 0 || only.includes(module.id));
  for (const file of recordings()) if (wanted.some(({ module }) => file.startsWith(`${module.id}-`))) rmSync(join(FOLDER, file));
  mkdirSync(DOCUMENTS, { recursive: true });
  const rules = { badges: published.badges };
  for (const content of wanted) {
    const program = compile(content, published.charter, rules);
    const hashes = { contentHash: keep(content), charterHash: keep(published.charter), rulesHash: keep(rules) };
    for (const [index, ending] of endingsOf(program).entries()) {
      const recording = play(program, ending, index + 1, hashes);
      writeFileSync(join(FOLDER, `${content.module.id}-${ending}.json`), `${JSON.stringify(recording)}\n`);
      process.stdout.write(`${content.module.id}-${ending}: ${recording.events.length} events, score ${recording.result.score}\n`);
    }
  }
  dropUnused();
}

/** Documents that no recording was played on any more. */
function dropUnused(): void {
  const read = (file: string): Recording => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recording;
  const used = new Set(recordings().flatMap((file) => Object.values(read(file).setup)));
  for (const file of readdirSync(DOCUMENTS)) if (!used.has(file.replace('.json', ''))) rmSync(join(DOCUMENTS, file));
}

const endingsOf = ({ content }: Program): string[] =>
  Object.entries(content.scenario.steps).flatMap(([id, step]) => (step.kind === 'ending' ? [id] : []));

/** The longest path found to that ending, well and badly sorted in turn: together they meet the most rules. */
function play(program: Program, ending: string, seed: number, hashes: Pick<Setup, 'contentHash' | 'charterHash' | 'rulesHash'>): Recording {
  const paths = pathsOf(program).filter((path) => path.ending === ending);
  const sorted = (path: (typeof paths)[number]): number => path.decisions.reduce((sum, one) => sum + ('atLeast' in one ? one.atLeast : 0), 0);
  const sign = seed % 2 === 0 ? 1 : -1;
  const path = paths.toSorted((one, other) => other.decisions.length - one.decisions.length || sign * (sorted(one) - sorted(other)))[0];
  if (path === undefined) throw new Error(`no path to "${ending}"`);
  const walked = walk(program, path.decisions, { carried: path.start, seed });
  const result = resultOf(walked.play);
  if (!result.ok) throw new Error(result.code);
  const setup: Setup = {
    module: program.content.module.id,
    ...hashes,
    engineVersion: ENGINE_VERSION,
    carried: path.start,
    drawnItems: [],
    startedAt: '2026-11-22T09:00:00.000Z',
  };
  return { setup, seed, events: walked.events, result: result.value };
}

function keep(document: unknown): string {
  const hash = hashOf(document);
  writeFileSync(join(DOCUMENTS, `${hash}.json`), `${canonicalJson(document)}\n`);
  return hash;
}

if (process.argv[1]?.endsWith('record.ts')) record(process.argv.slice(2));
