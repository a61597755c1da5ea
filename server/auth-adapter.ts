import { createAdapterFactory } from 'better-auth/adapters';
import type { CleanedWhere } from 'better-auth/adapters';
import type { AuthModel, AuthRecords, AuthRow, AuthWhere } from './stores/nouns/auth.ts';

type Value = AuthWhere['value'];
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const isEquality = (clause: CleanedWhere) => clause.operator === 'eq' && clause.connector === 'AND' && !Array.isArray(clause.value);

/** Whether a row satisfies one condition. ISO dates compare as text. */
function satisfies(row: AuthRow, { field, operator, value }: CleanedWhere): boolean {
  const held = plain(row[field]) as string | number;
  const wanted = plain(value) as string | number;
  switch (operator) {
    case 'eq':
      return (held ?? null) === wanted;
    case 'ne':
      return (held ?? null) !== wanted;
    case 'lt':
      return held < wanted;
    case 'lte':
      return held <= wanted;
    case 'gt':
      return held > wanted;
    case 'gte':
      return held >= wanted;
    case 'in':
      return Array.isArray(value) && (value as unknown[]).includes(held);
    case 'not_in':
      return Array.isArray(value) && !(value as unknown[]).includes(held);
    default:
      throw new Error(`auth store: no look-up by ${operator}`);
  }
}

/** Finds by the equalities, which the store indexes, then applies what is left. A query without any of them is a bug or an expiry sweep. */
async function find(records: AuthRecords, model: string, where: CleanedWhere[] = []): Promise<AuthRow[]> {
  const name = model as AuthModel;
  if (where.some((clause) => clause.connector === 'OR')) throw new Error('auth store: no look-up with OR');
  const equal = where.filter(isEquality).map(({ field, value }) => ({ field, value: plain(value) as Value }));
  const rest = where.filter((clause) => !isEquality(clause));
  if (equal.length > 0) return (await records.find(name, equal)).filter((row) => rest.every((clause) => satisfies(row, clause)));
  const [before] = rest;
  if (rest.length !== 1 || before?.operator !== 'lt') throw new Error(`auth store: look-up of ${model} without an equality`);
  const ids = await records.olderThan(name, before.field, String(plain(before.value)));
  return (await Promise.all(ids.map((id) => records.find(name, [{ field: 'id', value: id }])))).flat();
}

function inOrder(rows: AuthRow[], sortBy: { field: string; direction: 'asc' | 'desc' } | undefined): AuthRow[] {
  if (!sortBy) return rows;
  const sign = sortBy.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * String(a[sortBy.field]).localeCompare(String(b[sortBy.field])));
}

async function changeAll(records: AuthRecords, model: string, rows: AuthRow[], update: Record<string, unknown>): Promise<AuthRow[]> {
  const changed = await Promise.all(rows.map((row) => records.update(model as AuthModel, row.id, update)));
  return changed.filter((row) => row !== null);
}

/** better-auth's database over the `AuthRecords` part of our store. Dates travel as ISO strings. */
export function authAdapter(records: AuthRecords) {
  return createAdapterFactory({
    config: {
      adapterId: 'porte-voix',
      adapterName: 'Porte-voix store',
      supportsDates: false,
      supportsBooleans: true,
      supportsJSON: true,
      transaction: false,
    },
    adapter: () => ({
      create: async ({ model, data }) => {
        const created = await records.create(model as AuthModel, data as unknown as AuthRow);
        if (!created.ok) throw new Error(`auth store: ${created.code}`);
        return created.value as never;
      },
      findOne: async ({ model, where }) => ((await find(records, model, where))[0] ?? null) as never,
      findMany: async ({ model, where, limit, offset, sortBy }) => {
        const rows = inOrder(await find(records, model, where), sortBy);
        return rows.slice(offset ?? 0, (offset ?? 0) + limit) as never;
      },
      update: async ({ model, where, update }) => {
        const [row] = await find(records, model, where);
        if (!row) return null;
        return (await records.update(model as AuthModel, row.id, update as Record<string, unknown>)) as never;
      },
      updateMany: async ({ model, where, update }) => (await changeAll(records, model, await find(records, model, where), update)).length,
      delete: async ({ model, where }) =>
        void (await records.remove(
          model as AuthModel,
          (await find(records, model, where)).map((row) => row.id),
        )),
      deleteMany: async ({ model, where }) =>
        records.remove(
          model as AuthModel,
          (await find(records, model, where)).map((row) => row.id),
        ),
      consumeOne: async ({ model, where }) => {
        const [row] = await find(records, model, where);
        return (row && (await records.remove(model as AuthModel, [row.id])) === 1 ? row : null) as never;
      },
      count: async ({ model, where }) => (await find(records, model, where)).length,
    }),
  });
}
