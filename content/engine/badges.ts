import { cleanRound } from './badge-rules/clean-round.ts';
import { deed } from './badge-rules/deed.ts';
import { leftAlone } from './badge-rules/left-alone.ts';
import { passed } from './badge-rules/passed.ts';
import { registers } from './badge-rules/registers.ts';
import { revised } from './badge-rules/revised.ts';
import { steady } from './badge-rules/steady.ts';
import { sure } from './badge-rules/sure.ts';
import { thread } from './badge-rules/thread.ts';
import type { Answer, Threads } from './log.ts';
import type { MinigameFacts } from './minigames.ts';
import { isRecordRule } from './record-badges.ts';
import type { RecordRuleKind } from './record-badges.ts';
import type { Badge, BadgeRule } from './badge-schema.ts';
import type { Habit, Mark, ModuleId, Thread } from './vocabulary.ts';

/** What badge rules may know of one finished play. */
export type PlayFacts = {
  module: ModuleId;
  passed: boolean;
  answers: readonly Answer[];
  /** Marks before and after each new fact that let the player answer again. */
  revisions: readonly { before: Mark; after: Mark }[];
  games: readonly MinigameFacts[];
  /** What the player did in each sound decision. */
  soundHabits: readonly Habit[];
  /** The season threads that the place may set, and all of them as the play leaves them. */
  sets: readonly Thread[];
  threads: Threads;
};

type PlayRuleKind = Exclude<BadgeRule['kind'], RecordRuleKind>;

/** Whether one play satisfies a rule: pure, one file a kind. */
export type BadgeRuleTest<K extends PlayRuleKind> = (rule: Extract<BadgeRule, { kind: K }>, facts: PlayFacts) => boolean;

const TESTS: { [K in PlayRuleKind]: BadgeRuleTest<K> } = {
  steady,
  registers,
  thread,
  passed,
  revised,
  'clean-round': cleanRound,
  sure,
  'left-alone': leftAlone,
  deed,
};

/** Ids of the badges whose rule this play alone satisfies, in the order of the rules. */
export function badgesOf(facts: PlayFacts, badges: readonly Badge[]): string[] {
  const satisfied = ({ rule }: Badge): boolean => {
    if (isRecordRule(rule)) return false;
    const test = TESTS[rule.kind] as (rule: BadgeRule, facts: PlayFacts) => boolean;
    return test(rule, facts);
  };
  return badges.filter(satisfied).map((badge) => badge.id);
}
