import { hc } from 'hono/client';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PlayView } from '../../content/engine/view.ts';
import { createApp } from '../../server/app.ts';
import type { AppType } from '../../server/app.ts';
import { demoRoutes } from '../../server/routes/demo.ts';
import { DOORS } from '../../server/demo/people.ts';
import { ORIGIN, ask, newcomer, openWorld } from './support/world.ts';

describe('the OpenAPI document', () => {
  it('has every route of the running app, and no other', async () => {
    const world = await openWorld();
    const deps = {
      ...world,
      clock: () => world.time.now,
      newId: () => crypto.randomUUID(),
      newSeed: () => 7,
      log: () => {},
      demo: false,
      setupCode: null,
    };
    const app = createApp(deps, (inner) => [demoRoutes(inner, DOORS)]);
    const { status, body } = await ask({ app }, 'GET', '/api/openapi.json');
    expect(status).toBe(200);
    const told = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const running = app.routes.filter((route) => route.method !== 'ALL' && !route.path.includes('*'));
    const served = running.map((route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    expect(told.toSorted()).toEqual([...new Set(served)].toSorted());
    expect(told).toContain('post /api/attempts/{id}/events');
  });

  it('has no path that could be two routes, so that one expression finds them all', async () => {
    const { app } = await openWorld();
    const known: typeof app.routes = [];
    const unclear = app.routes.filter((route) => {
      const router = new RegExpRouter<number>();
      try {
        for (const { method, path } of [...known, route]) router.add(method, path, 1);
        router.match(route.method, '/');
        known.push(route);
        return false;
      } catch {
        return true;
      }
    });
    expect(unclear.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('describes bodies strictly and names the refusals', async () => {
    const { body } = await ask(await openWorld(), 'GET', '/api/openapi.json');
    const start = body.paths['/api/attempts'].post;
    expect(start.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
      required: ['module', 'requestId'],
    });
    expect(start.responses['4XX'].description).toContain('ERR_MODULE_CLOSED');
    expect(body.openapi).toBe('3.1.0');
  });

  it('is told to people in a page without script, in their language', async () => {
    const world = await openWorld();
    const fr = await ask(world, 'GET', '/api/docs', undefined, { 'accept-language': 'fr-FR,fr;q=0.9' });
    const en = await ask(world, 'GET', '/api/docs', undefined, { 'accept-language': 'en' });
    expect(fr.headers.get('content-type')).toContain('text/html');
    expect(fr.body).toContain('POST /api/attempts/{id}/events');
    expect(fr.body).toContain('Toutes les réponses');
    expect(en.body).toContain('Every answer is JSON');
    expect(fr.body).not.toMatch(/<script|https?:\/\//);
    const policy = fr.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});

describe('the typed client', () => {
  it('infers requests and answers from the app', async () => {
    const world = await openWorld();
    const ana = await newcomer(world);
    const client = hc<AppType>(ORIGIN, {
      fetch: (input: RequestInfo | URL, init?: RequestInit) =>
        world.app.request(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie: ana.cookie } }),
    });
    const answer = await client.api.attempts.$post({ json: { module: 'charter', requestId: 'r' } });
    expect(answer.status).toBe(201);
    if (answer.status !== 201) throw new Error('refused');
    const started = await answer.json();
    expectTypeOf(started.seed).toEqualTypeOf<number>();
    expectTypeOf(started.view.kind).toEqualTypeOf<PlayView['kind']>();
    const posted = await client.api.attempts[':id'].events.$post({
      param: { id: started.id },
      json: { from: 0, events: [{ type: 'next', step: 'hello', atMs: 1 }] },
    });
    if (posted.status !== 200) throw new Error('refused');
    expect((await posted.json()).next).toBe(1);
    const refused = await client.api.modules[':id'].$get({ param: { id: 'nope' } });
    if (refused.status === 200) throw new Error('found');
    expect((await refused.json()).error).toBe('ERR_MODULE_UNKNOWN');
  });
});
