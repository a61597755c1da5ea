import type { Charter, Option, Scenario, Step } from './schema.ts';

/** What compiling learns of a scenario once and for all, for one charter. */
export type Plan = {
  /** Options of each choice that this charter allows. */
  readonly options: Readonly<Record<string, readonly Option[]>>;
  /** Longest number of decisions (choices and mini-games) from a step on, that step included. */
  readonly decisionsFrom: Readonly<Record<string, number>>;
};

export function planOf(scenario: Scenario, charter: Charter): Plan {
  const options: Record<string, readonly Option[]> = {};
  for (const [id, step] of Object.entries(scenario.steps)) if (step.kind === 'choice') options[id] = allowedOptions(step.options, charter);
  return { options, decisionsFrom: longestFrom(scenario) };
}

/** An option that relies on the charter stays only where the organisation's article has the zone it was written for. */
export function allowedOptions(options: readonly Option[], charter: Charter): Option[] {
  const zones = new Map(charter.articles.map((article) => [article.id, article.zone]));
  return options.filter((option) => option.needs === undefined || zones.get(option.needs.article) === option.needs.zone);
}

/** Every step one may go to, without reading conditions. */
export function nextSteps(step: Step): string[] {
  if (step.kind === 'ending') return [];
  if (step.kind === 'branch') return [...step.cases.map((branch) => branch.next), step.otherwise];
  if (step.kind === 'choice') return [step.next, ...step.options.flatMap((option) => option.next ?? [])];
  return [step.next];
}

function longestFrom(scenario: Scenario): Record<string, number> {
  const known: Record<string, number> = {};
  const visit = (id: string, above: ReadonlySet<string>): number => {
    const step = scenario.steps[id];
    // A cycle or an unknown step is the content check's business; here it only must not hang.
    if (step === undefined || above.has(id)) return 0;
    const path = new Set(above).add(id);
    known[id] ??= Number(isDecision(step)) + Math.max(0, ...nextSteps(step).map((next) => visit(next, path)));
    return known[id];
  };
  for (const id of Object.keys(scenario.steps)) visit(id, new Set());
  return known;
}

const isDecision = (step: Step): boolean => step.kind === 'choice' || step.kind === 'minigame';
