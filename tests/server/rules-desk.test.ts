import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../server/content.ts';
import type { RulesView } from '../../server/rules-desk.ts';
import { currentRules } from '../../server/rules.ts';
import { newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  hr = await newcomer(world, { role: 'hr', name: 'Nadia Roux' });
});

const read = async (who = hr): Promise<RulesView> => (await who.ask('GET', '/api/hr/rules')).body;
const save = (rules: object, version: number, who = hr) => who.ask('PUT', '/api/hr/rules/draft', { version, rules });
const publish = (version: number, over: string, who = hr) => who.ask('POST', '/api/hr/rules/publish', { version, over });
const acts = async () => (await world.store.auditLog({ limit: 100 })).map(({ act, by }) => `${act} ${by === hr.person.id}`);

describe('the rules at the desk', () => {
  it('begin as those in force, with none published and nothing in the way', async () => {
    const view = await read();
    expect(view.draft).toEqual({ version: 0, savedAt: null, savedBy: null, rules: view.inForce.rules, problems: [] });
    expect(view.inForce.rules).toEqual(view.shipped);
    expect(view.history).toEqual([]);
  });

  it('are closed to members and managers, by every route', async () => {
    const { shipped, inForce } = await read();
    for (const role of ['member', 'manager'] as const) {
      const other = await newcomer(world, { role });
      const statuses = [
        (await other.ask('GET', '/api/hr/rules')).status,
        (await save(shipped, 0, other)).status,
        (await other.ask('DELETE', '/api/hr/rules/draft', { version: 0 })).status,
        (await other.ask('POST', '/api/hr/rules/preview', { rules: shipped })).status,
        (await publish(0, inForce.hash, other)).status,
      ];
      expect(statuses).toEqual([403, 403, 403, 403, 403]);
    }
  });

  it('keep a draft that changes nothing for anybody, and name whoever saved it', async () => {
    const { shipped, inForce } = await read();
    const saved = await save({ ...shipped, validityMonths: 24 }, 0);
    expect(saved).toMatchObject({ status: 200, body: { draft: { version: 1, savedBy: 'Nadia Roux', problems: [] } } });
    const view = await read();
    expect([view.draft.rules.validityMonths, view.inForce.hash]).toEqual([24, inForce.hash]);
  });

  it('keep a draft that cannot be published yet, and say what is in the way', async () => {
    const { shipped, inForce } = await read();
    const { body } = await save({ ...shipped, checks: { ...shipped.checks, passMark: 30 } }, 0);
    expect(body.draft.problems).toMatchObject([{ kind: 'bounds', field: 'passMark', least: 50, most: 100 }]);
    expect(await publish(1, inForce.hash)).toMatchObject({ status: 422, body: { error: 'ERR_RULES_PROBLEMS' } });
    expect((await currentRules(world)).hash).toBe(inForce.hash);
  });

  it('tell the second of two who save, and overwrite nothing', async () => {
    const { shipped } = await read();
    const other = await newcomer(world, { role: 'admin', name: 'Marc Dubois' });
    expect((await save({ ...shipped, renewalDays: 30 }, 0)).status).toBe(200);
    expect(await save({ ...shipped, renewalDays: 90 }, 0, other)).toMatchObject({
      status: 409,
      body: { error: 'ERR_VERSION_CONFLICT', version: 1, savedBy: 'Nadia Roux' },
    });
    expect((await read()).draft.rules.renewalDays).toBe(30);
  });

  it('drop a draft only in the version that was read', async () => {
    const { shipped } = await read();
    await save({ ...shipped, renewalDays: 30 }, 0);
    expect((await hr.ask('DELETE', '/api/hr/rules/draft', { version: 0 })).status).toBe(409);
    expect((await hr.ask('DELETE', '/api/hr/rules/draft', { version: 1 })).status).toBe(200);
    expect((await read()).draft).toMatchObject({ version: 0, rules: { renewalDays: 60 } });
  });

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['a sentence of the attestation', { attestedBy: { fr: 'Moi', en: 'Me' } }],
    ['a number that is none', { validityMonths: '12' }],
    ['an unknown pack', { packs: ['space'] }],
  ])('refuse %s', async (_, more) => {
    const { shipped } = await read();
    expect(await save({ ...shipped, ...more }, 0)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
  });

  it('tell before what publishing would do, counted by what HR sees by name', async () => {
    const { shipped } = await read();
    await newcomer(world, { joinedAt: null, invitedAt: '2020-01-01T00:00:00.000Z', createdAt: '2020-01-01T00:00:00.000Z' });
    const invitedAt = new Date(world.time.now.getTime() - 100 * 24 * 3600 * 1000).toISOString();
    await newcomer(world, { joinedAt: null, invitedAt });
    const rules = { ...shipped, retention: { ...shipped.retention, awaited: 90 } };
    const { body } = await hr.ask('POST', '/api/hr/rules/preview', { rules });
    expect(body).toEqual({
      problems: [],
      changes: [{ kind: 'number', field: 'awaited', from: 180, to: 90 }],
      consequences: [
        { kind: 'kept-shorter', data: 'awaited', from: 180, to: 90 },
        { kind: 'awaited-erased', count: 1 },
      ],
    });
    expect((await read()).draft.version).toBe(0);
  });
});

describe('publishing the rules', () => {
  it('puts them in force under their own hash, notes who and what, and clears the desk', async () => {
    const { shipped, inForce } = await read();
    await save({ ...shipped, checks: { ...shipped.checks, perMonth: 2 } }, 0);
    const published = await publish(1, inForce.hash);
    const { hash, document } = await currentRules(world);
    expect(published).toMatchObject({ status: 200, body: { hash } });
    expect(hashOf(document)).toBe(hash);
    expect(document.exams.perMonth).toBe(2);
    expect(document.levels).toEqual(
      world.content.certificates.document.levels.map((level) => expect.objectContaining({ yes: level.yes, rights: level.rights })),
    );
    const view = await read();
    expect(view.draft.version).toBe(0);
    expect(view.history).toEqual([
      {
        hash,
        at: world.time.now.toISOString(),
        by: 'Nadia Roux',
        changes: [{ kind: 'number', field: 'perMonth', from: null, to: 2 }],
      },
    ]);
    expect(await acts()).toEqual(['rules-saved true', 'rules-changed true']);
  });

  it('refuses what was not read: another draft, other rules in force, no draft', async () => {
    const { shipped, inForce } = await read();
    expect((await publish(0, inForce.hash)).status).toBe(409);
    await save({ ...shipped, renewalDays: 30 }, 0);
    expect((await publish(2, inForce.hash)).status).toBe(409);
    expect((await publish(1, 'ab'.repeat(32))).status).toBe(409);
    expect((await currentRules(world)).hash).toBe(inForce.hash);
  });

  it('of two at once lets one through', async () => {
    const { shipped, inForce } = await read();
    await save({ ...shipped, renewalDays: 30 }, 0);
    const statuses = (await Promise.all([publish(1, inForce.hash), publish(1, inForce.hash)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    expect((await read()).history).toHaveLength(1);
  });

  it('of what changes nothing publishes nothing', async () => {
    const { shipped, inForce } = await read();
    await save(shipped, 0);
    expect((await publish(1, inForce.hash)).body).toEqual({ hash: inForce.hash });
    expect(await read()).toMatchObject({ history: [], draft: { version: 0 } });
  });

  it('goes on where it was cut off: a publication that never came into force is not in the history', async () => {
    const { shipped, inForce } = await read();
    await save({ ...shipped, renewalDays: 30 }, 0);
    const changes = [{ kind: 'number', field: 'renewalDays', from: 60, to: 31 }];
    const body = { hash: 'cd'.repeat(32), changes };
    await world.store.savePaper({
      kind: 'rules',
      id: 'published-000001',
      version: 0,
      savedAt: '2026-01-01T00:00:00.000Z',
      savedBy: hr.person.id,
      body,
    });
    expect((await publish(1, inForce.hash)).status).toBe(200);
    expect((await read()).history).toMatchObject([{ changes: [{ field: 'renewalDays', to: 30 }] }]);
  });

  it('leads back to the product’s own rules', async () => {
    const { shipped, inForce } = await read();
    await save({ ...shipped, renewalDays: 30 }, 0);
    const first = (await publish(1, inForce.hash)).body.hash;
    await save(shipped, 0);
    expect((await publish(1, first)).status).toBe(200);
    const view = await read();
    expect(view.inForce.rules).toEqual(view.shipped);
    expect(view.history).toHaveLength(2);
  });
});
