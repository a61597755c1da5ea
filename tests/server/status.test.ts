import { describe, expect, it } from 'vitest';
import type { Level } from '../../content/engine/vocabulary.ts';
import { revoke } from '../../server/status.ts';
import { charterOf, smallContent } from './support/content.ts';
import { HASH, accept, openAt, passCheck, play, relayToBe, yes } from './support/status.ts';
import { ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer } from './support/world.ts';

const DAY = 86_400_000;

const statusOf = async (who: Newcomer) => (await who.ask('GET', '/api/status')).body.status;

describe('the status', () => {
  it('says what is missing, then that all is there, to whom it concerns', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await newcomer(world);
    const [relay, ambassador] = (await statusOf(ana)).levels;
    expect(relay).toMatchObject({ level: 'relay', held: false, ready: false, yes: { fr: 'I become a relay (fr)' } });
    expect(relay.conditions).toEqual([
      { kind: 'place', module: 'charter', met: false },
      { kind: 'check', met: false, until: null },
      { kind: 'charter', met: false },
    ]);
    expect(ambassador.conditions).toHaveLength(4);
    expect((await play(ana, 'charter')).ready).toBeNull();
    await accept(ana);
    await passCheck(world, ana, 'relay');
    expect((await play(ana, 'charter')).ready).toBe('relay');
    expect(await statusOf(ana)).toMatchObject({ state: 'none', ready: 'relay', certificate: null, history: [] });
    expect((await ask(world, 'GET', '/api/status')).status).toBe(401);
  });

  it('is issued on the person’s own yes, with every fact', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    world.time.now = new Date('2026-03-05T10:30:00.000Z');
    const { status, body } = await ana.ask('POST', '/api/status', yes(world, 'relay'));
    expect(status).toBe(201);
    const { certificate } = body.status;
    const attempt = (await world.store.attemptsOf(ana.person.id))[0]!;
    expect(certificate).toEqual({
      id: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      learner: 'Łucja Ferré',
      company: 'Hélianthe',
      level: 'relay',
      issuedAt: '2026-03-05T10:30:00.000Z',
      endsAt: '2027-03-05T10:30:00.000Z',
      follows: null,
      rights: { fr: 'Share (fr)', en: 'Share (en)' },
      modules: [{ id: 'charter', version: 1, contentHash: attempt.setup.contentHash, passMark: 60, passedAt: '2026-03-02T09:00:00.000Z' }],
      check: { level: 'relay', at: '2026-03-02T09:00:00.000Z', needed: 13, most: 16, bankHash: HASH },
      charter: { id: 'helianthe', version: 1, sha256: world.content.charter.hash },
      acceptance: { locale: 'fr', text: 'I agree to version 1 (fr)', at: '2026-03-02T09:00:00.000Z' },
      yes: { locale: 'fr', text: 'I become a relay (fr)' },
      rulesHash: world.content.certificates.hash,
      attestedBy: { fr: 'The programme (fr)', en: 'The programme (en)' },
    });
    expect(await world.store.document(certificate.rulesHash)).toEqual(world.content.certificates.document);
  });

  it('is issued once: not by a retry, a second yes, two at a time, another play, or an upgrade', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    const first = yes(world, 'relay');
    const both = await Promise.all([ana.ask('POST', '/api/status', first), ana.ask('POST', '/api/status', yes(world, 'relay'))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    const { id } = both[0]!.body.status.certificate;
    expect((await ana.ask('POST', '/api/status', first)).status).toBe(200);
    expect((await play(ana, 'charter')).ready).toBeNull();
    const upgraded = await openWorld({ store: world.store, authored: smallContent(2) });
    upgraded.time.now = world.time.now;
    expect((await ask(upgraded, 'POST', '/api/status', yes(upgraded, 'relay'), { cookie: ana.cookie })).status).toBe(200);
    const status = await statusOf(ana);
    expect(status.certificate.id).toBe(id);
    expect(status.history).toHaveLength(1);
  });

  it('is not issued before its time, nor to another text than the one in force', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    expect(await ana.ask('POST', '/api/status', yes(world, 'ambassador'))).toMatchObject({
      status: 409,
      body: { error: 'ERR_LEVEL_NOT_READY', level: 'ambassador' },
    });
    expect((await ana.ask('POST', '/api/status', yes(world, 'relay', { rulesHash: HASH }))).body.error).toBe('ERR_STATUS_CHANGED');
    expect((await ana.ask('POST', '/api/status', yes(world, 'relay', { score: 40 }))).body.error).toBe('ERR_BODY_INVALID');
    expect(await statusOf(ana)).toMatchObject({ state: 'none', history: [] });
  });

  it('takes not now for an answer, once, and a yes later', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    for (const _ of [1, 2]) expect((await ana.ask('POST', '/api/status', { answer: 'not-now', level: 'relay' })).status).toBe(200);
    expect((await play(ana, 'charter')).ready).toBeNull();
    expect(await statusOf(ana)).toMatchObject({
      state: 'none',
      ready: 'relay',
      declined: 'relay',
      history: [{ act: 'declined', level: 'relay' }],
    });
    expect((await ana.ask('POST', '/api/status', yes(world, 'relay'))).status).toBe(201);
    expect(await statusOf(ana)).toMatchObject({ state: 'certified', declined: null });
  });

  it('keeps to the charter as it was accepted; a new version is asked for at the next yes only', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    await ana.ask('POST', '/api/status', yes(world, 'relay'));
    const next = { ...smallContent(), charter: charterOf(2) };
    const later = await openWorld({ store: world.store, authored: next, demo: true });
    later.time.now = world.time.now;
    const headers = { cookie: ana.cookie, host: 'localhost:8801' };
    const { status } = (await ask(later, 'GET', '/api/status', undefined, headers)).body;
    expect(status).toMatchObject({ state: 'certified', certificate: { charter: { version: 1 } } });
    expect(status.levels[0].conditions.at(-1)).toEqual({ kind: 'charter', met: false });
  });

  it('outlives the erasure of the record, and goes with the person', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    const { id } = (await ana.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate;
    expect((await ana.ask('GET', '/api/record/export')).body.status).toMatchObject([{ act: 'issued', certificate: { id } }]);
    await ana.ask('DELETE', '/api/record', {});
    expect(await statusOf(ana)).toMatchObject({ state: 'certified', ready: null, certificate: { id } });
    expect((await ask(world, 'GET', `/api/verify/${id}`)).body.state).toBe('valid');
    await world.store.erasePerson(ana.person.id);
    expect((await ask(world, 'GET', `/api/verify/${id}`)).body.error).toBe('ERR_CERTIFICATE_UNKNOWN');
  });
});

describe('three years of a status, on a clock that the test holds', () => {
  it('goes from training to certified, renewed, raised, expired, issued again, left and revoked, and keeps all of it', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    const at = (date: string) => void (world.time.now = new Date(`${date}T09:00:00.000Z`));
    const say = async (level: Level) => (await ana.ask('POST', '/api/status', yes(world, level))).status;
    const state = async () => {
      const { state, certificate, ready } = await statusOf(ana);
      return [state, certificate?.level ?? null, certificate?.endsAt.slice(0, 10) ?? null, ready];
    };
    expect(await state()).toEqual(['none', null, null, 'relay']);
    expect(await say('relay')).toBe(201);
    expect(await state()).toEqual(['certified', 'relay', '2027-03-02', null]);

    // the renewal window: a fresh check, then the yes; the new term begins where the old one ends
    at('2026-12-31');
    expect(await state()).toEqual(['certified', 'relay', '2027-03-02', null]);
    at('2027-01-01');
    expect(await state()).toEqual(['expiring', 'relay', '2027-03-02', null]);
    expect(await say('relay')).toBe(200);
    await passCheck(world, ana, 'relay');
    expect((await statusOf(ana)).ready).toBe('relay');
    expect(await say('relay')).toBe(201);
    expect(await state()).toEqual(['certified', 'relay', '2028-03-02', null]);

    // raised to another level
    at('2027-05-10');
    await play(ana, 'law');
    await passCheck(world, ana, 'ambassador');
    expect(await say('ambassador')).toBe(201);
    expect(await state()).toEqual(['certified', 'ambassador', '2028-05-10', null]);
    expect((await statusOf(ana)).levels.map(({ held }: { held: boolean }) => held)).toEqual([true, true]);

    // let expire, then had again
    at('2028-05-10');
    expect(await state()).toEqual(['expired', 'ambassador', '2028-05-10', null]);
    expect(await say('ambassador')).toBe(409);
    at('2028-06-01');
    await passCheck(world, ana, 'ambassador');
    expect(await say('ambassador')).toBe(201);
    expect(await state()).toEqual(['certified', 'ambassador', '2029-06-01', null]);

    // left in one click, and come back
    at('2028-07-01');
    expect((await ana.ask('DELETE', '/api/status', {})).body.status.state).toBe('withdrawn');
    expect((await ana.ask('DELETE', '/api/status', {})).status).toBe(200);
    expect(await state()).toEqual(['withdrawn', 'ambassador', '2029-06-01', 'ambassador']);
    expect(await say('ambassador')).toBe(201);

    // revoked: a yes alone does not undo it
    at('2028-09-01');
    expect((await revoke({ ...world.deps }, ana.person.id, { reason: 'secret', by: 'hr-1' })).ok).toBe(true);
    expect(await state()).toEqual(['revoked', 'ambassador', '2029-07-01', null]);
    expect(await say('ambassador')).toBe(409);
    at('2028-10-01');
    await passCheck(world, ana, 'ambassador');
    expect(await say('ambassador')).toBe(201);
    at('2029-03-01');
    expect(await state()).toEqual(['certified', 'ambassador', '2029-10-01', null]);

    const { history } = await statusOf(ana);
    expect(history.map(({ act, at: when }: { act: string; at: string }) => `${when.slice(0, 10)} ${act}`)).toEqual([
      '2026-03-02 issued',
      '2027-01-01 issued',
      '2027-05-10 issued',
      '2028-06-01 issued',
      '2028-07-01 withdrawn',
      '2028-07-01 issued',
      '2028-09-01 revoked',
      '2028-10-01 issued',
    ]);
    expect(history[6]).toMatchObject({ reason: 'secret' });
    const kept = (await world.store.statusOf(ana.person.id))!;
    const follows = kept.flatMap((one) => (one.act === 'issued' ? [one.certificate.follows !== null] : []));
    expect(follows).toEqual([false, true, true, false, false, false]);
  });
});

describe('an attestation shown to somebody', () => {
  it('repeats every fact and what it is worth today, without an answer, a score or an id of the person', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    const mine = (await ana.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate;
    const typed = mine.id.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    for (const code of [mine.id, typed]) {
      const { status, body } = await ask(world, 'GET', `/api/verify/${encodeURIComponent(code)}`);
      expect([status, body]).toEqual([200, { state: 'valid', certificate: mine }]);
    }
    const told = JSON.stringify((await ask(world, 'GET', `/api/verify/${mine.id}`)).body);
    for (const secret of [ana.person.id, ana.person.email, '"points"', '"score"', 'requestId', 'attempt'])
      expect(told).not.toContain(secret);
  });

  it('is valid, replaced, expired or revoked; and one that was left reads as one that never was', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const state = async (id: string) => {
      const { body } = await ask(world, 'GET', `/api/verify/${id}`);
      return body.state ?? body.error;
    };
    const people = await Promise.all([1, 2, 3].map(() => relayToBe(world)));
    const [ana, ben, cho] = await Promise.all(
      people.map(async (who) => ({ who, id: (await who.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate.id })),
    );
    world.time.now = new Date(world.time.now.getTime() + 10 * DAY);
    await ana!.who.ask('DELETE', '/api/status', {});
    await revoke(world.deps, ben!.who.person.id, { reason: 'talk', by: 'hr' });
    await play(cho!.who, 'law');
    await passCheck(world, cho!.who, 'ambassador');
    await cho!.who.ask('POST', '/api/status', yes(world, 'ambassador'));
    expect([await state(ana!.id), await state(ben!.id), await state(cho!.id)]).toEqual(['ERR_CERTIFICATE_UNKNOWN', 'revoked', 'replaced']);
    expect(await state('0000-0000-0000-0000')).toBe('ERR_CERTIFICATE_UNKNOWN');
    const told = [ana!.id, '0000-0000-0000-0000'].map((id) => ask(world, 'GET', `/api/verify/${id}`));
    const [left, never] = await Promise.all(told);
    expect([left!.status, left!.body]).toEqual([never!.status, never!.body]);
    world.time.now = new Date('2027-03-02T09:00:00.000Z');
    expect([await state(ana!.id), await state(ben!.id), await state(cho!.id)]).toEqual(['ERR_CERTIFICATE_UNKNOWN', 'expired', 'expired']);
  });
});
