import { describe, expect, test } from 'vitest';
import type { PlayResult } from '../../content/engine/log.ts';
import { NOTHING_CARRIED } from '../../content/engine/log.ts';
import { recordAfter } from '../../content/engine/record.ts';
import type { ModuleRecord, PersonRecord } from '../../content/engine/record.ts';
import { isWon, recordAfterAnswer, visitOf } from '../../content/engine/visits.ts';
import { xpOf } from '../../content/engine/xp.ts';
import { answerAll, dayOf, dispatchOf, learner, placeOf, todayIs } from './fixtures/dispatching.ts';

/** Finished on Monday 2 November 2026. */
const visit = (place: ModuleRecord | undefined, day: string, past: ReturnType<typeof dispatchOf>[] = []) =>
  visitOf('law', place, past, todayIs(day));
const returning = (day: string) => dispatchOf({ kind: 'return', module: 'law', day });
const { passedAt: _, ...unpassed } = placeOf();
const failed: ModuleRecord = { ...unpassed, passedAt: null };

describe('a return visit', () => {
  test('opens two working days after the place was finished', () => {
    expect(visit(placeOf(), '2026-11-02')).toMatchObject({ kind: 'return', state: 'later', from: '2026-11-04' });
    expect(visit(placeOf(), '2026-11-03')).toMatchObject({ state: 'later', from: '2026-11-04' });
    expect(visit(placeOf(), '2026-11-04')).toMatchObject({ state: 'open', from: '2026-11-04' });
    const onFriday = placeOf({ finishedAt: '2026-11-06T17:00:00Z' });
    expect(visit(onFriday, '2026-11-09')).toMatchObject({ state: 'later', from: '2026-11-10' });
    expect(visit(onFriday, '2026-11-10')).toMatchObject({ state: 'open' });
  });

  test('waits for Monday at the week-end', () => {
    expect(visit(placeOf(), '2026-11-07')).toMatchObject({ state: 'later', from: '2026-11-09' });
  });

  test('is counted from the first end of the place, not from the best', () => {
    expect(visit(placeOf({ best: { ...placeOf().best, at: '2026-11-10T09:00:00Z' } }), '2026-11-05')).toMatchObject({ state: 'open' });
    const { finishedAt: __, ...older } = placeOf();
    expect(visit(older, '2026-11-03')).toMatchObject({ state: 'later', from: '2026-11-04' });
  });

  test('has one try a working day', () => {
    const lost = answerAll(returning('2026-11-05'), [0], learner([], '2026-11-02T09:00:00Z')).dispatch;
    expect(visit(placeOf(), '2026-11-05', [returning('2026-11-05')])).toMatchObject({ state: 'begun' });
    expect(visit(placeOf(), '2026-11-05', [lost])).toMatchObject({ state: 'done', from: '2026-11-06' });
    expect(visit(placeOf(), '2026-11-06', [lost])).toMatchObject({ state: 'open' });
  });

  test('is over once the star is won, and unknown where nothing was finished', () => {
    expect(visit(placeOf({ returnedAt: '2026-11-05T10:00:00Z' }), '2026-11-06')).toBeNull();
    expect(visit(undefined, '2026-11-06')).toBeNull();
  });

  test('is won by five marks of six', () => {
    const record = learner([], '2026-11-02T09:00:00Z');
    const won = (...marks: (0 | 1 | 2)[]) => isWon(answerAll(returning('2026-11-05'), marks, record).dispatch);
    expect([won(2, 2, 2), won(2, 1, 2), won(2, 2, 0), won(1, 1, 2)]).toEqual([true, true, false, false]);
    expect(isWon(returning('2026-11-05'))).toBe(false);
    expect(isWon(answerAll(dispatchOf(), [2], record).dispatch)).toBe(false);
  });
});

describe('a recovery', () => {
  const recovering = dispatchOf({ kind: 'recovery', module: 'law', day: '2026-11-02' });

  test('is there at once, any day, once a day, while the place is not passed', () => {
    expect(visit(failed, '2026-11-02')).toMatchObject({ kind: 'recovery', state: 'open' });
    expect(visit(failed, '2026-11-07')).toMatchObject({ kind: 'recovery', state: 'open' });
    const lost = answerAll(recovering, [2, 0, 0], learner([], '2026-11-02T09:00:00Z')).dispatch;
    expect(visit(failed, '2026-11-02', [lost])).toMatchObject({ state: 'done', from: '2026-11-03' });
    expect(visit(placeOf(), '2026-11-05')?.kind).toBe('return');
  });

  test('passes the place with two sound answers', () => {
    const record: PersonRecord = { ...learner([], '2026-11-02T09:00:00Z'), modules: { law: failed } };
    const after = (...marks: (0 | 1 | 2)[]) => answerAll(recovering, marks, record).record.modules.law;
    expect(after(2, 0, 2)).toEqual({ ...failed, passedAt: '2026-11-02T10:02:00.000Z' });
    expect(after(2, 1, 1)).toEqual(failed);
  });
});

describe('the record after an answer', () => {
  const metAt = '2026-11-02T09:00:00Z';
  const record: PersonRecord = { ...learner(['LAW-01', 'LAW-02', 'LAW-03'], metAt), modules: { law: placeOf() } };

  test('counts a first sound decision at once, and a recall two working days after the card was met', () => {
    const nextDay = answerAll(dispatchOf({ day: '2026-11-03' }), [2, 1, 0], record).record;
    expect(nextDay.cards).toMatchObject({
      'LAW-01': { soundAt: '2026-11-03T10:00:00.000Z', recalledAt: null },
      'LAW-02': { soundAt: null, recalledAt: null },
    });
    const third = answerAll(dispatchOf({ day: '2026-11-04' }), [2, 1, 0], nextDay).record;
    expect(third.cards['LAW-01']).toEqual({ metAt, soundAt: '2026-11-03T10:00:00.000Z', recalledAt: '2026-11-04T10:00:00.000Z' });
    expect(xpOf(third) - xpOf(record)).toBe(30);
  });

  test('earns nothing twice', () => {
    const once = answerAll(dispatchOf({ day: '2026-11-05' }), [2], record).record;
    const twice = answerAll(dispatchOf({ day: '2026-11-06' }), [2], once).record;
    expect(twice).toEqual(once);
    const star = answerAll(returning('2026-11-05'), [2], record).record;
    expect(star.modules.law).toMatchObject({ stars: 2, returnedAt: '2026-11-05T10:02:00.000Z' });
    expect(answerAll(returning('2026-11-06'), [2], star).record).toEqual(star);
  });

  test('meets a card that the place had not shown', () => {
    const after = answerAll(dispatchOf(), [0], learner([], metAt)).record;
    expect(after.cards['LAW-01']).toEqual({ metAt: '2026-11-03T10:00:00.000Z', soundAt: null, recalledAt: null });
  });

  test('is left as it was where nothing has been answered', () => {
    expect(recordAfterAnswer(record, dispatchOf(), dayOf)).toBe(record);
  });

  test('keeps its third star through every later play, and counts it once', () => {
    const result = { module: 'law', ending: 'bright', score: 90, story: 90, minigame: null, passed: true, stars: 2 } as const;
    const play: PlayResult = {
      ...result,
      answers: [],
      tooBold: 0,
      tooCareful: 0,
      turningPoints: [],
      cardsMet: [],
      cardsSound: [],
      badges: [],
      carry: NOTHING_CARRIED,
    };
    const star = answerAll(returning('2026-11-05'), [2], record).record;
    const better = recordAfter(star, { id: 'two' }, play, '2026-11-08T09:00:00Z');
    expect(better.modules.law).toMatchObject({ stars: 3, returnedAt: '2026-11-05T10:02:00.000Z', finishedAt: '2026-11-02T09:00:00Z' });
    const worse = recordAfter(better, { id: 'three' }, { ...play, score: 10, stars: 1 }, '2026-11-09T09:00:00Z');
    expect(worse.modules.law?.stars).toBe(3);
  });
});
