import { existsSync } from 'node:fs';
import { run } from '../support/parts.ts';

/** `npm run bench [-- name...]`: each bench in a process of its own, one after the other; JSON lines on the standard output. */
const BENCHES = ['engine', 'recording', 'store', 'people', 'sessions', 'page'];
const LIMIT_MS = 15 * 60_000;

const wanted = process.argv.slice(2);
const strange = wanted.filter((name) => !BENCHES.includes(name) || !existsSync(`tests/bench/${name}.ts`));
if (strange.length > 0) {
  console.error(`No bench is named ${strange.join(', ')}. Benches: ${BENCHES.join(', ')}.`);
  process.exit(2);
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  const { code } = await run('node_modules/tsx/dist/cli.mjs', [`tests/bench/${name}.ts`], LIMIT_MS, false);
  if (code === 0) continue;
  failed = true;
  console.error(`The bench ${name} ${code === null ? 'was stopped after 15 minutes' : `ended with code ${code}`}.`);
}
process.exit(failed ? 1 : 0);
