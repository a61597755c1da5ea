import type { Result } from '../../../content/engine/errors.ts';

/** One better-auth row: flat JSON. `id` is unique by model; so are `user.email` and `session.token`. */
export type AuthModel = 'user' | 'session' | 'account' | 'verification';
export type AuthRow = { id: string; [field: string]: unknown };
export type AuthWhere = { field: string; value: string | number | boolean | null };

/** The small part of the store that better-auth's adapter needs. A `Date` is given and returned as an ISO string. */
export interface AuthRecords {
  create(model: AuthModel, row: AuthRow): Promise<Result<AuthRow>>;
  /** Rows that equal every condition. Look-ups by `id`, `email`, `token`, `userId`, `identifier` cost no scan. */
  find(model: AuthModel, where: AuthWhere[]): Promise<AuthRow[]>;
  update(model: AuthModel, id: string, change: Record<string, unknown>): Promise<AuthRow | null>;
  remove(model: AuthModel, ids: string[]): Promise<number>;
  /** For expiry sweeps: ids of rows whose ISO date `field` is before `date`. */
  olderThan(model: AuthModel, field: string, date: string): Promise<string[]>;
}
