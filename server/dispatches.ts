import { answered, drawDaily, drawVisit, dueDays, isAnswered, optionsInOrder } from '../content/engine/dispatches.ts';
import type { Dispatch, DispatchItem, Today } from '../content/engine/dispatches.ts';
import { fail, ok } from '../content/engine/errors.ts';
import { kindOf } from '../content/engine/lent.ts';
import type { ItemKind } from '../content/engine/lent.ts';
import type { Result } from '../content/engine/errors.ts';
import { withRecordBadges } from '../content/engine/record-badges.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import { soundOption } from '../content/engine/situations.ts';
import type { Situation, SituationOption, SituationText, ToldSituation } from '../content/engine/situations.ts';
import { isWon, recordAfterAnswer, visitOf } from '../content/engine/visits.ts';
import type { Visit } from '../content/engine/visits.ts';
import type { DispatchKind, Locale, Mark, ModuleId } from '../content/engine/vocabulary.ts';
import { isWorkingDay, workingDayAfter } from '../content/engine/working-days.ts';
import { situationsTold } from '../content/engine/packs.ts';
import { viewOfRecord } from './awards.ts';
import type { RecordView } from './awards.ts';
import type { Content } from './content.ts';
import { lentTo, readerOf } from './lent.ts';
import { again } from './people.ts';
import { currentRules } from './rules.ts';
import type { Store } from './stores/store.ts';
import { companyDays } from './time-zone.ts';

export type DispatchDeps = {
  store: Store;
  content: Content;
  clock: () => Date;
  newId: () => string;
  newSeed: () => number;
  /** See `currentCharter`. */
  followsContent: boolean;
};

type ItemView = {
  kind: ItemKind;
  card: string;
  /** In the order to show them. */
  options: SituationOption[];
  texts: Record<Locale, Pick<SituationText, 'situation' | 'options'>>;
  /** Once answered: what it was worth, which one is sound, and why. */
  answer: { option: SituationOption; mark: Mark; sound: SituationOption; why: Record<Locale, string> } | null;
};
/** A dispatch as its person may see it: the key of an item only once that item is answered. */
export type DispatchView = {
  id: string;
  kind: DispatchKind;
  module: ModuleId | null;
  day: string;
  items: ItemView[];
  /** Position of the item to answer; the length once all are. */
  next: number;
  /** Of a visit whose last answer is given: the star, or the pass. */
  won: boolean | null;
};
/** What waits today. `next` is the day of the next daily dispatch, while none waits. */
export type DispatchBoard = {
  day: string;
  daily: { state: 'none' | 'waiting' | 'begun' | 'done'; next: string | null };
  visits: Visit[];
};

/** `situations` are those that may be drawn today; `added`: cards of the packs that are on. */
type Desk = { record: PersonRecord; past: Dispatch[]; today: Today; situations: ToldSituation[]; added: string[] };

/** ERR_PERSON_UNKNOWN. */
async function deskOf({ store, content, clock }: DispatchDeps, person: string): Promise<Result<Desk>> {
  const [record, past, dayOf, rules] = await Promise.all([
    store.recordOf(person),
    store.dispatchesOf(person),
    companyDays({ store }),
    currentRules({ store, content }),
  ]);
  if (!record) return fail('ERR_PERSON_UNKNOWN');
  const { packs } = rules.document;
  const situations = situationsTold([...content.situations.values()], content.cards, packs);
  const added = content.cards.flatMap(({ id, pack }) => (pack !== undefined && packs.includes(pack) ? [id] : []));
  return ok({ record, past, today: { dayOf, day: dayOf(clock().toISOString()) }, situations, added });
}

/** What waits for somebody today, and when the next comes. ERR_PERSON_UNKNOWN. */
export async function boardOf(deps: DispatchDeps, person: string): Promise<Result<DispatchBoard>> {
  const desk = await deskOf(deps, person);
  if (!desk.ok) return desk;
  const { record, past, today } = desk.value;
  const practice = [...deps.content.modules.values()].filter(({ document }) => document.module.kind === 'practice');
  const visits = practice.flatMap(({ document: { module } }) => visitOf(module.id, record.modules[module.id], past, today) ?? []);
  return ok({ day: today.day, daily: dailyOf(desk.value), visits });
}

function dailyOf(desk: Desk): DispatchBoard['daily'] {
  const { past, today } = desk;
  const due = [...dueDays(desk).values()].sort();
  const mine = past.find((one) => one.kind === 'daily' && one.day === today.day);
  const waits = !mine && isWorkingDay(today.day) && due.some((day) => day <= today.day);
  if (mine && !isAnswered(mine)) return { state: 'begun', next: null };
  if (waits) return { state: 'waiting', next: null };
  const first = due[0];
  const tomorrow = workingDayAfter(today.day, 1);
  return { state: mine ? 'done' : 'none', next: first === undefined ? null : first > tomorrow ? first : tomorrow };
}

/** Facts that the best play of a place met without a sound decision. */
async function missedFacts({ store }: DispatchDeps, person: string, attempt: string): Promise<string[]> {
  const result = (await store.attempt(person, attempt))?.result;
  return result ? result.cardsMet.filter((card) => !result.cardsSound.includes(card)) : [];
}

type Drawing = { kind: DispatchKind; module: ModuleId | null; lent: readonly Situation[]; seed: number };

async function drawFor(deps: DispatchDeps, person: string, desk: Desk, { kind, module, lent, seed }: Drawing) {
  const known = { ...desk, lent };
  if (kind === 'daily') return drawDaily(known, seed);
  const place = module && deps.content.modules.get(module)?.document.module;
  const mine = module && desk.record.modules[module];
  if (!place || !mine || place.kind !== 'practice') return [];
  const visit = visitOf(place.id, mine, desk.past, desk.today);
  if (visit?.kind !== kind || visit.state !== 'open') return [];
  const met = place.cards.filter((card) => desk.record.cards[card]);
  if (kind === 'return') return drawVisit(known, met, place.cards, seed);
  return drawVisit(known, await missedFacts(deps, person, mine.best.attempt), met, seed);
}

/**
 * Opens today's dispatch, or the one already opened today. ERR_DISPATCH_CLOSED where none is to be had: nothing due, a day off,
 * a place not finished, too early or already tried today. ERR_PERSON_UNKNOWN.
 * @returns the dispatch, and whether it is new
 */
export function startDispatch(
  deps: DispatchDeps,
  person: string,
  { kind, module }: { kind: DispatchKind; module: ModuleId | null },
): Promise<Result<{ dispatch: DispatchView; fresh: boolean }>> {
  const id = deps.newId();
  const seed = deps.newSeed();
  return again<{ dispatch: DispatchView; fresh: boolean }>(async () => {
    const desk = await deskOf(deps, person);
    if (!desk.ok) return desk;
    const { day } = desk.value.today;
    const there = desk.value.past.find((one) => one.kind === kind && one.module === module && one.day === day);
    if (there) return ok({ dispatch: await viewOf(deps, there), fresh: false });
    const { lent, charter } = await lentTo(deps, person);
    const items: DispatchItem[] = await drawFor(deps, person, desk.value, { kind, module, lent, seed });
    if (items.length === 0) return fail('ERR_DISPATCH_CLOSED');
    const hasIdea = items.some(({ situation }) => kindOf(situation) === 'idea');
    if (hasIdea) await deps.content.keep(charter.hash);
    const dispatch: Dispatch = { id, person, kind, module, day, seed, items, answers: [], ...(hasIdea && { charterHash: charter.hash }) };
    const saved = await deps.store.saveDispatch(dispatch, desk.value.record);
    return saved.ok ? ok({ dispatch: await viewOf(deps, saved.value), fresh: true }) : saved;
  });
}

/**
 * Judges one answer and writes what it earns with it. Repeating an answer changes nothing.
 * ERR_DISPATCH_UNKNOWN, ERR_FORK and ERR_STALE { next }, ERR_CONTENT_UNKNOWN, ERR_PERSON_UNKNOWN.
 */
export function answerDispatch(
  deps: DispatchDeps,
  person: string,
  id: string,
  { at, option }: { at: number; option: SituationOption },
): Promise<Result<{ dispatch: DispatchView; record: RecordView }>> {
  return again(async () => {
    const desk = await deskOf(deps, person);
    if (!desk.ok) return desk;
    const { record, past, today } = desk.value;
    const dispatch = past.find((one) => one.id === id);
    if (!dispatch) return fail('ERR_DISPATCH_UNKNOWN');
    const item = dispatch.items[at];
    const situation = item && (await readerOf(deps, dispatch))(item.situation, item.card);
    const judged = answered(dispatch, situation, at, option, deps.clock().toISOString());
    if (!judged.ok) return judged;
    if (judged.value === dispatch) return ok({ dispatch: await viewOf(deps, dispatch), record: viewOfRecord(record) });
    const after = withBadges(deps, recordAfterAnswer(record, judged.value, today.dayOf), judged.value);
    const saved = await deps.store.saveDispatch(judged.value, after);
    return saved.ok ? ok({ dispatch: await viewOf(deps, saved.value), record: viewOfRecord(after) }) : saved;
  });
}

/** Badges of the record: recalls at any answer, a visit's at its last. */
function withBadges({ content, clock }: DispatchDeps, record: PersonRecord, dispatch: Dispatch): PersonRecord {
  const { kind, module } = dispatch;
  const won = module && isWon(dispatch) ? { kind, module } : null;
  const pillarOf = (card: string) => content.cards.find((one) => one.id === card)?.pillar;
  return withRecordBadges({ record, pillarOf, won }, content.badges, dispatch.id, clock().toISOString());
}

/** A dispatch as its person may see it. */
export async function viewOf(deps: Pick<DispatchDeps, 'content'>, dispatch: Dispatch): Promise<DispatchView> {
  const { id, kind, module, day, items, answers } = dispatch;
  const read = await readerOf(deps, dispatch);
  const shown = items.map(({ situation: name, card }, at): ItemView => {
    const situation = read(name, card);
    const answer = answers[at];
    const told = (locale: Locale) => ({
      situation: situation?.texts[locale].situation ?? '',
      options: situation?.texts[locale].options ?? { a: '', b: '', c: '' },
    });
    const why = { fr: situation?.texts.fr.why ?? '', en: situation?.texts.en.why ?? '' };
    return {
      kind: kindOf(name),
      card,
      options: optionsInOrder(dispatch, at),
      texts: { fr: told('fr'), en: told('en') },
      answer: answer?.option && situation ? { option: answer.option, mark: answer.mark, sound: soundOption(situation), why } : null,
    };
  });
  return {
    id,
    kind,
    module,
    day,
    items: shown,
    next: answers.length,
    won: kind === 'daily' || !isAnswered(dispatch) ? null : isWon(dispatch),
  };
}
