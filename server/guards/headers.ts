import { createMiddleware } from 'hono/factory';
import type { Env } from '../answers.ts';

/** No third party, no inline script, no frame; pictures drawn by the game are blobs. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An answer of the API is data: nothing in it may run. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const API_HEADERS: readonly [string, string][] = [
  ['Content-Security-Policy', DATA_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
];

const PAGE_HEADERS: readonly [string, string][] = [
  ['Content-Security-Policy', PAGE_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
];

const TRANSPORT: [string, string] = ['Strict-Transport-Security', 'max-age=31536000'];

/** Sets the headers before the answer is built, so that a route may still write its own over them. */
export const secureHeaders = (secure: boolean) => {
  const api = secure ? [...API_HEADERS, TRANSPORT] : API_HEADERS;
  const page = secure ? [...PAGE_HEADERS, TRANSPORT] : PAGE_HEADERS;
  return createMiddleware<Env>(async (c, next) => {
    for (const [name, value] of c.req.path.startsWith('/api/') ? api : page) c.header(name, value);
    return next();
  });
};
