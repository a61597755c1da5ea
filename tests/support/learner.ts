import type { PlayEvent, PlayResult, Setup } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import type { Program } from '../../content/engine/machine.ts';
import type { Badge } from '../../content/engine/badge-schema.ts';
import type { Charter, ModuleContent } from '../../content/engine/schema.ts';
import type { Locale, ModuleId, Role } from '../../content/engine/vocabulary.ts';
import { eventsOf, writeScript } from './script.ts';

export type Attempt = { id: string; seed: number; setup: Setup; events: PlayEvent[]; result: PlayResult | null };
export type Material = { program: Program; charter: Charter; content: ModuleContent };

/** Asks again and again until there is an answer, for 15 seconds; then what was answered last. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > deadline) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Someone signed in to the demo, speaking to the real API as the page does. */
export class Learner {
  private constructor(
    readonly address: string,
    /** `name=value` pairs, as a browser would send them. */
    readonly cookies: { name: string; value: string }[],
  ) {}

  /** Signs in with one click, with a face chosen and the language asked for. */
  static async signIn(address: string, role: Role, locale: Locale = 'fr'): Promise<Learner> {
    const answer = await fetch(`${address}/api/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: role }),
    });
    if (!answer.ok) throw new Error(`Demo sign-in answered ${answer.status}: ${await answer.text()}`);
    const pairs = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const cookies = pairs.map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) }));
    const learner = new Learner(address, cookies);
    await learner.ask('PATCH', '/api/me', { locale, face: 'p3' });
    await learner.comesTo('charter');
    return learner;
  }

  /** Sends one request; throws with the answer when the API refuses. */
  async ask<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { cookie: this.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
    const init: RequestInit = { method, headers };
    if (body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    const answer = await fetch(`${this.address}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** Begins a place. */
  begin(module: ModuleId): Promise<Attempt> {
    return this.ask('POST', '/api/attempts', { module, requestId: crypto.randomUUID() });
  }

  attempt(id: string): Promise<Attempt> {
    return this.ask('GET', `/api/attempts/${id}`);
  }

  /** The unfinished attempts of this person, newest first. */
  async open(): Promise<{ id: string; module: ModuleId; events: number }[]> {
    return (await this.ask<{ attempts: { id: string; module: ModuleId; events: number }[] }>('GET', '/api/attempts?open=1')).attempts;
  }

  /** The attempt of a place that its page is playing: the newest one open, once the page has asked for it. */
  async playing(module: ModuleId): Promise<Attempt> {
    const found = await eventually(async () => (await this.open()).find((attempt) => attempt.module === module));
    if (!found) throw new Error(`No attempt of ${module} is open.`);
    return this.attempt(found.id);
  }

  /** Forgets everything of this person if a play was left half done, as a test that failed leaves it. */
  async clearTable(): Promise<void> {
    if ((await this.open()).length === 0) return;
    await this.ask('DELETE', '/api/record');
    await this.comesTo('charter');
  }

  /** Finishes whatever must be finished before a place. */
  async comesTo(module: ModuleId): Promise<void> {
    const place = await this.ask<{ after: ModuleId[]; open: boolean }>('GET', `/api/modules/${module}`);
    if (place.open) return;
    for (const before of place.after) {
      await this.comesTo(before);
      const attempt = await this.begin(before);
      const { beats } = writeScript(await this.material(attempt.setup), attempt);
      await this.post(attempt, 0, eventsOf(beats));
      await this.finish(attempt);
    }
  }

  /** The charter in force, whole. */
  async charter(): Promise<Charter> {
    const { hash } = await this.ask<{ hash: string }>('GET', '/api/charter');
    return this.ask('GET', `/api/content/${hash}`);
  }

  /** Waits until the server has so many events of an attempt. */
  async recorded(id: string, events: number): Promise<void> {
    const reached = await eventually(async () => (await this.attempt(id)).events.length >= events);
    if (!reached) throw new Error(`The attempt ${id} has ${(await this.attempt(id)).events.length} events on the server, not ${events}.`);
  }

  /** The attempt once the page has sent everything and the server has judged it. */
  async judged(id: string): Promise<Attempt & { result: PlayResult }> {
    const attempt = await eventually(async () => {
      const now = await this.attempt(id);
      return now.result && { ...now, result: now.result };
    });
    if (!attempt) throw new Error(`The attempt ${id} has no result.`);
    return attempt;
  }

  /** The documents that an attempt was pinned to, compiled. */
  async material(setup: Setup): Promise<Material> {
    const content = await this.ask<ModuleContent>('GET', `/api/content/${setup.contentHash}`);
    const charter = await this.ask<Charter>('GET', `/api/content/${setup.charterHash}`);
    const badges = await this.ask<Badge[]>('GET', '/api/badges');
    return { content, charter, program: compile(content, charter, { badges }) };
  }

  async post(attempt: Pick<Attempt, 'id'>, from: number, events: PlayEvent[]): Promise<void> {
    for (let at = 0; at < events.length; at += 50) {
      await this.ask('POST', `/api/attempts/${attempt.id}/events`, { from: from + at, events: events.slice(at, at + 50) });
    }
  }

  /** Posts what follows the `from` events that the page has played, at times after theirs; the page is then to be opened again. */
  async postOn(attempt: Pick<Attempt, 'id'>, from: number, events: PlayEvent[]): Promise<void> {
    await this.recorded(attempt.id, from);
    const played = (await this.attempt(attempt.id)).events.at(-1)?.atMs ?? 0;
    await this.post(
      attempt,
      from,
      events.map((event) => ({ ...event, atMs: played + event.atMs })),
    );
  }

  finish(attempt: Pick<Attempt, 'id'>): Promise<{ result: PlayResult; badges: string[] }> {
    return this.ask('POST', `/api/attempts/${attempt.id}/finish`, {});
  }
}
