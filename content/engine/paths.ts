import { holds } from './conditions.ts';
import type { Memory } from './conditions.ts';
import { applyEffects } from './effects.ts';
import type { Result } from './errors.ts';
import { fail, ok } from './errors.ts';
import type { Carried } from './log.ts';
import type { Plan } from './plan.ts';
import { liveVariables, valuesOf } from './reads.ts';
import type { Condition, MinigameStep, Scenario, Step } from './schema.ts';
import type { Mark } from './vocabulary.ts';

/** What sends a play one way: an option chosen, or a mini-game score of at least that. */
export type Decision = { step: string; option: string } | { step: string; atLeast: number };
export type Edge = { decision: Decision | null; mark: Mark | null; to: string };
/** One state of a play that its future can tell from others. `memory` is that of the first path found to it. */
export type PathNode = { key: string; step: string; memory: Memory; edges: Edge[] };
/** Every state reachable from one start, by key. */
export type PathGraph = { start: string; nodes: ReadonlyMap<string, PathNode> };

/** States of one module from one start. Beyond, the check says so rather than take for ever. */
export const MOST_STATES = 50_000;

type Search = { scenario: Scenario; options: Plan['options']; live: ReturnType<typeof liveVariables>; nodes: Map<string, PathNode> };

/**
 * Finds every state of an acyclic scenario, keyed on the step and on what a later condition reads.
 * ERR_CONTENT_BROKEN with `step` and `message` beyond MOST_STATES, or where a step leads to an unknown one.
 * @param also conditions to tell states apart by, besides those of options and branches
 */
export function findPaths(
  scenario: Scenario,
  options: Plan['options'],
  start: Carried,
  also: Readonly<Record<string, readonly Condition[]>> = {},
): Result<PathGraph> {
  const search: Search = { scenario, options, live: liveVariables(scenario, also), nodes: new Map() };
  const first = enterStep(search, scenario.start, { ...start, flags: [], visited: [] });
  const queue = [first];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (search.nodes.has(node.key)) continue;
    if (node.step === undefined) return broken(node.id, `leads nowhere: there is no step "${node.id}"`);
    if (search.nodes.size >= MOST_STATES) return broken(node.id, `more than ${MOST_STATES} states: fewer conditions on meters, please`);
    queue.push(...expand(search, node.id, node.step, node.memory, node.key));
  }
  return ok({ start: first.key, nodes: search.nodes });
}

const broken = (step: string, message: string): Result<never> => fail('ERR_CONTENT_BROKEN', { step, message });

type Entered = { id: string; step: Step | undefined; memory: Memory; key: string };

function enterStep(search: Search, id: string, memory: Memory): Entered {
  const step = search.scenario.steps[id];
  const effects = step?.kind === 'say' || step?.kind === 'ending' ? step.effects : undefined;
  const now = applyEffects({ ...memory, visited: [...memory.visited, id] }, effects);
  const key = `${id} | ${valuesOf(search.live[id] ?? [], now)}`;
  return { id, step, memory: now, key };
}

/** Adds the node with all its edges; returns the states they lead to. */
function expand(search: Search, id: string, step: Step, memory: Memory, key: string): Entered[] {
  const ways = waysFrom(search, id, step, memory);
  const entered = ways.map((way) => enterStep(search, way.next, way.memory));
  const edges = ways.map((way, index) => ({ decision: way.decision, mark: way.mark, to: entered[index]!.key }));
  search.nodes.set(key, { key, step: id, memory, edges });
  return entered;
}

type Way = { next: string; memory: Memory; decision: Decision | null; mark: Mark | null };

function waysFrom(search: Search, id: string, step: Step, memory: Memory): Way[] {
  switch (step.kind) {
    case 'ending':
      return [];
    case 'say':
      return [{ next: step.next, memory, decision: null, mark: null }];
    case 'branch':
      return [{ next: step.cases.find((one) => holds(one.when, memory))?.next ?? step.otherwise, memory, decision: null, mark: null }];
    case 'message':
      // Three ways to one and the same state: no answer is ever read.
      return step.options.map((option) => ({ next: step.next, memory, decision: { step: id, option: option.id }, mark: null }));
    case 'minigame':
      return outcomeWays(id, step, memory);
    case 'choice':
      return search.options[id]!.filter((option) => holds(option.when, memory)).map((option) => ({
        next: option.next ?? step.next,
        memory: applyEffects(memory, option.effects),
        decision: { step: id, option: option.id },
        mark: option.mark ?? null,
      }));
  }
}

/** One way for each outcome a score may reach, the one below the first outcome included. */
function outcomeWays(id: string, step: MinigameStep, memory: Memory): Way[] {
  const outcomes = step.outcomes.some((outcome) => outcome.atLeast === 0) ? step.outcomes : [{ atLeast: 0, effects: {} }, ...step.outcomes];
  return outcomes.map(({ atLeast, effects }) => ({
    next: step.next,
    memory: applyEffects(memory, effects),
    decision: { step: id, atLeast },
    mark: null,
  }));
}

/** Paths that together take every edge of the graph: each a list of decisions from the start to an ending. */
export function coveringPaths(graph: PathGraph): { decisions: Decision[]; ending: string }[] {
  const arrivals = firstArrivals(graph);
  const taken = new Set<Edge>();
  const paths: { decisions: Decision[]; ending: string }[] = [];
  for (const [key, node] of graph.nodes) {
    for (const edge of node.edges) {
      if (taken.has(edge)) continue;
      const edges = [...wayTo(arrivals, key), ...wayOut(graph, edge, taken)];
      for (const one of edges) taken.add(one);
      paths.push({ decisions: edges.flatMap((one) => one.decision ?? []), ending: graph.nodes.get(edges.at(-1)!.to)!.step });
    }
  }
  return paths;
}

type Arrival = { from: string; edge: Edge } | null;

function firstArrivals(graph: PathGraph): Map<string, Arrival> {
  const arrivals = new Map<string, Arrival>([[graph.start, null]]);
  for (const [key] of arrivals) {
    for (const edge of graph.nodes.get(key)!.edges) if (!arrivals.has(edge.to)) arrivals.set(edge.to, { from: key, edge });
  }
  return arrivals;
}

function wayTo(arrivals: ReadonlyMap<string, Arrival>, key: string): Edge[] {
  const arrival = arrivals.get(key);
  return arrival === null || arrival === undefined ? [] : [...wayTo(arrivals, arrival.from), arrival.edge];
}

/** From an edge on to an ending, by edges not taken yet where there are any. */
function wayOut(graph: PathGraph, edge: Edge, taken: ReadonlySet<Edge>): Edge[] {
  const edges = [edge];
  for (;;) {
    const open = graph.nodes.get(edges.at(-1)!.to)!.edges;
    if (open.length === 0) return edges;
    edges.push(open.find((one) => !taken.has(one)) ?? open[0]!);
  }
}
