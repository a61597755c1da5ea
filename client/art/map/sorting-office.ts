import { C } from '../palette.ts';
import { box, curve, disc, group, polygon, round, shape, stroke } from '../ink.ts';
import { envelope, parcel } from '../scenes/room.ts';
import { LIT, PEN, door, flag, ground, pennants } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

/** 2. The sorting office: the mustard gable, round window, three trays and conveyor of the scene inside. */
export const sortingOffice: Building = {
  base() {
    const holes = [C.teal2, C.sun, C.coral].map(
      (fill, i) => round(-112 + i * 56, -122, 48, 42, 7, fill, { pen: 4.5 }) + stroke([-102 + i * 56, -104, -78 + i * 56, -104], 5),
    );
    const wheels = [-140, -98, -56, -14, 28].map((x) => disc(x, -32, 9, '#F1EEFF', { pen: 4.5 }));
    return [
      ground(340),
      curve('M104-150v-74q0-22 22-22h26', 26, C.ink, { cap: 'butt' }),
      curve('M104-150v-74q0-22 22-22h26', 16, '#EDE9FF', { cap: 'butt' }),
      round(148, -262, 14, 32, 5, C.sun, { pen: 4.5 }),
      box(-140, -160, 280, 160, C.sun, { pen: PEN }),
      polygon([-158, -156, 0, -232, 158, -156], C.amber, { pen: PEN }),
      polygon([-168, -150, 0, -238, 168, -150, 158, -136, 0, -218, -158, -136], '#B5A8F7', { pen: 5 }),
      disc(0, -172, 27, '#fff', { pen: 5 }),
      disc(0, -172, 18, C.coral2, { pen: 3.5 }),
      curve('M-17-178L0-164 17-178', 4.5, '#fff'),
      round(-124, -132, 184, 62, 10, '#C3B8FB', { pen: 5 }),
      ...holes,
      box(-160, -50, 210, 22, '#fff', { pen: PEN }),
      box(-160, -58, 210, 12, '#55508A', { pen: 4.5 }),
      ...wheels,
      group([envelope(42, 30, '#fff', 4)], { at: [-122, -74], turn: -3 }),
      group([envelope(38, 28, C.sky, 4)], { at: [-58, -73], turn: 5 }),
      group([parcel(42, 34, '#E9BD86', C.coral)], { at: [8, -58] }),
      door(76, 0, 50, 86, C.blue),
    ].join('');
  },
  alive(frame) {
    const flying = frame
      ? [
          group([envelope(34, 24, '#fff', 4)], { at: [190, -262], turn: 12 }),
          group([envelope(30, 22, C.sun2, 4)], { at: [180, -300], turn: -18 }),
        ]
      : [
          group([envelope(34, 24, '#fff', 4)], { at: [182, -252], turn: -8 }),
          group([envelope(30, 22, C.sun2, 4)], { at: [200, -290], turn: 14 }),
        ];
    return [
      disc(0, -172, 18, LIT, { pen: 3.5 }),
      curve('M-17-178L0-164 17-178', 4.5, '#fff'),
      shape('M76 0V-61a25 25 0 0 1 50 0V0Z', LIT, { pen: 5 }),
      flag(0, -236, 64, C.teal2, frame),
      pennants(-158, -150, -14, -226, 6, frame),
      ...flying,
      folk(100, 4, { cloth: C.sun, skin: 'ebony', head: 'bun', hair: '#2A2140', pose: 'wave' }, frame),
      folk(-112, 28, { cloth: C.blue, skin: 'sienna', pose: 'cheer' }, frame),
      folk(-40, 30, { cloth: C.coral, skin: 'olive', head: 'scarf', wrap: C.teal2, pose: 'read' }, frame),
    ].join('');
  },
};
