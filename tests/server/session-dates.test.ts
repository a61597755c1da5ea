import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';
import { ask, newcomer } from './support/world.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
  room.world.time.now = new Date('2026-12-01T09:00:00.000Z');
});
afterEach(() => room.close());

const PARIS = 'Europe/Paris';
const when = (at: string, zone = PARIS) => ({ at, zone });
const plan = (date: string | null, more: object = {}) =>
  room.host.ask('POST', '/api/sessions', { plan: 'small', locale: 'en', ...(date !== null && { when: when(date) }), ...more });
const change = (id: string, sequence: number, date: string | null, more: object = {}) =>
  room.host.ask('PUT', `/api/sessions/${id}`, { plan: 'small', locale: 'en', sequence, when: date && when(date), ...more });
const calendar = async (id: string): Promise<string> => {
  const { body } = await room.host.ask('GET', `/api/sessions/${id}/invitation.ics`);
  // long lines are folded (RFC 5545)
  return String(body).replaceAll('\r\n ', '');
};
const uidOf = (file: string) => /^UID:(.+)$/m.exec(file)?.[1]?.trim();

describe('the date of a planned session', () => {
  it('is an hour of the organisation, in winter as in summer, and calendars are told so', async () => {
    const { body: winter } = await plan('2026-12-08T10:30');
    expect(winter).toMatchObject({ at: '2026-12-08T09:30:00.000Z', local: '2026-12-08T10:30', zone: PARIS, sequence: 0, movedFrom: null });
    const { body: summer } = await plan('2027-07-08T10:30');
    expect(summer.at).toBe('2027-07-08T08:30:00.000Z');
    const file = await calendar(winter.id);
    const lines = ['DTSTART;TZID=Europe/Paris:20261208T103000', 'DTEND;TZID=Europe/Paris:20261208T104800', 'SEQUENCE:0', 'METHOD:PUBLISH'];
    for (const line of [...lines, 'BEGIN:VTIMEZONE', 'TZID:Europe/Paris', 'SUMMARY:Small plan (en)']) expect(file).toContain(line);
  });

  it('follows the organisation that moves: the instant stays, the hour is told in its new zone', async () => {
    const { body } = await plan('2026-12-08T10:30');
    const company = (await room.world.store.company())!;
    expect((await room.world.store.changeCompany({ ...company, timeZone: 'America/Montreal' })).ok).toBe(true);
    const [row] = (await room.host.ask('GET', '/api/sessions')).body.sessions;
    expect(row).toMatchObject({ at: body.at, local: '2026-12-08T04:30', zone: 'America/Montreal' });
    expect(await calendar(body.id)).toContain('DTSTART;TZID=America/Montreal:20261208T043000');
    expect(await change(body.id, 0, '2026-12-09T10:30')).toMatchObject({ status: 409, body: { error: 'ERR_SESSION_ZONE' } });
  });

  it('can be changed, with its plan and its language: calendars keep one event and take the newer', async () => {
    const { body: first } = await plan('2026-12-08T10:30');
    const before = await calendar(first.id);
    const { status, body: moved } = await change(first.id, 0, '2026-12-10T14:00', { locale: 'fr' });
    expect([status, moved]).toMatchObject([
      200,
      { id: first.id, local: '2026-12-10T14:00', sequence: 1, movedFrom: first.at, locale: 'fr', title: 'Small plan (fr)' },
    ]);
    const after = await calendar(first.id);
    expect(uidOf(before)).toBeTruthy();
    expect(uidOf(after)).toBe(uidOf(before));
    for (const line of ['SEQUENCE:1', 'DTSTART;TZID=Europe/Paris:20261210T140000', 'Small plan (fr)']) expect(after).toContain(line);
  });

  it('keeps its number when nothing that calendars show has changed', async () => {
    const { body } = await plan('2026-12-08T10:30');
    const same = await change(body.id, 0, '2026-12-08T10:30', { announced: true });
    expect(same.body).toMatchObject({ sequence: 0, announced: true, movedFrom: null });
    expect((await change(body.id, 0, null)).body).toMatchObject({ sequence: 1, at: null, local: null, movedFrom: body.at });
  });

  it.each([
    ['gone by', '2026-12-01T09:59', 'ERR_SESSION_PAST', 422],
    ['now', '2026-12-01T10:00', 'ERR_SESSION_PAST', 422],
    ['more than a year away', '2027-12-03T10:00', 'ERR_SESSION_DATE', 422],
    ['in no calendar', '2027-02-30T10:00', 'ERR_SESSION_DATE', 422],
    ['in no day', '2026-12-08T24:30', 'ERR_SESSION_DATE', 422],
    ['leapt over by the clocks', '2027-03-28T02:30', 'ERR_SESSION_DATE', 422],
    ['an instant, not an hour of the organisation', '2026-12-08T10:30:00Z', 'ERR_SESSION_DATE', 422],
    ['words', 'demain matin', 'ERR_SESSION_DATE', 422],
  ])('is refused when it is %s, planned or changed', async (_, date, error, status) => {
    expect(await plan(date)).toMatchObject({ status, body: { error } });
    const { body } = await plan('2026-12-08T10:30');
    expect(await change(body.id, 0, date)).toMatchObject({ status, body: { error } });
    expect((await room.host.ask('GET', '/api/sessions')).body.sessions).toMatchObject([{ at: body.at, sequence: 0 }]);
  });

  it('is refused when it was chosen in another time zone', async () => {
    const away = await room.host.ask('POST', '/api/sessions', {
      plan: 'small',
      locale: 'en',
      when: when('2026-12-08T10:30', 'Asia/Tokyo'),
    });
    expect(away).toMatchObject({ status: 409, body: { error: 'ERR_SESSION_ZONE' } });
  });

  it('is refused while its host runs another session, and is nobody else’s business', async () => {
    await plan('2026-12-08T10:30');
    expect(await plan('2026-12-08T10:40')).toMatchObject({ status: 409, body: { error: 'ERR_SESSION_OVERLAP' } });
    expect(await plan('2026-12-08T10:13')).toMatchObject({ status: 409, body: { error: 'ERR_SESSION_OVERLAP' } });
    const { body: next } = await plan('2026-12-08T10:48');
    expect((await change(next.id, 0, '2026-12-08T10:35')).body.error).toBe('ERR_SESSION_OVERLAP');
    const other = await newcomer(room.world, { role: 'manager' });
    const theirs = await other.ask('POST', '/api/sessions', { plan: 'small', locale: 'en', when: when('2026-12-08T10:40') });
    expect(theirs.status).toBe(201);
    const body = { plan: 'small', locale: 'en', sequence: 0, when: null };
    expect((await other.ask('PUT', `/api/sessions/${next.id}`, body)).body.error).toBe('ERR_SESSION_UNKNOWN');
    expect((await other.ask('POST', `/api/sessions/${next.id}/cancel`, {})).body.error).toBe('ERR_SESSION_UNKNOWN');
  });

  it('is not overwritten by a page that has not seen the last change', async () => {
    const { body } = await plan('2026-12-08T10:30');
    await change(body.id, 0, '2026-12-09T10:30');
    expect(await change(body.id, 0, '2026-12-10T10:30')).toMatchObject({ status: 409, body: { error: 'ERR_VERSION_CONFLICT' } });
    expect((await change(body.id, 1, '2026-12-10T10:30', { plan: 'nope' })).body.error).toBe('ERR_PLAN_UNKNOWN');
  });

  it('may have gone by when something else is changed', async () => {
    const { body } = await plan('2026-12-08T10:30');
    room.world.time.now = new Date('2026-12-08T10:00:00.000Z');
    const spoken = await change(body.id, 0, '2026-12-08T10:30', { locale: 'fr' });
    expect(spoken).toMatchObject({ status: 200, body: { at: body.at, locale: 'fr' } });
  });

  it('stays as it was once the room is open', async () => {
    const { body } = await plan('2026-12-08T10:30');
    await room.host.ask('POST', `/api/sessions/${body.id}/open`, {});
    expect(await change(body.id, 0, '2026-12-09T10:30')).toMatchObject({ status: 409, body: { error: 'ERR_SESSION_BEGUN' } });
    expect((await room.host.ask('POST', `/api/sessions/${body.id}/cancel`, {})).body.error).toBe('ERR_SESSION_BEGUN');
  });
});

describe('a session that is called off', () => {
  it('takes itself out of calendars, once, and does not open', async () => {
    const { body: first } = await plan('2026-12-08T10:30');
    const uid = uidOf(await calendar(first.id));
    for (let turn = 0; turn < 2; turn += 1) {
      const off = await room.host.ask('POST', `/api/sessions/${first.id}/cancel`, {});
      expect(off).toMatchObject({ status: 200, body: { state: 'cancelled', sequence: 1, local: '2026-12-08T10:30' } });
    }
    const file = await calendar(first.id);
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1', 'DTSTART;TZID=Europe/Paris:20261208T103000'])
      expect(file).toContain(line);
    expect(uidOf(file)).toBe(uid);
    expect(file).not.toMatch(/ORGANIZER|ATTENDEE/);
    expect(await room.host.ask('POST', `/api/sessions/${first.id}/open`, {})).toMatchObject({
      status: 409,
      body: { error: 'ERR_SESSION_CANCELLED' },
    });
    expect((await plan('2026-12-08T10:30')).status).toBe(201);
  });

  it('is on again with another date, as the same event', async () => {
    const { body } = await plan('2026-12-08T10:30');
    await room.host.ask('POST', `/api/sessions/${body.id}/cancel`, {});
    expect((await change(body.id, 1, '2026-12-09T10:30')).body).toMatchObject({ state: 'planned', sequence: 2 });
    const file = await calendar(body.id);
    for (const line of ['METHOD:PUBLISH', 'STATUS:CONFIRMED', 'SEQUENCE:2']) expect(file).toContain(line);
  });

  it('can still be told to calendars when its plan is gone', async () => {
    const rounds = [{ plan: 'small', round: 'q1', seconds: 20 }];
    const made = await room.host.ask('POST', '/api/session-plans', { title: 'Mine', rounds });
    const { body } = await plan('2026-12-08T10:30', { plan: made.body.id });
    await room.host.ask('POST', `/api/sessions/${body.id}/cancel`, {});
    await room.host.ask('DELETE', `/api/session-plans/${made.body.id}`, {});
    expect(await calendar(body.id)).toContain('METHOD:CANCEL');
  });
});

describe('the audit log of sessions', () => {
  it('has each step by number, and no name, seat, title or answer', async () => {
    const { host, world } = room;
    const { body } = await plan('2026-12-08T10:30');
    await change(body.id, 0, '2026-12-09T10:30');
    await host.ask('POST', `/api/sessions/${body.id}/cancel`, {});
    await change(body.id, 2, '2026-12-10T10:30');
    const opened = await host.ask('POST', `/api/sessions/${body.id}/open`, {});
    await host.ask('POST', `/api/sessions/${body.id}/open`, {});
    const joined = await ask(world, 'POST', '/api/join', { code: opened.body.code, name: 'Quentin Delorme', locale: 'fr' });
    await host.ask('POST', `/api/sessions/${body.id}/acts`, { type: 'end' });
    const made = await host.ask('POST', '/api/session-plans', { title: 'Mine', rounds: [{ plan: 'small', round: 'q1', seconds: 20 }] });
    for (const shared of [true, false]) await host.ask('POST', `/api/session-plans/${made.body.id}/share`, { shared });
    await host.ask('DELETE', `/api/sessions/${body.id}`, {});
    const log = await world.store.auditLog({ limit: 50 });
    const acts = log.filter(({ act }) => act.startsWith('session-') || act.startsWith('plan-'));
    expect(acts.map(({ act }) => act)).toEqual([
      'session-planned',
      'session-changed',
      'session-cancelled',
      'session-changed',
      'session-opened',
      'session-ended',
      'plan-shared',
      'plan-unshared',
      'session-removed',
    ]);
    for (const { by, about } of acts) expect([by, about]).toEqual([host.person.id, []]);
    expect(acts[0]!.detail).toEqual({ session: body.id });
    for (const told of ['Quentin', joined.body.seat, 'Small plan', opened.body.code]) expect(JSON.stringify(log)).not.toContain(told);
  });
});
