import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sort } from '../../content/engine/minigames/sort.ts';
import { usableIdeas } from '../../content/engine/minigames/sort/pool.ts';
import { ROUNDS } from '../../content/engine/minigames/sort/state.ts';
import type { Charter, Idea } from '../../content/engine/schema.ts';
import { ours } from './fixtures/drafting.ts';
import { recklessMove } from './fixtures/players.ts';
import { deal, ideaIn, playWith, seeds } from './fixtures/sorting.ts';

const bare = ({ twin: _, decides: _decides, ...idea }: Idea): Idea => ({ ...idea, details: [] });
const plain = (id: string, idea: Idea): Idea => ({ ...bare(idea), id, article: 'a23' });

/** The product's charter and an article of the house, with two ideas that HR wrote without details. */
const withOwn: Charter = {
  ...ours,
  articles: [...ours.articles, { ...ours.articles[0]!, id: 'a23', own: true }],
  ideas: [...ours.ideas, plain('own-one', ours.ideas[0]!), plain('own-two', ours.ideas[0]!)],
};
/** A small charter of the house: twelve ideas, none with details, no twins. */
const small: Charter = {
  ...ours,
  ideas: (['free', 'ask', 'never'] as const).flatMap((zone) =>
    usableIdeas(ours)
      .filter((idea) => idea.zone === zone)
      .slice(0, 4)
      .map(bare),
  ),
};
const dealt = (charter: Charter, seed: number): string[] => ROUNDS.flatMap((round) => deal(seed, charter).rounds[round]);

describe('the organisation’s own articles', () => {
  it('are in every game, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(dealt(withOwn, seed)).toEqual(expect.arrayContaining(['own-one', 'own-two']));
        expect(dealt(withOwn, seed)).toHaveLength(24);
      }),
    );
  });

  it('are in the game of whoever begins at the second round too, before it where no detail decides them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rounds, round } = deal(seed, withOwn, 2);
        expect(ROUNDS.flatMap((one) => rounds[one])).toEqual(expect.arrayContaining(['own-one', 'own-two']));
        expect(ROUNDS.map((one) => rounds[one].length)).toEqual([2, 8, 8]);
        expect(rounds[3].every((id) => ideaIn(withOwn, id).details.length > 0)).toBe(true);
        expect(round).toBe(1);
      }),
    );
  });

  it('are never asked for the detail that decided when nobody wrote any, not even after a spill', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const end = playWith(deal(seed, withOwn), recklessMove, withOwn);
        expect(end.redealt).toContain(3);
        for (const { idea, round } of end.placed) if (round === 3) expect(ideaIn(withOwn, idea).details).toHaveLength(3);
      }),
      { numRuns: 30 },
    );
  });

  it('make a fair, shorter game of their own', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rounds } = deal(seed, small);
        expect([rounds[1].length, rounds[2].length, rounds[3].length]).toEqual([4, 4, 0]);
        const end = playWith(deal(seed, small), recklessMove, small);
        expect(sort.done(end)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
