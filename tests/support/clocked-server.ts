import { randomUUID } from 'node:crypto';
import { loadAll } from '../../content/load.ts';
import { createApp } from '../../server/app.ts';
import { createAuth, openAccount } from '../../server/auth.ts';
import { createContent } from '../../server/content.ts';
import { DOORS } from '../../server/demo/people.ts';
import { demoRoutes } from '../../server/routes/demo.ts';
import { listen, shutDown } from '../../server/serve.ts';
import type { Listening } from '../../server/serve.ts';
import { newCompany, newPerson } from '../../server/stores/defaults.ts';
import { openMemoryStore } from '../../server/stores/memory.ts';
import type { Store } from '../../server/stores/store.ts';
import { freePort } from './demo-server.ts';

/** The built page before a server in this process whose clock a test holds: what waits for days need not be waited for. */
export class ClockedServer {
  /** Bugs that it told. */
  readonly bugs: unknown[] = [];

  private constructor(
    readonly address: string,
    private readonly store: Store,
    private readonly time: { now: Date },
    private readonly listening: Listening,
  ) {}

  /** A company with one person, who enters by the member's door. @param at ISO date-time of its clock */
  static async start(at: string): Promise<ClockedServer> {
    const loaded = loadAll();
    if (!loaded.ok) throw new Error('The content of this project does not load.');
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const store = openMemoryStore();
    const time = { now: new Date(at) };
    const content = createContent(loaded.value, store);
    const settings = {
      port,
      host: '127.0.0.1',
      dataDir: '/nowhere',
      projectDir: process.cwd(),
      origins: [address],
      secure: false,
      secret: null,
      proxies: 0,
    };
    const auth = createAuth({ store, settings, secret: 'a secret of thirty-two characters', newId: randomUUID });
    const bugs: unknown[] = [];
    const deps = {
      store,
      content,
      auth,
      settings,
      clock: () => time.now,
      newId: randomUUID,
      newSeed: () => 7,
      log: (error: unknown) => void bugs.push(error),
      demo: true,
      setupCode: null,
    };
    const app = createApp(deps, (inner) => [demoRoutes(inner, DOORS)]);
    const listening = await listen(app.fetch, port, '127.0.0.1');
    const clocked = new ClockedServer(address, store, time, listening);
    await clocked.settle(content.charter.hash, auth);
    Object.assign(clocked, { bugs });
    return clocked;
  }

  private async settle(charterHash: string, auth: Parameters<typeof openAccount>[0]): Promise<void> {
    const { store, time } = this;
    const at = time.now.toISOString();
    const known = { id: randomUUID(), name: 'Camille Laurent', email: DOORS.member, role: 'member', locale: 'fr', face: 'p3' } as const;
    const person = newPerson({ ...known, createdAt: at, invitedAt: at, joinedAt: at });
    await store.createPerson(person);
    await openAccount(auth, store, person, null, time.now);
    await store.saveCompany(newCompany({ name: 'Hélianthe', locale: 'fr', timeZone: 'Europe/Paris', charterHash, setUpAt: at }));
  }

  /** Sets the clock. */
  is(at: string): void {
    this.time.now = new Date(at);
  }

  async stop(): Promise<void> {
    await shutDown(this.listening, this.store);
  }
}
