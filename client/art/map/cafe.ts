import { C } from '../palette.ts';
import { box, curve, group, oval, shape, stroke } from '../ink.ts';
import { LIT, PEN, bulbs, door, flag, ground, pane } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

const cup = (): string =>
  oval(0, 0, 42, 12, '#fff', { pen: 4.5 }) +
  shape('M-34-40h68c0 30-12 40-34 40s-34-10-34-40z', '#fff', { pen: 5 }) +
  curve('M34-34c20-4 22 22-4 22', 5);

const parasol = (x: number): string =>
  stroke([x, -72, x, 8], 5) + oval(x, -8, 34, 10, '#fff', { pen: 4.5 }) + shape(`M${x - 46}-40h92l-46-44z`, C.sun, { pen: 5 });

/** 1. The café: striped awning, a cup on the roof. */
export const cafe: Building = {
  base() {
    const awning = Array.from({ length: 8 }, (_, i) =>
      shape(`M${-140 + i * 35} -146h35l4 44a19.5 19.5 0 0 1 -39 0z`, i % 2 ? '#fff' : C.coral, { pen: 4.5 }),
    );
    return [
      ground(330),
      box(-128, -150, 256, 150, '#FFE0D2', { pen: PEN }),
      box(-112, -186, 224, 40, C.violet, { pen: PEN }),
      curve('M-84-166h24M-50-166h40M0-166h30M44-166h40', 9, '#fff'),
      awning.join(''),
      pane(-104, -78, 86, 56),
      door(26, 0, 56, 84, C.teal2),
      group([cup()], { at: [70, -196], scale: 0.86 }),
      parasol(-150),
    ].join('');
  },
  alive(frame) {
    const steam = frame
      ? 'M54-246c-8-12 8-14 0-28M76-246c-8-12 8-14 0-28M98-250c-6-10 6-12 0-22'
      : 'M54-250c8-12-8-14 0-28M76-250c8-12-8-14 0-28M98-254c6-10-6-12 0-22';
    return [
      pane(-104, -78, 86, 56, LIT),
      folk(-62, -24, { cloth: C.blue, skin: 'porcelain', hair: '#B5482A', scale: 0.62 }, frame),
      box(-108, -26, 94, 8, '#fff', { pen: 4 }),
      curve(steam, 5),
      bulbs(-112, -152, 112, -152, 10, frame),
      flag(-96, -186, 58, C.teal2, frame, true),
      folk(-186, 20, { cloth: C.coral, head: 'long', skin: 'amber', pose: 'wave' }, frame),
      folk(-112, 22, { cloth: C.teal2, skin: 'umber', seat: 'wheelchair', flip: true, pose: 'wave' }, frame),
      folk(104, 18, { cloth: C.sun, skin: 'rose', hair: '#7A4A2B', pose: 'cheer' }, frame),
    ].join('');
  },
};
