import type Phaser from 'phaser';
import { BODY, FACE, GLASSES, HEAD } from '../art/sheets.ts';
import { FEATURES } from '../art/people/faces.ts';
import type { Emotion } from '../../content/engine/vocabulary.ts';
import type { Loaded } from './pictures.ts';

/** Kit units: 450 is the middle of a bust, 1210 its bottom edge, 560 the neck on which the head turns. */
const [MIDDLE, BOTTOM, NECK] = [450, 1210, 560];
export const BUST_HEIGHT = BOTTOM;
const CHEERFUL: ReadonlySet<Emotion> = new Set(['happy', 'laugh', 'surprised']);

export type Stand = { x: number; y: number; size: number; flip: boolean };

/** One person on stage: body, head on a neck, and a face changed by cutting frames. */
export class Peep {
  readonly root: Phaser.GameObjects.Container;
  private readonly skull: Phaser.GameObjects.Container;
  private readonly trunk: Phaser.GameObjects.Image;
  private readonly features: Phaser.GameObjects.Image;
  private readonly scene: Phaser.Scene;
  private idleTweens: Phaser.Tweens.Tween[] = [];
  private timers: Phaser.Time.TimerEvent[] = [];
  private chatter: Phaser.Time.TimerEvent | null = null;
  private mood: Emotion = 'neutral';
  private stand: Stand = { x: 0, y: 0, size: BOTTOM, flip: false };
  private readonly sharpness: number;

  constructor(scene: Phaser.Scene, person: Loaded, faces: Loaded, glasses: boolean) {
    this.scene = scene;
    this.sharpness = 1 / person.scale;
    const part = (loaded: Loaded, frame: string, box: { left: number; top: number; w: number; h: number }, baseline: number) =>
      scene.add.image(box.left + box.w / 2 - MIDDLE, box.top + box.h / 2 - baseline, loaded.key, frame).setScale(1 / loaded.scale);
    this.trunk = scene.add
      .image(BODY.left + BODY.w / 2 - MIDDLE, 0, person.key, 'body')
      .setOrigin(0.5, 1)
      .setScale(this.sharpness);
    const head = part(person, 'head', HEAD, NECK);
    this.features = part(faces, 'neutral', FACE, NECK);
    const worn = glasses ? [part(person, 'glasses', GLASSES, NECK)] : [];
    this.skull = scene.add.container(0, NECK - BOTTOM, [head, this.features, ...worn]);
    this.root = scene.add.container(0, 0, [this.trunk, this.skull]);
  }

  private face(look = ''): void {
    const name = this.mood + look;
    this.features.setFrame(this.features.texture.has(name) ? name : this.mood);
  }

  /** Stands at px (x, y) of the slot, `size` px tall. */
  place(stand: Stand): void {
    this.stand = stand;
    this.scene.tweens.killTweensOf(this.root);
    const k = stand.size / BOTTOM;
    this.root
      .setScale(stand.flip ? -k : k, k)
      .setPosition(stand.x, stand.y)
      .setAngle(0);
  }

  /** Middle of the head, px of the slot. */
  head(): { x: number; y: number } {
    return { x: this.stand.x, y: this.stand.y - this.stand.size * 0.72 };
  }

  get height(): number {
    return this.stand.size;
  }

  /** Breathes, nods and blinks until `rest`. */
  idle(): void {
    this.rest();
    const breath = { targets: this.trunk, scaleY: this.sharpness * 1.012, duration: 1900, delay: Math.random() * 800 };
    const nod = { targets: this.skull, y: NECK - BOTTOM - 7, angle: { from: -0.8, to: 1.2 }, duration: 2100 };
    this.idleTweens = [breath, nod].map((one) => this.scene.tweens.add({ ...one, yoyo: true, repeat: -1, ease: 'Sine.inOut' }));
    this.blinkIn(1200 + Math.random() * 1500);
  }

  private blinkIn(ms: number): void {
    this.timers = [this.scene.time.delayedCall(ms, () => this.blink())];
  }

  private blink(): void {
    const open = () => {
      if (!this.chatter) this.face();
    };
    if (FEATURES[this.mood].blinks && !this.chatter) this.face('-blink');
    this.blinkIn(2200 + Math.random() * 2600);
    this.timers.push(this.scene.time.delayedCall(120, open));
  }

  rest(): void {
    for (const tween of this.idleTweens) tween.remove();
    for (const timer of this.timers) timer.remove();
    this.idleTweens = [];
    this.timers = [];
    this.trunk.setScale(this.sharpness);
    this.skull.setPosition(0, NECK - BOTTOM).setAngle(0);
  }

  /** Changes face; `moving` lets the body react. */
  feel(mood: Emotion, moving: boolean): void {
    const changed = mood !== this.mood;
    this.mood = mood;
    this.face();
    if (!moving || !changed) return;
    if (mood === 'angry') this.shake();
    else this.hop(CHEERFUL.has(mood) ? 26 : 8, mood === 'laugh' || mood === 'happy' ? 2 : 1);
  }

  /** Jumps `height` px (of a 600 px bust), `times` times. */
  hop(height: number, times = 1, delay = 0): void {
    const up = (height * this.stand.size) / 600;
    this.scene.tweens.add({
      targets: this.root, y: this.stand.y - up, duration: 130, delay, yoyo: true, repeat: times - 1, ease: 'Quad.out',
      onComplete: () => this.root.setY(this.stand.y),
    }); // prettier-ignore
  }

  private shake(): void {
    const x = this.stand.x;
    this.scene.tweens.add({ targets: this.root, x: x + 6, duration: 45, yoyo: true, repeat: 4, onComplete: () => this.root.setX(x) });
  }

  /** Turns the head by `angle` degrees for `ms`, then back. */
  look(angle: number, ms: number): void {
    this.scene.tweens.add({ targets: this.skull, angle, duration: 180, hold: ms, yoyo: true, ease: 'Quad.out' });
  }

  talk(ms: number): void {
    this.hush();
    let open = false;
    const flap = () => {
      open = !open;
      this.face(open ? '-talk' : '');
    };
    const repeat = Math.max(1, Math.floor(Math.min(ms, 4000) / 250)) * 2 - 1;
    const chatter = this.scene.time.addEvent({ delay: 125, repeat, callback: flap });
    this.chatter = chatter;
    this.timers.push(this.scene.time.delayedCall((repeat + 2) * 125, () => this.chatter === chatter && this.hush()));
  }

  hush(): void {
    this.chatter?.remove();
    this.chatter = null;
    this.face();
  }

  /** Comes up from below, with a little too much spring. */
  enter(delay: number): void {
    const { y, size } = this.stand;
    this.root.setY(y + size * 0.7);
    this.scene.tweens.add({ targets: this.root, y, duration: 420, delay, ease: 'Back.out', easeParams: [1.4] });
  }

  /** Goes down and is gone; `gone` is called then. */
  leave(gone: () => void): void {
    this.rest();
    const { y, size } = this.stand;
    this.scene.tweens.add({
      targets: this.root,
      y: y + size,
      duration: 240,
      ease: 'Quad.in',
      onComplete: () => {
        this.destroy();
        gone();
      },
    });
  }

  destroy(): void {
    this.hush();
    this.rest();
    this.scene.tweens.killTweensOf([this.root, this.skull, this.trunk]);
    this.root.destroy(true);
  }
}
