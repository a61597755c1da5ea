import { box, disc, dots, seedPen, shape, sheet } from '../ink.ts';
import type { Scene } from './scene.ts';

/** Violet rays behind a reward. */
function back(): string {
  seedPen(3);
  const [x, y] = [800, 470];
  const rays = Array.from({ length: 18 }, (_, i) => {
    const at = (turn: number) => `${(x + Math.cos(turn) * 1400).toFixed(0)} ${(y + Math.sin(turn) * 1400).toFixed(0)}`;
    const from = (i / 18) * Math.PI * 2;
    return shape(`M${x} ${y}L${at(from)}L${at(from + Math.PI / 18)}Z`, '#7B68F0');
  });
  const halftone = dots([0, 0, 1600, 1000], 24, (u, v) => Math.max(0, 7 * (Math.hypot((u - 0.5) * 1.6, v - 0.47) - 0.35)), '#5B46D6');
  return sheet(1600, 1000, [
    box(-10, -10, 1620, 1020, '#6B57E8', { rough: 0 }),
    rays,
    halftone,
    disc(x, y, 330, '#8D7CF3', { opacity: 0.7 }),
    disc(x, y, 250, '#A99BFA', { opacity: 0.7 }),
  ]);
}

export const rays: Scene = { back, night: null };
