import { DEPTH } from './view.ts';
import type { Play, Seen } from './happenings.ts';
import type { Moment } from './moment.ts';

/** Happenings made of one thing that arrives, does its act with weight, and goes. */

export const phoneBuzz: Play = async (moment) => {
  const [x, y] = [moment.x(0.5), moment.y(0.52)];
  const phone = moment.prop('phone', x, y);
  if (!moment.view.reduced) phone.setY(moment.y(1) + 200 * moment.unit);
  await moment.to(phone, { y }, { duration: 380, ease: 'Back.out' });
  const arcs = [-1, 1].map((side) => moment.prop('buzz', x + side * 132 * moment.unit, y - 60 * moment.unit).setFlipX(side < 0));
  for (const arc of arcs) void moment.pop(arc, { duration: 160 });
  await moment.to(phone, { angle: 6 }, { duration: 45, yoyo: true, repeat: 7, ease: 'Sine.inOut' });
  await moment.hold(420, 1800);
  await Promise.all([
    ...arcs.map((arc) => moment.gone(arc)),
    moment.to(phone, { y: moment.y(1) + 200 * moment.unit }, { duration: 260, ease: 'Quad.in' }),
  ]);
};

export const thumbsUp: Play = async (moment, people) => {
  const [x, y] = [moment.x(0.5), moment.y(0.5)];
  const thumb = moment.prop('thumb', x, y, 1.15, DEPTH.moment + 1);
  if (!moment.view.reduced) thumb.setAngle(-28);
  void moment.to(thumb, { angle: 0 }, { duration: 420, ease: 'Back.out' });
  await moment.pop(thumb);
  const rays = moment.prop('pop', x, y, 1.9);
  void moment.pop(rays, { duration: 220 });
  if (!moment.view.reduced) people.forEach(({ peep }, i) => peep.hop(16, 1, i * 60));
  await moment.land(thumb, 0.16);
  await moment.hold(420, 1800);
  await Promise.all([moment.gone(rays), moment.gone(thumb)]);
};

const PAPERS = ['sheet', 'envelope', 'sheet', 'slip', 'sheet', 'envelope', 'slip'] as const;

/** Papers thrown across the room, each turning its own way. */
export const paperFlies: Play = async (moment) => {
  await Promise.all(
    PAPERS.map(async (name, i) => {
      const rest = { x: moment.x(0.3 + i * 0.068), y: moment.y(0.34 + ((i * 37) % 30) / 100) };
      const paper = moment.prop(name, rest.x, rest.y, 0.9).setAngle(((i * 47) % 60) - 30);
      if (!moment.view.reduced) paper.setPosition(moment.x(-0.12), moment.y(0.82));
      const wait = i * 70;
      void moment.to(paper, { angle: paper.angle + (i % 2 ? 220 : -200) }, { duration: 950, delay: wait, ease: 'Sine.out' });
      void moment.to(paper, { x: rest.x }, { duration: 520, delay: wait, ease: 'Sine.out' });
      await moment.to(paper, { y: rest.y }, { duration: 520, delay: wait, ease: 'Cubic.out' });
      await moment.hold(0, 1800);
      void moment.to(paper, { x: moment.x(1.14) }, { duration: 520, ease: 'Sine.in' });
      await moment.to(paper, { y: moment.y(0.7 + (i % 3) * 0.1) }, { duration: 520, ease: 'Quad.in' });
    }),
  );
};

export const coffee: Play = async (moment) => {
  const [x, y] = [moment.x(0.5), moment.y(0.54)];
  const cup = moment.prop('cup', x, y, 1.1);
  if (!moment.view.reduced) cup.setY(-160 * moment.unit);
  await moment.to(cup, { y }, { duration: 340, ease: 'Quad.in' });
  await moment.land(cup, 0.26);
  const puffs = [0, 1, 2].map(async (i) => {
    const steam = moment.prop('steam', x + (i - 1) * 46 * moment.unit, y - 130 * moment.unit, 1).setAlpha(moment.view.reduced ? 1 : 0);
    void moment.to(steam, { alpha: 1 }, { duration: 180, delay: i * 120, yoyo: !moment.view.reduced });
    await moment.to(steam, { y: steam.y - 46 * moment.unit }, { duration: 640, delay: i * 120 });
  });
  await Promise.all(puffs);
  await moment.hold(60, 1800);
  await moment.gone(cup);
};

/** Somebody comes in: a door stands up at the back, swings open on the light, and slams. */
export const door: Play = async (moment, people) => {
  const { scene, view } = { scene: moment.view.scene, view: moment.view };
  const tall = Math.min(view.height * 0.74, 640 * moment.unit * 1.05);
  const wide = tall * (300 / 640);
  const [x, y] = [moment.x(0.5), view.height * 0.5];
  const light = moment.keep(
    scene.add
      .rectangle(x, y, wide * 0.94, tall * 0.98, 0xcfe0ff)
      .setStrokeStyle(5, 0x1b1a3a)
      .setDepth(DEPTH.people - 2),
  );
  const leaf = moment.prop('door', x + wide / 2, y, 1, DEPTH.people - 1).setOrigin(1, 0.5);
  leaf.setDisplaySize(wide, tall);
  const { scaleX, scaleY } = leaf;
  if (!view.reduced) {
    light.setScale(1, 0);
    leaf.setScale(scaleX, 0);
  }
  void moment.to(light, { scaleY: 1 }, { duration: 260, ease: 'Back.out' });
  await moment.to(leaf, { scaleY }, { duration: 260, ease: 'Back.out' });
  await moment.to(leaf, { scaleX: scaleX * 0.14 }, { duration: 320, ease: 'Cubic.out' });
  if (!view.reduced) people.forEach(({ peep, x: at }) => peep.look(at < x ? 5 : -5, 500));
  await moment.hold(420, 1800);
  await moment.to(leaf, { scaleX }, { duration: 150, ease: 'Quad.in' });
  await moment.land(leaf, 0.05);
  void moment.to(light, { scaleY: 0 }, { duration: 220, ease: 'Back.in' });
  await moment.to(leaf, { scaleY: 0 }, { duration: 220, ease: 'Back.in' });
};

/** The stamp comes down on a sheet; `thud` is called where it lands. */
export async function stamp(moment: Moment, people: readonly Seen[], thud: (x: number, y: number) => void): Promise<void> {
  const [x, y] = [moment.x(0.5), moment.y(0.56)];
  const paper = moment.prop('sheet', x, y, 1.9);
  await moment.pop(paper, { duration: 260 });
  const stamper = moment.prop('stamper', x, y - 96 * moment.unit, 1.05, DEPTH.moment + 2);
  const rest = stamper.y;
  if (!moment.view.reduced) stamper.setPosition(x, -180 * moment.unit);
  await moment.to(stamper, { y: rest }, { duration: 240, ease: 'Cubic.in' });
  thud(x, y + 40 * moment.unit);
  if (!moment.view.reduced) people.forEach(({ peep }) => peep.hop(10));
  const mark = moment.prop('print', x, y + 16 * moment.unit, 0.9, DEPTH.moment + 1);
  void moment.land(paper, 0.14);
  await moment.land(stamper, 0.3);
  await moment.to(stamper, { y: rest - 210 * moment.unit, angle: 16, alpha: 0 }, { duration: 280, ease: 'Back.in' });
  await moment.hold(520, 1800);
  await Promise.all([moment.gone(mark), moment.gone(paper)]);
}
