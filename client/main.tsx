import './strict-zod.ts';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import './ui/styles/all.css';
import type { Locale } from '../content/engine/vocabulary.ts';
import { openApi } from './api.ts';
import { changeLocale, errorText, locale, startTexts, t, warmTexts } from './i18n.ts';
import { keepOffline } from './offline.ts';
import { entrancePicture, mapPicture, playPicture } from './scene.ts';
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

const systemReduced = signal(false);
const reduced = computed(() => {
  const { motion } = settings.current.value;
  return motion === 'system' ? systemReduced.value : motion === 'reduced';
});

/** What stands behind the words now. */
const picture = computed((): Picture | null => {
  if (game.session.phase.value !== 'in' || !game.session.me.value?.person.face) return null;
  const at = route.value;
  const modules = game.session.modules.value ?? [];
  if (at.screen === 'home') return mapPicture(modules);
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
  idle: (work) => ('requestIdleCallback' in window ? requestIdleCallback(() => work(), { timeout: 1500 }) : setTimeout(work, 300)),
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

const page: Page = {
  game,
  changeLanguage,
  attachStage: stage.attach,
  stage: stage.state,
  place: computed(() => {
    const id = route.value.screen === 'play' ? route.value.module : null;
    return game.session.modules.value?.find((one) => one.id === id)?.place ?? 'office';
  }),
  night: computed(() => {
    const view = game.player.value?.view.value;
    return view !== undefined && 'night' in view && view.night;
  }),
  play: playSound,
  reduced,
};

/** The document follows the settings: language, text size, motion. */
function dressDocument(): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.title = t('app.title');
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
    if (!document.hidden) game.kick();
  });
  // A page left open over an update asks for a file that is gone: what is played is kept, so start again, once.
  window.addEventListener('vite:preloadError', () => {
    if (sessionStorage.getItem('pv.reloaded')) return;
    sessionStorage.setItem('pv.reloaded', 'yes');
    location.reload();
  });
}

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) return;
  listen();
  startRouter();
  if (route.value.screen === 'play') warmTexts(`modules/${route.value.module}`);
  const here = game.session.start();
  const texts = await startTexts(api.texts, settings.current.value.locale);
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
  await here;
  void keepOffline();
}

void start();
