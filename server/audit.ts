import type { Store } from './stores/store.ts';

export async function audit(
  _store: Store,
  _entry: { at: string; by: string | null; act: string; about: string[]; detail: object },
): Promise<void> {}
