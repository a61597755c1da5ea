import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api, DispatchBoard, DispatchView, Finish, Me, ModuleSummary, StatusView } from '../../client/api.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { canonicalJson } from '../../content/engine/content-hash.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Failure, Result } from '../../content/engine/errors.ts';
import { NOTHING_CARRIED } from '../../content/engine/log.ts';
import type { PlayEvent, PlayResult, Setup } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import { resultOf } from '../../content/engine/play.ts';
import { recordAfter } from '../../content/engine/record.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import { replay } from '../../content/engine/replay.ts';
import { cardsTold } from '../../content/engine/packs.ts';
import type { Level, ModuleId, SectorPack } from '../../content/engine/vocabulary.ts';
import { starsOf, xpOf } from '../../content/engine/xp.ts';
import { FakeExams } from './fake-exams.ts';
import { PROJECT, loadContent } from '../../content/load.ts';

const loaded = loadContent();
if (!loaded.ok) throw new Error('The content of this project does not load.');
export const { modules, charter, cards, badges } = loaded.value;
export const content = modules.find((one) => one.module.id === 'charter')!;
export const program = compile(content, charter, { badges });

export const HASHES = { content: 'c'.repeat(64), charter: 'd'.repeat(64), rules: 'e'.repeat(64) };

type Kept = {
  id: string;
  requestId: string;
  forkOf: string | null;
  events: PlayEvent[];
  seed: number;
  setup: Setup;
  result: PlayResult | null;
};

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A small server in memory: one person, the real engine and content, and the attempt API's own rules. */
export class FakeServer {
  readonly attempts = new Map<string, Kept>();
  /** Requests as they came: `postEvents a1 0 2`. */
  readonly log: string[] = [];
  /** No answer to anything. */
  down = false;
  signedOut = false;
  charterHash = HASHES.charter;
  /** Charters other than the product's, by hash. */
  charters: Record<string, Charter> = {};
  agreement: Me['charter']['agreement'];
  person: Me['person'] = { id: 'ada', name: 'Ada Martin', role: 'member', locale: 'fr', face: 'p1', team: null };
  /** The level that a finished place makes ready. */
  ready: Level | null = null;
  /** What it makes of a finished play, where not what the rules say. */
  verdict: (result: PlayResult) => PlayResult = (result) => result;
  /** Sector packs that are on. */
  packs: SectorPack[] = [];
  record: PersonRecord = { person: 'ada', version: 1, modules: {}, cards: {}, badges: {}, acceptances: [] };
  /** The one place that can be played. */
  private place = content;
  private program = program;
  private contentHash = HASHES.content;
  readonly exams = new FakeExams();
  status: StatusView = {
    state: 'none',
    certificate: null,
    renewFrom: null,
    ready: null,
    declined: null,
    levels: [],
    rulesHash: HASHES.rules,
    agreement: { state: 'none', from: null, since: null, until: null },
    rules: { validityMonths: 12, renewalDays: 60 },
    history: [],
  };
  board: DispatchBoard = { day: '2026-11-23', daily: { state: 'none', next: null }, visits: [] };
  /** The dispatch that waits: of each item "b" is sound, "c" defensible. */
  dispatch: DispatchView | null = null;
  private made = 0;

  /** Offers another place than the sorting office. */
  opens(id: ModuleId): void {
    this.place = modules.find((one) => one.module.id === id)!;
    this.program = compile(this.place, charter, { badges });
    // Compiled programs are kept by it: one a place.
    this.contentHash = `f${modules.indexOf(this.place)}`.repeat(32);
  }

  /** The API as a browser sees it. */
  api(): Api {
    const answer =
      <A extends unknown[], T>(name: string, work: (...args: A) => Result<T>) =>
      async (...args: A): Promise<Result<T>> => {
        if (this.down) return fail('ERR_UNAVAILABLE', { offline: true });
        this.log.push(
          [name, ...args.map((arg) => (Array.isArray(arg) ? arg.length : typeof arg === 'object' ? '{}' : String(arg)))].join(' '),
        );
        if (this.signedOut && name !== 'signIn' && name !== 'texts') {
          return fail('ERR_SIGNED_OUT', { demo: true, setup: false, company: { name: 'Hélianthe' } });
        }
        return work(...args);
      };
    return {
      me: answer('me', () => ok(this.me())),
      changeMe: answer('changeMe', (change) => {
        this.person = { ...this.person, ...change } as Me['person'];
        return ok({});
      }),
      signIn: answer('signIn', () => {
        this.signedOut = false;
        return ok({});
      }),
      signInAs: answer('signInAs', () => ok({})),
      signOut: answer('signOut', () => {
        this.signedOut = true;
        return ok({});
      }),
      setUp: answer('setUp', () => ok({ recoveryCode: 'AAAA-BBBB-CCCC-DDDD-EEEE' })),
      modules: answer('modules', () => ok({ modules: this.road() })),
      content: answer('content', () => ok(this.place)),
      charterDocument: answer('charterDocument', (hash) => ok(this.charters[hash] ?? charter)),
      createAttempt: answer('createAttempt', ({ requestId, forkOf }) => this.create(requestId, forkOf ?? null)),
      attempt: answer('attempt', (id) => this.find(id)),
      postEvents: answer('postEvents', (id, from, events) => this.append(id, from, events)),
      finish: answer('finish', (id) => this.finish(id)),
      keep: answer('keep', () => ok({})),
      exams: answer('exams', () => this.exams.standings()),
      startExam: answer('startExam', (level) => this.exams.start(level)),
      exam: answer('exam', (id) => this.exams.view(id)),
      answerAct: answer('answerAct', (id, act, answers) => this.exams.answer(id, act, answers)),
      record: answer('record', () => ok(this.recordView())),
      dispatches: answer('dispatches', () => ok(this.board)),
      openDispatch: answer('openDispatch', () => this.openDispatch()),
      answerDispatch: answer('answerDispatch', (_id, { at, option }) => this.answerDispatch(at, option)),
      deleteRecord: answer('deleteRecord', () => ok({})),
      accept: answer('accept', ({ hash }) =>
        hash === this.charterHash ? ok({}) : fail('ERR_CHARTER_CHANGED', { hash: this.charterHash }),
      ),
      status: answer('status', () => ok({ status: this.status })),
      answerStatus: answer('answerStatus', () => ok({ status: this.status })),
      leaveStatus: answer('leaveStatus', () => ok({ status: this.status })),
      verify: answer('verify', () => fail('ERR_CERTIFICATE_UNKNOWN')),
      cards: answer('cards', () => ok(cardsTold(cards, this.packs, this.record.cards))),
      badges: answer('badges', () => ok(badges)),
      texts: answer('texts', (locale, file) => ok(texts(locale, file))),
    };
  }

  private me(): Me {
    return {
      person: this.person,
      company: { name: 'Hélianthe' },
      demo: true,
      charter: {
        hash: this.charterHash,
        version: this.charters[this.charterHash]?.version ?? 1,
        accepted: false,
        ...(this.agreement && { agreement: this.agreement }),
      },
    };
  }

  private road(): ModuleSummary[] {
    const open = [...this.attempts.values()].findLast((one) => one.result === null);
    const { id, place, minutes, pillars, host, badge, kind, order } = this.place.module;
    const shared = {
      minutes,
      pillars,
      host,
      badge: null,
      kind,
      available: false,
      open: false,
      contentHash: null,
      record: null,
      attempt: null,
    };
    const road: ModuleSummary[] = [
      { ...shared, id: 'welcome', place: 'cafe', order: 1 },
      { ...shared, id: 'charter', place: 'sorting-office', order: 2 },
      { ...shared, id: 'law', place: 'camera', order: 3 },
    ];
    return [
      ...road.filter((one) => one.order < order),
      {
        ...shared,
        id,
        place,
        order,
        badge,
        available: true,
        open: true,
        contentHash: this.contentHash,
        record: this.record.modules[id] ?? null,
        attempt: open ? { id: open.id, events: open.events.length } : null,
      },
      ...road.filter((one) => one.order > order),
    ];
  }

  private create(requestId: string, forkOf: string | null): Result<Kept> {
    const known = [...this.attempts.values()].find((one) => one.requestId === requestId);
    if (known) return ok(known);
    this.made += 1;
    const setup: Setup = {
      module: this.place.module.id,
      contentHash: this.contentHash,
      charterHash: this.charterHash,
      rulesHash: HASHES.rules,
      engineVersion: 1,
      carried: NOTHING_CARRIED,
      drawnItems: [],
      startedAt: new Date(Date.UTC(2026, 10, 22, 9, this.made)).toISOString(),
    };
    const kept: Kept = { id: `a${this.made}`, requestId, forkOf, events: [], seed: 42, setup, result: null };
    this.attempts.set(kept.id, kept);
    return ok(kept);
  }

  private find(id: string): Result<Kept> {
    const kept = this.attempts.get(id);
    return kept ? ok(structuredClone(kept)) : fail('ERR_ATTEMPT_UNKNOWN');
  }

  private append(id: string, from: number, events: PlayEvent[]): Result<{ next: number }> {
    const kept = this.attempts.get(id);
    if (!kept) return fail('ERR_ATTEMPT_UNKNOWN');
    if (from > kept.events.length) return fail('ERR_STALE', { next: kept.events.length });
    const known = kept.events.slice(from, from + events.length);
    if (!known.every((event, i) => same(event, events[i]))) return fail('ERR_FORK', { next: kept.events.length });
    const added = events.slice(known.length);
    if (added.length === 0) return ok({ next: kept.events.length });
    if (kept.result) return fail('ERR_ATTEMPT_FINISHED', { next: kept.events.length });
    const play = replay(this.program, kept.setup, kept.seed, [...kept.events, ...added]);
    if (!play.ok) return fail('ERR_EVENT_REFUSED', { index: Number((play as Failure).index) - from, because: play.code });
    kept.events.push(...structuredClone(added));
    return ok({ next: kept.events.length });
  }

  private finish(id: string): Result<Finish> {
    const kept = this.attempts.get(id);
    if (!kept) return fail('ERR_ATTEMPT_UNKNOWN');
    const play = replay(this.program, kept.setup, kept.seed, kept.events);
    const judged = play.ok ? resultOf(play.value) : play;
    if (!judged.ok) return judged;
    const result = this.verdict(judged.value);
    const before = this.record.badges;
    if (!kept.result) this.record = recordAfter(this.record, kept, result, '2026-11-22T10:00:00.000Z');
    kept.result = result;
    return ok({
      result,
      badges: Object.keys(this.record.badges).filter((one) => !(one in before)),
      ready: this.ready,
      record: this.recordView(),
    });
  }

  private openDispatch(): Result<DispatchView> {
    return this.dispatch ? ok(structuredClone(this.dispatch)) : fail('ERR_DISPATCH_CLOSED');
  }

  private answerDispatch(at: number, option: 'a' | 'b' | 'c') {
    const item = this.dispatch?.items[at];
    if (!this.dispatch || !item) return fail('ERR_DISPATCH_UNKNOWN');
    item.answer = { option, mark: ({ a: 0, b: 2, c: 1 } as const)[option], sound: 'b', why: { fr: 'Parce que.', en: 'Because.' } };
    this.dispatch.next = at + 1;
    return ok({ dispatch: structuredClone(this.dispatch), record: this.recordView() });
  }

  private recordView() {
    const { modules: done, cards: met, badges: won, acceptances, exams = {} } = this.record;
    return { xp: xpOf(this.record), stars: starsOf(this.record), modules: done, cards: met, badges: won, acceptances, exams };
  }
}

/** A file of texts as the server sends it. */
export function texts(locale: string, file: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT, 'locales', locale, 'client', `${file}.json`), 'utf8'));
}
