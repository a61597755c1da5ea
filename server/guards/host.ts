import { createMiddleware } from 'hono/factory';
import { fail } from '../../content/engine/errors.ts';
import type { Env } from '../answers.ts';
import { failed } from '../answers.ts';
import { LOOPBACK } from '../loopback.ts';

/** The name in a Host header, without its port. */
export const hostName = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

/** Only this machine's own names may be asked for: a page elsewhere cannot reach the demo through a name that it rebinds. */
export const loopbackOnly = () =>
  createMiddleware<Env>(async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    return LOOPBACK.includes(hostName(host)) ? next() : failed(c, fail('ERR_HOST_REFUSED'));
  });
