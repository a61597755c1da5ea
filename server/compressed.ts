import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { BoundedMap } from './bounded-map.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Under one packet there is nothing to win. */
const LEAST_BYTES = 1400;
const KEPT = 200;

type Coding = 'br' | 'gzip';
export type Packed = { etag: string; bodies: { identity: Buffer; br?: Buffer; gzip?: Buffer } };

/** What the browser accepts of what we have, best first. `q=0` is a no. */
export function codingFor(accepts: string | undefined, has: (coding: Coding) => boolean): Coding | null {
  const offers = new Map(
    (accepts ?? '').split(',').map((part) => {
      const [name = '', ...rest] = part.trim().toLowerCase().split(';');
      return [name.trim(), !rest.some((option) => /^\s*q=0(\.0*)?\s*$/.test(option))];
    }),
  );
  return (['br', 'gzip'] as const).find((coding) => has(coding) && (offers.get(coding) ?? offers.get('*') ?? false)) ?? null;
}

/** Packs a text once, well: it will be sent many times. */
export async function pack(body: Buffer): Promise<Packed> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (body.length < LEAST_BYTES) return { etag, bodies: { identity: body } };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
  const [br, gz] = await Promise.all([brotli(body, quality), zip(body, { level: 9 })]);
  return { etag, bodies: { identity: body, br, gzip: gz } };
}

/** True when the browser says that it has this very text. */
export const isKnown = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');

/** Answers packed bytes in the best coding the browser takes; 304 when it has them. */
export function sendPacked(c: Context, { etag, bodies }: Packed, type: string, status: 200 | 404 = 200): Response {
  c.header('ETag', etag);
  c.header('Vary', 'Accept-Encoding');
  if (status === 200 && isKnown(c, etag)) return c.body(null, 304);
  const coding = codingFor(c.req.header('accept-encoding'), (one) => bodies[one] !== undefined);
  if (coding) c.header('Content-Encoding', coding);
  const body = (coding && bodies[coding]) || bodies.identity;
  return c.body(new Uint8Array(body.buffer, body.byteOffset, body.byteLength) as Uint8Array<ArrayBuffer>, status, { 'Content-Type': type });
}

const documents = new BoundedMap<string, Promise<Packed>>(KEPT);

/** A JSON document that never changes under its key, packed on its first request. */
export async function packedJson(c: Context, key: string, document: unknown): Promise<Response> {
  const held = documents.get(key) ?? pack(Buffer.from(JSON.stringify(document)));
  documents.set(key, held);
  return sendPacked(c, await held, 'application/json; charset=utf-8');
}
