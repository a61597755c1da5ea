import type { Count } from './views.ts';

/** Another option received as many votes as this one: if it is the way that was taken, whoever runs the session settled it. */
export function isLevel(counts: readonly Count[] | null, option: string | null): boolean {
  const votes = counts?.find((count) => count.option === option)?.votes;
  return votes !== undefined && counts!.some((count) => count.option !== option && count.votes === votes);
}
