import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../content/engine/errors.ts';
import { storeError } from '../../server/stores/store-error.ts';
import { RATES } from '../../server/guards/rate-limit.ts';
import { ORIGIN, ask, begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await newcomer(world);
});

describe('bad input', () => {
  it.each(['{', '{"module":', 'charter', '[1,', '\u0000'])('answers ERR_BODY_MALFORMED to %j', async (body) => {
    expect(await ana.ask('POST', '/api/attempts', body)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_MALFORMED' } });
  });

  it.each([
    ['a wrong type', { module: 7, requestId: 'r' }, ['module']],
    ['an unknown place', { module: 'castle', requestId: 'r' }, ['module']],
    ['a missing field', { module: 'charter' }, ['requestId']],
    ['an unknown field', { module: 'charter', requestId: 'r', score: 100 }, ['']],
    ['null', null, ['']],
    ['a list', [], ['']],
    ['an empty request id', { module: 'charter', requestId: '' }, ['requestId']],
  ])('answers ERR_BODY_INVALID to %s', async (_name, body, fields) => {
    expect(await ana.ask('POST', '/api/attempts', body === null ? 'null' : body)).toMatchObject({
      status: 400,
      body: { error: 'ERR_BODY_INVALID', fields },
    });
  });

  it('never repeats what was sent', async () => {
    const { body } = await ana.ask('PATCH', '/api/me', { locale: 'secret-value' });
    expect(JSON.stringify(body)).not.toContain('secret-value');
  });

  it('answers ERR_BODY_INVALID to an event list that is empty, too long or not a list', async () => {
    const id = await begin(ana);
    for (const events of [[], Array.from({ length: 1001 }, () => 1), 'x', undefined]) {
      expect(await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events })).toMatchObject({
        status: 400,
        body: { error: 'ERR_BODY_INVALID' },
      });
    }
    for (const from of [-1, 0.5, '0', null]) {
      expect(await ana.ask('POST', `/api/attempts/${id}/events`, { from, events: [1] })).toMatchObject({
        status: 400,
        body: { fields: ['from'] },
      });
    }
  });

  it('answers ERR_EVENT_REFUSED to more events than a play may have', async () => {
    const id = await begin(ana);
    const events = Array.from({ length: 501 }, () => ({ type: 'next', step: 'hello', atMs: 1 }));
    expect(await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events })).toMatchObject({
      status: 422,
      body: { error: 'ERR_EVENT_REFUSED' },
    });
  });

  it('answers ERR_ATTEMPT_UNKNOWN, ERR_MODULE_UNKNOWN and ERR_CONTENT_UNKNOWN to ids that do not exist', async () => {
    expect(await ana.ask('GET', '/api/attempts/nope')).toMatchObject({ status: 404, body: { error: 'ERR_ATTEMPT_UNKNOWN' } });
    expect(await ana.ask('GET', '/api/modules/nope')).toMatchObject({ status: 404, body: { error: 'ERR_MODULE_UNKNOWN' } });
    expect(await ana.ask('GET', `/api/content/${'0'.repeat(64)}`)).toMatchObject({ status: 404, body: { error: 'ERR_CONTENT_UNKNOWN' } });
    expect(await ana.ask('GET', '/api/content/../../package.json')).toMatchObject({ status: 404 });
    expect(await ana.ask('GET', '/api/content/zz')).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
  });

  it('answers ERR_BODY_TOO_LARGE, with or without an announced length', async () => {
    const long = JSON.stringify({ module: 'charter', requestId: 'r'.repeat(17_000) });
    expect(await ana.ask('POST', '/api/attempts', long, { 'content-length': String(long.length) })).toMatchObject({
      status: 413,
      body: { error: 'ERR_BODY_TOO_LARGE' },
    });
    const stream = new Response(long).body;
    const chunked = await world.app.request('/api/attempts', {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked', origin: ORIGIN, cookie: ana.cookie },
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect(await chunked.json()).toEqual({ error: 'ERR_BODY_TOO_LARGE' });
  });

  it('answers ERR_PATH_UNKNOWN to an unknown path and ERR_METHOD_REFUSED to a wrong method', async () => {
    expect(await ana.ask('GET', '/api/nope')).toMatchObject({ status: 404, body: { error: 'ERR_PATH_UNKNOWN' } });
    expect(await ana.ask('GET', '/nope')).toMatchObject({ status: 404, body: { error: 'ERR_PATH_UNKNOWN' } });
    const wrong = await ana.ask('PUT', '/api/me', {});
    expect(wrong).toMatchObject({ status: 405, body: { error: 'ERR_METHOD_REFUSED' } });
    expect(wrong.headers.get('allow')).toBe('GET, PATCH');
    expect((await ana.ask('DELETE', '/api/attempts/x/events', {})).headers.get('allow')).toBe('POST');
    expect(await ana.ask('POST', '/', {})).toMatchObject({ status: 404 });
  });

  it('opens none of better-auth’s own routes: no sign-up, no change of account', async () => {
    for (const path of [
      'sign-up/email',
      'change-email',
      'delete-user',
      'update-user',
      'forget-password',
      'sign-in/social',
      'verify-email',
      'list-sessions',
    ]) {
      expect(
        await ana.ask('POST', `/api/auth/${path}`, { email: 'x@y.example', password: 'long enough password', name: 'X' }),
      ).toMatchObject({ status: 404, body: { error: 'ERR_PATH_UNKNOWN' } });
    }
  });

  it('tells nothing of a bug but its code', async () => {
    const store = Object.assign(Object.create(world.store), { recordOf: () => Promise.reject(new Error('secret detail')) });
    const broken = await openWorld({ store });
    const { status, body } = await ask(broken, 'GET', '/api/record', undefined, { cookie: ana.cookie });
    expect({ status, body }).toEqual({ status: 500, body: { error: 'ERR_INTERNAL' } });
    expect(String(broken.bugs[0])).toContain('secret detail');
  });
});

describe('a data file that is damaged', () => {
  it('is answered with its code, without names of files, and told to the operator', async () => {
    const failure = storeError('ERR_DATA_CORRUPT', {
      file: '/srv/data/people/ab/x.json',
      sentence: 'The file /srv/data/people/ab/x.json is damaged.',
    });
    const store = Object.assign(Object.create(world.store), { recordOf: () => Promise.reject(failure) });
    const broken = await openWorld({ store });
    const answer = await ask(broken, 'GET', '/api/record', undefined, { cookie: ana.cookie });
    expect(answer).toMatchObject({ status: 500, body: { error: 'ERR_DATA_CORRUPT' } });
    expect(Object.keys(answer.body)).toEqual(['error']);
    expect(String(broken.bugs[0])).toContain('x.json is damaged');
  });

  it('keeps events from being acknowledged when the disk refuses them, and loses nothing', async () => {
    const id = await begin(ana);
    const appendEvents = world.store.appendEvents.bind(world.store);
    const post = () => ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: [{ type: 'next', step: 'hello', atMs: 1 }] });
    world.store.appendEvents = async () => fail('ERR_DATA_UNWRITABLE', { sentence: 'No space left.', file: '/srv' });
    expect(await post()).toMatchObject({ status: 503, body: { error: 'ERR_DATA_UNWRITABLE' } });
    world.store.appendEvents = appendEvents;
    expect(await post()).toMatchObject({ status: 200, body: { next: 1 } });
  });
});

describe('a request from another site', () => {
  const paths = [
    ['POST', '/api/attempts'],
    ['POST', '/api/auth/sign-out'],
    ['PATCH', '/api/me'],
    ['DELETE', '/api/record'],
    ['POST', '/api/charter/acceptance'],
    ['POST', '/api/setup'],
    ['POST', '/api/auth/sign-in/email'],
  ] as const;
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:8802' },
    { origin: 'https://127.0.0.1:8801' },
    { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
    { origin: ORIGIN, 'sec-fetch-site': 'same-site' },
  ];
  for (const [method, path] of paths) {
    it.each(foreign)(`is refused on ${method} ${path} with %j`, async (headers) => {
      expect(await ana.ask(method, path, {}, headers)).toMatchObject({ status: 403, body: { error: 'ERR_ORIGIN_REFUSED' } });
    });
  }

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'is refused with a body of %s',
    async (type) => {
      expect(await ana.ask('POST', '/api/auth/sign-out', '{}', { 'content-type': type })).toMatchObject({
        status: 400,
        body: { error: 'ERR_BODY_MALFORMED' },
      });
    },
  );

  it('passes when it is ours, or made by no browser', async () => {
    const same: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: ORIGIN }];
    for (const headers of same) expect((await ana.ask('PATCH', '/api/me', { locale: 'en' }, headers)).status).toBe(200);
    const bare = await world.app.request('/api/me', {
      method: 'PATCH',
      body: '{"locale":"fr"}',
      headers: { 'content-type': 'application/json', cookie: ana.cookie },
    });
    expect(bare.status).toBe(200);
  });

  it('may read nothing: no answer allows another origin', async () => {
    const { headers } = await ana.ask('GET', '/api/me', undefined, { origin: 'https://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('rate limits', () => {
  it('stop a person who asks too fast, with the seconds to wait, and let them go on later', async () => {
    let last = await ana.ask('GET', '/api/charter');
    for (let n = 0; n <= RATES.person.burst && last.status === 200; n += 1) last = await ana.ask('GET', '/api/charter');
    expect(last).toMatchObject({ status: 429, body: { error: 'ERR_RATE_LIMITED', retryAfter: 1 } });
    expect(last.headers.get('retry-after')).toBe('1');
    const bob = await newcomer(world);
    expect((await bob.ask('GET', '/api/charter')).status).toBe(200);
    world.time.now = new Date(world.time.now.getTime() + 5000);
    expect((await ana.ask('GET', '/api/charter')).status).toBe(200);
  });

  it('slow down guessing one account’s password, also the right one', async () => {
    const guess = () => ask(world, 'POST', '/api/auth/sign-in/email', { email: 'victim@helianthe.example', password: 'wrong wrong wrong' });
    const statuses: number[] = [];
    for (let n = 0; n < RATES.signInAccount.burst + 1; n += 1) statuses.push((await guess()).status);
    expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('stop an address that is not signed in', async () => {
    const tight = await openWorld({ rates: { ...RATES, address: { burst: 3, perSecond: 1 } } });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await ask(tight, 'GET', '/api/health')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('headers', () => {
  it('let an answer of the API run nothing and be kept by nobody', async () => {
    const { headers } = await ana.ask('GET', '/api/me');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
