import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../../content/engine/session/debrief.ts';
import { commonView } from '../../../content/engine/session/show-common.ts';
import type { SessionState } from '../../../content/engine/session/state.ts';
import { fixtureDeps, joins, lobby, play, votes } from './fixture.ts';
import type { Move } from './fixture.ts';

const debrief = (state: SessionState) => debriefOf(fixtureDeps, state);
const counts = (list: { votes: number }[] | null) => list?.map((count) => count.votes);
const words: Move = { type: 'words', words: ['rain', 'rain', 'snow'].map((text, seat) => ({ seat: `seat-${seat}`, round: 'fear', text })) };
const twelve = (option: string, other: string): string[] => Array.from({ length: 12 }, (_, seat) => (seat < 8 ? option : other));

const whole = play(
  lobby(2),
  ...joins(12),
  ...(['start', 'next', votes('q1', twelve('two', 'one')), 'next', 'next', 'next'] as Move[]),
  ...([
    'next',
    votes('line', twelve('1', '5')),
    'next',
    'next',
    votes('line', twelve('3', '5'), { ballot: 2 }),
    'next',
    'next',
    'next',
  ] as Move[]),
  ...(['next', words, 'next', { type: 'approve', words: ['w1'], shown: true }, 'next', 'next'] as Move[]),
  ...(['next', votes('photo', twelve('ask', 'post'), { guess: 'ask' }), 'next', 'next', 'next'] as Move[]),
  ...(['next', votes('photo', twelve('own', 'own'), { decision: 2 }), 'next', 'next', 'next', 'next', 'next'] as Move[]),
  ...(['next', votes('q2', twelve('yes', 'no')), 'next', 'next', 'next'] as Move[]),
);

describe('the debrief', () => {
  test('tells each round in counts, with a debate before and after', () => {
    expect(whole.place).toBe('ended');
    const { rounds } = debrief(whole);
    expect(rounds.map(({ id, kind, votes: given }) => [id, kind, given])).toEqual([
      ['q1', 'quiz', 12],
      ['line', 'debate', 12],
      ['fear', 'words', 3],
      ['photo', 'story', 12],
      ['q2', 'quiz', 12],
    ]);
    expect(rounds[0]).toMatchObject({ right: 'two', share: 67 });
    const line = rounds[1]!;
    expect(line.kind === 'debate' && [counts(line.before), counts(line.after)]).toEqual([
      [8, 0, 0, 0, 4],
      [0, 0, 8, 0, 4],
    ]);
    expect(rounds[2]).toMatchObject({ words: [{ text: 'rain', times: 2 }] });
  });

  test('stands on the screens of the end as the sums of teams and of the room, and nothing of any question', () => {
    const nothing = { counts: null, before: null, camps: null, key: null, chosen: null, words: null, tie: false, again: false };
    const { teams, pot } = debrief(whole);
    expect([teams?.length, pot]).toEqual([2, expect.any(Number)]);
    expect(commonView(fixtureDeps, whole, 'en')).toMatchObject({ phase: 'ended', round: null, result: { ...nothing, teams, pot } });
    expect(commonView(fixtureDeps, play(lobby(), 'end'), 'en').result).toBeNull();
  });

  test('tells a story by its decisions, its road and its ending', () => {
    const photo = debrief(whole).rounds[3]!;
    expect(photo).toMatchObject({
      cut: 'photo',
      ending: 'good',
      decisions: [
        { step: 'first', chosen: 'ask', offered: ['post', 'ask', 'wait'] },
        { step: 'second', chosen: 'own' },
      ],
    });
    expect(photo.kind === 'story' && photo.decisions[0]?.ballots.map(counts)).toEqual([[4, 8, 0]]);
    expect(debrief(whole).pot).toBe(12);
  });

  test('adds up its quizzes by topic, and names what to read and where to go next', () => {
    expect(debrief(whole)).toMatchObject({
      topics: [{ topic: 'fears', quizzes: 2, share: 50 }],
      articles: ['a01', 'a02', 'a03'],
      next: 'sharing',
      seats: 12,
      startedAt: 1_000,
      endedAt: 1_000,
    });
  });

  test('leaves out what was not played, and shows no split of a few', () => {
    const short = play(lobby(), ...joins(6), 'start', 'next', votes('q1', ['two', 'two', 'one']), 'next', 'end');
    expect(debrief(short)).toMatchObject({
      rounds: [{ id: 'q1', votes: 3, counts: null, share: null }],
      topics: [{ share: null }],
      teams: null,
    });
    expect(debrief(play(lobby(), 'end')).rounds).toEqual([]);
  });

  test('counts for a topic only the questions whose answers it shows', () => {
    const five = votes('q1', ['two', 'two', 'two', 'one', 'one']);
    const one = play(lobby(), ...joins(6), 'start', 'next', five, 'next', 'next', 'next', 'skip', 'skip', 'skip', 'next');
    const both = play(one, votes('q2', ['yes', 'no']), 'next', 'end');
    expect(debrief(both).rounds).toHaveLength(2);
    expect(debrief(both).topics).toEqual([{ topic: 'fears', quizzes: 1, share: 60 }]);
  });

  test('says that a debate voted twice, however few the second time', () => {
    const places = (ballot: 1 | 2, ...options: string[]) => votes('line', options, { ballot });
    const once = play(lobby(), ...joins(6), 'start', 'skip', 'next', places(1, '1', '1', '1', '5', '5'), 'next');
    const twice = play(once, 'next', places(2, '2'), 'next', 'end');
    expect(debrief(twice).rounds[0]).toMatchObject({ again: true, after: null, before: [{ votes: 3 }, {}, {}, {}, { votes: 2 }] });
    expect(debrief(play(once, 'end')).rounds[0]).toMatchObject({ again: false });
  });

  test('knows no seat', () => {
    expect(JSON.stringify(debrief(whole))).not.toContain('seat-');
  });
});
