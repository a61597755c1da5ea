import { WebSocket } from 'ws';
import { listen, shutDown } from '../../../server/serve.ts';
import type { World } from './world.ts';

/** A world on a real port of this machine. */
export async function onPort(world: Pick<World, 'app' | 'store'>) {
  const listening = await listen(world.app.fetch as Parameters<typeof listen>[0], 0, '127.0.0.1');
  return {
    port: listening.port,
    sockets: listening.sockets,
    url: (session: string) => `ws://127.0.0.1:${listening.port}/api/sessions/${session}/socket`,
    close: () => shutDown(listening, world.store),
  };
}
export type Port = Awaited<ReturnType<typeof onPort>>;

type Said = Record<string, unknown>;

/** One end of a socket: what it has been told, and the view that follows from it. */
export class Screen {
  readonly said: Said[] = [];
  view: Record<string, any> = {}; // eslint-disable-line typescript/no-explicit-any -- a view is looked at field by field by the tests
  v = 0;
  /** The code of the close, once it is closed. */
  readonly closed: Promise<number>;
  private readonly ws: WebSocket;
  private readonly waiting = new Set<() => void>();
  private acts = 0;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.ws = new WebSocket(url, { headers });
    this.ws.on('message', (data: Buffer) => this.hear(JSON.parse(data.toString()) as Said));
    this.ws.on('error', () => undefined);
    this.closed = new Promise((done) => this.ws.on('close', (code) => done(code)));
  }

  /** Opens, and says who is there. */
  async hello(hello: Said): Promise<this> {
    await new Promise<void>((done, failed) => {
      this.ws.once('open', done);
      this.ws.once('error', failed);
    });
    this.send({ locale: 'en', ...hello });
    return this;
  }

  send(message: unknown): void {
    this.ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends an act and waits for its answer. */
  async act(act: Said): Promise<Said> {
    const number = ++this.acts;
    this.send({ act: number, ...act });
    return this.until(() => this.said.find((one) => one['ack'] === number));
  }

  /** Resolves with the first truth that is found in what was told, now or later. */
  until<T>(look: () => T | undefined | false | null): Promise<T> {
    return new Promise((done) => {
      const again = () => {
        const found = look();
        if (!found) return;
        this.waiting.delete(again);
        done(found);
      };
      this.waiting.add(again);
      again();
    });
  }

  /** Stops reading, as a phone in a pocket. */
  sleep(): void {
    this.ws.pause();
  }

  close(): void {
    this.ws.terminate();
  }

  private hear(message: Said): void {
    this.said.push(message);
    if (message['whole']) this.view = {};
    if (message['set']) Object.assign(this.view, message['set']);
    if (typeof message['v'] === 'number') this.v = message['v'];
    for (const wake of this.waiting) wake();
  }
}
