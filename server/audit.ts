import type { AuditNote, Store } from './stores/store.ts';

/** Notes who did what, about whom. On disk when it resolves. */
export async function audit(store: Pick<Store, 'addAudit'>, note: AuditNote): Promise<void> {
  await store.addAudit(note);
}
