import { C } from '../palette.ts';
import { curve, disc, group, polygon, round, shape, stroke } from '../ink.ts';
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

/** The curtain drawn to one side of the arch. */
const drape = (flip: boolean): string =>
  group(
    [
      shape('M-116-34v-78c0-30 20-46 48-54c6 40-4 74-28 92c10 12 14 26 12 40z', '#E2503F', { pen: 5 }),
      curve('M-98-134c4 26-2 44-10 54M-82-146c4 34-4 54-18 68M-100-66v32', 3.5),
      curve('M-115-82q14 12 25 8', 7, C.sun),
    ],
    { flip },
  );

/** 7. The stage: a red arch, a megaphone, the hall of those one met. */
export const stage: Building = {
  base() {
    const bulbs = Array.from({ length: 13 }, (_, i) => {
      const turn = Math.PI * (1 + (i + 0.5) / 13);
      return disc(Math.cos(turn) * 134, -112 + Math.sin(turn) * 80, 7, '#FFE9D2', { pen: 3.5 });
    });
    const lights = [-84, -42, 42, 84].map((x) => shape(`M${x - 13}-34c-2-20 28-20 26 0z`, C.sun, { pen: 4 }));
    return [
      ground(400),
      stroke([-150, -130, -150, -206], 5.5),
      stroke([150, -130, 150, -206], 5.5),
      polygon([-192, 8, -178, -12, 178, -12, 192, 8], '#C9CEDA', { pen: 5 }),
      polygon([-170, -8, -150, -34, 150, -34, 170, -8], '#fff', { pen: 5.5 }),
      shape('M-150-34v-90c0-120 300-120 300 0v90z', C.coral, { pen: 6 }),
      ...bulbs,
      shape(ARCH, '#3A1F5C', { pen: 5 }),
      beams(C.lilac, 0.38),
      drape(false),
      drape(true),
      megaphone(),
      ...lights,
      round(-148, -98, 26, 50, 5, C.sun2, { pen: 4 }),
      round(122, -98, 26, 50, 5, C.sun2, { pen: 4 }),
      curve('M-141-84h12M-141-72h12M-141-60h8M129-84h12M129-72h12M129-60h8', 4, C.violet),
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
      drape(false),
      drape(true),
      megaphone(),
      curve('M64-120l18-8M68-100l22 0M62-80l18 9', 6, '#fff'),
      ...bulbs,
      ...crowd,
    ].join('');
  },
};
