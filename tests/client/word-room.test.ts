import { describe, expect, it } from 'vitest';
import { cloudOf } from '../../client/room/word-room.ts';

const words = (count: number, text = 'le regard', times = 1) =>
  Array.from({ length: count }, (_, at) => ({ text: `${text} ${at}`, times }));
/** Of so many lines on the wall. */
const asked = (lines: number) => 'x'.repeat(40 * lines);

describe('the words on the wall', () => {
  it('are as large as all of them may stand there', () => {
    expect(cloudOf(words(6), asked(3))).toMatchObject({ ease: 1, more: 0 });
    const eases = [6, 12, 16, 20, 26].map((count) => cloudOf(words(count), asked(3)).ease);
    expect(eases).toEqual(eases.toSorted((one, other) => other - one));
    expect(new Set(eases).size).toBeGreaterThan(3);
    expect(cloudOf(words(26), asked(3)).more).toBe(0);
  });

  it('take the room that a short question leaves', () => {
    expect(cloudOf(words(20), asked(1)).ease).toBeGreaterThan(cloudOf(words(20), asked(3)).ease);
    expect(cloudOf(words(60), asked(1)).shown.length).toBeGreaterThan(cloudOf(words(60), asked(3)).shown.length);
  });

  it('leave the room that their explanation needs', () => {
    const told = 'x'.repeat(200);
    expect(cloudOf(words(12), asked(2), told).ease).toBeLessThan(cloudOf(words(12), asked(2)).ease);
    expect(cloudOf(words(60), asked(2), told).more).toBeGreaterThan(cloudOf(words(60), asked(2)).more);
  });

  it('are the most said where not all of them can be read, and it is told how many are left', () => {
    const { ease, shown, more } = cloudOf([{ text: 'le temps', times: 40 }, ...words(300)], asked(3));
    expect(ease).toBe(0);
    expect(shown[0]).toEqual({ text: 'le temps', times: 40 });
    expect(shown.length + more).toBe(301);
    expect(shown.length).toBeGreaterThan(15);
  });

  it('are at least one, however long the words and the question', () => {
    expect(cloudOf([{ text: 'x'.repeat(40), times: 1 }], asked(3))).toMatchObject({ more: 0, shown: [{ times: 1 }] });
    expect(cloudOf(words(3), asked(20)).shown).toHaveLength(1);
    expect(cloudOf([], asked(3))).toEqual({ ease: 1, shown: [], more: 0 });
  });
});
