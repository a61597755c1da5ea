import { C } from '../palette.ts';
import { box, curve, round, shape } from '../ink.ts';
import { LIT, PEN, door, flag, ground, pennants, rays } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

const panes = (fill: (row: number, column: number) => string): string =>
  Array.from({ length: 10 }, (_, i) => {
    const [row, column] = [Math.floor(i / 2), i % 2];
    return round(-44 + column * 52, -262 + row * 44, 36, 28, 5, fill(row, column), { pen: 4.5 });
  }).join('');

/** 6. The tower: a watch room with its lamp on top. */
export const tower: Building = {
  base() {
    return [
      ground(190),
      box(-66, -290, 132, 290, C.violet, { pen: PEN }),
      panes((row, column) => ((row * 2 + column) % 3 === 1 ? C.sun : C.lilac2)),
      box(-84, -316, 168, 30, '#fff', { pen: PEN }),
      shape('M-36-318c0-56 72-56 72 0z', C.coral, { pen: PEN }),
      curve('M-18-330c2-16 10-22 18-22', 6, '#fff'),
      door(-22, 0, 44, 54, C.ink),
    ].join('');
  },
  alive(frame) {
    return [
      panes((row, column) => ((row + column + frame) % 2 ? LIT : C.sun)),
      rays(0, -332, 48, frame ? 74 : 66, frame ? [-150, -110, -70, -30] : [-160, -125, -90, -55, -20], C.coral, 7),
      flag(-76, -316, 56, C.teal2, frame, true),
      flag(76, -316, 56, C.sun, frame),
      pennants(-84, -290, 84, -290, 8, frame),
      shape('M-22 0V-32a22 22 0 0 1 44 0V0Z', LIT, { pen: 5 }),
      folk(-2, 6, { cloth: C.white, skin: 'rose', hair: '#F1ECE2', legs: '#33408F', pose: 'wave' }, frame),
      folk(-62, 22, { cloth: C.coral, skin: 'sienna', head: 'scarf', wrap: C.violet, pose: 'cheer' }, frame),
      folk(56, 24, { cloth: C.blue, skin: 'ebony', hair: '#241A2E', pose: 'cheer', flip: true }, frame),
    ].join('');
  },
};
