import { C } from '../palette.ts';
import { box, curve, disc, dots, group, leaf, polygon, round, rows, seedPen, shape, sheet, spline, stroke } from '../ink.ts';
import { folk } from '../map/folk.ts';
import { drape, footlights, megaphone, valance } from './theatre.ts';
import type { Folk } from '../map/folk.ts';
import type { Scene } from './scene.ts';

/** The hall seen from the stage, everyone on their feet. Three lights, as warm as one another: yes, not now, no. */
type Light = 'yes' | 'later' | 'no';

/** Wall, halftone, balcony, its front, carpet, seats. */
const COLOURS: Record<Light, readonly [string, string, string, string, string, string]> = {
  yes: ['#FFE3A0', '#FFD06A', '#FFF3D2', '#FF6B5E', '#F4B45C', '#E2503F'],
  later: ['#CFC4FF', '#B5A6FB', '#EFEAFF', '#6B57E8', '#A99BFA', '#4B38C2'],
  no: ['#C4EBDD', '#9ADBC7', '#EFFBF6', '#12957A', '#8FD6C2', '#0E7A64'],
};

const star = (x: number, y: number, r: number, fill: string): string => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [turn, reach] = [(i / 10) * Math.PI * 2 - Math.PI / 2, i % 2 ? r * 0.46 : r];
    return [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach];
  });
  return polygon(points.flat(), fill, { pen: 4, rough: 0.3 });
};

const bird = (x: number, y: number, scale: number, flip: boolean): string =>
  group([polygon([-44, 6, 4, -40, 12, -4, 50, -12, 20, 16, -10, 26], '#fff', { pen: 5 }), curve('M12-4L-10 26M4-40L-2 10', 4)], {
    at: [x, y],
    scale,
    flip,
  });

/** What the round window over the hall shows: a noon, an evening, a road. */
const VIEWS: Record<Light, () => string[]> = {
  yes: () => {
    const rays = Array.from({ length: 16 }, (_, i) => {
      const at = (k: number) =>
        `${(800 + Math.cos((k / 32) * Math.PI * 2) * 190).toFixed(0)} ${(196 + Math.sin((k / 32) * Math.PI * 2) * 190).toFixed(0)}`;
      return `M800 196L${at(i * 2)}L${at(i * 2 + 1)}Z`;
    });
    return [
      disc(800, 196, 150, '#FFF3D2'),
      shape(rays.join(''), '#FFDC8A'),
      disc(800, 196, 84, C.sun, { pen: 5 }),
      megaphone(798, 202, 1.05, -10, C.coral),
    ];
  },
  later: () => [
    disc(800, 196, 150, '#33307F'),
    shape('M820 92a108 108 0 1 0 70 150a92 92 0 0 1-70-150z', C.sun, { pen: 5 }),
    star(846, 150, 20, '#FFF6DC'),
    star(888, 212, 13, '#FFF6DC'),
    star(716, 112, 13, '#FFF6DC'),
    star(836, 252, 11, '#FFF6DC'),
  ],
  no: () => [
    disc(800, 196, 150, '#CFE9FF'),
    disc(864, 140, 36, C.sun, { pen: 5 }),
    shape(`${spline([630, 240, 720, 190, 800, 222, 890, 180, 970, 214])}V370H630Z`, '#8FD6C2', { pen: 5 }),
    shape(`${spline([630, 290, 740, 246, 840, 274, 970, 240])}V370H630Z`, '#B6E6D6', { pen: 5 }),
    curve('M770 356C800 320 880 310 850 282S780 250 818 232', 22, C.ink),
    curve('M770 356C800 320 880 310 850 282S780 250 818 232', 14, '#FFF3DF'),
    bird(752, 140, 0.7, false),
  ],
};

const CROWD: readonly Folk[] = [
  { cloth: C.teal2, skin: 'porcelain', head: 'long', hair: '#B5482A' },
  { cloth: C.sun, skin: 'ebony', head: 'bun', hair: '#2A2140' },
  { cloth: C.blue, skin: 'sienna', hair: '#2A2140' },
  { cloth: C.violet, skin: 'amber', head: 'scarf', wrap: C.teal2 },
  { cloth: C.coral, skin: 'rose', hair: '#E9E4F2' },
  { cloth: '#BFE0FF', skin: 'olive', head: 'turban', wrap: '#FF8A3D' },
  { cloth: C.lilac, skin: 'umber', hair: '#241A2E' },
  { cloth: C.white, skin: 'rose', head: 'bald' },
  { cloth: C.teal, skin: 'amber', head: 'long', hair: '#4A2C20' },
  { cloth: C.blue2, skin: 'ebony', head: 'scarf', wrap: C.coral },
];

/** A row of people behind the backs of their seats; every third waves instead of clapping high. */
function row(y: number, xs: readonly number[], scale: number, shift: number, seat: string, pose: Folk['pose'] = 'cheer'): string {
  const people = xs.map((x, i) => {
    const who = CROWD[(i * 3 + shift) % CROWD.length]!;
    return folk(x, y, { ...who, pose: (i + shift) % 3 === 2 ? 'wave' : (pose ?? 'cheer'), scale, flip: x > 800 }, (i + shift) % 2 ? 1 : 0);
  });
  const seats = xs.map((x) => round(x - 28 * scale, y - 20 * scale, 56 * scale, 44 * scale, 12 * scale, seat, { pen: 5 }));
  return [...people, ...seats].join('');
}

const spread = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** A balcony that bends towards us, with those who stand in it. */
function balcony(y: number, sag: number, colours: readonly string[], shift: number): string {
  const xs = spread(14, 120, 1480);
  const at = (x: number) => y + sag * (1 - ((x - 800) / 800) ** 2);
  const people = xs.map((x, i) =>
    folk(
      x,
      at(x) + 22,
      { ...CROWD[(i * 7 + shift) % CROWD.length]!, pose: i % 3 === 1 ? 'wave' : 'cheer', scale: 0.92, flip: x > 800 },
      i % 2 ? 1 : 0,
    ),
  );
  const edge = (dy: number) => `M-20 ${y + dy}Q800 ${y + sag * 2 + dy} 1620 ${y + dy}`;
  const swags = spread(16, 50, 1550).map((x) => curve(`M${x - 44} ${at(x) + 28}q44 34 88 0`, 5, C.sun));
  return [
    ...people,
    shape(`${edge(0)}V${y + 74}Q800 ${y + sag * 2 + 74} -20 ${y + 74}Z`, colours[3]!, { pen: 5.5 }),
    ...swags,
    curve(edge(2), 20),
    curve(edge(2), 10, '#fff'),
  ].join('');
}

/** What falls from above, each light its own. */
function falling(light: Light): string {
  const spots = rows(2, [250, 250, 420, 150, 560, 300, 1040, 290, 1190, 160, 1350, 250, 330, 360, 1270, 350, 660, 400, 950, 396]);
  if (light === 'no')
    return spots
      .map(([x, y], i) => (i < 6 ? bird(x, y, 0.8, x > 800) : leaf(x, y, 34, 10, i * 40, C.teal2, { pen: 4, vein: false })))
      .join('');
  if (light === 'later') {
    return spots
      .map(([x, y], i) =>
        i < 6
          ? [
              stroke([x, -10, x, y - 34], 4),
              disc(x, y, 62, '#FFE27A', { opacity: 0.3 }),
              round(x - 26, y - 34, 52, 68, 22, i % 2 ? C.coral2 : C.sun, { pen: 5 }),
              curve(`M${x - 24} ${y - 12}h48M${x - 24} ${y + 12}h48`, 3.5),
              curve(`M${x} ${y + 34}v20`, 5),
            ].join('')
          : star(x, y, 15, '#FFF6DC'),
      )
      .join('');
  }
  const fills = [C.coral, C.blue, C.teal2, C.violet, C.white];
  return spots
    .map(([x, y], i) =>
      [
        curve(`M${x} ${y - 60}q22 20 0 40t0 40t0 40`, 13),
        curve(`M${x} ${y - 60}q22 20 0 40t0 40t0 40`, 6, fills[i % 5]!),
        group([box(-10, -7, 20, 14, fills[(i + 2) % 5]!, { pen: 3.5 })], { at: [x + 50, y + 20], turn: i * 37 }),
        group([box(-9, -6, 18, 12, fills[(i + 3) % 5]!, { pen: 3.5 })], { at: [x - 46, y - 24], turn: i * 53 }),
      ].join(''),
    )
    .join('');
}

function back(light: Light): string {
  seedPen(173);
  const colours = COLOURS[light];
  const [wall, grain, pale, , carpet, seat] = colours;
  return sheet(
    1600,
    1000,
    [
      box(-10, -10, 1620, 1020, wall, { rough: 0 }),
      dots([0, 0, 800, 460], 22, (u, v) => Math.max(0, 7.4 * (1 - u - v * 0.5)), grain),
      dots([800, 0, 800, 460], 22, (u, v) => Math.max(0, 7.4 * (u - v * 0.5)), grain),
      polygon([800, 196, -200, 1000, 420, 1000], pale, { rough: 0, opacity: 0.5 }),
      polygon([800, 196, 1180, 1000, 1800, 1000], pale, { rough: 0, opacity: 0.5 }),
      polygon([800, 196, 620, 1000, 980, 1000], pale, { rough: 0, opacity: 0.5 }),
      group(VIEWS[light](), { clip: 'eye' }),
      disc(800, 196, 152, 'none', { pen: 34 }),
      disc(800, 196, 152, 'none', { pen: 23, line: '#fff' }),
      falling(light),
      balcony(420, 44, colours, 2),
      shape('M-20 560H1620V1010H-20Z', carpet),
      row(640, spread(13, 90, 1510), 1.24, 4, seat),
      row(724, spread(11, 40, 1560), 1.46, 1, seat),
      row(818, spread(9, 100, 1500), 1.72, 6, seat),
    ],
    '<clipPath id="eye"><circle cx="800" cy="196" r="150"/></clipPath>',
  );
}

/** Flowers thrown on the boards; (x, y) is where the stems cross. */
const bouquet = (x: number, y: number, turn: number, fills: readonly string[]): string =>
  group(
    [
      stroke([0, 0, -16, 70], 6, C.teal),
      stroke([0, 0, 10, 74], 6, C.teal),
      leaf(-6, 40, 46, 12, 150, C.teal2, { pen: 4 }),
      ...fills.map((fill, i) =>
        group(
          [0, 72, 144, 216, 288]
            .map((angle) => leaf(0, 0, 24, 9, angle, fill, { pen: 4, vein: false }))
            .concat(disc(0, 0, 8, C.sun, { pen: 3.5 })),
          { at: [-34 + i * 34, -18 - (i % 2) * 22] },
        ),
      ),
      polygon([-24, 20, 26, 18, 14, 62, -18, 64], '#fff', { pen: 5 }),
    ],
    { at: [x, y], turn },
  );

function mid(light: Light): string {
  seedPen(179);
  const boards = spread(15, -60, 1660).map((x) => stroke([800 + (x - 800) * 0.86, 880, x, 1010], 4, '#B9794A', { rough: 0.5 }));
  const flowers = { yes: [C.coral, C.blue2, C.coral], later: [C.lilac, C.sun2, C.violet], no: ['#fff', C.teal2, '#fff'] }[light];
  return sheet(1600, 1000, [
    footlights(872, [520, 660, 940, 1080]),
    polygon([-20, 878, 1620, 878, 1620, 1010, -20, 1010], '#E0A66A', { pen: 6 }),
    ...boards,
    bouquet(720, 916, 70, flowers),
    bouquet(906, 926, -64, flowers),
  ]);
}

function front(): string {
  seedPen(181);
  return sheet(1600, 1000, [drape(-30, -20, 190, 1040, false), drape(1630, -20, 190, 1040, true), valance(-20, 1640, 64, 9)]);
}

const bow = (light: Light): Scene => ({ back: () => back(light), mid: () => mid(light), front, night: null });

export const bows: Record<`bow-${Light}`, Scene> = { 'bow-yes': bow('yes'), 'bow-later': bow('later'), 'bow-no': bow('no') };
