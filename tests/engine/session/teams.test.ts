import { describe, expect, test } from 'vitest';
import { hostView, seatView } from '../../../content/engine/session/show.ts';
import type { SessionState } from '../../../content/engine/session/state.ts';
import { fixtureDeps, joins, lobby, play, votes } from './fixture.ts';
import type { Move } from './fixture.ts';

const view = (state: SessionState) => seatView(fixtureDeps, state, {}, 'seat-0', 'en');
const host = (state: SessionState) => hostView(fixtureDeps, state, {}, 'en');

describe('teams', () => {
  test('are called what the plan calls them, as long as there are as many', () => {
    const { plan } = fixtureDeps.texts('en');
    const deps = {
      ...fixtureDeps,
      texts: (locale: 'fr' | 'en') => ({ ...fixtureDeps.texts(locale), plan: { ...plan, teams: ['House', 'Street'] } }),
    };
    const named = (state: SessionState) => seatView(deps, state, {}, 'seat-0', 'en').teamNames;
    const room = play(lobby(2), ...joins(12));
    expect(named(room)).toEqual(['House', 'Street']);
    expect(named(play(room, { type: 'teams', number: 3 }))).toBeNull();
    expect(view(play(lobby(2), ...joins(12))).teamNames).toBeNull();
  });

  const twelve = Array.from({ length: 12 }, () => 'two');
  const two = play(lobby(2), ...joins(12), 'start', 'next');
  const answer = (...options: string[]): Move => votes('q1', options);
  const totals = (...moves: Move[]) => play(two, ...moves, 'reveal').totals;
  const none = { right: 0, of: 0 };

  test('are shown by their share of right answers, so that a bigger one does not win by its size', () => {
    const bigger = play(two, { type: 'move', seat: 'seat-1', team: 0 });
    const shown = view(play(bigger, answer('one', 'one', ...twelve.slice(2)), 'next')).result?.teams;
    expect(shown).toEqual([
      { team: 0, share: 71 },
      { team: 1, share: 100 },
    ]);
  });

  test('count who is there without an answer, and nobody who has left without one', () => {
    const silent = answer(...twelve.slice(1));
    expect(totals(silent)).toEqual([
      { right: 6, of: 6 },
      { right: 5, of: 6 },
    ]);
    expect(totals(silent, { type: 'away', seats: ['seat-11'] })[1]).toEqual({ right: 5, of: 5 });
  });

  test('count nothing where fewer than five of one have answered: with the counts of the room, that would tell who was right', () => {
    expect(totals(answer(...twelve.slice(0, 4)))).toEqual([none, none]);
    expect(totals(answer(...twelve.slice(0, 8)))).toEqual([none, none]);
    const uneven = [1, 3].map((seat): Move => ({ type: 'move', seat: `seat-${seat}`, team: 0 }));
    expect(totals(...uneven, answer(...twelve))).toEqual([none, none]);
  });

  test('count without a small one where all who are left out are five', () => {
    const three = play(
      lobby(3),
      ...joins(15),
      { type: 'move', seat: 'seat-1', team: 0 },
      { type: 'move', seat: 'seat-2', team: 0 },
      'start',
      'next',
    );
    expect(play(three, votes('q1', [...twelve, 'two', 'one', 'two']), 'reveal').totals).toEqual([{ right: 7, of: 7 }, none, none]);
  });

  test('count what a removed seat has answered, as the room does: the difference would tell whether that one was right', () => {
    const answered = answer('one', ...twelve.slice(1));
    expect(totals(answered, { type: 'remove', seat: 'seat-0' })).toEqual(totals(answered));
    expect(totals({ type: 'remove', seat: 'seat-0' }, answered)[0]).toEqual({ right: 5, of: 5 });
  });

  test('are on no screen beside a question that counted for none of them: they would read as what it made of them', () => {
    const counted = play(two, answer(...twelve), 'next', 'next', 'next', 'skip', 'skip', 'skip', 'next');
    const few = play(counted, votes('q2', ['no', 'no', 'no', 'no', 'yes']), 'next');
    expect(view(few).result).toMatchObject({ key: 'no', teams: null });
    expect(view(few).result?.counts).not.toBeNull();
    const all = play(
      counted,
      votes(
        'q2',
        Array.from({ length: 12 }, () => 'no'),
      ),
      'next',
    );
    expect(view(all).result?.teams).toHaveLength(2);
  });

  test('are on no screen while the room writes, debates or plays: nothing of them moves there', () => {
    const counted = play(two, answer(...twelve), 'next');
    expect(view(counted).result?.teams).toHaveLength(2);
    const said: Move = { type: 'words', words: [{ seat: 'seat-0', round: 'fear', text: 'rain' }] };
    const wrote = play(counted, 'next', 'next', 'skip', 'next', said, 'next');
    expect(view(wrote).result).toMatchObject({ words: [], teams: null });
  });

  test('that are level at the end get one more question', () => {
    const level = play(two, answer('one', 'one', ...twelve.slice(2)), 'next', 'next');
    const end = play(level, 'next', 'skip', 'skip', 'skip', 'next', 'next', 'next');
    expect(host(end)).toMatchObject({ next: 'end', acts: expect.arrayContaining(['spare']) });
    const spare = play(end, 'spare');
    expect(view(spare).round).toEqual({ id: 'q9', at: 6, of: 6, kind: 'quiz', title: 'Quiz' });
    expect(host(play(spare, 'next', 'next', 'next')).acts).not.toContain('spare');
  });
});
