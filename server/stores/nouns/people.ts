import type { Lapses } from '../../../content/engine/charter/lapses.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { PersonStatus } from '../../../content/engine/person-status.ts';
import type { Level, Locale, ModuleId, PlayerFace, Role } from '../../../content/engine/vocabulary.ts';

/** What the programme sends a person unasked, beside reminders. */
export type PersonMails = {
  /** Wants the monthly digest. */
  digest: boolean;
  /** Agrees to be named in it when certified. */
  named: boolean;
  /** When a reminder for them was last let go. Whoever wants none gets none, and keeps a date all the same: it is what HR sees. */
  remindedAt: string | null;
  /** The month 'YYYY-MM' of the last digest sent. */
  digestOf: string | null;
};

/** Dates are ISO date-times in UTC. Ids are opaque; a person's id never appears in a log or the audit chain with a name. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  team: string | null;
  site: string | null;
  country: string | null;
  locale: Locale;
  face: PlayerFace | null;
  createdAt: string;
  /** The last invitation; null when nobody has been asked yet. */
  invitedAt: string | null;
  /** The first sign-in; null until then. */
  joinedAt: string | null;
  /** The day of the last sign-in, or of leaving; null for somebody who never came. Only for how long they are kept: shown to nobody else. */
  seenAt: string | null;
  /** False when the person wants no reminders. */
  remindable: boolean;
  mails: PersonMails;
  version: number;
};

/** How far a person has come: what *ready* needs. For group figures of five or more only. */
export type Progress = {
  passed: ModuleId[];
  /** The last pass of each level's exam. */
  judged: Partial<Record<Level, string>>;
  /** SHA-256 of every charter accepted. */
  accepted: string[];
  /** The language that each was read in; absent in rows older than this, where the person's own stands for it. */
  acceptedIn?: Locale[];
};
/** A person among many. `level` to `endedAt` are of the last certificate issued; `since`: when the first of its unbroken line was. */
export type PersonRow = Pick<
  Person,
  'id' | 'name' | 'email' | 'role' | 'team' | 'site' | 'country' | 'locale' | 'invitedAt' | 'joinedAt' | 'remindable'
> & {
  level: Level | null;
  issuedAt: string | null;
  since: string | null;
  expiresAt: string | null;
  ended: 'revoked' | 'withdrawn' | null;
  endedAt: string | null;
  /** The charters that certificates were issued on, by `yesKey`; absent in rows older than this. */
  issuedOn?: string[];
  /** Has answered something, ever. With `progress`, for group figures of five or more only: no route tells them of one person. */
  hasStarted: boolean;
  progress: Progress;
};
export type FoundPerson = Omit<PersonRow, 'hasStarted' | 'progress' | 'issuedOn'>;
export const PEOPLE_SORTS = ['name', 'email', 'team', 'site', 'country', 'status', 'expiresAt', 'invitedAt', 'joinedAt'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];
export type PeopleQuery = {
  /** Words, each somewhere in the name or the address, whatever their case and accents. */
  search?: string | undefined;
  teams?: string[] | undefined;
  sites?: string[] | undefined;
  countries?: string[] | undefined;
  statuses?: PersonStatus[] | undefined;
  /** Certificates that end within so many days from `at`. */
  expiringWithin?: number | undefined;
  /** What is not known stands last either way; equals are by name. */
  sort: PeopleSort;
  descending: boolean;
  offset: number;
  limit: number;
  /** ISO date-time UTC: now. */
  at: string;
  /** Of the rules in force: how long before its end a certificate is *expiring*. */
  renewalDays: number;
  /** Which yes to a charter has lapsed by then: it ends the certificate that rests on it, in the rows found too. */
  lapses: Lapses;
};
export type FoundPeople = { rows: FoundPerson[]; total: number; everyone: number };
/** Every team, site and country that somebody has. */
export type PeopleGroups = { teams: string[]; sites: string[]; countries: string[] };

export interface PeopleVerbs {
  /** Creates the person, an empty record and nothing else. ERR_EMAIL_TAKEN (compared in lower case). */
  createPerson(person: Person): Promise<Result<Person>>;
  person(id: string): Promise<Person | null>;
  personByEmail(email: string): Promise<Person | null>;
  /** Saves if `person.version` is the stored one, and returns it with the next version; else ERR_VERSION_CONFLICT. */
  savePerson(person: Person): Promise<Result<Person>>;
  /** In order of id, after the given id. */
  listPeople(page: { after?: string; limit: number }): Promise<Person[]>;
  countPeople(): Promise<number>;
  /** A page of people, found in memory: it costs no document. */
  findPeople(query: PeopleQuery): Promise<FoundPeople>;
  peopleGroups(): Promise<PeopleGroups>;
  /** Every person's row, in no order, frozen: for figures, exports and reminders. */
  rowsOfPeople(): Promise<readonly PersonRow[]>;
  /** Forgets the person, their record, attempts, exams and auth rows everywhere, journal included, before resolving. */
  erasePerson(id: string): Promise<boolean>;
  /**
   * The same of many, at little more than the cost of one. When it is cut off, some are erased and some are not.
   * @param only asked of each at the moment of the erasure: whoever it does not let through stays; whoever has no row is not asked about
   * @returns the ids of those who were there and are no more, in the order given
   */
  erasePeople(ids: readonly string[], only?: (row: PersonRow) => boolean): Promise<string[]>;
}
