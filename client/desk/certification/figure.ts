import type { Figure } from '../../../content/engine/group-figures.ts';
import { figure } from '../format.ts';
import { td } from '../texts.ts';

/** A figure in words: *about 20*, *fewer than 13*. */
export function said(one: Figure): string {
  if (one.kind === 'withheld') return td('overview.withheld');
  const count = figure(one.count);
  return one.kind === 'exact' ? count : td(`overview.${one.kind}`, { count });
}

/** How long its bar is: none for what is withheld. */
export const lengthOf = (one: Figure): number => (one.kind === 'withheld' ? 0 : one.count);
