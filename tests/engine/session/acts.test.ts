import { describe, expect, test } from 'vitest';
import { MOST_SEATS } from '../../../content/engine/session/seats.ts';
import { step, takeVotes, takeWords } from '../../../content/engine/session/session.ts';
import { hostView, projectorView, seatView } from '../../../content/engine/session/show.ts';
import type { SessionState } from '../../../content/engine/session/state.ts';
import { eventOf, fixtureDeps, joins, lobby, play, votes } from './fixture.ts';
import type { Move } from './fixture.ts';

const view = (state: SessionState, seat = 'seat-0') => seatView(fixtureDeps, state, {}, seat, 'en');
const host = (state: SessionState) => hostView(fixtureDeps, state, {}, 'en');

const room = play(lobby(), ...joins(6));
const open = play(room, 'start', 'next');
const closed = play(open, votes('q1', ['one']), 'next');
const ended = play(open, 'end');
const last = play(room, 'start', 'skip', 'skip', 'skip', 'skip', 'next', 'next', 'next');

describe('is refused, and changes nothing:', () => {
  test.each<[string, SessionState, Move, string]>([
    ['anything once the session is over', ended, 'next', 'ERR_SESSION_ENDED'],
    ['a phone that joins too late', ended, { type: 'join', seat: 'new' }, 'ERR_SESSION_ENDED'],
    ['a phone that was removed', play(room, { type: 'remove', seat: 'seat-1' }), { type: 'join', seat: 'seat-1' }, 'ERR_SEAT_REMOVED'],
    ['to remove a seat that nobody has', room, { type: 'remove', seat: 'nobody' }, 'ERR_SEAT_UNKNOWN'],
    ['to let back who was not removed', room, { type: 'restore', seat: 'seat-1' }, 'ERR_ACT_IMPOSSIBLE'],
    ['to remove a seat twice', play(room, { type: 'remove', seat: 'seat-1' }), { type: 'remove', seat: 'seat-1' }, 'ERR_ACT_IMPOSSIBLE'],
    ['a team that is not there', play(lobby(2), ...joins(2)), { type: 'move', seat: 'seat-1', team: 2 }, 'ERR_ACT_IMPOSSIBLE'],
    ['a move without teams', room, { type: 'move', seat: 'seat-1', team: 0 }, 'ERR_ACT_IMPOSSIBLE'],
    ['to start twice', open, 'start', 'ERR_ACT_IMPOSSIBLE'],
    ['to reveal what is not open', room, 'reveal', 'ERR_ACT_IMPOSSIBLE'],
    ['to explain what is open', open, 'explain', 'ERR_ACT_IMPOSSIBLE'],
    ['a second vote on a quiz', closed, 'again', 'ERR_ACT_IMPOSSIBLE'],
    ['to go back to a closed vote', closed, 'back', 'ERR_ACT_IMPOSSIBLE'],
    ['to go back while answers would be lost', play(open, votes('q1', ['one'])), 'back', 'ERR_ACT_IMPOSSIBLE'],
    ['to go back from the first question', play(room, 'start'), 'back', 'ERR_ACT_IMPOSSIBLE'],
    ['to skip the last round', last, 'skip', 'ERR_ACT_IMPOSSIBLE'],
    ['to pause the lobby', room, 'pause', 'ERR_ACT_IMPOSSIBLE'],
    ['to resume what runs', open, 'resume', 'ERR_ACT_IMPOSSIBLE'],
    ['more time where nothing is open', closed, { type: 'extend', seconds: 30 }, 'ERR_ACT_IMPOSSIBLE'],
    ['to settle what is no tie', closed, { type: 'break', option: 'one' }, 'ERR_ACT_IMPOSSIBLE'],
    ['words where there are none', closed, { type: 'approve', words: ['w1'], shown: true }, 'ERR_ACT_IMPOSSIBLE'],
    ['the spare question before the end', closed, 'spare', 'ERR_ACT_IMPOSSIBLE'],
    ['the spare question without a tie of teams', last, 'spare', 'ERR_ACT_IMPOSSIBLE'],
  ])('%s', (_, state, move, code) => {
    const before = structuredClone(state);
    expect(step(fixtureDeps, state, eventOf(move))).toMatchObject({ ok: false, code });
    expect(state).toEqual(before);
  });

  const question = { round: 'q1', decision: 1, ballot: 1 as const, option: 'one' };
  test.each<[string, SessionState, object, string]>([
    ['of a seat that nobody has', open, { ...question, seat: 'nobody' }, 'ERR_SEAT_UNKNOWN'],
    ['of a removed seat', play(open, { type: 'remove', seat: 'seat-0' }), question, 'ERR_SEAT_REMOVED'],
    ['for an option that does not exist', open, { ...question, option: 'four' }, 'ERR_OPTION_UNKNOWN'],
    ['with a guess that does not exist', open, { ...question, guess: 'four' }, 'ERR_OPTION_UNKNOWN'],
    ['in the lobby', room, question, 'ERR_VOTE_ELSEWHERE'],
    ['before the question opens', play(room, 'start'), question, 'ERR_VOTE_ELSEWHERE'],
    ['for a question of another plan', open, { ...question, round: 'none' }, 'ERR_VOTE_ELSEWHERE'],
    ['for another decision', open, { ...question, decision: 2 }, 'ERR_VOTE_ELSEWHERE'],
    ['for a second ballot that is not open', open, { ...question, ballot: 2 }, 'ERR_VOTE_ELSEWHERE'],
    ['for a question that was closed', closed, question, 'ERR_VOTE_LATE'],
    ['for a question that was skipped', play(open, 'skip', 'next'), question, 'ERR_VOTE_LATE'],
  ])('a vote %s', (_, state, vote, code) => {
    const event = eventOf({ type: 'votes', votes: [{ seat: 'seat-0', ...vote }] } as Move);
    const taken = takeVotes(state, event as never);
    expect(taken).toMatchObject({ ok: true, value: { refused: [{ code }] } });
    expect(taken.ok && taken.value.state).toEqual(state);
  });

  test('answers of a session that is over, all of them', () => {
    expect(takeVotes(ended, eventOf(votes('q1', ['one'])) as never)).toMatchObject({ ok: false, code: 'ERR_SESSION_ENDED' });
    const words: Move = { type: 'words', words: [{ seat: 'seat-0', round: 'fear', text: 'rain' }] };
    expect(takeWords(ended, eventOf(words) as never)).toMatchObject({ ok: false, code: 'ERR_SESSION_ENDED' });
  });

  test('a word for a quiz, and a vote for words', () => {
    const words: Move = { type: 'words', words: [{ seat: 'seat-0', round: 'q1', text: 'rain' }] };
    expect(takeWords(open, eventOf(words) as never)).toMatchObject({ value: { refused: [{ code: 'ERR_VOTE_ELSEWHERE' }] } });
    const asked = play(room, 'start', 'skip', 'skip', 'next');
    expect(takeVotes(asked, eventOf(votes('fear', ['one'])) as never)).toMatchObject({
      value: { refused: [{ code: 'ERR_VOTE_ELSEWHERE' }] },
    });
  });

  test('one phone more than the session can hold', () => {
    const full: SessionState = {
      ...lobby(),
      seats: Array.from({ length: MOST_SEATS }, (_, seat) => ({ id: `seat-${seat}`, team: null, here: true, removed: false })),
    };
    expect(step(fixtureDeps, full, eventOf({ type: 'join', seat: 'new' }))).toMatchObject({ ok: false, code: 'ERR_SESSION_FULL' });
    expect(step(fixtureDeps, full, eventOf({ type: 'join', seat: 'seat-9' })).ok).toBe(true);
  });
});

describe('the clock', () => {
  const at = (state: SessionState, move: Move, time: number) => {
    const next = step(fixtureDeps, state, eventOf(move, time));
    return next.ok ? next.value : state;
  };
  const asked = at(play(room, 'start'), 'next', 10_000);

  test('stops while paused and goes on with what was left', () => {
    const paused = at(asked, 'pause', 20_000);
    expect(paused.clock).toEqual({ endsAt: null, leftMs: 35_000, ofMs: 45_000 });
    expect(host(paused)).toMatchObject({ next: 'resume', stage: { name: 'open', paused: true } });
    expect(at(paused, 'next', 60_000).clock).toEqual({ endsAt: 95_000, leftMs: null, ofMs: 45_000 });
    expect(at(at(paused, { type: 'extend', seconds: 10 }, 30_000), 'resume', 60_000).clock).toEqual({
      endsAt: 105_000,
      leftMs: null,
      ofMs: 45_000,
    });
  });

  test('takes answers while paused: none is lost', () => {
    expect(view(play(asked, 'pause', votes('q1', ['one']))).answered).toBe(1);
  });

  test('is longer by what the host adds, from now where it had run out or there was none', () => {
    expect(at(asked, { type: 'extend', seconds: 30 }, 20_000).clock?.endsAt).toBe(85_000);
    expect(at(asked, { type: 'extend', seconds: 30 }, 100_000).clock?.endsAt).toBe(130_000);
    const debate = play(room, 'start', 'skip', 'next');
    expect(debate.clock).toBeNull();
    expect(at(debate, { type: 'extend', seconds: 30 }, 50_000).clock).toEqual({ endsAt: 80_000, leftMs: null, ofMs: 30_000 });
  });

  test('is as long as it ever was: what is left is never more than the whole', () => {
    const whole = (state: SessionState) => state.clock?.ofMs;
    expect(whole(at(asked, { type: 'extend', seconds: 5 }, 40_000))).toBe(45_000);
    expect(whole(at(asked, { type: 'extend', seconds: 30 }, 20_000))).toBe(65_000);
    expect(whole(at(at(asked, 'pause', 20_000), { type: 'extend', seconds: 30 }, 90_000))).toBe(65_000);
  });

  test('is gone once the question is closed', () => {
    expect(closed.clock).toBeNull();
  });
});

describe('the room', () => {
  test('puts who comes into the smallest team, and lets the host move them', () => {
    const teams = play(lobby(2), ...joins(5));
    expect(teams.seats.map((seat) => seat.team)).toEqual([0, 1, 0, 1, 0]);
    expect(view(play(teams, { type: 'move', seat: 'seat-0', team: 1 })).me.team).toBe(1);
    expect(
      play(teams, { type: 'remove', seat: 'seat-1' }, ...joins(2, 5))
        .seats.slice(5)
        .map((seat) => seat.team),
    ).toEqual([1, 1]);
  });

  test('is dealt into teams, or into none, until they have counted', () => {
    const three = play(room, { type: 'teams', number: 3 });
    expect(three.seats.map((seat) => seat.team)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(play(three, { type: 'teams', number: 0 }).seats.every((seat) => seat.team === null)).toBe(true);
    const counted = play(
      lobby(2),
      ...joins(10),
      'start',
      'next',
      votes(
        'q1',
        Array.from({ length: 10 }, () => 'two'),
      ),
      'next',
    );
    expect(step(fixtureDeps, counted, eventOf({ type: 'teams', number: 3 }))).toMatchObject({ code: 'ERR_ACT_IMPOSSIBLE' });
  });

  test('keeps a seat through a reload, and counts who is there', () => {
    const away = play(room, { type: 'away', seats: ['seat-0', 'seat-1', 'nobody'] });
    expect(view(away)).toMatchObject({ present: 4, seats: 6 });
    expect(view(play(away, { type: 'join', seat: 'seat-0' }))).toMatchObject({ present: 5, seats: 6 });
    expect(view(play(away, { type: 'here', seats: ['seat-0', 'seat-1'] }))).toMatchObject({ present: 6 });
  });

  test('counts what a removed phone has answered, so that nobody’s answer can be singled out', () => {
    const alone = ['seat-0', 'seat-1', 'seat-2', 'seat-3', 'seat-4'].map((seat): Move => ({ type: 'remove', seat }));
    const removed = play(open, votes('q1', ['one', 'one', 'one', 'one', 'two', 'three']), ...alone);
    expect(view(removed, 'seat-5')).toMatchObject({ answered: 1, seats: 1 });
    expect(view(removed)).toMatchObject({ me: { removed: true } });
    expect(view(play(removed, 'next')).result?.counts?.map((count) => count.votes)).toEqual([4, 1, 1]);
  });

  test('lets who was removed answer anew once let back', () => {
    const back = play(
      open,
      votes('q1', ['one']),
      { type: 'remove', seat: 'seat-0' },
      { type: 'restore', seat: 'seat-0' },
      votes('q1', ['two']),
    );
    expect(view(back)).toMatchObject({ answered: 1, mine: { option: 'two' } });
  });

  test('shows the first fifteen faces, and how many more there are', () => {
    const many = projectorView(fixtureDeps, play(lobby(), ...joins(20)), { 'seat-3': 'Ana' }, 'en');
    expect(many.people).toHaveLength(15);
    expect(many).toMatchObject({ more: 5, joinPath: '/join/ABC234' });
    expect(many.people[3]).toMatchObject({ name: 'Ana', here: true });
    const own = (seat: string) => seatView(fixtureDeps, play(lobby(), ...joins(20)), {}, seat, 'en').me.face;
    expect(many.people.map(({ seat }) => own(seat))).toEqual(many.people.map(({ face }) => face));
  });
});

describe('back', () => {
  test.each<[string, SessionState, string, string]>([
    ['from the explanation to the result', play(closed, 'next'), 'revealed', 'q1'],
    ['from a question that nobody has answered to its reading', open, 'intro', 'q1'],
    ['from a new round to the explanation before it', play(closed, 'next', 'next'), 'explained', 'q1'],
    ['to a round that was skipped, which may be played after all', play(room, 'start', 'skip'), 'intro', 'q1'],
    ['to a round that was left at its result', play(closed, 'skip'), 'revealed', 'q1'],
  ])('goes %s', (_, state, stage, round) => {
    expect(view(play(state, 'back'))).toMatchObject({ stage: { name: stage }, round: { id: round } });
  });

  test('shows a story’s consequence again, and nothing else happens', () => {
    const told = play(room, 'start', 'skip', 'skip', 'skip', 'next', votes('photo', ['ask', 'ask']), 'next', 'next');
    const returned = play(told, 'next', 'back');
    expect(view(returned)).toEqual(view(told));
    expect(play(returned, 'back').place).toBe('revealed');
  });
});

describe('the host', () => {
  test('reads the moment as text, to paste in a call', () => {
    const shown = play(open, votes('q1', ['two', 'two', 'two', 'one', 'one']));
    expect(host(shown).text).toBe('Quiz\nWhich?\nA. label one\nB. label two\nC. label three');
    expect(host(play(shown, 'next')).text).toBe('Quiz\nWhich?\nA. label one (40%)\nB. label two (60%)\nC. label three (0%)');
    const line = play(lobby(), ...joins(5), 'start', 'skip', 'next', votes('line', ['1', '2', '2', '4', '5']), 'next');
    expect(host(line).text.split('\n').slice(2)).toEqual([
      '1. never (20%)',
      '2. rather 1 (40%)',
      '3. in between (0%)',
      '4. rather 5 (20%)',
      '5. always (20%)',
    ]);
  });

  test('sees what was skipped as such, until it is played after all', () => {
    const rows = (state: SessionState) =>
      host(state)
        .plan.slice(0, 2)
        .map(({ done, skipped }) => [done, skipped]);
    const skipped = play(room, 'start', 'skip');
    expect(rows(skipped)).toEqual([
      [false, true],
      [false, false],
    ]);
    expect(rows(play(skipped, 'back', 'next', votes('q1', ['one']), 'next', 'next', 'next'))).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  test('sees the plan with what is done', () => {
    expect(host(play(closed, 'next', 'next')).plan.map(({ id, done, spare }) => [id, done, spare])).toEqual([
      ['q1', true, false],
      ['line', false, false],
      ['fear', false, false],
      ['photo', false, false],
      ['q2', false, false],
      ['q9', false, true],
    ]);
  });

  test('is offered only acts that would be taken', () => {
    expect(host(room).acts).toEqual(['start', 'next', 'teams', 'remove', 'end']);
    expect(host(open).acts).toEqual(['next', 'reveal', 'back', 'skip', 'pause', 'extend', 'teams', 'remove', 'end']);
    expect(host(ended)).toMatchObject({ next: null, acts: [], phase: 'ended' });
  });
});
