import { C } from '../palette.ts';
import { curve, group, polygon, round, shape, stroke } from '../ink.ts';
import { LIT, flag, ground } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

const ARCH = 'M-116-34v-78c0-84 232-84 232 0v78z';

const megaphone = (): string =>
  group(
    [
      shape('M-34-10l70-34v76l-70-34z', C.sun, { pen: 5.5 }),
      shape('M36-34c20 6 20 48 0 54z', '#fff', { pen: 5 }),
      round(-56, -16, 24, 26, 7, '#fff', { pen: 5 }),
      shape('M-30 10l8 32h18l-8-28', '#fff', { pen: 5 }),
    ],
    { at: [0, -86], turn: -10 },
  );

const beams = (fill: string, opacity: number): string =>
  [-78, -26, 26, 78].map((x) => polygon([x - 16, -160, x + 16, -160, x + 46, -36, x - 46, -36], fill, { rough: 0, opacity })).join('');

/** 7. The stage: a red arch, a megaphone, the hall of those one met. */
export const stage: Building = {
  base() {
    return [
      ground(380),
      stroke([-150, -130, -150, -206], 5.5),
      stroke([150, -130, 150, -206], 5.5),
      polygon([-170, 0, -150, -34, 150, -34, 170, 0], '#fff', { pen: 5.5 }),
      shape('M-150-34v-90c0-120 300-120 300 0v90z', C.coral, { pen: 6 }),
      shape(ARCH, '#3A1F5C', { pen: 5 }),
      beams(C.lilac, 0.38),
      megaphone(),
    ].join('');
  },
  alive(frame) {
    const bulbs = Array.from({ length: 13 }, (_, i) => {
      const turn = Math.PI * (1 + (i + 0.5) / 13);
      const [x, y] = [Math.cos(turn) * 134, -112 + Math.sin(turn) * 80];
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="8" fill="${i % 2 === frame ? LIT : '#fff'}" stroke="${C.ink}" stroke-width="4"/>`;
    });
    const crowd = [
      folk(-128, 30, { cloth: C.teal2, skin: 'porcelain', head: 'long', hair: '#B5482A', pose: 'cheer' }, frame),
      folk(-84, 34, { cloth: C.sun, skin: 'ebony', head: 'bun', hair: '#2A2140', pose: 'cheer' }, frame ? 0 : 1),
      folk(-40, 32, { cloth: C.blue, skin: 'sienna', pose: 'cheer' }, frame),
      folk(6, 36, { cloth: C.white, skin: 'olive', seat: 'wheelchair', head: 'turban', wrap: '#FF8A3D', pose: 'cheer' }, frame ? 0 : 1),
      folk(52, 33, { cloth: C.violet, skin: 'amber', head: 'scarf', wrap: C.teal2, pose: 'cheer' }, frame),
      folk(96, 34, { cloth: C.coral, skin: 'rose', hair: '#E9E4F2', pose: 'cheer', flip: true }, frame ? 0 : 1),
      folk(136, 30, { cloth: C.teal, skin: 'umber', hair: '#241A2E', pose: 'cheer', flip: true }, frame),
    ];
    return [
      flag(-150, -130, 82, C.teal2, frame, true),
      flag(150, -130, 82, C.sun, frame),
      shape(ARCH, '#4B2A7A', { pen: 5 }),
      beams(C.lilac2, frame ? 0.62 : 0.48),
      megaphone(),
      curve('M64-120l18-8M68-100l22 0M62-80l18 9', 6, '#fff'),
      ...bulbs,
      ...crowd,
    ].join('');
  },
};
