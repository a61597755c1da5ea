import type { Result } from '../../../content/engine/errors.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import { oldDetail, withoutDetail } from '../forgetting.ts';
import type { ForgetBefore, Forgotten } from '../nouns/retention.ts';
import { asJson, emptyRecord } from '../rules.ts';
import type { KeptPeople } from './kept.ts';

/** The part of the memory store that is what play has brought people. */
export class MemoryRecords {
  private readonly kept: KeptPeople;

  constructor(kept: KeptPeople) {
    this.kept = kept;
  }

  async recordOf(person: string): Promise<PersonRecord | null> {
    return asJson(this.kept.get(person)?.record ?? null);
  }

  async saveRecord(record: PersonRecord): Promise<Result<PersonRecord>> {
    return this.kept.putRecord(record);
  }

  async eraseRecord(person: string): Promise<boolean> {
    const kept = this.kept.get(person);
    if (!kept) return false;
    kept.attempts = [];
    kept.dispatches = [];
    kept.exams = [];
    kept.record = { ...emptyRecord(person), version: kept.record.version + 1 };
    return true;
  }

  async forgetDetail(person: string, before: ForgetBefore): Promise<Forgotten | null> {
    const kept = this.kept.get(person);
    if (!kept) return null;
    const forgotten = oldDetail(kept, before);
    Object.assign(kept, withoutDetail(kept, forgotten));
    return forgotten;
  }
}
