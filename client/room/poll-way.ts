import type { ClientResponse } from 'hono/client';
import type { Result } from '../../content/engine/errors.ts';
import { ask } from '../api.ts';
import { passes, sessionPath } from './way.ts';
import type { Act, Envelope, Ground, Hello, Listener, Way } from './way.ts';

/** The server keeps a request for 25 s; ms after which nobody waits any more. */
const PATIENCE = 35_000;

type Sent<T> = Promise<ClientResponse<T, 200, 'json'>>;

/** Requests that the server answers when something has changed: for networks that let no socket through. */
class PollWay implements Way {
  readonly by = 'poll';
  private seen: number | null;
  private readonly stop = new AbortController();

  constructor(
    private readonly ground: Ground,
    private readonly hello: Hello,
    private readonly listener: Listener,
  ) {
    this.seen = hello.seen;
  }

  private request<T>(path: string, init: RequestInit, patience: number): Promise<Result<T>> {
    const { viewer } = this.hello;
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (viewer.as === 'seat') headers['authorization'] = `Seat ${viewer.seat}.${viewer.key}`;
    const signal = AbortSignal.any([this.stop.signal, AbortSignal.timeout(patience)]);
    const url = `${sessionPath(viewer)}/${path}`;
    return ask(() => this.ground.fetch(url, { ...init, headers, credentials: 'same-origin', signal }) as unknown as Sent<T>) as Promise<
      Result<T>
    >;
  }

  /** Asks until it is told to stop or the way is lost. The first answer comes at once: what we have seen is not said yet. */
  async run(opened: (way: Way) => void): Promise<void> {
    const { viewer, locale } = this.hello;
    for (let first = true; !this.stop.signal.aborted; first = false) {
      const seen = first || this.seen === null ? '' : `&seen=${this.seen}`;
      const answer = await this.request<Envelope>(`${viewer.as}?locale=${locale}${seen}`, { method: 'GET' }, PATIENCE);
      if (this.stop.signal.aborted) return;
      if (!answer.ok) {
        this.close();
        return passes(answer.code) ? this.listener.lost() : this.listener.over(answer.code);
      }
      this.seen = answer.value.v;
      if (first) opened(this);
      this.listener.envelope(answer.value);
    }
  }

  act(act: Act): Promise<Result<{ v: number }>> {
    const path = this.hello.viewer.as === 'seat' ? 'seat/acts' : 'acts';
    return this.request(path, { method: 'POST', body: JSON.stringify(act) }, 15_000);
  }

  check(): void {}

  close(): void {
    this.stop.abort();
  }
}

/** Calls by long polling; see `callBySocket`. */
export function callByPolling(ground: Ground, hello: Hello, listener: Listener, opened: (way: Way) => void): () => void {
  const way = new PollWay(ground, hello, listener);
  void way.run(opened);
  return () => way.close();
}
