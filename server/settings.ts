import { resolve } from 'node:path';
import { z } from 'zod';
import { issuerOf, issuerShape } from './issuer-settings.ts';
import type { IssuerSettings } from './issuer-settings.ts';
import { isLoopback } from './loopback.ts';
import type { MailSettings } from './mail.ts';

const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema);

/** What the environment may say. Each one has a working default; the descriptions are the README's table. */
export const environmentSchema = z.object({
  PORT: setting(z.coerce.number().int().min(0).max(65_535).default(8787)).describe(
    'TCP port to listen on (0 to 65535; 0 takes any free one).',
  ),
  HOST: setting(z.string().default('127.0.0.1')).describe('Address to listen on; 0.0.0.0 for every one, PUBLIC_URL is needed then.'),
  DATA_DIR: setting(z.string().default('./data')).describe('Folder that holds everything recorded.'),
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/ }).optional()).describe('Address people type, such as https://voix.example.org.'),
  AUTH_SECRET: setting(z.string().min(32).optional()).describe(
    'Signs the session cookies: 32 characters or more; else one is made and kept in DATA_DIR.',
  ),
  PROXIES: setting(z.coerce.number().int().min(0).max(5).default(0)).describe(
    'How many trusted proxies stand in front (0 to 5): whose X-Forwarded-For to believe.',
  ),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }).optional()).describe(
    'Mail server, such as smtps://user:password@mail.example.org:465; without it nothing is mailed and links are copied.',
  ),
  MAIL_FROM: setting(
    z
      .string()
      .max(320)
      .regex(/^(?:[^<>\r\n]*<)?[^<>@\s]+@[^<>@\s]+>?$/)
      .optional(),
  ).describe('Sender of the mails, such as Porte-voix <voix@example.org>; needed with SMTP_URL.'),
  ...issuerShape,
  PROJECT_DIR: setting(z.string().default('.')).describe('Folder that holds content/, locales/ and dist/client/.'),
});

export type Settings = {
  port: number;
  host: string;
  /** Absolute paths. */
  dataDir: string;
  projectDir: string;
  /** Origins the page may be served under; the first is the public one. */
  origins: string[];
  /** The cookie is sent over HTTPS only. */
  secure: boolean;
  secret: string | null;
  proxies: number;
  /** Absent: nothing is mailed. */
  mail?: MailSettings;
  /** Absent: people sign in here only. */
  issuer?: IssuerSettings;
};

export type SettingsFailure = { setting: string; help: string };

const inUrl = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** The origins that a cookie-bearing request may come from. Empty when nobody said how people reach the server. */
export function originsOf(publicUrl: string | undefined, host: string, port: number): string[] {
  if (publicUrl) return [new URL(publicUrl).origin];
  if (!isLoopback(host)) return [];
  return [inUrl(host), '127.0.0.1', 'localhost', '[::1]']
    .map((name) => `http://${name}:${port}`)
    .filter((origin, at, all) => all.indexOf(origin) === at);
}

/**
 * Reads the environment.
 * @returns the settings, or the first variable that is wrong with one sentence saying what to set.
 */
export function readSettings(
  env: Record<string, string | undefined>,
  defaults: Record<string, string> = {},
  root: string = process.cwd(),
): { ok: true; value: Settings } | { ok: false; problem: SettingsFailure } {
  const known = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, env[name]?.trim() || defaults[name]]));
  const read = environmentSchema.safeParse(known);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0] ?? '') as keyof typeof environmentSchema.shape;
    return { ok: false, problem: { setting: name, help: environmentSchema.shape[name]?.description ?? '' } };
  }
  const { PORT, HOST, PUBLIC_URL, SMTP_URL, MAIL_FROM, ...rest } = read.data;
  const wrong = (setting: keyof typeof environmentSchema.shape) =>
    ({ ok: false, problem: { setting, help: environmentSchema.shape[setting].description ?? '' } }) as const;
  const origins = originsOf(PUBLIC_URL, HOST, PORT);
  if (origins.length === 0) return wrong('PUBLIC_URL');
  if (SMTP_URL && !MAIL_FROM) return wrong('MAIL_FROM');
  const issuer = issuerOf(rest);
  if (issuer === 'OIDC_CLIENT_ID') return wrong(issuer);
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      dataDir: resolve(root, rest.DATA_DIR),
      projectDir: resolve(root, rest.PROJECT_DIR),
      origins,
      secure: origins[0]?.startsWith('https://') ?? false,
      secret: rest.AUTH_SECRET ?? null,
      proxies: rest.PROXIES,
      ...(SMTP_URL && MAIL_FROM && { mail: { url: SMTP_URL, from: MAIL_FROM } }),
      ...(issuer && { issuer }),
    },
  };
}
