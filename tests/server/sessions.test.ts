import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepSessions } from '../../server/sessions/retention.ts';
import { openRoom, openSession, phone } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';
import { ask, newcomer, signedInAs } from './support/world.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const six = ['Ana', 'Bo', 'Cléo', 'Dan', 'Eva', 'Fay'];

describe('a team session over long polling', () => {
  it('goes from a plan to its last round, each phone seeing only what it may', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    expect(session.code).toMatch(/^[A-Z3-9]{6}$/);
    const phones = await Promise.all(six.map((name) => phone(world, session.code, name)));
    const lobby = (await phones[0]!.see()).body;
    expect(lobby).toMatchObject({ whole: true, set: { phase: 'lobby', seats: 6, me: { name: 'Ana', removed: false }, mine: null } });
    await session.act({ type: 'start' });
    await session.act({ type: 'next' });
    const open = (await phones[0]!.see()).body.set;
    expect(open).toMatchObject({ phase: 'round', stage: { name: 'open' }, round: { id: 'q1' }, result: null, answered: 0 });
    expect(open.ask.options).toHaveLength(3);
    for (const [at, one] of phones.entries()) expect((await one.vote('q1', at < 4 ? 'two' : 'one')).status).toBe(200);
    expect((await phones[1]!.see()).body.set).toMatchObject({ answered: 6, result: null, mine: { option: 'two' } });
    await session.act({ type: 'reveal' });
    const result = (await phones[5]!.see()).body.set.result;
    expect(result).toMatchObject({ key: 'two', counts: [{ votes: 2 }, { votes: 4 }, { votes: 0 }] });
    expect(await phones[0]!.vote('q1', 'one')).toMatchObject({ status: 409, body: { error: 'ERR_VOTE_LATE' } });
    expect(world.bugs).toEqual([]);
  });

  it('brings everyone back to the same seat, question and counts after a kill', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    const phones = await Promise.all(six.map((name) => phone(world, session.code, name)));
    await session.act({ type: 'start' });
    await session.act({ type: 'next' });
    await Promise.all(phones.slice(0, 4).map((one) => one.vote('q1', 'three')));
    const seen = (await phones[0]!.see()).body;
    const next = await room.again();
    const there = (await phones[0]!.see(next)).body;
    expect(there.v).toBeGreaterThanOrEqual(seen.v);
    // those who are not back yet are awaited too, or the room would look as if everybody had answered
    expect(there.set).toMatchObject(seen.set);
    expect((await phones[4]!.vote('q1', 'one', 1, next)).status).toBe(200);
    await phones[0]!.vote('q1', 'one', 1, next);
    const again = signedInAs(next, host.person, host.cookie);
    await again.ask('POST', `/api/sessions/${session.id}/acts`, { type: 'reveal' });
    expect((await phones[1]!.see(next)).body.set.result.counts).toMatchObject([{ votes: 2 }, { votes: 0 }, { votes: 3 }]);
  });

  it('waits for a change, and answers at once when there is one', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    const ana = await phone(world, session.code, 'Ana');
    await phone(world, session.code, 'Bo');
    const { v } = (await ana.see()).body;
    const waiting = ana.see(world, `&seen=${v}`);
    await session.act({ type: 'start' });
    expect((await waiting).body.v).toBeGreaterThan(v);
  });

  it('wakes nobody because somebody looks: a phone that polls is here, and that is known', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    const [ana, bo] = [await phone(world, session.code, 'Ana'), await phone(world, session.code, 'Bo')];
    await session.act({ type: 'start' });
    const { v } = (await ana.see()).body;
    for (let turn = 0; turn < 5; turn += 1) await bo.see();
    expect((await bo.see()).body).toMatchObject({ v, set: { present: 2, seats: 2 } });
  });

  it('does not exist for another manager, nor its acts for a member or a phone', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    const other = await newcomer(world, { role: 'manager' });
    const member = await newcomer(world);
    for (const path of ['host', 'projector']) {
      expect(await other.ask('GET', `/api/sessions/${session.id}/${path}`)).toMatchObject({
        status: 404,
        body: { error: 'ERR_SESSION_UNKNOWN' },
      });
      expect(await member.ask('GET', `/api/sessions/${session.id}/${path}`)).toMatchObject({ status: 403 });
    }
    expect((await other.ask('POST', `/api/sessions/${session.id}/acts`, { type: 'next' })).body.error).toBe('ERR_SESSION_UNKNOWN');
    for (const path of ['invitation.ics', 'debrief', 'debrief.pdf']) {
      expect((await other.ask('GET', `/api/sessions/${session.id}/${path}`)).body.error).toBe('ERR_SESSION_UNKNOWN');
    }
    expect((await other.ask('POST', `/api/sessions/${session.id}/open`, {})).body.error).toBe('ERR_SESSION_UNKNOWN');
    expect((await other.ask('DELETE', `/api/sessions/${session.id}`, {})).body.error).toBe('ERR_SESSION_UNKNOWN');
    expect((await other.ask('GET', '/api/sessions')).body.sessions).toEqual([]);
    const ana = await phone(world, session.code, 'Ana');
    const headers = { authorization: `Seat ${ana.seat}.${ana.key}` };
    expect((await ask(world, 'POST', `/api/sessions/${session.id}/acts`, { type: 'next' }, headers)).status).toBe(401);
    expect((await ask(world, 'POST', `/api/sessions/${session.id}/seat/acts`, { type: 'next' }, headers)).body.error).toBe(
      'ERR_BODY_INVALID',
    );
  });

  it('is sent to calendars as a file that names nobody, once it has a date', async () => {
    const { host } = room;
    const day = new Date(room.world.time.now.getTime() + 24 * 3600 * 1000).toISOString().slice(0, 10);
    const when = { at: `${day}T10:30`, zone: 'Europe/Paris' };
    const dated = await host.ask('POST', '/api/sessions', { plan: 'small', locale: 'en', when });
    const undated = await host.ask('POST', '/api/sessions', { plan: 'small', locale: 'en' });
    const file = await host.ask('GET', `/api/sessions/${dated.body.id}/invitation.ics`);
    expect(file.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(file.body).toContain('SUMMARY:Small plan (en)');
    expect(file.body).not.toMatch(/ORGANIZER|ATTENDEE/);
    expect((await host.ask('GET', `/api/sessions/${undated.body.id}/invitation.ics`)).body.error).toBe('ERR_SESSION_UNDATED');
  });

  it('ends a code twelve hours after the last act, and slows down who guesses codes', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    const guess = (code: string) => ask(world, 'POST', '/api/join', { code, name: 'Ana', locale: 'en' });
    expect((await guess(`${session.code.slice(0, 3)} ${session.code.slice(3).toLowerCase()}`)).status).toBe(201);
    for (let turn = 0; turn < 30; turn += 1) expect((await guess('AAAAA4')).body.error).toBe('ERR_SESSION_CODE');
    expect(await guess('AAAAA4')).toMatchObject({ status: 429, body: { error: 'ERR_RATE_LIMITED' } });
    world.time.now = new Date(world.time.now.getTime() + 13 * 3600 * 1000);
    expect((await guess(session.code)).body.error).toBe('ERR_SESSION_CODE');
  });

  it('leaves a sheet of counts and texts, in both languages, on screen and to print', async () => {
    const { world, host } = room;
    const session = await openSession(host);
    const none = await host.ask('GET', `/api/sessions/${session.id}/debrief`);
    expect(none).toMatchObject({ status: 404, body: { error: 'ERR_DEBRIEF_NONE' } });
    const phones = await Promise.all(six.map((name) => phone(world, session.code, name)));
    for (const type of ['start', 'next'] as const) await session.act({ type });
    for (const [at, one] of phones.entries()) await one.vote('q1', at < 4 ? 'two' : 'one');
    for (const type of ['reveal', 'explain', 'next', 'next'] as const) await session.act({ type });
    for (const one of phones.slice(0, 3)) await one.vote('line', '2');
    for (const type of ['reveal', 'end'] as const) await session.act({ type });
    const { body: sheet } = await host.ask('GET', `/api/sessions/${session.id}/debrief?locale=fr`);
    expect(sheet).toMatchObject({ title: 'Small plan (fr)', seats: 6, talk: { length: 3 }, next: { module: 'charter' } });
    expect(sheet.rounds).toMatchObject([
      { id: 'q1', key: 'two', votes: 6, counts: [{ votes: 2 }, { votes: 4, share: 67 }, { votes: 0 }] },
      { id: 'line', counts: null, votes: 3 },
    ]);
    for (const { seat } of phones) expect(JSON.stringify(sheet)).not.toContain(seat);
    for (const name of six) expect(JSON.stringify(sheet)).not.toContain(`"${name}"`);
    const file = await host.ask('GET', `/api/sessions/${session.id}/debrief.pdf?locale=en`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(String(file.body)).toMatch(/^%PDF-1\.7/);
    const ended = await phones[0]!.vote('q1', 'one');
    expect(ended.body.error).toBe('ERR_SESSION_ENDED');
    expect((await phones[0]!.see()).body.set.phase).toBe('ended');
  });
});

describe('what is kept of sessions', () => {
  it('goes after a year, and with whoever made it; what is planned or shared by others stays', async () => {
    const { world, host } = room;
    const gone = await newcomer(world, { role: 'manager' });
    const plan = { title: 'Mine', rounds: [{ plan: 'small', round: 'q1', seconds: 30 }] };
    const ids: string[] = [];
    for (const who of [host, gone]) ids.push((await who.ask('POST', '/api/sessions', { plan: 'small', locale: 'en' })).body.id);
    const composed = await host.ask('POST', '/api/session-plans', plan);
    await gone.ask('POST', '/api/session-plans', plan);
    await world.store.erasePerson(gone.person.id);
    await sweepSessions({ store: world.store, clock: () => world.time.now });
    expect((await world.store.papers('session')).map(({ id }) => id)).toEqual([ids[0]]);
    expect((await world.store.papers('plan')).map(({ id }) => id)).toEqual([composed.body.id]);
    await sweepSessions({ store: world.store, clock: () => new Date(world.time.now.getTime() + 366 * 24 * 3600 * 1000) });
    expect(await world.store.papers('session')).toEqual([]);
  });

  it('is a plan composed of rounds, played by its maker, and by others while it is shared, who read whose it is', async () => {
    const { world, host } = room;
    const other = await newcomer(world, { role: 'hr' });
    const rounds = [
      { plan: 'small', round: 'line', seconds: null },
      { plan: 'small', round: 'q1', seconds: 20 },
    ];
    const made = await host.ask('POST', '/api/session-plans', { title: 'Mine', rounds });
    expect(made).toMatchObject({
      status: 201,
      body: { minutes: 14, made: 'mine', title: { fr: 'Mine' }, rounds: [{ kind: 'debate' }, { seconds: 20 }] },
    });
    const { id } = made.body;
    expect((await other.ask('GET', `/api/session-plans/${id}`)).body.error).toBe('ERR_PLAN_UNKNOWN');
    expect((await other.ask('POST', '/api/sessions', { plan: id, locale: 'en' })).body.error).toBe('ERR_PLAN_UNKNOWN');
    await host.ask('POST', `/api/session-plans/${id}/share`, { shared: true });
    const { name } = host.person;
    expect((await other.ask('GET', '/api/session-plans')).body.plans.at(-1)).toMatchObject({ id, made: 'shared', by: name });
    expect((await other.ask('GET', `/api/session-plans/${id}`)).body).toMatchObject({ made: 'shared', by: name });
    expect((await host.ask('GET', '/api/session-plans')).body.plans.at(-1)).toMatchObject({ id, made: 'mine', shared: true, by: null });
    expect((await other.ask('PUT', `/api/session-plans/${id}`, { title: 'Theirs', rounds })).body.error).toBe('ERR_PLAN_UNKNOWN');
    expect((await other.ask('POST', `/api/session-plans/${id}/copy`, { locale: 'en' })).body).toMatchObject({
      made: 'mine',
      shared: false,
    });
    const session = await openSession(host, id);
    await session.act({ type: 'start' });
    const view = (await host.ask('GET', `/api/sessions/${session.id}/host?locale=en`)).body.set;
    expect(view).toMatchObject({ title: 'Mine', round: { id: 'r1', kind: 'debate', of: 2 } });
    const missing = [{ plan: 'small', round: 'nope', seconds: null }];
    expect((await host.ask('POST', '/api/session-plans', { title: 'Mine', rounds: missing })).body).toMatchObject({ fields: ['rounds.0'] });
  });

  it('gives a copy a title that none of one’s own plans has', async () => {
    const owner = await newcomer(room.world, { role: 'manager' });
    const rounds = [{ plan: 'small', round: 'q1', seconds: 20 }];
    const made = async (title: string) => (await owner.ask('POST', '/api/session-plans', { title, rounds })).body.id as string;
    const copy = async (id: string) => {
      const { status, body } = await owner.ask('POST', `/api/session-plans/${id}/copy`, { locale: 'en' });
      expect(status).toBe(201);
      return body as { id: string; title: { en: string } };
    };
    const [first, long] = [await made('Mine'), await made('x'.repeat(80))];
    const second = await copy(first);
    expect(second.title.en).toBe('Mine (2)');
    expect((await copy(first)).title.en).toBe('Mine (3)');
    expect((await copy(second.id)).title.en).toBe('Mine (4)');
    expect((await copy(long)).title.en).toBe(`${'x'.repeat(76)} (2)`);
    expect((await copy('small')).title.en).toBe('Small plan (en)');
  });
});
