import { batch, computed, signal } from '@preact/signals';
import { ok } from '../../content/engine/errors.ts';
import type { ErrorCode, Failure, Result } from '../../content/engine/errors.ts';
import type { SituationOption } from '../../content/engine/situations.ts';
import type { Locale, PlayerFace, Role } from '../../content/engine/vocabulary.ts';
import type {
  Api,
  Credentials,
  DispatchBoard,
  DispatchRequest,
  DispatchView,
  Door,
  FirstStart,
  Me,
  ModuleSummary,
  RecordView,
} from '../api.ts';
import { read, write } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** `starting`: asking who is there. `door`: nobody signed in. `in`: someone is. `away`: no answer, and nobody remembered here. */
export type Phase = 'starting' | 'door' | 'in' | 'away';

type Agreement = { hash: string; version: number; locale: Locale };

const ME = 'pv.me';

/** Who is here, their company, the road and their record, kept on the device so that a page opens without a network. */
export class Session {
  readonly phase = signal<Phase>('starting');
  readonly me = signal<Me | null>(null);
  readonly door = signal<Door | null>(null);
  readonly modules = signal<ModuleSummary[] | null>(null);
  readonly record = signal<RecordView | null>(null);
  /** What waits today, asked anew whenever the map or the letterbox is shown; and the dispatch being read. */
  readonly board = signal<DispatchBoard | null>(null);
  readonly dispatch = signal<DispatchView | null>(null);
  /** The last thing that the server refused, to be said once on the page. */
  readonly notice = signal<ErrorCode | null>(null);
  /** Whose programme it is, signed in or not. */
  readonly company = computed(() => this.me.value?.company ?? this.door.value?.company ?? null);
  readonly demo = computed(() => this.me.value?.demo ?? this.door.value?.demo ?? false);

  private readonly api: Api;
  private readonly shelf: Shelf;

  constructor(api: Api, shelf: Shelf) {
    this.api = api;
    this.shelf = shelf;
  }

  /** Shows at once whoever was here last, then asks the server. @param known someone is most likely signed in */
  async start(known: boolean): Promise<void> {
    const kept = read<Me>(this.shelf, ME);
    if (kept) this.enter(kept);
    await this.refresh(known || kept !== null);
  }

  /** Asks again who is signed in and what they have. @param known someone is most likely signed in */
  async refresh(known = this.me.value !== null): Promise<void> {
    // Then everything is asked together: on a phone each round trip is felt.
    const early = known ? { modules: this.api.modules(), record: this.api.record() } : null;
    const who = await this.api.me();
    if (!who.ok) return this.turnedAway(who);
    this.enter(who.value);
    await Promise.all([this.refreshModules(early?.modules), this.refreshRecord(early?.record)]);
  }

  async refreshModules(asked = this.api.modules()): Promise<void> {
    const answer = await asked;
    if (answer.ok) this.keep('modules', this.modules, answer.value.modules);
  }

  async refreshRecord(asked = this.api.record()): Promise<void> {
    const answer = await asked;
    if (answer.ok) this.takeRecord(answer.value);
  }

  takeRecord(record: RecordView): void {
    this.keep('record', this.record, record);
  }

  async refreshBoard(): Promise<void> {
    const answer = await this.api.dispatches();
    if (answer.ok) this.board.value = answer.value;
  }

  /** Opens today's dispatch or a visit: the same one until the day is over. */
  async openDispatch(request: DispatchRequest): Promise<Result<DispatchView>> {
    const answer = await this.api.openDispatch(request);
    if (answer.ok) this.dispatch.value = answer.value;
    return answer;
  }

  /** Answers one situation; the server judges it. Once all are answered, what comes next is known too. */
  async answerDispatch(id: string, at: number, option: SituationOption): Promise<Result<DispatchView>> {
    const answer = await this.api.answerDispatch(id, { at, option });
    if (!answer.ok) return answer;
    const { dispatch, record } = answer.value;
    this.takeRecord(record);
    this.dispatch.value = dispatch;
    if (dispatch.next === dispatch.items.length) void Promise.all([this.refreshBoard(), this.refreshModules()]);
    return ok(dispatch);
  }

  async signIn(credentials: Credentials): Promise<Result<unknown>> {
    return this.comeIn(await this.api.signIn(credentials));
  }

  async signInAs(role: Role): Promise<Result<unknown>> {
    return this.comeIn(await this.api.signInAs(role));
  }

  /** Does not come in yet: there is a recovery code to be noted first. */
  setUp(answers: FirstStart): Promise<Result<{ recoveryCode: string }>> {
    return this.api.setUp(answers);
  }

  /** Leaves this device clean: nothing of this person stays on it. */
  async signOut(): Promise<void> {
    await this.api.signOut();
    this.forget();
    await this.refresh();
  }

  async chooseFace(face: PlayerFace): Promise<Result<unknown>> {
    const me = this.me.value;
    if (me) this.enter({ ...me, person: { ...me.person, face } });
    return this.api.changeMe({ face });
  }

  async changeLocale(locale: Locale): Promise<void> {
    const me = this.me.value;
    if (!me || me.person.locale === locale) return;
    this.enter({ ...me, person: { ...me.person, locale } });
    await this.api.changeMe({ locale });
  }

  /** Agrees to the charter as read. Kept on the device until the server has it; a newer charter sets `notice`. */
  async accept(agreement: Agreement): Promise<void> {
    write(this.shelf, this.own('agreement'), agreement);
    await this.deliverAgreement();
  }

  /** Sends an agreement given without a network. */
  async deliverAgreement(): Promise<void> {
    const me = this.me.value;
    const agreement = me && read<Agreement>(this.shelf, this.own('agreement'));
    if (!agreement) return;
    const answer = await this.api.accept(agreement);
    if (!answer.ok && answer.code !== 'ERR_CHARTER_CHANGED') return;
    this.shelf.remove(this.own('agreement'));
    if (!answer.ok) {
      this.notice.value = answer.code;
      return;
    }
    const { hash, version } = agreement;
    const accepted = me.charter.hash === hash;
    const said = { agreement: { state: 'current', from: { hash, version }, since: null, until: null } } as const;
    this.enter({ ...me, charter: { ...me.charter, accepted, ...(accepted && said) } });
    await this.refreshRecord();
  }

  /** An agreement was given and the server does not have it yet. */
  agreementWaits(): boolean {
    return this.me.value !== null && this.shelf.get(this.own('agreement')) !== null;
  }

  async deleteRecord(): Promise<Result<unknown>> {
    const done = await this.api.deleteRecord();
    if (!done.ok) return done;
    this.forgetPlays();
    await this.refresh();
    return done;
  }

  async keepVersion(attempt: string): Promise<Result<unknown>> {
    const done = await this.api.keep(attempt);
    if (done.ok) await Promise.all([this.refreshModules(), this.refreshRecord()]);
    return done;
  }

  private async comeIn(answer: Result<unknown>): Promise<Result<unknown>> {
    if (!answer.ok) return answer;
    this.phase.value = 'starting';
    await this.refresh(true);
    return ok(null);
  }

  private enter(me: Me): void {
    const changed = me.person.id !== this.me.value?.person.id;
    write(this.shelf, ME, me);
    batch(() => {
      this.me.value = me;
      this.phase.value = 'in';
      if (!changed) return;
      this.modules.value = read<ModuleSummary[]>(this.shelf, this.own('modules'));
      this.record.value = read<RecordView>(this.shelf, this.own('record'));
    });
  }

  private turnedAway(failure: Failure): void {
    if (failure.code !== 'ERR_SIGNED_OUT') {
      if (this.me.value === null) this.phase.value = 'away';
      return;
    }
    this.shelf.remove(ME);
    batch(() => {
      this.me.value = null;
      this.door.value = {
        demo: failure.demo === true,
        setup: failure.setup === true,
        mail: failure.mail === true,
        issuer: typeof failure.issuer === 'string' ? failure.issuer : null,
        company: (failure.company as Door['company']) ?? null,
      };
      this.phase.value = 'door';
    });
  }

  private forget(): void {
    this.forgetPlays();
    this.shelf.remove(ME);
    this.me.value = null;
  }

  private forgetPlays(): void {
    for (const key of this.shelf.keys()) if (this.me.value && key.startsWith(this.own(''))) this.shelf.remove(key);
    this.modules.value = null;
    this.record.value = null;
    this.board.value = null;
    this.dispatch.value = null;
  }

  private own(name: string): string {
    return `pv.${this.me.value?.person.id ?? ''}.${name}`;
  }

  private keep<T>(name: string, into: { value: T | null }, value: T): void {
    into.value = value;
    if (this.me.value) write(this.shelf, this.own(name), value);
  }
}
