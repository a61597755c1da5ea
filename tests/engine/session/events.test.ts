import { describe, expect, test } from 'vitest';
import { hostActSchema, seatActSchema, sessionEventSchema } from '../../../content/engine/session/events.ts';

const vote = { type: 'vote', round: 'q1', decision: 1, ballot: 1, option: 'one' };
const word = { type: 'word', round: 'fear', text: 'silence' };

describe('a phone sends', () => {
  test.each([
    ['a vote', vote],
    ['a vote and a guess', { ...vote, guess: 'two' }],
    ['a place on the line', { ...vote, option: '5' }],
    ['a word', word],
  ])('%s', (_, act) => expect(seatActSchema.safeParse(act).success).toBe(true));

  test.each([
    ['an act of the host', { type: 'next' }],
    ['a vote for somebody else', { ...vote, seat: 'other' }],
    ['a third ballot', { ...vote, ballot: 3 }],
    ['an event of the machine', { type: 'xstate.init' }],
    ['a word longer than forty characters', { ...word, text: 'a'.repeat(41) }],
    ['an empty word', { ...word, text: ' \t ' }],
    ['a word on two lines', { ...word, text: 'one\ntwo' }],
    ['a word that turns the text around', { ...word, text: 'one\u202etwo' }],
  ])('never %s', (_, act) => expect(seatActSchema.safeParse(act).success).toBe(false));

  test('a word without the spaces around it', () => {
    expect(seatActSchema.parse({ ...word, text: '  silence ' })).toEqual(word);
  });
});

describe('a host sends', () => {
  test.each([[{ type: 'next' }], [{ type: 'extend', seconds: 30 }], [{ type: 'break', option: 'post' }], [{ type: 'teams', number: 0 }]])(
    '%o',
    (act) => {
      expect(hostActSchema.safeParse(act).success).toBe(true);
      expect(sessionEventSchema.safeParse({ ...act, at: 1 }).success).toBe(true);
    },
  );

  test.each([[{ type: 'votes', votes: [] }], [{ type: 'join', seat: 'a' }], [{ type: 'next', at: 3 }], [{ type: 'teams', number: 1 }]])(
    'never %o',
    (act) => expect(hostActSchema.safeParse(act).success).toBe(false),
  );
});
