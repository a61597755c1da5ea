import type { Locale } from '../vocabulary.ts';

/**
 * One answer kept by an object that lives as long as it is wanted, one of each language: what is asked for again with the same
 * key is the same object, so that whoever compares parts of two views need not read them.
 */
export function keeper<T>(): (owner: object, locale: Locale, key: string, make: () => T) => T {
  const kept = new WeakMap<object, Map<Locale, { key: string; value: T }>>();
  return (owner, locale, key, make) => {
    const own = kept.get(owner) ?? new Map<Locale, { key: string; value: T }>();
    kept.set(owner, own);
    const known = own.get(locale);
    if (known?.key === key) return known.value;
    const value = make();
    own.set(locale, { key, value });
    return value;
  };
}
