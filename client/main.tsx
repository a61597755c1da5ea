import './strict-zod.ts';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import './ui/styles/all.css';
import type { Locale } from '../content/engine/vocabulary.ts';
import { openApi } from './api.ts';
import { openRouteApi } from './route-api.ts';
import { paintCompany } from './company-colours.ts';
import { changeLocale, errorText, locale, startTexts, t, warmTexts } from './i18n.ts';
import type { TextKey } from './i18n.ts';
import { keepOffline, keepPlace } from './offline.ts';
import { entrancePicture, examPicture, mapPicture, playPicture } from './scene.ts';
import type { Picture } from './scene.ts';
import { Game } from './session/game.ts';
import { browserLock } from './session/lock.ts';
import { openSettings } from './session/settings.ts';
import { openShelf } from './session/shelf.ts';
import { playSound, setSound } from './sound.ts';
import { openStageHost } from './stage-host.ts';
import { App } from './ui/app.tsx';
import { PageProvider } from './ui/context.tsx';
import type { Page } from './ui/context.tsx';
import { announce } from './ui/parts/live.tsx';
import { measureLayout } from './ui/layout.ts';
import { moduleTexts } from './ui/parts/module-texts.ts';
import { route, startRouter } from './ui/router.ts';
import { lazy } from './ui/lazy.tsx';
import { Play, preloadScreens } from './ui/screens.ts';

const shelf = openShelf();
const settings = openSettings(shelf, navigator.languages);
const api = openApi();
const game = new Game({
  api,
  shelf,
  settings,
  lock: browserLock,
  newId: () => crypto.randomUUID(),
  ticks: () => performance.now(),
  later(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});

/** Calls back when the page has nothing better to do. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => work(), { timeout: 1500 });
  else setTimeout(work, 300);
}

/** Code that took longer than this to come, ms, came over a slow network. */
const SLOW = 600;
const slow = performance.now() > SLOW;

/**
 * The words are here and may be answered: what only pleases the eye may come now. Over a slow network, where the picture's
 * code weighs more than all the rest, that is once the first choice is on screen, or after a while on a page without one.
 */
const calm = signal(false);

function waitForCalm(): void {
  if (!slow) return whenIdle(() => (calm.value = true));
  const settle = () => whenIdle(() => (calm.value = true));
  const late = setTimeout(settle, route.value.screen === 'play' ? 8000 : 2500);
  const stop = effect(() => {
    const view = game.player.value?.view.value;
    if (view?.kind !== 'choice' && !view?.progress.taken) return;
    clearTimeout(late);
    queueMicrotask(() => stop());
    settle();
  });
}

/** Does the work once, now or as soon as it is calm. */
function whenCalm(work: () => void): void {
  const stop = effect(() => {
    if (!calm.value) return;
    queueMicrotask(() => stop());
    work();
  });
}

const systemReduced = signal(false);
const reduced = computed(() => {
  const { motion } = settings.current.value;
  return motion === 'system' ? systemReduced.value : motion === 'reduced';
});

/** What stands behind the words now. */
const picture = computed((): Picture | null => {
  if (game.session.phase.value !== 'in') return null;
  const at = route.value;
  const modules = game.session.modules.value ?? [];
  if (at.screen === 'home') return game.session.me.value?.person.face ? mapPicture(modules) : null;
  if (at.screen === 'exam') return examPicture(game.exams);
  if (at.screen !== 'play') return null;
  const player = game.player.value;
  const module = modules.find((one) => one.id === at.module);
  if (!player) return module?.available ? entrancePicture(module) : null;
  const { step } = player.view.value;
  return playPicture(player, (line) => moduleTexts(player.module)?.steps[step]?.lines?.[line] ?? '');
});

const stage = openStageHost({
  picture,
  reduced,
  load: () => import('./game/stage.ts').then((module) => module.mountStage),
  idle: whenCalm,
});

async function changeLanguage(wanted: Locale): Promise<void> {
  const changed = await changeLocale(wanted);
  if (!changed.ok) {
    announce(errorText(changed.code));
    game.session.notice.value = changed.code;
    return;
  }
  settings.change({ locale: wanted });
  announce(t('settings.languageNow'));
  void game.session.changeLocale(wanted);
}

effect(() => {
  const company = game.session.company.value;
  paintCompany(document.documentElement, company?.colours ?? null);
  const first = company?.locales?.[0];
  // The company has one's language no longer: its own first one then.
  if (first && !company.locales?.includes(locale.peek())) void changeLanguage(first);
});

const { ask } = openRouteApi();
const page: Page = {
  game,
  ask,
  changeLanguage,
  attachStage: stage.attach,
  stage: stage.state,
  place: computed(() => {
    const id = route.value.screen === 'play' ? route.value.module : null;
    return game.session.modules.value?.find((one) => one.id === id)?.place ?? null;
  }),
  night: computed(() => {
    const view = game.player.value?.view.value;
    return view !== undefined && 'night' in view && view.night;
  }),
  play: playSound,
  Desk: lazy(async () => {
    const { deskWith } = await import('./desk/desk.tsx');
    return deskWith({ ask });
  }),
  calm,
  reduced,
};

/** The page's own name first: that is what a tab and a screen reader say. */
function pageTitle(): string {
  const at = route.value;
  const names: Partial<Record<typeof at.screen, TextKey>> = {
    home: 'map.title',
    record: 'record.title',
    status: 'status.title',
    attestation: 'status.attestation',
    verify: 'status.verifying',
    codex: 'codex.name',
    dispatch: 'dispatch.title',
    settings: 'settings.title',
    credits: 'credits.title',
    setup: 'setup.title',
    'sign-in': 'signIn.title',
    'not-found': 'notFound.title',
  };
  const exam = at.screen === 'exam' ? t(`exam.titles.${at.level}`) : null;
  const name = at.screen === 'play' ? t(`modules.${at.module}.title`) : (exam ?? t(names[at.screen] ?? 'app.title'));
  return `${name} · ${t('app.title')}`;
}

/** The document follows the settings: language, text size, motion. */
function dressDocument(): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.title = pageTitle();
  });
  effect(() => {
    const root = document.documentElement;
    root.dataset.motion = reduced.value ? 'reduced' : 'full';
    root.dataset.text = String(settings.current.value.textSize);
    measureLayout();
  });
  effect(() => void setSound(settings.current.value.sound));
}

/** What the browser tells: motion wanted by the system, the network back, the page hidden. */
function listen(): void {
  const wish = matchMedia('(prefers-reduced-motion: reduce)');
  systemReduced.value = wish.matches;
  wish.addEventListener('change', () => {
    systemReduced.value = wish.matches;
  });
  window.addEventListener('resize', measureLayout);
  window.addEventListener('online', () => game.kick());
  document.addEventListener('visibilitychange', () => {
    game.player.value?.hidden(document.hidden);
    if (!document.hidden) void game.lookedAt();
  });
  // A page left open over an update asks for a file that is gone: what is played is kept, so start again, once.
  window.addEventListener('vite:preloadError', () => {
    if (sessionStorage.getItem('pv.reloaded')) return;
    sessionStorage.setItem('pv.reloaded', 'yes');
    location.reload();
  });
}

/** Asked for while the first answers travel: text shows in any font meanwhile. */
function showFonts(): void {
  document.documentElement.dataset.letters = 'drawn';
  for (const font of ['Atkinson Hyperlegible Next Variable', 'Bricolage Grotesque Variable']) void document.fonts.load(`1em '${font}'`);
}

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) return;
  listen();
  startRouter();
  // Over a slow network the drawn letters wait for the first choice, in which any letters will do.
  if (slow) whenCalm(showFonts);
  else showFonts();
  const at = route.value;
  const ready = startTexts(api.texts, settings.current.value.locale);
  if (at.screen === 'play') {
    // All of it at once: on a phone each round trip is felt.
    warmTexts(`modules/${at.module}`);
    void Play.preload();
    void import('./session/open-player.ts');
  }
  const here = game.session.start(at.screen === 'play').then(() => (at.screen === 'play' ? game.resume(at.module) : undefined));
  const texts = await ready;
  if (!texts.ok) {
    root.textContent =
      'Porte-voix ne répond pas. Rechargez la page quand le réseau est revenu. / Porte-voix does not answer. Reload when you are back online.';
    return;
  }
  dressDocument();
  root.replaceChildren();
  render(
    <PageProvider value={page}>
      <App />
    </PageProvider>,
    root,
  );
  keepPlace(game, calm);
  await here;
  whenCalm(() => void preloadScreens().then(keepOffline));
  waitForCalm();
}

void start();
