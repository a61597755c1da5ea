import Phaser from 'phaser';
import { isLandscape } from '../art/map-nodes.ts';
import { sceneFiles } from '../art/sheets.ts';
import type { Happening, SceneSpec, Standing, Tray } from '../game-contract.ts';
import type { Emotion } from '../../content/engine/vocabulary.ts';
import { burst } from './bursts.ts';
import { HAPPENINGS_PLAYED } from './happenings.ts';
import { Moment } from './moment.ts';
import { People, bustScale, drawingOf } from './people.ts';
import { FACES, PLACES_PICTURE, PROPS, Pictures, groundPicture, personPicture, scenePicture } from './pictures.ts';
import type { Loaded } from './pictures.ts';
import { pixelRatio } from './renderer.ts';
import { OVERSCAN, Scenery } from './scenery.ts';
import { Town } from './town.ts';
import { Trays } from './trays.ts';
import { propUnit } from './view.ts';
import type { View } from './view.ts';

type Loads = { props: Loaded; backdrop: Loaded[]; faces: Loaded | null; people: Map<string, Loaded> };

/** The one Phaser scene: it holds what is on stage, and changes as little as it can from one picture to the next. */
export class World extends Phaser.Scene {
  private pictures!: Pictures;
  private people!: People;
  private spec: SceneSpec | null = null;
  /** The last one asked for: on stage already, or still loading. */
  private wanted: SceneSpec | null = null;
  private view: View | null = null;
  private backdrop: { key: string; scenery?: Scenery; town?: Town } | null = null;
  private trays: Trays | null = null;
  private moment: Moment | null = null;
  private turn = 0;
  private pointer = 0;
  private slot = { width: 2, height: 2 };
  private reduced: boolean;
  private readonly ready: () => void;

  constructor(reduced: boolean, ready: () => void) {
    super('world');
    this.reduced = reduced;
    this.ready = ready;
  }

  create(): void {
    this.input.enabled = false;
    this.pictures = new Pictures(this.textures);
    this.people = new People(this);
    this.ready();
  }

  /** The pointer's place on the page, -0.5 to 0.5 of its width. */
  lean(part: number): void {
    this.pointer = this.reduced ? 0 : part;
  }

  /** Fits the world to a slot of width x height px. */
  resize(width: number, height: number): void {
    this.slot = { width, height };
    const ratio = pixelRatio();
    this.cameras.main
      .setSize(width * ratio, height * ratio)
      .setZoom(ratio)
      .centerOn(width / 2, height / 2);
    if (!this.spec || !this.view || !this.wanted) return;
    this.view = { ...this.view, width, height };
    this.moment?.end();
    this.layout();
    // A picture too small for the new size, or the map's other sheet, is drawn again; one still on its way is not lost for it.
    if (this.backdropKey(this.wanted) !== this.backdrop?.key) this.show(this.wanted).catch(() => {});
  }

  private layout(): void {
    if (!this.spec || !this.view) return;
    this.backdrop?.scenery?.layout(this.view);
    this.backdrop?.town?.layout(this.view);
    this.backdrop?.town?.move(!this.reduced);
    this.people.layout(this.spec, this.view);
    this.trays?.layout(this.view, this.spec.trays);
  }

  /** px of the screen for each unit of a scene 1600 units wide. */
  private sharpness(): number {
    const { width, height } = this.slot;
    return Math.max(width / 1600, height / 1000) * OVERSCAN * pixelRatio();
  }

  private backdropKey(spec: SceneSpec): string {
    const { width, height } = this.slot;
    const size = Math.ceil(this.sharpness() * 4);
    if (spec.place === 'map') return `map ${isLandscape(width, height) ? 'landscape' : 'portrait'} ${size}`;
    return `${sceneFiles(spec.place, spec.night).join(' ')} ${size}`;
  }

  private async gather(spec: SceneSpec): Promise<Loads> {
    const { width, height } = this.slot;
    const ratio = pixelRatio();
    const unit = propUnit({ width, height } as View);
    const props = this.pictures.load(PROPS, Math.max(0.5, unit * ratio), 1.5);
    if (spec.place === 'map') {
      const shape = isLandscape(width, height) ? 'landscape' : 'portrait';
      const picture = groundPicture(shape);
      const scale = Math.max(width / picture.w, height / picture.h) * ratio;
      const backdrop = await Promise.all([this.pictures.load(picture, scale), this.pictures.load(PLACES_PICTURE, scale, 1.5)]);
      return { props: await props, backdrop, faces: null, people: new Map() };
    }
    const layers = sceneFiles(spec.place, spec.night).map((name) => this.pictures.load(scenePicture(name), this.sharpness()));
    const size = bustScale(spec, width, height) * ratio;
    const names = [...new Set(spec.cast.map(({ who }) => drawingOf(who, spec)))];
    const busts = names.map(async (name) => [name, await this.pictures.load(personPicture(name), size, 1.5)] as const);
    const faces = names.length > 0 ? await this.pictures.load(FACES, size, 1.5) : null;
    return { props: await props, backdrop: await Promise.all(layers), faces, people: new Map(await Promise.all(busts)) };
  }

  /** Puts a picture on stage. The last one asked for wins; an earlier one still loading is dropped in silence. */
  async show(spec: SceneSpec): Promise<void> {
    this.turn += 1;
    this.wanted = spec;
    const { turn } = this;
    const loads = await this.gather(spec);
    if (turn !== this.turn || !this.sys.isActive()) return;
    const key = this.backdropKey(spec);
    const fresh = this.backdrop?.key !== key;
    this.moment?.end();
    this.spec = spec;
    const view = { scene: this, ...this.slot, reduced: this.reduced, props: loads.props };
    this.view = view;
    if (fresh) this.setBackdrop(spec, view, loads, key);
    this.backdrop?.town?.show({ alive: spec.alive ?? [], open: spec.open ?? [] });
    if (loads.faces || spec.cast.length === 0 || spec.place === 'map') {
      this.people.show(spec, view, loads.people, loads.faces ?? loads.props, fresh);
    }
    this.trays?.layout(view, spec.trays);
    if (fresh) this.freeUnused(loads);
  }

  private setBackdrop(spec: SceneSpec, view: View, { backdrop }: Loads, key: string): void {
    const first = this.backdrop === null;
    this.backdrop?.scenery?.destroy();
    this.backdrop?.town?.destroy();
    this.trays?.destroy();
    this.trays = null;
    const [ground, sheet] = backdrop;
    if (spec.place === 'map' && ground && sheet) {
      const town = new Town(view, ground, sheet);
      town.move(!this.reduced);
      this.backdrop = { key, town };
    } else {
      const scenery = new Scenery(view, backdrop);
      scenery.air(view, !this.reduced && backdrop.length > 1);
      this.backdrop = { key, scenery };
    }
    if (spec.place === 'sort') this.trays = new Trays(view, spec.trays);
    if (!first && !this.reduced) this.cameras.main.fadeIn(200, 255, 248, 238);
  }

  private freeUnused({ props, backdrop, faces, people }: Loads): void {
    const kept = [props, ...backdrop, ...people.values(), ...(faces ? [faces] : [])];
    this.pictures.keepOnly(new Set(kept.map(({ key }) => key)));
  }

  mood(who: Standing, mood: Emotion): void {
    this.people.mood(who, mood, !this.reduced);
  }

  talk(who: Standing, ms: number): void {
    if (!this.reduced) this.people.talk(who, ms);
  }

  hush(): void {
    this.people.hush();
  }

  burst(kind: 'confetti' | 'stars', x: number, y: number): void {
    if (this.view) burst(this.view, kind, x * this.view.width, y * this.view.height);
  }

  /** Resolves when the thing is over. */
  async happen(effect: Happening): Promise<void> {
    this.moment?.end();
    if (!this.view) return;
    const moment = new Moment(this.view);
    this.moment = moment;
    await Promise.race([HAPPENINGS_PLAYED[effect](moment, this.people.seen()), moment.ended]);
    moment.end();
  }

  swallow(tray: Tray): void {
    this.trays?.swallow(tray);
  }

  spill(): void {
    this.trays?.spill();
  }

  setMotion(reduced: boolean): void {
    this.reduced = reduced;
    if (!this.view || !this.spec) return;
    this.view = { ...this.view, reduced };
    this.moment?.end();
    this.tweens.killAll();
    this.people.clearLeaving();
    this.backdrop?.scenery?.air(this.view, !reduced && sceneFiles(this.spec.place, this.spec.night).length > 1);
    this.pointer = 0;
    this.layout();
    this.people.move(!reduced);
  }

  override update(): void {
    this.backdrop?.scenery?.slide(this.pointer);
  }

  /** Ends whatever is going on; the game is destroyed next. */
  close(): void {
    this.turn += 1;
    this.moment?.end();
  }
}
