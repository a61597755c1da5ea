/** A value, and the state of the generator after it was drawn. */
export type Drawn<T> = { value: T; random: number };

/**
 * A 32-bit generator (splitmix32): integers only, so every machine draws the same.
 * @param random state, uint32 @returns a uint32 and the next state
 */
export function nextRandom(random: number): Drawn<number> {
  const state = (random + 0x9e3779b9) >>> 0;
  let mixed = state;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return { value: (mixed ^ (mixed >>> 15)) >>> 0, random: state };
}

/** An integer from 0 to count - 1. The product stays under 2^53 for any count under 2^21. */
export function drawBelow(count: number, random: number): Drawn<number> {
  const drawn = nextRandom(random);
  return { value: Math.floor((drawn.value * count) / 2 ** 32), random: drawn.random };
}

/** A shuffled copy (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], random: number): Drawn<T[]> {
  const value = [...items];
  let state = random;
  for (let last = value.length - 1; last > 0; last -= 1) {
    const drawn = drawBelow(last + 1, state);
    state = drawn.random;
    [value[last], value[drawn.value]] = [value[drawn.value]!, value[last]!];
  }
  return { value, random: state };
}
