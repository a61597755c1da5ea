import type { Locale } from '../../content/engine/vocabulary.ts';

/** Who looks: a phone, the remote of the host, the wall. */
export const AUDIENCES = ['seat', 'host', 'projector'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Why the server lets go of a screen. */
export type Bye = 'taken-over' | 'ended';

/** A screen that is told of each change. */
export type Line = {
  audience: Audience;
  /** Of a phone; null for the others. */
  seat: string | null;
  locale: Locale;
  /** Gives a message to the network; never waits. */
  send(text: string): void;
  close(bye: Bye): void;
};

/** The keys of a view, each as JSON: told from one another by their text. */
export type Parts = ReadonlyMap<string, string>;
export const partsOf = (view: object, textOf: (value: unknown) => string = JSON.stringify): Parts =>
  new Map(Object.entries(view).map(([key, value]) => [key, textOf(value)]));

const WORDED = new WeakMap<object, string>();

/** JSON of a part of a view: one that is the same object as before, such as the list of everyone, is not put in words again. */
export function textOnce(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const text = WORDED.get(value) ?? JSON.stringify(value);
  WORDED.set(value, text);
  return text;
}

/** The inside of a JSON object: of `after`, what differs from `before`. */
export function changedIn(before: Parts | undefined, after: Parts): string {
  let inside = '';
  for (const [key, text] of after) if (before?.get(key) !== text) inside += `${inside === '' ? '' : ','}"${key}":${text}`;
  return inside;
}

const joined = (...insides: string[]) => insides.filter((inside) => inside !== '').join(',');

/** `{ v, now?, set, whole? }` as text. Counts alone come without the time: they are the most frequent message of all. */
export const envelope = (v: number, now: number | null, inside: string, isWhole: boolean): string =>
  `{"v":${v}${now === null ? '' : `,"now":${now}`},"set":{${inside}}${isWhole ? ',"whole":true' : ''}}`;

/** What screens show, as the session is at this moment. */
export type Shown = {
  /** All of a view but what is one phone's own. */
  shared(audience: Audience, locale: Locale): Parts;
  own(seat: string, locale: Locale): Parts;
};

const NOTHING: Parts = new Map();
type Waiter = { audience: Audience; wake: () => void };

/**
 * The screens of one session. Each is told what has changed since it was last told, in one message; a phone is told of the
 * others in counts only. Screens that poll wait for the number of the last change that concerns them.
 */
export class Screens {
  private readonly shown: Shown;
  private readonly now: () => number;
  private readonly lines = new Set<Line>();
  private readonly seats = new Map<string, Line>();
  /** What each audience was last told, by language. */
  private readonly told = new Map<string, Parts>();
  private readonly own = new Map<Line, Parts>();
  private readonly waiters = new Set<Waiter>();
  private readonly versions: Record<Audience, number>;
  private v: number;

  /** @param first number of the state that screens find: above all that were given out before */
  constructor(shown: Shown, now: () => number, first: number) {
    this.shown = shown;
    this.now = now;
    this.v = first;
    this.versions = { seat: first, host: first, projector: first };
  }

  version(audience: Audience): number {
    return this.versions[audience];
  }

  get size(): number {
    return this.lines.size;
  }

  /** The screen of a phone, if it has one open. */
  lineOf(seat: string): Line | undefined {
    return this.seats.get(seat);
  }

  /** Takes a screen in, in the place of another of the same phone. `seen`: the number of what it shows already. */
  attach(line: Line, seen: number | null): void {
    if (line.seat !== null) {
      const older = this.seats.get(line.seat);
      if (older) this.detach(older);
      older?.close('taken-over');
      this.seats.set(line.seat, line);
    }
    this.lines.add(line);
    const own = this.ownOf(line);
    this.own.set(line, own);
    const key = `${line.audience} ${line.locale}`;
    const shared = this.shown.shared(line.audience, line.locale);
    // the first of its language: what comes next is told from here on
    if (!this.told.has(key)) this.told.set(key, shared);
    const isKnown = seen === this.versions[line.audience];
    const inside = joined(isKnown ? '' : changedIn(undefined, shared), changedIn(undefined, own));
    line.send(this.wrap(line.audience, inside, !isKnown));
  }

  detach(line: Line): void {
    this.lines.delete(line);
    this.own.delete(line);
    if (line.seat !== null && this.seats.get(line.seat) === line) this.seats.delete(line.seat);
  }

  /** Tells what has changed. @param isOwn false: nothing that is one phone's own can have, only counts */
  tell(audiences: readonly Audience[], isOwn: boolean): void {
    this.v += 1;
    for (const audience of audiences) {
      const shared = new Map<Locale, string>();
      const insideFor = (locale: Locale) => {
        const held = shared.get(locale);
        if (held !== undefined) return held;
        const inside = this.renew(audience, locale);
        shared.set(locale, inside);
        return inside;
      };
      this.versions[audience] = this.v;
      for (const line of this.lines) if (line.audience === audience) this.tellOne(line, insideFor(line.locale), isOwn);
      for (const waiter of this.waiters) if (waiter.audience === audience) waiter.wake();
    }
  }

  /** What a phone's own act has changed for itself: the inside of a set. */
  ownChange(seat: string, locale: Locale): string {
    const line = this.seats.get(seat);
    const now = this.shown.own(seat, locale);
    if (!line) return changedIn(undefined, now);
    const inside = changedIn(this.own.get(line), now);
    this.own.set(line, now);
    return inside;
  }

  /** All of a view, for a screen that polls. */
  whole(audience: Audience, locale: Locale, seat: string | null): string {
    const own = seat === null ? NOTHING : this.shown.own(seat, locale);
    const inside = joined(changedIn(undefined, this.shown.shared(audience, locale)), changedIn(undefined, own));
    return this.wrap(audience, inside, true);
  }

  /** Resolves once something has changed since `seen`, or after that time, or when nobody waits any more. */
  async changed(audience: Audience, seen: number | null, ms: number, signal: AbortSignal): Promise<void> {
    if (seen !== this.versions[audience] || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const waiter: Waiter = { audience, wake: () => done() };
      const patience = setTimeout(() => done(), ms);
      const done = () => {
        clearTimeout(patience);
        this.waiters.delete(waiter);
        resolve();
      };
      signal.addEventListener('abort', done, { once: true });
      this.waiters.add(waiter);
    });
  }

  closeAll(bye: Bye): void {
    for (const line of this.lines) {
      this.detach(line);
      line.close(bye);
    }
  }

  private tellOne(line: Line, inside: string, isOwn: boolean): void {
    const before = this.own.get(line);
    const own = isOwn ? this.ownOf(line) : before;
    const mine = own === before || own === undefined ? '' : changedIn(before, own);
    if (own) this.own.set(line, own);
    if (inside !== '' || mine !== '')
      line.send(envelope(this.versions[line.audience], isOwn ? this.now() : null, joined(inside, mine), false));
  }

  private renew(audience: Audience, locale: Locale): string {
    const key = `${audience} ${locale}`;
    const after = this.shown.shared(audience, locale);
    const inside = changedIn(this.told.get(key), after);
    this.told.set(key, after);
    return inside;
  }

  private ownOf(line: Line): Parts {
    return line.seat === null ? NOTHING : this.shown.own(line.seat, line.locale);
  }

  private wrap(audience: Audience, inside: string, isWhole: boolean): string {
    return envelope(this.versions[audience], this.now(), inside, isWhole);
  }
}
