import { describe, expect, it } from 'vitest';
import { cloudOf } from '../../client/room/word-room.ts';

const words = (count: number, text = 'le regard', times = 1) =>
  Array.from({ length: count }, (_, at) => ({ text: `${text} ${at}`, times }));

describe('the words on the wall', () => {
  it('are as large as all of them may stand there', () => {
    expect(cloudOf(words(6))).toMatchObject({ size: 'large', more: 0 });
    expect(cloudOf(words(10))).toMatchObject({ size: 'middle', more: 0 });
    expect(cloudOf(words(26))).toMatchObject({ size: 'small', more: 0 });
  });

  it('are the most said where not all of them can be read, and it is told how many are left', () => {
    const { size, shown, more } = cloudOf([{ text: 'le temps', times: 40 }, ...words(300)]);
    expect(size).toBe('small');
    expect(shown[0]).toEqual({ text: 'le temps', times: 40 });
    expect(shown.length + more).toBe(301);
    expect(shown.length).toBeGreaterThan(15);
  });

  it('are at least one, however long', () => {
    expect(cloudOf([{ text: 'x'.repeat(40), times: 1 }])).toMatchObject({ more: 0, shown: [{ times: 1 }] });
    expect(cloudOf([])).toEqual({ size: 'large', shown: [], more: 0 });
  });
});
