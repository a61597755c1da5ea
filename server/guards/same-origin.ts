import type { Context } from 'hono';
import { fail } from '../../content/engine/errors.ts';
import { failed } from '../answers.ts';
import { headerOf } from './header-of.ts';

const READS = new Set(['GET', 'HEAD']);
const SAME = new Set(['same-origin', 'none']);
const JSON_TYPE = /^application\/json(\s*;|$)/i;

/** True when the request carries a body, whatever it is. */
const hasBody = (length: string | undefined, encoding: string | undefined) =>
  encoding !== undefined || (length !== undefined && length !== '0');

/**
 * Refuses what another site could make a browser send: on any method but GET and HEAD a present `Origin` must be the
 * public one, `Sec-Fetch-Site` absent, `same-origin` or `none`, and a body must say that it is JSON.
 * @returns the refusal, or null when the request may go on
 */
export function refuseForeign(c: Context, origins: string[]): Response | null {
  if (READS.has(c.req.method)) return null;
  const origin = headerOf(c, 'origin');
  const site = headerOf(c, 'sec-fetch-site');
  if ((origin !== undefined && !origins.includes(origin)) || (site !== undefined && !SAME.has(site))) {
    return failed(c, fail('ERR_ORIGIN_REFUSED'));
  }
  const type = headerOf(c, 'content-type');
  const isJson = type === undefined ? !hasBody(headerOf(c, 'content-length'), headerOf(c, 'transfer-encoding')) : JSON_TYPE.test(type);
  return isJson ? null : failed(c, fail('ERR_BODY_MALFORMED'));
}
