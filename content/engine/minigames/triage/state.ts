import type { CastMember } from '../../vocabulary.ts';
import { FUEL, TRIAGE, WAVES } from './authored.ts';
import type { Act, Message, TriageAuthored, Wave } from './authored.ts';

/** A message of the present wave that is not closed. */
export type Open = {
  id: string;
  /** 0-3. */
  heat: number;
  /** Its capture is with the contact. */
  captured: boolean;
  /** Turn of the wave, counted from 0, before which it is not there yet. */
  from: number;
};

/** One act on one message. Several share a turn when they were left together. */
export type Deed = {
  message: string;
  wave: Wave;
  turn: number;
  act: Act;
  points: number;
  /** Reported before any capture: the evidence is lost. */
  lost: boolean;
};

/** Plain JSON. */
export type TriageState = {
  phase: 'turn' | 'pause' | 'done';
  crisis: string;
  wave: Wave;
  /** Turns of the present wave already used. */
  turn: number;
  /** Messages dealt to each wave, in the order in which they are listed. */
  waves: Record<Wave, string[]>;
  /** Messages that a wave has more when the one before boils over. */
  spare: Record<Wave, string[]>;
  /** Who helps: the first in the second wave, the second in the third, a turn each. */
  allies: CastMember[];
  open: Open[];
  deeds: Deed[];
  expired: string[];
  /** Heat of what was handled wrongly in this wave: it goes on under the ashes. */
  ashes: number;
  /** Waves that reached the heat at which a thread closes. */
  boiled: Wave[];
};

export const isFuel = (act: Act): boolean => FUEL.includes(act);
export const isThere = (state: TriageState, open: Open): boolean => open.from <= state.turn;
export const presentMessages = (state: TriageState): Open[] => state.open.filter((open) => isThere(state, open));
export const totalHeat = (state: TriageState): number =>
  presentMessages(state).reduce((sum, open) => sum + open.heat, Math.min(state.ashes, TRIAGE.boil));

/** Who helps in a wave. */
export const allyIn = (state: TriageState, wave: Wave): CastMember | null => (wave === 1 ? null : (state.allies[wave - 2] ?? null));
export const turnsIn = (state: TriageState, wave: Wave): number => TRIAGE.turns + Number(allyIn(state, wave) !== null);

/** The company has spoken: from the middle of the second wave on. */
export const isOfficial = (state: TriageState): boolean => state.wave === 3 || (state.wave === 2 && state.turn >= TRIAGE.official);

/** Every authored message. */
export const messagesOf = ({ crises, common, returns }: TriageAuthored): Message[] => [
  ...crises.flatMap(({ waves }) => WAVES.flatMap((wave) => waves[wave])),
  ...WAVES.flatMap((wave) => common[wave]),
  ...returns,
];

/** Remembered for each document read: a game asks for its messages at every turn. */
const KNOWN = new WeakMap<TriageAuthored, ReadonlyMap<string, Message>>();

export function messageOf(authored: TriageAuthored, id: string): Message {
  const known = KNOWN.get(authored) ?? new Map(messagesOf(authored).map((one) => [one.id, one]));
  KNOWN.set(authored, known);
  return known.get(id)!;
}

/** A wave begins: its messages come, those of the later waves not all at once. */
export function openWave(state: TriageState, wave: Wave, authored: TriageAuthored): TriageState {
  const ids = state.waves[wave];
  const early = wave === 1 ? ids.length : ids.length - TRIAGE.late;
  const open = ids.map((id, at) => ({ id, heat: messageOf(authored, id).heat, captured: false, from: at < early ? 0 : TRIAGE.late }));
  return { ...state, phase: 'turn', wave, turn: 0, open, ashes: 0 };
}
