import { locale } from '../i18n.ts';

const tag = (): string => (locale.value === 'fr' ? 'fr-FR' : 'en-GB');

/** A day in full, in the language on screen. */
export const longDate = (iso: string): string => new Intl.DateTimeFormat(tag(), { dateStyle: 'long' }).format(new Date(iso));

/** A number with a true minus. */
export const minus = (n: number): string => String(n).replace('-', '−');

/** A change, signed with a true minus. */
export const signed = (n: number): string => (n >= 0 ? `+${n}` : `−${Math.abs(n)}`);
