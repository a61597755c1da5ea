import { beforeEach, describe, expect, it } from 'vitest';
import { playLog } from './support/content.ts';
import { ask, begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world);
});

const LOG = playLog();
const post = (who: Newcomer, id: string, from: number, events: unknown[]) =>
  who.ask('POST', `/api/attempts/${id}/events`, { from, events });

describe('starting an attempt', () => {
  it('answers 201 with the seed, the pinned setup and the first view', async () => {
    const { status, body } = await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'r1' });
    expect(status).toBe(201);
    expect(body.seed).toBe(7);
    expect(body.setup).toMatchObject({
      module: 'charter',
      contentHash: world.content.modules.get('charter')!.hash,
      charterHash: world.content.charter.hash,
      carried: { meters: { trust: 50, reach: 20, risk: 20 } },
      startedAt: world.time.now.toISOString(),
    });
    expect(body.view).toMatchObject({ kind: 'say', step: 'hello', events: 0 });
  });

  it('answers 200 with the same attempt when the request is repeated', async () => {
    const first = await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'r1' });
    const again = await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'r1' });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('refuses the same request id for another thing', async () => {
    const id = await begin(ana, 'r1');
    expect((await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'r1', forkOf: id })).body).toEqual({
      error: 'ERR_BODY_INVALID',
      fields: ['requestId'],
    });
  });

  it('refuses a place that does not exist yet, and one whose door is closed', async () => {
    expect(await ana.ask('POST', '/api/attempts', { module: 'crisis', requestId: 'r' })).toMatchObject({
      status: 404,
      body: { error: 'ERR_MODULE_UNKNOWN' },
    });
    expect(await ana.ask('POST', '/api/attempts', { module: 'law', requestId: 'r' })).toMatchObject({
      status: 409,
      body: { error: 'ERR_MODULE_CLOSED', module: 'law', after: ['charter'] },
    });
  });

  it('opens a place although the one before it does not exist in the product', async () => {
    const { body } = await ana.ask('GET', '/api/modules');
    const [welcome, charter, law] = body.modules;
    expect(body.modules).toHaveLength(7);
    expect(welcome).toMatchObject({ id: 'welcome', available: false, open: false, contentHash: null });
    expect(charter).toMatchObject({ id: 'charter', available: true, open: true, record: null, attempt: null });
    expect(law).toMatchObject({ id: 'law', available: true, open: false });
  });

  it('stops at fifty unfinished attempts', async () => {
    for (let n = 0; n < 50; n += 1) await begin(ana, `r${n}`);
    expect(await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'one more' })).toMatchObject({
      status: 429,
      body: { error: 'ERR_TOO_MANY_ATTEMPTS', most: 50 },
    });
    expect((await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'r3' })).status).toBe(200);
  });
});

describe('adding events', () => {
  it('acknowledges with the next position and the view', async () => {
    const id = await begin(ana);
    expect((await post(ana, id, 0, LOG.slice(0, 2))).body).toMatchObject({
      next: 2,
      view: { kind: 'consequence', step: 'draft', option: 'help' },
    });
    expect((await post(ana, id, 2, LOG.slice(2))).body).toMatchObject({ next: 5, view: { kind: 'ending', ending: 'bright' } });
  });

  it('takes identical events again as a retry, also with new ones behind them', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 2));
    expect(await post(ana, id, 0, LOG.slice(0, 2))).toMatchObject({ status: 200, body: { next: 2 } });
    expect(await post(ana, id, 1, LOG.slice(1, 4))).toMatchObject({ status: 200, body: { next: 4 } });
    expect((await ana.ask('GET', `/api/attempts/${id}`)).body.events).toEqual(LOG.slice(0, 4));
  });

  it('refuses other events at a known position with ERR_FORK, and a gap with ERR_STALE', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 2));
    expect(await post(ana, id, 1, playLog('ignore').slice(1, 2))).toMatchObject({ status: 409, body: { error: 'ERR_FORK', next: 2 } });
    expect(await post(ana, id, 3, LOG.slice(3))).toMatchObject({ status: 409, body: { error: 'ERR_STALE', next: 2 } });
  });

  it('keeps a whole batch out when one of its events is refused, and names it', async () => {
    const id = await begin(ana);
    const bad = [LOG[0], LOG[1], { type: 'choose', step: 'draft', option: 'help', atMs: 9000 }];
    expect(await post(ana, id, 0, bad)).toMatchObject({
      status: 422,
      body: { error: 'ERR_EVENT_REFUSED', index: 2, code: 'ERR_EVENT_IMPOSSIBLE' },
    });
    expect((await ana.ask('GET', `/api/attempts/${id}`)).body.events).toEqual([]);
  });

  it('counts the index from the batch also behind a retried part', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 2));
    expect((await post(ana, id, 0, [...LOG.slice(0, 2), { type: 'next', step: 'nowhere', atMs: 9000 }])).body).toMatchObject({ index: 2 });
  });

  it.each([
    ['a forged machine event', { type: 'xstate.init' }, 'ERR_EVENT_UNKNOWN'],
    ['a stop of the machine', { type: 'xstate.stop', step: 'hello', atMs: 1 }, 'ERR_EVENT_UNKNOWN'],
    ['a made-up score', { type: 'next', step: 'hello', atMs: 1, score: 100 }, 'ERR_EVENT_MALFORMED'],
    ['not an object', 7, 'ERR_EVENT_MALFORMED'],
    ['null', null, 'ERR_EVENT_MALFORMED'],
    ['a step that is not the present one', { type: 'next', step: 'bright', atMs: 1 }, 'ERR_EVENT_IMPOSSIBLE'],
    ['a time that is not a number', { type: 'next', step: 'hello', atMs: '1' }, 'ERR_EVENT_MALFORMED'],
  ])('refuses %s', async (_name, event, code) => {
    const id = await begin(ana);
    expect(await post(ana, id, 0, [event])).toMatchObject({ status: 422, body: { error: 'ERR_EVENT_REFUSED', index: 0, code } });
  });

  it('refuses an unknown option, a time that runs backwards and an event after the end', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 1));
    expect((await post(ana, id, 1, [{ ...LOG[1], option: 'win' }])).body.code).toBe('ERR_OPTION_UNKNOWN');
    expect((await post(ana, id, 1, [{ ...LOG[1], atMs: 10 }])).body.code).toBe('ERR_TIME_BACKWARDS');
    await post(ana, id, 1, LOG.slice(1));
    expect((await post(ana, id, 5, [{ type: 'next', step: 'bright', atMs: 9000 }])).body).toMatchObject({
      error: 'ERR_EVENT_REFUSED',
      code: 'ERR_PLAY_ENDED',
    });
  });

  it('answers with a code to a body made to break a parser', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 1));
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const send = (from: number, event: string) => ana.ask('POST', `/api/attempts/${id}/events`, `{"from":${from},"events":[${event}]}`);
    expect(await send(1, deep)).toMatchObject({ status: 422, body: { error: 'ERR_EVENT_REFUSED', code: 'ERR_EVENT_MALFORMED' } });
    expect(await send(0, deep)).toMatchObject({ status: 409, body: { error: 'ERR_FORK', next: 1 } });
    expect(await send(1, '{"type":"choose","step":"draft","option":"help","atMs":2000,"__proto__":{"mark":2}}')).toMatchObject({
      status: 422,
      body: { code: 'ERR_EVENT_MALFORMED' },
    });
    for (const path of ['/api/attempts/%00', '/api/attempts/%E0%A4%A', `/api/attempts/${'x'.repeat(41)}`, '/api/attempts/__proto__']) {
      expect([400, 404]).toContain((await ana.ask('GET', path)).status);
    }
    expect(world.bugs).toEqual([]);
  });

  it('hides somebody else’s attempt in every route', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG);
    const eve = await newcomer(world);
    const answers = await Promise.all([
      eve.ask('GET', `/api/attempts/${id}`),
      post(eve, id, 5, LOG.slice(0, 1)),
      eve.ask('POST', `/api/attempts/${id}/finish`),
      eve.ask('POST', `/api/attempts/${id}/keep`),
      eve.ask('POST', '/api/attempts', { module: 'charter', requestId: 'r', forkOf: id }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { error: 'ERR_ATTEMPT_UNKNOWN' } });
  });

  it('lets one of two devices win and tells the other', async () => {
    const id = await begin(ana);
    const answers = await Promise.all([post(ana, id, 0, playLog('help').slice(0, 2)), post(ana, id, 0, playLog('ignore').slice(0, 2))]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    expect((await ana.ask('GET', `/api/attempts/${id}`)).body).toMatchObject({ view: { events: 2 } });
  });

  it('takes the losing log as a fork of the same setup and seed', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 2));
    world.time.now = new Date(world.time.now.getTime() + 24 * 3600 * 1000);
    const fork = await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'fork', forkOf: id });
    const parent = (await ana.ask('GET', `/api/attempts/${id}`)).body;
    expect(fork).toMatchObject({ status: 201, body: { seed: parent.seed, setup: parent.setup } });
    expect((await post(ana, fork.body.id, 0, playLog('ignore'))).status).toBe(200);
  });

  it('folds a log again when its snapshot is no longer in memory', async () => {
    const small = await openWorld({ playsKept: 1 });
    const bob = await newcomer(small);
    const ids = [await begin(bob), await begin(bob), await begin(bob), await begin(bob)];
    for (let at = 0; at < LOG.length; at += 1) {
      for (const id of ids) expect((await post(bob, id, at, LOG.slice(at, at + 1))).body.next).toBe(at + 1);
    }
  });

  it('goes on after a restart on the same store, in the middle of a play', async () => {
    const id = await begin(ana);
    await post(ana, id, 0, LOG.slice(0, 3));
    const second = await openWorld({ store: world.store });
    const later = {
      ...ana,
      ask: (method: string, path: string, body?: unknown) => ask(second, method, path, body, { cookie: ana.cookie }),
    };
    expect((await post(later, id, 3, LOG.slice(3))).body).toMatchObject({ next: 5, view: { ending: 'bright' } });
  });
});
