import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { PlayEvent, PlayResult } from '../../content/engine/log.ts';
import type { Program } from '../../content/engine/machine.ts';
import type { BalanceMove } from '../../content/engine/minigames/balance.ts';
import type { ProfileMove } from '../../content/engine/minigames/profile.ts';
import type { ComposeMove } from '../../content/engine/minigames/compose.ts';
import type { SortMove } from '../../content/engine/minigames/sort.ts';
import type { SpotMove } from '../../content/engine/minigames/spot.ts';
import type { TriageMove } from '../../content/engine/minigames/triage.ts';
import { isOver, resultOf } from '../../content/engine/play.ts';
import type { Charter, ModuleContent } from '../../content/engine/schema.ts';
import type { LineView, PlayView } from '../../content/engine/view.ts';
import type { ModuleId } from '../../content/engine/vocabulary.ts';
import { startClock } from './clock.ts';
import type { PlayClock } from './clock.ts';
import type { After, Journal, LocalAttempt } from './journal.ts';
import { retell, tell } from './trail.ts';
import type { Told } from './trail.ts';

export type PlayerParts = {
  attempt: LocalAttempt;
  content: ModuleContent;
  charter: Charter;
  program: Program;
  journal: Journal;
  /** A monotonic source in milliseconds. */
  ticks(): number;
  /** An event was written: the queue may send it. */
  onEvent(): void;
};

type Draft = PlayEvent extends infer E ? (E extends PlayEvent ? Omit<E, 'atMs' | 'step'> : never) : never;

/** One attempt being played on this device: acts at once, writes first, and lets the queue send later. */
export class Player {
  readonly module: ModuleId;
  readonly key: string;
  readonly content: ModuleContent;
  readonly charter: Charter;
  readonly charterHash: string;
  /** The play so far, with what led to it. */
  readonly told: ReadonlySignal<Told>;
  readonly view: ReadonlySignal<PlayView>;
  /** Bubbles of the present step already shown, the last one being read; empty where a step has none. */
  readonly lines: ReadonlySignal<LineView[]>;
  /** Another bubble follows in this step. */
  readonly more: ReadonlySignal<boolean>;
  readonly after: ReadonlySignal<After>;
  readonly over: ReadonlySignal<boolean>;

  private readonly parts: PlayerParts;
  private readonly clock: PlayClock;
  private readonly state;
  private readonly line;
  private readonly page;
  private readonly unwatch: () => void;

  constructor(parts: PlayerParts) {
    const { attempt, content, charter, journal } = parts;
    this.parts = parts;
    this.module = attempt.module;
    this.key = attempt.key;
    this.content = content;
    this.charter = charter;
    this.charterHash = attempt.setup.charterHash;
    const events = journal.events(attempt.key);
    const { told, refused } = this.fold(events);
    // What cannot be played any more is cut off, or nothing could ever be added after it.
    if (refused) journal.adopt(attempt.key, events.slice(0, told.beats.length), Math.min(attempt.sent, told.beats.length));
    this.state = signal(told);
    this.line = signal(this.lineOf(told));
    this.page = signal<After>(attempt.after);
    this.clock = startClock(events.at(-1)?.atMs ?? 0, parts.ticks);
    this.told = computed(() => this.state.value);
    this.view = computed(() => this.state.value.view);
    this.lines = computed(() => linesOf(this.view.value).slice(0, this.line.value + 1));
    this.more = computed(() => this.line.value + 1 < linesOf(this.view.value).length);
    this.after = computed(() => this.page.value);
    this.over = computed(() => isOver(this.state.value.play));
    this.unwatch = journal.watch((key) => {
      if (key === this.key) this.follow();
    });
  }

  /** The next bubble of this step, or the next step after the last one. */
  advance(): Result<null> {
    if (!this.more.value) return this.write({ type: 'next' });
    this.line.value += 1;
    this.parts.journal.readLine(this.key, this.told.value.beats.length, this.line.value);
    return ok(null);
  }

  choose(option: string): Result<null> {
    return this.write({ type: 'choose', option });
  }

  move(move: SortMove | BalanceMove | SpotMove | ProfileMove | ComposeMove | TriageMove): Result<null> {
    return this.write({ type: 'move', move });
  }

  /** The pages after the ending: the ending itself, the recap, the reward. */
  turnTo(after: After): void {
    this.page.value = after;
    this.parts.journal.update(this.key, { after });
  }

  /** What this device makes of a finished play; the server's own result counts. ERR_PLAY_UNFINISHED before the ending. */
  result(): Result<PlayResult> {
    return resultOf(this.told.value.play);
  }

  /** The page was hidden (true) or shown again. */
  hidden(hidden: boolean): void {
    if (hidden) this.clock.pause();
    else this.clock.resume();
  }

  /** Reads the stored log again: another tab, or another device, may be further. */
  follow(): void {
    const { told } = this.fold(this.parts.journal.events(this.key));
    if (told.beats.length !== this.told.value.beats.length) this.show(told);
  }

  /** The last page is left: the next play of this place is another attempt. */
  leave(): void {
    this.parts.journal.update(this.key, { closed: true });
  }

  close(): void {
    this.unwatch();
  }

  private fold(events: readonly PlayEvent[]): ReturnType<typeof retell> {
    const { program, attempt } = this.parts;
    return retell(program, attempt.setup, attempt.seed, events);
  }

  /** The bubble to show first: where this device was, else all of the step where another device was, else its first. */
  private lineOf({ view, beats }: Told): number {
    const last = Math.max(0, linesOf(view).length - 1);
    const stored = this.parts.journal.line(this.key, beats.length);
    return Math.min(last, stored ?? (beats.length > 0 ? last : 0));
  }

  private show(told: Told): void {
    batch(() => {
      this.state.value = told;
      this.line.value = this.lineOf(told);
    });
  }

  /** Engine first, then the device, then the screen; the network last. A refusal changes nothing. */
  private write(draft: Draft): Result<null> {
    const { journal } = this.parts;
    const told = this.told.value;
    const last = told.beats.at(-1)?.event.atMs ?? 0;
    const event = { ...draft, step: told.view.step, atMs: Math.max(last, this.clock.now()) } as PlayEvent;
    const next = tell(told, event);
    if (!next.ok) return next;
    const written = journal.append(this.key, told.beats.length, event);
    if (!written.ok) {
      this.follow();
      return written;
    }
    journal.readLine(this.key, next.value.beats.length, 0);
    this.show(next.value);
    if (isOver(next.value.play)) journal.update(this.key, { ended: true });
    this.parts.onEvent();
    return ok(null);
  }
}

const linesOf = (view: PlayView): LineView[] => ('lines' in view ? view.lines : []);
