import type { Result } from '../../content/engine/errors.ts';
import type { BankItem } from '../../content/engine/bank.ts';
import type { DrawnItem, ExamAnswer } from '../../content/engine/exam/exam.ts';
import { answerAct, startExam } from '../exams.ts';
import type { ExamDeps } from '../exams.ts';

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo could not be made: ${result.code}`);
  return result.value;
}

/** A sound answer so many times in a hundred, else any. */
function answersOf(act: readonly DrawnItem[], bank: readonly BankItem[], soundness: number, dice: (sides: number) => number): ExamAnswer[] {
  return act.map(({ id, options }) => {
    const sound = bank.find((item) => item.id === id)?.options.find(({ mark }) => mark === 2)?.id;
    const any = options[dice(options.length)] ?? '';
    return { item: id, option: dice(100) < soundness ? (sound ?? any) : any };
  });
}

/** Sits the grand oral from start to end, as a person would: act by act. */
export async function sitExam(deps: ExamDeps, person: string, soundness: number, dice: (sides: number) => number): Promise<void> {
  let { exam } = sure(await startExam(deps, person, 'ambassador'));
  const { bank } = deps.content.bank.document;
  for (const [at, act] of exam.acts.entries())
    exam = sure(await answerAct(deps, person, exam.id, at, answersOf(act, bank, soundness, dice)));
}
