import type { Role } from '../content/engine/vocabulary.ts';
import type { AuditAct, AuditEntry } from './stores/nouns/audit.ts';
import type { Store } from './stores/store.ts';
import { companyDays } from './time-zone.ts';

/** Somebody of the log, as they are called now: null once they are gone. The log itself holds the id only. */
export type Named = { id: string; name: string | null; role: Role | null };
/** `by` is null when the programme did it by itself. `about` has the first few; `aboutCount` counts them all. */
export type AuditLine = {
  seq: number;
  at: string;
  act: AuditAct;
  by: Named | null;
  about: Named[];
  aboutCount: number;
  detail: AuditEntry['detail'];
};
export type AuditQuery = {
  act?: AuditAct | undefined;
  /** Ids of who acted, and of whom it is about. */
  by?: string | undefined;
  about?: string | undefined;
  /** Local days where the company is, both included. */
  from?: string | undefined;
  until?: string | undefined;
  /** Entries before that number only. */
  before?: number | undefined;
  limit: number;
};
/** `next`: where older ones begin, to be asked for as `before`; null at the beginning of the log. */
export type AuditPage = { entries: AuditLine[]; next: number | null; staff: { id: string; name: string }[] };

/** Names told of one entry; whoever is meant is found by the filter. */
const NAMED = 3;
/** Entries read at once, and for one page: a filter that lets little through goes on at the next page. */
const CHUNK = 200;
const MOST_READ = 20_000;

type Passes = (entry: AuditEntry) => boolean;

async function filterOf(store: Store, { act, by, about, from, until }: AuditQuery): Promise<Passes> {
  const dayOf = await companyDays({ store });
  return (entry) =>
    (act === undefined || entry.act === act) &&
    (by === undefined || entry.by === by) &&
    (about === undefined || entry.about.includes(about)) &&
    (from === undefined || dayOf(entry.at) >= from) &&
    (until === undefined || dayOf(entry.at) <= until);
}

/** The newest entries that pass, and where the next page begins. */
async function newest(store: Store, passes: Passes, { before, limit }: AuditQuery): Promise<{ found: AuditEntry[]; next: number | null }> {
  const found: AuditEntry[] = [];
  let at = before;
  for (let read = 0; read < MOST_READ; read += CHUNK) {
    const chunk = await store.auditBefore({ ...(at !== undefined && { before: at }), limit: CHUNK });
    for (const entry of chunk) {
      at = entry.seq;
      if (passes(entry)) found.push(entry);
      if (found.length === limit) return { found, next: at > 1 ? at : null };
    }
    if (chunk.length < CHUNK) return { found, next: null };
  }
  return { found, next: at ?? null };
}

/** What is found of each id, asked once. */
function namesFrom(store: Store) {
  const known = new Map<string, Promise<Named>>();
  const find = async (id: string): Promise<Named> => {
    const person = await store.person(id);
    return { id, name: person?.name ?? null, role: person?.role ?? null };
  };
  return (id: string): Promise<Named> => {
    const asked = known.get(id) ?? find(id);
    known.set(id, asked);
    return asked;
  };
}

/** An entry with the names of now. */
async function lineOf(
  { seq, at, act, by, about, detail }: AuditEntry,
  named: (id: string) => Promise<Named>,
  only?: string,
): Promise<AuditLine> {
  const told = only === undefined ? about.slice(0, NAMED) : [only];
  return {
    seq,
    at,
    act,
    detail,
    by: by === null ? null : await named(by),
    about: await Promise.all(told.map(named)),
    aboutCount: about.length,
  };
}

/** One page of the audit log, newest first. Names are read now and kept nowhere. */
export async function auditPage(store: Store, query: AuditQuery): Promise<AuditPage> {
  const passes = await filterOf(store, query);
  const { found, next } = await newest(store, passes, query);
  const named = namesFrom(store);
  const entries = await Promise.all(found.map((entry) => lineOf(entry, named, query.about)));
  const staff = (await store.rowsOfPeople()).filter(({ role }) => role === 'hr' || role === 'admin');
  return { entries, next, staff: staff.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name)) };
}

/** The whole log, oldest first, in parts that fit in memory. */
export async function* wholeLog(store: Store): AsyncGenerator<AuditEntry[]> {
  for (let after = 0; ;) {
    const part = await store.auditLog({ after, limit: CHUNK });
    if (part.length === 0) return;
    yield part;
    after = part.at(-1)!.seq;
  }
}

/** Lines of JSON, one an entry, as the log has them: with ids and the chain of hashes, without a name. */
export async function* auditJson(store: Store): AsyncGenerator<string> {
  for await (const part of wholeLog(store)) yield part.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** Cells for a spreadsheet, one row an entry, with the names of now; the first row is the head. */
export async function* auditTable(store: Store, say: (key: string) => string): AsyncGenerator<string[][]> {
  const named = namesFrom(store);
  const nameOf = ({ id, name }: Named) => name ?? id;
  yield [['seq', 'at', 'by', 'act', 'about', 'count', 'detail', 'hash'].map((key) => say(`heads.${key}`))];
  for await (const part of wholeLog(store)) {
    const rows: string[][] = [];
    for (const entry of part) {
      const { seq, at, by, act, about, aboutCount, detail } = await lineOf(entry, named);
      const told = aboutCount > NAMED ? '' : about.map(nameOf).join(', ');
      rows.push([
        String(seq),
        at,
        by === null ? '' : nameOf(by),
        say(`acts.${act}`),
        told,
        String(aboutCount),
        JSON.stringify(detail),
        entry.hash,
      ]);
    }
    yield rows;
  }
}
