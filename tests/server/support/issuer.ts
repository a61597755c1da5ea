import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type Account = { sub: string; email?: string; email_verified?: boolean; name?: string; [claim: string]: unknown };

export const CLIENT = { id: 'porte-voix', secret: 'a secret between two servers' };

/** A real OpenID Connect provider on loopback: whoever signs in there is said by `who`, or refuses. */
export class IssuerServer {
  /** Who is before the provider's own page; null refuses. */
  who: Account | null = null;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(callback: string): Promise<IssuerServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new IssuerServer(server, url);
    const accounts = new Map<string, Account>();
    const provider = new Provider(url, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups', 'department'] },
      cookies: { keys: ['a key of the tests'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_ctx, interaction) => `/who/${interaction.uid}` },
      findAccount: (_ctx, id) => ({ accountId: id, claims: () => Promise.resolve({ ...accounts.get(id)!, sub: id }) }),
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT.id, accountId: ctx.oidc.session!.accountId! });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith('/who/')) return void answer(request, response);
      const { who } = issuer;
      if (who) accounts.set(who.sub, who);
      const result = who ? { login: { accountId: who.sub } } : { error: 'access_denied' };
      void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    });
    return issuer;
  }

  /** A browser that follows the provider's pages, with cookies of its own. @returns where it is sent back to */
  async visit(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    for (let next = address; ;) {
      if (!next.startsWith(this.url)) return next;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (!location) throw new Error(`the provider stopped at ${next}: ${response.status} ${await response.text()}`);
      next = new URL(location, next).href;
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
