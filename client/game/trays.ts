import type Phaser from 'phaser';
import { puff } from './bursts.ts';
import { DEPTH, addProp } from './view.ts';
import { isCompact } from '../game-contract.ts';
import type { SceneSpec, Tray } from '../game-contract.ts';
import type { View } from './view.ts';

const ORDER: readonly Tray[] = ['free', 'ask', 'never'];
/** Width of a drawn tray, and how far its back rises above its lip, in drawing units. */
const [WIDTH, RISE] = [352, 62];

type Built = { back: Phaser.GameObjects.Image; front: Phaser.GameObjects.Image; x: number; lip: number; unit: number };

/** The three trays of the sorting game. They stand behind the page's buttons, and take ideas in. */
export class Trays {
  private readonly built = new Map<Tray, Built>();
  private view: View;

  constructor(view: View, spots: SceneSpec['trays']) {
    this.view = view;
    for (const tray of ORDER) this.built.set(tray, this.build(tray));
    this.layout(view, spots);
  }

  private build(tray: Tray): Built {
    const back = addProp(this.view, `tray-${tray}-back`, 0, 0, 1).setDepth(DEPTH.front + 1);
    const front = addProp(this.view, `tray-${tray}-front`, 0, 0, 1).setDepth(DEPTH.front + 4);
    return { back, front, x: 0, lip: 0, unit: 1 };
  }

  layout(view: View, spots: SceneSpec['trays']): void {
    this.view = view;
    ORDER.forEach((tray, i) => {
      const built = this.built.get(tray);
      if (!built) return;
      const spot = spots?.[tray] ?? this.usual(i);
      built.unit = (spot.w * view.width) / WIDTH;
      built.x = spot.x * view.width;
      built.lip = spot.y * view.height - 6;
      const scale = built.unit / view.props.scale;
      built.back
        .setPosition(built.x, built.lip - (RISE - 100) * built.unit)
        .setScale(scale)
        .setAngle(0);
      built.front
        .setPosition(built.x, built.lip + 50 * built.unit)
        .setScale(scale)
        .setAngle(0);
    });
  }

  /** Where the page's buttons usually lie. */
  private usual(i: number): { x: number; y: number; w: number } {
    const { width, height } = this.view;
    if (!isCompact(width, height)) return { x: 0.223 + i * 0.277, y: 0.842, w: 0.25 };
    // A whole phone page, or only the band at its top.
    return height > width ? { x: 0.177 + i * 0.323, y: 0.86, w: 0.28 } : { x: 0.53 + i * 0.18, y: 0.86, w: 0.165 };
  }

  /** An idea drops behind the lip; the tray gulps. */
  swallow(tray: Tray): void {
    const built = this.built.get(tray);
    if (!built || this.view.reduced) return;
    const { scene } = this.view;
    const unit = Math.max(0.5, built.unit * 0.9);
    const slip = addProp(this.view, 'slip', built.x, built.lip - 210 * unit, unit)
      .setDepth(DEPTH.front + 2)
      .setAngle(-14);
    scene.tweens.add({
      targets: slip, y: built.lip + 30 * unit, angle: 6, duration: 240, ease: 'Quad.in',
      onComplete: () => {
        slip.destroy();
        this.gulp(built);
        puff(this.view, built.x, built.lip - 10);
      },
    }); // prettier-ignore
  }

  private gulp({ back, front, unit }: Built): void {
    const { scene, props } = this.view;
    const scale = unit / props.scale;
    for (const part of [back, front]) {
      part.setScale(scale);
      scene.tweens.chain({
        targets: part,
        tweens: [
          { scaleX: scale * 1.1, scaleY: scale * 0.84, duration: 90, ease: 'Quad.out' },
          { scaleX: scale, scaleY: scale, duration: 420, ease: 'Elastic.out' },
        ],
      });
    }
  }

  /** The three trays tip over and letters fly. */
  spill(): void {
    if (this.view.reduced) return;
    const { scene, props } = this.view;
    for (const { back, front, x, lip, unit } of this.built.values()) {
      for (const part of [back, front]) {
        const targets = part;
        scene.tweens.add({
          targets,
          angle: { from: -9, to: 9 },
          duration: 110,
          yoyo: true,
          repeat: 2,
          ease: 'Sine.inOut',
          onComplete: () => part.setAngle(0),
        });
      }
      const size = Math.max(0.4, unit * 0.6) / props.scale;
      const letters = scene.add.particles(x, lip - 20, props.key, {
        frame: ['slip', 'envelope', 'sheet'], speed: { min: 260, max: 620 }, angle: { min: 225, max: 315 }, gravityY: 1100, lifespan: 1500,
        rotate: { start: -40, end: 300, random: true }, scale: size, emitting: false,
      }); // prettier-ignore
      letters.setDepth(DEPTH.bits).explode(9);
      scene.time.delayedCall(1700, () => letters.destroy());
    }
  }

  destroy(): void {
    for (const { back, front } of this.built.values()) {
      this.view.scene.tweens.killTweensOf([back, front]);
      back.destroy();
      front.destroy();
    }
    this.built.clear();
  }
}
