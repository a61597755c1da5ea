import type { Program } from '../../content/engine/machine.ts';
import type { BalanceMove } from '../../content/engine/minigames/balance.ts';
import type { ProfileMove } from '../../content/engine/minigames/profile.ts';
import type { ProfileAuthored } from '../../content/engine/minigames/profile/authored.ts';
import type { ComposeMove } from '../../content/engine/minigames/compose.ts';
import type { ComposeAuthored } from '../../content/engine/minigames/compose/authored.ts';
import type { SortMove } from '../../content/engine/minigames/sort.ts';
import type { SpotMove } from '../../content/engine/minigames/spot.ts';
import type { SpotAuthored } from '../../content/engine/minigames/spot/authored.ts';
import { craftMove } from '../engine/fixtures/composing.ts';
import { spotMove, steadyMove } from '../engine/fixtures/players.ts';
import { buildMove, profileFor } from '../engine/fixtures/building.ts';
import { triageMove } from '../engine/fixtures/triaging.ts';
import type { GameStep } from './game-hands.ts';

/** How a mini-game is played: as well as can be, badly, or by turns. */
export type Skill = 'right' | 'wrong' | 'mixed';
type Of<Game extends GameStep['game']> = Extract<GameStep, { game: Game }>;
type Mover<Step extends GameStep> = (view: Step, program: Program, skill: Skill) => object;

const ZONES = ['free', 'ask', 'never'] as const;

/** The move of a player who knows the charter, or who does not; mixed: every third idea goes wrong. */
function sortMove({ state }: Of<'sort'>, { charter }: Program, skill: Skill): SortMove {
  if (state.phase !== 'placing') return { do: 'next' };
  const idea = charter.ideas.find((one) => one.id === state.idea)!;
  const right = skill === 'right' || (skill === 'mixed' && state.placed % 3 !== 0);
  const tray = right ? idea.zone : ZONES.find((zone) => zone !== idea.zone)!;
  const move: SortMove = { do: 'place', idea: idea.id, tray, sure: right };
  if (state.details.length > 0) move.detail = idea.decides;
  if (state.details.length > 0 && tray === 'ask') move.ask = charter.articles.find((article) => article.id === idea.article)!.owner;
  return move;
}

/** Stone by stone, as a hand lays them; the rest without a change of mind. An opinion has no skill. */
function balanceMove({ state }: Of<'balance'>): BalanceMove {
  if (state.phase !== 'weighing' || state.inHand === 0) return steadyMove(state);
  const open = state.arguments.find((one) => one.stones < 2)!;
  return { do: 'weigh', argument: open.id, stones: open.stones + 1 };
}

/** Each case read as it is, or as wrong as can be; mixed: the third and the sixth go wrong. */
const caseMove = ({ state }: Of<'spot'>, { content }: Program, skill: Skill): SpotMove =>
  spotMove(state, content.game as SpotAuthored, skill === 'right' || (skill === 'mixed' && state.position % 3 !== 0));

/** The best profile, or the worst; mixed: every other one. */
const profileMove = ({ state }: Of<'profile'>, { content }: Program, skill: Skill): ProfileMove =>
  buildMove(state, profileFor(skill, content.game as ProfileAuthored, state.position));

/** Without a fault; the worst, pasted; or by turns, the middle edition being passed. */
function composeMove({ state }: Of<'compose'>, { content }: Program, skill: Skill): ComposeMove {
  const craft = skill === 'right' ? 'fine' : skill === 'wrong' ? 'poor' : state.position === 2 ? 'passed' : 'fine';
  return craftMove(state, content.game as ComposeAuthored, craft);
}

const MOVERS: { [Game in GameStep['game']]: Mover<Of<Game>> } = {
  balance: balanceMove,
  sort: sortMove,
  spot: caseMove,
  profile: profileMove,
  compose: composeMove,
  triage: ({ state }, { content }, skill) =>
    triageMove(state, content.game, skill === 'right' || (skill === 'mixed' && (state.wave + state.turn) % 3 !== 0)),
};

/** The next move of a scripted player in a game that is not over. */
export const moveOf = (view: GameStep, program: Program, skill: Skill): Record<string, string | number | boolean> =>
  (MOVERS[view.game] as Mover<GameStep>)(view, program, skill) as Record<string, string | number | boolean>;
