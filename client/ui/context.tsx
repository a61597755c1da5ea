import { createContext } from 'preact';
import type { ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { RouteApi } from '../route-api.ts';
import type { Game } from '../session/game.ts';
import type { SoundName } from '../sound.ts';

/** How the picture is doing: not asked for, on its way, shown, or given up. */
export type StageState = 'off' | 'loading' | 'live' | 'failed';

/** Where in the desk: see the router. */
export type DeskProps = { noun: string | null; rest: string[] };

/** All that a screen may use. The picture is only told where it may draw. */
export type Page = {
  game: Game;
  /** Asks the server what no session holds: accounts, invitations. */
  ask: RouteApi['ask'];
  /** Shows another language without losing the step; on failure says so. */
  changeLanguage(locale: Locale): Promise<void>;
  /** The element that the picture may fill; null when it has gone. */
  attachStage(slot: HTMLElement | null): void;
  stage: ReadonlySignal<StageState>;
  /** The scene that the present moment stands in. */
  place: ReadonlySignal<string | null>;
  night: ReadonlySignal<boolean>;
  play(sound: SoundName): void;
  /** The words are here: what only pleases the eye may come. */
  calm: ReadonlySignal<boolean>;
  /** HR's desk, whose code comes only to those who open it. */
  Desk: ComponentType<DeskProps>;
  /** Motion is reduced, by the system or by the person. */
  reduced: ReadonlySignal<boolean>;
};

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

/** Throws outside of the page: that is a bug. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('no page around this component');
  return page;
}
