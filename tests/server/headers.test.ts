import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Env } from '../../server/answers.ts';
import { secureHeaders } from '../../server/guards/headers.ts';

it('names the socket of each origin in the policy, but for IPv6 addresses, which a policy cannot name', async () => {
  const origins = ['https://voix.example', 'http://127.0.0.1:8787', 'http://[::1]:8787'];
  const app = new Hono<Env>().use(secureHeaders({ secure: false, origins })).get('/', (c) => c.text(''));
  const policy = (await app.request('/')).headers.get('content-security-policy');
  expect(policy).toContain("connect-src 'self' wss://voix.example ws://127.0.0.1:8787;");
});
