import { hc } from 'hono/client';
import type { ClientResponse } from 'hono/client';
import { ERROR_CODES, fail, ok } from '../content/engine/errors.ts';
import type { ErrorCode, Failure, Result } from '../content/engine/errors.ts';
import type { ExamAnswer } from '../content/engine/exam/exam.ts';
import type { ExamRecord } from '../content/engine/exam/record.ts';
import type { AppType } from '../server/app.ts';
import type { AgreementView } from '../server/charter-editions.ts';
import type { ExamItem, ExamStanding, ExamView, ReviewedItem } from '../server/exam-view.ts';
import type { StatusView, Verified } from '../server/status.ts';
import type { DispatchBoard, DispatchView } from '../server/dispatches.ts';
import type { SituationOption } from '../content/engine/situations.ts';
import type { PlayEvent, PlayResult, Setup } from '../content/engine/log.ts';
import type { Badge } from '../content/engine/badge-schema.ts';
import type { Card } from '../content/engine/card-schema.ts';
import type { Charter, ModuleContent } from '../content/engine/schema.ts';
import type { CastMember, Level, Locale, ModuleId, ModuleKind, Pillar, Place, PlayerFace, Role } from '../content/engine/vocabulary.ts';
import type { Acceptance, BadgeRecord, CardRecord, ModuleRecord } from '../content/engine/record.ts';

/** What everyone sees of the company; what was kept on this device by an older page may lack all but the name. */
export type CompanyLooks = {
  name: string;
  locales?: Locale[];
  logo?: string | null;
  colours?: { main: string; accent: string } | null;
};

export type Me = {
  person: { id: string; name: string; role: Role; locale: Locale; face: PlayerFace | null; team: string | null };
  company: CompanyLooks;
  demo: boolean;
  /** `agreement` is absent in what older pages kept on the device. */
  charter: { hash: string; version: number; accepted: boolean; agreement?: AgreementView };
};
/** What a signed-out page may offer. */
export type Door = { demo: boolean; setup: boolean; company: CompanyLooks | null; mail: boolean; issuer: string | null };
export type ModuleSummary = {
  id: ModuleId;
  order: number;
  place: Place;
  minutes: number;
  pillars: Pillar[];
  host: CastMember;
  badge: string | null;
  kind: ModuleKind;
  /** False for a place that is not built yet. */
  available: boolean;
  /** False while the places before it are not finished. */
  open: boolean;
  contentHash: string | null;
  record: ModuleRecord | null;
  attempt: { id: string; events: number } | null;
};
export type RecordView = {
  xp: number;
  stars: number;
  modules: Partial<Record<ModuleId, ModuleRecord>>;
  cards: Record<string, CardRecord>;
  badges: Record<string, BadgeRecord>;
  acceptances: Acceptance[];
  exams: Partial<Record<Level, ExamRecord>>;
};
export type { ExamItem, ExamStanding, ExamView, ReviewedItem };
export type AttemptStart = { id: string; seed: number; setup: Setup };
export type AttemptState = AttemptStart & { events: PlayEvent[]; result: PlayResult | null };
/** `ready`: the level that a yes would give now. */
export type Finish = { result: PlayResult; badges: string[]; ready: Level | null; record: RecordView };

export type { StatusView, Verified };
/** The person's own word: yes to the text that `rulesHash` names, or not now. */
export type StatusAnswer =
  { answer: 'yes'; level: Level; locale: Locale; rulesHash: string; requestId: string } | { answer: 'not-now'; level: Level };

export type { DispatchBoard, DispatchView };
export type DispatchRequest = { kind: 'daily' } | { kind: 'return' | 'recovery'; module: ModuleId };

export type Credentials = { email: string; password: string };
export type FirstStart = Credentials & {
  code: string;
  company: string;
  locale: Locale;
  locales: Locale[];
  timeZone: string;
  logo: { type: 'image/png' | 'image/svg+xml'; data: string; print?: string } | null;
  colours: { main: string; accent: string } | null;
  name: string;
  charter: 'default' | 'own';
};

/** Every request the client can make. Failures carry the server's code; no answer at all is ERR_UNAVAILABLE with `offline: true`. */
export type Api = {
  /** ERR_SIGNED_OUT carries the `Door`. */
  me(): Promise<Result<Me>>;
  changeMe(change: { locale?: Locale; face?: PlayerFace }): Promise<Result<unknown>>;
  signIn(credentials: Credentials): Promise<Result<unknown>>;
  signInAs(role: Role): Promise<Result<unknown>>;
  signOut(): Promise<Result<unknown>>;
  /** The recovery code of the first account is told this once. */
  setUp(answers: FirstStart): Promise<Result<{ recoveryCode: string }>>;
  modules(): Promise<Result<{ modules: ModuleSummary[] }>>;
  content(hash: string): Promise<Result<ModuleContent>>;
  charterDocument(hash: string): Promise<Result<Charter>>;
  createAttempt(request: { module: ModuleId; requestId: string; forkOf?: string }): Promise<Result<AttemptStart>>;
  attempt(id: string): Promise<Result<AttemptState>>;
  postEvents(id: string, from: number, events: PlayEvent[]): Promise<Result<{ next: number }>>;
  finish(id: string): Promise<Result<Finish>>;
  keep(id: string): Promise<Result<unknown>>;
  /** The exam of each level, as one finds it. */
  exams(): Promise<Result<{ exams: ExamStanding[] }>>;
  startExam(level: Level): Promise<Result<ExamView>>;
  exam(id: string): Promise<Result<ExamView>>;
  answerAct(id: string, act: number, answers: ExamAnswer[]): Promise<Result<ExamView>>;
  record(): Promise<Result<RecordView>>;
  deleteRecord(): Promise<Result<unknown>>;
  dispatches(): Promise<Result<DispatchBoard>>;
  openDispatch(request: DispatchRequest): Promise<Result<DispatchView>>;
  answerDispatch(
    id: string,
    answer: { at: number; option: SituationOption },
  ): Promise<Result<{ dispatch: DispatchView; record: RecordView }>>;
  accept(agreement: { hash: string; version: number; locale: Locale }): Promise<Result<unknown>>;
  status(): Promise<Result<{ status: StatusView }>>;
  answerStatus(answer: StatusAnswer): Promise<Result<{ status: StatusView }>>;
  leaveStatus(): Promise<Result<{ status: StatusView }>>;
  verify(code: string): Promise<Result<Verified>>;
  cards(): Promise<Result<Card[]>>;
  badges(): Promise<Result<Badge[]>>;
  /** A file of texts, named by its path under `locales/<lang>/client/` without `.json`. */
  texts(locale: Locale, file: string): Promise<Result<unknown>>;
};

declare global {
  interface Window {
    early?: Record<string, Promise<Response>>;
  }
}

/** Long enough for a phone in a tunnel, short enough to notice. */
const PATIENCE = 15_000;

/** A failure's detail, without the words that a `Failure` itself uses. */
function detailOf(body: Record<string, unknown>): Record<string, unknown> {
  const { error: _error, ok: _ok, code, ...detail } = body;
  return code === undefined ? detail : { ...detail, because: code };
}

const isCode = (code: unknown): code is ErrorCode => ERROR_CODES.includes(code as ErrorCode);

export type Answer<R> = R extends ClientResponse<infer Body, infer Status, 'json'> ? (Status extends 200 | 201 ? Body : never) : never;

async function failureOf(response: { status: number; json(): Promise<unknown> }): Promise<Failure> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  if (isCode(body?.['error'])) return fail(body['error'], detailOf(body));
  // Not our server's words: a proxy's own page.
  return fail(response.status === 429 ? 'ERR_RATE_LIMITED' : 'ERR_UNAVAILABLE', { status: response.status });
}

/** @param request one HTTP request, not yet sent @returns its answer; no answer at all is a failure too */
export async function ask<R extends ClientResponse<unknown>>(request: () => Promise<R>): Promise<Result<Answer<R>>> {
  try {
    const response = await request();
    return response.ok ? ok((await response.json()) as Answer<R>) : await failureOf(response);
  } catch {
    return fail('ERR_UNAVAILABLE', { offline: true });
  }
}

/** Answers asked for by `public/early.js` while this code was on its way; each is used once. */
function takeEarly(input: RequestInfo | URL, init?: RequestInit): Promise<Response> | undefined {
  const path = String(input);
  const asked = (init?.method ?? 'GET') === 'GET' ? window.early?.[path] : undefined;
  if (asked) delete window.early?.[path];
  return asked;
}

export const patient: typeof fetch = (input, init) =>
  takeEarly(input, init) ?? fetch(input, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });

/** A request outside the typed API: the texts, and the demonstration's own door. */
async function plain(path: string, init?: RequestInit): Promise<Result<unknown>> {
  return ask(() => patient(path, init) as unknown as Promise<ClientResponse<unknown, 200, 'json'>>);
}

/** The door to the server of this page. */
export function openApi(): Api {
  const { api } = hc<AppType>('/', { fetch: patient });
  const one = api.attempts[':id'];
  return {
    me: () => ask(() => api.me.$get()),
    changeMe: (json) => ask(() => api.me.$patch({ json })),
    signIn: (json) => ask(() => api.auth['sign-in'].email.$post({ json })),
    signInAs: (as) =>
      plain('/api/demo/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ as }) }),
    signOut: () => ask(() => api.auth['sign-out'].$post({ json: {} })),
    setUp: (json) => ask(() => api.setup.$post({ json })),
    modules: () => ask(() => api.modules.$get()),
    content: (hash) => ask(() => api.content[':hash'].$get({ param: { hash } })) as Promise<Result<ModuleContent>>,
    charterDocument: (hash) => ask(() => api.content[':hash'].$get({ param: { hash } })) as Promise<Result<Charter>>,
    createAttempt: (json) => ask(() => api.attempts.$post({ json })),
    attempt: (id) => ask(() => one.$get({ param: { id } })),
    postEvents: (id, from, events) => ask(() => one.events.$post({ param: { id }, json: { from, events } })),
    finish: (id) => ask(() => one.finish.$post({ param: { id }, json: {} })),
    keep: (id) => ask(() => one.keep.$post({ param: { id }, json: {} })),
    exams: () => ask(() => api.exams.$get()),
    startExam: (level) => ask(() => api.exams.$post({ json: { level } })),
    exam: (id) => ask(() => api.exams[':id'].$get({ param: { id } })),
    answerAct: (id, act, answers) => ask(() => api.exams[':id'].acts.$post({ param: { id }, json: { act, answers } })),
    record: () => ask(() => api.record.$get()),
    dispatches: () => ask(() => api.dispatches.$get()),
    openDispatch: (json) => ask(() => api.dispatches.$post({ json })),
    answerDispatch: (id, json) => ask(() => api.dispatches[':id'].answers.$post({ param: { id }, json })),
    deleteRecord: () => ask(() => api.record.$delete({ json: {} })),
    accept: (json) => ask(() => api.charter.acceptance.$post({ json })),
    status: () => ask(() => api.status.$get()),
    answerStatus: (json) => ask(() => api.status.$post({ json })),
    leaveStatus: () => ask(() => api.status.$delete({ json: {} })),
    verify: (id) => ask(() => api.verify[':id'].$get({ param: { id: encodeURIComponent(id) } })),
    cards: () => ask(() => api.cards.$get()),
    badges: () => ask(() => api.badges.$get()),
    texts: (locale, file) => plain(`/locales/${locale}/${file}.json`),
  };
}
