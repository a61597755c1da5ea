import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, openSession, phone } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';
import { ask } from './support/world.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

/** A session with so many phones, in its first rounds' way up to an open question. */
async function opened(names: string[], skipped = 0) {
  const { world, host } = room;
  const session = await openSession(host);
  const phones = await Promise.all(names.map((name) => phone(world, session.code, name)));
  await session.act({ type: 'start' });
  for (let round = 0; round < skipped; round += 1) await session.act({ type: 'skip' });
  await session.act({ type: 'next' });
  const say = (by: number, act: object) => {
    const { seat, key } = phones[by]!;
    return ask(world, 'POST', `/api/sessions/${session.id}/seat/acts`, act, { authorization: `Seat ${seat}.${key}` });
  };
  const screen = async (as: 'host' | 'projector') => (await host.ask('GET', `/api/sessions/${session.id}/${as}?locale=en`)).body.set;
  return { session, phones, say, screen, seen: async (by: number) => (await phones[by]!.see()).body.set };
}

describe('words of a room', () => {
  it('are on no screen but the host’s until the host lets them through, and off again when taken back', async () => {
    const { session, say, screen, seen } = await opened(['Ana', 'Bo'], 2);
    const rude = 'what a damned mess';
    expect((await say(0, { type: 'word', round: 'fear', text: `  ${rude} ` })).status).toBe(200);
    await say(1, { type: 'word', round: 'fear', text: 'time' });
    const everywhere = async () => JSON.stringify([await seen(1), await screen('projector')]);
    expect(await everywhere()).not.toContain(rude);
    expect(JSON.stringify(await screen('host'))).not.toContain(rude);
    await session.act({ type: 'reveal' });
    expect(await everywhere()).not.toContain(rude);
    const [word] = (await screen('host')).waiting.filter(({ text }: { text: string }) => text === rude);
    expect(word).toMatchObject({ shown: false, times: 1 });
    await session.act({ type: 'approve', words: [word.id], shown: true });
    expect((await screen('projector')).result.words).toEqual([{ text: rude, times: 1 }]);
    expect((await seen(1)).result.words).toEqual([{ text: rude, times: 1 }]);
    await session.act({ type: 'approve', words: [word.id], shown: false });
    expect(await everywhere()).not.toContain(rude);
  });

  it('are refused when empty, too long, or made to break a screen', async () => {
    const { say } = await opened(['Ana'], 2);
    for (const text of ['   ', 'x'.repeat(41), 'two\nlines', 'turned \u202e round'])
      expect((await say(0, { type: 'word', round: 'fear', text })).body.error).toBe('ERR_BODY_INVALID');
    expect((await say(0, { type: 'word', round: 'q1', text: 'time' })).body.error).toBe('ERR_VOTE_LATE');
  });
});

describe('votes of a room', () => {
  const vote = (option: string, more: object = {}) => ({ type: 'vote', round: 'q1', decision: 1, ballot: 1, option, ...more });

  it('are refused for an option that does not exist or another question, and leave the vote as it was', async () => {
    const { say, seen } = await opened(['Ana']);
    expect((await say(0, vote('two'))).status).toBe(200);
    expect((await say(0, vote('nine'))).body.error).toBe('ERR_OPTION_UNKNOWN');
    expect((await say(0, vote('two', { guess: 'nine' }))).body.error).toBe('ERR_OPTION_UNKNOWN');
    expect((await say(0, vote('2', { round: 'line' }))).body.error).toBe('ERR_VOTE_ELSEWHERE');
    expect((await say(0, vote('two', { decision: 2 }))).body.error).toBe('ERR_VOTE_ELSEWHERE');
    expect((await say(0, vote('../two'))).body.error).toBe('ERR_BODY_INVALID');
    expect(await seen(0)).toMatchObject({ answered: 1, mine: { option: 'two', guess: null } });
  });

  it('of a phone that the host has taken off are refused until it is let back', async () => {
    const { session, phones, say, seen } = await opened(['Ana', 'Bo']);
    const { seat } = phones[0]!;
    await session.act({ type: 'remove', seat });
    expect((await say(0, vote('two'))).body.error).toBe('ERR_SEAT_REMOVED');
    expect(await seen(0)).toMatchObject({ me: { removed: true }, seats: 1 });
    await session.act({ type: 'restore', seat });
    expect((await say(0, vote('two'))).status).toBe(200);
    expect(await seen(0)).toMatchObject({ me: { removed: false }, seats: 2, answered: 1 });
  });
});

describe('what else a host does', () => {
  it('makes teams of whoever is there and moves one, and each phone is told its own', async () => {
    const { session, phones, seen, screen } = await opened(['Ana', 'Bo', 'Cléo']);
    await session.act({ type: 'teams', number: 2 });
    expect([await seen(0), await seen(1), await seen(2)].map(({ me }) => me.team)).toEqual([0, 1, 0]);
    await session.act({ type: 'move', seat: phones[0]!.seat, team: 1 });
    expect((await seen(0)).me.team).toBe(1);
    expect((await screen('projector')).people.map(({ team }: { team: number }) => team)).toEqual([1, 1, 0]);
    expect((await session.act({ type: 'move', seat: phones[0]!.seat, team: 4 })).body.error).toBe('ERR_ACT_IMPOSSIBLE');
  });

  it('gives a question more time, by the server’s clock', async () => {
    const { session, seen } = await opened(['Ana']);
    const { endsAt } = (await seen(0)).clock;
    await session.act({ type: 'extend', seconds: 30 });
    expect((await seen(0)).clock.endsAt).toBe(endsAt + 30_000);
  });
});

describe('the sheet of a debate between teams', () => {
  it('tells where the middle of each team stood and stands, on screen and to print, in both languages', async () => {
    const { session, say } = await opened(['Ana', 'Bo', 'Cléo', 'Dan', 'Eve', 'Flo', 'Gil', 'Hoa', 'Ida', 'Jo'], 1);
    const { host } = room;
    await session.act({ type: 'teams', number: 2 });
    const votes = async (ballot: 1 | 2, options: string[]) => {
      for (const [by, option] of options.entries())
        expect((await say(by, { type: 'vote', round: 'line', decision: 1, ballot, option })).status).toBe(200);
      await session.act({ type: 'reveal' });
    };
    // Teams take turns as phones come: Ana, Cléo, Eve, Gil and Ida are the first.
    await votes(1, ['1', '5', '2', '5', '1', '4', '1', '5', '4', '2']);
    await session.act({ type: 'next' });
    await votes(2, ['2', '5', '2', '5', '4', '4', '1', '5', '4', '2']);
    await session.act({ type: 'end' });
    const { body: sheet } = await host.ask('GET', `/api/sessions/${session.id}/debrief?locale=fr`);
    const line = sheet.rounds.find(({ id }: { id: string }) => id === 'line');
    expect(line.camps).toEqual([
      { team: 0, before: 1, after: 2 },
      { team: 1, before: 5, after: 5 },
    ]);
    for (const locale of ['fr', 'en'])
      expect((await host.ask('GET', `/api/sessions/${session.id}/debrief.pdf?locale=${locale}`)).status).toBe(200);
  });
});
