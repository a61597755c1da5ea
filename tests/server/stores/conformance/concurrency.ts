import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { addLearner, AT, attemptOf, eventAt, eventsFrom, personOf, recordWith, result, sessionOf } from '../samples.ts';

const codes = (answers: ({ ok: true } | { ok: false; code: string })[]) => answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort();

export function concurrencyTests(now: Now): void {
  describe('at the same moment', () => {
    test('one of two people gets the address', async () => {
      const store = await now();
      const answers = await Promise.all(['a', 'b', 'c'].map((id) => store.createPerson(personOf(id, { email: 'same@helianthe.example' }))));
      expect(codes(answers)).toEqual(['ERR_EMAIL_TAKEN', 'ERR_EMAIL_TAKEN', 'ok']);
      expect(await (await now()).countPeople()).toBe(1);
    });

    test('one of two changes to a person, a record, a token is taken', async () => {
      await (await now()).createPerson(personOf('ann'));
      const store = await now();
      const record = (await store.recordOf('ann'))!;
      expect(codes(await Promise.all([1, 2].map(() => store.savePerson(personOf('ann')))))).toEqual(['ERR_VERSION_CONFLICT', 'ok']);
      expect(codes(await Promise.all([1, 2].map(() => store.saveRecord(record))))).toEqual(['ERR_VERSION_CONFLICT', 'ok']);
      const sessions = ['s1', 's2'].map((id) => store.auth.create('session', sessionOf(id, 'ann', { token: 'same' })));
      expect(codes(await Promise.all(sessions))).toEqual(['ERR_VERSION_CONFLICT', 'ok']);
      expect(await (await now()).person('ann')).toMatchObject({ version: 1 });
    });

    test('one request makes one attempt', async () => {
      await (await now()).createPerson(personOf('ann'));
      const store = await now();
      const made = await Promise.all([1, 2, 3, 4].map((i) => store.createAttempt(attemptOf('ann', `play-${i}`, { requestId: 'click' }))));
      expect(new Set(made.map((attempt) => attempt.id)).size).toBe(1);
      expect(await (await now()).attemptsOf('ann')).toHaveLength(1);
    });

    test('the same event sent many times is there once; of two different ones, one', async () => {
      const { id } = await addLearner(await now(), 'ann');
      const store = await now();
      const same = await Promise.all(Array.from({ length: 20 }, () => store.appendEvents('ann', id, 0, [eventAt(0)])));
      expect(new Set(codes(same))).toEqual(new Set(['ok']));
      const fork = await Promise.all(['polite', 'rude'].map((option) => store.appendEvents('ann', id, 1, [eventAt(1, option)])));
      expect(codes(fork)).toEqual(['ERR_FORK', 'ok']);
      expect((await (await now()).attempt('ann', id))?.events).toHaveLength(2);
    });

    test('two hundred events one after the other without waiting all arrive in order', async () => {
      const { id } = await addLearner(await now(), 'ann');
      const store = await now();
      const answers = await Promise.all(eventsFrom(0, 200).map((event, i) => store.appendEvents('ann', id, i, [event])));
      expect(answers.at(-1)).toEqual({ ok: true, value: { next: 200 } });
      expect((await (await now()).attempt('ann', id))?.events).toEqual(eventsFrom(0, 200));
    });

    test('an attempt finishes once', async () => {
      const { id } = await addLearner(await now(), 'ann', 3);
      const store = await now();
      const record = recordWith((await store.recordOf('ann'))!, id);
      const answers = await Promise.all([80, 60].map((score) => store.finishAttempt('ann', id, { ...result, score }, AT, record)));
      expect(answers[0]).toEqual(answers[1]);
      expect(await (await now()).recordOf('ann')).toMatchObject({ version: 1 });
    });

    test('many people play', async () => {
      const ids = Array.from({ length: 40 }, (_, i) => `p${i}`);
      const store = await now();
      await Promise.all(
        ids.map(async (id) => {
          await addLearner(store, id);
          for (let i = 0; i < 10; i++) await store.appendEvents(id, `${id}-play`, i, [eventAt(i)]);
        }),
      );
      const later = await now();
      const attempts = await Promise.all(ids.map((id) => later.attempt(id, `${id}-play`)));
      expect(attempts.every((attempt) => attempt?.events.length === 10)).toBe(true);
    });

    test('a person is erased while they play: nothing of them comes back', async () => {
      await addLearner(await now(), 'ann', 1);
      const store = await now();
      const plays = Array.from({ length: 10 }, (_, i) => store.appendEvents('ann', 'ann-play', i + 1, [eventAt(i + 1)]));
      const [erased] = await Promise.all([store.erasePerson('ann'), ...plays]);
      expect(erased).toBe(true);
      expect(await (await now()).appendEvents('ann', 'ann-play', 1, [eventAt(1)])).toMatchObject({
        ok: false,
        code: 'ERR_ATTEMPT_UNKNOWN',
      });
      expect(await (await now()).countPeople()).toBe(0);
    });
  });
}
