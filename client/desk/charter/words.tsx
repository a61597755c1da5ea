import { diffWordsWithSpace } from 'diff';
import { td } from '../texts.ts';

/**
 * Two texts as one, word by word: what went is struck, what came is underlined, both named to who does not see.
 * `side`: leaves out what came (`before`) or what went (`after`).
 */
export function Words({ before, after, side }: { before: string; after: string; side?: 'before' | 'after' }) {
  const parts = diffWordsWithSpace(before, after).filter(
    ({ added, removed }) => !(side === 'before' && added) && !(side === 'after' && removed),
  );
  return (
    <>
      {parts.map(({ added, removed, value }, i) =>
        added ? (
          <ins key={i}>
            <span class="vh">{td('charter.words.in')} </span>
            {value}
            <span class="vh"> {td('charter.words.end')}</span>
          </ins>
        ) : removed ? (
          <del key={i}>
            <span class="vh">{td('charter.words.out')} </span>
            {value}
            <span class="vh"> {td('charter.words.end')}</span>
          </del>
        ) : (
          value
        ),
      )}
    </>
  );
}
