import type { PlayView } from '../../content/engine/view.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { Builder } from './builder.ts';
import { Sorter } from './sorter.ts';
import type { SortBy } from './sorter.ts';
import { Spotter } from './spotter.ts';
import { Triager } from './triager.ts';
import type { Visit } from './visit.ts';
import { Weigher } from './weigh.ts';
import { Writer } from './writer.ts';

export type GameStep = Extract<PlayView, { kind: 'minigame' }>;
type Of<Game extends GameStep['game']> = Extract<GameStep, { game: Game }>;

/** Plays one mini-game through the page, by the names of its controls. */
export interface GameHands<Step = GameStep> {
  /** Waits until the page shows this moment of the game. */
  arrives(view: Step): Promise<void>;
  /** Does one move of it. */
  does(move: unknown, view: Step): Promise<void>;
  /** Leaves the game, once it is over. */
  leaves(): Promise<void>;
}

export type HandsFor = { visit: Visit; locale: Locale; charter: Charter; sortBy: SortBy };

const HANDS: { [Game in GameStep['game']]: (given: HandsFor) => GameHands<Of<Game>> } = {
  balance: ({ visit, locale }) => new Weigher(visit, locale),
  sort: (given) => new Sorter(given),
  spot: ({ visit, locale }) => new Spotter(visit, locale),
  profile: ({ visit, locale }) => new Builder(visit, locale),
  compose: (given) => new Writer(given),
  triage: ({ visit, locale }) => new Triager(visit, locale),
};

export const handsOf = (game: GameStep['game'], given: HandsFor): GameHands => HANDS[game](given) as GameHands;
