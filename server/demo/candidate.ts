import type { BankItem } from '../../content/engine/bank.ts';
import type { DrawnItem, ExamAnswer } from '../../content/engine/exam/exam.ts';
import type { Level } from '../../content/engine/vocabulary.ts';
import { answerAct, startExam } from '../exams.ts';
import type { ExamDeps } from '../exams.ts';
import { sure } from './sure.ts';

/** A sound answer so many times in a hundred, else any. */
function answersOf(act: readonly DrawnItem[], bank: readonly BankItem[], soundness: number, dice: (sides: number) => number): ExamAnswer[] {
  return act.map(({ id, options }) => {
    const sound = bank.find((item) => item.id === id)?.options.find(({ mark }) => mark === 2)?.id;
    const any = options[dice(options.length)] ?? '';
    return { item: id, option: dice(100) < soundness ? (sound ?? any) : any };
  });
}

/** Sits the exam of a level from start to end, as a person would: act by act. */
export async function sitExam(
  deps: ExamDeps,
  person: string,
  level: Level,
  soundness: number,
  dice: (sides: number) => number,
): Promise<void> {
  let { exam } = sure(await startExam(deps, person, level));
  const { bank } = deps.content.bank.document;
  for (const [at, act] of exam.acts.entries())
    exam = sure(await answerAct(deps, person, exam.id, at, answersOf(act, bank, soundness, dice)));
}
