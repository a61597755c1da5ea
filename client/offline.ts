import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ComposeAuthored } from '../content/engine/minigames/compose/authored.ts';
import type { Charter, ModuleContent } from '../content/engine/schema.ts';
import { avatar, badgePicture, picture, poster } from './game-contract.ts';
import type { Game } from './session/game.ts';

/** Addresses of this page that a later visit without a network will need. */
function fetched(): string[] {
  const kept = /^\/(assets|locales|art|icon|manifest|early)|^\/api\/content\//;
  return performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name, location.href))
    .filter((url) => url.origin === location.origin && kept.test(url.pathname))
    .map((url) => url.pathname);
}

async function keep(paths: string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: paths });
}

const canKeep = (): boolean => import.meta.env.PROD && 'serviceWorker' in navigator;

/**
 * Registers the service worker, then hands it what was fetched before it was there: a first visit is already kept.
 * Nothing depends on it: without one (an old browser, a plain http address) the game only needs the network to start.
 */
export async function keepOffline(): Promise<void> {
  if (!canKeep()) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    await keep(['/', ...fetched()]);
  } catch {
    // Refused by the browser or its owner: play on without it.
  }
}

/** Every picture that the words of a place may show, met or not yet. */
export function picturesOf({ module, scenario, game }: ModuleContent, charter: Charter): string[] {
  const steps = Object.values(scenario.steps);
  const moods = steps.flatMap((step) => {
    if (step.kind === 'branch') return [];
    const lines = 'lines' in step ? step.lines.map((line) => line.moods ?? {}) : [];
    const options = step.kind === 'choice' ? step.options.map((option) => option.moods) : [];
    return [step.cast, ...lines, ...options].flatMap((faces) => Object.entries(faces));
  });
  const faces = moods.map(([who, mood]) => avatar(who as Parameters<typeof avatar>[0], mood));
  const posts = module.minigame === 'sort' ? charter.ideas : [];
  const shown = posts.flatMap((idea) => [avatar(idea.author.who), ...(idea.picture ? [picture(idea.picture.id)] : [])]);
  const items = module.minigame === 'compose' ? (game as ComposeAuthored).items.map((item) => picture(item.picture)) : [];
  const scenes = [poster(module.place), poster(module.place, true), poster('sort'), poster('rays'), poster('map')];
  return [
    ...new Set([...faces, ...shown, ...items, ...scenes, ...(module.badge ? [badgePicture(module.badge)] : []), badgePicture('locked')]),
  ];
}

/** Keeps the pictures of each place that is opened, once the page is calm. */
export function keepPlace(game: Game, calm: ReadonlySignal<boolean>): void {
  if (!canKeep()) return;
  effect(() => {
    const player = game.player.value;
    if (!player || !calm.value) return;
    void keep(['/locales/fr/badges.json', '/locales/en/badges.json', ...picturesOf(player.content, player.charter)]);
  });
}
