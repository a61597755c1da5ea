import type Phaser from 'phaser';
import { DEPTH } from './view.ts';
import type { Loaded } from './pictures.ts';
import type { View } from './view.ts';

/** The layers grow a little beyond the slot, so that they may slide. */
export const OVERSCAN = 1.05;
/** How far each layer slides with the pointer, px, back to front. */
const SLIDES = [6, 14, 34] as const;
const DEPTHS = [DEPTH.back, DEPTH.mid, DEPTH.front] as const;

/** A scene's layers, covering the slot; they slide with the pointer. */
export class Scenery {
  private readonly layers: { image: Phaser.GameObjects.Image; slide: number; home: number }[];
  private dust: Phaser.GameObjects.Particles.ParticleEmitter | null = null;

  /** `layers` back, mid, front; absent ones are null. */
  constructor(view: View, layers: readonly (Loaded | null)[]) {
    this.layers = layers.flatMap((loaded, i) => {
      if (!loaded) return [];
      const image = view.scene.add.image(0, 0, loaded.key).setDepth(DEPTHS[i] ?? 0);
      return [{ image, slide: SLIDES[i] ?? 0, home: 0 }];
    });
    this.layout(view);
  }

  layout({ width, height }: View): void {
    for (const layer of this.layers) {
      const { image } = layer;
      image.setScale(Math.max(width / image.width, height / image.height) * OVERSCAN);
      // On a low slot the interesting part is a little above the middle.
      const spare = image.displayHeight - height;
      image.setPosition(width / 2, height / 2 + (spare / 2) * (width > height * 1.9 ? 0.12 : 0));
      layer.home = width / 2;
    }
  }

  /** Slides towards the pointer at (px, py), each -0.5 to 0.5. */
  slide(px: number): void {
    for (const layer of this.layers) {
      const wanted = layer.home - px * layer.slide;
      layer.image.x += (wanted - layer.image.x) * 0.06;
    }
  }

  /** Motes in the light. */
  air(view: View, on: boolean): void {
    this.dust?.destroy();
    this.dust = null;
    if (!on) return;
    const size = 1 / view.props.scale;
    this.dust = view.scene.add
      .particles(0, 0, view.props.key, {
        frame: 'mote', x: { min: 0, max: view.width }, y: { min: 0, max: view.height * 0.8 }, lifespan: 7000, frequency: 480,
        scale: { min: size * 0.12, max: size * 0.32 }, speedY: { min: -9, max: -3 }, speedX: { min: -6, max: 10 },
        alpha: { onEmit: () => 0, onUpdate: (_particle, _key, t) => Math.sin(t * Math.PI) * 0.55 },
      })
      .setDepth(DEPTH.dust); // prettier-ignore
  }

  destroy(): void {
    this.dust?.destroy();
    for (const { image } of this.layers) image.destroy();
  }
}
