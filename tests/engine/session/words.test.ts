import { describe, expect, test } from 'vitest';
import { takeWords } from '../../../content/engine/session/session.ts';
import { hostView, seatView } from '../../../content/engine/session/show.ts';
import type { SessionState } from '../../../content/engine/session/state.ts';
import { eventOf, fixtureDeps, joins, lobby, play } from './fixture.ts';
import type { Move } from './fixture.ts';

const host = (state: SessionState) => hostView(fixtureDeps, state, {}, 'en');
const shown = (state: SessionState) => seatView(fixtureDeps, state, {}, 'seat-0', 'en').result?.words;
const say = (...texts: string[]): Move =>
  ({ type: 'words', words: texts.map((text, index) => ({ seat: `seat-${index}`, round: 'fear', text })) }) as Move;

describe('words', () => {
  const opened = play(lobby(), ...joins(6), 'start', 'skip', 'skip', 'next');
  const closed = play(opened, say('silence', 'Silence', 'my boss', 'the rain', 'being seen', 'my boss'), 'next');

  test('are on nobody’s screen before the host lets them', () => {
    expect(shown(closed)).toEqual([]);
    expect(host(closed).waiting?.map(({ text, times }) => [text, times])).toEqual([
      ['being seen', 1],
      ['my boss', 2],
      ['Silence', 2],
      ['the rain', 1],
    ]);
  });

  test('are one whatever their capitals, spaces and signs', () => {
    const same = play(opened, say('How long?', 'how  long', 'How long !', '?', 'l’envie'), 'next');
    expect(host(same).waiting?.map(({ text, times }) => [text, times])).toEqual([
      ['?', 1],
      ['How long !', 3],
      ['l’envie', 1],
    ]);
  });

  test('are spelled as most have written them', () => {
    const same = play(opened, say('le temps', 'Le Temps', 'le temps', 'LE TEMPS'), 'next');
    expect(host(same).waiting?.map(({ text, times }) => [text, times])).toEqual([['le temps', 4]]);
  });

  test('are shown once let through, and hidden again', () => {
    const some = play(closed, { type: 'approve', words: ['w1', 'w2'], shown: true });
    expect(shown(some)).toEqual([
      { text: 'my boss', times: 2 },
      { text: 'being seen', times: 1 },
    ]);
    expect(shown(play(some, { type: 'approve', words: ['w2'], shown: false }))).toEqual([{ text: 'being seen', times: 1 }]);
  });

  test('of one meaning go under one name, and apart again', () => {
    const grouped = play(
      closed,
      { type: 'approve', words: ['w1', 'w4'], shown: true },
      { type: 'group', words: ['w1', 'w4'], into: 'outside' },
    );
    expect(shown(grouped)).toEqual([{ text: 'outside', times: 2 }]);
    expect(shown(play(grouped, { type: 'group', words: ['w4'], into: null }))?.map((word) => word.text)).toEqual(['outside', 'the rain']);
  });

  test('are one a seat, which may change it while they are open', () => {
    const twice = play(opened, say('rain'), say('snow'));
    expect(host(twice)).toMatchObject({ answered: 1, waiting: null });
    expect(host(play(twice, 'next')).waiting?.map((word) => word.text)).toEqual(['snow']);
  });

  test('come too late once they are closed', () => {
    expect(takeWords(closed, eventOf(say('rain')) as never)).toMatchObject({ value: { refused: [{ code: 'ERR_VOTE_LATE' }] } });
  });
});
