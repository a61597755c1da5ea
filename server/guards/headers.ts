import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../answers.ts';
import type { Settings } from '../settings.ts';

const isNameable = (origin: string): boolean => !origin.includes('[');

/**
 * No third party, no inline script, no frame; pictures drawn by the game are blobs. The socket of team sessions is named by its own
 * origin: in browsers of before 2022 'self' is not yet the same place by another scheme. A policy cannot name an IPv6 address: there
 * 'self' has to do. @param origins of the page
 */
const pagePolicy = (origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    ["connect-src 'self'", ...origins.filter(isNameable).map((origin) => origin.replace(/^http/, 'ws'))].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** An answer of the API is data: nothing in it may run. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

type Headers = readonly (readonly [string, string])[];

const API_HEADERS: Headers = [
  ['Content-Security-Policy', DATA_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
];

const PAGE_HEADERS: Headers = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
];

const TRANSPORT = ['Strict-Transport-Security', 'max-age=31536000'] as const;

/**
 * A route may still write its own value over one of these. On a real socket they go straight to Node's answer: a `Headers`
 * object would cost more than the rest of the guards together.
 */
function write(c: Context<Env>, headers: Headers): void {
  const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing;
  if (outgoing) for (const [name, value] of headers) outgoing.setHeader(name, value);
  else for (const [name, value] of headers) c.header(name, value);
}

/** The headers of every answer, set before it is built. */
export const secureHeaders = ({ secure, origins }: Pick<Settings, 'secure' | 'origins'>) => {
  const api = secure ? [...API_HEADERS, TRANSPORT] : API_HEADERS;
  const own: Headers = [['Content-Security-Policy', pagePolicy(origins)], ...PAGE_HEADERS];
  const page = secure ? [...own, TRANSPORT] : own;
  return createMiddleware<Env>((c, next) => {
    write(c, c.req.path.startsWith('/api/') ? api : page);
    return next();
  });
};
