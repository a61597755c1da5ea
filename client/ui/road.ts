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

/** The place whose card the map shows: where one is, else the last one finished, else the first. */
export const spotlight = (stops: readonly RoadStop[]): RoadStop | undefined =>
  stops.find((stop) => stop.state === 'now') ?? stops.findLast((stop) => stop.state === 'done') ?? stops[0];
