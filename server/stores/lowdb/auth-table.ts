import { emailKey } from '../rules.ts';
import type { AuthModel, AuthRow, AuthWhere } from '../nouns/auth.ts';
import { checkedLine, textOfLine } from './lines.ts';

const INDEXED = ['email', 'token', 'userId', 'identifier'] as const;
type Indexed = (typeof INDEXED)[number];

const isIndexed = (field: string): field is Indexed => (INDEXED as readonly string[]).includes(field);
const keyOf = (field: Indexed, value: string): string => (field === 'email' ? emailKey(value) : value);

/** value -> ids; one id, the usual case, costs no set. */
class LookUp {
  private readonly ids = new Map<string, string | Set<string>>();

  add(key: string, id: string): void {
    const known = this.ids.get(key);
    if (known === undefined) this.ids.set(key, id);
    else if (typeof known === 'string') this.ids.set(key, new Set([known, id]));
    else known.add(id);
  }

  remove(key: string, id: string): void {
    const known = this.ids.get(key);
    if (known === id) this.ids.delete(key);
    else if (known instanceof Set && known.delete(id) && known.size === 0) this.ids.delete(key);
  }

  get(key: string): Iterable<string> {
    const known = this.ids.get(key);
    return known === undefined ? [] : typeof known === 'string' ? [known] : known;
  }
}

/**
 * The rows of one model. A row is held as its line in the index file: a third of the memory of an object, and a checkpoint of
 * a hundred thousand people then costs no JSON.
 */
export class AuthTable {
  /** id -> line. */
  readonly lines = new Map<string, string>();
  /** Characters of all lines. */
  size = 0;
  readonly model: AuthModel;
  private readonly lookUps: Record<Indexed, LookUp> = {
    email: new LookUp(),
    token: new LookUp(),
    userId: new LookUp(),
    identifier: new LookUp(),
  };

  constructor(model: AuthModel) {
    this.model = model;
  }

  get(id: string): AuthRow | undefined {
    const line = this.lines.get(id);
    return line === undefined ? undefined : rowOf(line);
  }

  /** `known`: the line that holds just this row, when it was just read. */
  put(row: AuthRow, known?: string): () => void {
    const before = this.get(row.id);
    if (before) this.unlink(before);
    const line = known ?? checkedLine(JSON.stringify({ auth: this.model, row }));
    this.size += line.length - (this.lines.get(row.id)?.length ?? 0);
    this.lines.set(row.id, line);
    for (const field of INDEXED) if (typeof row[field] === 'string') this.lookUps[field].add(keyOf(field, row[field]), row.id);
    return () => void (before ? this.put(before) : this.remove(row.id));
  }

  remove(id: string): () => void {
    const before = this.get(id);
    if (!before) return () => undefined;
    this.unlink(before);
    this.size -= this.lines.get(id)!.length;
    this.lines.delete(id);
    return () => void this.put(before);
  }

  /** Rows that may equal every condition: by the first that is indexed, else all of them. */
  *candidates(where: readonly AuthWhere[]): Generator<AuthRow> {
    for (const id of this.candidateIds(where)) {
      const row = this.get(id);
      if (row) yield row;
    }
  }

  private candidateIds(where: readonly AuthWhere[]): Iterable<string> {
    for (const { field, value } of where) {
      if (field === 'id') return typeof value === 'string' ? [value] : [];
      if (isIndexed(field) && typeof value === 'string') return this.lookUps[field].get(keyOf(field, value));
    }
    return this.lines.keys();
  }

  private unlink(row: AuthRow): void {
    for (const field of INDEXED) if (typeof row[field] === 'string') this.lookUps[field].remove(keyOf(field, row[field]), row.id);
  }
}

export const rowOf = (line: string): AuthRow => (JSON.parse(textOfLine(line)) as { row: AuthRow }).row;
