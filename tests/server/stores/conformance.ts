import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../../server/stores/store.ts';
import { attemptTests } from './conformance/attempts.ts';
import { auditTests } from './conformance/audit.ts';
import { authTests } from './conformance/auth.ts';
import { concurrencyTests } from './conformance/concurrency.ts';
import { dispatchTests } from './conformance/dispatches.ts';
import { documentTests } from './conformance/documents.ts';
import { erasureTests } from './conformance/erasure.ts';
import { examTests } from './conformance/exams.ts';
import { paperTests } from './conformance/papers.ts';
import { peopleTests } from './conformance/people.ts';
import { retentionTests } from './conformance/retention.ts';
import { rowTests } from './conformance/rows.ts';
import { recordTests } from './conformance/records.ts';
import { statusTests } from './conformance/status.ts';

/** One life of a store: `next` is called before each step of a test and may restart it. */
export type Life = { next(): Promise<Store>; end(): Promise<void> };
/** How a backend lives, and how an empty store of it is born. */
export type Backend = { name: string; begin: () => Promise<Life> };
/** The store as a test finds it at each step. */
export type Now = () => Promise<Store>;

/** What every backend must do, whatever happens to it between two steps. */
export function conformance(backend: Backend): void {
  describe(backend.name, () => {
    let life: Life;
    beforeEach(async () => {
      life = await backend.begin();
    });
    afterEach(() => life.end());
    const now: Now = () => life.next();
    const parts = [
      peopleTests,
      attemptTests,
      recordTests,
      dispatchTests,
      statusTests,
      examTests,
      documentTests,
      rowTests,
      auditTests,
      paperTests,
      authTests,
      erasureTests,
      retentionTests,
      concurrencyTests,
    ];
    for (const tests of parts) tests(now);
  });
}
