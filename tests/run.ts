import { findChromium } from './support/chromium.ts';
import { NOTHING, check, vitest } from './support/parts.ts';
import type { Count } from './support/parts.ts';

/** `npm test`: every check and every test, in order, going on after a failure so that all of them are seen. */

const tool = (name: string): string => `node_modules/${name}`;
const TSX = tool('tsx/dist/cli.mjs');
const VITE = tool('vite/bin/vite.js');

/** Budgets in minutes, for two cores; a part fails at twice its budget. */
type Part = { name: string; minutes: number; run(limitMs: number): Promise<Count> };

const total = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, one) => sum + one.passed, 0),
  failures: counts.flatMap((one) => one.failures),
  skipped: counts.flatMap((one) => one.skipped),
  secondTries: counts.flatMap((one) => one.secondTries),
});

async function inTurn(steps: ((limitMs: number) => Promise<Count>)[], limitMs: number): Promise<Count> {
  const start = Date.now();
  const counts: Count[] = [];
  for (const step of steps) counts.push(await step(Math.max(1000, limitMs - (Date.now() - start))));
  return total(counts);
}

const STATIC = [
  (ms: number) => check('types', tool('typescript/bin/tsc'), ['--noEmit', '-p', '.'], ms),
  (ms: number) => check('format', tool('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.'], ms),
  (ms: number) => check('lint', tool('oxlint/bin/oxlint'), ['--deny-warnings'], ms),
  (ms: number) => check('unused code', tool('knip/bin/knip.js'), [], ms),
  (ms: number) => check('content', TSX, ['content/check.ts'], ms),
  (ms: number) => vitest(['tools'], ms),
];

/** Finds the browser once; each test file then takes it from the environment. */
async function browserTests(ms: number): Promise<Count> {
  try {
    const found = await findChromium();
    Object.assign(process.env, found.env, { CHROMIUM_PATH: found.path });
    console.log(`Chromium: ${found.path} (${found.from})`);
  } catch (error) {
    console.log(String(error));
    return { ...NOTHING, failures: ['browser tests: no Chromium'] };
  }
  return vitest(['e2e'], ms);
}

const BROWSER = [
  (ms: number) => check('build of the client', VITE, ['build'], ms),
  (ms: number) => check('build of the server', VITE, ['build', '--ssr'], ms),
  browserTests,
];

const PARTS: Part[] = [
  { name: 'static', minutes: 2, run: (ms) => inTurn(STATIC, ms) },
  { name: 'engine', minutes: 4, run: (ms) => vitest(['engine', 'client'], ms) },
  { name: 'server', minutes: 6, run: (ms) => vitest(['server'], ms) },
  { name: 'crash', minutes: 6, run: (ms) => vitest(['crash'], ms) },
  { name: 'browser', minutes: 17, run: (ms) => inTurn(BROWSER, ms) },
];

async function timed(part: Part): Promise<Count & { line: string }> {
  console.log(`\n=== ${part.name} ===`);
  const start = Date.now();
  const count = await part.run(part.minutes * 2 * 60_000);
  const minutes = (Date.now() - start) / 60_000;
  const verdict = minutes > part.minutes ? '  OVER ITS BUDGET' : '';
  return { ...count, line: `${part.name.padEnd(8)} ${minutes.toFixed(1)} min of ${part.minutes}${verdict}` };
}

/** @param wanted names of parts; none: all of them */
async function main(wanted: string[]): Promise<void> {
  const strange = wanted.filter((name) => !PARTS.some((part) => part.name === name));
  if (strange.length > 0) {
    console.error(`No part is named ${strange.join(', ')}. Parts: ${PARTS.map((part) => part.name).join(', ')}.`);
    process.exit(2);
  }
  const counts: (Count & { line: string })[] = [];
  for (const part of PARTS) if (wanted.length === 0 || wanted.includes(part.name)) counts.push(await timed(part));
  const all = total(counts);
  console.log(`\n${counts.map((count) => count.line).join('\n')}`);
  if (all.secondTries.length > 0) console.log(`\nPassed on a second try:\n${all.secondTries.map((name) => `  ${name}`).join('\n')}`);
  if (all.skipped.length > 0) console.log(`\nSkipped on this machine:\n${all.skipped.map((name) => `  ${name}`).join('\n')}`);
  if (all.failures.length > 0) console.log(`\nFailed:\n${all.failures.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${all.passed} passed, ${all.failures.length} failed`);
  process.exit(all.failures.length > 0 ? 1 : 0);
}

await main(process.argv.slice(2));
