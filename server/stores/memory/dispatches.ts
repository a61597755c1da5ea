import type { Dispatch } from '../../../content/engine/dispatches.ts';
import { ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { PersonRecord } from '../../../content/engine/record.ts';
import { asJson, withDispatch } from '../rules.ts';
import type { KeptPeople } from './kept.ts';

/** The part of the memory store that is dispatches. */
export class MemoryDispatches {
  private readonly kept: KeptPeople;

  constructor(kept: KeptPeople) {
    this.kept = kept;
  }

  async dispatchesOf(person: string): Promise<Dispatch[]> {
    return asJson(this.kept.get(person)?.dispatches ?? []);
  }

  async saveDispatch(dispatch: Dispatch, record: PersonRecord): Promise<Result<Dispatch>> {
    const saved = this.kept.putRecord({ ...record, person: dispatch.person });
    if (!saved.ok) return saved;
    const kept = this.kept.get(dispatch.person);
    if (kept) kept.dispatches = withDispatch(kept.dispatches, asJson(dispatch));
    return ok(asJson(dispatch));
  }
}
