import { z } from 'zod';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { again } from '../people.ts';
import type { Paper, PaperKind } from '../stores/nouns/papers.ts';
import type { Sheets } from './debrief.ts';
import type { Store } from '../stores/store.ts';

export const SESSION_STATES = ['planned', 'cancelled', 'open', 'ended'] as const;

/** What the store keeps of sessions: papers of whoever runs them. Nothing of what happens in one, but counts once it is over. */
const bookedSchema = z.strictObject({
  /** A ready-made plan, or one that was composed. */
  plan: z.string(),
  title: z.string(),
  locale: z.enum(LOCALES),
  state: z.enum(SESSION_STATES),
  /** When it is to be held: ISO date-time. */
  at: z.string().nullable(),
  createdAt: z.string(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Grows whenever calendars have something to change (RFC 5545); papers of before have none. */
  sequence: z.number().default(0),
  /** The date it had before it was moved. */
  movedFrom: z.string().nullable().default(null),
  /** Its title and date may stand in the monthly digest: its host said so. */
  announced: z.boolean().default(false),
  /** Null until it has ended, and for one in which nothing was played. */
  debrief: z.custom<Sheets>((value) => typeof value === 'object').nullable(),
});
const composedSchema = z.strictObject({
  title: z.string(),
  rounds: z.array(z.strictObject({ plan: z.string(), round: z.string(), seconds: z.number().nullable() })),
  shared: z.boolean(),
  createdAt: z.string(),
});
export type Booking = z.infer<typeof bookedSchema>;
export type Composition = z.infer<typeof composedSchema>;
type Owned<T> = T & { id: string; owner: string; version: number };
export type Booked = Owned<Booking>;
export type Composed = Owned<Composition>;

type BookDeps = { store: Store; clock: () => Date };

function shelf<T extends object>(deps: BookDeps, kind: PaperKind, schema: z.ZodType<T>) {
  const read = ({ id, savedBy, version, body }: Paper): Owned<T>[] => {
    const parsed = schema.safeParse(body);
    return parsed.success ? [{ ...parsed.data, id, owner: savedBy, version }] : [];
  };
  const find = async (id: string): Promise<Owned<T> | null> => {
    const paper = await deps.store.paper(kind, id);
    return (paper && read(paper)[0]) ?? null;
  };
  const save = async (id: string, owner: string, version: number, body: T): Promise<Result<Owned<T>>> => {
    const saved = await deps.store.savePaper({ kind, id, version, savedAt: deps.clock().toISOString(), savedBy: owner, body });
    return saved.ok ? ok({ ...body, id, owner, version: saved.value.version }) : saved;
  };
  /** Changes it, unless it is refused as it is by then. ERR_SESSION_UNKNOWN when it is gone. */
  const revise = (id: string, change: (before: T) => Result<T>): Promise<Result<Owned<T>>> =>
    again<Owned<T>>(async () => {
      const before = await find(id);
      if (!before) return fail('ERR_SESSION_UNKNOWN');
      const { id: _, owner, version, ...body } = before;
      const after = change(body as unknown as T);
      return after.ok ? save(id, owner, version, after.value) : after;
    });
  return {
    find,
    all: async (): Promise<Owned<T>[]> => (await deps.store.papers(kind)).flatMap(read),
    add: (id: string, owner: string, body: T): Promise<Result<Owned<T>>> => save(id, owner, 0, body),
    /** Null when it is gone. */
    async change(id: string, change: (before: T) => T): Promise<Owned<T> | null> {
      const changed = await revise(id, (before) => ok(change(before)));
      return changed.ok ? changed.value : null;
    },
    revise,
    async remove(id: string): Promise<void> {
      await again(async () => {
        const before = await find(id);
        return before ? deps.store.removePaper(kind, id, before.version) : ok(null);
      });
    },
  };
}

/** Sessions and composed plans, each with who made it: somebody else's session does not exist. */
export function createBook(deps: BookDeps) {
  const sessions = shelf(deps, 'session', bookedSchema);
  const plans = shelf(deps, 'plan', composedSchema);
  return {
    sessions,
    plans,
    /** ERR_SESSION_UNKNOWN. */
    async own(owner: string, id: string): Promise<Result<Booked>> {
      const found = await sessions.find(id);
      return found?.owner === owner ? ok(found) : fail('ERR_SESSION_UNKNOWN');
    },
    /** Newest first. */
    async ofOwner(owner: string): Promise<Booked[]> {
      const mine = (await sessions.all()).filter((one) => one.owner === owner);
      return mine.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
    },
    /** One's own, or one that its maker shares. ERR_PLAN_UNKNOWN. */
    async readable(reader: string, id: string): Promise<Result<Composed>> {
      const found = await plans.find(id);
      return found && (found.owner === reader || found.shared) ? ok(found) : fail('ERR_PLAN_UNKNOWN');
    },
    async readablePlans(reader: string): Promise<Composed[]> {
      return (await plans.all()).filter((one) => one.owner === reader || one.shared);
    },
  };
}
export type Book = ReturnType<typeof createBook>;
