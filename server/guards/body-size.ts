import type { Context, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fail } from '../../content/engine/errors.ts';
import type { Env } from '../answers.ts';
import { failed } from '../answers.ts';
import { LOGO_BYTES } from '../logos.ts';
import { FILE_LIMITS } from '../people-file/decode.ts';
import { headerOf } from './header-of.ts';

/** Bytes. A whole play of 500 events fits in one post; a file of people comes as base64, by HR only. */
const BODY_BYTES = {
  usual: 16 * 1024,
  events: 256 * 1024,
  file: Math.ceil((FILE_LIMITS.bytes * 4) / 3) + 4096,
  /** Two files: one for the screen, one for print. */
  logo: 2 * Math.ceil((LOGO_BYTES * 4) / 3) + 4096,
  /** An article with all the post ideas it may have. */
  part: 128 * 1024,
  charter: 512 * 1024,
};
const EVENTS_PATH = /^\/api\/attempts\/[^/]+\/events$/;
const COMPANY_PATH = '/api/hr/company';
/** Nobody is signed in yet, and a company may come with its logo. */
const SETUP_PATH = '/api/setup';
const FILE_PATH = '/api/hr/people/import';
const PART_PATH = /^\/api\/hr\/charter\/parts\/[^/]+$/;
const CHARTER_PATH = '/api/hr/charter/import';

const refuse = (c: Context) =>
  failed(c, c.req.path === FILE_PATH ? fail('ERR_FILE_TOO_LARGE', { most: FILE_LIMITS.lines }) : fail('ERR_BODY_TOO_LARGE'));

/** Only those who may send a file may send much. */
function sizeOf(c: Context<Env>): keyof typeof BODY_BYTES {
  if (EVENTS_PATH.test(c.req.path)) return 'events';
  if (c.req.path === SETUP_PATH) return 'logo';
  const role = c.get('person')?.role;
  if (c.req.path === COMPANY_PATH && role === 'admin') return 'logo';
  if (role !== 'hr' && role !== 'admin') return 'usual';
  if (c.req.path === FILE_PATH) return 'file';
  if (c.req.path === CHARTER_PATH) return 'charter';
  return PART_PATH.test(c.req.path) ? 'part' : 'usual';
}

const counted = {
  usual: bodyLimit({ maxSize: BODY_BYTES.usual, onError: refuse }),
  events: bodyLimit({ maxSize: BODY_BYTES.events, onError: refuse }),
  logo: bodyLimit({ maxSize: BODY_BYTES.logo, onError: refuse }),
  file: bodyLimit({ maxSize: BODY_BYTES.file, onError: refuse }),
  part: bodyLimit({ maxSize: BODY_BYTES.part, onError: refuse }),
  charter: bodyLimit({ maxSize: BODY_BYTES.charter, onError: refuse }),
};

/**
 * Goes on with a body that is not too large: its announced length is enough to know; without one it is counted while it
 * is read, which costs more.
 */
export function withinSize(c: Context<Env>, next: Next): Promise<Response | void> {
  const length = Number(headerOf(c, 'content-length') ?? 0);
  const isCounted = headerOf(c, 'transfer-encoding') !== undefined;
  if (!isCounted && length <= BODY_BYTES.usual) return next();
  const size = sizeOf(c);
  if (isCounted) return counted[size](c, next);
  return length > BODY_BYTES[size] ? Promise.resolve(refuse(c)) : next();
}
