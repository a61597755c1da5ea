import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Role } from '../../content/engine/vocabulary.ts';
import type { SignedIn } from '../sign-in.ts';
import type { Store } from '../stores/store.ts';
import { createBook } from './book.ts';
import type { Booked } from './book.ts';
import { createBookings } from './bookings.ts';
import { Hub } from './hub.ts';
import type { HubDeps } from './hub.ts';
import { composed } from './library.ts';
import type { Library, ToldPlan } from './library.ts';
import type { LiveSession } from './live.ts';

/** Who may run a session. */
export const HOSTS = ['manager', 'hr', 'admin'] as const satisfies readonly Role[];
export const isHost = (role: Role): boolean => (HOSTS as readonly Role[]).includes(role);

type DeskDeps = Omit<HubDeps, 'book' | 'ended'> & { store: Store; library: Library; newId: () => string };
export type SessionDesk = ReturnType<typeof createSessionDesk>;

/** Team sessions: those under way, those planned and over, and what can be played. One per process and data folder. */
export function createSessionDesk(deps: DeskDeps) {
  const { store, library } = deps;
  const book = createBook({ store, clock: deps.clock });
  const bookings = createBookings({ ...deps, book, plan });
  const hub = new Hub({ ...deps, book, ended: (owner, id) => bookings.note(owner, 'session-ended', { session: id }) });
  /** A plan that somebody may play: ready-made, their own, or shared. ERR_PLAN_UNKNOWN. */
  async function plan(reader: string, id: string): Promise<Result<ToldPlan>> {
    const ready = library.plans.find(({ plan }) => plan.id === id);
    if (ready) return ok(ready);
    const found = await book.readable(reader, id);
    if (!found.ok) return found;
    const told = composed(library, id, found.value);
    return told ? ok(told) : fail('ERR_PLAN_UNKNOWN');
  }
  return {
    book,
    hub,
    library,

    /** A session under way, or over for less than an hour. ERR_SESSION_ENDED, ERR_SESSION_UNKNOWN. */
    async live(id: string): Promise<Result<LiveSession>> {
      const found = await hub.find(id);
      if (found) return ok(found);
      const booked = await book.sessions.find(id);
      return fail(booked?.state === 'ended' ? 'ERR_SESSION_ENDED' : 'ERR_SESSION_UNKNOWN');
    },

    /** One's own session, for as long as one may run any. ERR_SIGNED_OUT, ERR_FORBIDDEN, ERR_SESSION_UNKNOWN. */
    async own(person: SignedIn | null, id: string): Promise<Result<Booked>> {
      if (!person) return fail('ERR_SIGNED_OUT');
      const now = await store.person(person.id);
      if (!now || !isHost(now.role)) return fail('ERR_FORBIDDEN');
      return book.own(person.id, id);
    },

    plan,
    bookings,
  };
}
