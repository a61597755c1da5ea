import { setImmediate as turn } from 'node:timers/promises';
import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { asJson, byId, emailKey, isOlder, rowMatches } from '../rules.ts';
import { asResult, storeError } from '../store-error.ts';
import type { AuthModel, AuthRecords, AuthRow, AuthWhere } from '../nouns/auth.ts';
import { rowOf } from './auth-table.ts';
import type { IndexTable } from './index-table.ts';
import type { Mutation } from './mutation.ts';

/** What auth rows need of the store: `commit` takes a change at once, `settled` resolves when the index as seen is on disk. */
export type AuthBase = {
  index: IndexTable;
  commit(change: Mutation): number;
  settled(): Promise<void>;
  room(): Promise<void>;
};

/** Rows read before other verbs get their turn. */
const SLICE = 1000;

/** Auth rows live wholly in the index. */
export class LowdbAuth implements AuthRecords {
  private readonly base: AuthBase;

  constructor(base: AuthBase) {
    this.base = base;
  }

  create(model: AuthModel, given: AuthRow): Promise<Result<AuthRow>> {
    return asResult(async () => {
      const row = asJson(given);
      await this.base.room();
      const clash = this.base.index.auth[model].get(row.id) ? 'ERR_VERSION_CONFLICT' : this.clash(model, row);
      if (!clash) this.base.commit({ op: 'auth-put', model, row });
      await this.base.settled();
      return clash ? fail(clash) : ok(row);
    });
  }

  async find(model: AuthModel, where: AuthWhere[]): Promise<AuthRow[]> {
    const rows = [...this.base.index.auth[model].candidates(where)].filter((row) => rowMatches(row, where)).sort(byId);
    await this.base.settled();
    return rows;
  }

  async update(model: AuthModel, id: string, change: Record<string, unknown>): Promise<AuthRow | null> {
    await this.base.room();
    const before = this.base.index.auth[model].get(id);
    const row = asJson({ ...before, ...change, id });
    const clash = before && this.clash(model, row);
    if (before && !clash) this.base.commit({ op: 'auth-put', model, row });
    await this.base.settled();
    if (clash) throw storeError(clash);
    return before ? row : null;
  }

  async remove(model: AuthModel, ids: string[]): Promise<number> {
    await this.base.room();
    const known = [...new Set(ids)].filter((id) => this.base.index.auth[model].lines.has(id));
    if (known.length > 0) this.base.commit({ op: 'auth-removed', model, ids: known });
    await this.base.settled();
    return known.length;
  }

  async olderThan(model: AuthModel, field: string, date: string): Promise<string[]> {
    const found: string[] = [];
    let read = 0;
    for (const [id, line] of this.base.index.auth[model].lines) {
      if (isOlder(rowOf(line), field, date)) found.push(id);
      if (++read % SLICE === 0) await turn();
    }
    await this.base.settled();
    return found.sort();
  }

  /** The code of the unique field that another row already has. */
  private clash(model: AuthModel, row: AuthRow): 'ERR_EMAIL_TAKEN' | 'ERR_VERSION_CONFLICT' | null {
    const { email, token } = row;
    if (model === 'user' && typeof email === 'string' && this.hasOther(model, 'email', emailKey(email), row.id)) return 'ERR_EMAIL_TAKEN';
    if (model === 'session' && typeof token === 'string' && this.hasOther(model, 'token', token, row.id)) return 'ERR_VERSION_CONFLICT';
    return null;
  }

  private hasOther(model: AuthModel, field: string, value: string, id: string): boolean {
    for (const other of this.base.index.auth[model].candidates([{ field, value }])) if (other.id !== id) return true;
    return false;
  }
}
