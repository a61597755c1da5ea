import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { fail } from '../../content/engine/errors.ts';
import type { Env } from '../answers.ts';
import { failed } from '../answers.ts';

/** Bytes. A whole play of 500 events fits in one post; nothing else is ever long. */
export const BODY_BYTES = { usual: 16 * 1024, events: 256 * 1024 };
const EVENTS_PATH = /^\/api\/attempts\/[^/]+\/events$/;

/** Refuses a body that is too large: by its announced length at once, without one while it is read. */
export const bodySize = () => {
  const refuse = (c: Parameters<typeof failed>[0]) => failed(c, fail('ERR_BODY_TOO_LARGE'));
  const streamed = {
    usual: bodyLimit({ maxSize: BODY_BYTES.usual, onError: refuse }),
    events: bodyLimit({ maxSize: BODY_BYTES.events, onError: refuse }),
  };
  return createMiddleware<Env>(async (c, next) => {
    const size = EVENTS_PATH.test(c.req.path) ? 'events' : 'usual';
    // Reading the length costs nothing; wrapping the stream does, and is needed only when no length was announced.
    if (c.req.header('transfer-encoding') !== undefined) return streamed[size](c, next);
    return Number(c.req.header('content-length') ?? 0) > BODY_BYTES[size] ? refuse(c) : next();
  });
};
