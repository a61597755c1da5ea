import type { ExamRecord } from './exam/record.ts';
import type { Carried, PlayResult, Reply } from './log.ts';
import type { Level, Locale, ModuleId } from './vocabulary.ts';

export type Acceptance = {
  charterId: string;
  version: number;
  /** Of the charter document, canonical JSON. */
  sha256: string;
  locale: Locale;
  /** The exact sentence agreed to. */
  text: string;
  at: string;
};

export type CardRecord = {
  metAt: string;
  soundAt: string | null;
  recalledAt: string | null;
  /** Last missed in a team session, once it was known: it comes back sooner. Sent by the person's own phone. */
  missedAt?: string;
};
export type BadgeRecord = { at: string; attempt: string };
export type ModuleRecord = {
  /** Best place score, its story and mini-game parts, and the attempt that reached it. */
  best: { score: number; story: number; minigame: number | null; attempt: string; at: string };
  /** First finished; absent in records older than this field, where `best.at` stands for it. */
  finishedAt?: string;
  passedAt: string | null;
  /** Three at most: finished, well played, and a return visit. */
  stars: number;
  /** The return visit that gave the third star. */
  returnedAt?: string;
  plays: number;
  endings: string[];
  /** The play that later places know: the first finished, until the person keeps another. */
  canon: { attempt: string; carry: Carried };
};

/** The diagnostic's messages as one person answered them: on the way, and once more after the exam. No query of another person reads it. */
export type MessagesRecord = {
  /** The place that asked, and when it was finished. */
  module: ModuleId;
  at: string;
  /** As answered in the first play that asked: these stand. */
  first: Reply[];
  again: (Reply & { at: string })[];
};

/** What one person has earned. Computed from finished attempts; written with a version so that nothing is overwritten unseen. */
export type PersonRecord = {
  person: string;
  version: number;
  modules: Partial<Record<ModuleId, ModuleRecord>>;
  cards: Record<string, CardRecord>;
  badges: Record<string, BadgeRecord>;
  acceptances: Acceptance[];
  /** What was judged from the bank, by level; absent before the first exam. No query of another person reads it. */
  exams?: Partial<Record<Level, ExamRecord>>;
  /** Absent until a place has asked. */
  messages?: MessagesRecord;
};

/**
 * The record once an attempt is finished: the best result stands, the first finished play is canon, nothing earns twice.
 * The version is left to the store. @param at ISO date-time UTC of the server
 */
export function recordAfter(record: PersonRecord, attempt: { readonly id: string }, result: PlayResult, at: string): PersonRecord {
  const module = moduleAfter(record.modules[result.module], attempt.id, result, at);
  const messages = record.messages ?? messagesOf(result, at);
  return {
    ...record,
    ...(messages && { messages }),
    modules: { ...record.modules, [result.module]: module },
    cards: cardsAfter(record.cards, result, at),
    badges: badgesAfter(record.badges, attempt.id, result, at),
  };
}

/** *Keep this version*: that finished play becomes the one later places know. */
export function recordKeeping(record: PersonRecord, attempt: { readonly id: string }, result: PlayResult): PersonRecord {
  const module = record.modules[result.module];
  if (module === undefined) return record;
  const kept: ModuleRecord = { ...module, canon: { attempt: attempt.id, carry: result.carry } };
  return { ...record, modules: { ...record.modules, [result.module]: kept } };
}

const messagesOf = ({ module, replies }: PlayResult, at: string): MessagesRecord | undefined =>
  replies && { module, at, first: replies, again: [] };

function moduleAfter(before: ModuleRecord | undefined, attempt: string, result: PlayResult, at: string): ModuleRecord {
  const { score, story, minigame } = result;
  const played = { score, story, minigame, attempt, at };
  const endings = new Set([...(before?.endings ?? []), result.ending]);
  const returned = before?.returnedAt === undefined ? 0 : 1;
  return {
    finishedAt: before === undefined ? at : (before.finishedAt ?? before.best.at),
    ...(before?.returnedAt !== undefined && { returnedAt: before.returnedAt }),
    best: before === undefined || score > before.best.score ? played : before.best,
    passedAt: before?.passedAt ?? (result.passed ? at : null),
    stars: Math.max((before?.stars ?? 0) - returned, result.stars) + returned,
    plays: (before?.plays ?? 0) + 1,
    endings: [...endings],
    canon: before?.canon ?? { attempt, carry: result.carry },
  };
}

function cardsAfter(before: PersonRecord['cards'], result: PlayResult, at: string): PersonRecord['cards'] {
  const cards = { ...before };
  for (const id of result.cardsMet) cards[id] ??= { metAt: at, soundAt: null, recalledAt: null };
  for (const id of result.cardsSound) {
    const card = cards[id] ?? { metAt: at, soundAt: null, recalledAt: null };
    cards[id] = { ...card, soundAt: card.soundAt ?? at };
  }
  return cards;
}

function badgesAfter(before: PersonRecord['badges'], attempt: string, result: PlayResult, at: string): PersonRecord['badges'] {
  const badges = { ...before };
  for (const id of result.badges) badges[id] ??= { at, attempt };
  return badges;
}
