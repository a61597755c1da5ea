import {
  ClientSecretBasic,
  ClientSecretPost,
  None,
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Configuration } from 'openid-client';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { IssuerSettings } from './issuer-settings.ts';
import { isLoopback } from './loopback.ts';

/** Where an issuer sends people back to. */
export const ISSUER_CALLBACK = '/api/auth/issuer/callback';

/** What one sign-in has to bring back to be believed. */
export type Checks = { state: string; nonce: string; verifier: string };
/** Who the issuer says it is. `iss` and `sub` together never change; everything else may. */
export type Identity = { iss: string; sub: string; email: string | null; verified: boolean | null; name: string | null; claims: Claims };
export type Claims = Record<string, unknown>;

export type Issuer = {
  settings: IssuerSettings;
  /** Where the browser goes, and what to expect when it comes back. ERR_ISSUER_UNAVAILABLE. */
  begin(): Promise<Result<{ url: string; checks: Checks }>>;
  /** Who came back. ERR_ISSUER_REFUSED: the person or the issuer said no. ERR_ISSUER_STATE: not the sign-in that began here. */
  finish(query: string, checks: Checks): Promise<Result<Identity>>;
};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const identityOf = (claims: Claims): Identity => ({
  iss: String(claims['iss']),
  sub: String(claims['sub']),
  email: text(claims['email']),
  verified: typeof claims['email_verified'] === 'boolean' ? claims['email_verified'] : null,
  name: text(claims['name']),
  claims,
});

async function discover({ url, clientId, clientSecret }: IssuerSettings): Promise<Configuration> {
  const issuer = new URL(url);
  // Plain HTTP only to this machine: nothing in between can listen.
  const options = issuer.protocol === 'http:' && isLoopback(issuer.hostname) ? { execute: [allowInsecureRequests] } : {};
  if (clientSecret === null) return discovery(issuer, clientId, undefined, None(), options);
  const config = await discovery(issuer, clientId, clientSecret, ClientSecretBasic(clientSecret), options);
  const methods = config.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  if (methods.includes('client_secret_basic')) return config;
  return discovery(issuer, clientId, clientSecret, ClientSecretPost(clientSecret), options);
}

/**
 * An OpenID Connect issuer, by authorization code with PKCE, state and nonce.
 * @param callback the public address that it sends people back to
 */
export function createIssuer(settings: IssuerSettings, callback: string, log: (error: unknown) => void): Issuer {
  let known: Promise<Configuration> | null = null;
  const config = () => {
    known ??= discover(settings).catch((error: unknown) => {
      // Asked again by the next person: it may be back.
      known = null;
      throw error;
    });
    return known;
  };
  return {
    settings,
    async begin() {
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      try {
        const url = buildAuthorizationUrl(await config(), {
          redirect_uri: callback,
          scope: settings.scope,
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
        });
        return ok({ url: url.href, checks });
      } catch (error) {
        log(error);
        return fail('ERR_ISSUER_UNAVAILABLE');
      }
    },
    async finish(query, { state, nonce, verifier }) {
      try {
        const issuer = await config();
        // Behind a proxy the address asked for is not the public one: the public one is rebuilt.
        const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const tokens = await authorizationCodeGrant(issuer, new URL(`${callback}?${query}`), expected);
        const told = tokens.claims();
        if (!told) return fail('ERR_ISSUER_STATE');
        const more = issuer.serverMetadata().userinfo_endpoint ? await fetchUserInfo(issuer, tokens.access_token, told.sub) : {};
        return ok(identityOf({ ...more, ...told }));
      } catch (error) {
        if (error instanceof AuthorizationResponseError) return fail('ERR_ISSUER_REFUSED');
        log(new Error(`the issuer's answer was not accepted: ${String((error as { code?: string }).code ?? 'unknown')}`));
        return fail('ERR_ISSUER_STATE');
      }
    },
  };
}
