import type { Context, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fail } from '../../content/engine/errors.ts';
import { failed } from '../answers.ts';
import { headerOf } from './header-of.ts';

/** Bytes. A whole play of 500 events fits in one post; nothing else is ever long. */
const BODY_BYTES = { usual: 16 * 1024, events: 256 * 1024 };
const EVENTS_PATH = /^\/api\/attempts\/[^/]+\/events$/;

const refuse = (c: Context) => failed(c, fail('ERR_BODY_TOO_LARGE'));
const counted = {
  usual: bodyLimit({ maxSize: BODY_BYTES.usual, onError: refuse }),
  events: bodyLimit({ maxSize: BODY_BYTES.events, onError: refuse }),
};

/**
 * Goes on with a body that is not too large: its announced length is enough to know; without one it is counted while it
 * is read, which costs more.
 */
export function withinSize(c: Context, next: Next): Promise<Response | void> {
  const length = Number(headerOf(c, 'content-length') ?? 0);
  const isCounted = headerOf(c, 'transfer-encoding') !== undefined;
  if (!isCounted && length <= BODY_BYTES.usual) return next();
  const size = EVENTS_PATH.test(c.req.path) ? 'events' : 'usual';
  if (isCounted) return counted[size](c, next);
  return length > BODY_BYTES[size] ? Promise.resolve(refuse(c)) : next();
}
