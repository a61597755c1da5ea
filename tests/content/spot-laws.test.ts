import { describe, expect, test } from 'vitest';
import { factsInSpot, spotLaws } from '../../content/engine/check/spot-laws.ts';
import type { Texts } from '../../content/engine/check/texts.ts';
import { spotSchema } from '../../content/engine/minigames/spot/authored.ts';
import type { SpotAuthored } from '../../content/engine/minigames/spot/authored.ts';
import type { ModuleContent } from '../../content/engine/schema.ts';
import { readTexts } from '../../content/load.ts';
import { published } from '../engine/fixtures/programs.ts';

const module = published.modules.find((one) => one.module.minigame === 'spot')!;
const { texts } = readTexts();

type Draft = { game: SpotAuthored; texts: Texts };

/** What the laws say of the published case files, once changed. */
function findings(change: (draft: Draft) => void): string[] {
  const draft: Draft = { game: structuredClone(spotSchema.parse(module.game)), texts: structuredClone(texts) };
  change(draft);
  const content: ModuleContent = { ...module, game: draft.game };
  return spotLaws([content], draft.texts).map(({ at, message }) => `${at}: ${message}`);
}

const first = ({ game }: Draft) => game.cases.find((one) => one.id === 'first-day')!;

test('the published case files break no law', () => expect(findings(() => {})).toEqual([]));

describe('a case file is refused', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    [
      'with a risk that is none of its parts',
      (draft) => (first(draft).looks.a.risks['cat'] = 'image'),
      'look a: "cat" is none of its parts',
    ],
    ['with a rule it does not offer', (draft) => (first(draft).looks.a.risks['mug'] = 'measure'), 'look a: "measure" is none of its rules'],
    ['with a decision that does not exist', (draft) => (first(draft).looks.b.decision = 'ours'), 'look b: "ours" is no decision'],
    [
      'that ends badly for a clean look',
      (draft) => (first(draft).looks.b.outcome = 'stands'),
      'look b: nothing is risky, and yet it ends badly',
    ],
    ['with a rule that does not exist', (draft) => first(draft).rules.splice(2, 1, 'manners'), '"manners" is no rule'],
    ['with a part twice', (draft) => first(draft).parts.splice(4, 1, 'mug'), '"mug" is there twice'],
    [
      'with two looks alike',
      (draft) => {
        first(draft).looks.a.changed = [];
        first(draft).looks.b.changed = [];
      },
      'its two looks are the same',
    ],
  ])('%s', (_, change, message) => {
    expect(findings(change)).toContain(`case "first-day": ${message}`);
  });
});

describe('the pool is refused', () => {
  test('with too few cases, of all or of one kind', () => {
    const few = findings(
      ({ game }) => (game.cases = game.cases.filter((one) => one.kind !== 'word' || one.id === 'rating' || one.id === 'joke')),
    );
    expect(few).toContain('cases: 11, at least 12 wanted');
    expect(few).toContain('cases: "word" deals the same two at each play, 4 wanted');
  });

  test('with fewer than ten real decisions told, or one that no case tells', () => {
    const one = findings(({ game }) => {
      for (const { looks } of game.cases) looks.a.decision = looks.b.decision = 'weighing';
    });
    expect(one).toContain('decisions: 1 told, at least 10 wanted');
    expect(one).toContain('decision "likes": is told by no case');
  });
});

describe('its texts', () => {
  const spotOf = (draft: Draft, locale: 'fr' | 'en') => draft.texts[locale]['client/games/spot'] as Record<string, Record<string, unknown>>;

  test('are all there, what a look changes included', () => {
    const missing = findings((draft) => {
      const cases = spotOf(draft, 'en')['cases'] as Record<string, { title?: string; a: { seen: Record<string, string> } }>;
      delete cases['first-day']!.title;
      delete cases['first-day']!.a.seen['board'];
    });
    expect(missing).toEqual(['cases.first-day.title: is missing', 'cases.first-day.a.seen.board: is missing']);
  });

  test('say what a judge weighs besides, since older decisions are told', () => {
    expect(findings((draft) => delete spotOf(draft, 'fr')['ui']!['weighs'])).toContain('ui.weighs: is missing');
  });

  test('leave nothing over', () => {
    const extra = findings((draft) => (spotOf(draft, 'fr')['rules']!['manners'] = 'Les bonnes manières'));
    expect(extra).toEqual(['rules.manners: belongs to nothing in the content']);
  });
});

test('its rules and decisions name facts that the place gives cards for', () => {
  const facts = factsInSpot(module).flatMap((one) => one.facts);
  expect(facts.length).toBeGreaterThan(10);
  expect(facts.filter((fact) => !module.module.cards.includes(fact))).toEqual([]);
});
