import type { Level, ModuleId, Pillar } from '../vocabulary.ts';

/** One situation as it was drawn: its options in the order shown. */
export type DrawnItem = { id: string; options: string[] };
export type ExamAnswer = { item: string; option: string };
/** Points of 2 a situation, of those that could be had, and those that are needed. */
export type ExamScore = { points: number; most: number; needed: number };
export type ExamResult = ExamScore & { passed: boolean; pillars: Partial<Record<Pillar, ExamScore>> };

/** One sitting of an exam. Everything it is judged by is pinned when it starts. */
export type Exam = {
  id: string;
  person: string;
  level: Level;
  /** Of the bank it was drawn from, of that bank's texts, and of the charter then in force. */
  bankHash: string;
  textsHash: string;
  charterHash: string;
  /** Of the rules then in force; absent in exams of before they were kept. */
  rulesHash?: string;
  acts: DrawnItem[][];
  /** The acts answered so far, each in the order of its situations. */
  answers: ExamAnswer[][];
  /** ISO date-times UTC of the server. */
  startedAt: string;
  closesAt: string;
  finishedAt: string | null;
  result: ExamResult | null;
  /** Its answers are gone by the rules on how long they are kept. */
  forgotten?: true;
};

/** How an exam is drawn: for each pillar, how many calm situations and how many crises, spread over the acts. */
export type ExamRule = { acts: number; pillars: readonly Pillar[]; calm: number; crises: number };

/**
 * The checks ask only what the places before them teach, in one act and without a crisis. The exam has four acts: in each, one
 * situation of every pillar, then a crisis.
 */
export const EXAM_RULES: Record<Level, ExamRule> = {
  relay: { acts: 1, pillars: ['charter', 'sharing'], calm: 4, crises: 0 },
  voice: { acts: 1, pillars: ['charter', 'law', 'profile', 'sharing'], calm: 3, crises: 0 },
  ambassador: { acts: 4, pillars: ['charter', 'law', 'profile', 'sharing'], calm: 4, crises: 1 },
};

/** The places to finish before each exam, as far as its level takes them; one that the product does not have closes nothing. */
export const EXAM_AFTER: Record<Level, readonly ModuleId[]> = {
  relay: ['welcome', 'charter', 'sharing'],
  voice: ['welcome', 'charter', 'sharing', 'law', 'profile'],
  ambassador: ['crisis'],
};

/** An exam closes so long after it has started, in hours of the server's clock. */
export const OPEN_HOURS = 24;
/** A situation does not come back within so many exams of the same person, checks included. */
export const FRESH_EXAMS = 2;

/** How many situations an exam of that level has. */
export const situationsOf = (level: Level): number => {
  const { pillars, calm, crises } = EXAM_RULES[level];
  return pillars.length * (calm + crises);
};
