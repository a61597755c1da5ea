import type { Context } from 'hono';
import { isIPv6 } from 'node:net';

/** One household or office line holds a whole /64: its first four groups stand for it. */
function network(address: string): string {
  const [head = '', tail] = address.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...zeros, ...end].slice(0, 4).join(':');
}

/**
 * Where a request comes from, for rate limits only: never stored, never logged.
 * @param proxies how many trusted proxies stand in front; 0 ignores X-Forwarded-For
 */
export function addressOf(c: Context, proxies: number): string {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const direct = bindings?.incoming?.socket?.remoteAddress ?? 'unknown';
  const forwarded = proxies > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim()) : [];
  const address = (forwarded.at(-proxies) || direct).replace(/^::ffff:/i, '').split('%')[0] ?? direct;
  return isIPv6(address) ? network(address) : address;
}
