import type { ComponentChildren } from 'preact';
import { isEverywhere } from '../../ui/codex/find.ts';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';

/** A list is searched once it has more rows than this; shorter ones are read. */
export const FEW = 8;

/** Those whose texts hold every word that was typed; all of them when nothing was. */
export const foundIn = <T,>(all: readonly T[], words: string, textsOf: (one: T) => readonly string[]): T[] =>
  words.trim() === '' ? [...all] : all.filter((one) => isEverywhere(words.trim(), textsOf(one)));

type Props = {
  label: string;
  words: string;
  /** How many are left; null where nothing narrows the list. */
  found: number | null;
  onWords(words: string): void;
  /** What narrows the list beside the words. */
  children?: ComponentChildren;
};

/** Narrows a list as one types, and says how many are left. */
export const Finder = ({ label, words, found, onWords, children }: Props) => (
  <form class="finder" role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
    <Field label={label}>
      {(control) => (
        <input {...control} type="search" value={words} autoComplete="off" onInput={(event) => onWords(event.currentTarget.value)} />
      )}
    </Field>
    {children}
    <p class="note" role="status">
      {found !== null && td('sessions.found', { count: found })}
    </p>
  </form>
);
