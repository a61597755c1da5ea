import { C } from '../palette.ts';
import { box, curve, disc, round, stroke } from '../ink.ts';
import { LIT, PEN, flag, ground, rays } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

/** 3. The camera: a studio one walks into. */
export const camera: Building = {
  base() {
    return [
      ground(290),
      box(-120, -176, 240, 176, C.blue, { pen: PEN }),
      box(-56, -212, 112, 40, C.blue2, { pen: PEN }),
      disc(0, -96, 64, '#fff', { pen: 6 }),
      disc(0, -96, 46, C.ink),
      disc(0, -96, 32, C.violet),
      curve('M-18-112c6-10 18-14 28-10', 7, '#fff'),
      disc(14, -84, 6, '#fff'),
      round(74, -160, 32, 24, 6, C.sun, { pen: 4.5 }),
      round(-104, -160, 26, 14, 5, C.coral, { pen: 4 }),
      stroke([-120, -24, 120, -24], 5),
      round(-24, -32, 48, 32, 4, '#fff', { pen: 4.5 }),
    ].join('');
  },
  alive(frame) {
    return [
      disc(0, -96, 32, frame ? '#8E7BF5' : C.violet),
      curve('M-18-112c6-10 18-14 28-10', 7, '#fff'),
      disc(14, -84, 6, '#fff'),
      round(74, -160, 32, 24, 6, frame ? '#fff' : LIT, { pen: 4.5 }),
      rays(90, -148, 30, frame ? 52 : 44, [-100, -62, -24, 14], '#fff', 9),
      rays(90, -148, 30, frame ? 52 : 44, [-100, -62, -24, 14], C.sun, 5),
      disc(-91, -190, 9, frame ? C.coral : '#FFB4A6', { pen: 4 }),
      stroke([-91, -181, -91, -176], 5),
      flag(-40, -212, 62, C.sun, frame, true),
      round(-24, -32, 48, 32, 4, LIT, { pen: 4.5 }),
      folk(-108, 24, { cloth: C.white, skin: 'porcelain', head: 'short', hair: '#E9E4F2', pose: 'wave' }, frame),
      folk(-66, 28, { cloth: C.sun, skin: 'umber', head: 'long', hair: '#241A2E', pose: 'cheer' }, frame),
      folk(92, 26, { cloth: C.coral, skin: 'rose', hair: '#5B3420', pose: 'cheer', flip: true }, frame),
    ].join('');
  },
};
