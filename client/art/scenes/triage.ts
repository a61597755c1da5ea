import { C } from '../palette.ts';
import { box, curve, disc, dots, group, oval, polygon, round, seedPen, shape, sheet, stroke } from '../ink.ts';
import { clip, corner, mugFromAbove, pencil, sticky } from './desk.ts';
import type { Scene } from './scene.ts';

/** The night desk of the tower, seen from above: violet dark, a pool of lamp light, phones that will not rest. */

function night(): string {
  return [
    box(-10, -10, 1620, 1020, '#2B2660', { rough: 0 }),
    dots([0, 0, 760, 1000], 22, (u, v) => Math.max(0, 7 * (1 - u * 1.3 - Math.abs(v - 0.3) * 0.5)), '#3A3482'),
    dots([840, 0, 760, 1000], 22, (u, v) => Math.max(0, 7 * (u * 1.3 - 0.3 - Math.abs(v - 0.6) * 0.5)), '#3A3482'),
    oval(800, 510, 640, 500, '#362F78'),
    oval(800, 510, 520, 410, '#453B92'),
    oval(800, 510, 400, 316, '#564AAC'),
  ].join('');
}

/** A desk lamp seen from above, its head over the desk. */
const deskLamp = (x: number, y: number): string =>
  group(
    [
      disc(0, 0, 66, '#4B38C2', { pen: 6 }),
      disc(0, 0, 40, C.violet, { pen: 5 }),
      stroke([0, 0, 120, 96], 24),
      stroke([0, 0, 120, 96], 13, C.sun),
      disc(134, 108, 84, C.sun, { pen: 6.5 }),
      disc(134, 108, 48, '#FFE39A', { pen: 5 }),
      curve('M86 76c8-16 22-26 40-30', 8, '#fff', { opacity: 0.8 }),
    ],
    { at: [x, y] },
  );

/** The red telephone, its receiver off the hook. */
const redPhone = (x: number, y: number, turn: number): string =>
  group(
    [
      curve('M-110 40C-230 60-210 190-90 170S20 250 70 190', 14),
      curve('M-110 40C-230 60-210 190-90 170S20 250 70 190', 6, C.coral, { dash: '7 6' }),
      round(-110, -96, 220, 210, 34, C.coral, { pen: 6.5 }),
      disc(0, 14, 74, '#fff', { pen: 5.5 }),
      Array.from({ length: 9 }, (_, i) =>
        disc(Math.cos(i * 0.62 - 2.2) * 51, 14 + Math.sin(i * 0.62 - 2.2) * 51, 11, '#FFC4BA', { pen: 4 }),
      ),
      disc(0, 14, 24, C.coral, { pen: 4.5 }),
      round(-96, -82, 192, 20, 9, '#C94B45'),
      group(
        [
          round(-120, -28, 240, 46, 22, C.coral, { pen: 6 }),
          round(-134, -40, 74, 74, 26, C.coral, { pen: 6 }),
          round(60, -40, 74, 74, 26, C.coral, { pen: 6 }),
          curve('M-70-16H50', 6, '#FF9D93'),
        ],
        { at: [150, 190], turn: -18 },
      ),
    ],
    { at: [x, y], turn },
  );

/** A telephone that lights up with message after message. */
function screen(x: number, y: number, turn: number, ground: string): string {
  const rows = [0, 1, 2, 3].map((i) =>
    [
      round(-56, -106 + i * 56, 112, 46, 10, '#fff', { pen: 4 }),
      disc(-38, -83 + i * 56, 11, [C.coral, C.teal2, C.lilac, C.sun][i]!, { pen: 3.5 }),
      curve(`M-18 ${-92 + i * 56}h${[58, 44, 60, 40][i]}M-18 ${-76 + i * 56}h${[36, 56, 28, 50][i]}`, 4.5),
    ].join(''),
  );
  return group([round(-80, -142, 160, 286, 24, '#15143A'), round(-68, -126, 136, 254, 12, ground), rows], { at: [x, y], turn });
}

const headset = (x: number, y: number, turn: number): string =>
  group(
    [
      curve('M-96 40C-130-120 130-120 96 40', 28),
      curve('M-96 40C-130-120 130-120 96 40', 16, C.lilac),
      round(-126, 16, 62, 96, 26, C.violet, { pen: 6 }),
      round(64, 16, 62, 96, 26, C.violet, { pen: 6 }),
      curve('M-96 110C-90 170-40 176-6 168', 9),
      round(-16, 150, 52, 32, 14, C.ink),
      disc(-95, 64, 14, '#C7BEFE', { pen: 4.5 }),
      disc(95, 64, 14, '#C7BEFE', { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );

/** The ladder of who answers what, on a pad. */
const ladder = (x: number, y: number, turn: number): string =>
  group(
    [
      round(0, 0, 230, 310, 12, '#fff', { pen: 6 }),
      box(0, 0, 230, 42, C.violet, { pen: 5 }),
      ...[0, 1, 2].map((i) =>
        [
          round(26 + i * 26, 226 - i * 80, 118, 58, 10, [C.teal2, C.sun, C.coral][i]!, { pen: 5 }),
          curve(`M${46 + i * 26} ${248 - i * 80}h70M${46 + i * 26} ${264 - i * 80}h44`, 5),
        ].join(''),
      ),
      ...[0, 1, 2, 3, 4, 5].map((i) => curve(`M${30 + i * 34}-10v26`, 7)),
    ],
    { at: [x, y], turn },
  );

/** A hand radio. */
const radio = (x: number, y: number, turn: number): string =>
  group(
    [
      stroke([-34, -96, -34, -220], 14),
      round(-62, -100, 124, 250, 22, C.teal, { pen: 6.5 }),
      round(-42, -76, 84, 60, 8, '#FFE9AE', { pen: 5 }),
      curve('M-28-54h34M-28-38h22', 5),
      curve('M-36 16h72M-36 38h72M-36 60h72M-36 82h72', 7),
      disc(34, -112, 17, C.coral, { pen: 5 }),
      disc(0, 120, 12, C.sun, { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );

/** A sheet of squared paper with the last hours on it. */
const chart = (x: number, y: number, turn: number): string =>
  group(
    [
      box(0, 0, 260, 180, '#F1EEFF', { pen: 5.5 }),
      curve('M0 60h260M0 120h260M66 0v180M130 0v180M196 0v180', 3, '#C7BEFE'),
      curve('M20 150L66 138 110 144 150 96 190 84 236 26', 7, C.coral),
      disc(236, 26, 11, C.coral, { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );

function back(): string {
  seedPen(167);
  return sheet(1600, 1000, [
    night(),
    deskLamp(120, 110),
    ladder(60, 360, -9),
    chart(300, 20, 6),
    headset(170, 810, 14),
    redPhone(1390, 190, 10),
    screen(1330, 610, -10, C.blue),
    screen(1490, 700, 9, C.coral),
    radio(1250, 900, 74),
    mugFromAbove(1130, 40, C.violet),
    sticky(420, 850, -10, C.sun, [
      stroke([22, 38, 108, 38], 4.5),
      stroke([22, 64, 96, 64], 4.5),
      shape('M56 84h18l-4 26h-10z', C.coral, { pen: 4 }),
    ]),
    pencil(640, 940, 74, C.sun),
    polygon([1010, 950, 1090, 930, 1100, 990, 1020, 1010], '#fff', { pen: 5 }),
    clip(1180, 380, -24),
    clip(430, 300, 40),
    corner(1650, 1040, [240, -166, 270, -138, 240, -110]),
    corner(-50, 1040, [220, -70, 260, -44, 220, -18]),
  ]);
}

export const triage: Scene = { back, night: null };
