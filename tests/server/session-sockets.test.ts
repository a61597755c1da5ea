import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Screen, onPort } from './support/sockets.ts';
import type { Port } from './support/sockets.ts';
import { openRoom, openSession, phone } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';
import { ORIGIN, newcomer } from './support/world.ts';

let room: Room;
let port: Port;
const open: Screen[] = [];
beforeEach(async () => {
  room = await openRoom();
  port = await onPort(room.world);
});
afterEach(async () => {
  for (const screen of open.splice(0)) screen.close();
  await port.close();
  await room.close();
});

const screen = (session: string, headers: Record<string, string> = {}) => {
  const made = new Screen(port.url(session), headers);
  open.push(made);
  return made;
};
const seated = async (code: string, name: string, seen?: number) => {
  const { session, seat, key } = await phone(room.world, code, name);
  const hello = { hello: 'seat', seat, key, ...(seen !== undefined && { seen }) };
  return { seat, key, session, screen: await screen(session).hello(hello) };
};
const remote = async (session: string) => screen(session, { cookie: room.host.cookie }).hello({ hello: 'host' });

describe('a team session over sockets', () => {
  it('tells each screen what has changed, and nothing else', async () => {
    const session = await openSession(room.host);
    const host = await remote(session.id);
    const ana = await seated(session.code, 'Ana');
    const bo = await seated(session.code, 'Bo');
    await ana.screen.until(() => ana.screen.view['phase'] === 'lobby');
    await host.act({ type: 'start' });
    await host.act({ type: 'next' });
    await bo.screen.until(() => bo.screen.view['stage']?.name === 'open');
    const before = bo.screen.said.length;
    const voted = await ana.screen.act({ type: 'vote', round: 'q1', decision: 1, ballot: 1, option: 'two' });
    expect(voted).toMatchObject({ v: expect.any(Number), set: { mine: { option: 'two' } } });
    await bo.screen.until(() => bo.screen.view['answered'] === 1);
    const told = bo.screen.said.slice(before).flatMap((one) => Object.keys(one['set'] ?? {}));
    expect(new Set(told)).toEqual(new Set(['answered']));
    // the commonest message of all, to every phone: no clock in it
    expect(Object.keys(bo.screen.said.at(-1)!)).toEqual(['v', 'set']);
    await host.until(() => host.view['answered'] === 1);
    expect(host.view['result']).toBeNull();
  });

  it('sends only what is new to who comes back with what they have seen', async () => {
    const session = await openSession(room.host);
    const ana = await seated(session.code, 'Ana');
    await ana.screen.until(() => ana.screen.view['seats'] === 1 && ana.screen.view['present'] === 1);
    const { v } = ana.screen;
    ana.screen.close();
    const hello = { hello: 'seat', seat: ana.seat, key: ana.key };
    const known = await screen(session.id).hello({ ...hello, seen: v });
    await known.until(() => known.said.length > 0);
    const first = known.said[0]!;
    expect(first['whole'] ? Object.keys(first['set'] as object).length > 5 : Object.keys(first['set'] as object)).toBeTruthy();
    const fresh = await screen(session.id).hello({ ...hello, seen: v - 5 });
    await fresh.until(() => fresh.said.some((one) => one['whole'] === true));
  });

  it('lets the newer of two devices take the seat over, and tells the older', async () => {
    const session = await openSession(room.host);
    const ana = await seated(session.code, 'Ana');
    await ana.screen.until(() => ana.screen.v > 0);
    const second = await screen(session.id).hello({ hello: 'seat', seat: ana.seat, key: ana.key });
    await second.until(() => second.view['me']);
    await ana.screen.closed;
    expect(ana.screen.said.at(-1)).toEqual({ bye: 'taken-over' });
    expect(await second.act({ type: 'word', round: 'fear', text: 'x' })).toMatchObject({ error: 'ERR_VOTE_ELSEWHERE' });
  });

  it('answers pings, and closes on what it does not understand', async () => {
    const session = await openSession(room.host);
    const ana = await seated(session.code, 'Ana');
    ana.screen.send({ ping: 7 });
    await ana.screen.until(() => ana.screen.said.some((one) => one['pong'] === 7));
    ana.screen.send('nonsense');
    expect(await ana.screen.closed).toBe(1008);
  });
});

describe('a socket that means harm', () => {
  it('is refused with a forged seat, another key, or no seat at all', async () => {
    const session = await openSession(room.host);
    const ana = await phone(room.world, session.code, 'Ana');
    for (const forged of [
      { seat: ana.seat, key: 'AAAAAAAAAAAAAAAAAAAAAA' },
      { seat: 'nobody', key: ana.key },
    ]) {
      const thief = await screen(session.id).hello({ hello: 'seat', ...forged });
      expect(await thief.closed).toBe(1008);
      expect(thief.said).toEqual([{ error: 'ERR_SEAT_UNKNOWN' }]);
    }
  });

  it('is no remote without being the host: not signed in, a member, another manager, a phone', async () => {
    const session = await openSession(room.host);
    const member = await newcomer(room.world);
    const other = await newcomer(room.world, { role: 'manager' });
    for (const [cookie, code] of [
      ['', 'ERR_SIGNED_OUT'],
      [member.cookie, 'ERR_FORBIDDEN'],
      [other.cookie, 'ERR_SESSION_UNKNOWN'],
    ] as const) {
      const thief = await screen(session.id, cookie === '' ? {} : { cookie }).hello({ hello: 'host' });
      expect(await thief.closed).toBe(1008);
      expect(thief.said).toEqual([{ error: code }]);
    }
    const ana = await seated(session.code, 'Ana');
    await ana.screen.until(() => ana.screen.v > 0);
    expect(await ana.screen.act({ type: 'next' })).toMatchObject({ error: 'ERR_FORBIDDEN' });
    const wall = await screen(session.id, { cookie: room.host.cookie }).hello({ hello: 'projector' });
    await wall.until(() => wall.v > 0);
    expect(await wall.act({ type: 'next' })).toMatchObject({ error: 'ERR_FORBIDDEN' });
    expect(ana.screen.view['phase']).toBe('lobby');
  });

  it('is not opened from another site, nor for a session that does not exist', async () => {
    const session = await openSession(room.host);
    const foreign = screen(session.id, { origin: 'https://elsewhere.example', cookie: room.host.cookie });
    expect(await foreign.closed).toBe(1006);
    const own = await screen(session.id, { origin: ORIGIN, cookie: room.host.cookie }).hello({ hello: 'host' });
    await own.until(() => own.v > 0);
    const nowhere = await screen('nowhere').hello({ hello: 'seat', seat: 'a', key: 'b' });
    await nowhere.closed;
    expect(nowhere.said).toEqual([{ error: 'ERR_SESSION_UNKNOWN' }]);
  });

  it('does not reach the demo under a name that somebody rebinds to this machine', async () => {
    const demo = await openRoom({ demo: true });
    const door = await onPort(demo.world);
    const session = await openSession(demo.host);
    const foreign = new Screen(door.url(session.id), { host: 'rebound.example', cookie: demo.host.cookie });
    expect(await foreign.closed).toBe(1006);
    const own = await new Screen(door.url(session.id), { cookie: demo.host.cookie }).hello({ hello: 'host' });
    await own.until(() => own.v > 0);
    own.close();
    await door.close();
    await demo.close();
  });

  it('is closed at a message of 10 MB, and nobody else notices', async () => {
    const session = await openSession(room.host);
    const [ana, bo] = [await seated(session.code, 'Ana'), await seated(session.code, 'Bo')];
    ana.screen.send('x'.repeat(10 * 1024 * 1024));
    expect([1006, 1009]).toContain(await ana.screen.closed);
    bo.screen.send({ ping: 1 });
    await bo.screen.until(() => bo.screen.said.some((one) => one['pong'] === 1));
    expect(room.world.bugs).toEqual([]);
  });

  it('is dropped when it never reads, and nobody else waits for it', async () => {
    const session = await openSession(room.host, 'long');
    const [ana, bo] = [await seated(session.code, 'Ana'), await seated(session.code, 'Bo')];
    await Promise.all([ana, bo].map(({ screen: one }) => one.until(() => one.v > 0)));
    await session.act({ type: 'start' });
    ana.screen.sleep();
    // each act shows another long title: they fill what the network holds, then what the server may
    const isHere = () => port.sockets.clients.size > 1;
    for (let turn = 0; turn < 600 && isHere(); turn += 1) await session.act({ type: turn % 2 === 0 ? 'skip' : 'back' });
    expect(port.sockets.clients.size).toBe(1);
    await bo.screen.until(() => bo.screen.view['present'] === 1);
    expect(room.world.bugs).toEqual([]);
  });

  it('is gone when it says nothing of itself', async () => {
    const session = await openSession(room.host);
    const raw = connect(port.port, '127.0.0.1');
    raw.write(`GET /api/sessions/${session.id}/socket HTTP/1.1\r\nHost: x\r\n\r\n`);
    const answer = await new Promise<string>((done) => raw.once('data', (data) => done(data.toString())));
    expect(answer).toContain('426');
    raw.destroy();
  });
});
