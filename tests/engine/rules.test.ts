import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedInto, carryOver } from '../../content/engine/carry.ts';
import { bandOf, holds } from '../../content/engine/conditions.ts';
import type { Memory } from '../../content/engine/conditions.ts';
import { canonicalJson } from '../../content/engine/content-hash.ts';
import { applyEffects, meterChange, readCarried } from '../../content/engine/effects.ts';
import { castOf, facesAfter, linesOf } from '../../content/engine/faces.ts';
import { DEFAULT_THREADS, NOTHING_CARRIED, START_METERS } from '../../content/engine/log.ts';
import { drawBelow, nextRandom, shuffle } from '../../content/engine/random.ts';
import type { Condition, Line } from '../../content/engine/schema.ts';

const memory: Memory = {
  meters: { trust: 70, reach: 34, risk: 0 },
  flags: ['asked'],
  visited: ['pile'],
  threads: { ...DEFAULT_THREADS, keen: 'helped' },
};

describe('conditions', () => {
  test.each([
    [0, 'low'],
    [33, 'low'],
    [34, 'middle'],
    [66, 'middle'],
    [67, 'high'],
    [100, 'high'],
  ])('a meter of %i is %s', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });

  test.each<[string, Condition, boolean]>([
    ['a band that is met', { meter: 'trust', band: ['high'] }, true],
    ['one of two bands', { meter: 'reach', band: ['low', 'middle'] }, true],
    ['a band that is not met', { meter: 'risk', band: ['middle', 'high'] }, false],
    ['a flag raised', { flag: 'asked' }, true],
    ['a flag not raised', { flag: 'hidden' }, false],
    ['a step visited', { visited: 'pile' }, true],
    ['a step not visited', { visited: 'bag' }, false],
    ['a thread with that value', { thread: 'keen', is: ['helped', 'covered'] }, true],
    ['a thread with another value', { thread: 'sceptic', is: ['listens'] }, false],
    ['all of two', { all: [{ flag: 'asked' }, { flag: 'hidden' }] }, false],
    ['any of two', { any: [{ flag: 'asked' }, { flag: 'hidden' }] }, true],
    ['not', { not: { flag: 'asked' } }, false],
    ['not within all within any', { any: [{ all: [{ not: { flag: 'hidden' } }, { visited: 'pile' }] }, { flag: 'hidden' }] }, true],
  ])('%s', (_, condition, value) => {
    expect(holds(condition, memory)).toBe(value);
  });

  test('no condition always holds', () => {
    expect(holds(undefined, memory)).toBe(true);
  });
});

describe('faces', () => {
  const step = {
    cast: { awa: 'neutral', tom: 'happy' } as const,
    lines: [
      { id: 'one', who: 'awa', moods: { awa: 'angry' } },
      { id: 'two', who: 'tom', when: { flag: 'hidden' }, moods: { tom: 'sad' } },
      { id: 'three', who: 'tom', moods: { tom: 'doubt', nina: 'laugh' } },
    ] as Line[],
  };

  test('a mood lasts until the next one, a line not read changes none, and nobody enters by a mood', () => {
    expect(linesOf(step, memory)).toEqual([
      {
        id: 'one',
        who: 'awa',
        cast: [
          { who: 'awa', mood: 'angry' },
          { who: 'tom', mood: 'happy' },
        ],
      },
      {
        id: 'three',
        who: 'tom',
        cast: [
          { who: 'awa', mood: 'angry' },
          { who: 'tom', mood: 'doubt' },
        ],
      },
    ]);
    expect(castOf(step.cast, facesAfter(step, memory))).toEqual([
      { who: 'awa', mood: 'angry' },
      { who: 'tom', mood: 'doubt' },
    ]);
  });
});

describe('effects', () => {
  test('add to meters, clamp them to 0-100 and tell what really changed', () => {
    const after = applyEffects(memory, { meters: { trust: 40, risk: -10, reach: -4 } });
    expect(after.meters).toEqual({ trust: 100, reach: 30, risk: 0 });
    expect(meterChange(memory.meters, after.meters)).toEqual({ trust: 30, reach: -4, risk: 0 });
  });

  test('raise then lower flags, each once, and set threads', () => {
    const after = applyEffects(memory, { raise: ['hidden', 'asked'], lower: ['asked'], threads: { sceptic: 'listens' } });
    expect(after.flags).toEqual(['hidden']);
    expect(after.threads).toMatchObject({ sceptic: 'listens', keen: 'helped' });
  });

  test('change nothing of the memory they are given', () => {
    const before = JSON.stringify(memory);
    applyEffects(memory, { meters: { trust: -5 }, raise: ['hidden'], threads: { keen: 'alone' } });
    expect(JSON.stringify(memory)).toBe(before);
  });

  test('meters stay integers from 0 to 100 whatever is added', () => {
    const change = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.record({ trust: change, reach: change, risk: change }), { maxLength: 20 }), (changes) => {
        const after = changes.reduce((one, meters) => applyEffects(one, { meters }), memory);
        for (const value of Object.values(after.meters)) expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
      }),
    );
  });
});

describe('what is carried', () => {
  test.each([
    [
      { trust: 50, reach: 20, risk: 20 },
      { trust: 50, reach: 20, risk: 20 },
    ],
    [
      { trust: 100, reach: 100, risk: 100 },
      { trust: 75, reach: 60, risk: 60 },
    ],
    [
      { trust: 0, reach: 0, risk: 0 },
      { trust: 25, reach: 10, risk: 10 },
    ],
    [
      { trust: 55, reach: 17, risk: 21 },
      { trust: 52, reach: 19, risk: 20 },
    ],
  ])('meters %o come half-way back: %o', (canon, carried) => {
    expect(carryOver(canon)).toEqual(carried);
  });

  const carry = (trust: number, threads: object) => ({ meters: { ...START_METERS, trust }, threads: { ...DEFAULT_THREADS, ...threads } });

  test('the first place carries nothing', () => {
    expect(carriedInto(1, [])).toEqual(NOTHING_CARRIED);
    expect(carriedInto(2, [{ module: 'crisis', order: 6, sets: ['keen'], carry: carry(90, { keen: 'helped' }) }])).toEqual(NOTHING_CARRIED);
  });

  test('meters come from the nearest earlier place, each thread from the last that sets it, in any order of play', () => {
    const welcome = {
      module: 'welcome' as const,
      order: 1,
      sets: ['sceptic' as const],
      carry: carry(80, { sceptic: 'listens', keen: 'covered' }),
    };
    const charter = {
      module: 'charter' as const,
      order: 2,
      sets: ['keen' as const],
      carry: carry(60, { sceptic: 'let-down', keen: 'helped' }),
    };
    for (const canons of [
      [welcome, charter],
      [charter, welcome],
    ]) {
      const carried = carriedInto(3, canons);
      expect(carried.meters.trust).toBe(55);
      expect(carried.threads).toMatchObject({ sceptic: 'listens', keen: 'helped', quota: 'unmet' });
    }
  });

  test('a place does not know its own earlier play', () => {
    const charter = { module: 'charter' as const, order: 2, sets: ['keen' as const], carry: carry(90, { keen: 'helped' }) };
    expect(carriedInto(2, [charter])).toEqual(NOTHING_CARRIED);
    expect(carriedInto(3, [charter]).threads.keen).toBe('helped');
  });

  test('a value or a thread this engine does not know is read as its default', () => {
    const strange = { meters: { trust: 900, reach: -3 }, threads: { keen: 'married', moon: 'full' } } as never;
    expect(readCarried(strange)).toEqual({ meters: { trust: 100, reach: 0, risk: 20 }, threads: DEFAULT_THREADS });
  });
});

describe('the generator', () => {
  test('draws the same numbers on every machine, for ever', () => {
    const drawn: number[] = [];
    let random = 1;
    for (let index = 0; index < 4; index += 1) {
      const next = nextRandom(random);
      random = next.random;
      drawn.push(next.value);
    }
    expect(drawn).toMatchInlineSnapshot(`
      [
        1580013426,
        350525680,
        3524174333,
        3011703609,
      ]
    `);
  });

  test('draws integers under a bound, all about as often', () => {
    const counts = [0, 0, 0, 0, 0];
    let random = 42;
    for (let index = 0; index < 5000; index += 1) {
      const next = drawBelow(5, random);
      random = next.random;
      counts[next.value]! += 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(880);
  });

  test('shuffles without losing or doubling', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => {
        expect(shuffle(items, seed).value.toSorted()).toEqual(items.toSorted());
      }),
    );
  });
});

describe('the canonical JSON of a document', () => {
  test('sorts keys, keeps lists, drops absent fields and spaces', () => {
    expect(canonicalJson({ b: [2, { d: null, c: undefined }], a: 'é"\n' })).toBe('{"a":"é\\"\\n","b":[2,{"d":null}]}');
  });

  test('is the same whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
  });
});
