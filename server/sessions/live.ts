import type { z } from 'zod';
import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { HostAct, seatActSchema } from '../../content/engine/session/events.ts';
import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { SessionFiles, Sittings } from './files.ts';
import { hashOfKey, isKey, newKey, newSeat } from './keys.ts';
import { Pace } from './pace.ts';
import { Screens } from './screens.ts';
import type { Audience, Line } from './screens.ts';
import { shownOf } from './shown.ts';
import { takeTurn } from './turns.ts';
import type { Ask } from './turns.ts';

/** Answers that come within so many milliseconds are one write and one transition; the first of them does not wait. */
const GATHER_MS = 50;
/** How often counts are told at most: to the host and on the wall; to phones ever less often, the longer a question is open. */
const COUNTS_MS = { desk: [250], phones: [1000, 2000, 3000, 4000, 5000] } as const;
/** A full room hears them less often: so many messages a second for all phones together, at most. */
const COUNTS_A_SECOND = 100;
/** A phone that polls and has not asked for so long is away. */
const SILENT_MS = 45_000;

export type LiveDeps = {
  session: SessionDeps;
  files: SessionFiles;
  now: () => number;
  log: (error: unknown) => void;
  /** Keeps what is worth keeping once the session is over; the files go after it. */
  end: (state: SessionState) => Promise<void>;
};

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * One session under way: the one place where its state changes. What is asked of it waits for the disk in the order it came,
 * many at a time; only then is the state the new one, is anybody answered, and does a screen show it.
 */
export class LiveSession {
  readonly screens: Screens;
  /** When somebody last did something, ms. */
  touchedAt: number;
  private state: SessionState;
  private readonly deps: LiveDeps;
  private readonly sittings: Map<string, { name: string; hash: string }>;
  private readonly names: Record<string, string>;
  /** Phones that have a screen open, or have polled lately. */
  private readonly present = new Set<string>();
  private readonly polled = new Map<string, number>();
  private queue: Ask[] = [];
  private running = false;
  /** The disk has refused something: the next write is of the whole. */
  private isDoubtful = false;
  private readonly counts: Record<'desk' | 'phones', { timer: NodeJS.Timeout | null; pace: Pace }> = {
    desk: { timer: null, pace: new Pace(COUNTS_MS.desk) },
    phones: { timer: null, pace: new Pace(COUNTS_MS.phones) },
  };

  constructor(deps: LiveDeps, state: SessionState, sittings: Sittings) {
    this.deps = deps;
    this.state = state;
    this.touchedAt = deps.now();
    this.sittings = new Map(Object.entries(sittings));
    this.names = Object.fromEntries([...this.sittings].map(([seat, { name }]) => [seat, name]));
    // After a restart, whoever was here is expected back: nobody closes a vote because its room looks smaller for a moment.
    for (const { id, here } of state.seats) if (here) this.expect(id);
    const shown = shownOf(deps.session, () => this.state, this.names);
    this.screens = new Screens(shown, deps.now, deps.now());
  }

  get id(): string {
    return this.state.id;
  }
  get code(): string {
    return this.state.code;
  }
  get isOver(): boolean {
    return this.state.place === 'ended';
  }

  /** Takes a seat under a name. ERR_SESSION_FULL, ERR_SESSION_ENDED. @returns the seat, and the key that is told once */
  async join(name: string): Promise<Result<{ seat: string; key: string }>> {
    const [seat, key] = [newSeat(), newKey()];
    this.sittings.set(seat, { name, hash: hashOfKey(key) });
    this.names[seat] = name;
    const joined = await this.ask((done) => ({ type: 'join', seat, done }));
    if (joined.ok) {
      this.expect(seat);
      return ok({ seat, key });
    }
    this.sittings.delete(seat);
    delete this.names[seat];
    return joined;
  }

  /** True for whoever holds the key of that seat. */
  holds(seat: string, key: string): boolean {
    const sitting = this.sittings.get(seat);
    return sitting !== undefined && isKey(key, sitting.hash);
  }

  /** A phone's answer to the open question. ERR_VOTE_…, ERR_OPTION_UNKNOWN, ERR_SEAT_REMOVED, ERR_SESSION_ENDED. */
  answer(seat: string, act: z.infer<typeof seatActSchema>): Promise<Result<null>> {
    const { type, ...answer } = act;
    return this.ask((done) => ({ type, seat, answer: { seat, ...answer }, done }) as Ask);
  }

  /** What the host does. ERR_ACT_IMPOSSIBLE, ERR_SEAT_UNKNOWN, ERR_OPTION_UNKNOWN, ERR_SESSION_ENDED. */
  act(act: HostAct): Promise<Result<null>> {
    return this.ask((done) => ({ type: 'act', act, done }));
  }

  attach(line: Line, seen: number | null): void {
    this.touchedAt = this.deps.now();
    this.screens.attach(line, seen);
    if (line.seat !== null) this.setPresent(line.seat, true);
  }

  detach(line: Line): void {
    this.screens.detach(line);
    if (line.seat !== null && !this.screens.lineOf(line.seat)) this.setPresent(line.seat, false);
  }

  /** The whole view once it is another than the one seen, or after `ms`. */
  async poll(who: { audience: Audience; seat: string | null; locale: Locale }, seen: number | null, ms: number, signal: AbortSignal) {
    if (who.seat !== null) {
      this.polled.set(who.seat, this.deps.now());
      this.setPresent(who.seat, true);
    }
    await this.screens.changed(who.audience, seen, ms, signal);
    return this.screens.whole(who.audience, who.locale, who.seat);
  }

  /** Phones that poll and have not been heard of for long are away. */
  sweep(): void {
    const since = this.deps.now() - SILENT_MS;
    for (const [seat, at] of this.polled) {
      if (at >= since) continue;
      this.polled.delete(seat);
      if (!this.screens.lineOf(seat)) this.setPresent(seat, false);
    }
  }

  /** Here until it has been silent for long. */
  private expect(seat: string): void {
    this.present.add(seat);
    this.polled.set(seat, this.deps.now());
  }

  private setPresent(seat: string, here: boolean): void {
    if (this.present.has(seat) === here) return;
    if (here) this.present.add(seat);
    else this.present.delete(seat);
    void this.ask((done) => ({ type: here ? 'here' : 'away', seat, done }));
  }

  private ask(make: (done: (result: Result<null>) => void) => Ask): Promise<Result<null>> {
    return new Promise((done) => {
      this.queue.push(make(done));
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    // what came in the same turn of the event loop goes together
    await new Promise((done) => setImmediate(done));
    while (this.queue.length > 0) {
      const asks = this.queue.splice(0);
      await this.take(asks).catch((error: unknown) => this.refuse(asks, error));
      if (this.queue.length > 0) await pause(GATHER_MS);
    }
    this.running = false;
  }

  /** The state is what it was; what the disk has of it is not known. */
  private refuse(asks: readonly Ask[], error: unknown): void {
    this.isDoubtful = true;
    this.deps.log(error);
    for (const { done } of asks) done(fail('ERR_UNAVAILABLE'));
  }

  private async take(asks: readonly Ask[]): Promise<void> {
    const turn = takeTurn(this.deps.session, this.state, asks, this.deps.now());
    await this.keep(asks, turn);
    const isActed = turn.events.some(({ type }) => !GATHERED.has(type));
    if (turn.events.length > 0) this.touchedAt = this.deps.now();
    const isSame = turn.state === this.state;
    this.state = turn.state;
    for (const { ask, result } of turn.answers) ask.done(result);
    // a phone that polls says that it is here each time: that changes nothing, and must wake nobody
    if (isSame) return;
    if (isActed) this.tellAll();
    else this.tellCounts();
  }

  /** On disk when it resolves. An act of the host may close a question: all that was logged before it goes. */
  private async keep(asks: readonly Ask[], { state, events }: ReturnType<typeof takeTurn>): Promise<void> {
    const { files } = this.deps;
    if (this.isOver || events.length === 0) return;
    if (state.place === 'ended') {
      await this.deps.end(state);
      return files.remove();
    }
    if (asks.some((ask) => ask.type === 'join')) await files.saveSittings(this.sittingsOf(state));
    const isWhole = this.isDoubtful || events.some(({ type }) => !GATHERED.has(type));
    if (isWhole) await files.rewrite(state);
    else await files.append(events);
    this.isDoubtful = false;
  }

  /** Of those who were let in. */
  private sittingsOf({ seats }: SessionState): Sittings {
    return Object.fromEntries(seats.flatMap(({ id }) => (this.sittings.has(id) ? [[id, this.sittings.get(id)!]] : [])));
  }

  private tellAll(): void {
    for (const which of ['desk', 'phones'] as const) this.cancel(which);
    this.screens.tell(['host', 'projector', 'seat'], true);
  }

  private tellCounts(): void {
    this.later('desk', () => this.screens.tell(['host', 'projector'], false));
    this.later('phones', () => this.screens.tell(['seat'], false));
  }

  /** Now if it was long ago, else as soon as it may. */
  private later(which: 'desk' | 'phones', tell: () => void): void {
    const counts = this.counts[which];
    if (counts.timer) return;
    const least = which === 'desk' ? 0 : (1000 * this.screens.size) / COUNTS_A_SECOND;
    counts.timer = setTimeout(
      () => {
        counts.timer = null;
        counts.pace.next(Date.now());
        tell();
      },
      counts.pace.wait(Date.now(), least),
    );
  }

  private cancel(which: 'desk' | 'phones'): void {
    const counts = this.counts[which];
    if (counts.timer) clearTimeout(counts.timer);
    counts.timer = null;
    counts.pace.restart(Date.now());
  }
}

/** What phones do by themselves, many at once: it changes counts only. */
const GATHERED = new Set(['join', 'votes', 'words']);
