import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { fail } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { callByPolling } from './poll-way.ts';
import { callBySocket } from './socket-way.ts';
import type { Act, Envelope, Ground, Over, Viewer, Way } from './way.ts';

/** `lost` says when the next try is, on this device's clock, ms. */
export type LineState = { way: 'opening' } | { way: 'open'; by: Way['by'] } | { way: 'lost'; nextAt: number } | { way: 'over'; why: Over };

/** A view kept in step with the server's for as long as the page is open. */
export type Line<V> = {
  /** The whole view as last heard; null before the first answer. */
  view: ReadonlySignal<V | null>;
  state: ReadonlySignal<LineState>;
  /** ms that the server's clock is ahead of this device's. */
  ahead: ReadonlySignal<number>;
  /**
   * Does something. What is lost on the way fails with ERR_UNAVAILABLE; with `again` it is sent once more as soon as the way is
   * open: only for what may safely be done twice.
   */
  act(act: Act, again?: boolean): Promise<Result<{ v: number }>>;
  /** Tries now. */
  retry(): void;
  /** The same view in another language. */
  speak(locale: Locale): void;
  close(): void;
};

/** ms before the first tries again, then always the last: a network that is back is noticed within five seconds. */
const BACK_OFF = [250, 600, 1500, 3000];
/** ms between two tries of the same act on an open way. */
const BREATH = 500;
/** Sockets that were refused before the other way is tried. */
const REFUSALS = 2;

class RoomLine<V> implements Line<V> {
  readonly view = signal<V | null>(null);
  readonly state = signal<LineState>({ way: 'opening' });
  readonly ahead = signal(0);
  private way: Way | null = null;
  private seen: number | null = null;
  private tries = 0;
  private refusals = 0;
  private everBySocket = false;
  private hangUp = () => {};
  private waiting = () => {};
  private readonly queue: ((way: Way) => void)[] = [];

  constructor(
    private readonly ground: Ground,
    private readonly viewer: Viewer,
    private locale: Locale,
  ) {
    this.call();
  }

  private call(): void {
    this.waiting();
    this.hangUp();
    const hello = { viewer: this.viewer, seen: this.seen, locale: this.locale };
    const listener = { envelope: (one: Envelope) => this.take(one), lost: () => this.lost(), over: (why: Over) => this.over(why) };
    const how = !this.everBySocket && this.refusals >= REFUSALS ? callByPolling : callBySocket;
    this.hangUp = how(this.ground, hello, listener, (way) => this.opened(way));
  }

  private opened(way: Way): void {
    this.way = way;
    this.tries = 0;
    if (way.by === 'socket') this.everBySocket = true;
    this.state.value = { way: 'open', by: way.by };
    for (const send of this.queue.splice(0)) send(way);
  }

  private take({ v, now, set, whole }: Envelope): void {
    // What a cut way brings late is older than what we have.
    if (!whole && this.seen !== null && v < this.seen) return;
    this.seen = v;
    batch(() => {
      if (now !== undefined) this.ahead.value = now - this.ground.now();
      this.view.value = (whole ? set : { ...this.view.value, ...set }) as V;
    });
  }

  private lost(): void {
    if (this.state.peek().way === 'over') return;
    // Each way in turn, until one has worked: a server that restarts refuses both.
    if (this.way === null) this.refusals = this.refusals >= REFUSALS ? 0 : this.refusals + 1;
    this.way = null;
    const wait = (BACK_OFF[Math.min(this.tries, BACK_OFF.length - 1)] ?? 0) * (0.7 + 0.6 * this.ground.chance());
    this.tries += 1;
    this.state.value = { way: 'lost', nextAt: this.ground.now() + wait };
    this.waiting = this.ground.later(() => this.call(), wait);
  }

  private over(why: Over): void {
    this.way = null;
    this.state.value = { way: 'over', why };
    this.close();
  }

  async act(act: Act, again = false): Promise<Result<{ v: number }>> {
    const { way } = this;
    if (this.state.peek().way === 'over') return fail('ERR_SESSION_ENDED');
    if (!way && !again) return fail('ERR_UNAVAILABLE', { offline: true });
    const open = way ?? (await new Promise<Way>((done) => this.queue.push(done)));
    const answer = await open.act(act);
    if (answer.ok || !again || answer.code !== 'ERR_UNAVAILABLE' || this.state.peek().way === 'over') return answer;
    // The way may be open while the server is short of breath.
    if (this.way) await new Promise<void>((done) => this.ground.later(done, BREATH));
    return this.act(act, again);
  }

  retry(): void {
    const { way } = this.state.peek();
    if (way === 'over') return;
    if (this.way) return this.way.check();
    this.tries = 0;
    if (way === 'lost') this.call();
  }

  speak(locale: Locale): void {
    if (locale === this.locale || this.state.peek().way === 'over') return;
    this.locale = locale;
    this.seen = null;
    this.way = null;
    this.call();
  }

  close(): void {
    this.waiting();
    this.hangUp();
    this.way = null;
  }
}

/** Opens a line. It reconnects by itself until it is closed or told that there is no use. */
export const openLine = <V>(ground: Ground, viewer: Viewer, locale: Locale): Line<V> => new RoomLine<V>(ground, viewer, locale);

/** The browser's own ground. */
export const browserGround: Ground = {
  socket: (path) => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`),
  fetch: (input, init) => fetch(input, init),
  later(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  chance: () => Math.random(),
};
