import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { addLearner, AT, attemptOf, eventAt, eventsFrom, personOf, recordWith, result } from '../samples.ts';

export function attemptTests(now: Now): void {
  describe('attempts', () => {
    test('are created once for one request', async () => {
      await (await now()).createPerson(personOf('ann'));
      const first = attemptOf('ann', 'play-1', { requestId: 'click' });
      expect(await (await now()).createAttempt(first)).toEqual(first);
      expect(await (await now()).createAttempt(attemptOf('ann', 'play-2', { requestId: 'click' }))).toEqual(first);
      expect(await (await now()).attempt('ann', 'play-2')).toBeNull();
      expect(await (await now()).attemptsOf('ann')).toEqual([first]);
    });

    test('of nobody are refused', async () => {
      await expect((await now()).createAttempt(attemptOf('ann', 'play'))).rejects.toMatchObject({
        failure: { code: 'ERR_PERSON_UNKNOWN' },
      });
    });

    test('may begin with the log of another device', async () => {
      await addLearner(await now(), 'ann');
      const fork = attemptOf('ann', 'fork', { forkOf: 'ann-play', events: eventsFrom(0, 4) });
      expect(await (await now()).createAttempt(fork)).toEqual(fork);
      expect(await (await now()).attempt('ann', 'fork')).toEqual(fork);
      expect(await (await now()).appendEvents('ann', 'fork', 4, eventsFrom(4, 1))).toEqual({ ok: true, value: { next: 5 } });
    });

    test('of someone else do not exist', async () => {
      const { id } = await addLearner(await now(), 'ann');
      await (await now()).createPerson(personOf('bob'));
      expect(await (await now()).attempt('bob', id)).toBeNull();
      expect(await (await now()).attempt('nobody', id)).toBeNull();
      expect(await (await now()).appendEvents('bob', id, 0, eventsFrom(0, 1))).toMatchObject({ ok: false, code: 'ERR_ATTEMPT_UNKNOWN' });
      expect(await (await now()).attempt('ann', id)).toMatchObject({ events: [] });
    });

    test('are listed newest first, the open ones apart', async () => {
      await (await now()).createPerson(personOf('ann'));
      for (const [id, createdAt] of [
        ['b', '2026-11-02T08:00:01.000Z'],
        ['a', '2026-11-02T08:00:00.000Z'],
        ['c', '2026-11-02T08:00:01.000Z'],
      ] as const) {
        await (await now()).createAttempt(attemptOf('ann', id, { createdAt }));
      }
      const record = (await (await now()).recordOf('ann'))!;
      await (await now()).finishAttempt('ann', 'c', result, AT, record);
      expect((await (await now()).attemptsOf('ann')).map((attempt) => attempt.id)).toEqual(['c', 'b', 'a']);
      expect((await (await now()).openAttempts('ann')).map((attempt) => attempt.id)).toEqual(['b', 'a']);
      expect(await (await now()).openAttempts('nobody')).toEqual([]);
      expect(await (await now()).attemptsOf('nobody')).toEqual([]);
    });
  });

  describe('events', () => {
    test('are kept in order, with everything in them', async () => {
      const { id } = await addLearner(await now(), 'ann');
      expect(await (await now()).appendEvents('ann', id, 0, eventsFrom(0, 3))).toEqual({ ok: true, value: { next: 3 } });
      expect(await (await now()).appendEvents('ann', id, 3, eventsFrom(3, 2))).toEqual({ ok: true, value: { next: 5 } });
      expect((await (await now()).attempt('ann', id))?.events).toEqual(eventsFrom(0, 5));
    });

    test('sent again are a retry, in whole or in part, whatever the order of their fields', async () => {
      const { id } = await addLearner(await now(), 'ann', 4);
      const turned = eventsFrom(1, 2).map((event) => Object.fromEntries(Object.entries(event).toReversed()) as typeof event);
      expect(await (await now()).appendEvents('ann', id, 1, turned)).toEqual({ ok: true, value: { next: 4 } });
      expect(await (await now()).appendEvents('ann', id, 2, eventsFrom(2, 4))).toEqual({ ok: true, value: { next: 6 } });
      expect(await (await now()).appendEvents('ann', id, 0, [])).toEqual({ ok: true, value: { next: 6 } });
      expect((await (await now()).attempt('ann', id))?.events).toEqual(eventsFrom(0, 6));
    });

    test('that differ are a fork, and change nothing', async () => {
      const { id } = await addLearner(await now(), 'ann', 4);
      const other = [eventAt(3), eventAt(4, 'rude')];
      expect(await (await now()).appendEvents('ann', id, 3, [eventAt(3, 'rude')])).toMatchObject({ ok: false, code: 'ERR_FORK', next: 4 });
      expect(await (await now()).appendEvents('ann', id, 2, other)).toMatchObject({ ok: false, code: 'ERR_FORK', next: 4 });
      expect((await (await now()).attempt('ann', id))?.events).toEqual(eventsFrom(0, 4));
    });

    test('after a gap are stale, and change nothing', async () => {
      const { id } = await addLearner(await now(), 'ann', 2);
      for (const from of [3, 900, -1, 0.5]) {
        expect(await (await now()).appendEvents('ann', id, from, [eventAt(3)])).toMatchObject({ ok: false, code: 'ERR_STALE', next: 2 });
      }
      expect((await (await now()).attempt('ann', id))?.events).toHaveLength(2);
    });

    test('given later changed by the caller are kept as they were given', async () => {
      const { id } = await addLearner(await now(), 'ann');
      const store = await now();
      const events = eventsFrom(0, 2);
      await store.appendEvents('ann', id, 0, events);
      Object.assign(events[0]!, { step: 'elsewhere' });
      expect((await store.attempt('ann', id))?.events[0]).toEqual(eventAt(0));
    });

    test("of an attempt given out are frozen, its list is the caller's", async () => {
      const { id } = await addLearner(await now(), 'ann', 2);
      const store = await now();
      const attempt = (await store.attempt('ann', id))!;
      expect(() => Object.assign(attempt.events[0]!, { step: 'elsewhere' })).toThrow(TypeError);
      attempt.events.length = 0;
      expect((await store.attempt('ann', id))?.events).toEqual(eventsFrom(0, 2));
    });
  });

  describe('the end of an attempt', () => {
    test('stores result and record together', async () => {
      const { id } = await addLearner(await now(), 'ann', 5);
      const record = recordWith((await (await now()).recordOf('ann'))!, id);
      const finished = await (await now()).finishAttempt('ann', id, result, AT, record);
      expect(finished).toMatchObject({ ok: true, value: { id, result, finishedAt: AT, events: eventsFrom(0, 5) } });
      expect(await (await now()).attempt('ann', id)).toMatchObject({ result, finishedAt: AT });
      expect(await (await now()).recordOf('ann')).toEqual({ ...record, version: record.version + 1 });
    });

    test('answers the same when repeated, and keeps the first result', async () => {
      const { id } = await addLearner(await now(), 'ann', 1);
      const record = (await (await now()).recordOf('ann'))!;
      const first = await (await now()).finishAttempt('ann', id, result, AT, recordWith(record, id));
      const again = await (await now()).finishAttempt('ann', id, { ...result, score: 1 }, '2027-01-01T00:00:00.000Z', record);
      expect(again).toEqual(first);
      expect(await (await now()).recordOf('ann')).toMatchObject({ version: record.version + 1 });
    });

    test('over a record unseen is refused whole', async () => {
      const { id } = await addLearner(await now(), 'ann', 1);
      const record = (await (await now()).recordOf('ann'))!;
      await (await now()).saveRecord(record);
      expect(await (await now()).finishAttempt('ann', id, result, AT, record)).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).attempt('ann', id)).toMatchObject({ result: null, finishedAt: null });
    });

    test('takes no new event, knows a retry, and says a fork', async () => {
      const { id } = await addLearner(await now(), 'ann', 3);
      const record = (await (await now()).recordOf('ann'))!;
      await (await now()).finishAttempt('ann', id, result, AT, record);
      expect(await (await now()).appendEvents('ann', id, 3, [eventAt(3)])).toMatchObject({ ok: false, code: 'ERR_ATTEMPT_FINISHED' });
      expect(await (await now()).appendEvents('ann', id, 2, [eventAt(2)])).toEqual({ ok: true, value: { next: 3 } });
      expect(await (await now()).appendEvents('ann', id, 1, [eventAt(1, 'rude')])).toMatchObject({ ok: false, code: 'ERR_FORK', next: 3 });
    });

    test('of an unknown attempt is said', async () => {
      await addLearner(await now(), 'ann');
      const record = (await (await now()).recordOf('ann'))!;
      expect(await (await now()).finishAttempt('ann', 'other', result, AT, record)).toMatchObject({
        ok: false,
        code: 'ERR_ATTEMPT_UNKNOWN',
      });
      expect(await (await now()).finishAttempt('bob', 'ann-play', result, AT, record)).toMatchObject({
        ok: false,
        code: 'ERR_ATTEMPT_UNKNOWN',
      });
    });
  });
}
