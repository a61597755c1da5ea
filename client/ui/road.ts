import { situationsOf } from '../../content/engine/exam/exam.ts';
import type { ModuleSummary } from '../api.ts';
import type { Game } from '../session/game.ts';

/** `now`: the one to play next. `open`: may be played. `lock`: after others. `soon`: not built yet. */
export type NodeState = 'done' | 'now' | 'open' | 'lock' | 'soon';
export type RoadStop = { module: ModuleSummary; state: NodeState; begun: boolean };

function stateOf(module: ModuleSummary): NodeState {
  if (!module.available) return 'soon';
  if (!module.open) return 'lock';
  return module.record ? 'done' : 'open';
}

/** The seven places as one finds them; the first open one not finished, or else begun again, is where one is. */
export function roadOf(game: Game, modules: readonly ModuleSummary[]): RoadStop[] {
  const stops = modules
    .toSorted((a, b) => a.order - b.order)
    .map((module): RoadStop => ({ module, state: stateOf(module), begun: module.available && game.begun(module) }));
  const next = stops.find((stop) => stop.state === 'open') ?? stops.find((stop) => stop.state === 'done' && stop.begun);
  if (next) next.state = 'now';
  return stops;
}

/** Minutes that a situation of an exam takes: its 80 words read at 200 a minute, six seconds to decide, three to go on. */
const MINUTES_A_SITUATION = 0.55;

/** Whole minutes that so many situations take. */
export const examMinutes = (situations: number): number => Math.ceil(situations * MINUTES_A_SITUATION);

/** Minutes from here to the end of the road, to the nearest five: the places not finished, and the exam if it is not passed. 0: all is done. */
export function minutesLeft(stops: readonly RoadStop[], examPassed: boolean): number {
  const places = stops.filter(({ module }) => module.available && !module.record).map(({ module }) => module.minutes);
  const left = [...places, examPassed ? 0 : examMinutes(situationsOf('ambassador'))].reduce((sum, one) => sum + one, 0);
  return left === 0 ? 0 : Math.max(5, Math.round(left / 5) * 5);
}

/** The place whose card the map shows: where one is, else the last one finished, else the first. */
export const spotlight = (stops: readonly RoadStop[]): RoadStop | undefined =>
  stops.find((stop) => stop.state === 'now') ?? stops.findLast((stop) => stop.state === 'done') ?? stops[0];
