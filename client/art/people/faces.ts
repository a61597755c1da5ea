import type { Emotion } from '../../../content/engine/vocabulary.ts';

/** Which drawn features make an emotion: eyes and brows of `face`, mouth of `mouth`, and the mouth of someone talking. */
export type Features = { face: string; mouth?: string; talk: string; blinks: boolean };

export const FEATURES: Record<Emotion, Features> = {
  neutral: { face: 'Smile', talk: 'ConcernedFear', blinks: true },
  happy: { face: 'Smile', mouth: 'LoveGrin', talk: 'SmileLol', blinks: true },
  proud: { face: 'Calm', talk: 'LoveGrin', blinks: false },
  laugh: { face: 'Calm', mouth: 'LoveGrin', talk: 'SmileLol', blinks: false },
  worried: { face: 'Concerned', talk: 'ConcernedFear', blinks: true },
  sad: { face: 'Solemn', talk: 'ConcernedFear', blinks: false },
  angry: { face: 'VeryAngry', talk: 'Rage', blinks: false },
  stern: { face: 'Serious', talk: 'Rage', blinks: false },
  surprised: { face: 'Awe', mouth: 'SmileLol', talk: 'ConcernedFear', blinks: false },
  doubt: { face: 'Suspicious', talk: 'ConcernedFear', blinks: false },
  tired: { face: 'Tired', talk: 'ConcernedFear', blinks: true },
  driven: { face: 'Driven', talk: 'LoveGrin', blinks: true },
};

/** Closed eyes, for a blink. */
export const CLOSED_EYES = 'CalmNM';
