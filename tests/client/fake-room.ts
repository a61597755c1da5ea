import type { Ground } from '../../client/room/way.ts';

/** The other end of a phone's socket, in the hands of the test. */
export class FakeSocket extends EventTarget {
  static readonly all: FakeSocket[] = [];
  readonly sent: Record<string, unknown>[] = [];
  readyState = 0;

  constructor(readonly path: string) {
    super();
    FakeSocket.all.push(this);
  }

  static last(): FakeSocket {
    const socket = FakeSocket.all.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.drop();
  }

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  says(message: object): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(message) }));
  }

  /** The wire is cut. */
  drop(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }

  /** Opens and shows a whole view. */
  shows(view: object, v = 1): void {
    if (this.readyState === 0) this.opens();
    this.says({ v, now: 1_000, set: view, whole: true });
  }

  /** Acknowledges the last act. */
  takes(v = 2): void {
    this.says({ ack: this.sent.findLast((one) => 'act' in one)?.['act'], v });
  }
}

/** A ground whose clock only moves when told, and whose network is the test's. */
export class FakeGround implements Ground {
  readonly requests: { path: string; init: RequestInit; answer(status: number, body: object): void; fails(): void }[] = [];
  time = 0;
  private timers: { at: number; work: () => void }[] = [];

  socket = (path: string): WebSocket => new FakeSocket(path) as unknown as WebSocket;
  now = (): number => this.time;
  chance = (): number => 0.5;

  fetch: typeof fetch = (input, init) =>
    new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      this.requests.push({
        path: String(input),
        init: init ?? {},
        answer: (status, body) => resolve(Response.json(body, { status })),
        fails: () => reject(new Error('no network')),
      });
    });

  later = (work: () => void, ms: number): (() => void) => {
    const timer = { at: this.time + ms, work };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((one) => one !== timer));
  };

  /** Lets so many ms go by, and promises settle. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = next.at;
      this.timers = this.timers.filter((one) => one !== next);
      next.work();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

/** Lets promises settle. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setTimeout(done, 0));
}
