import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../client/ui/spot/areas.ts';
import type { Area } from '../../client/ui/spot/areas.ts';
import { bitsOf, fateOf } from '../../client/ui/spot/model.ts';
import { LOOKS, spotSchema } from '../../content/engine/minigames/spot/authored.ts';
import { published } from '../engine/fixtures/programs.ts';

const photos = published.modules
  .flatMap(({ module, game }) => (module.minigame === 'spot' ? spotSchema.parse(game).cases : []))
  .filter((one) => one.kind === 'photo');

const covers = ([x, y, w, h]: Area, [ox, oy, ow, oh]: Area): boolean => {
  const [cx, cy] = [ox + ow / 2, oy + oh / 2];
  return cx > x && cx < x + w && cy > y && cy < y + h;
};

describe.each(photos)('the photo $id', ({ id, parts }) => {
  const areas = AREAS[id] ?? {};

  it('is drawn in both its looks', () => {
    for (const look of LOOKS) expect(existsSync(`client/public/art/pictures/spot-${id}-${look}.svg`)).toBe(true);
  });

  it('places its parts inside the picture, all but the caption', () => {
    expect(parts.filter((part) => !areas[part])).toEqual(['caption']);
    expect(Object.keys(areas).toSorted()).toEqual(parts.filter((part) => part !== 'caption').toSorted());
    for (const [x, y, w, h] of Object.values(areas)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + w, y + h)).toBeLessThanOrEqual(100);
    }
  });

  it('hides the middle of no part under another: each is pressed where it is seen', () => {
    const placed = parts.filter((part) => areas[part]);
    const hidden = placed.flatMap((part, at) => placed.slice(at + 1).filter((over) => covers(areas[over]!, areas[part]!)));
    expect(hidden).toEqual([]);
  });
});

it('marks are the bits that the engine reads', () => {
  expect(bitsOf(['one', 'two', 'three'], ['three', 'one'])).toBe(5);
  expect(bitsOf(['one', 'two', 'three'], [])).toBe(0);
});

it('a part was found, missed, suspected for nothing, or is not worth a word', () => {
  const verdict = {
    risks: [
      { part: 'one', rule: 'secret' },
      { part: 'two', rule: 'image' },
    ],
    named: [
      { part: 'one', rule: 'image' },
      { part: 'six', rule: 'image' },
    ],
  } as never;
  expect(['one', 'two', 'six', 'nine'].map((part) => fateOf(verdict, part))).toEqual(['found', 'missed', 'alarm', null]);
  expect(fateOf(null, 'one')).toBe(null);
});
