import { ERROR_CODES, fail, ok } from '../content/engine/errors.ts';
import type { ErrorCode, Result } from '../content/engine/errors.ts';
import type { PlayEvent, PlayResult, Setup } from '../content/engine/log.ts';
import type { Badge, Card, Charter, ModuleContent } from '../content/engine/schema.ts';
import type { CastMember, Locale, ModuleId, ModuleKind, Pillar, Place, PlayerFace, Role } from '../content/engine/vocabulary.ts';
import type { Acceptance, BadgeRecord, CardRecord, ModuleRecord } from '../content/engine/record.ts';

export type Me = {
  person: { id: string; name: string; role: Role; locale: Locale; face: PlayerFace | null; team: string | null };
  company: { name: string };
  demo: boolean;
  charter: { hash: string; version: number; accepted: boolean };
};
/** What a signed-out page may offer. */
export type Door = { demo: boolean; setup: boolean; company: { name: string } | null };
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
};
export type CharterState = { hash: string; version: number; sha256: string; date: string; accepted: Acceptance | null };
export type AttemptStart = { id: string; seed: number; setup: Setup };
export type AttemptState = AttemptStart & { events: PlayEvent[]; result: PlayResult | null };
export type Finish = { result: PlayResult; badges: string[]; record: RecordView };

export type Credentials = { email: string; password: string };
export type FirstStart = Credentials & { code: string; company: string; locale: Locale; name: string };

/** Every request the client can make. Failures carry the server's code; no answer at all is ERR_UNAVAILABLE with `offline: true`. */
export type Api = {
  /** ERR_SIGNED_OUT carries the `Door`. */
  me(): Promise<Result<Me>>;
  changeMe(change: { locale?: Locale; face?: PlayerFace }): Promise<Result<unknown>>;
  signIn(credentials: Credentials): Promise<Result<unknown>>;
  signInAs(role: Role): Promise<Result<unknown>>;
  signOut(): Promise<Result<unknown>>;
  setUp(answers: FirstStart): Promise<Result<unknown>>;
  modules(): Promise<Result<{ modules: ModuleSummary[] }>>;
  content(hash: string): Promise<Result<ModuleContent>>;
  charterDocument(hash: string): Promise<Result<Charter>>;
  createAttempt(request: { module: ModuleId; requestId: string; forkOf?: string }): Promise<Result<AttemptStart>>;
  attempt(id: string): Promise<Result<AttemptState>>;
  postEvents(id: string, from: number, events: PlayEvent[]): Promise<Result<{ next: number }>>;
  finish(id: string): Promise<Result<Finish>>;
  keep(id: string): Promise<Result<unknown>>;
  record(): Promise<Result<RecordView>>;
  exportRecord(): Promise<Result<unknown>>;
  deleteRecord(): Promise<Result<unknown>>;
  charter(): Promise<Result<CharterState>>;
  accept(agreement: { hash: string; version: number; locale: Locale }): Promise<Result<unknown>>;
  cards(): Promise<Result<Card[]>>;
  badges(): Promise<Result<Badge[]>>;
  /** A file of texts, named by its path under `locales/<lang>/client/` without `.json`. */
  texts(locale: Locale, file: string): Promise<Result<unknown>>;
};

/** Long enough for a phone in a tunnel, short enough to notice. */
const PATIENCE = 15_000;

/** A failure's detail, without the words that a `Failure` itself uses: an event's own code becomes `reason`. */
function detailOf(body: Record<string, unknown>): Record<string, unknown> {
  const { error: _error, ok: _ok, code, ...detail } = body;
  return code === undefined ? detail : { ...detail, reason: code };
}

const isCode = (code: unknown): code is ErrorCode => ERROR_CODES.includes(code as ErrorCode);

async function answerOf<T>(response: Response): Promise<Result<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return ok(body as T);
  const found = (body ?? {}) as Record<string, unknown>;
  if (isCode(found.error)) return fail(found.error, detailOf(found));
  // A proxy's own page, or better-auth's own words.
  return fail(response.status === 401 ? 'ERR_CREDENTIALS' : response.status === 429 ? 'ERR_RATE_LIMITED' : 'ERR_UNAVAILABLE', {
    status: response.status,
  });
}

/** @param request one HTTP request, not yet sent @returns its answer; no answer at all is a failure too */
async function ask<T>(request: () => Promise<Response>): Promise<Result<T>> {
  try {
    return await answerOf<T>(await request());
  } catch {
    return fail('ERR_UNAVAILABLE', { offline: true });
  }
}

/** The door to the server of this page. */
export function openApi(): Api {
  const send = <T>(method: string, path: string, body?: unknown): Promise<Result<T>> =>
    ask<T>(() =>
      fetch(path, {
        method,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    );
  return {
    me: () => send('GET', '/api/me'),
    changeMe: (change) => send('PATCH', '/api/me', change),
    signIn: (credentials) => send('POST', '/api/auth/sign-in/email', credentials),
    signInAs: (role) => send('POST', '/api/demo/sign-in', { as: role }),
    signOut: () => send('POST', '/api/auth/sign-out', {}),
    setUp: (answers) => send('POST', '/api/setup', answers),
    modules: () => send('GET', '/api/modules'),
    content: (hash) => send('GET', `/api/content/${hash}`),
    charterDocument: (hash) => send('GET', `/api/content/${hash}`),
    createAttempt: (request) => send('POST', '/api/attempts', request),
    attempt: (id) => send('GET', `/api/attempts/${id}`),
    postEvents: (id, from, events) => send('POST', `/api/attempts/${id}/events`, { from, events }),
    finish: (id) => send('POST', `/api/attempts/${id}/finish`, {}),
    keep: (id) => send('POST', `/api/attempts/${id}/keep`, {}),
    record: () => send('GET', '/api/record'),
    exportRecord: () => send('GET', '/api/record/export'),
    deleteRecord: () => send('DELETE', '/api/record', {}),
    charter: () => send('GET', '/api/charter'),
    accept: (agreement) => send('POST', '/api/charter/acceptance', agreement),
    cards: () => send('GET', '/api/cards'),
    badges: () => send('GET', '/api/badges'),
    texts: (locale, file) => send('GET', `/locales/${locale}/${file}.json`),
  };
}
