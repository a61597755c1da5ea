import { openAccount } from '../auth.ts';
import type { AttemptDeps } from '../attempts.ts';
import { appendEvents, finishAttempt, startAttempt } from '../attempts.ts';
import { acceptCharter, currentCharter } from '../charter.ts';
import { EXAM_AFTER } from '../../content/engine/exam/exam.ts';
import type { Level, ModuleId } from '../../content/engine/vocabulary.ts';
import type { AppDeps } from '../deps.ts';
import { createPlays } from '../plays.ts';
import { newCompany, newPerson } from '../stores/defaults.ts';
import type { Person } from '../stores/nouns/people.ts';
import { DOORS, PEOPLE, addressOf } from './people.ts';
import type { Made } from './people.ts';
import { diceOf, playThrough } from './player.ts';
import { sitExam } from './candidate.ts';
import { answer } from './ambassador.ts';
import { pastClock } from './past-clock.ts';
import type { PastClock } from './past-clock.ts';
import { holdSessions } from './sessions.ts';
import { sure } from './sure.ts';
import type { Style } from './player.ts';

const MODULE: ModuleId = 'charter';
const COMPANY = 'Hélianthe';
const DAY_MS = 24 * 3600 * 1000;
/** Plays tried before a wanted ending is given up. */
const TRIES = 400;
/** Plays of a place by somebody who means to pass it. */
const TRIES_TO_PASS = 3;

type Making = { deps: AttemptDeps; clock: PastClock };

function personOf(made: Made, id: string, createdAt: Date): Person {
  const { progress: _, since: __, ...rest } = made;
  const at = createdAt.toISOString();
  const { progress } = made;
  const asked = progress.state === 'awaited' && !progress.asked ? null : at;
  const joinedAt = progress.state === 'awaited' ? null : at;
  return newPerson({ id, email: addressOf(made.name), createdAt: at, invitedAt: asked, joinedAt, ...rest });
}

/** A log that reaches the wanted ending: by the person's own style, else by chance. */
async function logOf(
  { deps }: Making,
  attempt: { seed: number; setup: Parameters<typeof playThrough>[1] },
  style: Style,
  wanted: number | undefined,
  luck: number,
) {
  const program = sure(await deps.content.program(attempt.setup));
  const steps = Object.entries(program.content.scenario.steps);
  const endings = steps.flatMap(([id, step]) => (step.kind === 'ending' ? [id] : []));
  const goal = wanted === undefined ? null : (endings[wanted % endings.length] ?? null);
  const own = playThrough(program, attempt.setup, attempt.seed, style, luck);
  for (let turn = 1, found = own; turn < TRIES && goal !== null; turn += 1) {
    if (found.ending === goal) return found.events;
    found = playThrough(program, attempt.setup, attempt.seed, { ...style, chooses: 'by-chance' }, luck * TRIES + turn);
  }
  return own.events;
}

async function playOne(
  making: Making,
  person: string,
  style: Style,
  share: number,
  wanted: number | undefined,
  luck: number,
  module: ModuleId = MODULE,
): Promise<void> {
  const { deps, clock } = making;
  const { started } = sure(await startAttempt(deps, person, { module, requestId: deps.newId() }));
  const log = await logOf(making, started, style, wanted, luck);
  const events = log.slice(0, Math.ceil(log.length * share));
  clock.wait(events.at(-1)?.atMs ?? 0);
  sure(await appendEvents(deps, person, started.id, 0, events));
  if (share === 1) sure(await finishAttempt(deps, person, started.id));
}

/** What must be finished before the place that everybody plays: each once, a day apart. */
async function playBefore(making: Making, person: string, style: Style, luck: number): Promise<void> {
  const { modules } = making.deps.content;
  const after = modules.get(MODULE)?.document.module.after ?? [];
  for (const id of after.filter((one) => modules.has(one))) {
    await playOne(making, person, style, 1, undefined, luck, id);
    making.clock.wait(DAY_MS);
  }
}

async function live(making: Making, made: Made, person: string, luck: number): Promise<void> {
  const { progress } = made;
  if (progress.state === 'never' || progress.state === 'awaited') return;
  await playBefore(making, person, progress.style, luck);
  if (progress.state === 'half') return playOne(making, person, progress.style, 0.5, undefined, luck);
  for (let turn = 0; turn < (progress.plays ?? 1); turn += 1) {
    // Who plays again has learnt something.
    const style = { ...progress.style, sortsRight: Math.min(100, progress.style.sortsRight + 15 * turn) };
    await playOne(making, person, style, 1, progress.ending, luck + 1000 * turn);
    making.clock.wait(2 * DAY_MS);
  }
  if (progress.signs) await sign(making, made, person);
  const { level = 'ambassador' } = progress;
  if (progress.sits) await playRoad(making, person, level, progress.style, luck);
  for (const soundness of progress.sits ?? []) {
    await sitExam(making.deps, person, level, soundness, diceOf(luck));
    making.clock.wait(7 * DAY_MS);
  }
  if (progress.says) await answer(making, made, person, level, progress.says);
}

/** The places that a level takes: each until it is passed, half a day apart. */
async function playRoad(making: Making, person: string, level: Level, style: Style, luck: number): Promise<void> {
  const { content, store } = making.deps;
  const places = content.certificates.document.levels.find((rule) => rule.level === level)?.places ?? [];
  const road = [...content.modules.keys()].filter((id) => places.includes(id) || EXAM_AFTER[level].includes(id));
  for (const id of road) {
    for (let turn = 0; turn < TRIES_TO_PASS; turn += 1) {
      if ((await store.recordOf(person))?.modules[id]?.passedAt) break;
      await playOne(making, person, style, 1, undefined, luck + 1000 * turn, id);
      making.clock.wait(DAY_MS / 2);
    }
  }
}

async function sign(making: Making, made: Made, person: string): Promise<void> {
  const { hash, document } = await currentCharter(making.deps);
  making.clock.wait(60_000);
  sure(await acceptCharter({ ...making.deps, clock: making.clock.read }, person, { hash, version: document.version, locale: made.locale }));
}

/**
 * Makes up Hélianthe: forty people, each as far as they have come by really playing. The company is saved last, so that
 * a making that was cut off is begun again.
 */
export async function makeCompany(app: AppDeps, now: Date): Promise<void> {
  const { store, content, auth, newId } = app;
  await store.erasePeople((await store.rowsOfPeople()).map(({ id }) => id));
  const clock = pastClock(now);
  const dice = diceOf(2026);
  const plays = createPlays({ store, content });
  const companyName = async () => COMPANY;
  const deps: AttemptDeps = {
    store,
    content,
    plays,
    clock: clock.read,
    newId,
    newSeed: () => dice(2 ** 32),
    followsContent: true,
    companyName,
  };
  for (const [at, made] of PEOPLE.entries()) {
    // The last to come has had ten days: enough for all that anyone does.
    clock.daysAgo(made.since ?? PEOPLE.length + 10 - at);
    const person = sure(await store.createPerson(personOf(made, newId(), clock.read())));
    if (made.progress.state === 'awaited') continue;
    await openAccount(auth, store, person, null, clock.read());
    clock.wait(DAY_MS * (1 + dice(3)));
    await live({ deps, clock }, made, person.id, at + 1);
  }
  const host = await store.personByEmail(DOORS.manager);
  if (host) await holdSessions(app, host.id, now);
  await content.keep(content.charter.hash);
  const company = newCompany({
    name: COMPANY,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    charterHash: content.charter.hash,
    setUpAt: now.toISOString(),
  });
  sure(await store.saveCompany(company));
}
