import { carriedInto } from '../content/engine/carry.ts';
import type { Canon } from '../content/engine/carry.ts';
import { readCarried } from '../content/engine/effects.ts';
import { ENGINE_VERSION } from '../content/engine/content-hash.ts';
import { fail, ok } from '../content/engine/errors.ts';
import { freshSeed } from '../content/engine/fresh-deal.ts';
import type { Failure, Result } from '../content/engine/errors.ts';
import { eventSchema } from '../content/engine/log.ts';
import type { Carried, PlayEvent, PlayResult, Setup } from '../content/engine/log.ts';
import { resultOf, viewOf } from '../content/engine/play.ts';
import { recordAfter, recordKeeping } from '../content/engine/record.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import { continuePlay } from '../content/engine/replay.ts';
import type { PlayView } from '../content/engine/view.ts';
import type { Level, ModuleId } from '../content/engine/vocabulary.ts';
import { badgesFrom, viewOfRecord } from './awards.ts';
import type { RecordView } from './awards.ts';
import { currentCharter } from './charter.ts';
import type { Content } from './content.ts';
import { again } from './people.ts';
import { readyLevel } from './status.ts';
import type { StatusDeps } from './status.ts';
import type { Plays, Present } from './plays.ts';
import { isOpen } from './season.ts';
import type { Attempt } from './stores/nouns/attempts.ts';

export type AttemptDeps = StatusDeps & { plays: Plays; newSeed: () => number };
export type Started = { id: string; seed: number; setup: Setup; view: PlayView };
export type Finished = { result: PlayResult; badges: string[]; record: RecordView; ready: Level | null };
type Request = { module: ModuleId; requestId: string; forkOf?: string | undefined };

/** Unfinished attempts that one person may leave behind. */
const MOST_OPEN = 50;

/** Seeds among which another play of a place takes the one that shows the least again. */
const SEEDS_OFFERED = 16;

/** What the finished places hand to the one being started. */
function carriedFor(order: number, record: PersonRecord, content: Content): Carried {
  const canons: Canon[] = [...content.modules.values()].flatMap(({ document: { module, scenario } }) => {
    const canon = record.modules[module.id]?.canon;
    return canon ? [{ module: module.id, order: module.order, sets: scenario.sets, carry: canon.carry }] : [];
  });
  return carriedInto(order, canons);
}

/** Seed and setup of a new attempt: pinned now, whatever is published later. */
async function freshSetup(deps: AttemptDeps, record: PersonRecord, id: ModuleId): Promise<Result<{ seed: number; setup: Setup }>> {
  const found = deps.content.modules.get(id);
  if (!found) return fail('ERR_MODULE_UNKNOWN', { module: id });
  const { module } = found.document;
  if (!isOpen(module, record, deps.content)) return fail('ERR_MODULE_CLOSED', { module: id, after: module.after });
  const charter = await currentCharter(deps);
  const hashes = { contentHash: found.hash, charterHash: charter.hash, rulesHash: deps.content.rules.hash };
  const startedAt = deps.clock().toISOString();
  const earlier = (await deps.store.attemptsOf(record.person)).filter(({ setup }) => setup.module === id);
  const again = record.modules[id] !== undefined;
  const carried = { ...carriedFor(module.order, record, deps.content), ...(again && { again: true as const }) };
  const starts = earlier.map(({ seed, setup }) => ({ seed, carried: readCarried(setup.carried) }));
  // A first play takes the first: nothing is to be compared with.
  const seeds = Array.from({ length: starts.length === 0 ? 1 : SEEDS_OFFERED }, () => deps.newSeed());
  const seed = freshSeed({ content: found.document, charter: charter.document }, carried, seeds, starts);
  return ok({ seed, setup: { module: id, ...hashes, engineVersion: ENGINE_VERSION, carried, drawnItems: [], startedAt } });
}

/** A second log of the same play: the same setup and seed as the attempt that another device has continued. */
async function forkedSetup(deps: AttemptDeps, person: string, request: Request): Promise<Result<{ seed: number; setup: Setup }>> {
  const parent = request.forkOf === undefined ? null : await deps.store.attempt(person, request.forkOf);
  if (!parent) return fail('ERR_ATTEMPT_UNKNOWN');
  if (parent.setup.module !== request.module) return fail('ERR_BODY_INVALID', { fields: ['forkOf'] });
  return ok({ seed: parent.seed, setup: parent.setup });
}

/**
 * Opens an attempt. The same request id answers the attempt already opened for it.
 * ERR_MODULE_UNKNOWN, ERR_MODULE_CLOSED { after }, ERR_ATTEMPT_UNKNOWN (of forkOf), ERR_TOO_MANY_ATTEMPTS { most }.
 * @returns the attempt, and whether it is new
 */
export async function startAttempt(
  deps: AttemptDeps,
  person: string,
  request: Request,
): Promise<Result<{ started: Started; fresh: boolean }>> {
  const record = await deps.store.recordOf(person);
  if (!record) return fail('ERR_PERSON_UNKNOWN');
  const open = await deps.store.openAttempts(person);
  const retried = open.some((attempt) => attempt.requestId === request.requestId);
  if (!retried && open.length >= MOST_OPEN) return fail('ERR_TOO_MANY_ATTEMPTS', { most: MOST_OPEN });
  const pinned = request.forkOf === undefined ? await freshSetup(deps, record, request.module) : await forkedSetup(deps, person, request);
  if (!pinned.ok) return pinned;
  const { seed, setup } = pinned.value;
  await deps.content.keep(setup.contentHash, setup.charterHash, setup.rulesHash);
  const wanted: Attempt = {
    id: deps.newId(),
    person,
    requestId: request.requestId,
    forkOf: request.forkOf ?? null,
    seed,
    setup,
    events: [],
    createdAt: deps.clock().toISOString(),
    finishedAt: null,
    result: null,
  };
  const attempt = await deps.store.createAttempt(wanted);
  if (attempt.setup.module !== request.module || attempt.forkOf !== wanted.forkOf)
    return fail('ERR_BODY_INVALID', { fields: ['requestId'] });
  const present = await deps.plays.ofAttempt(attempt);
  if (!present.ok) return present;
  const started = { id: attempt.id, seed: attempt.seed, setup: attempt.setup, view: viewOf(present.value.play) };
  return ok({ started, fresh: attempt.id === wanted.id });
}

const refused = (failure: Failure, skipped: number): Failure =>
  fail('ERR_EVENT_REFUSED', { index: skipped + Number(failure['index'] ?? 0), because: failure.code });

/** Judges new events on the present play, then has them stored: all or nothing, and never shown before they are on disk. */
async function appendNew(deps: AttemptDeps, person: string, id: string, present: Present, events: unknown[], skipped: number) {
  const from = present.play.events;
  if (present.finished) return fail('ERR_ATTEMPT_FINISHED', { next: from });
  const play = continuePlay(present.play, events);
  if (!play.ok) return refused(play, skipped);
  // The engine's closed schema has read every one of them.
  const stored = await deps.store.appendEvents(person, id, from, events as PlayEvent[]);
  if (!stored.ok) return stored;
  deps.plays.keep(person, id, play.value);
  return ok({ next: stored.value.next, view: viewOf(play.value) });
}

/**
 * Adds to a log at position `from`. Events already there are a retry; those beyond are judged by the engine first.
 * ERR_STALE and ERR_FORK { next }, ERR_EVENT_REFUSED { index, because }, ERR_ATTEMPT_UNKNOWN, ERR_ATTEMPT_FINISHED { next }.
 */
export async function appendEvents(
  deps: AttemptDeps,
  person: string,
  id: string,
  from: number,
  events: unknown[],
): Promise<Result<{ next: number; view: PlayView }>> {
  const present = await deps.plays.of(person, id);
  if (!present.ok) return present;
  const { play } = present.value;
  if (from > play.events) return fail('ERR_STALE', { next: play.events });
  const known = Math.min(events.length, play.events - from);
  if (known > 0) {
    // What is stored is well made: anything else differs from it. The store compares the rest, and writes nothing.
    const again = events.slice(0, known);
    if (!again.every((event) => eventSchema.safeParse(event).success)) return fail('ERR_FORK', { next: play.events });
    const same = await deps.store.appendEvents(person, id, from, again as PlayEvent[]);
    if (!same.ok) return same;
  }
  if (known === events.length) return ok({ next: play.events, view: viewOf(play) });
  return appendNew(deps, person, id, present.value, events.slice(known), known);
}

/** The result of a play from its own log, and the record it leads to, stored together. */
async function settle(deps: AttemptDeps, attempt: Attempt): Promise<Result<Attempt>> {
  const present = await deps.plays.ofAttempt(attempt);
  if (!present.ok) return present;
  const result = resultOf(present.value.play);
  if (!result.ok) return result;
  const at = deps.clock().toISOString();
  return again(async () => {
    const record = await deps.store.recordOf(attempt.person);
    if (!record) return fail('ERR_PERSON_UNKNOWN');
    return deps.store.finishAttempt(attempt.person, attempt.id, result.value, at, recordAfter(record, attempt, result.value, at));
  });
}

/** Judges a play that has reached an ending, once: repeating gives the same answer. ERR_PLAY_UNFINISHED, ERR_ATTEMPT_UNKNOWN. */
export async function finishAttempt(deps: AttemptDeps, person: string, id: string): Promise<Result<Finished>> {
  const attempt = await deps.store.attempt(person, id);
  if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
  const done = attempt.finishedAt === null ? await settle(deps, attempt) : ok(attempt);
  if (!done.ok) return done;
  deps.plays.forget(id);
  const record = await deps.store.recordOf(person);
  if (!record || !done.value.result) throw new Error('a finished attempt has a result and a record');
  const ready = await readyLevel(deps, person);
  return ok({ result: done.value.result, badges: badgesFrom(record, id), record: viewOfRecord(record), ready });
}

/** *Keep this version*: later places will know this finished play. ERR_PLAY_UNFINISHED, ERR_ATTEMPT_UNKNOWN. */
export async function keepAttempt(deps: AttemptDeps, person: string, id: string): Promise<Result<RecordView>> {
  const attempt = await deps.store.attempt(person, id);
  if (!attempt) return fail('ERR_ATTEMPT_UNKNOWN');
  const { result } = attempt;
  if (!result) return fail('ERR_PLAY_UNFINISHED');
  const saved = await again(async () => {
    const record = await deps.store.recordOf(person);
    return record ? deps.store.saveRecord(recordKeeping(record, attempt, result)) : fail('ERR_PERSON_UNKNOWN');
  });
  return saved.ok ? ok(viewOfRecord(saved.value)) : saved;
}
