import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, openSession, phone } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';
import { ask } from './support/world.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

type Phone = Awaited<ReturnType<typeof phone>>;
const act = (one: Pick<Phone, 'session' | 'seat' | 'key'>, body: unknown, headers: Record<string, string> = {}) =>
  ask(room.world, 'POST', `/api/sessions/${one.session}/seat/acts`, body, { authorization: `Seat ${one.seat}.${one.key}`, ...headers });

/** A session with two phones, at its first question. */
async function atQuestion() {
  const session = await openSession(room.host);
  const [ana, bo] = [await phone(room.world, session.code, 'Ana'), await phone(room.world, session.code, 'Bo')];
  await session.act({ type: 'start' });
  await session.act({ type: 'next' });
  return { session, ana, bo };
}
/** What somebody else sees, but for the server's clock. */
const seenBy = async (one: Phone) => (await one.see()).body.set;

describe('what a phone sends that it may not', () => {
  it('is refused from a seat or a key that was made up, and from another session', async () => {
    const { ana } = await atQuestion();
    const other = await openSession(room.host);
    const vote = { type: 'vote', round: 'q1', decision: 1, ballot: 1, option: 'two' };
    for (const forged of [
      { ...ana, key: 'AAAAAAAAAAAAAAAAAAAAAA' },
      { ...ana, seat: 'nobody' },
      { ...ana, session: other.id },
    ]) {
      const refused = await act(forged, vote);
      expect([401, 404]).toContain(refused.status);
      expect(refused.body.error).toMatch(/^ERR_/);
    }
    expect((await seenBy(ana)).answered).toBe(0);
  });

  it('is refused with a code, and nobody else notices, when it is no answer to the open question', async () => {
    const { ana, bo } = await atQuestion();
    const before = await seenBy(bo);
    const vote = { type: 'vote', round: 'q1', decision: 1, ballot: 1, option: 'two' };
    for (const [change, status, error] of [
      [{ option: 'nope' }, 422, 'ERR_OPTION_UNKNOWN'],
      [{ round: 'line', option: '2' }, 409, 'ERR_VOTE_ELSEWHERE'],
      [{ round: 'nowhere' }, 409, 'ERR_VOTE_ELSEWHERE'],
      [{ decision: 2 }, 409, 'ERR_VOTE_ELSEWHERE'],
      [{ ballot: 2 }, 409, 'ERR_VOTE_ELSEWHERE'],
      [{ ballot: 3 }, 400, 'ERR_BODY_INVALID'],
      [{ seat: bo.seat }, 400, 'ERR_BODY_INVALID'],
    ] as const) {
      expect(await act(ana, { ...vote, ...change })).toMatchObject({ status, body: { error } });
    }
    expect((await act(ana, { type: 'word', round: 'q1', text: 'hello' })).body.error).toBe('ERR_VOTE_ELSEWHERE');
    expect(await seenBy(bo)).toEqual(before);
  });

  it('is refused when it is the host’s to do', async () => {
    const { ana } = await atQuestion();
    for (const type of ['reveal', 'next', 'pause', 'end']) expect((await act(ana, { type })).body.error).toBe('ERR_BODY_INVALID');
    expect((await seenBy(ana)).stage).toMatchObject({ name: 'open', paused: false });
  });

  it('is refused when it weighs 10 MB, and nobody else waits for it', async () => {
    const { ana, bo } = await atQuestion();
    const body = JSON.stringify({ type: 'word', round: 'q1', text: 'x'.repeat(10 * 1024 * 1024) });
    const heavy = await act(ana, body, { 'content-length': String(body.length) });
    expect(heavy).toMatchObject({ status: 413, body: { error: 'ERR_BODY_TOO_LARGE' } });
    expect((await bo.vote('q1', 'one')).status).toBe(200);
    expect(room.world.bugs).toEqual([]);
  });
});

describe('a rude word', () => {
  it('is on no phone and no wall until the host has shown it', async () => {
    const { session, ana, bo } = await atQuestion();
    for (const type of ['skip', 'skip', 'next'] as const) await session.act({ type });
    expect((await ana.word('fear', 'grossièreté')).status).toBe(200);
    await session.act({ type: 'reveal' });
    const wall = async () => (await room.host.ask('GET', `/api/sessions/${session.id}/projector?locale=en`)).body.set;
    for (const view of [await seenBy(bo), await wall()]) expect(JSON.stringify(view)).not.toContain('grossièreté');
    const remote = (await room.host.ask('GET', `/api/sessions/${session.id}/host?locale=en`)).body.set;
    expect(remote.waiting).toMatchObject([{ text: 'grossièreté', shown: false }]);
    await session.act({ type: 'approve', words: [remote.waiting[0].id], shown: true });
    for (const view of [await seenBy(bo), await wall()]) expect(JSON.stringify(view.result)).toContain('grossièreté');
  });
});
