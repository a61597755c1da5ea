import type { Locale } from '../../content/engine/vocabulary.ts';

/** What a document to read is made of: the page and the file to print show the same. Texts are plain. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; facts: { name: string; says: string }[] }
  | { kind: 'table'; caption: string; heads: string[]; rows: string[][] };
export type Section = { title: string; blocks: Block[] };
export type Sheet = { locale: Locale; title: string; lead: string[]; sections: Section[] };

export const text = (said: string): Block => ({ kind: 'text', text: said });
export const list = (items: string[]): Block => ({ kind: 'list', items });
export const facts = (pairs: [string, string][]): Block => ({ kind: 'facts', facts: pairs.map(([name, says]) => ({ name, says })) });
export const table = (caption: string, heads: string[], rows: string[][]): Block => ({ kind: 'table', caption, heads, rows });
