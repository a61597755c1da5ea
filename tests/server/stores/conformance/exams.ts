import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { AT, LATER, answersOf, examOf, examResult, passedWith, personOf } from '../samples.ts';

async function addCandidate(now: Now, id: string): Promise<string> {
  await (await now()).createPerson(personOf(id));
  return (await (await now()).createExam(examOf(id, `${id}-exam`))).id;
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
}
