/** WCAG 2.2 contrast of two opaque colours, `#rrggbb` each. */

const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const partsOf = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour);
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What text needs to be read by most. */
export const LEAST_CONTRAST = 4.5;

/** A company's two colours stand with these: white is written on the main one, ink on the accent. */
export const BRAND_PAIRS = { main: '#ffffff', accent: '#1b1a3a' } as const;
export type BrandColour = keyof typeof BRAND_PAIRS;
export type FailingPair = { colour: BrandColour; with: string; ratio: number; suggestion: string };

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** The nearest shade of the same hue that is read well with `other`: darker under a light one, lighter under a dark one. */
function readable(colour: string, other: string): string {
  const aim = luminance(other) > 0.5 ? 0 : 255;
  for (let step = 1; step < 100; step += 1) {
    const shade = `#${partsOf(colour)
      .map((part) => hex(part + ((aim - part) * step) / 100))
      .join('')}`;
    if (contrastOf(shade, other) >= LEAST_CONTRAST) return shade;
  }
  return aim === 0 ? '#000000' : '#ffffff';
}

/** The pairs that cannot be read, with a shade of each that can. Both colours are `#rrggbb`. */
export function failingPairs(colours: Record<BrandColour, string>): FailingPair[] {
  return (Object.keys(BRAND_PAIRS) as BrandColour[]).flatMap((colour) => {
    const other = BRAND_PAIRS[colour];
    const ratio = contrastOf(colours[colour], other);
    if (ratio >= LEAST_CONTRAST) return [];
    return [{ colour, with: other, ratio: Math.floor(ratio * 10) / 10, suggestion: readable(colours[colour], other) }];
  });
}
