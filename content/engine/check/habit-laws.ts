import { storyRange } from '../path-scores.ts';
import type { Pick } from '../path-scores.ts';
import type { Edge, PathNode } from '../paths.ts';
import { variablesOf, lineConditions, wayConditions } from '../reads.ts';
import { leavesOf } from '../conditions.ts';
import type { ChoiceStep, ModuleContent, Option, Scenario, Step } from '../schema.ts';
import { BANDS, LOCALES, METERS } from '../vocabulary.ts';
import type { Habit, Locale, Meter } from '../vocabulary.ts';
import { error, scenarioFile, textFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import type { Walk } from './path-laws.ts';
import { moduleTexts, textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

/** A story score that no single habit may exceed. */
export const HABIT_CEILING = 60;

/** Judgement is needed: no habit of playing works, and caution too has its price. */
export function habitLaws({ module, scenario }: ModuleContent, walks: readonly Walk[], texts: Texts): Finding[] {
  const file = scenarioFile(module.id);
  const dilemmas = dilemmasOf(scenario);
  const costly = dilemmas.filter(([, step]) => step.options.some((option) => option.habit !== 'act' && option.mark !== 2));
  const open = dilemmas.filter(([, step]) => step.options.filter((option) => (option.mark ?? 0) > 0).length > 1);
  const third = Math.ceil(dilemmas.length / 3);
  return [
    ...habitsOf(scenario, module.id, texts).flatMap((habit) => ceiling(file, habit, walks)),
    ...(costly.length < third
      ? [error(file, 'choices', `asking or silence costs in ${costly.length} of ${dilemmas.length}, a third wanted`)]
      : []),
    ...(open.length < third
      ? [warning(file, 'choices', `two defensible options in ${open.length} of ${dilemmas.length}, a third wanted`)]
      : []),
    ...placeLaws(file, dilemmas),
    ...LOCALES.flatMap((locale) => lengthLaw(module.id, dilemmas, locale, texts)),
  ];
}

type Dilemma = [id: string, step: ChoiceStep];

const dilemmasOf = (scenario: Scenario): Dilemma[] =>
  Object.entries(scenario.steps).flatMap(([id, step]): Dilemma[] =>
    step.kind === 'choice' && step.options.some((one) => one.mark !== undefined) ? [[id, step]] : [],
  );

type HabitOfPlay = { name: string; pick: Pick };

function habitsOf(scenario: Scenario, module: string, texts: Texts): HabitOfPlay[] {
  const optionOf = (edge: Edge): Option | undefined => {
    const step = edge.decision === null ? undefined : scenario.steps[edge.decision.step];
    const name = edge.decision !== null && 'option' in edge.decision ? edge.decision.option : null;
    return step?.kind === 'choice' ? step.options.find((option) => option.id === name) : undefined;
  };
  const choosing =
    (prefer: (edges: readonly Edge[], node: PathNode) => Edge): Pick =>
    (node) =>
      scenario.steps[node.step]?.kind === 'choice' && node.edges.length > 0 ? [prefer(node.edges, node)] : node.edges;
  const wanting =
    (...habits: Habit[]) =>
    (edges: readonly Edge[]): Edge =>
      habits.flatMap((habit) => edges.filter((edge) => optionOf(edge)?.habit === habit))[0] ?? edges[0]!;
  const longest = (locale: Locale) => {
    const labels = textsOf(texts, locale, moduleTexts(module));
    return (edges: readonly Edge[], node: PathNode): Edge => {
      const length = (edge: Edge): number => labels.get(`steps.${node.step}.options.${optionOf(edge)?.id}.label`)?.length ?? 0;
      return edges.reduce((best, edge) => (length(edge) > length(best) ? edge : best));
    };
  };
  return [
    { name: 'always asking', pick: choosing(wanting('ask', 'silent')) },
    { name: 'always silent', pick: choosing(wanting('silent', 'ask')) },
    { name: 'always the first option', pick: choosing((edges) => edges[0]!) },
    ...LOCALES.map((locale) => ({ name: `always the longest label (${locale})`, pick: choosing(longest(locale)) })),
  ];
}

function ceiling(file: string, habit: HabitOfPlay, walks: readonly Walk[]): Finding[] {
  const best = Math.max(0, ...walks.map((walk) => storyRange(walk.graph, habit.pick).most));
  return best > HABIT_CEILING ? [error(file, 'choices', `${habit.name} scores ${best}, at most ${HABIT_CEILING} wanted`)] : [];
}

/** Sound options must not favour a place in the list. */
function placeLaws(file: string, dilemmas: readonly Dilemma[]): Finding[] {
  const places = [0, 1, 2, 3].map((place) => {
    const there = dilemmas.flatMap(([, step]) => step.options[place] ?? []);
    return { place, count: there.length, sound: there.filter((option) => option.mark === 2).length };
  });
  const [count, sound] = [sum(places.map((one) => one.count)), sum(places.map((one) => one.sound))];
  return places.flatMap((one) => {
    const off = one.count < 6 ? 0 : one.sound / one.count - sound / count;
    if (Math.abs(off) <= 0.25) return [];
    return [
      warning(
        file,
        'choices',
        `option ${one.place + 1} is sound ${one.sound} times in ${one.count}, ${off > 0 ? 'too often' : 'too seldom'}`,
      ),
    ];
  });
}

/** The longest label may be the sound one as often as chance, no more. */
function lengthLaw(module: string, dilemmas: readonly Dilemma[], locale: Locale, texts: Texts): Finding[] {
  const labels = textsOf(texts, locale, moduleTexts(module));
  const longestIsSound = dilemmas.filter(([id, step]) => {
    const length = (option: Option): number => labels.get(`steps.${id}.options.${option.id}.label`)?.length ?? 0;
    return step.options.reduce((best, option) => (length(option) > length(best) ? option : best)).mark === 2;
  });
  const chance = sum(dilemmas.map(([, step]) => step.options.filter((option) => option.mark === 2).length / step.options.length));
  if (longestIsSound.length <= Math.ceil(chance)) return [];
  return [
    warning(
      textFile(locale, moduleTexts(module)),
      'labels',
      `the longest label is sound in ${longestIsSound.length} of ${dilemmas.length}, chance is ${chance.toFixed(1)}`,
    ),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Steps where something said or offered depends on an earlier choice, a thread or a meter. */
export function conditionalSteps(scenario: Scenario): number {
  return Object.values(scenario.steps).filter((step) => wayConditions(step).length > 0).length;
}

/** At least two places where an earlier choice changes what is offered, and a scene that every band of a meter changes. */
export function memoryLaws({ module, scenario }: ModuleContent): Finding[] {
  const file = scenarioFile(module.id);
  const steps = Object.values(scenario.steps);
  const remembered = steps.filter((step) =>
    wayConditions(step)
      .flatMap(variablesOf)
      .some((variable) => !variable.startsWith('meter:')),
  );
  const unseen = METERS.filter((meter) => !steps.some((step) => tellsBandsApart(step, meter)));
  const endings = steps.filter(
    (step) => step.kind === 'branch' && branchTargets(step).every((id) => scenario.steps[id]?.kind === 'ending'),
  );
  const wide = endings.filter((step) => new Set(wayConditions(step).flatMap(variablesOf)).size > 2);
  return [
    ...(remembered.length < 2
      ? [error(file, 'steps', `an earlier choice changes what is offered in ${remembered.length} places, 2 wanted`)]
      : []),
    ...(unseen.length === METERS.length ? [error(file, 'steps', 'no scene shows the three bands of a meter')] : []),
    ...(unseen.length === METERS.length ? [] : unseen.map((meter) => warning(file, 'steps', `no scene shows the three bands of ${meter}`))),
    ...(wide.length > 0 ? [warning(file, 'endings', 'the endings read more than two variables')] : []),
  ];
}

const branchTargets = (step: Step): string[] => (step.kind === 'branch' ? [...step.cases.map((one) => one.next), step.otherwise] : []);

/** Each band of the meter meets different conditions in this scene. */
function tellsBandsApart(step: Step, meter: Meter): boolean {
  const bands = [...wayConditions(step), ...lineConditions(step)]
    .flatMap(leavesOf)
    .flatMap((leaf) => ('meter' in leaf && leaf.meter === meter ? [leaf.band] : []));
  const signs = BANDS.map((band) => bands.map((list) => Number(list.includes(band))).join(''));
  return new Set(signs).size === BANDS.length;
}
