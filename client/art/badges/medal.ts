import { curve, disc, group, polygon, seedPen, shape, sheet, spline } from '../ink.ts';

/** A disc with teeth, round its middle. */
export function scallop(r: number, teeth: number, depth: number): string {
  const points = Array.from({ length: teeth * 2 }, (_, i) => {
    const turn = (i / (teeth * 2)) * Math.PI * 2;
    const reach = i % 2 ? r - depth : r;
    return [Math.cos(turn) * reach, Math.sin(turn) * reach];
  });
  return spline(points.flat(), true, 0.22);
}

/** A medal of 300 x 340: a scalloped disc, two ribbons, and what it was given for, drawn round 0 0 within 90. */
export function medal(rim: string, face: string, ribbon: string, glyph: string): string {
  seedPen(53);
  return sheet(300, 340, [
    group(
      [
        polygon([-70, 80, -104, 190, -58, 170, -34, 198, 0, 100], ribbon, { pen: 7, rough: 1 }),
        polygon([70, 80, 104, 190, 58, 170, 34, 198, 0, 100], ribbon, { pen: 7, rough: 1 }),
        shape(scallop(128, 14, 13), rim, { pen: 8 }),
        disc(0, 0, 92, face, { pen: 6 }),
        curve('M-74-34C-60-66-34-80-6-84', 9, '#fff', { opacity: 0.75 }),
        glyph,
      ],
      { at: [150, 138] },
    ),
  ]);
}
