import type { Result } from '../../errors.ts';
import { fail, ok } from '../../errors.ts';
import type { Charter } from '../../schema.ts';
import type { TriageMove } from '../triage.ts';
import { TRIAGE } from './authored.ts';
import type { Act, Message, TriageAuthored, Wave } from './authored.ts';
import { withMore } from './deal.ts';
import { isFuel, isOfficial, isThere, messageOf, openWave, presentMessages, totalHeat, turnsIn } from './state.ts';
import type { Deed, Open, TriageState } from './state.ts';

const refuse = (reason: string): Result<never> => fail('ERR_MOVE_REFUSED', { reason });

/** One move. ERR_MOVE_REFUSED with a `reason`: phase, message, act, official, twice. */
export function playTriage(state: TriageState, move: TriageMove, _charter: Charter, authored: TriageAuthored): Result<TriageState> {
  if (move.do === 'next') return state.phase === 'pause' ? ok(goOn(state, authored)) : refuse('phase');
  if (state.phase !== 'turn') return refuse('phase');
  if (move.do === 'wait') return ok(endTurn(state, authored));
  const ids = move.do === 'leave' ? leftIds(move) : [move.message];
  const act: Act = move.do === 'leave' ? 'leave' : move.act;
  if (new Set(ids).size < ids.length) return refuse('twice');
  const found = ids.map((id) => presentMessages(state).find((open) => open.id === id));
  if (found.some((open) => open === undefined)) return refuse('message');
  const open = found as Open[];
  const reason = unfit(state, act, open, authored);
  if (reason !== null) return refuse(reason);
  const done = open.reduce((present, one) => handle(present, act, one, messageOf(authored, one.id)), state);
  return ok(endTurn(done, authored));
}

const leftIds = ({ message, second, third, fourth }: Extract<TriageMove, { do: 'leave' }>): string[] =>
  [message, second, third, fourth].filter((id) => id !== undefined);

function unfit(state: TriageState, act: Act, open: readonly Open[], authored: TriageAuthored): string | null {
  const offered = open.every((one) => messageOf(authored, one.id).options[act] !== undefined);
  if (!offered || (act === 'forward' && open.some((one) => one.captured))) return 'act';
  return act === 'relay' && !isOfficial(state) ? 'official' : null;
}

/** Fuel leaves the message there, hotter; so does the capture of an attack. What is handled wrongly goes on under the ashes. */
function handle(state: TriageState, act: Act, open: Open, message: Message): TriageState {
  const deed = judge(state, act, open, message);
  const deeds = [...state.deeds, deed];
  const stays = (change: Partial<Open>): TriageState => ({
    ...state,
    deeds,
    open: state.open.map((one) => (one.id === open.id ? { ...one, ...change } : one)),
  });
  if (isFuel(act)) return stays({ heat: Math.min(TRIAGE.hottest, open.heat + 1) });
  if (message.temper === 'attack' && act === 'forward') return stays({ captured: true });
  const ashes = state.ashes + (deed.points === 0 ? open.heat : 0);
  return { ...state, deeds, ashes, open: state.open.filter((one) => one.id !== open.id) };
}

function judge(state: TriageState, act: Act, open: Open, { temper, options }: Message): Deed {
  const lost = temper === 'attack' && act === 'report' && !open.captured;
  return { message: open.id, wave: state.wave, turn: state.turn, act, points: lost ? 0 : (options[act] ?? 0), lost };
}

/** What waits gets hotter every second turn; what boils over, or has no turn left, expires. */
function endTurn(before: TriageState, authored: TriageAuthored): TriageState {
  const turn = before.turn + 1;
  const empty = presentMessages(before).length === 0;
  // Nothing left to do: what was still to come comes now.
  const open = before.open.map((one) => ({ ...one, from: empty ? Math.min(one.from, turn) : one.from }));
  const state = warm({ ...before, turn, open }, authored);
  if (totalHeat(state) >= TRIAGE.boil) return close({ ...state, boiled: [...state.boiled, state.wave] });
  return turn >= turnsIn(state, state.wave) || state.open.length === 0 ? close(state) : state;
}

function warm(state: TriageState, authored: TriageAuthored): TriageState {
  if (state.turn % 2 !== 0) return state;
  const waited = (one: Open): boolean => isThere(state, one) && one.from < state.turn;
  const grows = (one: Open): boolean => waited(one) && ['case', 'attack'].includes(messageOf(authored, one.id).temper);
  return { ...state, open: state.open.map((one) => (grows(one) ? { ...one, heat: Math.min(TRIAGE.hottest, one.heat + 1) } : one)) };
}

const close = (state: TriageState): TriageState => ({
  ...state,
  phase: 'pause',
  expired: [...state.expired, ...state.open.map((one) => one.id)],
});

function goOn(state: TriageState, authored: TriageAuthored): TriageState {
  if (state.wave === 3) return { ...state, phase: 'done', open: [] };
  const wave = (state.wave + 1) as Wave;
  return openWave(state.boiled.includes(state.wave) ? withMore(state, wave) : state, wave, authored);
}
