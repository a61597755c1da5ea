import { C, SKIN } from '../palette.ts';
import { box, curve, disc, oval, polygon, round, shape, stroke } from '../ink.ts';
import { envelope as drawEnvelope } from '../scenes/room.ts';
import { rays } from '../map/building.ts';

/** What happens after a choice, drawn around (0, 0). */

export const phone = (): string =>
  [
    round(-80, -155, 160, 310, 30, C.ink),
    round(-68, -141, 136, 282, 20, C.lilac3),
    round(-22, -134, 44, 12, 6, C.ink),
    round(-56, -96, 112, 62, 12, '#fff', { pen: 4.5 }),
    disc(-32, -65, 14, C.coral, { pen: 4 }),
    stroke([-8, -74, 42, -74], 5),
    stroke([-8, -56, 24, -56], 5),
    round(-56, -20, 112, 62, 12, C.sun2, { pen: 4.5 }),
    disc(-32, 11, 14, C.blue2, { pen: 4 }),
    stroke([-8, 2, 42, 2], 5),
    stroke([-8, 20, 30, 20], 5),
    round(-56, 56, 112, 62, 12, '#fff', { pen: 4.5 }),
    disc(-32, 87, 14, C.teal2, { pen: 4 }),
    stroke([-8, 78, 36, 78], 5),
    stroke([-8, 96, 20, 96], 5),
    disc(58, -140, 22, C.coral, { pen: 5 }),
    curve('M58-150v10M58-132v1', 6, '#fff'),
  ].join('');

export const buzz = (): string => curve('M-16-30q18 30 0 60', 8) + curve('M8-48q30 48 0 96', 8);

export const thumb = (): string =>
  [
    shape(
      'M-44 18c0-16 18-20 30-34c14-16 16-34 18-58c2-22 40-18 42 14c1 18-6 32-10 44h34c24 0 26 30 10 34c14 6 12 32-4 34c10 8 4 28-10 29c6 10-2 24-18 24h-52c-20 0-24-10-40-12z',
      SKIN.amber,
      { pen: 7 },
    ),
    curve('M44 18h34M40 52h34M36 80h26', 5),
    round(-86, 8, 44, 98, 10, C.blue, { pen: 7 }),
    disc(-64, 84, 6, '#fff', { pen: 4 }),
  ].join('');

export const sheet = (): string =>
  [
    shape('M-52-66h80l24 26v106h-104z', '#fff', { pen: 5.5 }),
    shape('M28-66v26h24z', C.lilac2, { pen: 5 }),
    stroke([-34, -34, 6, -34], 5),
    stroke([-34, -10, 34, -10], 5),
    stroke([-34, 14, 26, 14], 5),
    stroke([-34, 38, 8, 38], 5),
  ].join('');

export const envelope = (): string => drawEnvelope(118, 82, '#fff', 5.5);

/** A wide cup on its saucer. */
export const cup = (): string =>
  [
    oval(-8, 74, 92, 17, '#fff', { pen: 6 }),
    shape('M-78-44h132c0 76-20 112-66 112s-66-36-66-112z', C.coral, { pen: 6.5 }),
    oval(-12, -44, 66, 15, C.seed, { pen: 6 }),
    curve('M54-24c46-10 46 58-10 54', 7),
    curve('M-58-12c2 26 8 40 16 50', 7, '#fff', { opacity: 0.6 }),
  ].join('');
export const steam = (): string =>
  curve('M-12 38c-18-22 14-30-2-72M14 34c-14-20 12-26 0-56', 7, '#fff') +
  curve('M-12 38c-18-22 14-30-2-72M14 34c-14-20 12-26 0-56', 3, C.ink, { opacity: 0.35 });

/** A door leaf seen from inside, its hinge on the right. */
export const door = (): string =>
  [
    box(-140, -312, 280, 624, C.blue, { pen: 7 }),
    round(-104, -270, 208, 210, 12, C.sky, { pen: 5.5 }),
    polygon([-96, -70, -10, -262, 40, -262, -46, -70], '#fff', { rough: 0, opacity: 0.4 }),
    round(-104, -20, 208, 280, 12, C.blue2, { pen: 5.5 }),
    round(-128, -40, 20, 60, 8, C.sun, { pen: 5 }),
    disc(-100, 6, 15, C.sun, { pen: 5.5 }),
  ].join('');

export const stamper = (): string =>
  [
    disc(0, -96, 34, C.wood, { pen: 6.5 }),
    shape('M-18-70h36l10 110h-56z', C.wood, { pen: 6.5 }),
    curve('M-16-108q8-12 22-12', 6, '#fff', { opacity: 0.6 }),
    round(-72, 34, 144, 56, 14, C.coral, { pen: 6.5 }),
    round(-64, 90, 128, 22, 8, C.ink),
  ].join('');
/** The mark it leaves: a ring and a tick. */
export const print = (): string =>
  disc(0, 0, 80, 'none', { pen: 9, line: '#0A6B57' }) +
  disc(0, 0, 62, 'none', { pen: 5, line: '#0A6B57', dash: '3 9' }) +
  curve('M-32 2l22 24 44-50', 14, '#0A6B57');

/** An empty bubble, its tail down on the left. */
export const bubble = (): string =>
  shape('M-96-88h192q32 0 32 32v70q0 32-32 32h-110l-46 46 4-46h-40q-32 0-32-32v-70q0-32 32-32z', '#fff', { pen: 7 });
export const dot = (): string => disc(0, 0, 15, C.ink);

/** A laugh in a round. */
export const smile = (): string =>
  [
    disc(0, 0, 60, C.sun, { pen: 7 }),
    curve('M-34-12q10-16 20 0M14-12q10-16 20 0', 7),
    shape('M-32 12h64c0 26-14 38-32 38s-32-12-32-38z', C.ink),
    shape('M-16 40q16-14 32 0q-14 12-32 0z', C.coral),
    shape('M-24 12h48v8h-48z', '#fff'),
  ].join('');

export const pop = (): string => rays(0, 0, 62, 98, [0, 45, 90, 135, 180, 225, 270, 315], C.ink, 9);

/** A cone of lamp light. */
export const beam = (): string => polygon([-54, -320, 54, -320, 206, 320, -206, 320], '#FFF3C4', { rough: 0, opacity: 0.5 });

const NECKS = [SKIN.rose, SKIN.umber, SKIN.amber, SKIN.sienna];
const TOPS = [C.violet, C.sun, C.teal2, C.coral];
const HAIRS = ['#5B3420', '#241A2E', '#3FB8A8', '#E9E4F2'];

/** Someone of the public seen from behind; the ear and the nose say which way they look (right). */
export function head(i: 0 | 1 | 2 | 3): string {
  const hair = HAIRS[i]!;
  const skin = NECKS[i]!;
  const shoulders = shape('M-84 100c0-60 30-78 84-78s84 18 84 78z', TOPS[i]!, { pen: 7 });
  const nose = shape('M40-34q22 6 12 18q-8 6-16 2z', skin, { pen: 5.5 });
  const scarf = shape('M-56 30c-10-80 0-118 54-118s62 40 50 118q-50 18-104 0z', hair, { pen: 7 });
  if (i === 2) return shoulders + nose + scarf + curve('M-20-60q30 30 20 80', 5);
  const skull = disc(0, -32, 50, skin, { pen: 7 }) + disc(20, -20, 11, skin, { pen: 5 });
  const back = [
    shape('M-54-20c-12-90 96-88 100-30c-26-10-34 8-36 34q-30 26-64-4z', hair, { pen: 7 }),
    shape('M-54-18c-16-70 20-76 50-76s54 14 52 52c-30-10-38 12-40 32q-30 18-62-8z', hair, { pen: 7 }) +
      disc(-26, -76, 20, hair, { pen: 6.5 }),
    '',
    shape('M-54 10c-16-100 20-104 50-104s54 14 52 52c-30-10-34 14-36 60q-36 22-66-8z', hair, { pen: 7 }),
  ][i]!;
  return round(-20, 4, 40, 34, 8, skin, { pen: 6 }) + shoulders + nose + skull + back;
}
