import type { WSContext, WSEvents } from 'hono/ws';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Failure, Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import { hostActSchema, seatActSchema } from '../../content/engine/session/events.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { RateLimits } from '../guards/rate-limit.ts';
import type { LiveSession } from './live.ts';
import type { Bye, Line } from './screens.ts';

/** Bytes waiting for a phone above which it is given up: it does not read. */
const SLOW_BYTES = 64 * 1024;
/** How long somebody may stay without saying who they are. */
const HELLO_MS = 10_000;

const common = { seen: z.number().int().nullable().optional(), locale: z.enum(LOCALES) };
const helloSchema = z.discriminatedUnion('hello', [
  z.strictObject({ hello: z.literal('seat'), seat: z.string().max(40), key: z.string().max(40), ...common }),
  z.strictObject({ hello: z.literal('host'), ...common }),
  z.strictObject({ hello: z.literal('projector'), ...common }),
]);
type Hello = z.infer<typeof helloSchema>;
const pingSchema = z.strictObject({ ping: z.number() });

export type SocketDeps = {
  /** ERR_SESSION_UNKNOWN, ERR_SESSION_ENDED. */
  live: () => Promise<Result<LiveSession>>;
  /** Whether whoever opened the socket runs this session: ERR_SIGNED_OUT, ERR_FORBIDDEN, ERR_SESSION_UNKNOWN. Asked at each act too. */
  mayHost: () => Promise<Result<unknown>>;
  limits: RateLimits;
  log: (error: unknown) => void;
};
type Ws = WSContext<WebSocket>;

/** What is said over one socket: who one is, then acts and pings; views come by themselves. */
export function socketEvents(deps: SocketDeps): WSEvents<WebSocket> {
  const talk = new Talk(deps);
  return {
    onOpen: (_, ws) => talk.open(ws),
    onMessage: (event, ws) => void talk.hear(event.data, ws).catch(deps.log),
    onClose: () => talk.close(),
  };
}

class Talk {
  private readonly deps: SocketDeps;
  private patience: NodeJS.Timeout | null = null;
  private session: LiveSession | null = null;
  private line: Line | null = null;
  private isGreeting = false;

  constructor(deps: SocketDeps) {
    this.deps = deps;
  }

  open(ws: Ws): void {
    this.patience = setTimeout(() => ws.close(1008), HELLO_MS);
  }

  close(): void {
    if (this.patience) clearTimeout(this.patience);
    if (this.line) this.session?.detach(this.line);
    this.line = null;
  }

  async hear(data: unknown, ws: Ws): Promise<void> {
    const message = typeof data === 'string' ? parsed(data) : undefined;
    // asked first: a schema that refuses costs ten times one that takes, and most messages are acts
    const ping = isPing(message) ? pingSchema.safeParse(message) : null;
    if (ping?.success) return tell(ws, `{"pong":${ping.data.ping}}`);
    if (this.line) return this.act(this.line, message, ws);
    const hello = helloSchema.safeParse(message);
    if (!hello.success || this.isGreeting) return refuse(ws, fail('ERR_BODY_MALFORMED'));
    this.isGreeting = true;
    await this.greet(hello.data, ws);
  }

  private async greet(hello: Hello, ws: Ws): Promise<void> {
    const live = await this.deps.live();
    const known = live.ok ? await this.recognise(hello, live.value) : live;
    if (!live.ok || !known.ok) return refuse(ws, known as Failure);
    if (ws.readyState !== 1) return;
    if (this.patience) clearTimeout(this.patience);
    this.session = live.value;
    this.line = lineOn(ws, hello);
    this.session.attach(this.line, hello.seen ?? null);
  }

  private async recognise(hello: Hello, live: LiveSession): Promise<Result<unknown>> {
    if (hello.hello !== 'seat') return this.deps.mayHost();
    return live.holds(hello.seat, hello.key) ? ok(null) : fail('ERR_SEAT_UNKNOWN');
  }

  private async act(line: Line, message: unknown, ws: Ws): Promise<void> {
    if (!isNumbered(message)) return refuse(ws, fail('ERR_BODY_MALFORMED'));
    const { act: number, ...body } = message;
    const done = await this.perform(line, body);
    if (!done.ok) return tell(ws, JSON.stringify({ ack: number, error: done.code }));
    const v = this.session!.screens.version(line.audience);
    const own = line.seat === null ? '' : this.session!.screens.ownChange(line.seat, line.locale);
    tell(ws, `{"ack":${number},"v":${v}${own === '' ? '' : `,"set":{${own}}`}}`);
  }

  private async perform(line: Line, body: unknown): Promise<Result<null>> {
    if (line.seat !== null) {
      const act = seatActSchema.safeParse(body);
      if (!act.success) return fail(hostActSchema.safeParse(body).success ? 'ERR_FORBIDDEN' : 'ERR_BODY_INVALID');
      if (!this.deps.limits.take('seat', line.seat)) return fail('ERR_RATE_LIMITED');
      return this.session!.answer(line.seat, act.data);
    }
    const act = hostActSchema.safeParse(body);
    if (line.audience !== 'host') return fail('ERR_FORBIDDEN');
    if (!act.success) return fail('ERR_BODY_INVALID');
    const allowed = await this.deps.mayHost();
    return allowed.ok ? this.session!.act(act.data) : allowed;
  }
}

/** A phone that does not read is let go: what waits for it would fill the memory of everybody else's server. */
function tell(ws: Ws, text: string): void {
  if ((ws.raw?.bufferedAmount ?? 0) > SLOW_BYTES) ws.raw?.terminate();
  else ws.send(text);
}

function lineOn(ws: Ws, hello: Hello): Line {
  return {
    audience: hello.hello,
    seat: hello.hello === 'seat' ? hello.seat : null,
    locale: hello.locale,
    send: (text) => tell(ws, text),
    close: (bye: Bye) => {
      tell(ws, JSON.stringify({ bye }));
      ws.close(1000);
    },
  };
}

/** Says why, then closes: nothing that is not understood goes on. */
function refuse(ws: Ws, { code }: Failure): void {
  ws.send(JSON.stringify({ error: code }));
  ws.close(1008);
}

/** An act has a number, which its answer repeats. Looked at by hand: in a full room this is asked more often than anything else. */
const isNumbered = (message: unknown): message is { act: number } =>
  typeof message === 'object' && message !== null && 'act' in message && Number.isSafeInteger(message.act) && (message.act as number) >= 0;

const isPing = (message: unknown): boolean => typeof message === 'object' && message !== null && 'ping' in message;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
