import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** A page that there is to look at before the first publication, and nothing in it to change. */
export type ToRead = 'head' | 'rules';

/** Those opened since this page was loaded. */
export const opened = signal<ReadonlySet<ToRead>>(new Set());

export function useOpened(page: ToRead): void {
  useLayoutEffect(() => {
    if (!opened.value.has(page)) opened.value = new Set([...opened.value, page]);
  }, [page]);
}
