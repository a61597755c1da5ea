import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one command came to: tests that passed (those that needed a second try are named too), one line a failure, and the titles of those that were skipped. */
export type Count = { passed: number; failures: string[]; skipped: string[]; secondTries: string[] };
export const NOTHING: Count = { passed: 0, failures: [], skipped: [], secondTries: [] };
/** How a command ended: its exit code (null: stopped at the limit) and, when kept, what it printed. */
export type Ended = { code: number | null; output: string };

/** Ends a process and its children. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') process.kill(pid);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/**
 * Runs one command of node_modules at the project's root.
 * @param limitMs after which it is stopped with all its children
 * @param keep keeps the output instead of printing it
 */
export function run(script: string, args: string[], limitMs: number, keep: boolean): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
      detached: process.platform !== 'win32',
    });
    let output = '';
    let late = false;
    const stopWith = () => end(child.pid);
    const limit = setTimeout(() => {
      late = true;
      stopWith();
    }, limitMs);
    process.once('exit', stopWith);
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (code) => {
      clearTimeout(limit);
      process.off('exit', stopWith);
      done({ code: late ? null : code, output });
    });
  });
}

/** A check without a count of its own: it passes or fails as one, and prints only when it fails. */
export async function check(title: string, script: string, args: string[], limitMs: number): Promise<Count> {
  const start = Date.now();
  const { code, output } = await run(script, args, limitMs, true);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? ' ok ' : 'FAIL'} ${title} (${seconds} s)`);
  if (code === 0) return { ...NOTHING, passed: 1 };
  console.log(output);
  return { ...NOTHING, failures: [code === null ? `${title}: stopped at its limit of time` : title] };
}

type Assertion = { fullName: string; status: string; meta?: { tries?: number } };
type Report = { testResults: { name: string; status: string; message?: string; assertionResults: Assertion[] }[] };

/** Reads the report of Vitest. A file that did not load is a failure of its own, and so is a run that failed with no failed test. */
function countReport(report: Report, code: number | null): Count {
  const count: Count = { passed: 0, failures: [], skipped: [], secondTries: [] };
  for (const file of report.testResults) {
    const before = count.failures.length;
    for (const { fullName, status, meta } of file.assertionResults) {
      if (status === 'passed' && meta?.tries) count.secondTries.push(fullName);
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failures.push(fullName);
      else count.skipped.push(fullName);
    }
    if (file.status === 'failed' && count.failures.length === before)
      count.failures.push(`${file.name}: ${file.message ?? 'did not load'}`);
  }
  if (code !== 0 && count.failures.length === 0) count.failures.push('Vitest ended with an error outside its tests (see above)');
  return count;
}

/** Runs groups of `vite.config.ts` and counts every test. */
export async function vitest(groups: string[], limitMs: number): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'porte-voix-report-'));
  const file = join(folder, 'report.json');
  const projects = groups.flatMap((name) => ['--project', name]);
  const args = ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('node_modules/vitest/vitest.mjs', args, limitMs, false);
  try {
    if (code === null) return { ...NOTHING, failures: [`${groups.join(', ')}: stopped at the limit of time`] };
    return countReport(JSON.parse(readFileSync(file, 'utf8')) as Report, code);
  } catch {
    return { ...NOTHING, failures: [`${groups.join(', ')}: Vitest left no report (see above)`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
