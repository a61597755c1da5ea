import type { Locale } from './vocabulary.ts';

/** What a notice has to say and no software knows: who answers for the data, on what legal basis, who hosts it, what the works council was told. */
export const PARTICULARS = ['contact', 'basis', 'hosting', 'council'] as const;
export type Particular = (typeof PARTICULARS)[number];
/** Plain text by language; empty where nothing is said. */
export type Particulars = Record<Locale, Record<Particular, string>>;

/** Characters of one of them. */
export const LONGEST_PARTICULAR = 600;
