import { describe, expect, test } from 'vitest';
import { takeVotes } from '../../../content/engine/session/session.ts';
import { hostView, projectorView, seatView } from '../../../content/engine/session/show.ts';
import { eventOf, fixtureDeps, joins, lobby, play, votes } from './fixture.ts';
import type { Move } from './fixture.ts';

const NAMES = { 'seat-0': 'Ana' };
const seat = (state: Parameters<typeof seatView>[1], id = 'seat-0') => seatView(fixtureDeps, state, NAMES, id, 'en');
const host = (state: Parameters<typeof seatView>[1]) => hostView(fixtureDeps, state, NAMES, 'en');

describe('a quiz', () => {
  const opened = play(lobby(), ...joins(6), 'next', 'next');

  test('goes from its question to its explanation by one button', () => {
    const places = ['start', 'open', 'reveal', 'explain', 'round'] as const;
    const views = places.map((_, taken) => host(play(lobby(), ...joins(6), ...Array.from({ length: taken }, (): Move => 'next'))));
    expect(views.map((view) => view.next)).toEqual(places);
  });

  test('offers its clock when it opens, and closes nothing by itself', () => {
    expect(seat(opened).clock).toEqual({ endsAt: 46_000, leftMs: null, ofMs: 45_000 });
    expect(seat(play(opened, votes('q1', ['one']))).answered).toBe(1);
  });

  test('shows each phone its own answer and everyone how many have answered', () => {
    const voted = play(opened, votes('q1', ['one', 'two']));
    expect(seat(voted).mine).toEqual({ option: 'one', guess: null, text: null, ballot: 1 });
    expect(seat(voted, 'seat-5').mine).toBeNull();
    expect(projectorView(fixtureDeps, voted, NAMES, 'en')).toMatchObject({ answered: 2, present: 6, seats: 6, result: null });
  });

  test('gives the host the same list of everyone for as long as the seats are the same, and another once they are not', () => {
    expect(host(play(opened, votes('q1', ['one']))).everyone).toBe(host(opened).everyone);
    const left = play(opened, { type: 'away', seats: ['seat-1'] });
    expect(host(left).everyone.map(({ here }) => here)).toEqual([true, false, true, true, true, true]);
  });

  test('lets a seat change its mind, and counts it once', () => {
    const voted = play(opened, votes('q1', ['one', 'one', 'one', 'one', 'one']), votes('q1', ['two']), 'reveal');
    expect(seat(voted).result?.counts).toEqual([
      { option: 'one', votes: 4, share: 80 },
      { option: 'two', votes: 1, share: 20 },
      { option: 'three', votes: 0, share: 0 },
    ]);
  });

  test('shows the split and the key once it is closed, and no phone an answer', () => {
    const closed = play(opened, votes('q1', ['two', 'two', 'one', 'two', 'two', 'three']), 'reveal');
    expect(seat(closed)).toMatchObject({ mine: null, result: { key: 'two', chosen: null, tie: false } });
    expect(seat(closed).result?.counts?.map((count) => count.votes)).toEqual([1, 4, 1]);
  });

  test('shows the key alone with fewer than five votes', () => {
    const closed = play(opened, votes('q1', ['two', 'two', 'one', 'two']), 'reveal');
    expect(seat(closed).result).toMatchObject({ counts: null, key: 'two' });
    expect(JSON.stringify(closed.played)).toContain('"counts":null');
  });

  test('takes the answers of who comes late', () => {
    const late = play(opened, ...joins(1, 6), {
      type: 'votes',
      votes: [{ seat: 'seat-6', round: 'q1', decision: 1, ballot: 1, option: 'one' }],
    } as Move);
    expect(seat(late, 'seat-6').mine?.option).toBe('one');
  });

  test.each<[string, Move, string]>([
    ['a closed question', votes('q1', ['one']), 'ERR_VOTE_LATE'],
    ['a question to come', votes('q2', ['yes']), 'ERR_VOTE_ELSEWHERE'],
  ])('refuses a vote for %s', (_, move, code) => {
    const closed = play(opened, 'reveal');
    const taken = takeVotes(closed, eventOf(move) as never);
    expect(taken).toMatchObject({ ok: true, value: { refused: [{ seat: 'seat-0', code }] } });
  });

  test('is explained with its articles and cards', () => {
    expect(seat(play(opened, 'reveal', 'next')).explained).toEqual({
      text: 'because',
      articles: [{ id: 'a02', title: 'article a02' }],
      cards: [{ id: 'LAW-02', title: 'card LAW-02' }],
      marks: null,
    });
  });
});
