import type { Tuning } from '../../../server/stores/lowdb/open-core.ts';
import type { Store } from '../../../server/stores/store.ts';
import { conformance } from './conformance.ts';
import type { Life } from './conformance.ts';
import { copyAsCrashed, newFolder, openAt, removeFolder, TINY } from './folders.ts';

/** A life in which `again` happens before each step. */
async function begin(
  again: (store: Store, dataDir: string) => Promise<{ store: Store; dataDir: string }>,
  tuning: Partial<Tuning>,
): Promise<Life> {
  const dataDir = await newFolder();
  let now = { dataDir, store: await openAt(dataDir, { tuning }) };
  return {
    async next() {
      now = await again(now.store, now.dataDir);
      return now.store;
    },
    async end() {
      await now.store.close();
      await removeFolder(now.dataDir);
    },
  };
}

const steadily = async (store: Store, dataDir: string) => ({ store, dataDir });

const restart = (tuning: Partial<Tuning>) => async (store: Store, dataDir: string) => {
  await store.close();
  return { dataDir, store: await openAt(dataDir, { tuning }) };
};

/** The folder as it lies, without any goodbye, is opened by another. */
const crash = (tuning: Partial<Tuning>) => async (store: Store, dataDir: string) => {
  const copy = await copyAsCrashed(dataDir);
  await store.close();
  await removeFolder(dataDir);
  return { dataDir: copy, store: await openAt(copy, { tuning }) };
};

conformance({ name: 'lowdb', begin: () => begin(steadily, {}) });
conformance({ name: 'lowdb with no room', begin: () => begin(steadily, TINY) });
conformance({ name: 'lowdb restarted at each step', begin: () => begin(restart({}), {}) });
conformance({ name: 'lowdb crashed at each step', begin: () => begin(crash({}), {}) });
conformance({ name: 'lowdb with no room, crashed at each step', begin: () => begin(crash(TINY), TINY) });
