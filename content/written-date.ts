import type { Locale } from './engine/vocabulary.ts';

/** A day in full as its language writes it: « 1er mars », where the platform's own dates have « 1 mars ». */
export const writtenDate = (day: string, locale: Locale): string => (locale === 'fr' ? day.replace(/\b1(?=\s\p{L})/u, '1er') : day);
