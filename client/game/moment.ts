import type Phaser from 'phaser';
import { DEPTH, addProp, propUnit } from './view.ts';
import type { Prop } from '../art/sheets.ts';
import type { View } from './view.ts';

type Ease = { duration?: number; delay?: number; ease?: string; overshoot?: number; yoyo?: boolean; repeat?: number };
type Target = Phaser.GameObjects.Components.Transform & Phaser.GameObjects.GameObject;

/** What waits on a moment cut short waits for good, and is forgotten with it. */
const NEVER = new Promise<void>(() => {});

/**
 * One thing that happens: the props it adds are taken away at its end, or when another begins. With reduced motion
 * every move is a cut to its end and what matters simply stands there a while.
 */
export class Moment {
  readonly view: View;
  readonly unit: number;
  private readonly added: Phaser.GameObjects.GameObject[] = [];
  private over = false;
  private finish: () => void = () => {};
  /** Resolves at the end, by itself or cut short. */
  readonly ended = new Promise<void>((done) => {
    this.finish = done;
  });

  constructor(view: View) {
    this.view = view;
    this.unit = propUnit(view);
  }

  /** px of the slot from parts of it (0-1). */
  x = (part: number): number => part * this.view.width;
  y = (part: number): number => part * this.view.height;

  /** Adds a prop with its middle at px (x, y), `size` times its usual size. */
  prop(name: Prop, x: number, y: number, size = 1, depth: number = DEPTH.moment): Phaser.GameObjects.Image {
    const image = addProp(this.view, name, x, y, this.unit * size).setDepth(depth);
    this.added.push(image);
    return image;
  }

  keep<T extends Phaser.GameObjects.GameObject>(thing: T): T {
    this.added.push(thing);
    return thing;
  }

  /** Moves `target` to `values`; resolves when there, or never if the moment is cut short. A yoyo or a repeat means nothing when motion is reduced. */
  async to(target: Target, values: Record<string, number>, how: Ease = {}): Promise<void> {
    if (this.over) return NEVER;
    if (this.view.reduced) {
      if (!how.yoyo) Object.assign(target, values);
      return;
    }
    const { duration = 300, ease = 'Quad.out', overshoot, ...rest } = how;
    const easeParams = overshoot === undefined ? undefined : [overshoot];
    await new Promise<void>((done) => {
      this.view.scene.tweens.add({ targets: target, ...values, duration, ease, easeParams, ...rest, onComplete: () => done() });
    });
    return this.over ? NEVER : undefined;
  }

  /** Grows from nothing with a spring: the usual way in. */
  async pop(target: Target, how: Ease = {}): Promise<void> {
    const { scaleX, scaleY } = target;
    if (!this.view.reduced) target.setScale(0);
    await this.to(target, { scaleX, scaleY }, { duration: 360, ease: 'Back.out', overshoot: 2.2, ...how });
  }

  /** Shrinks to nothing: the usual way out. */
  gone = (target: Target, how: Ease = {}): Promise<void> =>
    this.to(target, { scaleX: 0, scaleY: 0 }, { duration: 200, ease: 'Back.in', ...how });

  /** Flattens and comes back, as something with weight that lands. */
  async land(target: Target, amount = 0.3): Promise<void> {
    const { scaleX, scaleY } = target;
    await this.to(target, { scaleX: scaleX * (1 + amount * 0.6), scaleY: scaleY * (1 - amount) }, { duration: 80 });
    await this.to(target, { scaleX, scaleY }, { duration: 320, ease: 'Elastic.out' });
  }

  /** Waits `ms`, or `still` when nothing moves: what stands there must be seen. */
  async hold(ms: number, still = ms): Promise<void> {
    if (this.over) return NEVER;
    // The page's clock: Phaser's stands still while motion is reduced.
    await new Promise<void>((done) => setTimeout(done, this.view.reduced ? still : ms));
    return this.over ? NEVER : undefined;
  }

  /** Runs at the end, however it comes. */
  atEnd(undo: () => void): void {
    void this.ended.then(undo);
  }

  /** Takes everything away; what was being played goes no further. */
  end(): void {
    if (this.over) return;
    this.over = true;
    for (const thing of this.added) {
      this.view.scene.tweens.killTweensOf(thing);
      thing.destroy();
    }
    this.finish();
  }
}
