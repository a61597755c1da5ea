import { signal } from '@preact/signals';
import type { Failure } from '../../content/engine/errors.ts';
import type { Api } from '../api.ts';
import { startsWith } from './journal.ts';
import type { Journal, LocalAttempt } from './journal.ts';
import type { Lock } from './lock.ts';

/**
 * `clear`: the server has everything. `sending`: under way. `waiting`: it does not answer; will try again by itself.
 * `signed-out`: it wants the person to sign in again. `refused`: it does not accept part of a log.
 */
export type Delivery = 'clear' | 'sending' | 'waiting' | 'signed-out' | 'refused';

export type QueueParts = {
  api: Pick<Api, 'attempt' | 'postEvents' | 'finish' | 'createAttempt'>;
  journal: Journal;
  lock: Lock;
  /** Calls back once after so many milliseconds; the returned function cancels. */
  later(work: () => void, ms: number): () => void;
  newId(): string;
  /** The server has judged a finished play. */
  onFinish(attempt: LocalAttempt): void;
};

/** One POST carries at most so many events: a batch is all or nothing, and bodies are limited. */
const BATCH = 50;
/** A log of 500 events needs ten batches; more turns than this means that the two sides talk past each other. */
const MOST_TURNS = 40;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** What one request led to: more to send, nothing more to send, or a reason to stop for now. */
type Step = 'more' | 'done' | 'waiting' | 'signed-out';

/** Keeps the server's copy of each log as long as the one on this device. */
export class Queue {
  /** See `Delivery`. */
  readonly state = signal<Delivery>('clear');
  /** Events, of every attempt, that the server has not acknowledged. */
  readonly pending = signal(0);

  private readonly parts: QueueParts;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private wait = FIRST_WAIT;
  private cancel: () => void = () => undefined;

  constructor(parts: QueueParts) {
    this.parts = parts;
    this.count();
  }

  /** Something was added, the network is back, or the person signed in again: tries now. */
  kick(): void {
    if (this.stopped) return;
    this.count();
    this.again = true;
    if (this.running) return;
    this.cancel();
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.again) this.kick();
    });
  }

  /** Resolves when nothing is under way: everything sent, or waiting for the next try. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  private count(): void {
    const { journal } = this.parts;
    const open = journal.attempts().filter((a) => a.refused === null && a.finish === null);
    this.pending.value = open.reduce((sum, a) => sum + Math.max(0, journal.events(a.key).length - a.sent), 0);
  }

  private async run(): Promise<void> {
    this.again = false;
    if (this.pending.value > 0 && this.state.value !== 'waiting') this.state.value = 'sending';
    const end = await this.parts.lock('pv-send', () => this.sendAll());
    if (this.stopped) return;
    this.state.value = end;
    if (end === 'waiting') this.retryLater();
    else this.wait = FIRST_WAIT;
  }

  private retryLater(): void {
    this.again = false;
    // Spread over a quarter of the wait, so that a whole company does not come back in the same second.
    this.cancel = this.parts.later(() => this.kick(), this.wait * (0.875 + Math.random() / 4));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private async sendAll(): Promise<Delivery> {
    const { journal } = this.parts;
    for (const { key } of journal.attempts()) {
      let step: Step = 'more';
      for (let turn = 0; turn < MOST_TURNS && step === 'more'; turn += 1) {
        step = await this.sendOnce(key);
        this.count();
      }
      if (step === 'signed-out') return step;
      if (step !== 'done') return 'waiting';
    }
    return journal.attempts().some((a) => a.refused !== null) ? 'refused' : 'clear';
  }

  private async sendOnce(key: string): Promise<Step> {
    const { api, journal } = this.parts;
    const attempt = journal.attempt(key);
    if (!attempt || attempt.refused || attempt.finish) return 'done';
    const events = journal.events(key);
    if (attempt.sent < events.length) {
      const answer = await api.postEvents(attempt.id, attempt.sent, events.slice(attempt.sent, attempt.sent + BATCH));
      if (!answer.ok) return this.trouble(attempt, answer);
      journal.update(key, { sent: answer.value.next });
      return 'more';
    }
    return attempt.ended ? this.finish(attempt) : 'done';
  }

  private async finish(attempt: LocalAttempt): Promise<Step> {
    const { api, journal, onFinish } = this.parts;
    const judged = await api.finish(attempt.id);
    if (!judged.ok) return this.trouble(attempt, judged);
    journal.update(attempt.key, { finish: judged.value });
    onFinish({ ...attempt, finish: judged.value });
    return 'done';
  }

  private async trouble(attempt: LocalAttempt, failure: Failure): Promise<Step> {
    const { journal } = this.parts;
    switch (failure.code) {
      case 'ERR_STALE':
        journal.update(attempt.key, { sent: Number(failure.next) });
        return 'more';
      case 'ERR_FORK':
        return this.fork(attempt);
      case 'ERR_ATTEMPT_FINISHED':
        return this.finishedElsewhere(attempt);
      case 'ERR_SIGNED_OUT':
        return 'signed-out';
      case 'ERR_EVENT_REFUSED':
      case 'ERR_ATTEMPT_UNKNOWN':
      case 'ERR_BODY_INVALID':
      case 'ERR_PLAY_UNFINISHED':
        journal.update(attempt.key, { refused: { index: Number(failure.index ?? 0), code: String(failure.because ?? failure.code) } });
        return 'done';
      default:
        return 'waiting';
    }
  }

  /** Another device finished this attempt: the same play is taken over, a different one becomes an attempt of its own. */
  private async finishedElsewhere(attempt: LocalAttempt): Promise<Step> {
    const { api, journal } = this.parts;
    const theirs = await api.attempt(attempt.id);
    if (!theirs.ok) return this.trouble(attempt, theirs);
    const mine = journal.events(attempt.key);
    if (!startsWith(theirs.value.events, mine)) return this.fork(attempt);
    journal.adopt(attempt.key, theirs.value.events, theirs.value.events.length);
    journal.update(attempt.key, { ended: true });
    return 'more';
  }

  /** The server has other events there, from another device: this log becomes an attempt of its own and is sent whole. */
  private async fork(attempt: LocalAttempt): Promise<Step> {
    const { api, journal } = this.parts;
    const requestId = attempt.forkRequest ?? this.parts.newId();
    journal.update(attempt.key, { forkRequest: requestId });
    const made = await api.createAttempt({ module: attempt.module, requestId, forkOf: attempt.id });
    if (!made.ok) return this.trouble(attempt, made);
    journal.update(attempt.key, { id: made.value.id, sent: 0, forkRequest: null });
    return 'more';
  }
}
