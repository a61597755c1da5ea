import { beforeEach, describe, expect, it } from 'vitest';
import { playLog, smallContent } from './support/content.ts';
import { ask, begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world);
});

async function play(log = playLog(), module = 'charter') {
  const id = await begin(ana, crypto.randomUUID(), module);
  await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: log });
  return { id, done: await ana.ask('POST', `/api/attempts/${id}/finish`) };
}

describe('finishing', () => {
  it('judges the log, gives the badge once and the record it leads to', async () => {
    const { id, done } = await play();
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      result: { module: 'charter', ending: 'bright', story: 100, score: 100, passed: true, stars: 2 },
      badges: ['sorter'],
      ready: null,
      record: { stars: 2, badges: { sorter: { attempt: id } }, modules: { charter: { plays: 1, canon: { attempt: id } } } },
    });
    expect(done.body.record.xp).toBeGreaterThan(0);
  });

  it('answers the same when repeated, even at the same moment', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() });
    const [one, two] = await Promise.all([
      ana.ask('POST', `/api/attempts/${id}/finish`),
      ana.ask('POST', `/api/attempts/${id}/finish`, {}),
    ]);
    const three = await ana.ask('POST', `/api/attempts/${id}/finish`);
    expect(two.body).toEqual(one.body);
    expect(three.body).toEqual(one.body);
    expect(three.body.record.modules.charter.plays).toBe(1);
  });

  it('takes no score from a browser', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog('ignore', 'silent') });
    expect(await ana.ask('POST', `/api/attempts/${id}/finish`, { score: 100 })).toMatchObject({
      status: 400,
      body: { error: 'ERR_BODY_INVALID' },
    });
    expect((await ana.ask('POST', `/api/attempts/${id}/finish`)).body.result).toMatchObject({ score: 25, passed: false });
  });

  it('refuses a play that has not reached an ending', async () => {
    const id = await begin(ana);
    expect(await ana.ask('POST', `/api/attempts/${id}/finish`)).toMatchObject({ status: 409, body: { error: 'ERR_PLAY_UNFINISHED' } });
    expect(await ana.ask('POST', `/api/attempts/${id}/keep`)).toMatchObject({ status: 409, body: { error: 'ERR_PLAY_UNFINISHED' } });
  });

  it('accepts nothing more afterwards but a retry', async () => {
    const { id } = await play();
    expect((await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() })).status).toBe(200);
    const more = await ana.ask('POST', `/api/attempts/${id}/events`, { from: 5, events: [{ type: 'next', step: 'bright', atMs: 6000 }] });
    expect(more).toMatchObject({ status: 409, body: { error: 'ERR_ATTEMPT_FINISHED', next: 5 } });
  });

  it('earns nothing twice, and the best result stands', async () => {
    const first = await play();
    const worse = await play(playLog('ignore', 'silent'));
    expect(worse.done.body.badges).toEqual([]);
    expect(worse.done.body.record).toMatchObject({
      xp: first.done.body.record.xp,
      modules: {
        charter: { best: { score: 100, attempt: first.id }, plays: 2, endings: ['bright', 'dull'], canon: { attempt: first.id } },
      },
    });
  });

  it('changes what later places know only by keeping a version', async () => {
    await play();
    const other = await play(playLog('ignore'));
    const before = await ana.ask('POST', '/api/attempts', { module: 'law', requestId: 'before' });
    expect(before.body.setup.carried.threads.keen).toBe('helped');
    const kept = await ana.ask('POST', `/api/attempts/${other.id}/keep`);
    expect(kept.body.record.modules.charter.canon.attempt).toBe(other.id);
    const after = await ana.ask('POST', '/api/attempts', { module: 'law', requestId: 'after' });
    expect(after.body.setup.carried).toMatchObject({ threads: { keen: 'alone' }, meters: { trust: 50, risk: 25 } });
  });

  it('tells another play that it is another, and no later place', async () => {
    const first = await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'first' });
    expect(first.body.setup.carried).not.toHaveProperty('again');
    await play();
    const second = await ana.ask('POST', '/api/attempts', { module: 'charter', requestId: 'second' });
    expect(second.body.setup.carried.again).toBe(true);
    const later = await ana.ask('POST', '/api/attempts', { module: 'law', requestId: 'later' });
    expect(later.body.setup.carried).not.toHaveProperty('again');
  });

  it('opens the next place', async () => {
    await play();
    const { body } = await ana.ask('GET', '/api/modules/law');
    expect(body).toMatchObject({ id: 'law', open: true });
  });

  it('lists what there is to resume, and no longer what is finished', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog().slice(0, 2) });
    expect((await ana.ask('GET', '/api/modules/charter')).body.attempt).toEqual({ id, events: 2 });
    expect((await ana.ask('GET', '/api/attempts?open=1')).body.attempts).toMatchObject([{ id, module: 'charter', events: 2 }]);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 2, events: playLog().slice(2) });
    await ana.ask('POST', `/api/attempts/${id}/finish`);
    expect((await ana.ask('GET', '/api/attempts?open=1')).body.attempts).toEqual([]);
  });

  it('replays an attempt on the content of its own day after the content has changed', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog().slice(0, 2) });
    const authored = smallContent(2);
    const [first, ...rest] = authored.modules;
    const changed = { ...authored, modules: [{ ...first!, module: { ...first!.module, version: 2 } }, ...rest] };
    const later = await openWorld({ store: world.store, authored: changed });
    const cookie = { cookie: ana.cookie };
    expect((await ask(later, 'POST', `/api/attempts/${id}/events`, { from: 2, events: playLog().slice(2) }, cookie)).body.view.ending).toBe(
      'bright',
    );
    expect(
      (await ask(later, 'GET', `/api/content/${world.content.modules.get('charter')!.hash}`, undefined, cookie)).body.module.version,
    ).toBe(1);
  });
});
