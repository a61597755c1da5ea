import { LEVELS, SECTOR_PACKS } from '../vocabulary.ts';
import type { Level, ModuleId, SectorPack } from '../vocabulary.ts';
import type { RulesDraft } from './draft.ts';
import { RULE_FIELDS, numbersOf } from './fields.ts';
import type { RuleField } from './fields.ts';

/** One difference between two sets of rules. `null` of `perMonth`: no limit. */
export type RulesChange =
  | { kind: 'number'; field: RuleField; from: number | null; to: number | null }
  | { kind: 'level-opened'; level: Level; places: ModuleId[] }
  | { kind: 'level-closed'; level: Level }
  | { kind: 'places'; level: Level; added: ModuleId[]; removed: ModuleId[] }
  | { kind: 'pack'; pack: SectorPack; on: boolean };

/** What the second does otherwise than the first, in the order of the page. */
export const changesBetween = (before: RulesDraft, after: RulesDraft): RulesChange[] => [
  ...LEVELS.flatMap((level) => levelChange(before, after, level)),
  ...numberChanges(before, after),
  ...SECTOR_PACKS.flatMap((pack): RulesChange[] => {
    const on = after.packs.includes(pack);
    return on === before.packs.includes(pack) ? [] : [{ kind: 'pack', pack, on }];
  }),
];

function numberChanges(before: RulesDraft, after: RulesDraft): RulesChange[] {
  const [old, next] = [numbersOf(before), numbersOf(after)];
  return RULE_FIELDS.flatMap(({ id }): RulesChange[] =>
    old[id] === next[id] ? [] : [{ kind: 'number', field: id, from: old[id], to: next[id] }],
  );
}

function levelChange(before: RulesDraft, after: RulesDraft, level: Level): RulesChange[] {
  const old = before.levels.find((one) => one.level === level)?.places;
  const next = after.levels.find((one) => one.level === level)?.places;
  if (!old) return next ? [{ kind: 'level-opened', level, places: next }] : [];
  if (!next) return [{ kind: 'level-closed', level }];
  const added = next.filter((place) => !old.includes(place));
  const removed = old.filter((place) => !next.includes(place));
  return added.length + removed.length === 0 ? [] : [{ kind: 'places', level, added, removed }];
}
