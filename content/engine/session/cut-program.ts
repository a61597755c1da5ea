import { compile } from '../machine.ts';
import type { Program } from '../machine.ts';
import type { Charter, Module, Scenario } from '../schema.ts';
import type { CutContent } from './cut-schema.ts';

/** A cut is no place of the road: what a scenario is compiled with, and what no room ever sees. */
const NO_PLACE: Module = {
  id: 'crisis',
  version: 1,
  kind: 'practice',
  place: 'stage',
  order: 1,
  minutes: 12,
  pillars: ['sharing'],
  passMark: 0,
  after: [],
  host: 'awa',
  minigame: null,
  cards: [],
  badge: null,
};

/** The machine of solo play, for the story of a room. */
export const compileCut = (cut: CutContent, charter: Charter): Program =>
  compile({ module: NO_PLACE, scenario: cut.scenario as Scenario }, charter);
