import type { Result } from '../../content/engine/errors.ts';
import { ok } from '../../content/engine/errors.ts';
import { LowdbStore } from './lowdb.ts';
import { openCore } from './lowdb/open-core.ts';
import type { OpenOptions } from './lowdb/open-core.ts';
import type { Store } from './store.ts';

/**
 * Opens the data folder `dataDir`, creating it when it is missing or empty, and brings it to its last acknowledged state.
 * `health().problems` then has what an operator should read. Failures, each with a `sentence` for the console:
 * ERR_DATA_LOCKED (with `pid`), ERR_DATA_FOREIGN, ERR_DATA_UNWRITABLE, ERR_DATA_CORRUPT (with `file`, `offset`).
 */
export async function openStore(options: OpenOptions): Promise<Result<Store>> {
  const core = await openCore(options);
  return core.ok ? ok(new LowdbStore(core.value)) : core;
}
