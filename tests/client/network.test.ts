import { describe, expect, it } from 'vitest';
import { browserShelf, memoryShelf } from '../../client/session/shelf.ts';
import { Device, plays, step } from './device.ts';
import { FakeServer } from './fake-server.ts';

const logOf = (server: FakeServer, id: string) => server.attempts.get(id)!.events;

describe('a play and the network', () => {
  it('sends every event as it is written', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    plays(player, 6);
    await device.settles();
    expect(logOf(server, 'a1')).toEqual(player.told.value.beats.map((beat) => beat.event));
    expect(device.game.pending.value).toBe(0);
    expect(device.game.delivery.value).toBe('clear');
  });

  it('goes on to its ending while the server is down, and is judged when it comes back', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    server.down = true;
    plays(player, 400);
    await device.settles();
    expect(player.over.value).toBe(true);
    expect(player.result().ok).toBe(true);
    expect(device.game.delivery.value).toBe('waiting');
    expect(device.game.offline.value).toBe(true);
    expect(device.game.pending.value).toBe(player.told.value.beats.length);

    server.down = false;
    device.timers.run();
    await device.settles();
    expect(device.game.delivery.value).toBe('clear');
    expect(device.game.attempt()?.finish?.result).toEqual((player.result() as { value: unknown }).value);
    expect(device.game.session.record.value?.modules.charter?.plays).toBe(1);
  });

  it('waits longer after each silence, up to a minute, and starts anew once answered', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    server.down = true;
    step(player);
    plays(player, 1);
    const waits: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      await device.settles();
      waits.push(...device.timers.waits);
      device.timers.run();
    }
    expect(waits[0]).toBeGreaterThan(800);
    expect(waits[0]).toBeLessThan(1200);
    expect(waits[3]! / waits[0]!).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThan(69_000);
  });

  it('resumes at the exact step and bubble after a reload, without the server', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    const player = await first.opens();
    plays(player, 5);
    if (player.more.value) player.advance();
    await first.settles();
    server.down = true;

    const reloaded = new Device(server, first.shelf);
    const again = await reloaded.opens().catch(() => null);
    // Without a network the content comes from the service worker; here, from a server that answers again.
    expect(again).toBeNull();
    server.down = false;
    const back = await reloaded.opens();
    expect(back.view.value).toEqual(player.view.value);
    expect(back.lines.value).toEqual(player.lines.value);
  });

  it('resumes on a second device at the step of the first, all its bubbles readable', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    const player = await first.opens();
    plays(player, 4);
    await first.settles();

    const phone = new Device(server);
    const other = await phone.opens();
    expect(other.view.value).toEqual(player.view.value);
    expect(other.more.value).toBe(false);
    expect([...server.attempts.keys()]).toEqual(['a1']);
  });

  it('follows the other device when it comes back to the first', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    plays(await first.opens(), 3);
    await first.settles();
    const phone = new Device(server);
    plays(await phone.opens(), 7);
    await phone.settles();

    const back = new Device(server, first.shelf);
    expect((await back.opens()).told.value.beats).toHaveLength(7);
  });

  it('follows the other device without a reload, as soon as its page is looked at again', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    const player = await first.opens();
    plays(player, 3);
    await first.settles();
    const phone = new Device(server);
    const other = await phone.opens();
    plays(other, 7);
    await phone.settles();

    await first.game.lookedAt();
    expect(player.view.value).toEqual(other.view.value);
    expect(first.game.attempt()?.sent).toBe(7);
    server.down = true;
    await first.game.lookedAt();
    expect(player.told.value.beats).toHaveLength(7);
  });

  it('keeps both versions when two devices played differently: the late one becomes an attempt of its own', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    const player = await first.opens();
    while (player.view.value.kind !== 'choice') step(player);
    await first.settles();
    const phone = new Device(server);
    const other = await phone.opens();
    while (other.view.value.kind === 'choice') step(other, 0);
    await phone.settles();

    while (player.view.value.kind === 'choice') step(player, 1);
    plays(player, player.told.value.beats.length + 2);
    await first.settles();
    expect(first.game.delivery.value).toBe('clear');
    expect([...server.attempts.values()].map(({ id, forkOf }) => [id, forkOf])).toEqual([
      ['a1', null],
      ['a2', 'a1'],
    ]);
    expect(logOf(server, 'a2')).toEqual(player.told.value.beats.map((beat) => beat.event));
    expect(first.game.attempt()?.id).toBe('a2');
  });

  it('takes over an attempt that another device finished', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    const player = await first.opens();
    plays(player, 3);
    await first.settles();
    const phone = new Device(server);
    plays(await phone.opens(), 400);
    await phone.settles();
    expect(server.attempts.get('a1')?.result).not.toBeNull();

    plays(player, 4);
    await first.settles();
    expect(first.game.delivery.value).toBe('clear');
    expect(server.attempts.size).toBe(1);
  });

  it('sends again from where the server says it is, after the server lost its last events', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    plays(player, 5);
    await device.settles();
    server.attempts.get('a1')!.events.splice(2);
    plays(player, 6);
    await device.settles();
    expect(logOf(server, 'a1')).toHaveLength(6);
  });

  it('keeps everything while signed out, and sends it after signing in again', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    server.signedOut = true;
    plays(player, 3);
    await device.settles();
    expect(device.game.delivery.value).toBe('signed-out');
    expect(device.game.pending.value).toBe(3);
    await device.game.session.signIn({ email: 'ada@example.org', password: 'x' });
    device.game.kick();
    await device.settles();
    expect(logOf(server, 'a1')).toHaveLength(3);
  });

  it('stops sending what the server refuses, says so, and throws nothing away', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    plays(player, 3);
    await device.settles();
    // An event that only a newer or broken client could have written.
    const key = Object.keys(Object.fromEntries(device.shelf.keys().map((name) => [name, true]))).find((name) => name.includes('.log.'))!;
    const log = JSON.parse(device.shelf.get(key)!) as { step: string }[];
    device.shelf.set(key, JSON.stringify([...log, { ...log[2], step: 'nowhere' }]));
    device.game.kick();
    await device.settles();
    expect(device.game.delivery.value).toBe('refused');
    expect(JSON.parse(device.shelf.get(key)!)).toHaveLength(4);
    expect(logOf(server, 'a1')).toHaveLength(3);
  });
});

describe('two tabs of one browser', () => {
  function sharedShelf() {
    const listeners: ((event: { key: string | null }) => void)[][] = [[], []];
    const store = memoryShelf();
    const tab = (mine: number) =>
      browserShelf(
        new Proxy({} as Storage, {
          get: (_target, name) => {
            if (name === 'getItem') return (key: string) => store.get(key);
            if (name === 'removeItem') return (key: string) => store.remove(key);
            if (name === 'setItem')
              return (key: string, value: string) => {
                store.set(key, value);
                for (const heard of listeners[1 - mine]!) heard({ key });
              };
            return undefined;
          },
          ownKeys: () => store.keys(),
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
        }),
        { addEventListener: (_type, listener) => void listeners[mine]!.push(listener), removeEventListener: () => undefined },
      );
    return [tab(0), tab(1)] as const;
  }

  it('show the same step: one follows the other', async () => {
    const server = new FakeServer();
    const [one, two] = sharedShelf();
    const left = await new Device(server, one).opens();
    const right = await new Device(server, two).opens();
    plays(left, 4);
    expect(right.view.value).toEqual(left.view.value);
    plays(right, 6);
    expect(left.view.value).toEqual(right.view.value);
  });

  it('never write two different logs: the later of two is told to follow', async () => {
    const server = new FakeServer();
    const shelf = memoryShelf();
    const left = await new Device(server, shelf).opens();
    const right = await new Device(server, shelf).opens();
    plays(left, 2);
    while (right.more.value) right.advance();
    const late = right.advance();
    expect(late).toMatchObject({ ok: false, code: 'ERR_STALE' });
    expect(right.told.value.beats).toHaveLength(2);
  });
});
