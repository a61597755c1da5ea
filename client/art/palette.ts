/** Every colour that is drawn. One ink for all outlines; never pure black. */
export const INK = '#1B1A3A';

export const C = {
  ink: INK,
  paper: '#FFF8EE',
  white: '#FFFFFF',
  blue: '#2B4BF2',
  blue2: '#6F8BFF',
  navy: '#33408F',
  sky: '#CFE0FF',
  coral: '#FF6B5E',
  coral2: '#FFB4A6',
  peach: '#FFE0D2',
  sun: '#FFC93C',
  sun2: '#FFE9AE',
  amber: '#FFB92E',
  teal: '#12957A',
  teal2: '#45BFA9',
  teal3: '#0E7A64',
  mint: '#CDEFE3',
  violet: '#6B57E8',
  lilac: '#C7BEFF',
  lilac2: '#E6E1FF',
  lilac3: '#F1EEFF',
  brown: '#8F5A38',
  wood: '#C98B4B',
  seed: '#7A4A2B',
} as const;

/** Skins, light to dark. Darker browns were tried: features vanish in ink. */
export const SKIN = {
  porcelain: '#FBD9C5',
  rose: '#F5C3A4',
  amber: '#E3A276',
  olive: '#D09A6C',
  sienna: '#A9693F',
  umber: '#996543',
  ebony: '#7D5135',
} as const;

export type Recolour = Record<string, string>;

/** The same drawing in other colours: night is a change of palette, never a second drawing. Keys are upper-case #RRGGBB. */
export function recolour(svg: string, table: Recolour): string {
  return svg.replace(/#[0-9A-Fa-f]{6}\b/g, (colour) => table[colour.toUpperCase()] ?? colour);
}

/** Six digits in, six digits out: `amount` 0-1 towards `target`. */
export function blend(colour: string, target: string, amount: number): string {
  const channel = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(colour, at) * (1 - amount) + channel(target, at) * amount));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
