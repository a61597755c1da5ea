import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Charter } from '../../content/engine/schema.ts';
import type { SessionEvent } from '../../content/engine/session/events.ts';
import { startSession } from '../../content/engine/session/state.ts';
import type { SessionState } from '../../content/engine/session/state.ts';
import type { Disk } from '../stores/lowdb/disk.ts';
import { realDisk } from '../stores/lowdb/disk.ts';
import { oneByOne } from '../turns.ts';
import type { Booked, Book } from './book.ts';
import { codeAsKept, newCode } from './code.ts';
import { sheetsOf } from './debrief.ts';
import { SessionFiles, removeSession, sessionsFolder } from './files.ts';
import type { SeatKey } from './keys.ts';
import type { Script } from './library.ts';
import { LiveSession } from './live.ts';
import { playDeps } from './play-deps.ts';
import { replay } from './turns.ts';

/** After so long without an act, a code opens nothing any more and the session ends. */
const CODE_MS = 12 * 3600 * 1000;
/** How long phones may still look at the end screen of a session that is over. */
const END_MS = 3600 * 1000;
const SWEEP_MS = 20_000;
/** Sessions under way at once: far more than a company has managers at the same hour. */
const MOST = 500;

export type HubDeps = {
  book: Book;
  /** Notes in the audit log that a session is over. */
  ended: (owner: string, id: string) => Promise<unknown>;
  /** What stories are compiled with. */
  charter: Charter;
  dataDir: string;
  clock: () => Date;
  newSeed: () => number;
  log: (error: unknown) => void;
  disk?: Disk;
};

/** Every session under way, in memory, each with its own files. One per process and data folder. */
export class Hub {
  /** Resolves once the sessions that a crash or a stop has interrupted are there again. */
  readonly ready: Promise<void>;
  private readonly deps: HubDeps;
  private readonly disk: Disk;
  private readonly root: string;
  private readonly live = new Map<string, LiveSession>();
  private readonly inTurn = oneByOne();

  constructor(deps: HubDeps) {
    this.deps = deps;
    this.disk = deps.disk ?? realDisk;
    this.root = sessionsFolder(deps.dataDir);
    this.ready = this.recover();
    setInterval(() => void this.sweep().catch(deps.log), SWEEP_MS).unref();
  }

  private now = (): number => this.deps.clock().getTime();

  /** The session of that id, under way or just over. */
  async find(id: string): Promise<LiveSession | null> {
    await this.ready;
    return this.live.get(id) ?? null;
  }

  /** Whether that is the key of a seat of a session under way: asked before anything else of a request. */
  holds(id: string, { seat, key }: SeatKey): boolean {
    return this.live.get(id)?.holds(seat, key) ?? false;
  }

  /** The session that a code opens, as somebody typed it. */
  async byCode(typed: string): Promise<LiveSession | null> {
    await this.ready;
    const code = codeAsKept(typed);
    const found = [...this.live.values()].find((one) => one.code === code);
    return found && !found.isOver && this.now() - found.touchedAt < CODE_MS ? found : null;
  }

  /** Opens the lobby; one that is open already stays as it is. ERR_SESSION_ENDED, ERR_UNAVAILABLE. */
  async open(booked: Booked, script: Script, teams: number): Promise<Result<LiveSession>> {
    await this.ready;
    return this.inTurn(async () => {
      const found = this.live.get(booked.id);
      if (booked.state === 'ended' || found?.isOver) return fail('ERR_SESSION_ENDED');
      if (found) return ok(found);
      if (this.live.size >= MOST) return fail('ERR_UNAVAILABLE');
      return ok(await this.begin(booked.id, script, teams));
    });
  }

  /** Ends a session that is given up, and forgets it. */
  async drop(id: string): Promise<void> {
    await this.ready;
    const found = this.live.get(id);
    this.live.delete(id);
    found?.screens.closeAll('ended');
    await removeSession(join(this.root, id));
  }

  private async begin(id: string, script: Script, teams: number): Promise<LiveSession> {
    const codes = new Set([...this.live.values()].map(({ code }) => code));
    const state = startSession({ id, code: newCode((code) => codes.has(code)), plan: script.plan, seed: this.deps.newSeed(), teams });
    const files = await SessionFiles.create(this.disk, this.root, id, script, state);
    const openedAt = this.deps.clock().toISOString();
    await this.deps.book.sessions.change(id, (before) => ({ ...before, state: 'open', openedAt }));
    return this.keep(script, files, state, {});
  }

  private keep(script: Script, files: SessionFiles, state: SessionState, sittings: ConstructorParameters<typeof LiveSession>[2]) {
    const session = playDeps(script, this.deps.charter);
    const { log } = this.deps;
    const end = (last: SessionState) => this.remember(script, last);
    const live = new LiveSession({ session, files, now: this.now, log, end }, state, sittings);
    this.live.set(state.id, live);
    return live;
  }

  /** What the store keeps of a session that is over: counts. */
  private async remember(script: Script, state: SessionState): Promise<void> {
    const endedAt = this.deps.clock().toISOString();
    const debrief = sheetsOf(playDeps(script, this.deps.charter), script, state, endedAt);
    const over = await this.deps.book.sessions.change(state.id, (before) => ({ ...before, state: 'ended', endedAt, debrief }));
    if (over) await this.deps.ended(over.owner, over.id);
  }

  private async recover(): Promise<void> {
    const ids = await readdir(this.root).catch(() => []);
    for (const id of ids) await this.recoverOne(id).catch(this.deps.log);
  }

  /** One that has ended, or that nobody has any more, goes. */
  private async recoverOne(id: string): Promise<void> {
    const booked = await this.deps.book.sessions.find(id);
    const kept = booked?.state === 'open' ? await SessionFiles.open<SessionState>(this.disk, this.root, id) : null;
    if (!kept) return removeSession(join(this.root, id));
    const script = kept.script as Script;
    const state = replay(playDeps(script, this.deps.charter), kept.state, kept.events as SessionEvent[]);
    await kept.files.rewrite(state);
    this.keep(script, kept.files, state, kept.sittings);
  }

  private async sweep(): Promise<void> {
    const now = this.now();
    for (const [id, live] of this.live) {
      live.sweep();
      const silent = now - live.touchedAt;
      if (live.isOver ? silent > END_MS : silent > CODE_MS) {
        if (!live.isOver) await live.act({ type: 'end' });
        await this.drop(id);
      }
    }
  }
}
