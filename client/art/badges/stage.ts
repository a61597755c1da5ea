import { curve, disc, shape } from '../ink.ts';
import { C } from '../palette.ts';
import { medal } from './medal.ts';

/** The place's own, on the stage: a curtain that opens on a bubble. */
export const lastWord = (): string =>
  medal(
    C.violet,
    '#2A2350',
    C.sun,
    [
      disc(0, 16, 50, '#FFE39A', { pen: 0 }),
      shape('M-40-18H40V26H6L-12 46V26H-40z', '#fff', { pen: 7 }),
      curve('M-24-2H24M-24 12H8', 6),
      shape('M-80-44C-40-50-46 20-76 44C-92 10-94-20-80-44z', C.coral, { pen: 6 }),
      shape('M80-44C40-50 46 20 76 44C92 10 94-20 80-44z', C.coral, { pen: 6 }),
      curve('M-66-34C-50-20-54 10-70 30M66-34C50-20 54 10 70 30', 5),
      shape('M-84-52C-50-76 50-76 84-52L70-38C30-54-30-54-70-38z', C.coral, { pen: 6 }),
      disc(0, -58, 8, C.sun, { pen: 5 }),
    ].join(''),
  );
