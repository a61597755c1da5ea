import { describe, expect, test } from 'vitest';
import type { Dispatch } from '../../../../content/engine/dispatches.ts';
import type { PersonRecord } from '../../../../content/engine/record.ts';
import type { Now } from '../conformance.ts';
import { addLearner, AT, personOf } from '../samples.ts';

const dispatchOf = (id: string, more: Partial<Dispatch> = {}): Dispatch => ({
  id,
  person: 'ann',
  kind: 'daily',
  module: null,
  day: '2026-11-02',
  seed: 4_000_000_000,
  items: [{ situation: 'law-01-a', card: 'LAW-01' }],
  answers: [],
  ...more,
});

export function dispatchTests(now: Now): void {
  const recordOf = async () => (await (await now()).recordOf('ann'))!;
  /** The record is read in one life of the store and saved in the next. */
  const save = async (dispatch: Dispatch, given?: PersonRecord) => {
    const record = given ?? (await recordOf());
    return (await now()).saveDispatch(dispatch, record);
  };

  describe('dispatches', () => {
    test('are kept with the record, oldest first, each in its place when it is answered further', async () => {
      await (await now()).createPerson(personOf('ann'));
      expect(await (await now()).dispatchesOf('ann')).toEqual([]);
      expect(await save(dispatchOf('one'))).toEqual({ ok: true, value: dispatchOf('one') });
      await save(dispatchOf('two', { day: '2026-11-03', kind: 'return', module: 'law' }));
      const answered = dispatchOf('one', { answers: [{ option: 'a', mark: 2, at: AT }] });
      const record = { ...(await recordOf()), cards: { 'LAW-01': { metAt: AT, soundAt: AT, recalledAt: null } } };
      expect(await save(answered, record)).toEqual({ ok: true, value: answered });
      expect(await (await now()).dispatchesOf('ann')).toEqual([
        answered,
        dispatchOf('two', { day: '2026-11-03', kind: 'return', module: 'law' }),
      ]);
      expect(await recordOf()).toEqual({ ...record, version: 3 });
    });

    test('are refused whole over a record unseen, and to nobody', async () => {
      await (await now()).createPerson(personOf('ann'));
      const record = await recordOf();
      await (await now()).saveRecord(record);
      expect(await save(dispatchOf('one'), record)).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).dispatchesOf('ann')).toEqual([]);
      const stranger = dispatchOf('one', { person: 'bob' });
      expect(await save(stranger, record)).toMatchObject({ ok: false, code: 'ERR_PERSON_UNKNOWN' });
      expect(await (await now()).dispatchesOf('bob')).toEqual([]);
    });

    test('given out belong to the caller, and are kept as they were given', async () => {
      await (await now()).createPerson(personOf('ann'));
      const given = dispatchOf('one');
      const record = await recordOf();
      const store = await now();
      await store.saveDispatch(given, record);
      given.items.length = 0;
      (await store.dispatchesOf('ann'))[0]!.day = 'stolen';
      expect(await store.dispatchesOf('ann')).toEqual([dispatchOf('one')]);
    });

    test('are forgotten with the record, and with the person', async () => {
      await addLearner(await now(), 'ann');
      await save(dispatchOf('one'));
      await (await now()).eraseRecord('ann');
      expect(await (await now()).dispatchesOf('ann')).toEqual([]);
      await save(dispatchOf('two'));
      expect(await (await now()).dispatchesOf('ann')).toEqual([dispatchOf('two')]);
      await (await now()).erasePerson('ann');
      expect(await (await now()).dispatchesOf('ann')).toEqual([]);
    });
  });
}
