import type Phaser from 'phaser';
import { burst } from './bursts.ts';
import { DEPTH, addProp } from './view.ts';
import { BUILDING_SCALE, THRESHOLD, layout, mapSheet } from '../art/map-nodes.ts';
import { PLACE_FRAMES, placeFrame } from '../art/sheets.ts';
import { PLACES } from '../../content/engine/vocabulary.ts';
import type { Place } from '../../content/engine/vocabulary.ts';
import type { PlaceState } from '../art/sheets.ts';
import type { Loaded } from './pictures.ts';
import type { View } from './view.ts';

type Standing = { house: Phaser.GameObjects.Container; calm: Phaser.GameObjects.Image; life: Phaser.GameObjects.Image; scale: number };
export type TownState = { alive: readonly Place[]; open: readonly Place[] };

/** The map: its ground, seven buildings asleep, awake or alive, steps along the road already walked, and a balloon. */
export class Town {
  private readonly ground: Phaser.GameObjects.Image;
  private readonly houses = new Map<Place, Standing>();
  private readonly sky: { image: Phaser.GameObjects.Image; x: number; y: number; size: number }[];
  private steps: Phaser.GameObjects.Image[] = [];
  private beat: Phaser.Time.TimerEvent | null = null;
  private view: View;
  private readonly sheet: Loaded;
  private state: TownState | null = null;

  constructor(view: View, ground: Loaded, sheet: Loaded) {
    this.view = view;
    this.sheet = sheet;
    this.ground = view.scene.add.image(0, 0, ground.key).setDepth(DEPTH.back);
    for (const place of PLACES) this.houses.set(place, this.build(place));
    this.sky = [
      { image: addProp(view, 'balloon', 0, 0, 1), x: 0.38, y: 0.19, size: 0.62 },
      { image: addProp(view, 'cloud', 0, 0, 1), x: 0.27, y: 0.2, size: 0.66 },
    ];
    for (const { image } of this.sky) image.setDepth(DEPTH.back + 1);
    this.layout(view);
  }

  private build(place: Place): Standing {
    const part = (state: PlaceState) => {
      const { left, top, w, h } = PLACE_FRAMES[placeFrame(place, state)]!;
      return this.view.scene.add.image(left + w / 2, top + h / 2, this.sheet.key, placeFrame(place, state)).setScale(1 / this.sheet.scale);
    };
    const calm = part('asleep');
    const life = part('alive-0').setVisible(false);
    return { house: this.view.scene.add.container(0, 0, [calm, life]), calm, life, scale: 1 };
  }

  layout(view: View): void {
    this.view = view;
    const { shape, scale, nodes, left, top, width, height } = layout(view.width, view.height);
    this.ground.setPosition(view.width / 2, view.height / 2).setDisplaySize(width * scale, height * scale);
    for (const { place, x, y } of nodes) {
      const standing = this.houses.get(place);
      if (!standing) continue;
      standing.scale = scale * BUILDING_SCALE[shape][place];
      standing.house
        .setPosition(x, y - THRESHOLD * scale)
        .setScale(standing.scale)
        .setDepth(DEPTH.mid + y / 10000);
    }
    for (const { image, x, y, size } of this.sky) {
      const tall = shape === 'portrait';
      image
        .setPosition(left + width * scale * (tall ? 1 - x : x), top + height * scale * (tall ? y * 0.62 : y))
        .setScale((size * scale) / view.props.scale);
    }
    if (this.state) this.walk(this.state.alive);
  }

  /** Shows who sleeps, who is awake and who lives. A building that changes since last time jumps. */
  show(state: TownState): void {
    const before = this.state;
    this.state = state;
    for (const [place, { calm, life, house, scale }] of this.houses) {
      const alive = state.alive.includes(place);
      const awake = alive || state.open.includes(place);
      calm.setFrame(placeFrame(place, awake ? 'awake' : 'asleep'));
      life.setVisible(alive);
      const woken = before && awake && !(before.alive.includes(place) || before.open.includes(place));
      const lit = before && alive && !before.alive.includes(place);
      if ((woken || lit) && !this.view.reduced) this.jump(house, scale, Boolean(lit));
    }
    this.walk(state.alive);
  }

  private jump(house: Phaser.GameObjects.Container, scale: number, stars: boolean): void {
    const { scene } = this.view;
    scene.tweens.chain({
      targets: house,
      tweens: [
        { scaleX: scale * 1.14, scaleY: scale * 0.78, duration: 120, delay: 350, ease: 'Quad.out' },
        { scaleX: scale, scaleY: scale, duration: 700, ease: 'Elastic.out' },
      ],
    });
    if (stars) scene.time.delayedCall(480, () => burst(this.view, 'stars', house.x, house.y - 90 * scale));
  }

  /** Coral steps up to each finished place. */
  private walk(alive: readonly Place[]): void {
    for (const step of this.steps) step.destroy();
    const { shape, scale, left, top } = layout(this.view.width, this.view.height);
    const { road, nodes } = mapSheet(shape);
    const reached = new Set(alive.map((place) => road.findIndex(([x, y]) => x === nodes[place][0] && y === nodes[place][1])));
    const stops = new Set(PLACES.map((place) => road.findIndex(([x, y]) => x === nodes[place][0] && y === nodes[place][1])));
    const walked = road.slice(1).map((_, i) => {
      for (let end = i + 1; end < road.length; end += 1) if (stops.has(end)) return reached.has(end);
      return false;
    });
    this.steps = trail(road, walked).map(([x, y]) =>
      addProp(this.view, 'step', x * scale + left, y * scale + top, scale * 0.9).setDepth(DEPTH.back + 2),
    );
  }

  /** Two frames that alternate, a balloon that drifts. */
  move(moving: boolean): void {
    this.beat?.remove();
    this.beat = null;
    const { scene } = this.view;
    scene.tweens.killTweensOf(this.sky.map(({ image }) => image));
    if (!moving) return;
    let frame = 0;
    const swap = () => {
      frame = 1 - frame;
      for (const [place, { life }] of this.houses) life.setFrame(placeFrame(place, frame ? 'alive-1' : 'alive-0'));
    };
    this.beat = scene.time.addEvent({ delay: 620, loop: true, callback: swap });
    this.sky.forEach(({ image }, i) => {
      scene.tweens.add({ targets: image, y: image.y + (i ? 5 : 14), duration: 3200 + i * 900, yoyo: true, repeat: -1, ease: 'Sine.inOut' });
      scene.tweens.add({ targets: image, x: image.x + (i ? 40 : 26), duration: 15000, yoyo: true, repeat: -1, ease: 'Sine.inOut' });
    });
  }

  destroy(): void {
    this.move(false);
    for (const { house } of this.houses.values()) {
      this.view.scene.tweens.killTweensOf(house);
      house.destroy(true);
    }
    for (const { image } of this.sky) image.destroy();
    for (const step of this.steps) step.destroy();
    this.ground.destroy();
  }
}

/** Points every 30 units along the walked stretches of a road, on the same curve as the drawing. */
function trail(road: readonly (readonly [number, number])[], walked: readonly boolean[]): [number, number][] {
  const point = (i: number) => road[Math.max(0, Math.min(road.length - 1, i))]!;
  const out: [number, number][] = [];
  walked.forEach((on, i) => {
    if (!on) return;
    const [p0, p1, p2, p3] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const bend = (k: 0 | 1): [number, number] => [p1[k] + (p2[k] - p0[k]) * 0.17, p2[k] - (p3[k] - p1[k]) * 0.17];
    const count = Math.max(1, Math.round(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / 30));
    for (let n = 0; n < count; n += 1) {
      const t = n / count;
      const at = (k: 0 | 1) => (1 - t) ** 3 * p1[k] + 3 * (1 - t) ** 2 * t * bend(k)[0] + 3 * (1 - t) * t * t * bend(k)[1] + t ** 3 * p2[k];
      out.push([at(0), at(1)]);
    }
  });
  return out;
}
