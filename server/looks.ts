import type { Role } from '../content/engine/vocabulary.ts';
import type { AuditAct, AuditEntry } from './stores/nouns/audit.ts';
import type { Store } from './stores/store.ts';
import { companyDays } from './time-zone.ts';

/** Who did something: the name is read when it is asked for, and null once that person is gone. */
export type Actor = { name: string | null; role: Role | null; isMe: boolean };
/** What somebody did about a person on one day. `by` is null when the programme did it by itself. */
export type Look = {
  act: AuditAct;
  by: Actor | null;
  /** Local date where the company is, and the last moment of it, ISO date-time UTC. */
  day: string;
  at: string;
  times: number;
  /** Fields of the person that were changed. */
  fields: string[];
};

/** Entries about a person that a page tells; whoever wants all of them has the export. */
const MOST = 1000;

const fieldsOf = ({ act, detail }: AuditEntry): string[] =>
  act === 'person-changed' && typeof detail['fields'] === 'string' ? detail['fields'].split(' ').filter(Boolean) : [];

/** Whoever is behind an id, as they are called now. */
export async function actorOf(store: Store, id: string | null, me: string | null): Promise<Actor | null> {
  if (id === null) return null;
  const person = await store.person(id);
  return { name: person?.name ?? null, role: person?.role ?? null, isMe: id === me };
}

/**
 * Who looked at a person or changed something of them, newest first; the same act of the same one on one day is told once.
 * @param most entries at most @returns `more`: there is older than what is told
 */
export async function looksAt({ store }: { store: Store }, person: string, most = MOST): Promise<{ looks: Look[]; more: boolean }> {
  const [entries, dayOf] = await Promise.all([store.auditAbout(person, most), companyDays({ store })]);
  const actors = new Map<string | null, Actor | null>();
  for (const by of new Set(entries.map((entry) => entry.by))) actors.set(by, await actorOf(store, by, person));
  const looks = new Map<string, Look>();
  for (const entry of entries) {
    const [day, fields] = [dayOf(entry.at), fieldsOf(entry)];
    const key = [day, entry.act, entry.by, ...fields].join(' ');
    const known = looks.get(key);
    if (known) known.times += 1;
    else looks.set(key, { act: entry.act, by: actors.get(entry.by) ?? null, day, at: entry.at, times: 1, fields });
  }
  return { looks: [...looks.values()], more: entries.length === most };
}
