import { td } from '../texts.ts';
import { wordDifference } from './word-difference.ts';

type Props = { before: string; after: string; side: 'before' | 'after' };

/**
 * One of two texts, word by word: what went is struck, what came is underlined, both named to who does not see.
 * `side`: what came is left out before, what went is left out after.
 */
export function Words({ before, after, side }: Props) {
  const mark = side === 'before' ? 'out' : 'in';
  const Mark = side === 'before' ? 'del' : 'ins';
  const runs = wordDifference(before, after).filter(({ kind }) => kind === 'same' || kind === mark);
  return (
    <>
      {runs.map(({ kind, value }, i) =>
        kind === 'same' ? (
          value
        ) : (
          <Mark key={i}>
            <span class="vh">{td(`charter.words.${mark}`)} </span>
            {value}
            <span class="vh"> {td('charter.words.end')}</span>
          </Mark>
        ),
      )}
    </>
  );
}
