import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { systemCode } from './disk.ts';

/** Who owns a data folder. `start` tells a process from a later one with the same number. */
export type Owner = { pid: number; start: string; host: string };
export type Lock = { release(): void };

const HEARTBEAT_MS = 5_000;
/** On another machine (or in another container) nobody can be asked; an owner that has been silent for so long is gone. */
const SILENT_MS = 30_000;

/** When a process started, in words that no other life of the same number shares; null when it does not run; '' when unknown. */
export function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else
    if (systemCode(error) === 'ESRCH') return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // the name of the program, in brackets, may hold spaces: count fields after it
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return startByPs(pid);
  }
}

function startByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

function readOwner(file: string): { owner: Owner | null; silentMs: number } | null {
  try {
    const silentMs = Date.now() - statSync(file).mtimeMs;
    return { owner: JSON.parse(readFileSync(file, 'utf8')) as Owner, silentMs };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    // made whole by link(2), so never half written by us; whoever damaged it, silence decides
    return { owner: null, silentMs: safeSilence(file) };
  }
}

function safeSilence(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return Infinity;
  }
}

function isAlive(owner: Owner | null, silentMs: number): boolean {
  if (owner === null || owner.host !== hostname()) return silentMs < SILENT_MS;
  const start = startOf(owner.pid);
  return start !== null && (start === '' || owner.start === '' || start === owner.start);
}

/**
 * Takes the folder for this process, or says which one has it. A lock whose process is gone is taken over.
 * ERR_DATA_LOCKED with `pid`; throws the system's error when the folder cannot be written.
 */
export async function takeLock(file: string): Promise<Result<Lock>> {
  const me: Owner = { pid: process.pid, start: startOf(process.pid) ?? '', host: hostname() };
  const text = JSON.stringify(me);
  for (let turn = 0; turn < 100; turn++) {
    if (placeLock(file, text)) return ok(heldLock(file, text));
    const found = readOwner(file);
    if (found && isAlive(found.owner, found.silentMs)) return locked(file, found.owner);
    if (found) takeAway(file);
    await sleep(10);
  }
  return locked(file, null);
}

function locked(file: string, owner: Owner | null): Result<never> {
  const where = owner && owner.host !== hostname() ? ` on ${owner.host}` : '';
  return fail('ERR_DATA_LOCKED', {
    pid: owner?.pid ?? null,
    file,
    sentence: `Another process (pid ${owner?.pid ?? 'unknown'}${where}) is using this data folder. Stop it first, or choose another folder with DATA_DIR. (${file})`,
  });
}

/** A file appears under its name with its contents, or not at all: false when somebody's is there. */
function placeLock(file: string, text: string): boolean {
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    return placeWithoutLink(file, text);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** For file systems without hard links: whole but for the time of one write. */
function placeWithoutLink(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a dead owner's lock. Two processes may both have found it dead; the second must not remove the first one's fresh lock, so
 * looking again and removing happen inside a folder that only one can make.
 */
function takeAway(file: string): void {
  const turnstile = `${file}.taking`;
  try {
    mkdirSync(turnstile);
  } catch {
    // left by a process killed within this very moment
    if (safeSilence(turnstile) > HEARTBEAT_MS) rmSync(turnstile, { recursive: true, force: true });
    return;
  }
  try {
    const found = readOwner(file);
    if (found && !isAlive(found.owner, found.silentMs)) rmSync(file, { force: true });
  } finally {
    rmdirSync(turnstile);
  }
}

function heldLock(file: string, text: string): Lock {
  const heart = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // the folder is gone: the next write will say so
    }
  }, HEARTBEAT_MS);
  heart.unref();
  return {
    release() {
      clearInterval(heart);
      try {
        if (readFileSync(file, 'utf8') === text) rmSync(file);
      } catch {
        // gone already
      }
    },
  };
}
