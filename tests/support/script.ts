import type { PlayEvent, Setup } from '../../content/engine/log.ts';
import type { Program } from '../../content/engine/machine.ts';
import { act, isOver, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import type { PlayView } from '../../content/engine/view.ts';
import type { Material } from './learner.ts';
import { moveOf } from './movers.ts';
import type { Skill } from './movers.ts';

/** A whole play for one attempt: each event with the view it is done in, and where it ends. */
export type Script = { beats: { view: PlayView; event: PlayEvent }[]; ending: string };
const PACE_MS = 1000;

/** A small generator (mulberry32), so that a search finds the same path in each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function nextEvent(view: PlayView, program: Program, skill: Skill, pick: (view: PlayView) => string): PlayEvent {
  const at = { step: view.step, atMs: (view.events + 1) * PACE_MS };
  if (view.kind === 'choice' || view.kind === 'message') return { type: 'choose', option: pick(view), ...at };
  if (view.kind === 'minigame' && !view.done) return { type: 'move', move: moveOf(view, program, skill), ...at };
  return { type: 'next', ...at };
}

function playOut(start: Play, skill: Skill, pick: (view: PlayView) => string): Script {
  let play = start;
  const beats: Script['beats'] = [];
  while (!isOver(play)) {
    const view = viewOf(play);
    const event = nextEvent(view, start.program, skill, pick);
    const next = act(play, event);
    if (!next.ok) throw new Error(`The engine refused ${JSON.stringify(event)}: ${next.code}`);
    beats.push({ view, event });
    play = next.value;
  }
  return { beats, ending: viewOf(play).step };
}

/** Of those on offer, an option with the best mark. */
function soundest({ content }: Program, view: PlayView): string {
  const step = content.scenario.steps[view.step];
  const authored = step !== undefined && 'options' in step ? step.options : [];
  const markOf = (id: string) => {
    const option = authored.find((one) => one.id === id);
    return option && 'mark' in option ? Number(option.mark ?? 0) : 0;
  };
  return 'options' in view ? view.options.toSorted((one, other) => markOf(other.id) - markOf(one.id))[0]!.id : '';
}

/** Writes the play of somebody who knows: each choice sound, the game played as well as can be. */
export const writeSoundly = (program: Program, attempt: { setup: Pick<Setup, 'carried' | 'drawnItems'>; seed: number }): Script =>
  playOut(startPlay(program, attempt.setup, attempt.seed), 'right', (view) => soundest(program, view));

/**
 * Writes the play of one attempt (its own seed and setup) that comes to the wanted ending, or to any.
 * Throws when 400 tries do not find it.
 */
export function writeScript(
  { program }: Pick<Material, 'program'>,
  attempt: { setup: Pick<Setup, 'carried' | 'drawnItems'>; seed: number },
  { ending, skill = 'right' }: { ending?: string; skill?: Skill } = {},
): Script {
  const start = startPlay(program, attempt.setup, attempt.seed);
  for (let turn = 1; turn <= 400; turn += 1) {
    const roll = dice(turn);
    const pick = (view: PlayView) => ('options' in view ? view.options[roll(view.options.length)]!.id : '');
    const script = playOut(start, skill, pick);
    if (ending === undefined || script.ending === ending) return script;
  }
  throw new Error(`No path to the ending ${ending} was found in 400 tries.`);
}

/** The part of a script before the first moment that `stop` accepts. */
export function until(script: Script, stop: (view: PlayView) => boolean): Script['beats'] {
  const at = script.beats.findIndex(({ view }) => stop(view));
  if (at < 0) throw new Error('The script never comes to that moment.');
  return script.beats.slice(0, at);
}

export const eventsOf = (beats: Script['beats']): PlayEvent[] => beats.map(({ event }) => event);

/** What was done, whenever it was. */
export const withoutTimes = (events: PlayEvent[]): object[] => events.map(({ atMs: _, ...event }) => event);
