import { beforeEach, describe, expect, it } from 'vitest';
import { kindOf, metIn } from '../../content/engine/lent.ts';
import { compile } from '../../content/engine/machine.ts';
import { loadAll } from '../../content/load.ts';
import { perfectMove, playThrough } from '../engine/fixtures/players.ts';
import { playLog } from './support/content.ts';
import { begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

/** Monday, in Paris. */
const MONDAY = '2026-11-02T09:00:00Z';

describe('dispatches', () => {
  let world: World;
  let ana: Newcomer;
  let bob: Newcomer;
  const on = (at: string) => void (world.time.now = new Date(at));
  const start = (body: unknown, who = ana) => who.ask('POST', '/api/dispatches', body);
  const say = (id: string, at: number, option: string, who = ana) => who.ask('POST', `/api/dispatches/${id}/answers`, { at, option });
  /** What the small content calls sound: "b" of the first situation of a card, "a" of the second. */
  const keyOf = async (id: string, at: number) => {
    const dispatch = (await world.store.dispatchesOf(ana.person.id)).find((one) => one.id === id)!;
    return dispatch.items[at]!.situation.endsWith('-a') ? { sound: 'b', fair: 'c', bad: 'a' } : { sound: 'a', fair: 'b', bad: 'c' };
  };
  const answerAll = async (id: string, how: 'sound' | 'fair' | 'bad') => {
    let last;
    for (const at of [0, 1]) last = await say(id, at, (await keyOf(id, at))[how]);
    return last!.body;
  };

  /** Plays the place to its end; by `ignore` and `silent` it is not passed. */
  const finish = async (who: Newcomer, ...how: Parameters<typeof playLog>) => {
    const id = await begin(who);
    await who.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog(...how) });
    return (await who.ask('POST', `/api/attempts/${id}/finish`)).body;
  };

  beforeEach(async () => {
    world = await openWorld();
    on(MONDAY);
    [ana, bob] = [await newcomer(world), await newcomer(world)];
    await finish(ana);
  });

  describe('the board', () => {
    it('says when the next one comes, then that it waits, then that it is done', async () => {
      expect((await ana.ask('GET', '/api/dispatches')).body).toMatchObject({
        day: '2026-11-02',
        daily: { state: 'none', next: '2026-11-03' },
        visits: [{ module: 'charter', kind: 'return', state: 'later', from: '2026-11-04' }],
      });
      on('2026-11-03T09:00:00Z');
      expect((await ana.ask('GET', '/api/dispatches')).body.daily).toEqual({ state: 'waiting', next: null });
      const { body } = await start({ kind: 'daily' });
      expect((await ana.ask('GET', '/api/dispatches')).body.daily).toEqual({ state: 'begun', next: null });
      await answerAll(body.id, 'sound');
      const after = (await ana.ask('GET', '/api/dispatches')).body.daily;
      expect(after.state).toBe('done');
      expect(after.next > '2026-11-03').toBe(true);
    });

    it('is quiet at the week-end, in the time zone of the company', async () => {
      on('2026-11-06T22:59:00Z');
      expect((await ana.ask('GET', '/api/dispatches')).body).toMatchObject({ day: '2026-11-06', daily: { state: 'waiting' } });
      on('2026-11-06T23:01:00Z');
      expect((await ana.ask('GET', '/api/dispatches')).body).toMatchObject({
        day: '2026-11-07',
        daily: { state: 'none', next: '2026-11-09' },
      });
      expect(await start({ kind: 'daily' })).toMatchObject({ status: 409, body: { error: 'ERR_DISPATCH_CLOSED' } });
    });

    it('is empty for who has played nothing, and closed to who is signed out', async () => {
      expect((await bob.ask('GET', '/api/dispatches')).body).toMatchObject({ daily: { state: 'none', next: null }, visits: [] });
      expect(await start({ kind: 'daily' }, bob)).toMatchObject({ status: 409, body: { error: 'ERR_DISPATCH_CLOSED' } });
      expect((await ana.ask('GET', '/api/dispatches', undefined, { cookie: '' })).status).toBe(401);
    });
  });

  describe('a daily dispatch', () => {
    beforeEach(() => on('2026-11-03T09:00:00Z'));

    it('is one a day: asked for again it is the same', async () => {
      const first = await start({ kind: 'daily' });
      expect(first.status).toBe(201);
      const again = await start({ kind: 'daily' });
      expect(again).toMatchObject({ status: 200, body: first.body });
      const together = await Promise.all([1, 2, 3].map(() => start({ kind: 'daily' })));
      expect(new Set(together.map(({ body }) => body.id))).toEqual(new Set([first.body.id]));
    });

    it('opened on two devices at once is one', async () => {
      const together = await Promise.all([1, 2, 3, 4].map(() => start({ kind: 'daily' })));
      expect(together.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
      expect(new Set(together.map(({ body }) => body.id)).size).toBe(1);
    });

    it('holds both languages, and of the key nothing before the answer', async () => {
      const { body } = await start({ kind: 'daily' });
      expect(body.items).toHaveLength(2);
      expect(body.items[0]).toEqual({
        kind: 'situation',
        card: expect.stringMatching(/^LAW-0[12]$/),
        options: expect.arrayContaining(['a', 'b', 'c']),
        texts: {
          fr: { situation: 'Two lines', options: { a: 'First', b: 'Second', c: 'Third' } },
          en: { situation: 'Two lines', options: { a: 'First', b: 'Second', c: 'Third' } },
        },
        answer: null,
      });
      expect(JSON.stringify(body)).not.toMatch(/mark|sound|why|Because/);
      const done = await say(body.id, 0, 'c');
      expect(done.body.dispatch.items[0].answer).toMatchObject({ option: 'c', why: { fr: 'Because', en: 'Because' } });
      expect(done.body.dispatch.items[1].answer).toBeNull();
    });

    it('takes an answer once: a retry is welcome, another answer is a fork, a gap is stale', async () => {
      const { body } = await start({ kind: 'daily' });
      const first = await say(body.id, 0, 'a');
      expect(first.body.dispatch.next).toBe(1);
      expect((await say(body.id, 0, 'a')).body).toEqual(first.body);
      expect(await say(body.id, 0, 'b')).toMatchObject({ status: 409, body: { error: 'ERR_FORK', next: 1 } });
      expect(await say(body.id, 5, 'b')).toMatchObject({ status: 409, body: { error: 'ERR_STALE', next: 1 } });
      expect(await say(body.id, 1, 'd')).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
    });

    it('refuses a score that somebody made up', async () => {
      const { body } = await start({ kind: 'daily' });
      const forged = await ana.ask('POST', `/api/dispatches/${body.id}/answers`, { at: 0, option: 'a', mark: 2 });
      expect(forged).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
      expect((await start({ kind: 'daily', items: [] })).status).toBe(400);
    });

    it("is its person's alone", async () => {
      const { body } = await start({ kind: 'daily' });
      expect(await say(body.id, 0, 'a', bob)).toMatchObject({ status: 404, body: { error: 'ERR_DISPATCH_UNKNOWN' } });
      expect((await bob.ask('GET', '/api/record/export')).body.dispatches).toEqual([]);
      expect((await ana.ask('GET', '/api/record/export')).body.dispatches).toMatchObject([{ id: body.id, answers: [] }]);
    });

    it('earns a first sound decision the next day, a recall from the second, each once', async () => {
      const xp = async () => (await ana.ask('GET', '/api/record')).body.xp;
      const before = await xp();
      const nextDay = await answerAll((await start({ kind: 'daily' })).body.id, 'sound');
      expect(nextDay.record.xp).toBe(before + 10);
      on('2026-12-01T09:00:00Z');
      await answerAll((await start({ kind: 'daily' })).body.id, 'sound');
      expect(await xp()).toBe(80);
      on('2027-03-01T09:00:00Z');
      await answerAll((await start({ kind: 'daily' })).body.id, 'sound');
      expect(await xp()).toBe(80);
    });

    it('goes with the record when it is erased', async () => {
      await start({ kind: 'daily' });
      await ana.ask('DELETE', '/api/record', {});
      expect((await ana.ask('GET', '/api/record/export')).body.dispatches).toEqual([]);
      expect((await ana.ask('GET', '/api/dispatches')).body).toMatchObject({ daily: { state: 'none' }, visits: [] });
    });
  });

  describe('a return visit', () => {
    it('gives the third star two working days later, with one try a day', async () => {
      on('2026-11-03T09:00:00Z');
      expect(await start({ kind: 'return', module: 'charter' })).toMatchObject({ status: 409, body: { error: 'ERR_DISPATCH_CLOSED' } });
      on('2026-11-04T09:00:00Z');
      const lost = await answerAll((await start({ kind: 'return', module: 'charter' })).body.id, 'bad');
      expect(lost.dispatch.won).toBe(false);
      expect(lost.record.modules.charter).toMatchObject({ stars: 2 });
      expect((await ana.ask('GET', '/api/dispatches')).body.visits).toEqual([
        { module: 'charter', kind: 'return', state: 'done', from: '2026-11-05' },
      ]);
      expect((await start({ kind: 'return', module: 'charter' })).body.id).toBe(lost.dispatch.id);
      on('2026-11-05T09:00:00Z');
      const won = await answerAll((await start({ kind: 'return', module: 'charter' })).body.id, 'sound');
      expect(won).toMatchObject({ dispatch: { won: true }, record: { stars: 3, modules: { charter: { stars: 3 } } } });
      expect((await ana.ask('GET', '/api/dispatches')).body.visits).toEqual([]);
      on('2026-11-06T09:00:00Z');
      expect((await start({ kind: 'return', module: 'charter' })).status).toBe(409);
    });

    it('is not for a place that was never finished', async () => {
      on('2026-11-04T09:00:00Z');
      expect((await start({ kind: 'return', module: 'law' })).status).toBe(409);
      expect((await start({ kind: 'return', module: 'welcome' })).status).toBe(409);
      expect((await start({ kind: 'recovery', module: 'charter' })).status).toBe(409);
    });
  });

  describe('a recovery', () => {
    it('passes a place under 60 with two sound answers, on the same day', async () => {
      const done = await finish(bob, 'ignore', 'silent');
      expect(done.result.passed).toBe(false);
      expect((await bob.ask('GET', '/api/dispatches')).body.visits).toEqual([
        { module: 'charter', kind: 'recovery', state: 'open', from: '2026-11-02' },
      ]);
      const { body } = await start({ kind: 'recovery', module: 'charter' }, bob);
      const mine = (await world.store.dispatchesOf(bob.person.id))[0]!;
      for (const [at, { situation }] of mine.items.entries()) await say(body.id, at, situation.endsWith('-a') ? 'b' : 'a', bob);
      expect((await bob.ask('GET', '/api/record')).body.modules.charter).toMatchObject({ passedAt: '2026-11-02T09:00:00.000Z', stars: 1 });
      expect((await bob.ask('GET', '/api/dispatches')).body.visits).toMatchObject([{ kind: 'return', state: 'later' }]);
    });
  });
});

describe('what the games lend to dispatches', () => {
  const loaded = loadAll();
  if (!loaded.ok) throw new Error(loaded.code);
  const authored = loaded.value;
  const player = { choose: (view: { options: { id: string }[] }) => view.options[0]!.id, move: perfectMove };

  /** Plays a place through the API to its end. */
  async function plays(who: Newcomer, module: string): Promise<void> {
    const { body } = await who.ask('POST', '/api/attempts', { module, requestId: crypto.randomUUID() });
    const program = compile(
      authored.modules.find((one) => one.module.id === module)!,
      authored.charter,
    );
    const { events } = playThrough(program, player, body.seed, body.setup.carried);
    for (let from = 0; from < events.length; from += 50)
      await who.ask('POST', `/api/attempts/${body.id}/events`, { from, events: events.slice(from, from + 50) });
    expect((await who.ask('POST', `/api/attempts/${body.id}/finish`, {})).status).toBe(200);
  }

  it('comes one idea and one case at most, never met in a game, told and judged by the charter it was taken from', async () => {
    let seed = 1;
    const world = await openWorld({ authored, newSeed: () => (seed += 7919) });
    world.time.now = new Date(MONDAY);
    const ana = await newcomer(world);
    for (const module of ['welcome', 'charter', 'law']) await plays(ana, module);
    const attempts = await world.store.attemptsOf(ana.person.id);
    const met = metIn(attempts.map(({ events }) => events));
    const kinds = new Set<string>();
    for (let day = 0; day < 60; day += 1) {
      world.time.now = new Date(Date.parse(MONDAY) + day * 24 * 3600 * 1000);
      const opened = await ana.ask('POST', '/api/dispatches', { kind: 'daily' });
      if (opened.status !== 201) continue;
      const kept = (await world.store.dispatchesOf(ana.person.id)).at(-1)!;
      const lent = kept.items.filter(({ situation }) => kindOf(situation) !== 'situation');
      expect(new Set(lent.map(({ situation }) => kindOf(situation))).size).toBe(lent.length);
      expect(kept.charterHash).toBe(lent.some(({ situation }) => kindOf(situation) === 'idea') ? world.content.charter.hash : undefined);
      for (const { situation } of lent)
        expect(met.ideas.has(situation.split('.')[1]!) || met.cases.has(situation.split('.')[1]!)).toBe(false);
      for (const [at, item] of opened.body.items.entries()) {
        kinds.add(item.kind);
        expect(Object.keys(item).toSorted()).toEqual(['answer', 'card', 'kind', 'options', 'texts']);
        expect(item.answer).toBeNull();
        for (const locale of ['fr', 'en']) {
          expect(item.texts[locale].situation.length).toBeGreaterThan(20);
          expect(Object.values<string>(item.texts[locale].options).every((text) => text.length > 3)).toBe(true);
        }
        const said = await ana.ask('POST', `/api/dispatches/${opened.body.id}/answers`, { at, option: 'b' });
        expect(said.body.dispatch.items[at].answer).toMatchObject({ option: 'b', why: { fr: expect.stringMatching(/.{20}/) } });
      }
    }
    expect(kinds).toEqual(new Set(['situation', 'idea', 'case']));
    expect(world.bugs).toEqual([]);
  });
});
