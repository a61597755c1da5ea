import type { MountStage, Stage } from '../game-contract.ts';
import type { startGame } from './phaser-game.ts';
import { pickRenderer, pixelRatio } from './renderer.ts';
import { restAfter } from './rest.ts';

/** With reduced motion nothing moves: the loop sleeps between two changes, this long after each, ms. */
const AFTERGLOW = 250;
/** And draws this often a second meanwhile: a picture without movement needs no more, and a battery far less. */
const STILL_FPS = 12;

type Running = Awaited<ReturnType<typeof startGame>>;

/** Keeps the canvas as large as its slot: CSS decides where the stage is. */
function follow(slot: HTMLElement, { game, world }: Running, changed: () => void): ResizeObserver {
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
  const renderer = pickRenderer();
  if (renderer === null) throw new Error('this browser draws neither WebGL nor a 2D canvas');
  // Phaser itself comes only now: where nothing can be drawn it is not even fetched.
  const { startGame } = await import('./phaser-game.ts');
  const running = await startGame(slot, renderer, reduced);
  const { game, world } = running;
  let still = reduced;
  let gone = false;
  const rest = restAfter(
    { wake: () => game.loop.wake(), sleep: () => game.loop.sleep(), onceDrawn: (then) => game.events.once('postrender', then) },
    AFTERGLOW,
  );
  const nudge = (ms?: number) => {
    if (!gone) rest.nudge(still, ms);
  };
  game.loop.setFPSLimit(still ? STILL_FPS : 0);
  const observer = follow(slot, running, nudge);
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
      game.loop.setFPSLimit(still ? STILL_FPS : 0);
      act(() => world.setMotion(value));
    },
    destroy() {
      if (gone) return;
      gone = true;
      rest.end();
      observer.disconnect();
      window.removeEventListener('pointermove', lean);
      world.close();
      game.loop.wake();
      game.destroy(true);
    },
  } satisfies Stage;
};
