import { WebSocket } from 'ws';

export type Said = Record<string, unknown>;
type Waiter = { look: (said: Said) => boolean; done: (at: number) => void };

/** One end of a socket that counts what it costs and when it hears what. */
export class Peer {
  /** Bytes of messages, with their frames. */
  down = 0;
  up = 0;
  private readonly ws: WebSocket;
  private readonly waiters = new Set<Waiter>();
  private acts = 0;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.ws = new WebSocket(url, { headers, perMessageDeflate: false });
    this.ws.on('error', () => undefined);
    this.ws.on('message', (data: Buffer) => {
      this.down += data.length + (data.length < 126 ? 2 : 4);
      this.hear(JSON.parse(data.toString()) as Said);
    });
  }

  async hello(hello: Said): Promise<void> {
    await new Promise((done, failed) => {
      this.ws.once('open', done);
      this.ws.once('error', failed);
    });
    const answered = this.hears(() => true);
    this.send({ locale: 'en', ...hello });
    await answered;
  }

  /** When it is acknowledged, ms of `performance.now()`. A refusal is an error. */
  act(act: Said): Promise<number> {
    const number = ++this.acts;
    const answered = this.hears((said) => {
      if (said['ack'] === number && said['error']) throw new Error(String(said['error']));
      return said['ack'] === number;
    });
    this.send({ act: number, ...act });
    return answered;
  }

  /** When it next hears something of the kind. */
  hears(look: (said: Said) => boolean): Promise<number> {
    return new Promise((done) => this.waiters.add({ look, done }));
  }

  close(): void {
    this.ws.terminate();
  }

  private send(message: Said): void {
    const text = JSON.stringify(message);
    this.up += text.length + (text.length < 126 ? 6 : 8);
    this.ws.send(text);
  }

  private hear(said: Said): void {
    const at = performance.now();
    for (const waiter of this.waiters) {
      if (!waiter.look(said)) continue;
      this.waiters.delete(waiter);
      waiter.done(at);
    }
  }
}

export const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
