import type { RulesDraft, RulesProblem } from '../../../content/engine/rules/draft.ts';

/** What every part of the page needs: the draft as it is on the screen, and the product's own rules beside it. */
export type Editing = { draft: RulesDraft; shipped: RulesDraft; problems: RulesProblem[]; set(draft: RulesDraft): void };
