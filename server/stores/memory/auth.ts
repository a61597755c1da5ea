import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { asJson, authRowsOf, byId, emailKey, isOlder, rowMatches } from '../rules.ts';
import { storeError } from '../store-error.ts';
import type { AuthModel, AuthRecords, AuthRow, AuthWhere } from '../nouns/auth.ts';
import type { Person } from '../nouns/people.ts';

/** The readable model of auth rows: every look-up is a scan. */
export class MemoryAuth implements AuthRecords {
  private rows: Record<AuthModel, AuthRow[]> = { user: [], session: [], account: [], verification: [] };

  async create(model: AuthModel, given: AuthRow): Promise<Result<AuthRow>> {
    const row = asJson(given);
    if (this.rows[model].some((other) => other.id === row.id)) return fail('ERR_VERSION_CONFLICT');
    const code = this.clash(model, row);
    if (code) return fail(code);
    this.rows[model].push(row);
    return ok(asJson(row));
  }

  async find(model: AuthModel, where: AuthWhere[]): Promise<AuthRow[]> {
    return asJson(this.rows[model].filter((row) => rowMatches(row, where)).sort(byId));
  }

  async update(model: AuthModel, id: string, change: Record<string, unknown>): Promise<AuthRow | null> {
    const at = this.rows[model].findIndex((row) => row.id === id);
    if (at < 0) return null;
    const row = asJson({ ...this.rows[model][at], ...change, id });
    const code = this.clash(model, row);
    if (code) throw storeError(code);
    this.rows[model][at] = row;
    return asJson(row);
  }

  async remove(model: AuthModel, ids: string[]): Promise<number> {
    const before = this.rows[model].length;
    this.rows[model] = this.rows[model].filter((row) => !ids.includes(row.id));
    return before - this.rows[model].length;
  }

  async olderThan(model: AuthModel, field: string, date: string): Promise<string[]> {
    return this.rows[model]
      .filter((row) => isOlder(row, field, date))
      .sort(byId)
      .map((row) => row.id);
  }

  /** Removes every row that goes with the person. */
  erase(person: Person): void {
    const source = {
      users: () => this.rows.user,
      owned: (model: 'session' | 'account', user: string) => this.rows[model].filter((row) => row['userId'] === user),
      verifications: () => this.rows.verification,
    };
    for (const { model, id } of authRowsOf(person, source)) this.rows[model] = this.rows[model].filter((row) => row.id !== id);
  }

  /** The code of the unique field that another row already has. */
  private clash(model: AuthModel, row: AuthRow): 'ERR_EMAIL_TAKEN' | 'ERR_VERSION_CONFLICT' | null {
    const others = this.rows[model].filter((other) => other.id !== row.id);
    const { email, token } = row;
    if (model === 'user' && typeof email === 'string') {
      if (others.some((other) => typeof other['email'] === 'string' && emailKey(other['email']) === emailKey(email)))
        return 'ERR_EMAIL_TAKEN';
    }
    if (model === 'session' && typeof token === 'string' && others.some((other) => other['token'] === token)) return 'ERR_VERSION_CONFLICT';
    return null;
  }
}
