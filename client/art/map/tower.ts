import { C } from '../palette.ts';
import { box, curve, disc, polygon, round, shape, stroke } from '../ink.ts';
import { LIT, PEN, door, flag, ground, pennants, rays } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

const panes = (fill: (row: number, column: number) => string): string =>
  Array.from({ length: 6 }, (_, i) => {
    const [row, column] = [Math.floor(i / 2), i % 2];
    return round(-44 + column * 52, -192 + row * 40, 36, 26, 5, fill(row, column), { pen: 4.5 });
  }).join('');

/** The watch room under the roof: one long window, all around. */
const watch = (fill: string): string => round(-70, -280, 140, 40, 8, fill, { pen: 5 }) + curve('M-24-280v40M24-280v40', 4.5);
/** The rail of the walk around it. */
const rail = (): string =>
  curve(Array.from({ length: 9 }, (_, i) => `M${-88 + i * 22}-238v20`).join(''), 4) + stroke([-96, -240, 96, -240], 5);

/** 6. The tower: a watch room with its lamp on top, an ear and a voice on each side. */
export const tower: Building = {
  base() {
    return [
      ground(200),
      stroke([60, -312, 60, -366], 5.5),
      curve('M48-352h24M52-340h16', 4.5),
      disc(60, -370, 6, C.coral, { pen: 4 }),
      stroke([-58, -310, -58, -330], 5.5),
      shape('M-88-362c-6 34 22 48 48 36z', '#fff', { pen: 5 }),
      curve('M-66-344l-12-14', 4.5),
      disc(-80, -361, 4, C.coral, { pen: 3.5 }),
      polygon([-60, -220, 60, -220, 70, 0, -70, 0], C.violet, { pen: PEN }),
      polygon([46, -218, 59, -218, 68, -2, 52, -2], '#5644CC', { rough: 0.4 }),
      panes((row, column) => ((row * 2 + column) % 3 === 1 ? C.sun : C.lilac2)),
      polygon([-84, -222, 84, -222, 78, -294, -78, -294], C.lilac, { pen: PEN }),
      watch(C.sky),
      curve('M-60-248l18-24M-8-248l14-20M40-248l18-24', 4, '#fff'),
      rail(),
      box(-100, -220, 200, 16, '#fff', { pen: PEN }),
      box(-88, -314, 176, 24, '#fff', { pen: PEN }),
      shape('M-36-316c0-56 72-56 72 0z', C.coral, { pen: PEN }),
      curve('M-18-328c2-16 10-22 18-22', 6, '#fff'),
      door(-24, 0, 48, 56, C.ink),
      round(-38, -70, 76, 13, 5, C.coral, { pen: 4.5 }),
      box(-40, -4, 80, 10, '#C9CEDA', { pen: 4 }),
    ].join('');
  },
  alive(frame) {
    return [
      panes((row, column) => ((row + column + frame) % 2 ? LIT : C.sun)),
      watch(LIT),
      folk(frame ? -46 : -40, -232, { cloth: C.white, skin: 'rose', hair: '#F1ECE2', scale: 0.6 }, frame),
      rail(),
      curve(frame ? 'M74-384a20 20 0 0 1 0 28M84-392a34 34 0 0 1 0 44' : 'M74-384a20 20 0 0 1 0 28', 4.5, C.sun),
      rays(0, -332, 48, frame ? 74 : 66, frame ? [-150, -110, -70, -30] : [-160, -125, -90, -55, -20], C.coral, 7),
      flag(-96, -220, 62, C.teal2, frame, true),
      flag(96, -220, 62, C.sun, frame),
      pennants(-92, -206, 92, -206, 8, frame),
      shape('M-24 0V-32a24 24 0 0 1 48 0V0Z', LIT, { pen: 5 }),
      folk(-2, 6, { cloth: C.teal2, skin: 'olive', head: 'bun', hair: '#2A2140', pose: 'wave' }, frame),
      folk(-62, 22, { cloth: C.coral, skin: 'sienna', head: 'scarf', wrap: C.violet, pose: 'cheer' }, frame),
      folk(56, 24, { cloth: C.blue, skin: 'ebony', hair: '#241A2E', pose: 'cheer', flip: true }, frame),
    ].join('');
  },
};
