import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf, situationsUnder } from '../../content/engine/charter/impact.ts';
import { loadAll } from '../../content/load.ts';
import { anyCharter, moved, ours, retold, without } from './fixtures/drafting.ts';

const loaded = loadAll();
if (!loaded.ok) throw new Error(JSON.stringify(loaded));
const { modules, bank } = loaded.value;
const impact = (before: typeof ours, after: typeof ours) => impactOf(before, after, { modules, bank, ours });

describe('what publishing a charter changes', () => {
  it('is nothing where no zone moves and no article goes, whatever is told otherwise', () => {
    const nothing = {
      scenes: [],
      citations: [],
      ideas: { dropped: [], gained: [] },
      situations: { dropped: 0, gained: 0, left: bank.length },
      undrawn: [],
    };
    expect(impact(ours, retold(ours, 'a08', 'fr', 'Demandez.'))).toEqual(nothing);
  });

  it('names the options that relied on the zone, in every place, and how many are left in the scene', () => {
    const { scenes } = impact(ours, moved(ours, 'a08', 'free'));
    expect(scenes.map(({ module, dropped, gained }) => [module, dropped.length, gained.length])).toEqual([
      ['charter', 1, 0],
      ['profile', 1, 0],
    ]);
    expect(scenes.every(({ left }) => left >= 2)).toBe(true);
  });

  it('names what still cites the article: moved to another zone, or gone', () => {
    const after = impact(ours, moved(ours, 'a08', 'free'));
    expect(after.citations.length).toBeGreaterThan(0);
    expect(after.citations.every(({ article, now }) => article === 'a08' && now === 'moved')).toBe(true);
    const dropped = after.scenes.flatMap(({ module, step, dropped }) => dropped.map((option) => `${module} ${step} ${option}`));
    for (const { module, step, choice } of after.citations) expect(dropped).not.toContain(`${module} ${step} ${choice}`);
    expect(impact(ours, without(ours, 'a08')).citations.every(({ now }) => now === 'gone')).toBe(true);
  });

  it('counts the exam’s situations without naming one, and says which exams could not be drawn any more', () => {
    const { situations, undrawn } = impact(ours, moved(ours, 'a08', 'free'));
    expect(situations.dropped).toBe(bank.filter(({ articles }) => articles.includes('a08')).length);
    expect(situations.left).toBe(bank.length - situations.dropped);
    expect(undrawn).toEqual([]);
    expect(impact(ours, { ...ours, articles: [] }).undrawn).toEqual(['relay', 'voice', 'ambassador']);
  });

  it('is undone by going back: what is dropped one way is gained the other', () => {
    fc.assert(
      fc.property(anyCharter, anyCharter, (one, other) => {
        const there = impact(one, other);
        const back = impact(other, one);
        expect(there.ideas).toEqual({ dropped: back.ideas.gained, gained: back.ideas.dropped });
        expect(there.scenes.map(({ left: _, dropped, gained, ...at }) => ({ ...at, dropped: gained, gained: dropped }))).toEqual(
          back.scenes.map(({ left: _, ...scene }) => scene),
        );
        expect(there.situations.dropped).toBe(back.situations.gained);
        expect(there.situations.left).toBe(situationsUnder(bank, other, ours).length);
      }),
      { numRuns: 60 },
    );
  });
});
