import { C } from '../palette.ts';
import { box, curve, disc, group, leaf, oval, polygon, round, shape, stroke } from '../ink.ts';

/** The kiosk of the map, seen close, and what stands around it. */

/** A front page w x h: a headline, a picture, columns; (x, y) is its top left corner. */
export function paper(x: number, y: number, w: number, h: number, fill: string, ink: string): string {
  const columns = [0.36, 0.52, 0.68, 0.84].map((t) => `M${x + w * 0.58} ${(y + h * t).toFixed(1)}h${(w * 0.3).toFixed(1)}`);
  return [
    box(x, y, w, h, fill, { pen: 4, rough: 0.7 }),
    curve(`M${x + w * 0.12} ${y + h * 0.16}h${w * 0.76}`, 6),
    box(x + w * 0.1, y + h * 0.34, w * 0.38, h * 0.52, ink, { rough: 0.4 }),
    curve(columns.join(''), 3.5),
  ].join('');
}

const INKS = [C.blue, C.coral, C.violet, C.teal2, C.sun];
const PAGES = ['#fff', C.sun2, '#fff', C.mint, '#fff', C.peach];

/** Papers clipped on two wires inside. */
function racks(): string {
  const row = (y: number, shift: number) =>
    [0, 1, 2, 3, 4].map((i) =>
      group([paper(-32, 0, 64, 76, PAGES[(i + shift) % 6]!, INKS[(i * 2 + shift) % 5]!)], { at: [-152 + i * 76, y], turn: i % 2 ? 2 : -2 }),
    );
  return [stroke([-196, -432, 196, -432], 4, '#fff'), row(-428, 0), stroke([-196, -326, 196, -326], 4, '#fff'), row(-322, 3)]
    .flat()
    .join('');
}

/** What is sold besides: sweets, a till, a pile of cards. */
const counterTop = (): string =>
  [
    ...[0, 1, 2, 3, 4].map((i) => box(-196 + (i % 2) * 4, -212 - i * 11, 92, 11, i % 2 ? C.sky : '#fff', { pen: 4, rough: 0.6 })),
    group([paper(-46, -52, 92, 52, '#fff', C.coral)], { at: [-150, -258] }),
    round(-30, -262, 60, 62, 9, '#E9F4FF', { pen: 4.5 }),
    ...[0, 1, 2, 3, 4, 5].map((i) => disc(-16 + (i % 3) * 16, -214 - Math.floor(i / 3) * 16, 8, INKS[i % 5]!, { pen: 3 })),
    round(-34, -274, 68, 16, 6, C.coral, { pen: 4.5 }),
    polygon([74, -200, 84, -246, 178, -246, 190, -200], C.violet, { pen: 5 }),
    round(96, -274, 66, 32, 6, '#fff', { pen: 4.5 }),
    curve('M106-226h12M128-226h12M150-226h12', 7, '#fff'),
  ].join('');

/** The low panels with magazines shown flat. */
function base(): string {
  const panel = (x: number) => box(x, -176, 132, 164, C.teal3, { pen: 5 });
  return [
    box(-226, -190, 452, 190, C.teal, { pen: 5.5 }),
    panel(-210),
    panel(-66),
    panel(78),
    paper(-196, -162, 104, 134, '#fff', C.blue),
    paper(-52, -162, 104, 134, C.sun2, C.coral),
    paper(92, -162, 104, 134, '#fff', C.violet),
    box(-236, -12, 472, 22, C.teal3, { pen: 5.5 }),
  ].join('');
}

/** A wing of the kiosk folded open, with its magazines; `flip` for the right one. */
const wing = (flip: boolean): string =>
  group(
    [
      polygon([0, -470, -86, -500, -86, -40, 0, -12], C.teal, { pen: 5.5 }),
      ...[0, 1, 2].map((i) =>
        polygon([-12, -440 + i * 140, -72, -462 + i * 140, -72, -352 + i * 140, -12, -330 + i * 140], PAGES[i * 2 + 1]!, { pen: 4.5 }),
      ),
      ...[0, 1, 2].map((i) => curve(`M-24 ${-410 + i * 140}L-60 ${-424 + i * 140}`, 7)),
      ...[0, 1, 2].map((i) =>
        polygon([-22, -394 + i * 140, -62, -408 + i * 140, -62, -366 + i * 140, -22, -352 + i * 140], INKS[i]!, { rough: 0.4 }),
      ),
    ],
    { at: [flip ? 226 : -226, 0], flip },
  );

/** The kiosk, 640 wide with its wings; (x, y) is the middle of its foot. */
export function kiosk(x: number, y: number): string {
  const scallops = Array.from({ length: 11 }, (_, i) => {
    const left = -253 + i * 46;
    return shape(`M${left}-530h46v34a23 23 0 0 1-46 0z`, i % 2 ? '#fff' : C.sun, { pen: 4.5 });
  });
  return group(
    [
      wing(false),
      wing(true),
      box(-226, -530, 452, 530, C.teal, { pen: 5.5 }),
      box(-206, -504, 412, 318, '#2F2C5C', { pen: 5 }),
      racks(),
      base(),
      counterTop(),
      box(-258, -204, 516, 24, '#fff', { pen: 5.5 }),
      ...scallops,
      shape('M-196-590c10-110 120-132 196-132s186 22 196 132z', C.teal3, { pen: 6 }),
      curve('M-74-590c4-84 34-116 74-130M74-590c-4-84-34-116-74-130', 5),
      curve('M-150-612c16-52 50-72 88-84', 8, '#fff', { opacity: 0.5 }),
      round(-262, -600, 524, 74, 14, C.teal, { pen: 6 }),
      curve('M-186-563h96M-52-563h60M46-563h140', 15, '#fff'),
      stroke([0, -720, 0, -748], 7),
      disc(0, -756, 15, C.sun, { pen: 5 }),
    ],
    { at: [x, y] },
  );
}

/** A street lamp with two globes; (x, y) is its foot. */
export const streetLamp = (x: number, y: number, scale: number): string =>
  group(
    [
      stroke([0, -470, 0, -10], 13),
      curve('M-46-470c0 30 92 30 92 0', 8),
      disc(-46, -500, 32, '#FFF0B0', { pen: 5.5 }),
      disc(46, -500, 32, '#FFF0B0', { pen: 5.5 }),
      round(-62, -540, 32, 14, 6, C.teal3, { pen: 4.5 }),
      round(30, -540, 32, 14, 6, C.teal3, { pen: 4.5 }),
      disc(0, -470, 12, C.teal3, { pen: 5 }),
      polygon([-26, 0, -15, -60, 15, -60, 26, 0], C.teal3, { pen: 5.5 }),
    ],
    { at: [x, y], scale },
  );

/** A parrot on its perch, hung from above: it says what it heard. (x, y) is its feet. */
export const parrot = (x: number, y: number): string =>
  group(
    [
      leaf(-4, -4, 104, 15, 96, C.blue, { pen: 5, vein: false }),
      leaf(6, -4, 92, 13, 84, C.sun, { pen: 5, vein: false }),
      shape('M-34-6c-10-56 4-112 40-112c34 0 46 42 32 84c-8 24-22 34-38 34z', C.coral, { pen: 5.5 }),
      shape('M-30-10c-8-34-2-62 14-74c14 20 22 48 12 78z', C.teal2, { pen: 5 }),
      curve('M-22-34q8 4 18 0M-24-54q8 4 20 0', 4),
      disc(16, -88, 17, '#fff', { pen: 4 }),
      disc(18, -88, 5.5, C.ink),
      shape('M32-104c26 0 30 30 10 42c-2-14-8-20-16-22z', C.sun, { pen: 5 }),
      leaf(-2, -112, 34, 9, -120, C.sun, { pen: 4.5, vein: false }),
      leaf(6, -114, 32, 9, -88, C.coral, { pen: 4.5, vein: false }),
      stroke([-62, 2, 62, 2], 10),
      curve('M-12 2v-8M10 2v-8', 6),
    ],
    { at: [x, y] },
  );

/** A bundle of papers tied with string; (x, y) is the middle of its foot. */
export function bundle(x: number, y: number, turn: number): string {
  const edges = Array.from({ length: 9 }, (_, i) => curve(`M-134 ${-18 - i * 15}h268`, 3.5));
  return group(
    [
      box(-140, -160, 280, 160, '#fff', { pen: 6 }),
      edges,
      polygon([-140, -160, -108, -212, 116, -212, 140, -160], '#fff', { pen: 6 }),
      curve('M-94-196h92M-104-180h88', 6),
      polygon([20, -202, 92, -202, 104, -170, 22, -170], C.coral, { rough: 0.5 }),
      curve('M-70-212L-86-160V0M76-212L88-160V0', 7, C.wood),
      oval(0, -206, 26, 9, C.wood, { pen: 4.5 }),
    ],
    { at: [x, y], turn },
  );
}
