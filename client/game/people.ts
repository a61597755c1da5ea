import type Phaser from 'phaser';
import { bust, isCompact, spots } from '../game-contract.ts';
import { WEARS_GLASSES } from '../art/sheets.ts';
import type { SceneSpec, Standing } from '../game-contract.ts';
import type { Emotion } from '../../content/engine/vocabulary.ts';
import { BUST_HEIGHT, Peep } from './peep.ts';
import type { Stand } from './peep.ts';
import type { Seen } from './happenings.ts';
import type { Loaded } from './pictures.ts';
import { DEPTH } from './view.ts';
import type { View } from './view.ts';

/** File of someone's drawing: a colleague's own, or the face that the player chose. */
export const drawingOf = (who: Standing, spec: SceneSpec): string => (who === 'player' ? (spec.player ?? 'p1') : who);

/** px of the slot for each kit unit of a bust. */
export function bustScale(spec: SceneSpec, width: number, height: number): number {
  return bust(spec.cast.length, width, height, spec.place).size / BUST_HEIGHT;
}

/** On a phone the reward's page is text on rays: nobody stands behind it. */
const hidden = (spec: SceneSpec, view: View): boolean =>
  spec.place === 'map' || (spec.place === 'rays' && isCompact(view.width, view.height));

function stands(spec: SceneSpec, { width, height }: View): Stand[] {
  const { size, bottom } = bust(spec.cast.length, width, height, spec.place);
  const usual = spots(spec.cast.length, isCompact(width, height), spec.place);
  return spec.cast.map(({ at, flip }, i) => {
    const part = at ?? usual[i] ?? 0.5;
    // Those between two others stand a little behind.
    const inner = spec.cast.length > 2 && i > 0 && i < spec.cast.length - 1;
    return { x: part * width, y: bottom, size: size * (inner ? 0.94 : 1), flip: flip ?? part > 0.5 };
  });
}

/** Everyone on stage, by name. */
export class People {
  private readonly peeps = new Map<Standing, { peep: Peep; drawing: string }>();
  /** Those on their way out: their drawings are still needed. */
  private readonly leaving = new Set<Peep>();
  private readonly scene: Phaser.Scene;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
  }

  /** Brings on and off whoever the scene says; `sheets` holds each drawing, already loaded. */
  show(spec: SceneSpec, view: View, sheets: ReadonlyMap<string, Loaded>, faces: Loaded, fresh: boolean): void {
    const cast = hidden(spec, view) ? [] : spec.cast;
    const wanted = new Map(cast.map(({ who }) => [who, drawingOf(who, spec)]));
    for (const [who, { peep, drawing }] of this.peeps) {
      if (!fresh && wanted.get(who) === drawing) continue;
      if (fresh || view.reduced) peep.destroy();
      else this.dismiss(peep);
      this.peeps.delete(who);
    }
    if (fresh) this.clearLeaving();
    const entering: Peep[] = [];
    for (const { who, mood } of cast) {
      const drawing = drawingOf(who, spec);
      const sheet = sheets.get(drawing);
      if (!sheet) continue;
      const known = this.peeps.get(who);
      const peep = known?.peep ?? new Peep(this.scene, sheet, faces, WEARS_GLASSES.includes(drawing));
      if (!known) {
        this.peeps.set(who, { peep, drawing });
        entering.push(peep);
      }
      peep.feel(mood, known !== undefined && !view.reduced);
    }
    this.layout(spec, view);
    this.move(!view.reduced);
    if (!view.reduced) entering.forEach((peep, i) => peep.enter(i * 90));
  }

  private dismiss(peep: Peep): void {
    this.leaving.add(peep);
    peep.leave(() => this.leaving.delete(peep));
  }

  /** Takes away at once whoever is still on the way out. */
  clearLeaving(): void {
    for (const peep of this.leaving) peep.destroy();
    this.leaving.clear();
  }

  layout(spec: SceneSpec, view: View): void {
    const places = stands(spec, view);
    spec.cast.forEach(({ who }, i) => {
      const peep = this.peeps.get(who)?.peep;
      const place = places[i];
      if (!peep || !place) return;
      peep.place(place);
      const inner = i > 0 && i < spec.cast.length - 1;
      peep.root.setDepth(DEPTH.people + (inner ? 0 : 5) + i);
    });
  }

  move(moving: boolean): void {
    for (const { peep } of this.peeps.values()) {
      if (moving) peep.idle();
      else peep.rest();
    }
  }

  mood(who: Standing, mood: Emotion, moving: boolean): void {
    this.peeps.get(who)?.peep.feel(mood, moving);
  }

  talk(who: Standing, ms: number): void {
    this.hush();
    this.peeps.get(who)?.peep.talk(ms);
  }

  hush(): void {
    for (const { peep } of this.peeps.values()) peep.hush();
  }

  /** Where each head is and how tall each bust, px. */
  seen(): Seen[] {
    return [...this.peeps.values()].map(({ peep }) => ({ ...peep.head(), size: peep.height, peep }));
  }
}
