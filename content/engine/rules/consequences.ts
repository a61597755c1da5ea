import { isInForce } from '../certificates.ts';
import { statusOfRow } from '../person-status.ts';
import type { PersonStatus, StatusRow } from '../person-status.ts';
import { RETENTION, personGoesAt } from '../retention.ts';
import type { RetentionId } from '../retention.ts';
import type { Level, ModuleId, Role, SectorPack } from '../vocabulary.ts';
import { changesBetween } from './changes.ts';
import type { RulesChange } from './changes.ts';
import type { RulesDraft } from './draft.ts';
import type { RuleField } from './fields.ts';

/** What the desk's list has of a person: counted here by what HR sees by name, never by what was played. */
export type CountedPerson = StatusRow & { role: Role; invitedAt: string | null };

/** What publishing does, one sentence each. Counts are of statuses that HR reads by name. */
export type Consequence =
  /** Attestations in force keep the end that they were issued with. */
  | { kind: 'validity'; from: number; to: number; kept: number }
  /** People whose status changes the moment the rules are published. */
  | { kind: 'now-expiring'; count: number }
  | { kind: 'no-longer-expiring'; count: number }
  /** How long a check serves changes for checks passed already. */
  | { kind: 'check-shorter' | 'check-longer'; from: number; to: number }
  /** Checks and exams begun before are judged by the marks that they began under; passes stand. */
  | { kind: 'marks-harder' | 'marks-easier' | 'marks-mixed' }
  /** The wait and the tries hold for the next sitting, whenever the last one was. */
  | { kind: 'tries' }
  | { kind: 'level-opened'; level: Level }
  /** Whoever holds it keeps it to its end; nobody can take or renew it. */
  | { kind: 'level-closed'; level: Level; holders: number }
  | { kind: 'places-added'; level: Level; places: ModuleId[]; holders: number }
  | { kind: 'places-removed'; level: Level; places: ModuleId[] }
  /** What is older goes at the next sweep, and does not come back. */
  | { kind: 'kept-shorter'; data: RetentionId; from: number; to: number }
  | { kind: 'kept-longer'; data: RetentionId; from: number; to: number }
  /** People invited who never came and are erased at the next sweep. */
  | { kind: 'awaited-erased'; count: number }
  | { kind: 'pack-on' | 'pack-off'; pack: SectorPack };

/**
 * What publishing `after` over `before` would do to these people now.
 * @param at ISO date-time UTC
 */
export function consequencesOf(before: RulesDraft, after: RulesDraft, people: readonly CountedPerson[], at: string): Consequence[] {
  const changes = changesBetween(before, after);
  const has = (status: PersonStatus, of: RulesDraft, person: CountedPerson) => statusOfRow(of, person, at).status === status;
  const moved = (from: PersonStatus, to: PersonStatus) =>
    people.filter((person) => has(from, before, person) && has(to, after, person)).length;
  const standing = people.filter((person) => isInForce(statusOfRow(before, person, at).status));
  const holders = (level: Level) => standing.filter((person) => person.level === level).length;
  const numbers = changes.filter((change) => change.kind === 'number');
  return [
    ...changes.flatMap((change) => levelConsequence(change, holders)),
    ...numbers.flatMap((change) => termConsequence(change, standing.length)),
    ...counted('now-expiring', moved('certified', 'expiring')),
    ...counted('no-longer-expiring', moved('expiring', 'certified')),
    ...markConsequence(numbers),
    ...(numbers.some(({ field }) => field === 'waitDays' || field === 'perMonth') ? [{ kind: 'tries' as const }] : []),
    ...numbers.flatMap(keptConsequence),
    ...counted('awaited-erased', newlyErased(before, after, people, at)),
    ...changes.flatMap((change): Consequence[] =>
      change.kind === 'pack' ? [{ kind: change.on ? 'pack-on' : 'pack-off', pack: change.pack }] : [],
    ),
  ];
}

type NumberChange = Extract<RulesChange, { kind: 'number' }>;

const counted = (kind: 'now-expiring' | 'no-longer-expiring' | 'awaited-erased', count: number): Consequence[] =>
  count === 0 ? [] : [{ kind, count }];

function levelConsequence(change: RulesChange, holders: (level: Level) => number): Consequence[] {
  if (change.kind === 'level-opened') return [{ kind: 'level-opened', level: change.level }];
  if (change.kind === 'level-closed') return [{ kind: 'level-closed', level: change.level, holders: holders(change.level) }];
  if (change.kind !== 'places') return [];
  const { level, added, removed } = change;
  return [
    ...(added.length > 0 ? [{ kind: 'places-added' as const, level, places: added, holders: holders(level) }] : []),
    ...(removed.length > 0 ? [{ kind: 'places-removed' as const, level, places: removed }] : []),
  ];
}

function termConsequence({ field, from, to }: NumberChange, inForce: number): Consequence[] {
  if (from === null || to === null) return [];
  if (field === 'validityMonths') return [{ kind: 'validity', from, to, kept: inForce }];
  return field === 'checkDays' ? [{ kind: to < from ? 'check-shorter' : 'check-longer', from, to }] : [];
}

function markConsequence(changes: readonly NumberChange[]): Consequence[] {
  const marks: readonly RuleField[] = ['passMark', 'pillarMark'];
  const steps = changes.flatMap(({ field, from, to }) => (marks.includes(field) ? [Math.sign((to ?? 0) - (from ?? 0))] : []));
  if (steps.length === 0) return [];
  const isOne = (sign: number) => steps.every((step) => step === sign);
  return [{ kind: isOne(1) ? 'marks-harder' : isOne(-1) ? 'marks-easier' : 'marks-mixed' }];
}

function keptConsequence({ field, from, to }: NumberChange): Consequence[] {
  const data = RETENTION.find(({ id }) => id === field)?.id;
  if (data === undefined || from === null || to === null) return [];
  return [{ kind: to < from ? 'kept-shorter' : 'kept-longer', data, from, to }];
}

/** People invited who have never come, who would now go, and would not have gone by the rules of before. */
function newlyErased(before: RulesDraft, after: RulesDraft, people: readonly CountedPerson[], at: string): number {
  const goes = ({ retention }: RulesDraft, { role, invitedAt, joinedAt, expiresAt, ended }: CountedPerson) =>
    joinedAt === null &&
    invitedAt !== null &&
    personGoesAt(
      { role, createdAt: invitedAt, invitedAt, joinedAt, seenAt: null, endsAt: ended === 'withdrawn' ? null : expiresAt },
      retention,
    ) <= at;
  return people.filter((person) => goes(after, person) && !goes(before, person)).length;
}
