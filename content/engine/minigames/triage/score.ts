import type { MinigameFacts } from '../../minigames.ts';
import type { Charter } from '../../schema.ts';
import { TRIAGE, WAVES } from './authored.ts';
import type { TriageAuthored, Wave } from './authored.ts';
import { messageOf, turnsIn } from './state.ts';
import type { TriageState } from './state.ts';

/** Points over the most that the turns allowed, with the messages that came. */
export function scoreTriage(state: TriageState, authored: TriageAuthored): { points: number; maximum: number; score: number } {
  const points = state.deeds.reduce((sum, deed) => sum + deed.points, 0);
  const maximum = WAVES.reduce<number>((sum, wave) => sum + mostIn(state, wave, authored), 0);
  return { points, maximum, score: maximum === 0 ? 0 : Math.floor((100 * Math.max(0, points)) / maximum) };
}

/** With `t` turns spent leaving a handful each, the others go to one message each, and what remains to halves of attacks. */
function mostIn(state: TriageState, wave: Wave, authored: TriageAuthored): number {
  const messages = state.waves[wave].map((id) => messageOf(authored, id));
  const attacks = messages.filter((one) => one.temper === 'attack').length;
  const left = messages.filter((one) => one.temper !== 'attack' && one.options.leave === 2).length;
  const others = messages.length - attacks - left;
  const turns = turnsIn(state, wave);
  const withLeaves = (t: number): number => {
    const single = Math.min(others, turns - t);
    return 2 * Math.min(left, TRIAGE.leaves * t) + 2 * single + Math.min(2 * attacks, turns - t - single);
  };
  return Math.max(...Array.from({ length: Math.min(turns, Math.ceil(left / TRIAGE.leaves)) + 1 }, (_, t) => withLeaves(t)));
}

/** Messages met make cards met, those handled best make theirs sound. */
export function factsOfTriage(state: TriageState, _charter: Charter, authored: TriageAuthored): MinigameFacts {
  const best = state.deeds.filter((deed) => deed.points === messageOf(authored, deed.message).options[deed.act] && isBest(deed, authored));
  const reported = state.deeds.filter((deed) => deed.act === 'report' && messageOf(authored, deed.message).temper === 'attack');
  // Every attack that was reported had been captured; a mistake of one's own was put right where it was read.
  const captured = reported.length > 0 && !reported.some((deed) => deed.lost);
  const corrected = best.some((deed) => deed.act === 'answer' && messageOf(authored, deed.message).own);
  return {
    cleanRounds: 0,
    sureRight: 0,
    sureWrong: 0,
    deeds: [...(captured ? (['captured-first'] as const) : []), ...(corrected ? (['corrected-same-day'] as const) : [])],
    cardsMet: factsBehind([...state.deeds.map((deed) => deed.message), ...state.expired], authored),
    cardsSound: factsBehind(
      best.map((deed) => deed.message),
      authored,
    ),
  };
}

/** The best that could be done about it, or the second half of an attack. */
function isBest({ message: id, act, lost }: TriageState['deeds'][number], authored: TriageAuthored): boolean {
  const message = messageOf(authored, id);
  return message.temper === 'attack' ? act === 'report' && !lost : message.options[act] === 2;
}

const factsBehind = (ids: readonly string[], authored: TriageAuthored): string[] =>
  [...new Set(ids.flatMap((id) => messageOf(authored, id).facts))].sort();
