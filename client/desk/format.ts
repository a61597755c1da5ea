import { locale } from '../i18n.ts';

const tag = (): string => (locale.value === 'fr' ? 'fr-FR' : 'en-GB');

/** A day as a table says it: 3 mars 2027. */
export const day = (iso: string): string => new Intl.DateTimeFormat(tag(), { dateStyle: 'medium' }).format(new Date(iso));

/** A local day 'YYYY-MM-DD' in full: lundi 30 novembre. */
export const wholeDay = (date: string): string =>
  new Intl.DateTimeFormat(tag(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** A month 'YYYY-MM': novembre 2026 (long), nov. (short), N (narrow). */
export const monthName = (month: string, form: 'narrow' | 'short' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat(tag(), { month: form, timeZone: 'UTC', ...(form === 'long' && { year: 'numeric' }) }).format(
    new Date(`${month}-15`),
  );

/** A count as each language groups it. */
export const figure = (n: number): string => new Intl.NumberFormat(tag()).format(n);

/** 0.25 → 25 % */
export const percent = (share: number): string => new Intl.NumberFormat(tag(), { style: 'percent' }).format(share);
