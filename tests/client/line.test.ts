import { beforeEach, describe, expect, it } from 'vitest';
import { openLine } from '../../client/room/line.ts';
import type { Line } from '../../client/room/line.ts';
import type { Viewer } from '../../client/room/way.ts';
import { FakeGround, FakeSocket, settle } from './fake-room.ts';

type View = { answered: number; code: string; mine?: { option: string } };
const SEAT: Viewer = { as: 'seat', session: 'abc', seat: 's1', key: 'secret' };
const VOTE = { type: 'vote', round: 'q1', decision: 1, ballot: 1, option: 'two' };

let ground: FakeGround;
let line: Line<View>;

beforeEach(() => {
  FakeSocket.all.length = 0;
  ground = new FakeGround();
  line = openLine<View>(ground, SEAT, 'fr');
});
/** Sockets are refused twice: the network lets none through. */
async function noSockets(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    FakeSocket.last().drop();
    await ground.pass(1500);
  }
}

describe('the line of a session', () => {
  it('says who it is, then keeps its view in step with what changes', () => {
    FakeSocket.last().opens();
    expect(FakeSocket.last().sent[0]).toEqual({ hello: 'seat', seat: 's1', key: 'secret', locale: 'fr' });
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    FakeSocket.last().says({ v: 2, now: 5000, set: { answered: 3 } });
    expect(line.view.value).toEqual({ answered: 3, code: 'ABC234' });
    expect(line.state.value).toEqual({ way: 'open', by: 'socket' });
    expect(line.ahead.value).toBe(5000);
  });

  it('takes the view that comes with the answer to an act', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    const done = line.act(VOTE);
    expect(FakeSocket.last().sent.at(-1)).toEqual({ act: 1, ...VOTE });
    FakeSocket.last().says({ ack: 1, v: 1, set: { mine: { option: 'two' } } });
    expect(await done).toEqual({ ok: true, value: { v: 1 } });
    expect(line.view.value?.mine).toEqual({ option: 'two' });
  });

  it('tells a refused act by its code', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    const done = line.act(VOTE, true);
    FakeSocket.last().says({ ack: 1, error: 'ERR_VOTE_LATE' });
    expect(await done).toMatchObject({ ok: false, code: 'ERR_VOTE_LATE' });
  });

  it('comes back by itself from the last version it has seen, and sends the vote again that was lost on the way', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' }, 7);
    const done = line.act(VOTE, true);
    FakeSocket.last().drop();
    await settle();
    expect(line.state.value.way).toBe('lost');
    expect(line.view.value?.code).toBe('ABC234');
    await ground.pass(5000);
    FakeSocket.last().opens();
    expect(FakeSocket.last().sent[0]).toMatchObject({ seen: 7 });
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' }, 8);
    await settle();
    expect(FakeSocket.last().sent.at(-1)).toMatchObject(VOTE);
    FakeSocket.last().takes();
    expect((await done).ok).toBe(true);
  });

  it('never does an act of the host twice: one that was lost on the way fails', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    const done = line.act({ type: 'next' });
    FakeSocket.last().drop();
    expect(await done).toMatchObject({ ok: false, code: 'ERR_UNAVAILABLE' });
    expect(await line.act({ type: 'next' })).toMatchObject({ ok: false, code: 'ERR_UNAVAILABLE' });
  });

  it('tries again within five seconds, however often it was refused', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    for (let turn = 0; turn < 9; turn += 1) {
      FakeSocket.last().drop();
      const calls = FakeSocket.all.length;
      await ground.pass(5000);
      expect(FakeSocket.all.length).toBeGreaterThan(calls);
    }
  });

  it('notices a wire that is cut without a word: a ping without an answer', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    await ground.pass(20_000);
    expect(FakeSocket.last().sent.at(-1)).toHaveProperty('ping');
    FakeSocket.last().says({ pong: 1 });
    await ground.pass(20_000);
    const calls = FakeSocket.all.length;
    await ground.pass(5_000);
    expect(FakeSocket.all.length).toBeGreaterThan(calls);
  });

  it('falls back to long polling where no socket opens, and acts by requests', async () => {
    await noSockets();
    expect(ground.requests.at(-1)?.path).toBe('/api/sessions/abc/seat?locale=fr');
    expect(ground.requests.at(-1)?.init.headers).toMatchObject({ authorization: 'Seat s1.secret' });
    ground.requests.at(-1)?.answer(200, { v: 4, now: 0, set: { answered: 1, code: 'ABC234' }, whole: true });
    await settle();
    expect(line.state.value).toEqual({ way: 'open', by: 'poll' });
    expect(line.view.value?.answered).toBe(1);
    expect(ground.requests.at(-1)?.path).toContain('seen=4');
    const done = line.act(VOTE, true);
    expect(ground.requests.at(-1)?.path).toBe('/api/sessions/abc/seat/acts');
    ground.requests.at(-1)?.answer(200, { v: 5 });
    expect(await done).toEqual({ ok: true, value: { v: 5 } });
  });

  it('goes back to sockets after a server that answered neither way', async () => {
    await noSockets();
    ground.requests.at(-1)?.fails();
    await settle();
    const calls = FakeSocket.all.length;
    await ground.pass(5000);
    expect(FakeSocket.all.length).toBeGreaterThan(calls);
  });

  it('stops for good when the seat is taken over, or refused by its key', async () => {
    FakeSocket.last().shows({ answered: 0, code: 'ABC234' });
    FakeSocket.last().says({ bye: 'taken-over' });
    expect(line.state.value).toEqual({ way: 'over', why: 'taken-over' });
    const calls = FakeSocket.all.length;
    await ground.pass(60_000);
    expect(FakeSocket.all).toHaveLength(calls);
    const other = openLine<View>(ground, SEAT, 'fr');
    FakeSocket.last().opens();
    FakeSocket.last().says({ error: 'ERR_SEAT_UNKNOWN' });
    expect(other.state.value).toEqual({ way: 'over', why: 'ERR_SEAT_UNKNOWN' });
  });
});
