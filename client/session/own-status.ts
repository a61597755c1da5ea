import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Level, Locale } from '../../content/engine/vocabulary.ts';
import type { Api, StatusView, Verified } from '../api.ts';

/** One person's status as the server says it: never kept on the device, and never decided without the network. */
export class OwnStatus {
  private readonly api: Api;
  private readonly newId: () => string;
  private readonly seen = signal<StatusView | null>(null);
  /** One id a yes: sent again after a lost answer, it issues nothing twice. */
  private readonly requests = new Map<Level, string>();
  /** Null until it was asked for. */
  readonly view: ReadonlySignal<StatusView | null> = this.seen;

  constructor(api: Api, newId: () => string) {
    this.api = api;
    this.newId = newId;
  }

  async refresh(): Promise<Result<null>> {
    return this.take(await this.api.status());
  }

  /** The person's own yes to the text on screen. ERR_STATUS_CHANGED when it is no longer that one: the new one is then on screen. */
  async sayYes(level: Level, locale: Locale): Promise<Result<null>> {
    const rulesHash = this.seen.value?.rulesHash ?? '';
    const requestId = this.requests.get(level) ?? this.newId();
    this.requests.set(level, requestId);
    const done = this.take(await this.api.answerStatus({ answer: 'yes', level, locale, rulesHash, requestId }));
    if (done.ok) this.requests.delete(level);
    else if (done.code === 'ERR_STATUS_CHANGED') await this.refresh();
    return done;
  }

  async sayNotNow(level: Level): Promise<Result<null>> {
    return this.take(await this.api.answerStatus({ answer: 'not-now', level }));
  }

  async withdraw(): Promise<Result<null>> {
    return this.take(await this.api.leaveStatus());
  }

  /** What an attestation is worth today, for anyone who has its code. */
  verify(code: string): Promise<Result<Verified>> {
    return this.api.verify(code);
  }

  forget(): void {
    this.seen.value = null;
    this.requests.clear();
  }

  private take(answer: Result<{ status: StatusView }>): Result<null> {
    if (!answer.ok) return answer;
    this.seen.value = answer.value.status;
    return ok(null);
  }
}
