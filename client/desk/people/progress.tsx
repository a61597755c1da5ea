import { useMemo } from 'preact/hooks';
import '../styles/progress.css';
import { td } from '../texts.ts';

/** How far a long piece of work is: drawn at each step, said at each quarter. */
export function Progress({ done, all }: { done: number; all: number }) {
  const said = useMemo(() => td('people.progress', { done, all }), [Math.floor((4 * done) / all), all]);
  return (
    <>
      <label class="desk-progress">
        <span>{td('people.progress', { done, all })}</span>
        <progress value={done} max={all} />
      </label>
      <p class="vh" role="status">
        {said}
      </p>
    </>
  );
}
