import { td } from '../texts.ts';

/** How far a long piece of work is. */
export const Progress = ({ done, all }: { done: number; all: number }) => (
  <label class="desk-progress">
    <span>{td('people.progress', { done, all })}</span>
    <progress value={done} max={all} />
  </label>
);
