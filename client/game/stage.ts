import Phaser from 'phaser';
import type { MountStage, Stage } from '../game-contract.ts';
import { pickRenderer, pixelRatio } from './renderer.ts';
import { World } from './world.ts';

/** A browser that has not started Phaser by then will not: ms. */
const PATIENCE = 8000;
/** With reduced motion nothing moves: the loop sleeps between two changes, this long after each, ms. */
const AFTERGLOW = 250;

/** Both renderers, one texture a batch (more loses triangles on software GL), no input, no sound, no banner. */
function startGame(slot: HTMLElement, type: number, world: World): Phaser.Game {
  const ratio = pixelRatio();
  const { width, height } = slot.getBoundingClientRect();
  return new Phaser.Game({
    type,
    parent: slot,
    backgroundColor: '#FFF8EE',
    scene: world,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: {
      mode: Phaser.Scale.NONE,
      width: Math.max(2, Math.round(width * ratio)),
      height: Math.max(2, Math.round(height * ratio)),
      zoom: 1 / ratio,
    },
    render: { maxTextures: 1, antialias: true, roundPixels: false, powerPreference: 'low-power' },
    callbacks: {
      postBoot: ({ canvas }) => {
        canvas.setAttribute('aria-hidden', 'true');
        canvas.setAttribute('role', 'presentation');
        canvas.tabIndex = -1;
        canvas.style.display = 'block';
        canvas.style.pointerEvents = 'none';
        // Nothing to see before the first picture.
        canvas.style.visibility = 'hidden';
      },
    },
  });
}

/** Starts Phaser in the slot; rejects if it cannot. */
async function start(slot: HTMLElement, reduced: boolean): Promise<{ game: Phaser.Game; world: World }> {
  const type = pickRenderer();
  if (type === null) throw new Error('this browser draws neither WebGL nor a 2D canvas');
  return new Promise((resolve, reject) => {
    let game: Phaser.Game | null = null;
    const late = setTimeout(() => {
      game?.destroy(true);
      reject(new Error('the picture did not start'));
    }, PATIENCE);
    const world = new World(reduced, () => {
      clearTimeout(late);
      if (game) resolve({ game, world });
    });
    try {
      game = startGame(slot, type, world);
    } catch (error) {
      clearTimeout(late);
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** Keeps the canvas as large as its slot: CSS decides where the stage is. */
function follow(slot: HTMLElement, game: Phaser.Game, world: World, changed: () => void): ResizeObserver {
  const fit = () => {
    const { width, height } = slot.getBoundingClientRect();
    if (width < 2 || height < 2 || !game.isBooted) return;
    const ratio = pixelRatio();
    game.scale.setZoom(1 / ratio);
    game.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
    // Phaser 4.2.1 leaves the CSS size alone when the zoom is 1.
    game.canvas.style.width = `${width}px`;
    game.canvas.style.height = `${height}px`;
    world.resize(width, height);
    changed();
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(slot);
  return observer;
}

export const mountStage: MountStage = async (slot, { reduced }) => {
  const { game, world } = await start(slot, reduced);
  let still = reduced;
  let gone = false;
  let nap: ReturnType<typeof setTimeout> | undefined;
  const nudge = (ms = AFTERGLOW) => {
    clearTimeout(nap);
    if (gone) return;
    game.loop.wake();
    if (still) nap = setTimeout(() => still && !gone && game.loop.sleep(), ms);
  };
  const observer = follow(slot, game, world, nudge);
  const lean = (event: PointerEvent) => world.lean(event.clientX / window.innerWidth - 0.5);
  window.addEventListener('pointermove', lean, { passive: true });
  /** Wraps an action: nothing after the end, and one frame drawn even when the loop sleeps. */
  const act = (action: () => void) => {
    if (gone) return;
    action();
    nudge();
  };
  return {
    async show(spec) {
      if (gone) return;
      game.loop.wake();
      await world.show(spec);
      if (!gone) game.canvas.style.visibility = 'visible';
      nudge();
    },
    mood: (who, mood) => act(() => world.mood(who, mood)),
    talk: (who, ms) => act(() => world.talk(who, ms)),
    hush: () => act(() => world.hush()),
    burst: (kind, x = 0.5, y = 0.4) => act(() => world.burst(kind, x, y)),
    happen: (effect) => act(() => void world.happen(effect).finally(() => nudge())),
    swallow: (tray) => act(() => world.swallow(tray)),
    spill: () => act(() => world.spill()),
    setMotion(value) {
      still = value;
      act(() => world.setMotion(value));
    },
    destroy() {
      if (gone) return;
      gone = true;
      clearTimeout(nap);
      observer.disconnect();
      window.removeEventListener('pointermove', lean);
      world.close();
      game.loop.wake();
      game.destroy(true);
    },
  } satisfies Stage;
};
