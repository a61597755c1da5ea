import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../../content/engine/session/debrief.ts';
import { step } from '../../../content/engine/session/session.ts';
import { hostView, seatView } from '../../../content/engine/session/show.ts';
import type { SessionState } from '../../../content/engine/session/state.ts';
import { eventOf, fixtureDeps, joins, lobby, play, votes } from './fixture.ts';
import type { Move } from './fixture.ts';

const view = (state: SessionState, seat = 'seat-0') => seatView(fixtureDeps, state, {}, seat, 'en');
const host = (state: SessionState) => hostView(fixtureDeps, state, {}, 'en');
const refusal = (state: SessionState, move: Move) => {
  const next = step(fixtureDeps, state, eventOf(move));
  return next.ok ? null : next.code;
};

const first = (...options: string[]): Move => votes('photo', options);
const second = (...options: string[]): Move => votes('photo', options, { decision: 2 });
const again = (...options: string[]): Move => votes('photo', options, { ballot: 2 });

const intro = play(lobby(), ...joins(6), 'start', 'skip', 'skip', 'skip');
const open = play(intro, 'next');
const settled = play(open, first('ask', 'ask', 'ask', 'ask', 'post', 'wait'), 'next');
const divided = play(open, first('ask', 'ask', 'post', 'post', 'post', 'wait'), 'next');
const tied = play(open, first('ask', 'ask', 'post', 'post', 'wait'), 'next');

describe('a story', () => {
  test('reads its lines before the room votes, and gives each phone a role', () => {
    expect(view(intro).ask).toEqual({
      lines: [
        { who: null, name: '', text: 'once' },
        { who: 'awa', name: 'name of awa', text: 'hello' },
        { who: null, name: '', text: 'night falls' },
        { who: 'awa', name: 'name of awa', text: 'look' },
      ],
      ask: 'What now?',
      options: ['post', 'ask', 'wait'].map((id) => ({ id, label: `do ${id}` })),
    });
    const roles = [0, 1, 2, 3, 4].map((seat) => view(intro, `seat-${seat}`).me.role?.id);
    expect(new Set(roles).size).toBe(4);
    expect(roles[4]).toBe(roles[0]);
  });

  test('takes a vote and a guess of what the room will choose: a right guess is a point for all', () => {
    const guessed = play(open, votes('photo', ['ask', 'ask', 'ask', 'ask', 'post'], { guess: 'ask' }));
    expect(view(guessed)).toMatchObject({ result: null, mine: { option: 'ask', guess: 'ask' } });
    expect(view(play(guessed, 'next')).result?.pot).toBe(5);
    expect(view(play(open, votes('photo', ['ask', 'ask', 'post'], { guess: 'post' }), 'next')).result?.pot).toBe(0);
  });

  test('goes on at once where 60 in a hundred of the room agree', () => {
    expect(host(settled)).toMatchObject({ next: 'outcome', result: { chosen: 'ask', tie: false } });
    expect(view(play(settled, 'next')).outcome).toEqual({
      title: 'ask!',
      after: 'after ask',
      lines: [],
      ending: false,
      rewound: false,
      instead: null,
    });
  });

  test('votes once more where fewer do, and the second vote decides', () => {
    expect(host(divided)).toMatchObject({ next: 'again', result: { again: true, chosen: null, tie: false } });
    expect(host(tied)).toMatchObject({ next: 'again', result: { again: true, tie: false, leaders: [] } });
    const more = play(divided, 'next', again('ask', 'ask', 'ask', 'post', 'post'), 'next');
    expect(host(more)).toMatchObject({ next: 'outcome', stage: { ballot: 2 }, result: { chosen: 'ask' } });
  });

  test('leaves a tie to the host after the second vote', () => {
    const still = play(tied, 'next', again('ask', 'ask', 'post', 'post', 'wait'), 'next');
    expect(host(still)).toMatchObject({ next: null, result: { tie: true, leaders: ['post', 'ask'], chosen: null } });
    expect(refusal(still, 'next')).toBe('ERR_ACT_IMPOSSIBLE');
    expect(refusal(still, { type: 'break', option: 'wait' })).toBe('ERR_ACT_IMPOSSIBLE');
    expect(refusal(still, { type: 'break', option: 'none' })).toBe('ERR_OPTION_UNKNOWN');
    expect(host(play(still, { type: 'break', option: 'post' }))).toMatchObject({ next: 'outcome', result: { tie: false, chosen: 'post' } });
  });

  test('goes on without a second vote once the host has settled the first', () => {
    expect(host(play(tied, { type: 'break', option: 'ask' })).next).toBe('outcome');
  });

  test('shows the option alone with fewer than five votes', () => {
    expect(view(play(open, first('ask', 'ask', 'ask', 'post'), 'next')).result).toMatchObject({ counts: null, chosen: 'ask' });
  });

  test('follows the road that the room has chosen, on the machine of solo play', () => {
    const aside = play(open, first('wait', 'wait', 'wait'), 'next', 'next', 'next');
    expect(view(aside).stage).toEqual({ name: 'intro', decision: 2, decisions: 2, ballot: 1, paused: false });
    expect(view(aside).ask?.lines.map((line) => line.text)).toEqual(['hm', 'now']);
    expect(view(aside).ask?.options.map((option) => option.id)).toEqual(['own', 'hide']);
    const asked = play(settled, 'next', 'next');
    expect(view(asked).ask?.options.map((option) => option.id)).toEqual(['own', 'hide', 'thank']);
  });

  test('ends with its price, then says which option was better, no sooner', () => {
    const last = play(settled, 'next', 'next', 'next', second('thank', 'thank', 'thank', 'own', 'hide'), 'next', 'next');
    const end = play(last, 'next');
    expect(host(last).next).toBe('ending');
    expect(view(end).outcome).toEqual({
      title: 'Good',
      after: 'a day',
      lines: [{ who: 'awa', name: 'name of awa', text: 'well' }],
      ending: true,
      rewound: false,
      instead: null,
    });
    for (const state of [intro, open, settled, last, end]) expect(JSON.stringify([view(state), host(state)])).not.toContain('mark":');
    const explained = view(play(end, 'next')).explained!;
    expect(explained.marks?.map(({ options }) => options.filter((one) => one.chosen).map((one) => one.option))).toEqual([
      ['ask'],
      ['thank'],
    ]);
    expect(explained.marks?.[0]?.options.map((one) => one.mark)).toEqual([0, 2, 1]);
    expect(explained.articles.map((article) => article.id)).toEqual(['a03']);
  });

  test('shows the road not taken, once', () => {
    const outcome = play(settled, 'next');
    const other = play(outcome, { type: 'rewind', option: 'post' });
    expect(view(other).outcome).toMatchObject({ title: 'post!', rewound: true });
    expect(view(play(other, 'next')).ask?.options.map((option) => option.id)).toEqual(['own', 'hide']);
    expect(refusal(other, { type: 'rewind', option: 'ask' })).toBe('ERR_ACT_IMPOSSIBLE');
    expect(refusal(outcome, { type: 'rewind', option: 'ask' })).toBe('ERR_ACT_IMPOSSIBLE');
    expect(refusal(outcome, { type: 'rewind', option: 'none' })).toBe('ERR_OPTION_UNKNOWN');
    expect(refusal(settled, { type: 'rewind', option: 'post' })).toBe('ERR_ACT_IMPOSSIBLE');
  });

  test('shows the road not taken from its ending too', () => {
    const ending = play(settled, 'next', 'next', 'next', second('own', 'own', 'own'), 'next', 'next', 'next');
    const other = play(ending, { type: 'rewind', option: 'hide' });
    expect(view(other)).toMatchObject({
      stage: { name: 'outcome', decision: 2 },
      outcome: { title: 'hide!', ending: false, rewound: true },
    });
    expect(view(play(other, 'next')).outcome?.ending).toBe(true);
  });

  describe('rewound from its ending to an earlier decision', () => {
    const ending = play(settled, 'next', 'next', 'next', second('thank', 'thank', 'thank', 'thank', 'own'), 'next', 'next', 'next');
    const other = play(ending, { type: 'rewind', option: 'wait', decision: 1 });

    test('is offered for every decision, each with what the room did not choose', () => {
      expect(host(ending).roads?.map(({ decision, ask, options }) => [decision, ask, ...options.map((one) => one.id)])).toEqual([
        [1, 'What now?', 'post', 'wait'],
        [2, 'And then?', 'own', 'hide'],
      ]);
      expect(host(ending).roads?.[0]?.options[0]?.label).toBe('do post');
      for (const state of [intro, open, settled, other]) expect(host(state).roads).toBeNull();
    });

    test('says which question it is, and what is done instead', () => {
      expect(view(other)).toMatchObject({
        stage: { name: 'outcome', decision: 1 },
        outcome: { title: 'wait!', rewound: true, ending: false, instead: { ask: 'What now?', label: 'do wait' } },
        result: { chosen: 'ask' },
      });
    });

    test('refuses a decision that is not there, the option that was chosen, and another rewind', () => {
      expect(refusal(ending, { type: 'rewind', option: 'own', decision: 3 })).toBe('ERR_ACT_IMPOSSIBLE');
      expect(refusal(ending, { type: 'rewind', option: 'own', decision: 1 })).toBe('ERR_OPTION_UNKNOWN');
      expect(refusal(ending, { type: 'rewind', option: 'ask', decision: 1 })).toBe('ERR_ACT_IMPOSSIBLE');
      expect(refusal(other, { type: 'rewind', option: 'post', decision: 1 })).toBe('ERR_ACT_IMPOSSIBLE');
      expect(refusal(other, 'back')).toBe('ERR_ACT_IMPOSSIBLE');
    });

    test('may be explained at once, or played on to the other end: what the room had chosen first is what is judged', () => {
      const on = play(other, 'next', 'next', second('hide', 'hide', 'hide', 'hide', 'own'), 'next', 'next', 'next');
      expect(view(on).outcome).toMatchObject({ title: 'Bad', ending: true, rewound: true });
      for (const state of [play(other, 'explain'), play(on, 'next')]) {
        const marks = view(state).explained?.marks ?? [];
        expect(marks.map(({ options }) => options.find((one) => one.chosen)?.option)).toEqual(['ask', 'thank']);
      }
    });

    test('is told in the debrief with all that was voted on either road', () => {
      const on = play(other, 'next', 'next', second('hide', 'hide', 'hide', 'hide', 'own'), 'next', 'next', 'end');
      const [story] = debriefOf(fixtureDeps, on).rounds.filter((round) => round.kind === 'story');
      expect(story).toMatchObject({
        ending: 'good',
        decisions: [
          { step: 'first', chosen: 'ask', instead: 'wait', other: false },
          { step: 'second', chosen: 'thank', instead: null, other: false },
          { step: 'second', chosen: 'hide', instead: null, other: true },
        ],
      });
    });
  });

  test('rewound before its end, is judged by what the room chose up to there and on the road that it went on', () => {
    const other = play(settled, 'next', { type: 'rewind', option: 'post' });
    const on = play(other, 'next', 'next', second('own', 'own', 'own'), 'next', 'next', 'next', 'next');
    expect(view(on).explained?.marks?.map(({ options }) => options.find((one) => one.chosen)?.option)).toEqual(['ask', 'own']);
    expect(refusal(other, 'explain')).toBe('ERR_ACT_IMPOSSIBLE');
  });
});

describe('a debate', () => {
  const line = play(lobby(), ...joins(6), 'start', 'skip', 'next');
  const place = (ballot: 1 | 2, ...options: string[]): Move => votes('line', options, { ballot });
  const spread = play(line, place(1, '1', '1', '5', '5', '3'), 'next');

  test('shows the spread, talks, votes again and shows both', () => {
    expect(host(spread)).toMatchObject({
      next: 'again',
      result: { before: null, key: null, chosen: null, tie: false },
      ask: { discuss: 'talk' },
    });
    const both = play(spread, 'next', place(2, '2', '2', '3', '3', '3'), 'next');
    expect(view(both).result?.before?.map((count) => count.votes)).toEqual([2, 0, 1, 0, 2]);
    expect(view(both).result?.counts?.map((count) => count.votes)).toEqual([0, 2, 3, 0, 0]);
    expect(host(both).next).toBe('explain');
  });

  test('says nothing of a few votes, and keeps nothing of them', () => {
    const few = play(line, place(1, '1', '1', '1', '5'), 'next');
    expect(view(few).result).toMatchObject({ counts: null, chosen: null, leaders: [] });
    expect(few.played[1]?.closed).toEqual([
      [{ options: ['1', '2', '3', '4', '5'], votes: 4, counts: null, leaders: [], settled: false, middles: [], teamed: false }],
    ]);
  });

  test('leaves the first vote to be seen where a second is of too few', () => {
    const few = play(spread, 'next', place(2, '2', '2'), 'next');
    const { counts, before } = view(few).result!;
    expect([counts, before?.map((count) => count.votes)]).toEqual([null, [2, 0, 1, 0, 2]]);
  });

  test('may be explained without a second vote', () => {
    expect(view(play(spread, 'explain')).stage?.name).toBe('explained');
  });

  describe('in two camps', () => {
    // Seats are dealt in turn: even ones to the first team.
    const camps = (...moves: Move[]) => play(lobby(2), ...joins(11), 'start', 'skip', 'next', ...moves);
    const first = place(1, ...Array.from('15251415515'));
    const shown = (state: SessionState) => view(state).result?.camps;

    test('shows at the second vote where the middle of each camp stood, and stands', () => {
      const after = camps(first, 'next', 'next', place(2, ...Array.from('2323354323')), 'next');
      expect(shown(after)).toEqual([
        { team: 0, before: 1.5, after: 2 },
        { team: 1, before: 5, after: 3 },
      ]);
      expect(debriefOf(fixtureDeps, after).rounds.find((round) => round.kind === 'debate')).toMatchObject({ camps: shown(after) });
    });

    test('shows nothing of them before', () => {
      expect(shown(camps(first, 'next'))).toBeNull();
      expect(shown(camps(first, 'next', 'next'))).toBeUndefined();
    });

    test('shows no camp of which fewer than five have voted, nor the other one: the rest of the line would be theirs', () => {
      const again = (places: string) => shown(camps(first, 'next', 'next', place(2, ...Array.from(places)), 'next'));
      expect(again('2323322322')?.map(({ team }) => team)).toEqual([0, 1]);
      expect(again('232332232')).toBeNull();
    });

    test('tells no camp apart from another with the same middle', () => {
      const ten = (places: string) => camps(place(1, ...Array.from(places)), 'next').played[1]?.closed[0]?.[0]?.middles;
      expect(ten('1515151515')).toEqual([0, 4]);
      expect(ten('1515154545')).toEqual([0, 4]);
    });

    test('is a debate like any other without teams', () => {
      expect(view(play(spread, 'next', place(2, '2', '2', '3', '3', '3'), 'next')).result?.camps).toBeNull();
    });
  });
});
