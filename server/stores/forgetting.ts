import type { Dispatch } from '../../content/engine/dispatches.ts';
import type { PlayResult } from '../../content/engine/log.ts';
import type { Exam } from '../../content/engine/exam/exam.ts';
import type { Attempt } from './nouns/attempts.ts';
import type { ForgetBefore, Forgotten } from './nouns/retention.ts';

/** What a person did, as far as it can lose its detail. */
export type Doings = { attempts: readonly Attempt[]; exams: readonly Exam[]; dispatches: readonly Dispatch[] };

const ended = (one: { finishedAt: string | null; forgotten?: true }, before: string): boolean =>
  one.finishedAt !== null && one.finishedAt < before && one.forgotten === undefined;
const toldBefore = ({ answers }: Dispatch, before: string): boolean => answers.some(({ option, at }) => option !== null && at < before);
const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** What is old enough to lose its detail, and still has it. */
export const oldDetail = ({ attempts, exams, dispatches }: Doings, before: ForgetBefore): Forgotten => ({
  playLogs: idsOf(attempts.filter((one) => ended(one, before.playLogs))),
  openPlays: idsOf(attempts.filter(({ finishedAt, createdAt }) => finishedAt === null && createdAt < before.openPlays)),
  examAnswers: idsOf(exams.filter((one) => ended(one, before.examAnswers))),
  dispatchAnswers: idsOf(dispatches.filter((one) => toldBefore(one, before.dispatchAnswers))),
});

export const isNothing = (forgotten: Forgotten): boolean => Object.values(forgotten).every((ids) => ids.length === 0);

function plainResult({ replies: _, ...result }: PlayResult): PlayResult {
  return { ...result, answers: [], turningPoints: [] };
}

const plainAttempt = (attempt: Attempt): Attempt => ({
  ...attempt,
  events: [],
  result: attempt.result && plainResult(attempt.result),
  forgotten: true,
});

/** The same doings without that detail. A dispatch loses all of its options together: they were given within a day. */
export const withoutDetail = (
  { attempts, exams, dispatches }: Doings,
  { playLogs, openPlays, examAnswers, dispatchAnswers }: Forgotten,
) => ({
  attempts: attempts.filter(({ id }) => !openPlays.includes(id)).map((one) => (playLogs.includes(one.id) ? plainAttempt(one) : one)),
  exams: exams.map((one): Exam => (examAnswers.includes(one.id) ? { ...one, answers: [], forgotten: true } : one)),
  dispatches: dispatches.map((one) =>
    dispatchAnswers.includes(one.id) ? { ...one, answers: one.answers.map((answer) => ({ ...answer, option: null })) } : one,
  ),
});
