import { INK, SKIN } from '../palette.ts';
import { curve, disc, group, oval, shape } from '../ink.ts';

/** Small people of the map, about 66 units tall, their feet at (x, y). Two frames: arms up, arms down. */

export type Folk = {
  skin?: keyof typeof SKIN;
  hair?: string;
  cloth: string;
  legs?: string;
  /** bun, long, short (default), scarf, turban, bald */
  head?: 'bun' | 'long' | 'short' | 'scarf' | 'turban' | 'bald';
  wrap?: string;
  pose?: 'cheer' | 'wave' | 'read' | 'stand';
  seat?: 'wheelchair';
  scale?: number;
  flip?: boolean;
};

function hairdo({ head = 'short', hair = '#3A1F2B', wrap = '#8E7BF5' }: Folk): { behind: string; over: string } {
  const cap = shape('M-13-56c-3-19 29-19 26 0c-5-8-20-9-26 0z', hair, { pen: 3.5 });
  switch (head) {
    case 'bun':
      return { behind: disc(-6, -73, 7, hair, { pen: 3.5 }), over: cap };
    case 'long':
      return { behind: shape('M-14-34c-4-20-4-36 14-36s18 16 14 36z', hair, { pen: 3.5 }), over: cap };
    case 'scarf':
      return { behind: shape('M-16-34c-4-22 0-38 16-38s20 16 16 38z', wrap, { pen: 3.5 }), over: '' };
    case 'turban':
      return { behind: '', over: shape('M-14-57c-2-24 30-24 28 0c-8-9-20-9-28 0z', wrap, { pen: 3.5 }) };
    case 'bald':
      return { behind: '', over: '' };
    default:
      return { behind: '', over: cap };
  }
}

function arms({ pose = 'stand', cloth }: Folk, frame: 0 | 1): string {
  const limb = (d: string) => curve(d, 9.5) + curve(d, 4, cloth);
  const lifted = frame === 0;
  if (pose === 'cheer') return limb(lifted ? 'M-11-36l-12-22M11-36l12-22' : 'M-11-36l-15-12M11-36l15-12');
  if (pose === 'wave') return limb(lifted ? 'M-11-36l-8 18M11-36l14-20' : 'M-11-36l-8 18M11-36l18-8');
  if (pose === 'read')
    return limb('M-11-36l2 12M11-36l-2 12') + shape('M-17-34l17 5 17-5v19l-17 5-17-5z', '#fff', { pen: 3.5 }) + curve('M0-29v19', 3);
  return limb(lifted ? 'M-11-36l-7 19M11-36l7 19' : 'M-11-36l-9 17M11-36l9 17');
}

const chair = (): string =>
  curve('M-14-44v28h20l9 13', 4.5) + disc(-5, -9, 13, 'none', { pen: 4.5 }) + disc(-5, -9, 3, INK) + disc(17, -4, 5, '#fff', { pen: 4 });

/** One person; `hop` in the second frame for those who cheer. */
export function folk(x: number, y: number, who: Folk, frame: 0 | 1): string {
  const { behind, over } = hairdo(who);
  const skin = SKIN[who.skin ?? 'amber'];
  const face = disc(0, -55, 11.5, skin, { pen: 3.5 });
  const eyes = disc(2, -55, 1.7, INK) + disc(8, -55, 1.7, INK);
  const legs = who.legs ?? '#33408F';
  const walk = who.seat
    ? curve('M0-16h12l4 14', 9) + curve('M0-16h12l4 14', 4, legs)
    : curve('M-6-2v-16M6-2v-16', 9) + curve('M-6-2v-16M6-2v-16', 4, legs);
  const body = shape('M-13-14c-3-20 0-31 13-31s16 11 13 31z', who.cloth, { pen: 3.5 });
  const hop = who.pose === 'cheer' && !who.seat && frame === 0 ? -7 : 0;
  const shade = oval(0, 1, 15, 4, '#3B7F6B', { opacity: 0.35 });
  const drawn = [behind, who.seat ? chair() : '', walk, body, arms(who, frame), face, eyes, over];
  return group([shade, group(drawn, { at: [0, hop] })], { at: [x, y], scale: who.scale ?? 1, flip: who.flip ?? false });
}
