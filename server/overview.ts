import { IN_FORCE, isInForce } from '../content/engine/certificates.ts';
import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import type { Figure } from '../content/engine/group-figures.ts';
import { PERSON_STATUSES, statusOfRow } from '../content/engine/person-status.ts';
import type { PersonStatus } from '../content/engine/person-status.ts';
import { momentAfter, monthsAfter } from '../content/engine/terms.ts';
import { dayFigures } from './figures.ts';
import type { DayFigures, FiguresDeps } from './figures.ts';
import { invitationWays } from './invitations.ts';
import type { InvitationWays } from './invitations.ts';
import { rowsAsSeen } from './lapses.ts';
import { currentRules } from './rules.ts';
import type { PersonRow } from './stores/nouns/people.ts';

/** Months that the curve goes back, the present one included. */
const MONTHS = 12;
/** Groups of one kind in an answer: the largest. */
const MOST_GROUPS = 300;
export const ENDS_WITHIN = [30, 60, 90] as const;

/** `started` is told of teams alone, and only where it may be. */
export type Group = { name: string; people: number; awaited: number; certified: number; expiring: number; started: Figure | null };
export type Groups = { list: Group[]; more: number };
export type Step = 'invited' | 'started' | 'ready' | 'certified';
export type Overview = {
  /** ISO date-time UTC. */
  at: string;
  everyone: number;
  statuses: Record<PersonStatus, number>;
  ends: { days: (typeof ENDS_WITHIN)[number]; count: number }[];
  funnel: { step: Step; figure: Figure }[];
  /** Certificates in force at the end of each month; now, for the last. */
  months: { month: string; certified: number }[];
  teams: Groups;
  sites: Groups;
  countries: Groups;
  /** The day that figures of play are of, YYYY-MM-DD. */
  day: string;
  /** What a new programme still lacks; null once there is nothing left, or once somebody has been certified. */
  start: Start | null;
};
/**
 * `people`: there is a list. `charter`: the company has published its own. `toInvite`: how many were never invited. `mailed`:
 * an invitation leaves at once. `here`: its link would open on the server's own machine alone.
 */
export type Start = { people: boolean; charter: boolean; toInvite: number; mailed: boolean; here: boolean };

type Seen = { row: PersonRow; status: PersonStatus; expiresAt: string | null };

/** In force at the end of that month. Who has left their certificate never had it. @param month YYYY-MM */
function wasInForce({ level, issuedAt, since, expiresAt, ended, endedAt }: PersonRow, month: string): boolean {
  // A row of before `since` was kept has none.
  const from = since ?? issuedAt;
  if (level === null || from === null || expiresAt === null || ended === 'withdrawn') return false;
  const end = ended === 'revoked' && endedAt !== null && endedAt < expiresAt ? endedAt : expiresAt;
  return from.slice(0, 7) <= month && end.slice(0, 7) > month;
}

function monthsOf(people: readonly Seen[], at: string): Overview['months'] {
  const first = monthsAfter(`${Number(at.slice(0, 4)) - 1}${at.slice(4, 7)}-01T00:00:00.000Z`, 1);
  const names = Array.from({ length: MONTHS }, (_, i) => monthsAfter(first, i).slice(0, 7));
  const now = people.filter(({ status }) => isInForce(status)).length;
  return names.map((month) => ({
    month,
    certified: month === at.slice(0, 7) ? now : people.filter(({ row }) => wasInForce(row, month)).length,
  }));
}

function groupsBy(people: readonly Seen[], of: (row: PersonRow) => string | null, started: DayFigures['teams']): Groups {
  const groups = new Map<string, Group>();
  const figures = new Map(started.map((one) => [one.team, one.started]));
  for (const { row, status } of people) {
    const name = of(row);
    if (name === null) continue;
    const group = groups.get(name) ?? { name, people: 0, awaited: 0, certified: 0, expiring: 0, started: figures.get(name) ?? null };
    group.people += 1;
    if (status === 'invited') group.awaited += 1;
    if (status === 'expiring') group.expiring += 1;
    if (isInForce(status)) group.certified += 1;
    groups.set(name, group);
  }
  const list = [...groups.values()].toSorted((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
  return { list: list.slice(0, MOST_GROUPS), more: Math.max(0, list.length - MOST_GROUPS) };
}

const exact = (count: number): Figure => ({ kind: 'exact', count });

/** All that HR sees by name, counted; nothing of play. */
function seenOf(rows: readonly PersonRow[], rules: Pick<CertificateRules, 'renewalDays'>, at: string): Seen[] {
  return rows.map((row) => {
    const { status, expiresAt } = statusOfRow(rules, row, at);
    return { row, status, expiresAt };
  });
}

const endsOf = (people: readonly Seen[], at: string): Overview['ends'] =>
  ENDS_WITHIN.map((days) => {
    const until = momentAfter(at, days);
    return { days, count: people.filter(({ expiresAt }) => expiresAt !== null && expiresAt > at && expiresAt <= until).length };
  });

const newcomers = (rows: readonly PersonRow[]) => rows.filter((row) => row.invitedAt === null && row.joinedAt === null);

async function startOf(
  { store }: Pick<FiguresDeps, 'store'>,
  rows: readonly PersonRow[],
  { mailed, here }: InvitationWays,
): Promise<Start | null> {
  if (rows.some(({ level }) => level !== null)) return null;
  const hash = (await store.company())?.charterHash ?? '';
  // The charter that we suggest is in force without being an edition of the company's.
  const charter = (await store.paper('charter-edition', hash)) !== null;
  const start = { people: rows.length > 1, charter, toInvite: newcomers(rows).length, mailed, here };
  return start.people && start.charter && start.toInvite === 0 ? null : start;
}

/** The programme at a glance. @param by who asks */
export async function overviewOf(deps: FiguresDeps & Parameters<typeof invitationWays>[0], by: string): Promise<Overview> {
  const at = deps.clock().toISOString();
  const [rows, rules, day] = await Promise.all([rowsAsSeen(deps, at), currentRules(deps), dayFigures(deps, by)]);
  const people = seenOf(rows, rules.document, at);
  const count = (statuses: readonly PersonStatus[]) => people.filter(({ status }) => statuses.includes(status)).length;
  const invited = rows.filter((row) => row.invitedAt !== null || row.joinedAt !== null).length;
  return {
    at,
    everyone: rows.length,
    statuses: Object.fromEntries(PERSON_STATUSES.map((status) => [status, count([status])])) as Overview['statuses'],
    ends: endsOf(people, at),
    funnel: [
      { step: 'invited', figure: exact(invited) },
      { step: 'started', figure: day.started },
      { step: 'ready', figure: day.ready },
      { step: 'certified', figure: exact(count(IN_FORCE)) },
    ],
    months: monthsOf(people, at),
    teams: groupsBy(people, (row) => row.team, day.teams),
    sites: groupsBy(people, (row) => row.site, []),
    countries: groupsBy(people, (row) => row.country, []),
    day: day.day,
    start: await startOf(deps, rows, invitationWays(deps)),
  };
}
