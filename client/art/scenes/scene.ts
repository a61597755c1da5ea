import { recolour } from '../palette.ts';
import type { Recolour } from '../palette.ts';

/** Three layers of 1600 x 1000; people stand between mid and front. `night` adds lamp light; colours change by table. */
export type Scene = {
  back(night: boolean): string;
  mid?(night: boolean): string;
  front?(night: boolean): string;
  /** Day colour to night colour, for every layer; null for a scene with one light only. */
  night: Recolour | null;
};

export const LAYERS = ['back', 'mid', 'front'] as const;
export type Layer = (typeof LAYERS)[number];

/** Layers of a scene by day or by night, without those it does not draw. */
export function drawLayers(scene: Scene, night: boolean): Partial<Record<Layer, string>> {
  const table = night ? (scene.night ?? {}) : {};
  const drawn: Partial<Record<Layer, string>> = {};
  for (const layer of LAYERS) {
    const svg = scene[layer]?.(night);
    if (svg) drawn[layer] = recolour(svg, table);
  }
  return drawn;
}
