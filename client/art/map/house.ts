import { C } from '../palette.ts';
import { box, curve, disc, group, leaf, polygon, round, shape, stroke } from '../ink.ts';
import { LIT, PEN, door, flag, ground, pane } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

const card = (): string =>
  group(
    [
      round(-46, -46, 92, 66, 10, C.sun, { pen: 5 }),
      disc(-20, -18, 13, '#fff', { pen: 4 }),
      shape('M-36 12c2-18 30-18 32 0z', '#fff', { pen: 4 }),
      stroke([8, -26, 34, -26], 4.5),
      stroke([8, -10, 34, -10], 4.5),
      stroke([8, 6, 26, 6], 4.5),
    ],
    { at: [-52, -18], turn: -4, scale: 0.92 },
  );

/** A letter box on its post; (x, y) is its foot. */
const letterBox = (x: number, y: number): string =>
  stroke([x, y, x, y - 38], 6) +
  shape(`M${x - 18} ${y - 34}v-16q0-16 18-16t18 16v16z`, C.sun, { pen: 4.5 }) +
  stroke([x - 9, y - 48, x + 9, y - 48], 4.5);

/** Pickets along the garden, from `x` on. */
const fence = (x: number, count: number): string =>
  stroke([x - 4, -12, x + count * 14 - 2, -12], 5) +
  Array.from({ length: count }, (_, i) => shape(`M${x + i * 14} 5v-25l4.5-7 4.5 7v25z`, '#fff', { pen: 3.5 })).join('');

/** 4. The house: one's own front door, a profile card leaning on the wall. */
export const house: Building = {
  base() {
    const tiles = [0, 1, 2].map((i) =>
      curve(`M${-80 + i * 26} ${-126 - i * 20}q2 12 14 2M${80 - i * 26} ${-126 - i * 20}q-2 12-14 2`, 4, '#C94B45'),
    );
    const petals = [0, 1, 2, 3].map((i) => disc(-71 + i * 13, -60, 6, [C.coral, C.sun, C.violet, C.coral][i]!, { pen: 3 }));
    return [
      ground(280),
      box(50, -212, 28, 76, C.coral, { pen: PEN }),
      box(45, -220, 38, 14, '#fff', { pen: 4.5 }),
      polygon([-96, 0, -96, -120, 0, -196, 96, -120, 96, 0], '#fff', { pen: PEN }),
      box(-94, -18, 188, 18, C.mint, { rough: 0.5 }),
      stroke([-96, -18, 96, -18], 4),
      polygon([-122, -104, 0, -214, 122, -104, 104, -84, 0, -178, -104, -84], C.coral, { pen: PEN }),
      ...tiles,
      disc(0, -132, 17, C.sky, { pen: 4.5 }),
      curve('M0-149v34M-17-132h34', 3.5),
      pane(-76, -110, 48, 48),
      box(-82, -60, 60, 12, C.wood, { pen: 4 }),
      ...petals,
      door(24, 0, 50, 84, C.blue),
      round(37, -38, 24, 8, 3, C.sun, { pen: 3.5 }),
      shape('M12-98h74l10 18h-94z', C.sun, { pen: 4.5 }),
      box(16, -3, 66, 9, '#C9CEDA', { pen: 4 }),
      fence(-132, 2),
      letterBox(116, 6),
      card(),
    ].join('');
  },
  alive(frame) {
    const smoke = frame ? [62, -226, 9, 72, -248, 13, 90, -274, 17] : [64, -224, 10, 78, -244, 14, 84, -272, 18];
    const flowers = [-92, -76, 82, 98].map(
      (x, i) =>
        stroke([x, 6, x, -12], 4, C.teal) +
        leaf(x, 0, 12, 4, i % 2 ? -30 : -150, C.teal2, { pen: 3, vein: false }) +
        disc(x, -16, 6, [C.coral, C.sun, C.violet, C.coral][i]!, { pen: 3.5 }),
    );
    return [
      ...[0, 1, 2].map((i) => disc(smoke[i * 3]!, smoke[i * 3 + 1]!, smoke[i * 3 + 2]!, '#fff', { pen: 4.5 })),
      disc(0, -132, 17, LIT, { pen: 4.5 }),
      curve('M0-149v34M-17-132h34', 3.5),
      pane(-76, -110, 48, 48, LIT),
      shape('M24 0V-59a25 25 0 0 1 50 0V0Z', LIT, { pen: 5 }),
      shape('M12-98h74l10 18h-94z', C.sun, { pen: 4.5 }),
      folk(49, 4, { cloth: C.teal2, skin: 'olive', head: 'long', hair: '#6B3B26', pose: 'wave' }, frame),
      card(),
      flowers.join(''),
      flag(0, -210, 56, C.teal2, frame),
      folk(100, 30, { cloth: C.violet, skin: 'rose', head: 'bald', pose: 'stand', legs: '#8F5A38' }, frame),
    ].join('');
  },
};
