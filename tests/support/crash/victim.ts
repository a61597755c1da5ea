import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a killed process had been told is safe. */
export type Acknowledged = {
  people: Set<string>;
  events: Map<string, number>;
  sessions: Set<string>;
  finished: Set<string>;
  second: Set<string>;
  issued: Set<string>;
  acts: Map<string, number>;
  judged: Set<string>;
  papers: Map<string, number>;
  /** Whom an entry was about -> the last number acknowledged. */
  audited: Map<string, number>;
  erasing: Set<string>;
  erased: Set<string>;
};

export const nothingYet = (): Acknowledged => ({
  people: new Set(),
  events: new Map(),
  sessions: new Set(),
  finished: new Set(),
  second: new Set(),
  issued: new Set(),
  acts: new Map(),
  judged: new Set(),
  papers: new Map(),
  audited: new Map(),
  erasing: new Set(),
  erased: new Set(),
});

function note(known: Acknowledged, line: string): void {
  const [what, id = '', count] = line.split(' ');
  if (what === 'person') known.people.add(id);
  else if (what === 'events') known.events.set(id, Number(count));
  else if (what === 'session') known.sessions.add(id);
  else if (what === 'finished') known.finished.add(id);
  else if (what === 'second') known.second.add(id);
  else if (what === 'issued') known.issued.add(id);
  else if (what === 'acts') known.acts.set(id, Number(count));
  else if (what === 'judged') known.judged.add(id);
  else if (what === 'paper') known.papers.set(id, Number(count));
  else if (what === 'audit') known.audited.set(id, Number(count));
  else if (what === 'erasing') known.erasing.add(id);
  else if (what === 'erased') known.erased.add(id);
}

/**
 * Starts the load on a folder and kills it `ms` milliseconds after it has begun to open it; adds what it had been told to `known`.
 * `meanwhile` runs once it has the folder, if it lives to have it.
 */
export async function killAfter(
  dataDir: string,
  life: string,
  ms: number,
  known: Acknowledged,
  meanwhile?: (pid: number) => Promise<void>,
): Promise<void> {
  const notes = `${dataDir}.${life}.notes`;
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, life, notes], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, complaint] = ['', ''];
  let timer: NodeJS.Timeout | undefined;
  let asked: Promise<void> | undefined;
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
    timer ??= setTimeout(() => void child.kill('SIGKILL'), ms);
    if (output.includes('open\n')) asked ??= meanwhile?.(child.pid!);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the load ended by itself (${code}): ${complaint}`);
  await asked;
  // a line cut by the kill was not said
  const text = await readFile(notes, 'utf8').catch(() => '');
  await rm(notes, { force: true });
  for (const line of text.split('\n').slice(0, -1)) note(known, line);
}
