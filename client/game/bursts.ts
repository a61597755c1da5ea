import { DEPTH } from './view.ts';
import type { View } from './view.ts';

const CHIPS = ['chip-0', 'chip-1', 'chip-2', 'chip-3', 'chip-4'];
const STARS = ['star-0', 'star-2', 'star-2', 'star-3'];

/** Paper confetti, or stars alone, thrown from px (x, y). Nothing when motion is reduced. */
export function burst(view: View, kind: 'confetti' | 'stars', x: number, y: number): void {
  if (view.reduced) return;
  const { scene, props } = view;
  const reach = Math.min(1, Math.max(0.55, view.height / 700));
  const size = (1.1 / props.scale) * Math.max(0.7, reach);
  const angle = { min: 200, max: 340 };
  const stars = scene.add.particles(x, y, props.key, {
    frame: STARS, speed: { min: 120 * reach, max: 380 * reach }, angle, gravityY: 500, lifespan: 1600,
    rotate: { min: -180, max: 180 }, scale: { start: size, end: size * 0.3 }, emitting: false,
  }); // prettier-ignore
  stars.setDepth(DEPTH.bits + 1).explode(kind === 'stars' ? 22 : 14);
  scene.time.delayedCall(2600, () => stars.destroy());
  if (kind === 'stars') return;
  const chips = scene.add.particles(x, y, props.key, {
    frame: CHIPS, speed: { min: 160 * reach, max: 640 * reach }, angle, gravityY: 900, lifespan: { min: 1200, max: 2200 },
    rotate: { start: 0, end: 720 }, scaleX: { min: size * 0.6, max: size }, scaleY: { min: size * 0.5, max: size }, emitting: false,
  }); // prettier-ignore
  chips.setDepth(DEPTH.bits).explode(80);
  scene.time.delayedCall(2600, () => chips.destroy());
}

/** A few round puffs from px (x, y), for what lands or is swallowed. */
export function puff(view: View, x: number, y: number, count = 7): void {
  if (view.reduced) return;
  const size = 0.55 / view.props.scale;
  const cloud = view.scene.add.particles(x, y, view.props.key, {
    frame: 'puff', speed: { min: 60, max: 200 }, angle: { min: 185, max: 355 }, gravityY: 260, lifespan: { min: 320, max: 560 },
    scale: { start: size, end: 0 }, emitting: false,
  }); // prettier-ignore
  cloud.setDepth(DEPTH.bits).explode(count);
  view.scene.time.delayedCall(900, () => cloud.destroy());
}
