import { LEVELS } from './engine/vocabulary.ts';
import type { Level } from './engine/vocabulary.ts';

/** One shape of a drawing: an SVG path, its fill, and how thick its ink line is (0: none). */
export type Shape = { d: string; fill: string; line: number };

/** The rosette of a level, in a box of 200 by 260: drawn by the page and in the printed attestation alike. */
export const EMBLEM_BOX = { width: 200, height: 260 } as const;

export const EMBLEM_INK = '#1b1a3a';
export const LEVEL_COLOURS: Record<Level, { strong: string; soft: string; light: string }> = {
  relay: { strong: '#12957a', soft: '#a9e2d1', light: '#e2f6ef' },
  voice: { strong: '#6b57e8', soft: '#c7beff', light: '#f3f0ff' },
  ambassador: { strong: '#ff6b5e', soft: '#ffc4ba', light: '#ffede8' },
};

const LOBES = 18;
const CENTRE = 100;
const point = (radius: number, turn: number): string => {
  const angle = 2 * Math.PI * turn;
  return `${(CENTRE + radius * Math.sin(angle)).toFixed(1)} ${(CENTRE - radius * Math.cos(angle)).toFixed(1)}`;
};

/** A disc with a scalloped edge. */
function scallop(inner: number, outer: number): string {
  const lobes = Array.from({ length: LOBES }, (_, at) => `Q${point(outer, (at + 0.5) / LOBES)} ${point(inner, (at + 1) / LOBES)}`);
  return `M${point(inner, 0)}${lobes.join('')}Z`;
}

const disc = (radius: number): string =>
  `M${CENTRE - radius} ${CENTRE}A${radius} ${radius} 0 1 1 ${CENTRE + radius} ${CENTRE}A${radius} ${radius} 0 1 1 ${CENTRE - radius} ${CENTRE}Z`;

/** One wave a level: what tells them apart without their colour. */
const WAVES = ['M133 86Q141 101 133 116', 'M144 78Q157 101 144 124', 'M155 71Q173 101 155 131'];

export function emblemOf(level: Level): Shape[] {
  const { strong, soft } = LEVEL_COLOURS[level];
  return [
    { d: 'M70 160L42 246L72 232L92 254L108 168Z', fill: strong, line: 4 },
    { d: 'M130 160L158 246L128 232L108 254L92 168Z', fill: strong, line: 4 },
    { d: scallop(88, 104), fill: '#ffc93c', line: 4.5 },
    { d: disc(74), fill: '#fff8ee', line: 4 },
    { d: 'M70 114L77 143L95 143L89 118Z', fill: soft, line: 4 },
    { d: 'M44 89L68 89L118 66L118 136L68 115L44 115Q38 102 44 89Z', fill: strong, line: 4 },
    { d: 'M68 89L68 115', fill: 'none', line: 4 },
    { d: 'M118 62Q128 101 118 140Q108 101 118 62Z', fill: soft, line: 4 },
    ...WAVES.slice(0, LEVELS.indexOf(level) + 1).map((d): Shape => ({ d, fill: 'none', line: 4.5 })),
  ];
}
