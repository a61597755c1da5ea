import { canonicalJson } from '../content-hash.ts';
import type { Article, Charter } from '../schema.ts';
import { LOCALES } from '../vocabulary.ts';
import type { Locale } from '../vocabulary.ts';
import { asRead } from './order.ts';

/** What may change in an article. The first five bind: they say what may be done, where. The others help to read it. */
const BINDING = ['zone', 'kind', 'title', 'text', 'channels'] as const;
const HELPING = ['reason', 'owner', 'facts'] as const;
type Field = (typeof BINDING)[number] | (typeof HELPING)[number];
const HEAD = ['procedure', 'title', 'preamble', 'acceptance'] as const;
export type HeadField = (typeof HEAD)[number];

export type ArticleChange = {
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** What reads otherwise; empty where the article is new or gone. */
  fields: Field[];
  before: Article | null;
  after: Article | null;
};
export type CharterDifference = {
  head: HeadField[];
  /** Ids of contacts that are new, gone or otherwise told. */
  contacts: string[];
  /** In the order of the later charter, those that are gone last. */
  articles: ArticleChange[];
  /** Ids of post ideas that are new, gone or changed. */
  ideas: string[];
  /** Articles that are read elsewhere in their zone, and where; as few as tell the new order. It binds nobody. */
  moved: { id: string; from: number; to: number }[];
};

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** Ids under which the two lists do not hold the same. */
function differing<T extends { id: string }>(before: readonly T[], after: readonly T[]): string[] {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const later = new Map(after.map((one) => [one.id, one]));
  return [...new Set([...later.keys(), ...earlier.keys()])].filter((id) => !same(earlier.get(id), later.get(id)));
}

/** The longest run of ids that both lists have in the same order: what is not in it has moved. */
function inBoth(before: readonly string[], after: readonly string[]): Set<string> {
  const longest = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      longest[i]![j] = before[i] === after[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const kept = new Set<string>();
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    if (before[i] === after[j]) {
      kept.add(before[i]!);
      [i, j] = [i + 1, j + 1];
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return kept;
}

/** Places count from 1 in a zone, as each charter is read. An article that changes zone is told by that, not by its place. */
function movedIn(before: readonly Article[], after: readonly Article[]): CharterDifference['moved'] {
  const stays = ({ id, zone }: Article, there: readonly Article[]) => there.some((one) => one.id === id && one.zone === zone);
  const idsOf = (here: readonly Article[], there: readonly Article[]) => asRead(here).flatMap((one) => (stays(one, there) ? [one.id] : []));
  const kept = inBoth(idsOf(before, after), idsOf(after, before));
  const placeOf = (id: string, { zone }: Article, articles: readonly Article[]) =>
    articles.filter((one) => one.zone === zone).findIndex((one) => one.id === id) + 1;
  return asRead(after).flatMap((one) =>
    kept.has(one.id) || !stays(one, before) ? [] : [{ id: one.id, from: placeOf(one.id, one, before), to: placeOf(one.id, one, after) }],
  );
}

function changeOf(id: string, before: Article | undefined, after: Article | undefined): ArticleChange[] {
  if (before === undefined || after === undefined) {
    const change = before === undefined ? 'added' : 'removed';
    return [{ id, change, fields: [], before: before ?? null, after: after ?? null }];
  }
  const fields = [...BINDING, ...HELPING].filter((field) => !same(before[field], after[field]));
  return fields.length === 0 ? [] : [{ id, change: 'changed', fields, before, after }];
}

/** What a reader of the one would not find in the other. Numbers and dates of versions are no difference. */
export function differenceOf(before: Charter, after: Charter): CharterDifference {
  const earlier = new Map(before.articles.map((one) => [one.id, one]));
  const later = new Map(after.articles.map((one) => [one.id, one]));
  const ids = [...new Set([...later.keys(), ...earlier.keys()])];
  return {
    head: HEAD.filter((field) => !same(before[field], after[field])),
    contacts: differing(before.contacts, after.contacts),
    articles: ids.flatMap((id) => changeOf(id, earlier.get(id), later.get(id))),
    ideas: differing(before.ideas, after.ideas),
    moved: movedIn(before.articles, after.articles),
  };
}

export const isSame = ({ head, contacts, articles, ideas, moved }: CharterDifference): boolean =>
  head.length + contacts.length + articles.length + ideas.length + moved.length === 0;

const isRule = ({ before, after }: ArticleChange): boolean => before?.kind === 'rule' || after?.kind === 'rule';

/** Whether a field that binds reads otherwise for who reads that language. */
const bindsOtherwise = ({ fields, before, after }: ArticleChange, locale: Locale): boolean =>
  fields.includes('zone') ||
  fields.includes('kind') ||
  (['title', 'text', 'channels'] as const).some((field) => before?.[field][locale] !== after?.[field][locale]);

/** What somebody has to agree to anew. */
export type Asked = { head: HeadField[]; articles: ArticleChange[] };

/**
 * What a person who accepted the one in that language must agree to anew under the other: rules that came, went, or bind otherwise
 * in the words they read; what the charter is (its procedure) and the sentence itself. Advice, reasons and contacts ask nothing.
 */
export function askedOf(before: Charter, after: Charter, locale: Locale): Asked {
  const { articles } = differenceOf(before, after);
  return {
    head: [
      ...(before.procedure === after.procedure ? [] : ['procedure' as const]),
      ...(before.acceptance[locale] === after.acceptance[locale] ? [] : ['acceptance' as const]),
    ],
    articles: articles.filter((one) => isRule(one) && (one.change !== 'changed' || bindsOtherwise(one, locale))),
  };
}

export const asksNothing = ({ head, articles }: Asked): boolean => head.length + articles.length === 0;

/** Texts of an article that changed in one language and not in the other: an oversight, more often than not. */
export function halfChanged({ before, after }: ArticleChange): { field: 'title' | 'text' | 'reason' | 'channels'; locale: Locale }[] {
  if (before === null || after === null) return [];
  return (['title', 'text', 'reason', 'channels'] as const).flatMap((field) => {
    const left = LOCALES.filter((locale) => before[field][locale] === after[field][locale]);
    return left.length === 1 ? [{ field, locale: left[0]! }] : [];
  });
}
