import info from '@phosphor-icons/core/assets/bold/info-bold.svg?raw';
import warning from '@phosphor-icons/core/assets/bold/warning-octagon-bold.svg?raw';
import { isStop } from '../../../content/engine/charter/problems.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { td } from '../texts.ts';
import { problemText } from './problem-text.ts';

type Props = {
  problems: readonly CharterProblem[];
  /** Where a problem is put right, and what that place is called; null where it is the page one reads. */
  placeOf?(problem: CharterProblem): { path: string; name: string } | null;
};

/** The same sentence about the same place is said once, and counted. */
function gathered(problems: readonly CharterProblem[], placeOf: Props['placeOf']) {
  const lines = problems.map((problem) => ({ problem, place: placeOf?.(problem) ?? null, text: problemText(problem) }));
  const groups = new Map<string, (typeof lines)[number] & { count: number }>();
  for (const line of lines) {
    const key = `${line.place?.path ?? ''} ${line.text}`;
    groups.set(key, { ...line, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What stops a publication, then what is only worth a look: each named in a word, not by its colour. */
export function ProblemList({ problems, placeOf }: Props) {
  return (
    <ul class="charter-problems">
      {gathered(problems, placeOf).map(({ problem, place, text, count }) => {
        const stops = isStop(problem);
        return (
          <li key={`${place?.path ?? ''} ${text}`} class={stops ? 'stops' : 'look'}>
            <Drawing svg={stops ? warning : info} />
            <p>
              <b>{td(stops ? 'charter.stop' : 'charter.note')}</b>{' '}
              {place && (
                <>
                  <a href={place.path}>{place.name}</a>
                  {' · '}
                </>
              )}
              {text}
              {count > 1 && ` ${td('charter.times', { count })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
