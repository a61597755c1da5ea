import { z } from 'zod';
import type { Role } from '../content/engine/vocabulary.ts';
import { isLoopback } from './loopback.ts';

/** Roles that an issuer's claim may give. Never `admin`: that right is given here, by somebody who has it. */
const CLAIMED_ROLES = ['member', 'manager', 'hr'] as const satisfies readonly Role[];
export type ClaimedRole = (typeof CLAIMED_ROLES)[number];
export type RoleRule = { claim: string; value: string; role: ClaimedRole };

export type IssuerSettings = {
  url: string;
  clientId: string;
  clientSecret: string | null;
  /** What the button says. */
  name: string;
  scope: string;
  /** Whom it may bring in: people invited, or anyone whom it knows. */
  brings: 'invited' | 'anyone';
  roles: RoleRule[];
  teamClaim: string | null;
};

const isSafe = (url: string) => !url.startsWith('http:') || isLoopback(new URL(url).hostname);

const RULE = /^([^:=,]+):([^=,]+)=([a-z]+)$/;

/** `groups:voix-hr=hr,groups:voix-leads=manager` as rules; the first that holds decides. */
const rolesSchema = z.string().transform((text, context): RoleRule[] =>
  text.split(',').flatMap((part) => {
    const [, claim = '', value = '', name] = RULE.exec(part.trim()) ?? [];
    const role = CLAIMED_ROLES.find((one) => one === name);
    if (role) return [{ claim: claim.trim(), value: value.trim(), role }];
    context.addIssue({ code: 'custom', message: 'claim:value=role' });
    return [];
  }),
);

const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

/** What the environment may say of the company's sign-in. */
export const issuerShape = {
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ }).refine(isSafe)).describe(
    'OpenID Connect issuer of the company’s sign-in, such as https://login.example.org; https, unless on this machine.',
  ),
  OIDC_CLIENT_ID: optional(z.string()).describe('What the issuer calls Porte-voix; needed with OIDC_ISSUER.'),
  OIDC_CLIENT_SECRET: optional(z.string()).describe('Shared with the issuer; none for a public client.'),
  OIDC_NAME: optional(z.string().max(40)).describe('What the button says, 40 characters at most; else the issuer’s host.'),
  OIDC_SCOPE: optional(z.string().regex(/\bopenid\b/)).describe('Scopes asked for, openid among them.'),
  OIDC_BRINGS: optional(z.enum(['invited', 'anyone'])).describe('Whom the issuer may bring in: invited, or anyone whom it knows.'),
  OIDC_ROLES: optional(rolesSchema).describe(
    'Roles by claim, such as groups:voix-hr=hr,groups:voix-leads=manager; member, manager or hr, never admin.',
  ),
  OIDC_TEAM_CLAIM: optional(z.string().max(60)).describe('The claim that names a person’s team.'),
};

type Read = z.infer<z.ZodObject<typeof issuerShape>>;

/** The settings of the issuer; null without one; the name of the variable that is missing. */
export function issuerOf(env: Read): IssuerSettings | null | 'OIDC_CLIENT_ID' {
  const { OIDC_ISSUER: url, OIDC_CLIENT_ID: clientId } = env;
  if (!url) return null;
  if (!clientId) return 'OIDC_CLIENT_ID';
  return {
    url,
    clientId,
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    name: env.OIDC_NAME ?? new URL(url).hostname,
    scope: env.OIDC_SCOPE ?? 'openid email profile',
    brings: env.OIDC_BRINGS ?? 'invited',
    roles: env.OIDC_ROLES ?? [],
    teamClaim: env.OIDC_TEAM_CLAIM ?? null,
  };
}
