import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealtNames, freshSeed } from '../../content/engine/fresh-deal.ts';
import { NOTHING_CARRIED } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import { perfectMove, playThrough } from './fixtures/players.ts';
import { published } from './fixtures/programs.ts';

const { charter } = published;
const played = published.modules.filter(({ module }) => module.minigame !== null);
const seeds = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 12, maxLength: 12 });
const carried = NOTHING_CARRIED;

describe.each(played.map((content) => [content.module.minigame!, content] as const))('a second play of %s', (_, content) => {
  const place = { content, charter };
  const shared = (one: number, other: number): number => {
    const seen = dealtNames(place, { seed: one, carried });
    return [...dealtNames(place, { seed: other, carried })].filter((name) => seen.has(name)).length;
  };

  test('is dealt what the first showed least of, among the seeds offered', () => {
    fc.assert(
      fc.property(seeds, ([first, ...offered]) => {
        const fresh = freshSeed(place, carried, offered, [{ seed: first!, carried }]);
        expect(offered).toContain(fresh);
        expect(shared(first!, fresh)).toBe(Math.min(...offered.map((one) => shared(first!, one))));
      }),
      { numRuns: 10 },
    );
  });

  test('has the very game that its seed deals in the play itself', () => {
    const program = compile(content, charter);
    const { play } = playThrough(program, { choose: (view) => view.options[0]!.id, move: perfectMove }, 31);
    const { state } = play.snapshot.context.games[0]! as { state: unknown };
    const names = dealtNames(place, { seed: 31, carried: { ...carried, meters: play.snapshot.context.meters } });
    // The tower's deal also looks at the meters as they stand by then; a name of the present moment changes in every game.
    const told = JSON.stringify(state);
    const missing = [...names].slice(1).filter((name) => !told.includes(JSON.stringify(name)));
    expect(content.module.minigame === 'triage' ? [] : missing).toEqual([]);
  });
});

test('the first play keeps the first seed offered', () => {
  expect(freshSeed({ content: played[0]!, charter }, carried, [5, 6, 7], [])).toBe(5);
});
