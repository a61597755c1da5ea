import { describe, expect, it } from 'vitest';
import { startClock } from '../../client/session/clock.ts';
import { openSettings } from '../../client/session/settings.ts';
import { browserShelf, memoryShelf } from '../../client/session/shelf.ts';
import { Device, plays, step } from './device.ts';
import { FakeServer, HASHES } from './fake-server.ts';

describe('who is here', () => {
  it('shows the door when nobody is signed in, and what it may offer', async () => {
    const server = new FakeServer();
    server.signedOut = true;
    const { session } = new Device(server).game;
    await session.start(false);
    expect(session.phase.value).toBe('door');
    expect(session.door.value).toEqual({ demo: true, setup: false, mail: false, issuer: null, company: { name: 'Hélianthe' } });
  });

  it('remembers who was here, so that a page opens without a network', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    await first.game.session.start(false);
    server.down = true;
    const { session } = new Device(server, first.shelf).game;
    await session.start(false);
    expect(session.phase.value).toBe('in');
    expect(session.modules.value?.map(({ id }) => id)).toEqual(['welcome', 'charter', 'law']);
  });

  it('says that nobody answers when nobody is remembered either', async () => {
    const server = new FakeServer();
    server.down = true;
    const { session } = new Device(server).game;
    await session.start(false);
    expect(session.phase.value).toBe('away');
  });

  it('leaves nothing of a person on the device after signing out', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    plays(await device.opens(), 3);
    await device.settles();
    device.game.settings.change({ sound: true });
    await device.game.session.signOut();
    expect(device.shelf.keys().filter((key) => key !== 'pv.settings' && !key.startsWith('pv.library.'))).toEqual([]);
  });

  it('keeps the logs of two people on one device apart', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    plays(await device.opens(), 3);
    await device.settles();
    server.person = { ...server.person, id: 'bob', name: 'Bob' };
    await device.game.session.refresh();
    expect(device.game.player.value).toBeNull();
    expect(device.game.begun(device.game.session.modules.value![1]!)).toBe(true);
    expect(device.shelf.keys().filter((key) => key.startsWith('pv.bob.log.'))).toEqual([]);
  });
});

describe('the charter accepted without a network', () => {
  const agreement = { hash: HASHES.charter, version: 1, locale: 'fr' } as const;

  it('is kept on the device and sent when the server answers', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    await device.game.session.start(false);
    server.down = true;
    await device.game.session.accept(agreement);
    expect(device.game.session.agreementWaits()).toBe(true);
    server.down = false;
    device.game.kick();
    await device.settles();
    expect(device.game.session.agreementWaits()).toBe(false);
    expect(server.log).toContain('accept {}');
    expect(device.game.session.me.value?.charter.accepted).toBe(true);
  });

  it('is dropped, and said so, when the charter has changed since', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    await device.game.session.start(false);
    server.charterHash = 'f'.repeat(64);
    await device.game.session.accept(agreement);
    expect(device.game.session.notice.value).toBe('ERR_CHARTER_CHANGED');
    expect(device.game.session.agreementWaits()).toBe(false);
  });
});

describe('opening a place', () => {
  it('reserves one attempt, and starts with it later without the server', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    await device.game.session.start(false);
    const module = device.game.session.modules.value![1]!;
    await device.game.reserve(module);
    await device.game.reserve(module);
    expect([...server.attempts.keys()]).toEqual(['a1']);
    server.down = true;
    const opened = await device.game.open('charter');
    expect(opened.ok).toBe(true);
    plays(device.game.player.value!, 3);
    expect(device.game.pending.value).toBe(3);
  });

  it('says that it needs the network when nothing was reserved', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    await device.game.session.start(false);
    server.down = true;
    expect(await device.game.open('charter')).toMatchObject({ ok: false, code: 'ERR_UNAVAILABLE' });
    expect(device.game.closed.value).toBe('ERR_UNAVAILABLE');
  });

  it('does not use a reservation made under an older charter', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    await device.game.session.start(false);
    await device.game.reserve(device.game.session.modules.value![1]!);
    server.charterHash = 'f'.repeat(64);
    await device.game.session.refresh();
    await device.game.open('charter');
    expect(device.game.attempt()?.id).toBe('a2');
  });

  it('makes one attempt of a request repeated after its answer was lost', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    await device.game.session.start(false);
    const api = server.api();
    await device.game.open('charter');
    const { requestId } = server.attempts.get('a1')!;
    await api.createAttempt({ module: 'charter', requestId });
    expect(server.attempts.size).toBe(1);
  });

  it('refuses a place that is not open yet', async () => {
    const device = new Device(new FakeServer());
    await device.game.session.start(false);
    expect(await device.game.open('law')).toMatchObject({ ok: false, code: 'ERR_MODULE_CLOSED' });
  });

  it('starts another attempt once the last page of a play was left, and takes one not left up again', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    plays(player, 400);
    player.turnTo('reward');
    await device.settles();
    const reloaded = new Device(server, device.shelf);
    const again = await reloaded.opens();
    expect(again.after.value).toBe('reward');
    reloaded.game.leave(true);
    await reloaded.game.open('charter');
    expect(reloaded.game.player.value?.told.value.beats).toEqual([]);
    expect(server.attempts.size).toBe(2);
  });

  it('tells the gain as the server judged it, and until then by the same rules', async () => {
    const server = new FakeServer();
    const device = new Device(server);
    const player = await device.opens();
    server.down = true;
    plays(player, 400);
    const result = player.result();
    if (!result.ok) throw new Error('the play is over');
    const guess = device.game.gain(result.value);
    expect(guess.xp).toBeGreaterThan(0);
    server.down = false;
    device.game.kick();
    await device.settles();
    expect(device.game.gain(result.value)).toEqual(guess);
  });
});

describe('a play on this device', () => {
  it('refuses an impossible act and changes nothing', async () => {
    const player = await new Device(new FakeServer()).opens();
    const before = player.view.value;
    expect(player.choose('nowhere').ok).toBe(false);
    expect(player.view.value).toBe(before);
    expect(player.told.value.beats).toEqual([]);
  });

  it('shows the bubbles of a step one by one, then acts', async () => {
    const player = await new Device(new FakeServer()).opens();
    const { lines } = player.view.value as { lines: unknown[] };
    for (let shown = 1; shown <= lines.length; shown += 1) {
      expect(player.lines.value).toHaveLength(shown);
      expect(player.told.value.beats).toEqual([]);
      player.advance();
    }
    expect(player.told.value.beats).toHaveLength(1);
  });

  it('writes times that never go back, continued from the last event of another device', async () => {
    const server = new FakeServer();
    const first = new Device(server);
    first.ticks = 1_000_000;
    const player = await first.opens();
    plays(player, 3);
    await first.settles();
    const phone = new Device(server);
    const other = await phone.opens();
    step(other);
    plays(other, 5);
    const times = other.told.value.beats.map(({ event }) => event.atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[3]!).toBeGreaterThanOrEqual(times[2]!);
  });
});

describe('the clock of active play', () => {
  it('continues from where it was, and stands still while the page is hidden', () => {
    let now = 0;
    const clock = startClock(500, () => now);
    now = 100;
    expect(clock.now()).toBe(600);
    clock.pause();
    now = 10_000;
    expect(clock.now()).toBe(600);
    clock.resume();
    now = 10_050;
    expect(clock.now()).toBe(650);
  });
});

describe('the shelf and the settings', () => {
  it('plays on in memory when the browser refuses to store', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    } as unknown as Storage;
    const shelf = browserShelf(full, { addEventListener: () => undefined, removeEventListener: () => undefined });
    shelf.set('a', '1');
    expect(shelf.get('a')).toBe('1');
    expect(shelf.keys()).toContain('a');
    shelf.remove('a');
    expect(shelf.get('a')).toBeNull();
  });

  it('keeps settings, starts with sound off and in the browser’s language', () => {
    const shelf = memoryShelf();
    expect(openSettings(shelf, ['en-US', 'fr']).current.value).toMatchObject({
      locale: 'en',
      sound: false,
      shortcuts: true,
      textSize: 100,
    });
    openSettings(shelf, ['fr']).change({ locale: 'fr', textSize: 150, motion: 'reduced' });
    expect(openSettings(shelf, ['en']).current.value).toMatchObject({ locale: 'fr', textSize: 150, motion: 'reduced' });
  });

  it('ignores what a setting cannot be', () => {
    const shelf = memoryShelf();
    shelf.set('pv.settings', JSON.stringify({ locale: 'xx', textSize: 7, motion: 'wild', sound: 'yes' }));
    expect(openSettings(shelf, ['de']).current.value).toEqual({
      locale: 'fr',
      sound: false,
      motion: 'system',
      textSize: 100,
      shortcuts: true,
      clock: 'off',
    });
    shelf.set('pv.settings', '{not json');
    expect(openSettings(shelf, []).current.value.locale).toBe('fr');
  });
});
