import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { MountStage, Stage } from './game-contract.ts';
import type { Cue, Picture } from './scene.ts';
import type { StageState } from './ui/context.tsx';

export type StageHost = {
  state: ReadonlySignal<StageState>;
  attach(slot: HTMLElement | null): void;
};

type Parts = {
  /** What should be drawn now; null: nothing. */
  picture: ReadonlySignal<Picture | null>;
  reduced: ReadonlySignal<boolean>;
  /** Fetches the stage's code. */
  load(): Promise<MountStage>;
  /** Calls back when the page has nothing better to do: the text and its controls come first. */
  idle(work: () => void): void;
};

function tell(stage: Stage, cue: Cue): void {
  if (cue.kind === 'talk') stage.talk(cue.who, cue.ms);
  else if (cue.kind === 'happen') stage.happen(cue.what);
  else if (cue.kind === 'swallow') stage.swallow(cue.tray);
  else if (cue.kind === 'spill') stage.spill();
  else
    for (const [x, y] of [
      [0.5, 0.3],
      [0.3, 0.25],
      [0.7, 0.25],
    ] as const)
      stage.burst('confetti', x, y);
}

/**
 * Brings the picture to the page and keeps it in step. The page never waits for it: whatever fails here leaves the
 * still picture of the scene, and a whole game in words.
 */
export function openStageHost({ picture, reduced, load, idle }: Parts): StageHost {
  const state = signal<StageState>('off');
  let stage: Stage | null = null;
  let home: HTMLElement | null = null;
  let said = new Set<string>();

  const draw = async (shown: Picture) => {
    const here = stage;
    if (!here) return;
    try {
      here.hush();
      await here.show(shown.spec);
      if (here !== stage) return;
      state.value = 'live';
      const fresh = shown.cues.filter((cue) => !said.has(cue.key));
      said = new Set(shown.cues.map((cue) => cue.key));
      for (const cue of fresh) tell(here, cue);
    } catch {
      if (here === stage) state.value = 'failed';
    }
  };

  const mount = async (slot: HTMLElement) => {
    state.value = 'loading';
    try {
      const mountStage = await load();
      if (home !== slot) return;
      const mounted = await mountStage(slot, { reduced: reduced.peek() });
      if (home !== slot) return void mounted.destroy();
      stage = mounted;
      if (picture.peek()) await draw(picture.peek() as Picture);
    } catch {
      if (home === slot) state.value = 'failed';
    }
  };

  effect(() => {
    // Read first: an effect follows only what it has read.
    const still = reduced.value;
    stage?.setMotion(still);
  });
  effect(() => {
    const shown = picture.value;
    if (shown && stage) void draw(shown);
  });
  return {
    state,
    attach(slot) {
      if (slot === home) return;
      stage?.destroy();
      stage = null;
      home = slot;
      said = new Set();
      state.value = 'off';
      if (slot) idle(() => void (home === slot && mount(slot)));
    },
  };
}
