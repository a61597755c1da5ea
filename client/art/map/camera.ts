import { C } from '../palette.ts';
import { box, curve, disc, group, round, shape, stroke } from '../ink.ts';
import { LIT, PEN, flag, ground, rays } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

/** A print left to dry on the wall. */
const print = (x: number, y: number, turn: number, fill: string, inside: string): string =>
  group([box(-15, -17, 30, 36, '#fff', { pen: 4, rough: 0.6 }), box(-10, -12, 20, 20, fill, { rough: 0.4 }), inside], { at: [x, y], turn });

/** 3. The camera: a studio one walks into. */
export const camera: Building = {
  base() {
    const ticks = Array.from({ length: 12 }, (_, i) => {
      const turn = (i / 12) * Math.PI * 2;
      const at = (reach: number) => `${(Math.cos(turn) * reach).toFixed(1)} ${(Math.sin(turn) * reach - 98).toFixed(1)}`;
      return `M${at(52)}L${at(57)}`;
    });
    return [
      ground(290),
      curve('M-116-158C-166-150-160-70-138-24', 10),
      curve('M-116-158C-166-150-160-70-138-24', 4.5, C.sun),
      round(-128, -180, 14, 26, 5, '#C9CEDA', { pen: 4.5 }),
      round(114, -180, 14, 26, 5, '#C9CEDA', { pen: 4.5 }),
      box(-120, -176, 240, 176, C.blue, { pen: PEN }),
      box(-120, -176, 240, 26, '#1C35C4', { pen: PEN }),
      box(-56, -214, 112, 44, C.blue2, { pen: PEN }),
      round(-30, -204, 60, 24, 6, C.sky, { pen: 4.5 }),
      curve('M-20-190l10-10', 4, '#fff'),
      round(66, -196, 40, 20, 7, C.coral, { pen: 4.5 }),
      round(-106, -190, 30, 14, 5, '#C9CEDA', { pen: 4 }),
      disc(0, -98, 66, '#fff', { pen: 6 }),
      curve(ticks.join(''), 3.5),
      disc(0, -98, 46, C.ink),
      disc(0, -98, 32, C.violet),
      curve('M-18-114c6-10 18-14 28-10', 7, '#fff'),
      disc(14, -86, 6, '#fff'),
      round(78, -138, 32, 24, 6, C.sun, { pen: 4.5 }),
      round(-108, -136, 26, 14, 5, C.coral, { pen: 4 }),
      print(-94, -72, -7, C.sun2, disc(0, -2, 5, C.coral)),
      print(94, -74, 6, C.mint, shape('M-8 6l7-10 9 10z', C.teal)),
      stroke([-120, -24, 120, -24], 5),
      shape('M-26 0V-32h52V0z', C.coral, { pen: 5 }),
      stroke([0, -32, 0, 0], 4),
      round(-36, -42, 72, 14, 5, '#fff', { pen: 4.5 }),
    ].join('');
  },
  alive(frame) {
    return [
      disc(0, -98, 32, frame ? '#8E7BF5' : C.violet),
      curve('M-18-114c6-10 18-14 28-10', 7, '#fff'),
      disc(14, -86, 6, '#fff'),
      round(78, -138, 32, 24, 6, frame ? '#fff' : LIT, { pen: 4.5 }),
      rays(104, -126, 20, frame ? 42 : 34, [-36, -4, 28], '#fff', 9),
      rays(104, -126, 20, frame ? 42 : 34, [-36, -4, 28], C.sun, 5),
      disc(-95, -129, 5, frame ? '#fff' : C.coral),
      flag(-40, -214, 62, C.sun, frame, true),
      shape('M-26 0V-30h52V0z', LIT, { pen: 5 }),
      round(-36, -42, 72, 14, 5, '#fff', { pen: 4.5 }),
      folk(-108, 24, { cloth: C.white, skin: 'porcelain', head: 'short', hair: '#E9E4F2', pose: 'wave' }, frame),
      folk(-66, 28, { cloth: C.sun, skin: 'umber', head: 'long', hair: '#241A2E', pose: 'cheer' }, frame),
      folk(92, 26, { cloth: C.coral, skin: 'rose', hair: '#5B3420', pose: 'cheer', flip: true }, frame),
    ].join('');
  },
};
