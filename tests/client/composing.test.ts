import { describe, expect, it } from 'vitest';
import { placeAt } from '../../client/desk/parts/use-drag.ts';
import { minutesOf, placed } from '../../client/desk/sessions/composing.ts';
import type { PlanRow } from '../../client/desk/sessions/requests.ts';
import { keptAfter, missedIn, pointsOf } from '../../client/room/own-votes.ts';
import { seatView } from './room-fixtures.ts';

const both = (text: string) => ({ fr: text, en: text });
const plan: PlanRow = {
  id: 'fears',
  title: both('Fears'),
  summary: both('…'),
  topic: 'fears',
  minutes: 15,
  rounds: [
    { id: 'a', kind: 'quiz', title: both('A'), minutes: 3, seconds: 45 },
    { id: 'b', kind: 'debate', title: both('B'), minutes: 7, seconds: null },
  ],
  made: 'ready',
  shared: false,
  by: null,
};
const picked = ['a', 'b', 'a'].map((round, key) => ({ plan: 'fears', round, seconds: null, key }));

describe('a plan under way', () => {
  it('keeps its rounds when one is moved, and moves none beyond the ends', () => {
    expect(placed(picked, 0, 1).map(({ key }) => key)).toEqual([1, 0, 2]);
    expect(placed(picked, 0, 2).map(({ key }) => key)).toEqual([1, 2, 0]);
    expect(placed(picked, 2, 0).map(({ key }) => key)).toEqual([2, 0, 1]);
    expect(placed(picked, 0, -1).map(({ key }) => key)).toEqual([0, 1, 2]);
    expect(placed(picked, 2, 3).map(({ key }) => key)).toEqual([0, 1, 2]);
  });

  it('puts a round that is held below those whose middle the pointer has passed', () => {
    const middles = [50, 150, 250];
    expect([0, 120, 160, 260, 900].map((y) => placeAt(middles, 0, y))).toEqual([0, 0, 1, 2, 2]);
    expect([-10, 40, 60, 160, 240].map((y) => placeAt(middles, 2, y))).toEqual([0, 0, 1, 2, 2]);
  });

  it('counts its minutes with those of the talk at the end', () => {
    expect(minutesOf([plan], picked)).toBe(3 + 7 + 3 + 5);
  });
});

describe('what a phone keeps of its own answers', () => {
  const nothing = { votes: {}, right: {}, missed: [] };
  const voted = (option: string) => keptAfter(nothing, seatView('quiz', { mine: { option, guess: null, text: null, ballot: 1 } }));

  it('is one point a right answer, known only once the key is', () => {
    const kept = voted('tell');
    expect(pointsOf(kept)).toBe(0);
    expect(pointsOf(keptAfter(kept, seatView('quizRevealed')))).toBe(1);
    expect(pointsOf(keptAfter(voted('like'), seatView('quizRevealed')))).toBe(0);
  });

  it('names the cards of a question that was missed, once, and none of one that was right or not answered', () => {
    const missed = keptAfter(voted('like'), seatView('quizRevealed'));
    expect(missedIn(missed, seatView('quizExplained'))).toEqual(['LAW-12']);
    expect(missedIn({ ...missed, missed: ['LAW-12'] }, seatView('quizExplained'))).toEqual([]);
    expect(missedIn(keptAfter(voted('tell'), seatView('quizRevealed')), seatView('quizExplained'))).toEqual([]);
    expect(missedIn(nothing, seatView('quizExplained'))).toEqual([]);
  });
});
