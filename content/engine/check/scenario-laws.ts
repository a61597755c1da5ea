import { leavesOf } from '../conditions.ts';
import { nextSteps } from '../plan.ts';
import { lineConditions, wayConditions } from '../reads.ts';
import type { Condition, Effects, ModuleContent, Scenario, Step } from '../schema.ts';
import { THREADS, VOWS } from '../vocabulary.ts';
import type { Thread } from '../vocabulary.ts';
import { error, repeated, scenarioFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';

type Steps = [id: string, step: Step][];

/** Endings of a place: three prices, not good, average, bad. */
export const ENDINGS = 3;

/** What can be seen without walking the paths: names, marks, flags, threads, cycles. */
export function scenarioLaws({ module, scenario }: ModuleContent): Finding[] {
  const file = scenarioFile(module.id);
  const steps = Object.entries(scenario.steps);
  const games = steps.flatMap(([, step]) => (step.kind === 'minigame' ? [step.game] : []));
  const endings = steps.filter(([, step]) => step.kind === 'ending').length;
  const revises = steps.some(([, step]) => step.kind === 'choice' && step.revises !== undefined);
  return [
    ...formLaws(file, scenario),
    ...threadLaws(file, scenario, steps),
    ...vowLaws(file, steps),
    ...(endings === ENDINGS ? [] : [error(file, 'endings', `${endings} endings, ${ENDINGS} wanted`)]),
    ...(revises ? [] : [error(file, 'steps', 'no choice revises an earlier one after a new fact')]),
    ...(module.minigame === null || games.includes(module.minigame)
      ? []
      : [error(file, 'steps', `no step plays the mini-game "${module.minigame}"`)]),
    ...(games.length > 1 ? [error(file, 'steps', 'more than one mini-game')] : []),
  ];
}

/** Of any scenario, a room's too: names, marks, explanations, flags, the stage, and no way back. */
export function formLaws(file: string, scenario: Scenario): Finding[] {
  const steps = Object.entries(scenario.steps);
  return [
    ...nameLaws(file, scenario, steps),
    ...choiceLaws(file, steps),
    ...flagLaws(file, scenario, steps),
    ...stageLaws(file, steps),
    ...cycleLaws(file, scenario),
  ];
}

const inStep = (id: string): string => `step "${id}"`;

function nameLaws(file: string, scenario: Scenario, steps: Steps): Finding[] {
  const known = (id: string): boolean => id in scenario.steps;
  const unknown = steps.flatMap(([id, step]) =>
    nextSteps(step)
      .filter((next) => !known(next))
      .map((next) => error(file, inStep(id), `leads to "${next}", which is no step`)),
  );
  const revised = steps.flatMap(([id, step]) => {
    if (step.kind !== 'choice' || step.revises === undefined) return [];
    const first = scenario.steps[step.revises];
    if (first?.kind !== 'choice') return [error(file, inStep(id), `revises "${step.revises}", which is no choice`)];
    const missing = first.options.filter((option) => !step.options.some((one) => one.id === option.id) && option.when === undefined);
    return missing.map((option) =>
      warning(file, inStep(id), `revises "${step.revises}" but does not offer its option "${option.id}" to keep`),
    );
  });
  const doubles = steps.flatMap(([id, step]) => {
    const lines = 'lines' in step ? repeated(step.lines.map((line) => line.id)) : [];
    const options = step.kind === 'choice' ? repeated(step.options.map((option) => option.id)) : [];
    return [...lines, ...options].map((name) => error(file, inStep(id), `"${name}" is there twice`));
  });
  const start = known(scenario.start) ? [] : [error(file, 'start', `"${scenario.start}" is no step`)];
  return [...start, ...unknown, ...revised, ...doubles];
}

function choiceLaws(file: string, steps: Steps): Finding[] {
  return steps.flatMap(([id, step]) => {
    if (step.kind !== 'choice') return [];
    const marked = step.options.filter((option) => option.mark !== undefined).length;
    const half = marked !== 0 && marked !== step.options.length;
    const bare = step.options.filter((option) => option.articles.length === 0 || option.facts.length === 0);
    return [
      ...(half ? [error(file, inStep(id), 'some options have a mark and some have none')] : []),
      ...bare.map((option) => error(file, `${inStep(id)}, option "${option.id}"`, 'is explained by no article or no fact')),
    ];
  });
}

/** Every condition and every effect of a step. */
const conditionsIn = (step: Step): Condition[] => [...wayConditions(step), ...lineConditions(step)].flatMap(leavesOf);

function effectsIn(step: Step): Effects[] {
  if (step.kind === 'choice') return step.options.map((option) => option.effects);
  if (step.kind === 'minigame') return step.outcomes.map((outcome) => outcome.effects);
  return 'effects' in step && step.effects !== undefined ? [step.effects] : [];
}

function flagLaws(file: string, scenario: Scenario, steps: Steps): Finding[] {
  const raised = new Set<string>();
  const read = new Set<string>();
  const findings = steps.flatMap(([id, step]) => {
    const changes = effectsIn(step).flatMap((effects) => [...(effects.raise ?? []), ...(effects.lower ?? [])]);
    for (const flag of effectsIn(step).flatMap((effects) => effects.raise ?? [])) raised.add(flag);
    const conditions = conditionsIn(step);
    const flags = conditions.flatMap((leaf) => ('flag' in leaf ? leaf.flag : []));
    for (const flag of flags) read.add(flag);
    const visited = conditions.flatMap((leaf) => ('visited' in leaf && !(leaf.visited in scenario.steps) ? leaf.visited : []));
    return [
      ...[...changes, ...flags]
        .filter((flag) => !scenario.flags.includes(flag))
        .map((flag) => error(file, inStep(id), `flag "${flag}" is not declared`)),
      ...visited.map((name) => error(file, inStep(id), `asks whether "${name}" was visited, which is no step`)),
    ];
  });
  return [
    ...findings,
    ...[...read].filter((flag) => !raised.has(flag)).map((flag) => error(file, 'flags', `"${flag}" is read but never raised`)),
    ...scenario.flags
      .filter((flag) => !read.has(flag))
      .map((flag) => warning(file, 'flags', `"${flag}" is never read: nobody will notice it`)),
  ];
}

function threadLaws(file: string, scenario: Scenario, steps: Steps): Finding[] {
  const foreign = (thread: string, values: readonly string[]): string[] =>
    values.filter((value) => !(THREADS[thread as Thread] as readonly string[]).includes(value));
  const set = new Set<string>();
  const read = new Set<string>();
  const findings = steps.flatMap(([id, step]) => {
    const sets = effectsIn(step).flatMap((effects) => Object.entries(effects.threads ?? {}));
    const reads = conditionsIn(step).flatMap((leaf): [string, string[]][] => ('thread' in leaf ? [[leaf.thread, leaf.is]] : []));
    for (const [thread] of sets) set.add(thread);
    for (const [thread] of reads) read.add(thread);
    return [...sets.map(([thread, value]): [string, string[]] => [thread, [value]]), ...reads].flatMap(([thread, values]) =>
      foreign(thread, values).map((value) => error(file, inStep(id), `"${value}" is no value of the thread "${thread}"`)),
    );
  });
  const undeclared = (names: ReadonlySet<string>, list: readonly string[], word: string): Finding[] => [
    ...[...names].filter((name) => !list.includes(name)).map((name) => error(file, word, `the thread "${name}" is missing from the list`)),
    ...list.filter((name) => !names.has(name)).map((name) => warning(file, word, `the thread "${name}" is listed for nothing`)),
  ];
  return [...findings, ...undeclared(set, scenario.sets, 'sets'), ...undeclared(read, scenario.reads, 'reads')];
}

/** Only the scales ask for a vow; a scene that gives it back has words for each, and for none. */
function vowLaws(file: string, steps: Steps): Finding[] {
  return steps.flatMap(([id, step]) => {
    const keeper = step.kind === 'minigame' && step.keeps === 'vow' && step.game !== 'balance';
    const told = lineConditions(step)
      .flatMap(leavesOf)
      .flatMap((leaf) => ('vow' in leaf ? leaf.vow : []));
    const untold = told.length === 0 ? [] : VOWS.filter((vow) => !told.includes(vow));
    return [
      ...(keeper ? [error(file, inStep(id), `keeps a vow, and "${step.game}" asks for none`)] : []),
      ...untold.map((vow) => error(file, inStep(id), `has words for other vows and none for "${vow}"`)),
    ];
  });
}

function stageLaws(file: string, steps: Steps): Finding[] {
  return steps.flatMap(([id, step]) => {
    if (step.kind === 'branch') return [];
    const named = [
      ...('lines' in step ? step.lines.flatMap((line) => Object.keys(line.moods ?? {})) : []),
      ...(step.kind === 'choice' ? step.options.flatMap((option) => Object.keys(option.moods)) : []),
    ];
    const absent = [...new Set(named)].filter((who) => !(who in step.cast));
    return absent.map((who) => warning(file, inStep(id), `gives a mood to "${who}", who is not on stage`));
  });
}

/** A scenario goes forward only. Also names the steps that no other leads to. */
function cycleLaws(file: string, scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    const step = scenario.steps[id];
    if (above.includes(id))
      findings.push(error(file, inStep(id), `comes back to itself: ${[...above.slice(above.indexOf(id)), id].join(' → ')}`));
    if (step === undefined || done.has(id) || above.includes(id)) return;
    for (const next of nextSteps(step)) visit(next, [...above, id]);
    done.add(id);
  };
  visit(scenario.start, []);
  const lost = Object.keys(scenario.steps).filter((id) => !done.has(id));
  return [...findings, ...lost.map((id) => error(file, inStep(id), 'no other step leads here'))];
}
