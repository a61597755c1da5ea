import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { REVIEWS_FILE } from './engine/check/review-laws.ts';
import { READERS, reviewsSchema } from './engine/reviews.ts';
import type { Reviews } from './engine/reviews.ts';
import { asBroken, readYaml } from './read-files.ts';
import type { BrokenFile } from './read-files.ts';

/** Beside the situations, and none of them. */
export const REVIEWS_NAME = basename(REVIEWS_FILE);

/** Long enough that a changed text never passes for the one that was read. */
export const reviewDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Who read the exam situations, and their marks. Null when there is no such file or it is broken. */
export function readReviews(project: string): { reviews: Reviews | null; broken: BrokenFile[] } {
  if (!existsSync(join(project, REVIEWS_FILE))) return { reviews: null, broken: [] };
  const parsed = readYaml(project, REVIEWS_FILE, reviewsSchema);
  return parsed.ok ? { reviews: parsed.value, broken: [] } : { reviews: null, broken: [asBroken(parsed)] };
}

const HEAD = `# Who read the exam situations without seeing their marks, and the marks that they gave: [a, b, c], by option.
# \`read\` is a digest of what was read: a situation whose texts or marks changed since is to be read again.
# Written by \`npm run content:review\`, which content/README.md describes. For the server only.
`;

/** The file as a person reads it, a situation's marks one option a line. */
export function tellReviews({ rounds, situations }: Reviews): string {
  const told = rounds.map(
    ({ round, on, readers }) =>
      `  - round: ${round}\n    on: '${on}'\n    readers:\n${READERS.map((reader) => `      ${reader}: ${quoted(readers[reader])}\n`).join('')}`,
  );
  const read = Object.entries(situations).map(
    ([id, review]) =>
      `  ${id}:\n    round: ${review.round}\n    read: '${review.read}'\n    marks:\n${Object.entries(review.marks)
        .map(([option, marks]) => `      ${option}: [${marks.join(', ')}]\n`)
        .join('')}`,
  );
  return `${HEAD}rounds:\n${told.join('')}situations:\n${read.join('')}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
