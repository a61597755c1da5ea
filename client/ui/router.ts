import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { MODULE_IDS } from '../../content/engine/vocabulary.ts';
import type { Level, ModuleId } from '../../content/engine/vocabulary.ts';

export type Route =
  | {
      screen:
        | 'home'
        | 'record'
        | 'checklist'
        | 'codex'
        | 'charter'
        | 'dispatch'
        | 'messages'
        | 'status'
        | 'attestation'
        | 'settings'
        | 'seen'
        | 'data'
        | 'notice'
        | 'credits'
        | 'sign-in'
        | 'setup'
        | 'invitation'
        | 'link'
        | 'lost'
        | 'mails'
        | 'not-found';
    }
  | { screen: 'verify'; code: string | null }
  /** A seat in a team's session, by its code; the session's projector, by its id. */
  | { screen: 'join'; code: string | null }
  | { screen: 'projector'; session: string }
  | { screen: 'play'; module: ModuleId }
  | { screen: 'exam'; level: Level }
  /** HR's desk: the first of its screens, or the one that a noun names; `rest` is what follows. */
  | { screen: 'desk'; noun: string | null; rest: string[] };

/** Where the exam of each level is sat: the checks, and the grand oral. */
const EXAMS: Record<string, Level> = { '/exam': 'ambassador', '/check/relay': 'relay', '/check/voice': 'voice' };
/** The address of a level's exam. */
export const examPath = (level: Level): string => Object.keys(EXAMS).find((path) => EXAMS[path] === level) ?? '/';

/** The pages whose address is one word. */
export const PAGES = [
  'record',
  'checklist',
  'codex',
  'charter',
  'dispatch',
  'messages',
  'status',
  'attestation',
  'settings',
  'seen',
  'data',
  'notice',
  'credits',
  'sign-in',
  'setup',
  'invitation',
  'link',
  'lost',
  'mails',
] as const;

/** The page that an address names. */
export function routeOf(path: string): Route {
  const [first = '', second, ...more] = path.split('/').filter(Boolean);
  if (first === '' || (first === 'index.html' && second === undefined)) return { screen: 'home' };
  const level = EXAMS[`/${[first, second, ...more].filter(Boolean).join('/')}`];
  if (level) return { screen: 'exam', level };
  if (first === 'desk') return { screen: 'desk', noun: second ?? null, rest: more.map(decoded) };
  if (more.length > 0) return { screen: 'not-found' };
  const page = PAGES.find((one) => one === first);
  if (page && second === undefined) return { screen: page };
  if (first === 'verify') return { screen: 'verify', code: second === undefined ? null : decoded(second) };
  if (first === 'join') return { screen: 'join', code: second === undefined ? null : decoded(second) };
  if (first === 'projector' && second !== undefined) return { screen: 'projector', session: decoded(second) };
  const module = MODULE_IDS.find((id) => id === second);
  return first === 'play' && module ? { screen: 'play', module } : { screen: 'not-found' };
}

/** What was typed after `/verify/`; an address that cannot be read stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const current = signal<Route>(routeOf(location.pathname));
/** The page on screen. */
export const route: ReadonlySignal<Route> = current;

const question = signal(location.search);
/** What follows `?` in the address, with it: a screen may keep its filters there. */
export const search: ReadonlySignal<string> = question;

const show = () => {
  batch(() => {
    current.value = routeOf(location.pathname);
    question.value = location.search;
  });
};

/** Goes to an address of this page, as a link would. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  const stays = new URL(path, location.href).pathname === location.pathname;
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  show();
  if (!stays) window.scrollTo(0, 0);
}

/** Follows links of this page without leaving it. Returns a function that stops. */
export function startRouter(): () => void {
  const click = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
    if (link.hash && link.pathname === location.pathname) return;
    if (/^\/(api|art|locales)\//.test(link.pathname)) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  };
  document.addEventListener('click', click);
  window.addEventListener('popstate', show);
  return () => {
    document.removeEventListener('click', click);
    window.removeEventListener('popstate', show);
  };
}
