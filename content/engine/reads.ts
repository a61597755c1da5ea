import { leavesOf } from './conditions.ts';
import type { Memory } from './conditions.ts';
import { nextSteps } from './plan.ts';
import type { Condition, Option, Scenario, Step } from './schema.ts';
import type { Meter, Thread } from './vocabulary.ts';

/** One thing a condition reads, such as `meter:risk` or `flag:asked`. */
export type Variable = `${'meter' | 'flag' | 'visited' | 'thread' | 'vow'}:${string}`;

/** What a condition reads, each thing once. */
export function variablesOf(condition: Condition | undefined): Variable[] {
  const variables = leavesOf(condition).map((leaf): Variable => {
    if ('meter' in leaf) return `meter:${leaf.meter}`;
    if ('flag' in leaf) return `flag:${leaf.flag}`;
    if ('visited' in leaf) return `visited:${leaf.visited}`;
    if ('vow' in leaf) return 'vow:';
    return `thread:${(leaf as { thread: string }).thread}`;
  });
  return [...new Set(variables)];
}

/** Conditions on which the way goes on: those of options and branches. Lines only change what is said. */
export function wayConditions(step: Step): Condition[] {
  if (step.kind === 'branch') return step.cases.map((branch) => branch.when);
  if (step.kind !== 'choice') return [];
  return step.options.flatMap((option: Option) => option.when ?? []);
}

/** Conditions on which the words depend. */
export function lineConditions(step: Step): Condition[] {
  return 'lines' in step ? step.lines.flatMap((line) => line.when ?? []) : [];
}

/** A step whose words or ways depend on the vow. */
export const readsVow = (step: Step): boolean => [...wayConditions(step), ...lineConditions(step)].flatMap(variablesOf).includes('vow:');

/** For each step, what conditions read there or later: all that the future depends on. The scenario must be acyclic. */
export function liveVariables(scenario: Scenario, also: Readonly<Record<string, readonly Condition[]>> = {}): Record<string, Variable[]> {
  const live: Record<string, Variable[]> = {};
  const visit = (id: string): Variable[] => {
    const step = scenario.steps[id];
    if (step === undefined) return [];
    live[id] ??= [
      ...new Set([...[...wayConditions(step), ...(also[id] ?? [])].flatMap(variablesOf), ...nextSteps(step).flatMap(visit)]),
    ].sort();
    return live[id];
  };
  for (const id of Object.keys(scenario.steps)) visit(id);
  return live;
}

/** The values of these variables, as one text: two memories with the same text have the same future. */
export function valuesOf(variables: readonly Variable[], memory: Memory): string {
  const value = (variable: Variable): string | number => {
    const [kind, name] = variable.split(':') as [string, string];
    if (kind === 'meter') return memory.meters[name as Meter];
    if (kind === 'vow') return memory.vow ?? 'none';
    if (kind === 'thread') return memory.threads[name as Thread];
    return Number((kind === 'flag' ? memory.flags : memory.visited).includes(name));
  };
  return variables.map((variable) => `${variable}=${value(variable)}`).join(' ');
}
