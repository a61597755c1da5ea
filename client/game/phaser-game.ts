import Phaser from 'phaser';
import { pixelRatio } from './renderer.ts';
import type { Renderer } from './renderer.ts';
import { World } from './world.ts';

/** A browser that has not started Phaser by then will not: ms. */
const PATIENCE = 8000;

/** Both renderers, one texture a batch (more loses triangles on software GL), no input, no sound, no banner. */
function begin(slot: HTMLElement, renderer: Renderer, world: World): Phaser.Game {
  const ratio = pixelRatio();
  const { width, height } = slot.getBoundingClientRect();
  return new Phaser.Game({
    type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
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
export function startGame(slot: HTMLElement, renderer: Renderer, reduced: boolean): Promise<{ game: Phaser.Game; world: World }> {
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
      game = begin(slot, renderer, world);
    } catch (error) {
      clearTimeout(late);
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
