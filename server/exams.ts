import { situationsUnder } from '../content/engine/charter/impact.ts';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { drawExam, seenIn } from '../content/engine/exam/draw.ts';
import { EXAM_AFTER, OPEN_HOURS } from '../content/engine/exam/exam.ts';
import type { Exam, ExamAnswer } from '../content/engine/exam/exam.ts';
import { FIRST_MARKS, endOf, judgeExam } from '../content/engine/exam/judge.ts';
import type { ExamMarks } from '../content/engine/exam/judge.ts';
import { recordAfterExam } from '../content/engine/exam/record.ts';
import { answersToTally } from '../content/engine/item-quality.ts';
import { nextSitting } from '../content/engine/exam/terms.ts';
import type { LevelRule } from '../content/engine/certificate-rules.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import type { Level, ModuleId } from '../content/engine/vocabulary.ts';
import type { AttemptDeps } from './attempts.ts';
import { currentCharter } from './charter.ts';
import { again } from './people.ts';
import { currentRules } from './rules.ts';
import { companyDays } from './time-zone.ts';

export type ExamDeps = Omit<AttemptDeps, 'plays'>;

const HOUR_MS = 3600 * 1000;

/** Places of the product that are still to be finished before that exam. */
export function missingFor(
  { level, places }: Pick<LevelRule, 'level' | 'places'>,
  record: PersonRecord,
  { content }: Pick<ExamDeps, 'content'>,
): ModuleId[] {
  const before = EXAM_AFTER[level].filter((id) => content.modules.has(id));
  const own = before.filter((id) => places.includes(id));
  // A level that does not take its last place any more has its others before it.
  const asked = before.length > 0 && own.length === 0 ? places.filter((id) => content.modules.has(id)) : own;
  return asked.filter((id) => record.modules[id] === undefined);
}

/** The day from which the next exam of that level may begin; null when it is not a later one. @param exams all of the person's */
export async function nextDayOf(
  deps: Pick<ExamDeps, 'store' | 'content' | 'clock'>,
  level: Level,
  exams: readonly Exam[],
): Promise<string | null> {
  const ended = exams.flatMap((exam) => (exam.level === level && exam.finishedAt !== null ? [exam.finishedAt] : []));
  if (ended.length === 0) return null;
  const [dayOf, rules] = await Promise.all([companyDays(deps), currentRules(deps)]);
  const next = nextSitting(
    rules.document.exams,
    ended.map((at) => dayOf(at)),
  );
  return next !== null && dayOf(deps.clock().toISOString()) < next ? next : null;
}

/** What passes that exam: by the rules it began under. */
async function marksOf({ content }: Pick<ExamDeps, 'content'>, { rulesHash }: Exam): Promise<ExamMarks> {
  if (rulesHash === undefined) return FIRST_MARKS;
  const rules = await content.certificatesBy(rulesHash);
  if (!rules) throw new Error(`the rules of an exam are kept: ${rulesHash}`);
  return rules.exams;
}

/** Judges an exam that has ended, whoever notices first: its result and the record, together. */
async function settle(deps: ExamDeps, exam: Exam): Promise<Result<Exam>> {
  const end = exam.finishedAt === null ? endOf(exam, deps.clock().toISOString()) : null;
  if (end === null) return ok(exam);
  const bank = await deps.content.bankBy(exam.bankHash);
  if (!bank) return fail('ERR_DATA_CORRUPT', { exam: exam.id });
  const result = judgeExam(exam, bank, await marksOf(deps, exam));
  const earlier = (await deps.store.examsOf(exam.person)).filter((one) => one.id !== exam.id && one.finishedAt !== null);
  const answers = answersToTally(exam, bank, earlier);
  return again(async () => {
    const record = await deps.store.recordOf(exam.person);
    if (!record) return fail('ERR_PERSON_UNKNOWN');
    return deps.store.finishExam(exam.person, exam.id, result, end, recordAfterExam(record, exam, result, end), answers);
  });
}

/** A person's exams, the last first, each judged if its time is over. */
export async function examsOf(deps: ExamDeps, person: string): Promise<Result<Exam[]>> {
  const exams: Exam[] = [];
  for (const exam of await deps.store.examsOf(person)) {
    const settled = await settle(deps, exam);
    if (!settled.ok) return settled;
    exams.push(settled.value);
  }
  return ok(exams);
}

/** One of the person's exams, judged if its time is over. ERR_EXAM_UNKNOWN, also for somebody else's. */
export async function examOf(deps: ExamDeps, person: string, id: string): Promise<Result<Exam>> {
  const exam = await deps.store.exam(person, id);
  return exam ? settle(deps, exam) : fail('ERR_EXAM_UNKNOWN');
}

async function drawNew(deps: ExamDeps, person: string, level: Level, earlier: readonly Exam[]): Promise<Result<Exam>> {
  const { content } = deps;
  const charter = await currentCharter(deps);
  const bank = situationsUnder(content.bank.document.bank, charter.document, content.charter.document);
  const acts = drawExam(bank, level, seenIn(earlier), deps.newSeed());
  if (!acts.ok) return acts;
  const rules = await currentRules(deps);
  const hashes = { bankHash: content.bank.hash, textsHash: content.bankTexts.hash, charterHash: charter.hash, rulesHash: rules.hash };
  await content.keep(...Object.values(hashes));
  const now = deps.clock();
  const closesAt = new Date(now.getTime() + OPEN_HOURS * HOUR_MS).toISOString();
  const opened = { answers: [], startedAt: now.toISOString(), closesAt, finishedAt: null, result: null };
  return ok({ id: deps.newId(), person, level, ...hashes, acts: acts.value, ...opened });
}

/**
 * Opens an exam, or answers the one under way.
 * ERR_LEVEL_CLOSED { level } (the rules in force do not open it), ERR_EXAM_LOCKED { after }, ERR_EXAM_LATER { nextOn }, ERR_BANK_SHORT.
 * @returns the exam, and whether it is new
 */
export async function startExam(deps: ExamDeps, person: string, level: Level): Promise<Result<{ exam: Exam; fresh: boolean }>> {
  const earlier = await examsOf(deps, person);
  if (!earlier.ok) return earlier;
  const open = earlier.value.find((exam) => exam.level === level && exam.finishedAt === null);
  if (open) return ok({ exam: open, fresh: false });
  const record = await deps.store.recordOf(person);
  if (!record) return fail('ERR_PERSON_UNKNOWN');
  const rule = (await currentRules(deps)).document.levels.find((one) => one.level === level);
  if (!rule) return fail('ERR_LEVEL_CLOSED', { level });
  const after = missingFor(rule, record, deps);
  if (after.length > 0) return fail('ERR_EXAM_LOCKED', { after });
  const nextOn = await nextDayOf(deps, level, earlier.value);
  if (nextOn !== null) return fail('ERR_EXAM_LATER', { nextOn });
  const drawn = await drawNew(deps, person, level, earlier.value);
  if (!drawn.ok) return drawn;
  const exam = await deps.store.createExam(drawn.value);
  return ok({ exam, fresh: exam.id === drawn.value.id });
}

/**
 * Takes the answers of one act, on disk before it is acknowledged; after the last act the exam is judged.
 * ERR_EXAM_UNKNOWN, ERR_ACT_EARLY, ERR_ACT_ANSWERED, ERR_ANSWERS_REFUSED, ERR_EXAM_CLOSED.
 * @param act 0-based
 */
export async function answerAct(deps: ExamDeps, person: string, id: string, act: number, answers: ExamAnswer[]): Promise<Result<Exam>> {
  const answered = await deps.store.answerAct(person, id, act, answers, deps.clock().toISOString());
  if (answered.ok) return settle(deps, answered.value);
  // Its time is over: judged now, though nobody has looked at it since.
  if (answered.code === 'ERR_EXAM_CLOSED') await examOf(deps, person, id);
  return answered;
}
