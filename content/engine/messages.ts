import { messagesOf } from './diagnostic.ts';
import type { Result } from './errors.ts';
import { fail, ok } from './errors.ts';
import type { Reply } from './log.ts';
import type { PersonRecord } from './record.ts';
import type { Scenario } from './schema.ts';
import type { CastMember } from './vocabulary.ts';

/** `none`: nobody asked them yet; `later`: they come back after the exam; `open`: some wait for a second answer; `done`. */
export type MessagesState = 'none' | 'later' | 'open' | 'done';
/** One message, and what this person answered to it. */
export type MessageAnswers = {
  step: string;
  from: CastMember | null;
  /** The card that it turns on. */
  about: string;
  options: string[];
  first: string | null;
  again: string | null;
};

type Known = Pick<PersonRecord, 'messages' | 'exams' | 'modules'>;

/** The messages of a place beside both answers, in the order they came. An answer that the place no longer has is left out. */
export function answersOf({ messages }: Pick<Known, 'messages'>, scenario: Scenario): MessageAnswers[] {
  return messagesOf(scenario).map(([step, { from, about, options }]) => {
    const ids = options.map(({ id }) => id);
    const found = (replies: readonly Reply[] = []): string | null => {
      const option = replies.find((reply) => reply.step === step)?.option;
      return option !== undefined && ids.includes(option) ? option : null;
    };
    return { step, from: from ?? null, about, options: ids, first: found(messages?.first), again: found(messages?.again) };
  });
}

/** They come back once the grand oral was sat to its end, passed or not, or the stage played to its last word without it. */
export function messagesState(record: Known, scenario: Scenario): MessagesState {
  if (record.messages === undefined || messagesOf(scenario).length === 0) return 'none';
  if (record.exams?.ambassador === undefined && record.modules.oral === undefined) return 'later';
  return answersOf(record, scenario).some(({ again }) => again === null) ? 'open' : 'done';
}

/**
 * The record with a second answer: unmarked, and it earns nothing. The same answer again changes nothing.
 * ERR_MESSAGES_CLOSED, ERR_OPTION_UNKNOWN { option }, ERR_FORK (another second answer is there). @param at ISO date-time UTC
 */
export function recordAnswering(record: PersonRecord, scenario: Scenario, { step, option }: Reply, at: string): Result<PersonRecord> {
  const { messages } = record;
  const state = messagesState(record, scenario);
  if (messages === undefined || state === 'none' || state === 'later') return fail('ERR_MESSAGES_CLOSED');
  const message = answersOf(record, scenario).find((one) => one.step === step);
  if (!message?.options.includes(option)) return fail('ERR_OPTION_UNKNOWN', { option });
  if (message.again !== null) return message.again === option ? ok(record) : fail('ERR_FORK');
  const again = [...messages.again.filter((one) => one.step !== step), { step, option, at }];
  return ok({ ...record, messages: { ...messages, again } });
}
