import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { AuditAct } from '../stores/nouns/audit.ts';
import type { Store } from '../stores/store.ts';
import { companyZone } from '../time-zone.ts';
import type { Book, Booked, Booking } from './book.ts';
import { localAt, momentOf } from './dates.ts';
import type { When } from './dates.ts';
import type { ToldPlan } from './library.ts';

/** What a host wants of a session. `announced`: its title and date may stand in the monthly digest. */
export type Wanted = { plan: string; locale: Locale; when?: When | null | undefined; announced?: boolean | undefined };
type BookingDeps = {
  store: Store;
  book: Book;
  clock: () => Date;
  newId: () => string;
  plan: (reader: string, id: string) => Promise<Result<ToldPlan>>;
};
const MINUTE_MS = 60_000;
/** Of a session whose plan is gone. */
const MINUTES = 45;

/** The instant that a host wants, as ISO: those of `momentOf`, and ERR_SESSION_OVERLAP: nobody runs two rooms at once. */
function datesFor({ store, book, clock, plan }: BookingDeps) {
  const minutesOf = async (owner: string, id: string): Promise<number> => {
    const told = await plan(owner, id);
    return told.ok ? told.value.plan.minutes : MINUTES;
  };

  async function free(owner: string, at: string, minutes: number, but: string | null): Promise<Result<string>> {
    const start = Date.parse(at);
    for (const other of await book.ofOwner(owner)) {
      if (other.id === but || other.state !== 'planned' || other.at === null) continue;
      const begins = Date.parse(other.at);
      const ends = begins + (await minutesOf(owner, other.plan)) * MINUTE_MS;
      if (start < ends && begins < start + minutes * MINUTE_MS) return fail('ERR_SESSION_OVERLAP');
    }
    return ok(at);
  }

  return async (owner: string, { when }: Wanted, minutes: number, before: Booked | null): Promise<Result<string | null>> => {
    if (!when) return ok(null);
    const zone = await companyZone({ store });
    // a date that is left as it was may have gone by
    const kept = before?.at ?? null;
    const isKept = kept !== null && when.zone === zone && localAt(zone, kept) === when.at;
    const moment = isKept ? ok(kept) : momentOf(zone, clock(), when);
    if (!moment.ok) return moment;
    return free(owner, moment.value, minutes, before?.id ?? null);
  };
}

/** Sessions before they are held: planned, moved, called off. Each step is in the audit log, by number only. */
export function createBookings(deps: BookingDeps) {
  const { store, book, clock, plan } = deps;
  /** @param detail numbers only */
  const note = (by: string, act: AuditAct, detail: { session: string } | { plan: string }) =>
    store.addAudit({ at: clock().toISOString(), by, act, about: [], detail });
  const dateFor = datesFor(deps);
  return {
    /** ERR_PLAN_UNKNOWN, and those of a date: ERR_SESSION_ZONE, _DATE, _PAST, _OVERLAP. */
    async add(owner: string, wanted: Wanted): Promise<Result<Booked>> {
      const told = await plan(owner, wanted.plan);
      if (!told.ok) return told;
      const at = await dateFor(owner, wanted, told.value.plan.minutes, null);
      if (!at.ok) return at;
      const times = { at: at.value, createdAt: clock().toISOString(), openedAt: null, endedAt: null, movedFrom: null };
      const body = { ...chosenOf(wanted, told.value), state: 'planned' as const, ...times, sequence: 0, debrief: null };
      const booked = await book.sessions.add(deps.newId(), owner, body);
      if (booked.ok) await note(owner, 'session-planned', { session: booked.value.id });
      return booked;
    },

    /**
     * Another plan, language or date; one that was called off is on again. What `add` refuses, and ERR_SESSION_UNKNOWN,
     * ERR_SESSION_BEGUN, ERR_VERSION_CONFLICT: it was changed elsewhere. @param seen the `sequence` that was changed
     */
    async change(owner: string, id: string, seen: number, wanted: Wanted): Promise<Result<Booked>> {
      const own = await book.own(owner, id);
      if (!own.ok) return own;
      const told = await plan(owner, wanted.plan);
      if (!told.ok) return told;
      const at = await dateFor(owner, wanted, told.value.plan.minutes, own.value);
      if (!at.ok) return at;
      const chosen = { ...chosenOf(wanted, told.value), at: at.value };
      const changed = await book.sessions.revise(id, (before) => revised(before, seen, chosen));
      if (changed.ok) await note(owner, 'session-changed', { session: id });
      return changed;
    },

    /** Calls a session off; twice is once. ERR_SESSION_UNKNOWN, ERR_SESSION_BEGUN. */
    async cancel(owner: string, id: string): Promise<Result<Booked>> {
      const own = await book.own(owner, id);
      if (!own.ok || own.value.state === 'cancelled') return own;
      const off = await book.sessions.revise(id, (before) =>
        before.state === 'planned' ? ok({ ...before, state: 'cancelled', sequence: before.sequence + 1 }) : fail('ERR_SESSION_BEGUN'),
      );
      if (off.ok) await note(owner, 'session-cancelled', { session: id });
      return off;
    },

    note,
  };
}

const chosenOf = ({ plan, locale, announced = false }: Wanted, { texts }: ToldPlan) => ({
  plan,
  locale,
  announced,
  title: texts[locale].title,
});
type Chosen = Pick<Booking, 'plan' | 'title' | 'locale' | 'at' | 'announced'>;

/** What calendars show has changed, so its number grows: they take the newer one. */
function revised(before: Booking, seen: number, chosen: Chosen): Result<Booking> {
  if (before.state !== 'planned' && before.state !== 'cancelled') return fail('ERR_SESSION_BEGUN');
  if (before.sequence !== seen) return fail('ERR_VERSION_CONFLICT');
  const { announced: _, ...shown } = chosen;
  const isNews = before.state === 'cancelled' || Object.entries(shown).some(([key, value]) => before[key as keyof Booking] !== value);
  const movedFrom = before.at !== chosen.at ? before.at : before.movedFrom;
  return ok({ ...before, ...chosen, state: 'planned', movedFrom, sequence: before.sequence + (isNews ? 1 : 0) });
}
