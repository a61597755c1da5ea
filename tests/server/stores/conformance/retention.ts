import { describe, expect, test } from 'vitest';
import type { Dispatch } from '../../../../content/engine/dispatches.ts';
import type { ForgetBefore } from '../../../../server/stores/nouns/retention.ts';
import type { Now } from '../conformance.ts';
import { addLearner, answersOf, AT, attemptOf, eventsFrom, examOf, examResult, LATER, passedWith, recordWith, result } from '../samples.ts';

const EARLIER = '2026-01-01T00:00:00.000Z';
const forgottenResult = { ...result, answers: [], turningPoints: [] };
const NOTHING = { playLogs: [], openPlays: [], examAnswers: [], dispatchAnswers: [] };
const before = (more: Partial<ForgetBefore>): ForgetBefore => ({
  playLogs: EARLIER,
  openPlays: EARLIER,
  examAnswers: EARLIER,
  dispatchAnswers: EARLIER,
  ...more,
});
const dispatch: Dispatch = {
  id: 'dispatch',
  person: 'ann',
  kind: 'daily',
  module: null,
  day: '2026-11-02',
  seed: 7,
  items: [{ situation: 'law-01-a', card: 'LAW-01' }],
  answers: [{ option: 'c', mark: 2, at: AT }],
};

/** Somebody with a finished play, an open one, a finished exam and an answered dispatch. */
async function furnish(now: Now): Promise<void> {
  await addLearner(await now(), 'ann', 3);
  // Read before the store of the next step is asked for: a life may end between two.
  const record = async () => (await (await now()).recordOf('ann'))!;
  const played = recordWith(await record(), 'ann-play');
  await (await now()).finishAttempt('ann', 'ann-play', { ...result, replies: [{ step: 'message', option: 'share' }] }, AT, played);
  await (await now()).createAttempt(attemptOf('ann', 'open'));
  await (await now()).appendEvents('ann', 'open', 0, eventsFrom(0, 2));
  await (await now()).createExam(examOf('ann', 'exam'));
  for (const act of [0, 1]) await (await now()).answerAct('ann', 'exam', act, answersOf(act), AT);
  const passed = passedWith(await record(), 'exam');
  await (await now()).finishExam('ann', 'exam', examResult, AT, passed);
  const known = await record();
  await (await now()).saveDispatch(dispatch, known);
}

export function retentionTests(now: Now): void {
  const forget = async (more: Partial<ForgetBefore>, person = 'ann') => (await now()).forgetDetail(person, before(more));

  describe('detail that is no longer kept', () => {
    test('is not touched before its time: what ends at that very moment stays', async () => {
      await furnish(now);
      const held = await (await now()).attemptsOf('ann');
      expect(await forget({ playLogs: AT, openPlays: AT, examAnswers: AT, dispatchAnswers: AT })).toEqual(NOTHING);
      expect(await (await now()).attemptsOf('ann')).toEqual(held);
    });

    test('of a finished play: its events and the answers of its result go; setup, score, cards and the record stay', async () => {
      await furnish(now);
      const record = await (await now()).recordOf('ann');
      const whole = (await (await now()).attempt('ann', 'ann-play'))!;
      expect(await forget({ playLogs: LATER })).toEqual({ ...NOTHING, playLogs: ['ann-play'] });
      expect(whole.result?.replies).toHaveLength(1);
      expect(await (await now()).attempt('ann', 'ann-play')).toEqual({ ...whole, events: [], result: forgottenResult, forgotten: true });
      expect(await (await now()).recordOf('ann')).toEqual(record);
      expect((await (await now()).attempt('ann', 'open'))?.events).toHaveLength(2);
    });

    test('of a play left open: all of it', async () => {
      await furnish(now);
      expect(await forget({ openPlays: LATER })).toEqual({ ...NOTHING, openPlays: ['open'] });
      expect(await (await now()).attempt('ann', 'open')).toBeNull();
      expect(await (await now()).openAttempts('ann')).toEqual([]);
      expect(await (await now()).appendEvents('ann', 'open', 2, eventsFrom(2, 1))).toMatchObject({ code: 'ERR_ATTEMPT_UNKNOWN' });
      expect((await (await now()).attempt('ann', 'ann-play'))?.events).toHaveLength(3);
    });

    test('of an exam: its answers; what was asked, the points and the pass stay', async () => {
      await furnish(now);
      const record = await (await now()).recordOf('ann');
      expect(await forget({ examAnswers: LATER })).toEqual({ ...NOTHING, examAnswers: ['exam'] });
      expect(await (await now()).exam('ann', 'exam')).toEqual(
        examOf('ann', 'exam', { answers: [], finishedAt: AT, result: examResult, forgotten: true }),
      );
      expect(await (await now()).recordOf('ann')).toEqual(record);
      expect(await (await now()).answerAct('ann', 'exam', 0, answersOf(0, 'b'), AT)).toMatchObject({ code: 'ERR_EXAM_CLOSED' });
    });

    test('of a dispatch: the options chosen; cards, days and marks stay', async () => {
      await furnish(now);
      expect(await forget({ dispatchAnswers: LATER })).toEqual({ ...NOTHING, dispatchAnswers: ['dispatch'] });
      expect(await (await now()).dispatchesOf('ann')).toEqual([{ ...dispatch, answers: [{ option: null, mark: 2, at: AT }] }]);
    });

    test('goes once: the same request again finds nothing, and a play begun since is whole', async () => {
      await furnish(now);
      const all = { playLogs: LATER, openPlays: LATER, examAnswers: LATER, dispatchAnswers: LATER };
      await forget(all);
      await (await now()).createAttempt(attemptOf('ann', 'fresh', { createdAt: LATER }));
      await (await now()).appendEvents('ann', 'fresh', 0, eventsFrom(0, 2));
      await (await now()).settleForgotten();
      expect(await forget(all)).toEqual(NOTHING);
      expect((await (await now()).attempt('ann', 'fresh'))?.events).toHaveLength(2);
    });

    test('is nobody else’s, and nobody’s where there is no such person', async () => {
      await furnish(now);
      await addLearner(await now(), 'bob', 2);
      await forget({ openPlays: LATER });
      expect((await (await now()).attempt('bob', 'bob-play'))?.events).toHaveLength(2);
      expect(await forget({ openPlays: LATER }, 'nobody')).toBeNull();
    });

    test('says of somebody who only left a play open that they have not started', async () => {
      await addLearner(await now(), 'ann', 2);
      const started = async () => (await (await now()).rowsOfPeople()).map(({ hasStarted }) => hasStarted);
      expect(await started()).toEqual([true]);
      await forget({ openPlays: LATER });
      expect(await started()).toEqual([false]);
    });
  });
}
