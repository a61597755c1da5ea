import { computed, effect, signal } from '@preact/signals';
import { fail } from '../../content/engine/errors.ts';
import type { ErrorCode, Result } from '../../content/engine/errors.ts';
import type { PlayResult } from '../../content/engine/log.ts';
import type { ModuleId } from '../../content/engine/vocabulary.ts';
import type { Api, ModuleSummary } from '../api.ts';
import { Attempts } from './attempts.ts';
import { Exams } from './exams.ts';
import { gainOf } from './gain.ts';
import type { Gain } from './gain.ts';
import { openJournal } from './journal.ts';
import type { Journal, LocalAttempt } from './journal.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
import type { Lock } from './lock.ts';
import type { Player } from './player.ts';
import { OwnStatus } from './own-status.ts';
import { Queue } from './queue.ts';
import { Session } from './session.ts';
import type { SettingsStore } from './settings.ts';
import type { Shelf } from './shelf.ts';

export type GameParts = {
  api: Api;
  shelf: Shelf;
  settings: SettingsStore;
  lock: Lock;
  newId(): string;
  ticks(): number;
  later(work: () => void, ms: number): () => void;
};

/** What one person plays with on this device. */
type Bench = { person: string; journal: Journal; queue: Queue; attempts: Attempts };

/** Everything behind the screens: who is here, what they play, and what is still to be sent. */
export class Game {
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly library: Library;
  readonly exams: Exams;
  readonly status: OwnStatus;
  readonly player = signal<Player | null>(null);
  /** Why the place asked for could not be opened. */
  readonly closed = signal<ErrorCode | null>(null);
  readonly delivery = computed(() => this.bench.value?.queue.state.value ?? 'clear');
  readonly pending = computed(() => this.bench.value?.queue.pending.value ?? 0);
  /** The last request had no answer. */
  readonly offline = signal(false);

  private readonly parts: GameParts;
  private readonly bench = signal<Bench | null>(null);
  private opening: { id: ModuleId; done: Promise<Result<Player>> } | null = null;

  constructor(parts: GameParts) {
    this.parts = parts;
    const api = watched(parts.api, (reached) => {
      this.offline.value = !reached;
    });
    this.parts = { ...parts, api };
    this.settings = parts.settings;
    this.session = new Session(api, parts.shelf);
    this.library = openLibrary(api, parts.shelf);
    const person = () => this.session.me.peek()?.person.id ?? null;
    this.exams = new Exams({ api, shelf: parts.shelf, person, judged: () => void this.session.refreshRecord() });
    this.status = new OwnStatus(api, parts.newId);
    effect(() => this.seat(this.session.me.value?.person.id ?? null));
  }

  /** Opens the place: the attempt begun here or elsewhere, else a new one. Its player is then in `player`. */
  open(id: ModuleId): Promise<Result<Player>> {
    if (this.opening?.id === id) return this.opening.done;
    const done = this.openNow(id).finally(() => {
      this.opening = null;
    });
    this.opening = { id, done };
    return done;
  }

  /** Opens a place that is begun, as a reload does. */
  async resume(id: ModuleId): Promise<void> {
    const module = this.session.modules.value?.find((one) => one.id === id);
    if (module?.available && this.begun(module)) await this.open(id);
  }

  /** Fetches all that a place needs, and keeps an attempt for it, so that it can be begun without a network. */
  async reserve(module: ModuleSummary): Promise<void> {
    const hash = this.session.me.value?.charter.hash;
    const bench = this.bench.peek();
    if (!hash || !bench || !module.available || !module.open || !module.contentHash) return;
    await Promise.all([
      bench.attempts.reserve(module, hash),
      this.library.content(module.contentHash),
      this.library.charter(hash),
      this.library.badges(),
      import('./open-player.ts'),
    ]);
  }

  /** An attempt of the place is begun here or on the server, and not over. */
  begun(module: ModuleSummary): boolean {
    const bench = this.bench.value;
    const mine = bench?.attempts.current(module.id);
    if (mine && bench) return mine.opened || bench.journal.events(mine.key).length > 0;
    return (module.attempt?.events ?? 0) > 0;
  }

  /** Leaves the place; what is unfinished stays where it is. */
  leave(over: boolean): void {
    const player = this.player.value;
    if (!player) return;
    if (over) player.leave();
    player.close();
    this.player.value = null;
    this.bench.value?.attempts.tidy();
  }

  /** The play on screen as this device knows it, with what the server said of it. */
  attempt(): LocalAttempt | null {
    const player = this.player.value;
    // Read the queue's state: it changes when a verdict arrives.
    void this.delivery.value;
    return player ? (this.bench.value?.journal.attempt(player.key) ?? null) : null;
  }

  /** What the play on screen adds to the record: as the server judged it, or as the same rules say until it has. */
  gain(result: PlayResult): Gain {
    const attempt = this.attempt();
    return gainOf(attempt, this.session.record.value, result);
  }

  /** The network may be back. */
  kick(): void {
    this.bench.value?.queue.kick();
    void this.session.deliverAgreement();
  }

  /** The page is looked at again: sends what waits, then takes over what was played meanwhile on another device. */
  async lookedAt(): Promise<void> {
    this.kick();
    const bench = this.bench.peek();
    const player = this.player.peek();
    if (!bench || !player) return;
    await bench.queue.settled();
    if (bench.queue.state.peek() !== 'clear') return;
    await bench.attempts.follow(player.key);
    if (player === this.player.peek()) player.follow();
  }

  /** Resolves once everything sendable is sent. */
  async settled(): Promise<void> {
    await this.bench.value?.queue.settled();
  }

  private seat(person: string | null): void {
    const seated = this.bench.peek();
    if (seated?.person === person) return;
    seated?.queue.stop();
    this.player.peek()?.close();
    this.player.value = null;
    this.exams.forget();
    this.bench.value = null;
    if (person === null) return;
    const { api, shelf, lock, newId, later } = this.parts;
    const journal = openJournal(shelf, person);
    const attempts = new Attempts({ api, journal, shelf, person, newId });
    const queue = new Queue({ api, journal, lock, later, newId, onFinish: (attempt) => this.judged(attempt) });
    this.bench.value = { person, journal, queue, attempts };
    queue.kick();
  }

  private judged(attempt: LocalAttempt): void {
    if (attempt.finish) this.session.takeRecord(attempt.finish.record);
    this.bench.peek()?.attempts.dropReservations();
    this.bench.peek()?.attempts.tidy();
    void this.session.refreshModules();
  }

  private async openNow(id: ModuleId): Promise<Result<Player>> {
    this.closed.value = null;
    const opened = await this.prepare(id);
    if (opened.ok) {
      this.player.value?.close();
      this.player.value = opened.value;
    } else this.closed.value = opened.code;
    return opened;
  }

  private async prepare(id: ModuleId): Promise<Result<Player>> {
    const bench = this.bench.peek();
    const me = this.session.me.value;
    const module = this.session.modules.value?.find((one) => one.id === id);
    if (!bench || !me) return fail('ERR_SIGNED_OUT');
    if (!module) return fail(this.offline.value ? 'ERR_UNAVAILABLE' : 'ERR_MODULE_UNKNOWN');
    if (!module.available || !module.open) return fail('ERR_MODULE_CLOSED');
    const engine = import('./open-player.ts');
    // Most likely the very documents that the attempt will name.
    void this.library.badges();
    void this.library.charter(me.charter.hash);
    if (module.contentHash) void this.library.content(module.contentHash);
    const attempt = await bench.attempts.open(module, me.charter.hash);
    if (!attempt.ok) return attempt;
    const { journal, queue } = bench;
    const xpBefore = attempt.value.xpBefore ?? this.session.record.value?.xp ?? 0;
    journal.update(attempt.value.key, { opened: true, xpBefore });
    const { ticks } = this.parts;
    const { openPlayer } = await engine;
    return openPlayer({ attempt: attempt.value, library: this.library, journal, ticks, onEvent: () => queue.kick() });
  }
}

/** The same door, telling after each request whether the server could be reached. */
function watched(api: Api, tell: (reached: boolean) => void): Api {
  const wrap =
    (ask: (...args: never[]) => Promise<Result<unknown>>) =>
    async (...args: never[]) => {
      const answer = await ask(...args);
      tell(answer.ok || answer.offline !== true);
      return answer;
    };
  return Object.fromEntries(Object.entries(api).map(([name, ask]) => [name, wrap(ask as never)])) as unknown as Api;
}
