import type { Carried, Reply } from './log.ts';
import type { MessageStep, Scenario } from './schema.ts';

/** Messages of the one place that has some, each answered on every path. */
export const MESSAGES = 8;
/** Points of the eight from which somebody begins at the second round: six of eight known through and through, or the like. */
export const KNOWING = 12;

/** The messages of a scenario, in the order written. */
export const messagesOf = (scenario: Scenario): [id: string, step: MessageStep][] =>
  Object.entries(scenario.steps).flatMap(([id, step]): [string, MessageStep][] => (step.kind === 'message' ? [[id, step]] : []));

/** The round at which later games begin, by the sum of what the answers show; nothing where the scenario asks nothing. */
export function startAfter(scenario: Scenario, replies: readonly Reply[]): Pick<Carried, 'start'> {
  const messages = new Map(messagesOf(scenario));
  if (messages.size === 0) return {};
  const known = replies.map(({ step, option }) => messages.get(step)?.options.find((one) => one.id === option)?.knows ?? 0);
  return { start: known.reduce((sum: number, one) => sum + one, 0) >= KNOWING ? 2 : 1 };
}
