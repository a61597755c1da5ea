import type { Dispatch } from '../../../content/engine/dispatches.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import { isNothing, oldDetail, withoutDetail } from '../forgetting.ts';
import type { ForgetBefore, Forgotten } from '../nouns/retention.ts';
import { rowOf } from '../people-rules.ts';
import { asJson, emptyRecord } from '../rules.ts';
import { asResult } from '../store-error.ts';
import type { LowdbCore } from './core.ts';
import { doingsIn } from './person-document.ts';

/** The verbs of the store for what play has brought a person: the record, and the dispatches it goes with. */
export class LowdbRecords {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  async dispatchesOf(person: string): Promise<Dispatch[]> {
    return (await this.core.read(person, ({ doc }) => asJson(doc.dispatches ?? []))) ?? [];
  }

  saveDispatch(given: Dispatch, record: PersonRecord): Promise<Result<Dispatch>> {
    return asResult(async () => {
      const dispatch = asJson(given);
      const saved = await this.core.change(dispatch.person, (entry): Result<Dispatch> => {
        if (entry.doc.record.version !== record.version) return fail('ERR_VERSION_CONFLICT');
        const next = asJson({ ...record, person: dispatch.person, version: record.version + 1 });
        this.core.commit({ op: 'dispatch-saved', dispatch, record: next }, entry);
        return ok(asJson(dispatch));
      });
      return saved ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  recordOf(person: string): Promise<PersonRecord | null> {
    return this.core.read(person, ({ doc }) => asJson(doc.record));
  }

  saveRecord(given: PersonRecord): Promise<Result<PersonRecord>> {
    return asResult(async () => {
      const saved = await this.core.change(given.person, (entry): Result<PersonRecord> => {
        if (entry.doc.record.version !== given.version) return fail('ERR_VERSION_CONFLICT');
        const record = asJson({ ...given, version: given.version + 1 });
        this.core.commit({ op: 'record-saved', record }, entry);
        return ok(asJson(record));
      });
      return saved ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  eraseRecord(person: string): Promise<boolean> {
    return this.core.eraseRecord(person, (version) => ({ ...emptyRecord(person), version }));
  }

  forgetDetail(person: string, before: ForgetBefore): Promise<Forgotten | null> {
    return this.core.change(person, (entry) => {
      const { doc } = entry;
      const forgotten = oldDetail(doingsIn(doc), before);
      if (isNothing(forgotten)) return forgotten;
      const { hasStarted } = rowOf({ ...doc, ...withoutDetail(doingsIn(doc), forgotten) });
      this.core.commit({ op: 'detail-forgotten', person, forgotten, hasStarted }, entry);
      return forgotten;
    });
  }
}
