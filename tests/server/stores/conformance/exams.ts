import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { AT, LATER, answersOf, examOf, examResult, passedWith, personOf, talliedOf } from '../samples.ts';

async function addCandidate(now: Now, id: string): Promise<string> {
  await (await now()).createPerson(personOf(id));
  return (await (await now()).createExam(examOf(id, `${id}-exam`))).id;
}

/** So many people more sit their first exam, all answering alike. */
async function sit(now: Now, from: number, count: number, more: Parameters<typeof talliedOf>[0] = {}): Promise<void> {
  const store = await now();
  for (let i = from; i < from + count; i++) {
    await store.createPerson(personOf(`sitter-${i}`));
    await store.createExam(examOf(`sitter-${i}`, `exam-${i}`));
    const record = (await store.recordOf(`sitter-${i}`))!;
    await store.finishExam(`sitter-${i}`, `exam-${i}`, examResult, AT, record, talliedOf(more));
  }
}

export function examTests(now: Now): void {
  describe('exams', () => {
    test('are created whole, one unfinished exam a level at a time', async () => {
      await (await now()).createPerson(personOf('ann'));
      const first = examOf('ann', 'one');
      expect(await (await now()).createExam(first)).toEqual(first);
      expect(await (await now()).createExam(examOf('ann', 'two'))).toEqual(first);
      const check = examOf('ann', 'three', { level: 'relay' });
      expect(await (await now()).createExam(check)).toEqual(check);
      expect(await (await now()).exam('ann', 'two')).toBeNull();
      expect(await (await now()).examsOf('ann')).toEqual([check, first]);
    });

    test('of nobody are refused, of someone else do not exist', async () => {
      await expect((await now()).createExam(examOf('ann', 'one'))).rejects.toMatchObject({ failure: { code: 'ERR_PERSON_UNKNOWN' } });
      const id = await addCandidate(now, 'ann');
      await (await now()).createPerson(personOf('bob'));
      expect(await (await now()).exam('bob', id)).toBeNull();
      expect(await (await now()).exam('nobody', id)).toBeNull();
      expect(await (await now()).examsOf('nobody')).toEqual([]);
      expect(await (await now()).answerAct('bob', id, 0, answersOf(0), AT)).toMatchObject({ ok: false, code: 'ERR_EXAM_UNKNOWN' });
      expect(await (await now()).exam('ann', id)).toMatchObject({ answers: [] });
    });

    test('take their acts in turn; the same answers are a retry, others change nothing', async () => {
      const id = await addCandidate(now, 'ann');
      const answer = async (act: number, option?: string) => (await now()).answerAct('ann', id, act, answersOf(act, option), AT);
      expect(await answer(1)).toMatchObject({ ok: false, code: 'ERR_ACT_EARLY', next: 0 });
      expect(await answer(0)).toMatchObject({ ok: true, value: { answers: [answersOf(0)] } });
      expect(await answer(0)).toMatchObject({ ok: true, value: { answers: [answersOf(0)] } });
      expect(await answer(0, 'b')).toMatchObject({ ok: false, code: 'ERR_ACT_ANSWERED', next: 1 });
      expect(await answer(1, 'z')).toMatchObject({ ok: false, code: 'ERR_ANSWERS_REFUSED' });
      expect(await answer(1)).toMatchObject({ ok: true, value: { answers: [answersOf(0), answersOf(1)] } });
      expect(await (await now()).exam('ann', id)).toMatchObject({ answers: [answersOf(0), answersOf(1)] });
    });

    test('take nothing once their time is over', async () => {
      const id = await addCandidate(now, 'ann');
      expect(await (await now()).answerAct('ann', id, 0, answersOf(0), LATER)).toMatchObject({
        ok: false,
        code: 'ERR_EXAM_CLOSED',
        next: 0,
      });
      expect(await (await now()).exam('ann', id)).toMatchObject({ answers: [] });
    });

    test('given out belong to the caller', async () => {
      const id = await addCandidate(now, 'ann');
      const store = await now();
      const exam = (await store.exam('ann', id))!;
      exam.answers.push(answersOf(0));
      exam.acts[0]!.pop();
      expect(await store.exam('ann', id)).toEqual(examOf('ann', id));
    });
  });

  describe('the end of an exam', () => {
    test('stores result and record together, once, and lets the next one begin', async () => {
      const id = await addCandidate(now, 'ann');
      await (await now()).answerAct('ann', id, 0, answersOf(0), AT);
      const record = passedWith((await (await now()).recordOf('ann'))!, id);
      const first = await (await now()).finishExam('ann', id, examResult, AT, record);
      expect(first).toMatchObject({ ok: true, value: { id, result: examResult, finishedAt: AT, answers: [answersOf(0)] } });
      expect(await (await now()).recordOf('ann')).toEqual({ ...record, version: record.version + 1 });
      expect(await (await now()).finishExam('ann', id, { ...examResult, points: 0 }, LATER, record)).toEqual(first);
      expect(await (await now()).recordOf('ann')).toMatchObject({ version: record.version + 1 });
      const next = examOf('ann', 'next');
      expect(await (await now()).createExam(next)).toEqual(next);
    });

    test('over a record unseen is refused whole, of an unknown exam is said', async () => {
      const id = await addCandidate(now, 'ann');
      const record = (await (await now()).recordOf('ann'))!;
      await (await now()).saveRecord(record);
      expect(await (await now()).finishExam('ann', id, examResult, AT, record)).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).exam('ann', id)).toMatchObject({ result: null, finishedAt: null });
      expect(await (await now()).finishExam('ann', 'other', examResult, AT, record)).toMatchObject({ ok: false, code: 'ERR_EXAM_UNKNOWN' });
      expect(await (await now()).finishExam('bob', id, examResult, AT, record)).toMatchObject({ ok: false, code: 'ERR_EXAM_UNKNOWN' });
    });

    test('takes no answer more, and knows a retry', async () => {
      const id = await addCandidate(now, 'ann');
      await (await now()).answerAct('ann', id, 0, answersOf(0), AT);
      const record = (await (await now()).recordOf('ann'))!;
      await (await now()).finishExam('ann', id, examResult, AT, record);
      expect(await (await now()).answerAct('ann', id, 1, answersOf(1), AT)).toMatchObject({ ok: false, code: 'ERR_EXAM_CLOSED' });
      expect(await (await now()).answerAct('ann', id, 0, answersOf(0), LATER)).toMatchObject({ ok: true, value: { id } });
    });

    test('erasing the record, or the person, erases their exams', async () => {
      const id = await addCandidate(now, 'ann');
      await addCandidate(now, 'bob');
      const record = passedWith((await (await now()).recordOf('ann'))!, id);
      expect(await (await now()).finishExam('ann', id, examResult, AT, record)).toMatchObject({ ok: true });
      await (await now()).eraseRecord('ann');
      expect(await (await now()).examsOf('ann')).toEqual([]);
      expect((await (await now()).recordOf('ann'))?.exams).toBeUndefined();
      await (await now()).createExam(examOf('ann', 'again'));
      await (await now()).erasePerson('ann');
      expect(await (await now()).examsOf('ann')).toEqual([]);
      expect(await (await now()).examsOf('bob')).toHaveLength(1);
    });
  });

  describe('tallies of situations', () => {
    const told = async () => (await (await now()).itemTallies()).map(({ item, told: { count, right } }) => [item, count, right]);

    test('are told from thirty answers on, then ten by ten', async () => {
      await sit(now, 0, 16);
      await sit(now, 16, 13);
      expect(await told()).toEqual([]);
      await sit(now, 29, 1, { option: 'b', isRight: false, rest: 200 });
      const first = [
        ['item-0-0', 30, 29],
        ['item-0-1', 30, 29],
      ];
      expect(await told()).toEqual(first);
      expect((await (await now()).itemTallies())[0]).toEqual({
        item: 'item-0-0',
        edition: 'a=2 b=0 c=1',
        told: { count: 30, right: 29, options: { a: 29, b: 1 }, rest: 23_400, restSquares: 18_600_000, restRight: 23_200 },
      });
      await sit(now, 30, 9);
      expect(await told()).toEqual(first);
      await sit(now, 39, 1);
      expect(await told()).toEqual([
        ['item-0-0', 40, 39],
        ['item-0-1', 40, 39],
      ]);
    });

    test('count an exam that is finished twice once, one that is refused not at all, and outlive who sat it', async () => {
      await sit(now, 0, 29);
      const store = await now();
      const record = (await store.recordOf('sitter-3'))!;
      await store.finishExam('sitter-3', 'exam-3', examResult, AT, record, talliedOf());
      const id = await addCandidate(now, 'ann');
      await (await now()).finishExam('ann', id, examResult, AT, { ...record, person: 'ann', version: 9 }, talliedOf());
      expect(await told()).toEqual([]);
      await (await now()).erasePerson('sitter-0');
      await (await now()).eraseRecord('sitter-1');
      await sit(now, 29, 1);
      expect(await told()).toEqual([
        ['item-0-0', 30, 30],
        ['item-0-1', 30, 30],
      ]);
    });

    test('begin anew when the options of a situation or their marks are others', async () => {
      await sit(now, 0, 30);
      await sit(now, 30, 1, { edition: 'a=2 b=0 c=0' });
      expect(await told()).toEqual([]);
    });
  });
}
