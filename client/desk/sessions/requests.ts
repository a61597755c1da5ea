import type { Locale } from '../../../content/engine/vocabulary.ts';
import type { DeskContext } from '../context.tsx';

export type PickedRound = { plan: string; round: string; seconds: number | null };
/** An hour as the organisation's clocks say it, and its zone. */
type When = { at: string; zone: string };
type Wanted = { plan: string; locale: Locale; when?: When; announced?: boolean };
type Composition = { title: string; rounds: PickedRound[] };

/** Every request of the sessions' pages. */
export function sessionRequests(ask: DeskContext['ask']) {
  return {
    list: () => ask((api) => api.sessions.$get()),
    book: (json: Wanted) => ask((api) => api.sessions.$post({ json })),
    reschedule: (id: string, json: Omit<Wanted, 'when'> & { when: When | null; sequence: number }) =>
      ask((api) => api.sessions[':id'].$put({ param: { id }, json })),
    cancel: (id: string) => ask((api) => api.sessions[':id'].cancel.$post({ param: { id }, json: {} })),
    open: (id: string, teams: number | null) =>
      ask((api) => api.sessions[':id'].open.$post({ param: { id }, json: teams === null ? {} : { teams } })),
    remove: (id: string) => ask((api) => api.sessions[':id'].$delete({ param: { id }, json: {} })),
    debrief: (id: string, locale: Locale) => ask((api) => api.sessions[':id'].debrief.$get({ param: { id }, query: { locale } })),
    plans: () => ask((api) => api['session-plans'].$get()),
    plan: (id: string) => ask((api) => api['session-plans'][':id'].$get({ param: { id } })),
    compose: (json: Composition) => ask((api) => api['session-plans'].$post({ json })),
    change: (id: string, json: Composition) => ask((api) => api['session-plans'][':id'].$put({ param: { id }, json })),
    removePlan: (id: string) => ask((api) => api['session-plans'][':id'].$delete({ param: { id }, json: {} })),
    copy: (id: string, locale: Locale) => ask((api) => api['session-plans'][':id'].copy.$post({ param: { id }, json: { locale } })),
    share: (id: string, shared: boolean) => ask((api) => api['session-plans'][':id'].share.$post({ param: { id }, json: { shared } })),
  };
}
type SessionRequests = ReturnType<typeof sessionRequests>;
type Told<K extends keyof SessionRequests> = Extract<Awaited<ReturnType<SessionRequests[K]>>, { ok: true }>['value'];
export type SessionRow = Told<'list'>['sessions'][number];
export type PlanRow = Told<'plans'>['plans'][number];
export type WholePlan = Told<'plan'>;
