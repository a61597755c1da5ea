import { C } from '../palette.ts';
import { box, disc, group, leaf, polygon, round, shape, stroke } from '../ink.ts';
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

/** 4. The house: one's own front door, a profile card leaning on the wall. */
export const house: Building = {
  base() {
    return [
      ground(270),
      polygon([-96, 0, -96, -120, 0, -196, 96, -120, 96, 0], '#fff', { pen: PEN }),
      box(50, -206, 26, 70, C.coral, { pen: PEN }),
      polygon([-122, -104, 0, -214, 122, -104, 104, -84, 0, -178, -104, -84], C.coral, { pen: PEN }),
      disc(0, -136, 15, C.sky, { pen: 4.5 }),
      pane(-76, -98, 44, 44),
      door(26, 0, 46, 82, C.blue),
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
      disc(0, -136, 15, LIT, { pen: 4.5 }),
      pane(-76, -98, 44, 44, LIT),
      shape('M26 0V-59a23 23 0 0 1 46 0V0Z', LIT, { pen: 5 }),
      folk(49, 4, { cloth: C.teal2, skin: 'olive', head: 'long', hair: '#6B3B26', pose: 'wave' }, frame),
      card(),
      flowers.join(''),
      flag(0, -210, 56, C.teal2, frame),
      folk(112, 24, { cloth: C.violet, skin: 'rose', head: 'bald', pose: 'stand', legs: '#8F5A38' }, frame),
    ].join('');
  },
};
