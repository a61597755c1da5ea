import { createHmac, randomBytes } from 'node:crypto';
import { IN_FORCE, isInForce, readyFor } from '../content/engine/certificates.ts';
import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import { groupFigures, inOrder } from '../content/engine/group-figures.ts';
import type { Chance, Figure, Someone } from '../content/engine/group-figures.ts';
import { statusOfRow } from '../content/engine/person-status.ts';
import type { PersonStatus } from '../content/engine/person-status.ts';
import type { Level, ModuleId } from '../content/engine/vocabulary.ts';
import { editionsOf, yesThatStands } from './charter-editions.ts';
import type { Content } from './content.ts';
import { rowsAsSeen } from './lapses.ts';
import { currentRules } from './rules.ts';
import type { PersonRow } from './stores/nouns/people.ts';
import type { Store } from './stores/store.ts';
import { companyDays } from './time-zone.ts';

export type FiguresDeps = { store: Store; content: Content; clock: () => Date; followsContent: boolean };

/** What a manager reads of their own team: no name stands behind any of it. */
export const TEAM_COUNTS = ['awaited', 'started', 'certified', 'expiring'] as const;
export type TeamCounts = Record<(typeof TEAM_COUNTS)[number], Figure>;

/** The figures of one day: made once, the same until the next. */
export type DayFigures = {
  /** The company's own day, YYYY-MM-DD. */
  day: string;
  started: Figure;
  ready: Figure;
  /** For HR: how many of each team have started. */
  teams: { team: string; started: Figure }[];
  managers: { team: string; counts: TeamCounts }[];
};
type Kept = DayFigures & { secret: string };

const CERTIFICATE: readonly PersonStatus[] = [...IN_FORCE, 'expired', 'revoked'];

type Judge = { rules: CertificateRules; agrees: (row: PersonRow) => boolean; at: string };

/** Whether somebody whom HR reads as a member only lacks their own yes. */
function isReady(row: PersonRow, { rules, agrees, at }: Judge): boolean {
  const { progress } = row;
  const passed = Object.fromEntries(progress.passed.map((id) => [id, at])) as Partial<Record<ModuleId, string>>;
  const pass = ([level, when]: [string, string]) => [level, { at: when, needed: 0, most: 0, bankHash: '' }];
  const judged = Object.fromEntries(Object.entries(progress.judged).map(pass)) as Parameters<typeof readyFor>[1]['judged'];
  const charterAccepted = agrees(row);
  const ready: Level | null = readyFor(rules, { passed, judged, charterAccepted, history: [], at });
  return ready !== null;
}

type Read = { row: PersonRow; status: PersonStatus; ready: boolean };

function read(rows: readonly PersonRow[], judge: Judge): Read[] {
  return rows.map((row) => {
    const { status } = statusOfRow(judge.rules, row, judge.at);
    return { row, status, ready: status === 'member' && isReady(row, judge) };
  });
}

const list = (figures: ReadonlyMap<string, Figure>): [string, Figure][] => [...figures];

/** What HR cannot tell by name: how many of the members have started, and how many lack only their own yes. */
function ofPlay(people: readonly Read[], chance: Chance): Pick<DayFigures, 'started' | 'ready' | 'teams'> {
  const someone = (one: Read, seen: readonly PersonStatus[], counts: boolean): Someone => ({
    id: one.row.id,
    group: one.row.team,
    seen: one.status === 'member' ? null : seen.includes(one.status),
    counts,
  });
  const started = groupFigures(
    people.map((one) => someone(one, CERTIFICATE, one.row.hasStarted)),
    'started',
    chance,
  );
  const ready = groupFigures(
    people.map((one) => someone(one, IN_FORCE, one.ready)),
    'ready',
    chance,
  );
  return {
    started: started.everyone,
    ready: inOrder(started.everyone, ready.everyone),
    teams: list(started.groups).map(([team, figure]) => ({ team, started: figure })),
  };
}

const COUNTS: Record<keyof TeamCounts, (one: Read) => boolean> = {
  awaited: ({ status }) => status === 'invited',
  started: ({ row, status }) => row.hasStarted || CERTIFICATE.includes(status),
  certified: ({ status }) => isInForce(status),
  expiring: ({ status }) => status === 'expiring',
};

/** What managers read: they see nobody's status, so that everything is open. */
function ofTeams(people: readonly Read[], chance: Chance): DayFigures['managers'] {
  const counted = TEAM_COUNTS.map((name) => {
    const all = people.map((one): Someone => ({ id: one.row.id, group: one.row.team, seen: null, counts: COUNTS[name](one) }));
    return [name, groupFigures(all, `team ${name}`, chance).groups] as const;
  });
  const teams = [...(counted[0]?.[1].keys() ?? [])];
  return teams.map((team) => ({
    team,
    counts: Object.fromEntries(counted.map(([name, figures]) => [name, figures.get(team) ?? { kind: 'withheld' }])) as TeamCounts,
  }));
}

const chanceOf =
  (secret: string): Chance =>
  (text) =>
    createHmac('sha256', secret).update(text).digest().readUIntBE(0, 6) / 2 ** 48;

async function made(deps: FiguresDeps, day: string, at: string, secret: string): Promise<Kept> {
  const [rows, rules, editions] = await Promise.all([rowsAsSeen(deps, at), currentRules(deps), editionsOf(deps)]);
  const people = read(rows, { rules: rules.document, agrees: yesThatStands(editions), at });
  const chance = chanceOf(secret);
  return { day, ...ofPlay(people, chance), managers: ofTeams(people, chance), secret };
}

const told = ({ secret: _, ...figures }: Kept): DayFigures => figures;

/** The house's own chance, for other figures than those of the day. @param by who asks */
export async function houseChance(deps: FiguresDeps, by: string): Promise<Chance> {
  await dayFigures(deps, by);
  const paper = await deps.store.paper('figures', 'day');
  if (!paper) throw new Error('the figures of a day are kept once they are told');
  return chanceOf((paper.body as Kept).secret);
}

/**
 * The figures of today. They are made at the first question of the day and kept: whoever looks before and after one change sees the
 * same. The secret behind their errors is made once and never leaves the data folder.
 * @param by who asks
 */
export async function dayFigures(deps: FiguresDeps, by: string): Promise<DayFigures> {
  const at = deps.clock().toISOString();
  const day = (await companyDays(deps))(at);
  const paper = await deps.store.paper('figures', 'day');
  const kept = (paper?.body ?? null) as Kept | null;
  if (kept?.day === day) return told(kept);
  const fresh = await made(deps, day, at, kept?.secret ?? randomBytes(32).toString('hex'));
  const version = paper?.version ?? 0;
  const saved = await deps.store.savePaper({ kind: 'figures', id: 'day', version, savedAt: at, savedBy: by, body: fresh });
  if (saved.ok) return told(fresh);
  // Somebody asked at the same moment: theirs are the figures of the day.
  return told(((await deps.store.paper('figures', 'day'))?.body ?? fresh) as Kept);
}
