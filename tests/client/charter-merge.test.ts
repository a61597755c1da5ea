import { describe, expect, it } from 'vitest';
import { merged, pointsOf } from '../../client/desk/charter/merge.ts';

const base = { zone: 'ask', text: { fr: 'Demandez.', en: 'Ask.' }, reason: { fr: 'Parce que.', en: 'Because.' }, facts: ['LAW-01'] };
type Body = typeof base;
const having = (change: Partial<Body>): Body => ({ ...base, ...change });
const firsts = (points: ReturnType<typeof pointsOf>) => points.map(({ key, first, clashes }) => [key, first, clashes]);

describe('an article that two people change at once', () => {
  it('keeps both texts where one wrote the French and the other the English, and says which is whose', () => {
    const mine = having({ text: { fr: 'Demandez d’abord.', en: 'Ask.' } });
    const theirs = having({ text: { fr: 'Demandez.', en: 'Ask first.' } });
    const points = pointsOf(base, mine, theirs);
    expect(firsts(points)).toEqual([
      ['text fr', 'mine', false],
      ['text en', 'theirs', false],
    ]);
    expect(merged(mine, points, {})).toEqual(having({ text: { fr: 'Demandez d’abord.', en: 'Ask first.' } }));
  });

  it('asks about the one language that both wrote, and about no other', () => {
    const mine = having({ text: { fr: 'Mienne.', en: 'Ask.' } });
    const theirs = having({ text: { fr: 'Sienne.', en: 'Ask.' } });
    const points = pointsOf(base, mine, theirs);
    expect(firsts(points)).toEqual([['text fr', 'mine', true]]);
    expect(merged(mine, points, { 'text fr': 'theirs' })).toEqual(theirs);
    expect(merged(mine, points, {})).toEqual(mine);
  });

  it('takes what has no language as a whole', () => {
    const mine = having({ zone: 'never' });
    const theirs = having({ facts: ['LAW-02'], reason: { fr: 'Autre.', en: 'Because.' } });
    const points = pointsOf(base, mine, theirs);
    expect(firsts(points)).toEqual([
      ['zone', 'mine', false],
      ['reason fr', 'theirs', false],
      ['facts', 'theirs', false],
    ]);
    expect(merged(mine, points, {})).toEqual({ ...theirs, zone: 'never' });
    expect(merged(mine, points, { zone: 'theirs', facts: 'mine' })).toEqual(having({ reason: theirs.reason }));
  });
});
