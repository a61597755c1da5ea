import { describe, expect, test } from 'vitest';
import { withRecordBadges } from '../../content/engine/record-badges.ts';
import type { RecordFacts } from '../../content/engine/record-badges.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import type { Badge, BadgeRule } from '../../content/engine/badge-schema.ts';
import type { Pillar } from '../../content/engine/vocabulary.ts';
import { learner, placeOf } from './fixtures/dispatching.ts';

const MET = '2026-11-02T09:00:00Z';
const NOW = '2026-11-05T09:00:00Z';
const PILLAR_OF: Record<string, Pillar> = { 'LAW-01': 'law', 'LAW-06': 'charter', 'PROF-01': 'profile', 'SHARE-01': 'sharing' };
const pillarOf = (card: string) => PILLAR_OF[card];

const recalled = (...cards: string[]): PersonRecord => ({
  ...learner(Object.keys(PILLAR_OF), MET),
  cards: Object.fromEntries(
    Object.keys(PILLAR_OF).map((id) => [id, { metAt: MET, soundAt: MET, recalledAt: cards.includes(id) ? NOW : null }]),
  ),
});
const badgeOf = (rule: BadgeRule): Badge => ({ id: 'b', rule });
const wins = (rule: BadgeRule, facts: Partial<RecordFacts> = {}): boolean =>
  'b' in withRecordBadges({ record: recalled(), pillarOf, won: null, ...facts }, [badgeOf(rule)], 'dispatch', NOW).badges;

describe('badges of the record', () => {
  test('count cards recalled', () => {
    const rule = { kind: 'recalled', count: 2 } as const;
    expect(wins(rule, { record: recalled('LAW-01') })).toBe(false);
    expect(wins(rule, { record: recalled('LAW-01', 'SHARE-01') })).toBe(true);
  });

  test('ask for a recall on each pillar', () => {
    const rule = { kind: 'recalled-pillars' } as const;
    expect(wins(rule, { record: recalled('LAW-01', 'LAW-06', 'PROF-01') })).toBe(false);
    expect(wins(rule, { record: recalled(...Object.keys(PILLAR_OF)) })).toBe(true);
  });

  test('count return visits won', () => {
    const back = { ...recalled(), modules: { law: placeOf({ returnedAt: NOW }), charter: placeOf() } };
    expect(wins({ kind: 'returned', count: 1 }, { record: back })).toBe(true);
    expect(wins({ kind: 'returned', count: 2 }, { record: back })).toBe(false);
  });

  test('are for a recovery that is won, and give the place its own badge', () => {
    const won = { kind: 'recovery', module: 'law' } as const;
    expect(wins({ kind: 'recovered' })).toBe(false);
    expect(wins({ kind: 'recovered' }, { won })).toBe(true);
    expect(wins({ kind: 'recovered' }, { won: { kind: 'return', module: 'law' } })).toBe(false);
    expect(wins({ kind: 'passed', module: 'law' }, { won })).toBe(true);
    expect(wins({ kind: 'passed', module: 'charter' }, { won })).toBe(false);
    expect(wins({ kind: 'passed', module: 'law' }, { won: { kind: 'return', module: 'law' } })).toBe(false);
  });

  test('never come from the rules of a play', () => {
    expect(wins({ kind: 'revised' })).toBe(false);
    expect(wins({ kind: 'steady', count: 1 })).toBe(false);
  });

  test('are earned once, from what brought them', () => {
    const facts = { record: recalled('LAW-01'), pillarOf, won: null };
    const badges = [badgeOf({ kind: 'recalled', count: 1 })];
    const once = withRecordBadges(facts, badges, 'first', NOW);
    expect(once.badges).toEqual({ b: { at: NOW, attempt: 'first' } });
    expect(withRecordBadges({ ...facts, record: once }, badges, 'second', '2027-01-01T00:00:00Z')).toBe(once);
  });
});
