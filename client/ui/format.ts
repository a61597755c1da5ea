import { writtenDate } from '../../content/written-date.ts';
import { locale } from '../i18n.ts';

const tag = (): string => (locale.value === 'fr' ? 'fr-FR' : 'en-GB');

/** A day, perhaps with its hour: French writes « 9 h 02 » for 09:02. */
function written(text: string): string {
  const day = writtenDate(text, locale.value);
  return locale.value === 'fr' ? day.replace(/\b0?(\d{1,2}):(\d\d)/, '$1\u00a0h\u00a0$2') : day;
}

/** A day in full, in the language on screen. */
export const longDate = (iso: string): string => written(new Intl.DateTimeFormat(tag(), { dateStyle: 'long' }).format(new Date(iso)));

/** A day of the calendar (`YYYY-MM-DD`) in full with its weekday, wherever the reader is. */
export const fullDay = (day: string): string =>
  written(
    new Intl.DateTimeFormat(tag(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  );

/** A day of the calendar (`YYYY-MM-DD`) in full, wherever the reader is. */
export const dayOf = (day: string): string =>
  written(new Intl.DateTimeFormat(tag(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)));

/** A day and an hour, where the reader is. */
export const moment = (iso: string): string =>
  written(
    new Intl.DateTimeFormat(tag(), { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(
      new Date(iso),
    ),
  );

/** A length of time in hours and minutes: « 1 h 05 », 1 h 5 min. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  if (locale.value === 'fr') return `${hours}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`;
  return `${hours}\u00a0h${rest === 0 ? '' : ` ${rest}\u00a0min`}`;
}

/** A number with a true minus. */
export const minus = (n: number): string => String(n).replace('-', '−');

/** A change, signed with a true minus. */
export const signed = (n: number): string => (n >= 0 ? `+${n}` : `−${Math.abs(n)}`);

/** `FR` → France; what is no code stays as it is. */
export function country(code: string): string {
  try {
    return new Intl.DisplayNames(tag(), { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
