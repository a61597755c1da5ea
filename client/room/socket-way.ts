import { ERROR_CODES, fail, ok } from '../../content/engine/errors.ts';
import type { ErrorCode, Result } from '../../content/engine/errors.ts';
import { passes, sessionPath } from './way.ts';
import type { Act, Envelope, Ground, Hello, Listener, Over, Way } from './way.ts';

/** ms: a ping this often, an answer to it this soon; a first message this soon after the call. */
const PING = 20_000;
const ANSWER = 4_000;
const FIRST = 4_000;

type Message = Partial<Envelope> & { ack?: number; pong?: unknown; ping?: unknown; bye?: string; error?: string };
type Waiting = (answer: Result<{ v: number }>) => void;

const codeOf = (error: unknown): ErrorCode => (ERROR_CODES.includes(error as ErrorCode) ? (error as ErrorCode) : 'ERR_INTERNAL');

/** What a goodbye means for us: null where one may simply call again. */
function overOf(bye: string): Over | null {
  if (bye === 'taken-over' || bye === 'ended') return bye;
  const code = ERROR_CODES.find((one) => one === bye);
  return code && !passes(code) ? code : null;
}

/** One socket, from the call to its end; it never comes back by itself. */
class SocketWay implements Way {
  readonly by = 'socket';
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, Waiting>();
  private sent = 0;
  private done = false;
  private quiet = () => {};
  private beat = () => {};

  constructor(
    private readonly ground: Ground,
    hello: Hello,
    private readonly listener: Listener,
    private readonly opened: (way: Way) => void,
  ) {
    const { viewer, seen, locale } = hello;
    this.socket = ground.socket(`${sessionPath(viewer)}/socket`);
    const { as } = viewer;
    const seat = viewer.as === 'seat' ? { seat: viewer.seat, key: viewer.key } : {};
    this.socket.addEventListener('open', () => this.send({ hello: as, ...seat, ...(seen !== null && { seen }), locale }));
    this.socket.addEventListener('message', ({ data }) => this.hear(String(data)));
    this.socket.addEventListener('close', () => this.end());
    this.socket.addEventListener('error', () => this.end());
    this.expect(FIRST);
  }

  /** Gives the other end so many ms to say anything. */
  private expect(ms: number): void {
    this.quiet();
    this.quiet = this.ground.later(() => this.end(), ms);
  }

  private heard(): void {
    this.quiet();
    this.beat();
    this.beat = this.ground.later(() => this.check(), PING);
  }

  private hear(data: string): void {
    if (this.done) return;
    let message: Message;
    try {
      message = JSON.parse(data) as Message;
    } catch {
      return;
    }
    this.heard();
    if (message.ping !== undefined) this.send({ pong: message.ping });
    if (message.bye !== undefined) return this.leave(overOf(message.bye));
    if (message.error !== undefined && message.ack === undefined) {
      const code = codeOf(message.error);
      return this.leave(passes(code) ? null : code);
    }
    this.take(message);
    if (message.ack !== undefined) this.answered(message.ack, message);
  }

  /** What changed comes by itself, or with the answer to an act. */
  private take({ v, now, set, whole }: Message): void {
    if (!set || v === undefined) return;
    this.opened(this);
    this.listener.envelope({ v, set, ...(now !== undefined && { now }), ...(whole && { whole }) });
  }

  private answered(n: number, message: Message): void {
    const waiting = this.waiting.get(n);
    this.waiting.delete(n);
    waiting?.(message.error === undefined ? ok({ v: message.v ?? 0 }) : fail(codeOf(message.error)));
  }

  private send(message: object): void {
    if (this.socket.readyState === 1) this.socket.send(JSON.stringify(message));
  }

  private leave(why: Over | null): void {
    if (why === null) return this.end();
    this.close();
    this.listener.over(why);
  }

  private end(): void {
    if (this.done) return;
    this.close();
    this.listener.lost();
  }

  act(act: Act): Promise<Result<{ v: number }>> {
    this.sent += 1;
    const n = this.sent;
    return new Promise((resolve) => {
      this.waiting.set(n, resolve);
      this.send({ act: n, ...act });
      // Nothing heard for so long after an act: the wire is cut, whatever the browser believes.
      this.expect(ANSWER);
    });
  }

  check(): void {
    if (this.done) return;
    this.send({ ping: this.ground.now() });
    this.expect(ANSWER);
  }

  close(): void {
    if (this.done) return;
    this.done = true;
    this.quiet();
    this.beat();
    for (const waiting of this.waiting.values()) waiting(fail('ERR_UNAVAILABLE', { offline: true }));
    this.waiting.clear();
    this.socket.close();
  }
}

/** Calls by socket. `opened` is told once the server has answered. @returns a function that hangs up */
export function callBySocket(ground: Ground, hello: Hello, listener: Listener, opened: (way: Way) => void): () => void {
  try {
    let told = false;
    const way = new SocketWay(ground, hello, listener, (open) => {
      if (told) return;
      told = true;
      opened(open);
    });
    return () => way.close();
  } catch {
    // A browser or a policy that refuses sockets throws at once.
    return ground.later(() => listener.lost(), 0);
  }
}
