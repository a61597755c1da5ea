import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { PlanContent } from '../../content/engine/session/plan-schema.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { Composed, Composition } from './book.ts';
import type { Store } from '../stores/store.ts';
import type { SessionDesk } from './desk.ts';
import { composed, missingRound } from './library.ts';
import type { ToldPlan } from './library.ts';

/** Plans that one person may keep. */
const MOST_PLANS = 100;
/** Characters of a plan's title. */
export const LONGEST_TITLE = 80;

type Both = Record<Locale, string>;
/** With the programme, by the reader, or by somebody who shares it. */
export const MADE = ['ready', 'mine', 'shared'] as const;
type Made = (typeof MADE)[number];
export type PlanRow = {
  id: string;
  title: Both;
  summary: Both;
  topic: PlanContent['topic'];
  minutes: number;
  rounds: { id: string; kind: string; title: Both; minutes: number; seconds: number | null }[];
  made: Made;
  shared: boolean;
  /** Who shares it, where somebody else does. */
  by: string | null;
};
type Body = Pick<Composition, 'title' | 'rounds'>;

const both = (text: (locale: Locale) => string): Both => Object.fromEntries(LOCALES.map((locale) => [locale, text(locale)])) as Both;

export type Origin = Pick<PlanRow, 'made' | 'shared' | 'by'>;
const READY: Origin = { made: 'ready', shared: false, by: null };

function rowOf({ plan, texts }: ToldPlan, origin: Origin): PlanRow {
  const rounds = plan.rounds.filter(({ id }) => id !== plan.spare);
  return {
    id: plan.id,
    title: both((locale) => texts[locale].title),
    summary: both((locale) => texts[locale].summary),
    topic: plan.topic,
    minutes: plan.minutes,
    rounds: rounds.map(({ id, kind, minutes, seconds }) => ({
      id,
      kind,
      title: both((locale) => texts[locale].rounds[id]?.title ?? ''),
      minutes,
      seconds,
    })),
    ...origin,
  };
}

/** The rounds that a copy of a plan is composed of. */
const roundsOf = ({ plan }: ToldPlan, from: Composed | null): Composition['rounds'] =>
  from?.rounds ?? plan.rounds.filter(({ id }) => id !== plan.spare).map(({ id, seconds }) => ({ plan: plan.id, round: id, seconds }));

/** A title that none of these has: the same, or with the first number that is free. */
function freeTitle(title: string, taken: readonly string[]): string {
  if (!taken.includes(title)) return title;
  const bare = title.replace(/ \(\d{1,2}\)$/, '');
  const numbered = (at: number): string => `${bare.slice(0, LONGEST_TITLE - ` (${at})`.length)} (${at})`;
  let at = 2;
  while (taken.includes(numbered(at))) at += 1;
  return numbered(at);
}

type People = Pick<Store, 'person'>;

/** Where a plan comes from, for whoever reads it; null: from the programme. Who shares a plan is named to those who see it. */
export async function originFor(store: People, reader: string, from: Composed | null): Promise<Origin> {
  if (from === null) return READY;
  if (from.owner === reader) return { made: 'mine', shared: from.shared, by: null };
  return { made: 'shared', shared: from.shared, by: (await store.person(from.owner))?.name ?? null };
}

type PlanDeskDeps = { sessions: SessionDesk; store: People; clock: () => Date; newId: () => string };

/** Composed plans as their readers see them. */
function rowsOf({ library }: SessionDesk, store: People) {
  async function rowFor(one: Composed, reader: string): Promise<PlanRow[]> {
    const told = composed(library, one.id, one);
    return told ? [rowOf(told, await originFor(store, reader, one))] : [];
  }
  async function asRow(kept: Composed | null, reader: string): Promise<Result<PlanRow>> {
    const [row] = kept ? await rowFor(kept, reader) : [];
    return row ? ok(row) : fail('ERR_PLAN_UNKNOWN');
  }
  return { rowFor, asRow };
}

/** What managers make of the rounds of the ready-made plans. */
export function createPlanDesk({ sessions, store, clock, newId }: PlanDeskDeps) {
  const { library, book } = sessions;
  const { rowFor, asRow } = rowsOf(sessions, store);
  /** ERR_BODY_INVALID: a round that no ready-made plan has. */
  function checked(rounds: Composition['rounds']): Result<null> {
    const at = missingRound(library, rounds);
    return at < 0 ? ok(null) : fail('ERR_BODY_INVALID', { fields: [`rounds.${at}`] });
  }
  const isMine = async (owner: string, id: string) => (await book.plans.find(id))?.owner === owner;

  /** ERR_PLANS_FULL { most }, ERR_BODY_INVALID. */
  async function add(owner: string, { title, rounds }: Body): Promise<Result<PlanRow>> {
    const sound = checked(rounds);
    if (!sound.ok) return sound;
    const mine = (await book.plans.all()).filter((one) => one.owner === owner);
    if (mine.length >= MOST_PLANS) return fail('ERR_PLANS_FULL', { most: MOST_PLANS });
    const added = await book.plans.add(newId(), owner, { title, rounds, shared: false, createdAt: clock().toISOString() });
    return added.ok ? asRow(added.value, owner) : added;
  }
  async function change(owner: string, id: string, by: (before: Composition) => Composition): Promise<Result<PlanRow>> {
    if (!(await isMine(owner, id))) return fail('ERR_PLAN_UNKNOWN');
    return asRow(await book.plans.change(id, by), owner);
  }
  return {
    add,
    /** Ready-made ones first, in their order. */
    async list(reader: string): Promise<PlanRow[]> {
      const made = await book.readablePlans(reader);
      const rows = await Promise.all(made.map((one) => rowFor(one, reader)));
      return [...library.plans.map((plan) => rowOf(plan, READY)), ...rows.flat()];
    },
    /** Of one's own plan only: ERR_PLAN_UNKNOWN, ERR_BODY_INVALID. */
    async write(owner: string, id: string, body: Body): Promise<Result<PlanRow>> {
      const sound = checked(body.rounds);
      return sound.ok ? change(owner, id, (before) => ({ ...before, ...body })) : sound;
    },
    async share(owner: string, id: string, shared: boolean): Promise<Result<PlanRow>> {
      const changed = await change(owner, id, (before) => ({ ...before, shared }));
      if (changed.ok) await sessions.bookings.note(owner, shared ? 'plan-shared' : 'plan-unshared', { plan: id });
      return changed;
    },
    async remove(owner: string, id: string): Promise<Result<null>> {
      if (!(await isMine(owner, id))) return fail('ERR_PLAN_UNKNOWN');
      await book.plans.remove(id);
      return ok(null);
    },
    /** Of any plan that one may play. */
    async copy(reader: string, id: string, locale: Locale): Promise<Result<PlanRow>> {
      const found = await sessions.plan(reader, id);
      if (!found.ok) return found;
      const mine = (await book.plans.all()).filter((one) => one.owner === reader);
      const title = freeTitle(
        found.value.texts[locale].title,
        mine.map((one) => one.title),
      );
      return add(reader, { title, rounds: roundsOf(found.value, await book.plans.find(id)) });
    },
  };
}
