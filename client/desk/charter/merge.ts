import { canonicalJson } from '../../../content/engine/content-hash.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { isTold } from './field-text.ts';

export type Side = 'mine' | 'theirs';
/** One thing that two people have otherwise: a field, in one language where it is told in two. */
export type Point = {
  key: string;
  field: string;
  locale: Locale | null;
  mine: unknown;
  theirs: unknown;
  /** What each would keep before one chooses: mine where I typed, theirs where only they did. */
  first: Side;
  /** Both wrote there: one text or the other goes. */
  clashes: boolean;
};

const differs = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) !== canonicalJson(other ?? null);

function pointOf(field: string, locale: Locale | null, [base, mine, theirs]: readonly [unknown, unknown, unknown]): Point[] {
  if (!differs(mine, theirs)) return [];
  const typed = differs(base, mine);
  const key = locale === null ? field : `${field} ${locale}`;
  return [{ key, field, locale, mine, theirs, first: typed ? 'mine' : 'theirs', clashes: typed && differs(base, theirs) }];
}

/** Where my text and theirs differ, language by language: whoever wrote the French takes nothing from whoever wrote the English. */
export function pointsOf<T extends object>(base: T, mine: T, theirs: T): Point[] {
  return (Object.keys(mine) as (keyof T & string)[]).flatMap((field) => {
    const [old, my, their] = [base[field], mine[field], theirs[field]] as const;
    if (!isTold(old) || !isTold(my) || !isTold(their)) return pointOf(field, null, [old, my, their]);
    return LOCALES.flatMap((locale) => pointOf(field, locale, [old[locale], my[locale], their[locale]]));
  });
}

/** My text with theirs wherever theirs was taken. */
export function merged<T extends object>(mine: T, points: readonly Point[], sides: Readonly<Record<string, Side>>): T {
  const taken = points.filter(({ key, first }) => (sides[key] ?? first) === 'theirs');
  return taken.reduce((body, { field, locale, theirs }) => {
    const value = locale === null ? theirs : { ...(body[field as keyof T] as object), [locale]: theirs };
    return { ...body, [field]: value };
  }, mine);
}
