import { bandOf } from '../../conditions.ts';
import type { Meters, Threads } from '../../log.ts';
import type { Entering } from '../../minigames.ts';
import { DEFAULT_THREADS } from '../../log.ts';
import { drawBelow, shuffle } from '../../random.ts';
import type { Drawn } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import { THREAD_NAMES } from '../../vocabulary.ts';
import type { CastMember } from '../../vocabulary.ts';
import { TRIAGE, WAVES } from './authored.ts';
import type { Message, TriageAuthored, Wave } from './authored.ts';
import { openWave } from './state.ts';
import type { TriageState } from './state.ts';

/**
 * Deals one of the crises. Reach decides how many messages open it, risk how many threads of the season surface, trust how
 * many people help; threads decide which message and who.
 */
export function dealTriage(
  _charter: Charter,
  random: number,
  authored: TriageAuthored,
  { meters, threads }: Pick<Entering, 'meters' | 'threads'>,
): { state: TriageState; random: number } {
  const drawn = drawBelow(authored.crises.length, random);
  const crisis = authored.crises[drawn.value]!;
  const returning = surfacing(authored, meters, threads, drawn.random);
  const waves = {} as TriageState['waves'];
  const spare = {} as TriageState['spare'];
  let generator = returning.random;
  for (const wave of WAVES) {
    const common = shuffle(authored.common[wave], generator);
    const own = crisis.waves[wave].slice(0, TRIAGE.own[wave]);
    const more = wave === 1 ? TRIAGE.opening[bandOf(meters.reach)] - own.length : 1;
    const mixed = shuffle([...own, ...common.value.slice(0, more), ...(wave === 2 ? returning.value : [])], common.random);
    waves[wave] = mixed.value.map((one) => one.id);
    spare[wave] = wave === 1 ? [] : common.value.slice(more, more + TRIAGE.more).map((one) => one.id);
    generator = mixed.random;
  }
  const state: TriageState = {
    phase: 'turn',
    crisis: crisis.id,
    wave: 1,
    turn: 0,
    waves,
    spare,
    allies: alliesOf(authored, meters, threads),
    open: [],
    deeds: [],
    expired: [],
    ashes: 0,
    boiled: [],
  };
  return { state: openWave(state, 1, authored), random: generator };
}

/** Threads on which something was decided come before those left as the season found them. */
function surfacing({ returns }: TriageAuthored, meters: Meters, threads: Threads, random: number): Drawn<Message[]> {
  const { value: names, random: next } = shuffle(THREAD_NAMES, random);
  const decided = names.filter((name) => threads[name] !== DEFAULT_THREADS[name]);
  const others = names.filter((name) => !decided.includes(name));
  const found = [...decided, ...others].flatMap((name) => {
    const message = returns.find((one) => one.thread === name && (one.is as readonly string[]).includes(threads[name]));
    return message ?? [];
  });
  return { value: found.slice(0, TRIAGE.surfacing[bandOf(meters.risk)]), random: next };
}

function alliesOf({ allies }: TriageAuthored, meters: Meters, threads: Threads): CastMember[] {
  const willing = allies.filter(({ when }) => when === undefined || (when.is as readonly string[]).includes(threads[when.thread]));
  return willing.slice(0, TRIAGE.allies[bandOf(meters.trust)]).map(({ who }) => who);
}

/** What the next wave has more after the thread boiled over. */
export const withMore = (state: TriageState, wave: Wave): TriageState => ({
  ...state,
  waves: { ...state.waves, [wave]: [...state.waves[wave], ...state.spare[wave]] },
  spare: { ...state.spare, [wave]: [] },
});
