import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRACE_DAYS, agreementOf } from '../../content/engine/charter/acceptance.ts';
import type { Edition } from '../../content/engine/charter/acceptance.ts';
import { askedOf, asksNothing, differenceOf, isSame } from '../../content/engine/charter/difference.ts';
import { refresherOf } from '../../content/engine/charter/refresher.ts';
import { usableIdeas } from '../../content/engine/minigames/sort/pool.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { momentAfter } from '../../content/engine/terms.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { anyCharter, joined, moved, ours, retold, rewriting, without } from './fixtures/drafting.ts';

const anyLocale = fc.constantFrom(...LOCALES);

describe('the difference between two charters', () => {
  it('is nothing between a charter and itself, whatever its number and date', () => {
    fc.assert(
      fc.property(anyCharter, (charter) => isSame(differenceOf(charter, { ...charter, version: 9, date: '2027-01-01' }))),
      { numRuns: 50 },
    );
  });

  it('names the same articles both ways: what is added one way is removed the other', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(anyCharter, anyCharter, (one, other) => {
        const there = differenceOf(one, other);
        const back = differenceOf(other, one);
        const told = (list: typeof there.articles) => new Map(list.map(({ id, change, fields }) => [id, `${change} ${fields.join(' ')}`]));
        expect(told(there.articles)).toEqual(told(back.articles.map((article) => ({ ...article, change: turned[article.change] }))));
        expect(there.head).toEqual(back.head);
      }),
      { numRuns: 100 },
    );
  });

  it('tells a zone, a kind and a text from each other', () => {
    const other = retold(
      moved(
        rewriting(ours, 'a09', (one) => ({ ...one, kind: 'advice' })),
        'a08',
        'free',
      ),
      'a07',
      'en',
      'Ask.',
    );
    expect(
      differenceOf(ours, without(joined(other, 'a23', 'rule'), 'a20')).articles.map(({ id, change, fields }) => [id, change, ...fields]),
    ).toEqual([
      ['a07', 'changed', 'text'],
      ['a08', 'changed', 'zone'],
      ['a09', 'changed', 'kind'],
      ['a23', 'added'],
      ['a20', 'removed'],
    ]);
  });
});

describe('a new agreement', () => {
  it('is asked for rules only: an advice may come, go and be told otherwise', () => {
    const advised = retold(without(joined(ours, 'a23', 'advice'), 'a22'), 'a03', 'fr', 'Racontez.');
    for (const locale of LOCALES) expect(asksNothing(askedOf(ours, advised, locale))).toBe(true);
  });

  it.each([
    ['a rule that is new', joined(ours, 'a23', 'rule'), 'a23'],
    ['a rule that is gone', without(ours, 'a20'), 'a20'],
    ['a rule in another zone', moved(ours, 'a08', 'never'), 'a08'],
    ['an advice that becomes a rule', rewriting(ours, 'a03', (one) => ({ ...one, kind: 'rule' })), 'a03'],
    ['a rule that becomes an advice', rewriting(ours, 'a08', (one) => ({ ...one, kind: 'advice' })), 'a08'],
  ])('is asked for %s', (_, after, id) => {
    for (const locale of LOCALES) expect(askedOf(ours, after, locale).articles.map((one) => one.id)).toEqual([id]);
  });

  it('is asked of those who read the words that changed, and not for a reason or a person to ask', () => {
    const after = retold(ours, 'a08', 'en', 'Ask them first, always.');
    expect(askedOf(ours, after, 'en').articles.map(({ id }) => id)).toEqual(['a08']);
    expect(asksNothing(askedOf(ours, after, 'fr'))).toBe(true);
    const explained = rewriting(ours, 'a08', (one) => ({ ...one, owner: 'legal', reason: { fr: 'Parce que.', en: 'Because.' } }));
    expect(asksNothing(askedOf(ours, explained, 'en'))).toBe(true);
  });

  it('is asked of all for another procedure, and of its readers for another sentence', () => {
    expect(askedOf(ours, { ...ours, procedure: 'house-rules' }, 'fr').head).toEqual(['procedure']);
    const after = { ...ours, acceptance: { ...ours.acceptance, fr: 'Oui.' } };
    expect([askedOf(ours, after, 'fr').head, askedOf(ours, after, 'en').head]).toEqual([['acceptance'], []]);
  });
});

describe('the agreement of a person', () => {
  const DAY = '2026-01-01T09:00:00.000Z';
  const hashOf = (index: number) => String(index).padStart(64, '0');
  const editionsOf = (charters: readonly Charter[]): Edition[] =>
    charters.map((charter, index) => ({ hash: hashOf(index), publishedAt: momentAfter(DAY, index * 10), charter }));
  const yes = (index: number, locale: 'fr' | 'en' = 'fr') => ({ sha256: hashOf(index), locale, at: momentAfter(DAY, index * 10 + 1) });
  const harder = moved(ours, 'a08', 'never');
  const softer = retold(ours, 'a03', 'fr', 'Racontez.');

  it('is none without a yes to any charter of the house', () => {
    expect(agreementOf(editionsOf([ours]), [], DAY)).toEqual({ state: 'none' });
    expect(agreementOf(editionsOf([ours]), [yes(7)], DAY)).toEqual({ state: 'none' });
    expect(agreementOf([], [yes(0)], DAY)).toEqual({ state: 'none' });
  });

  it('stands through changes of advice, and says to which text', () => {
    expect(agreementOf(editionsOf([ours, softer]), [yes(0)], DAY)).toEqual({ state: 'current', to: yes(0) });
  });

  it('is due for thirty days after a rule has changed, then overdue, then current again with a new yes', () => {
    const editions = editionsOf([ours, harder]);
    const since = editions[1]!.publishedAt;
    const until = momentAfter(since, GRACE_DAYS);
    const at = (moment: string) => agreementOf(editions, [yes(0)], moment);
    expect(at(momentAfter(until, -1))).toEqual({ state: 'due', to: yes(0), since, until });
    expect(at(until).state).toBe('overdue');
    expect(agreementOf(editions, [yes(1), yes(0)], momentAfter(until, 90))).toEqual({ state: 'current', to: yes(1) });
  });

  it('has its grace from the first change, not from the last; and none is asked once the rule is back', () => {
    const twice = editionsOf([ours, harder, moved(harder, 'a09', 'never')]);
    expect(agreementOf(twice, [yes(0)], DAY)).toMatchObject({ since: twice[1]!.publishedAt });
    expect(agreementOf(editionsOf([ours, harder, ours]), [yes(0)], DAY).state).toBe('current');
    const again = editionsOf([ours, harder, ours, harder]);
    expect(agreementOf(again, [yes(0)], DAY)).toMatchObject({ since: again[3]!.publishedAt });
  });

  it('asks exactly when the present rules differ, of anybody, after any history', () => {
    fc.assert(
      fc.property(
        fc.array(anyCharter, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        anyLocale,
        fc.nat(100),
        (charters, pick, locale, days) => {
          const editions = editionsOf(charters);
          const index = pick % charters.length;
          const moment = momentAfter(DAY, days);
          const found = agreementOf(editions, [yes(index, locale)], moment);
          const asked = index < charters.length - 1 && !asksNothing(askedOf(charters[index]!, charters.at(-1)!, locale));
          expect(found.state === 'current').toBe(!asked);
          if (found.state !== 'due' && found.state !== 'overdue') return;
          expect(found.until).toBe(momentAfter(found.since, GRACE_DAYS));
          expect(found.state).toBe(moment < found.until ? 'due' : 'overdue');
          expect(editions.slice(index + 1).map(({ publishedAt }) => publishedAt)).toContain(found.since);
          expect(agreementOf(editions, [yes(index, locale), yes(charters.length - 1)], moment).state).toBe('current');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is refreshed by the changed rules alone, and at most three ideas, each on one of them', () => {
    fc.assert(
      fc.property(anyCharter, anyCharter, anyLocale, (before, after, locale) => {
        const { articles, questions, head } = refresherOf(before, after, locale);
        expect({ articles, head }).toEqual(askedOf(before, after, locale));
        const ids = articles.map(({ id }) => id);
        const usable = usableIdeas(after).filter(({ article }) => ids.includes(article));
        expect(questions.length).toBe(Math.min(3, usable.length));
        for (const idea of questions) expect(usable).toContain(idea);
        const asked = new Set(questions.map(({ article }) => article)).size;
        expect(asked).toBe(Math.min(3, new Set(usable.map(({ article }) => article)).size));
      }),
      { numRuns: 100 },
    );
  });
});
