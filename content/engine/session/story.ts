import { NOTHING_CARRIED } from '../log.ts';
import type { Program } from '../machine.ts';
import { act, startPlay, viewOf } from '../play.ts';
import type { Play } from '../play.ts';
import type { LineView, PlayView } from '../view.ts';

/** A line of a story, by the step that its text is filed under. */
export type StoryLine = { step: string; id: string; who: LineView['who'] };
/** A decision before the room: what is read first, and what may be chosen. */
export type Scene = { step: string; lines: StoryLine[]; options: string[] };
/** A road through a story so far: as many scenes as were chosen and the present one, or the ending. */
export type Story = { scenes: Scene[]; ending: { step: string; lines: StoryLine[] } | null };

const KNOWN = new WeakMap<readonly string[], { program: Program; story: Story }>();

/** Plays a cut by the options that the room has chosen, on the machine of solo play. */
export function storyOf(program: Program, chosen: readonly string[]): Story {
  const known = KNOWN.get(chosen);
  if (known?.program === program) return known.story;
  const story = playStory(program, chosen);
  KNOWN.set(chosen, { program, story });
  return story;
}

function playStory(program: Program, chosen: readonly string[]): Story {
  const scenes: Scene[] = [];
  let reading = readOn(startPlay(program, { carried: NOTHING_CARRIED, drawnItems: [] }, 0));
  for (const option of chosen) {
    scenes.push(sceneOf(reading));
    const told = does(reading.play, { type: 'choose', step: reading.view.step, option });
    reading = readOn(does(told, { type: 'next', step: reading.view.step }));
  }
  if (reading.view.kind === 'ending') return { scenes, ending: { step: reading.view.step, lines: reading.lines } };
  return { scenes: [...scenes, sceneOf(reading)], ending: null };
}

type Reading = { play: Play; view: PlayView; lines: StoryLine[] };

/** Reads every line up to the next decision, or to the end. */
function readOn(from: Play): Reading {
  const lines: StoryLine[] = [];
  for (let play = from; ;) {
    const view = viewOf(play);
    if ('lines' in view) lines.push(...view.lines.map(({ id, who }) => ({ step: view.step, id, who })));
    if (view.kind !== 'say') return { play, view, lines };
    play = does(play, { type: 'next', step: view.step });
  }
}

const sceneOf = ({ view, lines }: Reading): Scene => ({
  step: view.step,
  lines,
  options: view.kind === 'choice' ? view.options.map((option) => option.id) : [],
});

function does(play: Play, event: { type: 'next'; step: string } | { type: 'choose'; step: string; option: string }): Play {
  const acted = act(play, { ...event, atMs: 0 });
  if (!acted.ok) throw new Error(`a room's story refuses ${JSON.stringify(event)}: ${acted.code}`);
  return acted.value;
}
