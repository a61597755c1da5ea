import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charterDraftSchema, charterOf, draftOf, isOwn, nextArticleId, tidied } from '../../content/engine/charter/draft.ts';
import type { ArticleDraft, CharterDraft } from '../../content/engine/charter/draft.ts';
import { isStop, problemsOf } from '../../content/engine/charter/problems.ts';
import { charterSchema } from '../../content/engine/schema.ts';
import { anyCharter, ours } from './fixtures/drafting.ts';

const edition = { id: ours.id, version: ours.version, date: ours.date };
const draft = draftOf(ours);
const changing = (id: string, change: (article: ArticleDraft) => ArticleDraft): CharterDraft => ({
  ...draft,
  articles: draft.articles.map((one) => (one.id === id ? change(one) : one)),
});
const told = (what: CharterDraft, exams: Parameters<typeof problemsOf>[2] = []) => problemsOf(what, { before: ours, ours }, exams);
const codes = (what: CharterDraft) => told(what).map(({ code }) => code);

describe('a draft', () => {
  it('holds all of a charter, and gives it back', () => {
    fc.assert(
      fc.property(anyCharter, (charter) => {
        const back = charterOf(charterDraftSchema.parse(draftOf(charter)), charter, ours);
        const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
        const kept = charter.ideas.filter(({ article }) => charter.articles.some(({ id }) => id === article));
        expect(back.ideas.toSorted(byId)).toEqual(kept.toSorted(byId));
        expect(back.articles.map(({ own: _, ...article }) => article)).toEqual(charter.articles);
        expect(charterSchema.safeParse(back).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('marks as the organisation’s own what says otherwise than the product’s charter, and nothing else', () => {
    expect(charterOf(draft, edition, ours).articles.some(({ own }) => own)).toBe(false);
    const other = charterOf(
      changing('a07', (one) => ({ ...one, text: { ...one.text, en: 'Ask Paul.' } })),
      edition,
      ours,
    );
    expect(other.articles.filter(({ own }) => own).map(({ id }) => id)).toEqual(['a07']);
    expect(isOwn({ ...ours.articles[0]!, id: 'a44' }, ours)).toBe(true);
  });

  it('may lack texts, but takes no unknown field, no text longer than a phone shows, no article twice', () => {
    const empty = { fr: '', en: '' };
    expect(charterDraftSchema.safeParse(changing('a01', (one) => ({ ...one, text: empty }))).success).toBe(true);
    expect(charterDraftSchema.safeParse({ ...draft, mood: 'sunny' }).success).toBe(false);
    expect(charterDraftSchema.safeParse(changing('a01', (one) => ({ ...one, text: { fr: 'x'.repeat(1201), en: '' } }))).success).toBe(
      false,
    );
    expect(charterDraftSchema.safeParse({ ...draft, articles: [...draft.articles, draft.articles[0]!] }).success).toBe(false);
    const [idea] = draft.articles[0]!.ideas;
    expect(charterDraftSchema.safeParse(changing('a02', (one) => ({ ...one, ideas: [idea!] }))).success).toBe(false);
  });

  it('numbers a new article as none was ever numbered', () => {
    expect(nextArticleId(['a01', 'a22', 'head'])).toBe('a23');
    expect(nextArticleId([])).toBe('a01');
    expect(nextArticleId(['a99'])).toBeNull();
  });

  it('sets its texts as their language is, on one line, without characters that nobody sees', () => {
    const typed = { id: 'a\u202eb', text: { fr: ' Dites "oui" ,\n pourquoi? ', en: 'Don\'t\u200b say "no"\u202e' } };
    expect(tidied(typed)).toEqual({ id: 'a\u202eb', text: { fr: 'Dites «\u00a0oui\u00a0» , pourquoi\u00a0?', en: 'Don’t say “no”' } });
    expect(tidied(draft)).toEqual(draft);
  });
});

describe('the problems of a draft', () => {
  it('are one alone for the charter in force: nothing has changed', () => {
    expect(told(draft)).toEqual([{ code: 'nothing-changed', part: null }]);
  });

  it('are none for the suggested charter as long as the company has published none of its own', () => {
    expect(problemsOf(draft, { before: ours, ours, first: true }, [])).toEqual([]);
  });

  it('name each text that is missing, its place and its language', () => {
    const found = told(changing('a07', (one) => ({ ...one, reason: { ...one.reason, en: '  ' } })));
    expect(found).toContainEqual({ code: 'text-missing', part: 'a07', field: 'reason', locale: 'en' });
    expect(found.filter(isStop)).toHaveLength(1);
  });

  it('list an own article as without exercise until two ideas are for its zone', () => {
    const article = { ...draft.articles[0]!, id: 'a23', ideas: [] as ArticleDraft['ideas'] };
    const idea = { ...draft.articles[0]!.ideas[0]!, twin: undefined, details: [], decides: undefined };
    const withIdeas = (count: number) => ({
      ...draft,
      articles: [...draft.articles, { ...article, ideas: Array.from({ length: count }, (_, at) => ({ ...idea, id: `own-${at}` })) }],
    });
    expect(told(withIdeas(0))).toEqual([{ code: 'no-exercise', part: 'a23', count: 0, least: 2 }]);
    expect(codes(withIdeas(1))).toEqual(['no-exercise']);
    expect(codes(withIdeas(2))).toEqual([]);
  });

  it('point at ideas that an article’s new zone leaves behind', () => {
    const found = told(changing('a01', (one) => ({ ...one, zone: 'never' })));
    expect(found.filter(({ code }) => code === 'idea-elsewhere')).toHaveLength(2);
    expect(found.map(({ code }) => code)).toContain('no-exercise');
    expect(found.some(isStop)).toBe(false);
  });

  it('stop a charter from which no fair game can be dealt, an exam that cannot be drawn, an owner who is nobody', () => {
    const few = { ...draft, articles: draft.articles.filter(({ zone }) => zone !== 'never') };
    expect(told(few).filter(isStop)).toEqual([{ code: 'deck-zone-short', part: null, zone: 'never', count: 0, least: 3 }]);
    expect(codes({ ...draft, articles: [] })).toEqual(expect.arrayContaining(['articles-none', 'deck-short']));
    expect(told(few, ['voice'])).toContainEqual({ code: 'exam-short', part: null, level: 'voice' });
    expect(codes(changing('a01', (one) => ({ ...one, owner: 'nobody' })))).toEqual(['owner-unknown']);
  });

  it('say what looks like an oversight: markup, one language only, the same text twice, a star left open', () => {
    const text = (fr: string, en: string) => codes(changing('a03', (one) => ({ ...one, text: { fr, en }, kind: 'advice' })));
    expect(text('<b>Osez</b>', 'Dare')).toEqual(['markup']);
    expect(text('Osez **tout', 'Dare')).toEqual(['stars']);
    expect(text('Le même texte des deux côtés', 'Le même texte des deux côtés')).toEqual(['not-translated']);
    expect(told(changing('a03', (one) => ({ ...one, text: { ...one.text, fr: 'Osez' } })))).toEqual([
      { code: 'one-language', part: 'a03', field: 'text', locale: 'en' },
    ]);
    expect(codes({ ...draft, head: { ...draft.head, procedure: 'house-rules' } })).toEqual(['house-rules']);
  });
});
