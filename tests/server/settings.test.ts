import { describe, expect, it } from 'vitest';
import { addressOf } from '../../server/guards/address.ts';
import { createRateLimits, RATES } from '../../server/guards/rate-limit.ts';
import { BoundedMap } from '../../server/bounded-map.ts';
import { readSettings } from '../../server/settings.ts';

const read = (env: Record<string, string>) => readSettings(env, {}, '/srv/voix');

describe('settings', () => {
  it('work with nothing set', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        port: 8787,
        host: '127.0.0.1',
        dataDir: '/srv/voix/data',
        projectDir: '/srv/voix',
        secure: false,
        secret: null,
        proxies: 0,
        origins: ['http://127.0.0.1:8787', 'http://localhost:8787', 'http://[::1]:8787'],
      },
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(read({ PORT: '', HOST: ' ', PUBLIC_URL: '' })).toEqual(read({}));
  });

  it('take the public address for the only origin, and its HTTPS for the cookie', () => {
    const { value } = read({ HOST: '0.0.0.0', PUBLIC_URL: 'https://voix.example.org/', DATA_DIR: '/var/voix' }) as Extract<
      ReturnType<typeof read>,
      { ok: true }
    >;
    expect(value).toMatchObject({ origins: ['https://voix.example.org'], secure: true, dataDir: '/var/voix', host: '0.0.0.0' });
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'voix.example.org'],
    ['PUBLIC_URL', 'ftp://voix.example.org'],
    ['AUTH_SECRET', 'short'],
    ['PROXIES', '9'],
  ])('name %s when it is %j, and say what to set', (name, value) => {
    expect(read({ [name]: value })).toMatchObject({ ok: false, problem: { setting: name, help: expect.stringMatching(/\.$/) } });
  });

  it('need the public address as soon as others may reach the server', () => {
    expect(read({ HOST: '0.0.0.0' })).toMatchObject({ ok: false, problem: { setting: 'PUBLIC_URL' } });
    expect(read({ HOST: '192.168.1.20' })).toMatchObject({ ok: false, problem: { setting: 'PUBLIC_URL' } });
  });
});

describe('the address of a request', () => {
  const from = (remoteAddress: string, forwarded: string | undefined, proxies: number) =>
    addressOf({ env: { incoming: { socket: { remoteAddress } } }, req: { header: () => forwarded } } as never, proxies);

  it('is the socket’s, whatever a header says, unless proxies are trusted', () => {
    expect(from('198.51.100.7', '203.0.113.9', 0)).toBe('198.51.100.7');
    expect(from('::ffff:198.51.100.7', undefined, 0)).toBe('198.51.100.7');
  });
  it('is what the last trusted proxy saw, not what the client made up', () => {
    expect(from('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(from('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
    expect(from('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
  });
  it('is one for a whole IPv6 network', () => {
    expect(from('2001:db8:1:2:aaaa::1', undefined, 0)).toBe(from('2001:db8:1:2:bbbb:cccc:1:9', undefined, 0));
    expect(from('2001:db8:1:2::1', undefined, 0)).not.toBe(from('2001:db8:1:3::1', undefined, 0));
    expect(from('::1', undefined, 0)).toBe('0:0:0:0');
  });
});

describe('a bounded memory', () => {
  it('forgets what was longest unused, and what is too old', () => {
    let now = 0;
    const map = new BoundedMap<string, number>(2, 100, () => now);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
    now = 101;
    expect(map.get('a')).toBeUndefined();
    expect(map.size).toBe(1);
  });

  it('never grows, however many addresses come', () => {
    const limits = createRateLimits(() => 0);
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 200_000; n += 1) limits.take('address', `10.${n}`);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000);
  });

  it('gives tokens back with time, never more than the bucket holds', () => {
    let now = 0;
    const limits = createRateLimits(() => now, { ...RATES, address: { burst: 2, perSecond: 1 } });
    const takes = () => [limits.take('address', 'a'), limits.take('address', 'a'), limits.take('address', 'a')];
    expect(takes()).toEqual([true, true, false]);
    now = 1000;
    expect(takes()).toEqual([true, false, false]);
    now = 3_600_000;
    expect(takes()).toEqual([true, true, false]);
  });
});
