import { puff } from './bursts.ts';
import { DEPTH } from './view.ts';
import type { Happening } from '../game-contract.ts';
import type { Moment } from './moment.ts';
import type { Peep } from './peep.ts';
import { coffee, door, paperFlies, phoneBuzz, stamp, thumbsUp } from './happenings-things.ts';

/** One person as a happening sees them: where the head is and how tall the bust (px), and the person to move. */
export type Seen = { x: number; y: number; size: number; peep: Peep };
export type Play = (moment: Moment, people: readonly Seen[]) => Promise<void>;

/** A bubble with three dots, and nobody moves. */
const silence: Play = async (moment, people) => {
  people.forEach(({ peep, x }, i) => {
    peep.hush();
    if (!moment.view.reduced) peep.look(x < moment.x(0.5) ? -7 : 7, 900 + i * 120);
  });
  const bubble = moment.prop('bubble', moment.x(0.5), moment.y(0.46));
  await moment.pop(bubble);
  const dots = [-1, 0, 1].map((i) => moment.prop('dot', bubble.x + i * 56 * moment.unit, bubble.y - 18 * moment.unit, 1, DEPTH.moment + 1));
  await Promise.all(dots.map((dot, i) => moment.pop(dot, { delay: i * 220, duration: 240 })));
  await moment.hold(520, 1800);
  await Promise.all([...dots, bubble].map((one) => moment.gone(one)));
};

/** Laughs fly off each head while people bounce. */
const laughter: Play = async (moment, people) => {
  const heads = people.length > 0 ? people : [{ x: moment.x(0.5), y: moment.y(0.5), size: moment.y(0.7) }];
  if (!moment.view.reduced) people.forEach(({ peep }, i) => peep.hop(22, 3, i * 70));
  const laughs = heads.flatMap(({ x, y, size }, i) =>
    [-1, 1].map((side) => ({ x: x + side * size * 0.25, y: y - size * 0.12, turn: side * 16, wait: i * 110 + (side + 1) * 65 })),
  );
  await Promise.all(
    laughs.map(async ({ x, y, turn, wait }) => {
      const smile = moment.prop('smile', x, y, 0.8).setAngle(-turn);
      await moment.pop(smile, { delay: wait });
      await moment.to(smile, { y: y - 56 * moment.unit, angle: turn }, { duration: 620, ease: 'Sine.inOut' });
      await moment.hold(0, 1800);
      await moment.gone(smile);
    }),
  );
};

/** The room goes dark, then a lamp on each person. */
const lights: Play = async (moment, people) => {
  const { scene, width, height, reduced } = moment.view;
  const dark = moment.keep(
    scene.add
      .rectangle(width / 2, height / 2, width * 1.1, height * 1.1, 0x1b1a3a)
      .setDepth(DEPTH.shade)
      .setAlpha(0),
  );
  const depths = people.map(({ peep }) => peep.root.depth);
  people.forEach(({ peep }, i) => peep.root.setDepth(DEPTH.shade + 2 + i));
  moment.atEnd(() => people.forEach(({ peep }, i) => peep.root.setDepth(depths[i] ?? DEPTH.people)));
  await moment.to(dark, { alpha: 0.62 }, { duration: 160 });
  const spots = people.length > 0 ? people.map(({ x }) => x) : [moment.x(0.5)];
  const beams = spots.map((x) => {
    const beam = moment.prop('beam', x, height * 0.5, 1, DEPTH.shade + 1);
    return beam.setDisplaySize(Math.min(width * 0.44, height * 0.9), height * 1.06).setAlpha(0);
  });
  await Promise.all(beams.map((beam, i) => moment.to(beam, { alpha: 1 }, { duration: 60, delay: 200 + i * 180, ease: 'Stepped' })));
  if (!reduced) people.forEach(({ peep }, i) => peep.hop(12, 1, i * 90));
  await moment.hold(700, 1800);
  await Promise.all([dark, ...beams].map((one) => moment.to(one, { alpha: 0 }, { duration: 260 })));
};

/** A row of heads comes up in front and turns to look. */
const crowdTurns: Play = async (moment) => {
  const heads = ['head-0', 'head-1', 'head-2', 'head-3', 'head-1', 'head-0'] as const;
  const size = 1.7;
  const floor = moment.y(1) - 70 * moment.unit;
  const row = heads.map((name, i) => {
    const x = moment.x((i + 0.5) / heads.length + (i % 2 ? 0.012 : -0.012));
    const head = moment.prop(name, x, floor - (i % 2) * 34 * moment.unit, size, DEPTH.front + 2 + (i % 2 ? 0 : 1));
    // Each looks away from the middle at first.
    head.setFlipX(x < moment.x(0.5));
    return head;
  });
  const height = 360 * moment.unit;
  await Promise.all(
    row.map(async (head, i) => {
      const { y, scaleX } = head;
      if (!moment.view.reduced) head.setY(y + height);
      await moment.to(head, { y }, { duration: 320, delay: i * 45, ease: 'Back.out' });
      await moment.to(head, { scaleX: 0.02 }, { duration: 110, delay: 140 + (i % 3) * 70, ease: 'Quad.in' });
      head.setFlipX(!head.flipX);
      await moment.to(head, { scaleX }, { duration: 200, ease: 'Back.out' });
    }),
  );
  await moment.hold(720, 1800);
  await Promise.all(row.map((head, i) => moment.to(head, { y: head.y + height * 1.3 }, { duration: 260, delay: i * 30, ease: 'Quad.in' })));
};

export const HAPPENINGS_PLAYED: Record<Happening, Play> = {
  'phone-buzz': phoneBuzz,
  'thumbs-up': thumbsUp,
  'paper-flies': paperFlies,
  coffee,
  door,
  stamp: (moment, people) => stamp(moment, people, (x, y) => puff(moment.view, x, y, 10)),
  silence,
  laughter,
  lights,
  'crowd-turns': crowdTurns,
};
