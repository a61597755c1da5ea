import { C, SKIN } from '../palette.ts';
import { box, curve, disc, group, leaf, oval, polygon, round, shape, stroke } from '../ink.ts';

/** Furniture of the house: the door that others ring at, and the table where one decides what they will find. */

const HAIR = ['#3A1F2B', '#B5482A', '#E9E4F2', '#241A2E'];
const FACES = [SKIN.amber, SKIN.porcelain, SKIN.rose, SKIN.ebony];
const CLOTHS = [C.teal, C.violet, C.coral, C.blue];

/** A framed bust; (x, y) is the middle of its top edge. */
export function portrait(x: number, y: number, who: 0 | 1 | 2 | 3, ground: string): string {
  const hair = [
    shape('M-26 66c-6-44 8-52 26-52s32 8 26 52z', HAIR[0]!, { pen: 4 }),
    shape('M-22 46c-4-38 48-38 44 0z', HAIR[1]!, { pen: 4 }),
    shape('M-24 44c-2-34 50-34 48 0z', HAIR[2]!, { pen: 4 }) + disc(0, 14, 10, HAIR[2]!, { pen: 4 }),
    disc(0, 40, 28, HAIR[3]!, { pen: 4 }),
  ][who]!;
  const cap = who === 3 ? '' : curve('M-17 42q16-2 22-12q4 10 12 12', 5, HAIR[who]!);
  const bust = [
    hair,
    shape('M-36 104c0-30 12-36 36-36s36 6 36 36z', CLOTHS[who]!, { pen: 4 }),
    disc(0, 48, 19, FACES[who]!, { pen: 4 }),
    cap,
    curve('M3 46v3M12 46v3M2 56q6 5 10 0', 3),
  ];
  const ovalFrame = who % 2 === 1;
  const frame = ovalFrame
    ? [oval(0, 58, 50, 60, '#fff', { pen: 5 }), oval(0, 58, 39, 49, ground, { pen: 4 })]
    : [box(-50, -4, 100, 124, '#fff', { pen: 5 }), box(-39, 8, 78, 98, ground, { pen: 4 })];
  return group([frame, group(bust, { at: [0, ovalFrame ? 14 : 8], scale: ovalFrame ? 0.8 : 0.92 })], {
    at: [x, y],
    turn: [-2, 2, 1, -3][who]!,
  });
}

/** The blue door, ajar on the street; (x, y) is the middle of its threshold. By night the lamp over it shines. */
export function frontDoor(x: number, y: number, night: boolean): string {
  const arch = 'M-104 0V-398a104 104 0 0 1 208 0V0z';
  const fan = [-150, -120, -90, -60, -30].map((angle) => {
    const turn = (angle * Math.PI) / 180;
    return stroke([0, -398, Math.cos(turn) * 98, -398 + Math.sin(turn) * 98], 4.5);
  });
  const street = [
    box(-104, -398, 208, 398, '#DDF1FF', { rough: 0 }),
    box(30, -300, 60, 190, '#A9BBFA', { rough: 0 }),
    box(42, -280, 12, 16, '#F1F4FF', { rough: 0 }),
    box(66, -280, 12, 16, '#F1F4FF', { rough: 0 }),
    box(42, -246, 12, 16, '#F1F4FF', { rough: 0 }),
    shape('M0-120q60-30 110-6V0H0z', '#8FD6C2', { pen: 4.5 }),
    shape('M30 0q16-60 20-112h16q4 60 34 112z', '#FFF3DF', { pen: 4 }),
  ];
  const doorLeaf = [
    polygon([-104, -398, 52, -378, 52, 20, -104, 0], C.blue, { pen: 5.5 }),
    polygon([-82, -360, 30, -346, 30, -236, -82, -244], '#5B74F0', { pen: 4.5 }),
    polygon([-82, -150, 30, -144, 30, -14, -82, -26], '#5B74F0', { pen: 4.5 }),
    polygon([-68, -212, 16, -206, 16, -176, -68, -180], C.sun, { pen: 4.5 }),
    stroke([-56, -197, 4, -192], 4.5),
    disc(36, -192, 10, C.sun, { pen: 4.5 }),
  ];
  return group(
    [
      night ? disc(0, -380, 214, '#FFE27A', { opacity: 0.16 }) : '',
      shape('M-136 0V-398a136 136 0 0 1 272 0V0z', '#fff', { pen: 5.5 }),
      shape(arch, '#DDF1FF', { pen: 5 }),
      street,
      shape('M-104-398a104 104 0 0 1 208 0z', C.sun2, { pen: 5 }),
      fan,
      disc(0, -398, 22, C.sun, { pen: 4.5 }),
      doorLeaf,
      round(-112, -14, 224, 22, 6, '#C98B4B', { pen: 5 }),
      curve('M-92-2h30M-40-2h50M30-2h40', 4, '#8F5A38'),
    ],
    { at: [x, y] },
  );
}

/** Coats of several lives on one stand: overall, jacket, scarf; (x, y) is its foot. */
export function coatStand(x: number, y: number): string {
  return group(
    [
      stroke([0, -360, 0, -8], 11),
      curve('M-46 0q46-40 92 0', 10),
      curve('M-44-336q4-24 44-24t44 24', 8),
      disc(0, -368, 10, C.sun, { pen: 4.5 }),
      shape('M-46-338c-26 20-34 70-30 150h58c4-70-4-120-16-150z', C.violet, { pen: 5 }),
      curve('M-42-320c-4 40-6 80-4 120', 4),
      shape('M44-338c30 24 38 70 30 126h-54c-2-56 4-100 12-126z', C.sun, { pen: 5 }),
      curve('M44-310v86M34-270h-8M34-246h-8', 4),
      shape('M-10-352c-12 60-8 120-22 160l24 8c12-50 8-110 18-160z', C.coral, { pen: 5 }),
      curve('M-26-222l22 6M-28-206l22 6', 4, '#fff'),
    ],
    { at: [x, y] },
  );
}

/** The workshop table: mirror in bulbs, profile card, brushes; (x, y) is the table's top left corner, 190 wide. */
export function dresser(x: number, y: number): string {
  const bulbs = Array.from({ length: 9 }, (_, i) => {
    const turn = Math.PI * (0.86 + (i / 8) * 1.28);
    return disc(98 + Math.cos(turn) * 92, -112 + Math.sin(turn) * 92, 11, '#FFF0B0', { pen: 4 });
  });
  const card = [
    round(-54, -78, 108, 78, 10, C.sun, { pen: 5 }),
    disc(-26, -48, 15, '#fff', { pen: 4 }),
    shape('M-46-12c2-22 38-22 40 0z', '#fff', { pen: 4 }),
    curve('M8-58h32M8-40h32M8-22h20', 5),
  ];
  const jar = [
    stroke([-10, -40, -20, -78], 6),
    stroke([0, -40, 4, -86], 6),
    stroke([10, -40, 26, -74], 6),
    disc(-21, -80, 7, C.coral, { pen: 3.5 }),
    disc(4, -88, 7, C.teal2, { pen: 3.5 }),
    leaf(26, -72, 22, 7, -60, C.violet, { pen: 3.5, vein: false }),
    round(-20, -44, 40, 44, 7, C.blue2, { pen: 4.5 }),
  ];
  return group(
    [
      disc(98, -112, 92, C.coral, { pen: 5.5 }),
      disc(98, -112, 70, '#DDF1FF', { pen: 5 }),
      curve('M58-132c10-30 30-40 54-42M54-104v10', 7, '#fff'),
      bulbs,
      box(86, -24, 24, 24, C.coral, { pen: 5 }),
      stroke([18, 20, 10, 184], 12),
      stroke([232, 20, 240, 184], 12),
      round(4, 8, 242, 62, 8, C.wood, { pen: 5 }),
      round(22, 22, 92, 34, 6, '#E0AE7C', { pen: 4.5 }),
      round(134, 22, 92, 34, 6, '#E0AE7C', { pen: 4.5 }),
      disc(68, 39, 6, C.sun, { pen: 3.5 }),
      disc(180, 39, 6, C.sun, { pen: 3.5 }),
      box(-14, -10, 278, 22, '#fff', { pen: 5.5 }),
      group(card, { at: [48, -10], turn: -5, scale: 0.82 }),
      group(jar, { at: [206, -10] }),
    ],
    { at: [x, y] },
  );
}

/** An oval rug; (x, y) is its middle. */
export const rug = (x: number, y: number): string =>
  oval(x, y, 330, 50, '#6B57E9', { pen: 5.5 }) + oval(x, y, 280, 38, C.lilac, { pen: 4 }) + oval(x, y, 226, 26, '#8E7BF5', { pen: 4 });
