import { C } from '../palette.ts';
import { box, curve, disc, group, oval, polygon, round, shape, stroke } from '../ink.ts';
import { LIT, PEN, bulbs, flag, ground } from './building.ts';
import { folk } from './folk.ts';
import type { Building } from './building.ts';

/** A folded paper with a headline and a picture, w x h. */
const paper = (x: number, y: number, w: number, h: number, fill: string, ink: string): string =>
  box(x, y, w, h, fill, { pen: 3.5, rough: 0.6 }) +
  curve(`M${x + 5} ${y + 8}h${w - 10}`, 4.5, ink) +
  box(x + 5, y + 14, w * 0.4, h - 20, ink, { rough: 0.4 });

/** 5. The newsstand: a green kiosk with a dome, papers hung out on three sides. */
export const newsstand: Building = {
  base() {
    const scallops = Array.from({ length: 9 }, (_, i) =>
      shape(`M${-126 + i * 28} -150h28v14a14 14 0 0 1-28 0z`, i % 2 ? '#fff' : C.sun, { pen: 4 }),
    );
    const rack = [0, 1, 2].map((i) => paper(-88 + i * 60, -118, 52, 34, ['#fff', C.sun2, '#fff'][i]!, [C.blue, C.coral, C.violet][i]!));
    const pile = [0, 1, 2, 3].map((i) => box(-86 + (i % 2) * 3, -62 - i * 7, 46, 7, i % 2 ? C.sky : '#fff', { pen: 3, rough: 0.5 }));
    return [
      ground(300),
      shape('M-92-186c6-62 60-74 92-74s86 12 92 74z', C.teal3, { pen: PEN }),
      curve('M-34-186c2-44 14-64 34-72M34-186c-2-44-14-64-34-72', 4.5),
      shape('M-66-196c6-30 22-44 40-50', undefined, { pen: 6, line: '#fff', opacity: 0.5 }),
      stroke([0, -260, 0, -278], 5),
      disc(0, -284, 10, C.sun, { pen: 4.5 }),
      round(-124, -192, 248, 44, 8, C.teal, { pen: PEN }),
      curve('M-88-170h52M-22-170h30M22-170h66', 9, '#fff'),
      box(-104, -150, 208, 150, C.teal, { pen: PEN }),
      box(-92, -136, 184, 84, '#2F2C5C', { pen: 5 }),
      ...rack,
      scallops.join(''),
      box(-118, -54, 236, 16, '#fff', { pen: PEN }),
      ...pile,
      paper(20, -84, 40, 30, C.coral2, C.ink),
      box(-92, -38, 84, 38, C.teal3, { pen: 4.5 }),
      box(8, -38, 84, 38, C.teal3, { pen: 4.5 }),
      paper(-80, -32, 60, 32, '#fff', C.coral),
      paper(22, -32, 60, 32, C.sun2, C.blue),
      polygon([112, 2, 120, -66, 156, -66, 164, 2], '#fff', { pen: 5 }),
      paper(125, -60, 26, 22, C.sky, C.ink),
      paper(122, -32, 32, 25, '#fff', C.violet),
    ].join('');
  },
  alive(frame) {
    return [
      box(-92, -136, 184, 84, LIT, { pen: 5 }),
      folk(0, -52, { cloth: C.coral, skin: 'umber', hair: '#241A2E', pose: 'wave', scale: 0.98 }, frame),
      paper(-90, -120, 48, 32, '#fff', C.blue),
      paper(42, -120, 48, 32, '#fff', C.violet),
      box(-118, -54, 236, 16, '#fff', { pen: PEN }),
      bulbs(-122, -140, 122, -140, 11, frame),
      flag(0, -286, 52, C.coral, frame),
      group([paper(-16, -12, 34, 26, '#fff', C.blue)], { at: frame ? [138, -150] : [126, -138], turn: frame ? 16 : -12 }),
      oval(138, 8, 26, 5, '#3B7F6B', { opacity: 0.25 }),
      folk(-130, 26, { cloth: C.violet, skin: 'porcelain', head: 'long', hair: '#C98B2B', pose: 'read' }, frame),
      folk(-48, 28, { cloth: C.sun, skin: 'olive', head: 'turban', wrap: '#FF8A3D', pose: 'read' }, frame),
      folk(96, 26, { cloth: C.blue, skin: 'rose', hair: '#7A4A2B', pose: 'cheer', flip: true }, frame),
    ].join('');
  },
};
