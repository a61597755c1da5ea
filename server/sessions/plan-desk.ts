import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { PlanContent } from '../../content/engine/session/plan-schema.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { Composed, Composition } from './book.ts';
import type { SessionDesk } from './desk.ts';
import { composed, missingRound } from './library.ts';
import type { ToldPlan } from './library.ts';

/** Plans that one person may keep. */
const MOST_PLANS = 100;

type Both = Record<Locale, string>;
/** With the programme, by the reader, or by somebody who shares it. */
export const MADE = ['ready', 'mine', 'shared'] as const;
export type Made = (typeof MADE)[number];
export type PlanRow = {
  id: string;
  title: Both;
  summary: Both;
  topic: PlanContent['topic'];
  minutes: number;
  rounds: { id: string; kind: string; title: Both; minutes: number; seconds: number | null }[];
  made: Made;
  shared: boolean;
};
type Body = Pick<Composition, 'title' | 'rounds'>;

const both = (text: (locale: Locale) => string): Both => Object.fromEntries(LOCALES.map((locale) => [locale, text(locale)])) as Both;

function rowOf({ plan, texts }: ToldPlan, made: Made, shared: boolean): PlanRow {
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
    made,
    shared,
  };
}

/** The rounds that a copy of a plan is composed of. */
const roundsOf = ({ plan }: ToldPlan, from: Composed | null): Composition['rounds'] =>
  from?.rounds ?? plan.rounds.filter(({ id }) => id !== plan.spare).map(({ id, seconds }) => ({ plan: plan.id, round: id, seconds }));

export const madeFor = (reader: string, from: Composed | null): Made =>
  from === null ? 'ready' : from.owner === reader ? 'mine' : 'shared';

/** What managers make of the rounds of the ready-made plans. */
export function createPlanDesk({ sessions, clock, newId }: { sessions: SessionDesk; clock: () => Date; newId: () => string }) {
  const { library, book } = sessions;
  const rowFor = (one: Composed, reader: string): PlanRow[] => {
    const told = composed(library, one.id, one);
    return told ? [rowOf(told, madeFor(reader, one), one.shared)] : [];
  };
  const asRow = (kept: Composed | null, reader: string): Result<PlanRow> => {
    const [row] = kept ? rowFor(kept, reader) : [];
    return row ? ok(row) : fail('ERR_PLAN_UNKNOWN');
  };
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
      return [...library.plans.map((plan) => rowOf(plan, 'ready', false)), ...made.flatMap((one) => rowFor(one, reader))];
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
      return add(reader, { title: found.value.texts[locale].title, rounds: roundsOf(found.value, await book.plans.find(id)) });
    },
  };
}
