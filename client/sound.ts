/** Short procedural sounds. Off until asked for: zzfx makes its audio context when imported, so it is imported on that click. */
type Play = (...parameters: (number | undefined)[]) => unknown;

/** volume, randomness, frequency, attack, sustain, release, shape, curve, slide, delta slide, pitch jump, jump time, repeat. */
const SOUNDS = {
  hover: [0.25, 0, 520, 0.002, 0.008, 0.03, 0, 1],
  tap: [0.5, 0.02, 340, 0.004, 0.02, 0.08, 0, 1.6, -2],
  good: [0.8, 0, 523.25, 0.01, 0.09, 0.28, 0, 1.4, 0, 0, 261.6, 0.07],
  bad: [0.7, 0, 196, 0.02, 0.12, 0.3, 1, 0.6, -1.2],
  meter: [0.35, 0.02, 880, 0.002, 0.01, 0.06, 0, 2],
  pick: [0.5, 0.03, 240, 0.005, 0.02, 0.07, 0, 1.2, 6],
  drop: [0.7, 0.03, 150, 0.003, 0.03, 0.12, 0, 1.4, -4],
  level: [0.9, 0, 392, 0.02, 0.22, 0.5, 0, 1.6, 0, 0, 196, 0.12, 0.12],
  stamp: [0.8, 0.02, 110, 0.001, 0.02, 0.09, 3, 1.1, -6],
} as const;
export type SoundName = keyof typeof SOUNDS;

/** Well under full scale: this is heard in open-plan offices. */
const VOLUME = 0.22;

let zzfx: Play | null = null;
let on = false;

/** Turns sound on or off; the first time on, fetches the synthesiser. */
export async function setSound(wanted: boolean): Promise<void> {
  on = wanted;
  if (!wanted || zzfx) return;
  const loaded = await import('zzfx').catch(() => null);
  if (!loaded) return;
  loaded.ZZFX.volume = VOLUME;
  zzfx = loaded.zzfx as Play;
}

/** Plays a sound, if sound is on. No information is in it alone. */
export function playSound(name: SoundName): void {
  if (on) zzfx?.(...SOUNDS[name]);
}
