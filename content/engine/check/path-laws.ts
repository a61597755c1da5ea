import { holds } from '../conditions.ts';
import type { Memory } from '../conditions.ts';
import type { Carried } from '../log.ts';
import { rangeOf } from '../path-scores.ts';
import { findPaths } from '../paths.ts';
import type { PathGraph, PathNode } from '../paths.ts';
import { allowedOptions } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { lineConditions } from '../reads.ts';
import type { Charter, Condition, ModuleContent, Scenario, Step } from '../schema.ts';
import { error, scenarioFile, warning } from './findings.ts';
import { isEven, startsOf } from './starts.ts';
import type { Finding } from './findings.ts';

/** Floors and ceilings of a place (the season's branching budget). */
export const BUDGET = { scored: 7, decisions: 9, fewestSteps: 14, mostSteps: 18, turning: 3, lines: 5 } as const;

/** One way to begin: what is carried, and which options the organisation's charter leaves. */
export type Walk = { name: string; graph: PathGraph };

/**
 * Walks a sound, acyclic scenario from every start: each value of each thread read, each extreme of the meters that
 * earlier places may leave, and with every option that relies on the charter kept, then left out.
 */
export function walksOf({ module, scenario }: ModuleContent, charter: Charter | null): { walks: Walk[]; findings: Finding[] } {
  const walks: Walk[] = [];
  const findings: Finding[] = [];
  const also = revisedConditions(scenario);
  for (const { name, options } of optionSets(scenario, charter)) {
    for (const start of startsOf(scenario, module.order)) {
      const graph = findPaths(scenario, options, start, also);
      if (graph.ok) walks.push({ name: `${name}, ${describe(start, scenario)}`, graph: graph.value });
      else if (findings.length === 0)
        findings.push(error(scenarioFile(module.id), `step "${String(graph['step'])}"`, String(graph['message'])));
    }
  }
  return { walks, findings };
}

/** The laws that hold on every path. */
export function pathLaws({ module, scenario }: ModuleContent, walks: readonly Walk[]): Finding[] {
  const file = scenarioFile(module.id);
  return once([
    ...reachLaws(file, scenario, walks),
    ...walks.flatMap((walk) => [...offerLaws(file, scenario, walk), ...lengthLaws(file, scenario, walk)]),
  ]);
}

/** Every line is read on some path, and every scene has one to read. Each scene is searched by what its own words depend on. */
export function lineLaws({ module, scenario }: ModuleContent, charter: Charter | null): Finding[] {
  const options = optionSets(scenario, charter)[0]!.options;
  const starts = startsOf(scenario, module.order).filter(({ meters }) => isEven(meters));
  return linesRead(scenarioFile(module.id), scenario, options, starts);
}

export function linesRead(file: string, scenario: Scenario, options: Plan['options'], starts: readonly Carried[]): Finding[] {
  return Object.keys(scenario.steps).flatMap((id) => {
    const step = scenario.steps[id]!;
    const conditions = lineConditions(step);
    if (conditions.length === 0 && (!('lines' in step) || step.lines.length <= BUDGET.lines)) return [];
    const before = endingAt(scenario, id);
    const graphs = starts.map((start) => findPaths(before, options, start, { [id]: conditions }));
    const broken = graphs.find((graph) => !graph.ok);
    if (broken !== undefined && !broken.ok) return [error(file, `step "${String(broken['step'])}"`, String(broken['message']))];
    const memories = graphs.flatMap((graph) => (graph.ok ? memoriesAt(graph.value, id) : []));
    return sceneLaws(file, id, step, memories);
  });
}

/** The scenario up to a step, which ends it: what is only read later need not be told apart. */
const endingAt = (scenario: Scenario, id: string): Scenario => ({
  ...scenario,
  steps: { ...scenario.steps, [id]: { ...scenario.steps[id]!, kind: 'ending' } as Step },
});

const memoriesAt = (graph: PathGraph, step: string): Memory[] =>
  [...graph.nodes.values()].filter((node) => node.step === step).map((node) => node.memory);

function sceneLaws(file: string, id: string, step: Step, memories: readonly Memory[]): Finding[] {
  if (!('lines' in step)) return [];
  const dead = step.lines.filter((line) => !memories.some((memory) => holds(line.when, memory)));
  const read = Math.max(0, ...memories.map((memory) => step.lines.filter((line) => holds(line.when, memory)).length));
  const silent = step.kind !== 'choice' && memories.some((memory) => !step.lines.some((line) => holds(line.when, memory)));
  return [
    ...dead.map((line) => error(file, `step "${id}"`, `the line "${line.id}" is never read`)),
    ...(read > BUDGET.lines ? [error(file, `step "${id}"`, `${read} lines are read on some path, at most ${BUDGET.lines} wanted`)] : []),
    ...(silent ? [error(file, `step "${id}"`, 'nobody speaks on some path')] : []),
  ];
}

export function reachLaws(file: string, scenario: Scenario, walks: readonly Walk[]): Finding[] {
  const nodes = walks.flatMap((walk) => [...walk.graph.nodes.values()]);
  const reached = new Set(nodes.map((node) => node.step));
  const taken = new Set(
    nodes.flatMap((node) =>
      node.edges.flatMap(({ decision }) => (decision !== null && 'option' in decision ? `${decision.step} ${decision.option}` : [])),
    ),
  );
  return Object.entries(scenario.steps).flatMap(([id, step]) => {
    if (!reached.has(id))
      return [error(file, `step "${id}"`, step.kind === 'ending' ? 'this ending cannot be reached' : 'cannot be reached')];
    if (step.kind !== 'choice') return [];
    return step.options
      .filter((option) => !taken.has(`${id} ${option.id}`))
      .map((option) => error(file, `step "${id}"`, `the option "${option.id}" is never offered`));
  });
}

function offerLaws(file: string, scenario: Scenario, walk: Walk): Finding[] {
  return [...walk.graph.nodes.values()].flatMap((node) => {
    const step = scenario.steps[node.step];
    if (step?.kind !== 'choice') return [];
    const at = `step "${node.step}"`;
    const scored = step.options.some((option) => option.mark !== undefined);
    const unrevised = step.revises !== undefined && !node.memory.visited.includes(step.revises);
    return [
      ...(node.edges.length < 2 ? [error(file, at, `offers fewer than two options (${walk.name})`)] : []),
      ...(scored && !node.edges.some((edge) => edge.mark === 2)
        ? [error(file, at, `offers no sound option on some path (${walk.name})`)]
        : []),
      ...(unrevised ? [error(file, at, `revises "${step.revises}", which some path has not played`)] : []),
    ];
  });
}

function lengthLaws(file: string, scenario: Scenario, { graph, name }: Walk): Finding[] {
  const kindOf = (node: PathNode): string => scenario.steps[node.step]!.kind;
  // A message is one bubble and one tap: the eight together are no step of the story.
  const steps = rangeOf(graph, (node) => Number(!['branch', 'message'].includes(kindOf(node))));
  // The ending has no edge of its own.
  const [fewest, most] = [steps.least + 1, steps.most + 1];
  const scored = rangeOf(graph, (_, edge) => Number(edge.mark !== null));
  const turning = rangeOf(graph, (node) => {
    const step = scenario.steps[node.step]!;
    return Number(step.kind === 'choice' && step.turning);
  });
  const wanted = `${BUDGET.fewestSteps} to ${BUDGET.mostSteps} wanted`;
  return [
    ...(scored.least < BUDGET.scored
      ? [error(file, 'paths', `a path has ${scored.least} scored choices, at least ${BUDGET.scored} wanted (${name})`)]
      : []),
    ...(scored.most > BUDGET.decisions
      ? [warning(file, 'paths', `a path has ${scored.most} scored choices, at most ${BUDGET.decisions} wanted`)]
      : []),
    ...(fewest < BUDGET.fewestSteps ? [error(file, 'paths', `a path has ${fewest} steps, ${wanted}`)] : []),
    ...(most > BUDGET.mostSteps ? [error(file, 'paths', `a path has ${most} steps, ${wanted}`)] : []),
    ...(turning.least < BUDGET.turning
      ? [warning(file, 'paths', `a path has ${turning.least} turning points, ${BUDGET.turning} wanted`)]
      : []),
  ];
}

/** The same finding from several starts is told once. */
function once(findings: readonly Finding[]): Finding[] {
  const known = new Map(findings.map((finding) => [`${finding.at} ${finding.message.replace(/ \(.*\)$/, '')}`, finding]));
  return [...known.values()];
}

/** A revising choice must tell apart the paths that have not played what it revises. */
function revisedConditions(scenario: Scenario): Record<string, Condition[]> {
  return Object.fromEntries(
    Object.entries(scenario.steps).map(([id, step]) => [
      id,
      step.kind === 'choice' && step.revises !== undefined ? [{ visited: step.revises }] : [],
    ]),
  );
}

function optionSets(scenario: Scenario, charter: Charter | null): { name: string; options: Plan['options'] }[] {
  const choices = Object.entries(scenario.steps).flatMap(([id, step]) => (step.kind === 'choice' ? [[id, step.options] as const] : []));
  const kept = choices.map(([id, options]) => [id, charter === null ? options : allowedOptions(options, charter)] as const);
  const bare = choices.map(([id, options]) => [id, options.filter((option) => option.needs === undefined)] as const);
  const sets = [{ name: 'our charter', options: Object.fromEntries(kept) }];
  const needy = choices.some(([, options]) => options.some((option) => option.needs !== undefined));
  return needy ? [...sets, { name: 'a charter that meets no need', options: Object.fromEntries(bare) }] : sets;
}

function describe({ meters, threads }: Carried, scenario: Scenario): string {
  const values = scenario.reads.map((thread) => `${thread} ${threads[thread]}`);
  return [`trust ${meters.trust}`, `reach ${meters.reach}`, `risk ${meters.risk}`, ...values].join(', ');
}
