import { C } from '../palette.ts';
import { curve, disc, dots, group, ramp, seedPen, shape, sheet, spline } from '../ink.ts';
import { BUILDING_SCALE, THRESHOLD, mapSheet } from '../map-nodes.ts';
import { PLACES } from '../../../content/engine/vocabulary.ts';
import { BUILDINGS } from './buildings.ts';
import { bush, cloud, cypress, farTown, tree } from './nature.ts';
import type { MapLayout } from '../map-nodes.ts';

/** The ground of the map without its buildings: the stage lays those over it, awake or asleep. */

const SKY: readonly (readonly [number, string])[] = [
  [0, '#FFD9C6'],
  [0.4, '#FFF0DC'],
];
const FAR = ['#FFB3A2', '#FFDCC6'] as const;

const sun = (x: number, y: number, r: number): string => disc(x, y, r * 1.42, '#FFE2A6') + disc(x, y, r, C.sun, { pen: 6 });
const hill = (points: number[], bottom: number, fill: string): string => {
  const [first, last] = [points[0]!, points[points.length - 2]!];
  return shape(`${spline(points)}L${last} ${bottom}L${first} ${bottom}Z`, fill, { pen: 6 });
};
const ripples = (d: string): string => curve(d, 7, '#fff');

function road(shapeOf: MapLayout['shape'], width: number): string {
  const path = spline(mapSheet(shapeOf).road.flat());
  return curve(path, width + 12) + curve(path, width, '#FFF3DF') + curve(path, 5, '#F0C98F', { dash: '4 22' });
}

function landscape(): string {
  seedPen(77);
  return sheet(
    1600,
    1000,
    [
      '<rect width="1600" height="1000" fill="url(#sky)"/>',
      dots([0, 0, 1600, 330], 22, (_, v) => Math.max(0, 6.5 * (1 - v * 1.25)), '#FFC7AE'),
      sun(830, 210, 80),
      cloud(1010, 130, 0.9),
      cloud(150, 170, 0.8),
      farTown(0, 1600, 380, 30, 150, ...FAR),
      hill([-40, 400, 160, 320, 380, 380, 620, 310, 860, 390, 1100, 330, 1340, 380, 1640, 310], 620, '#8FD6C2'),
      hill([-60, 520, 200, 440, 470, 500, 760, 430, 1060, 480, 1330, 400, 1660, 470], 1060, '#B6E6D6'),
      dots([0, 520, 1600, 480], 26, (_, v) => Math.max(0, 5 * (v - 0.25)), '#9BDAC6'),
      shape('M1660 880C1480 850 1420 930 1240 900C1100 876 1010 960 880 1010H1660Z', '#8FB4FF', { pen: 6 }),
      ripples('M1300 950c30-16 50 12 84-4M1460 930c30-16 50 12 84-4M1160 976c26-14 44 10 70-4'),
      road('landscape', 46),
      tree(140, 560, 0.8),
      cypress(330, 452, 0.7),
      tree(590, 520, 0.85, C.teal2),
      bush(640, 560, 0.8, C.teal),
      tree(742, 450, 0.7),
      cypress(800, 452, 0.75),
      tree(1190, 440, 0.7, C.teal2),
      cypress(1330, 420, 0.8),
      bush(1030, 640, 0.8, C.teal),
      bush(330, 880, 1),
      tree(470, 900, 1.02),
      tree(534, 930, 0.8, C.teal2),
      bush(880, 870, 0.9, C.teal),
      tree(1080, 800, 0.95, C.teal2),
      cypress(1140, 836, 0.9),
      bush(1300, 800, 0.9, C.teal),
      tree(1420, 740, 0.95),
      cypress(1490, 700, 0.85),
      tree(1560, 640, 0.8, C.teal2),
      bush(80, 980, 1.2, C.teal),
    ],
    ramp('sky', SKY),
  );
}

function portrait(): string {
  seedPen(79);
  const river =
    'M960 1060C840 1040 800 1120 700 1110C600 1100 560 1180 470 1170C380 1160 300 1260 150 1270C60 1276 0 1320-60 1330' +
    'V1400C40 1380 100 1350 190 1342C330 1330 400 1240 490 1242C600 1244 640 1170 720 1176C820 1182 860 1130 960 1140Z';
  return sheet(
    900,
    1760,
    [
      '<rect width="900" height="1760" fill="url(#sky)"/>',
      dots([0, 0, 900, 260], 22, (_, v) => Math.max(0, 6.5 * (1 - v * 1.25)), '#FFC7AE'),
      sun(640, 190, 64),
      cloud(120, 190, 0.8),
      cloud(830, 120, 0.7),
      farTown(0, 900, 320, 20, 120, ...FAR),
      hill([-40, 320, 200, 270, 480, 330, 760, 270, 960, 320], 720, '#8FD6C2'),
      hill([-40, 500, 220, 440, 520, 510, 960, 440], 1800, '#B6E6D6'),
      dots([0, 540, 900, 1220], 26, (u) => Math.max(0, 4.6 * Math.abs(u - 0.5) * 1.7), '#9BDAC6'),
      shape(river, '#8FB4FF', { pen: 6 }),
      ripples('M60 1330c26-14 44 10 70-4M560 1150c26-14 44 10 70-4M800 1104c26-14 44 10 70-4'),
      road('portrait', 50),
      cypress(560, 410, 0.8),
      tree(840, 470, 0.85, C.teal2),
      bush(520, 640, 0.9, C.teal),
      tree(80, 640, 0.9),
      cypress(820, 740, 0.9),
      tree(440, 800, 0.8, C.teal2),
      bush(850, 880, 0.9),
      cypress(70, 930, 0.95),
      tree(450, 1010, 0.85),
      tree(850, 1230, 0.9, C.teal2),
      cypress(470, 1190, 0.8),
      bush(90, 1240, 0.9, C.teal),
      bush(440, 1370, 0.9, C.teal),
      cypress(60, 1470, 1),
      tree(560, 1590, 1),
      tree(650, 1640, 0.8, C.teal2),
      bush(810, 1560, 1),
      cypress(70, 1740, 1),
      bush(780, 1740, 1.2, C.teal),
    ],
    ramp(
      'sky',
      SKY.map(([at, colour]) => [at / 2, colour] as const),
    ),
  );
}

export const drawGround = (kind: MapLayout['shape']): string => (kind === 'landscape' ? landscape() : portrait());

/** The whole map in one picture, every place open: shown where the stage cannot be. */
export function drawMap(kind: MapLayout['shape']): string {
  const { nodes } = mapSheet(kind);
  const standing = [...PLACES].sort((a, b) => nodes[a][1] - nodes[b][1]);
  const drawn = standing.map((place) => {
    seedPen(5);
    const [x, y] = nodes[place];
    return group([BUILDINGS[place].base()], { at: [x, y - THRESHOLD], scale: BUILDING_SCALE[kind][place] });
  });
  return drawGround(kind).replace('</svg>', `${drawn.join('')}</svg>`);
}
