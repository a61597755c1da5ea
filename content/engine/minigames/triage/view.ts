import type { Charter } from '../../schema.ts';
import type { TriageView } from '../triage.ts';
import { ACTS, TRIAGE } from './authored.ts';
import type { Message, TriageAuthored } from './authored.ts';
import { scoreTriage } from './score.ts';
import { allyIn, isOfficial, messageOf, presentMessages, totalHeat, turnsIn } from './state.ts';
import type { Open, TriageState } from './state.ts';

/** What the player sees: never how a message behaves, what an act is worth before it is done, or what is still to come. */
export function viewTriage(state: TriageState, _charter: Charter, authored: TriageAuthored): TriageView {
  const playing = state.phase === 'turn';
  const of = { wave: state.wave };
  const last = state.deeds.filter((deed) => deed.wave === of.wave).at(-1);
  const told = state.deeds.filter((deed) => deed.wave === last?.wave && deed.turn === last.turn);
  return {
    crisis: state.crisis,
    phase: state.phase,
    wave: state.wave,
    turn: Math.min(state.turn + 1, turnsIn(state, state.wave)),
    turns: turnsIn(state, state.wave),
    ally: allyIn(state, state.wave),
    official: isOfficial(state),
    heat: totalHeat(state),
    boil: TRIAGE.boil,
    leaves: TRIAGE.leaves,
    open: playing ? presentMessages(state).map((open) => show(state, open, messageOf(authored, open.id))) : [],
    told: told.map(({ message, act, points, lost }) => {
      const { who, temper, facts } = messageOf(authored, message);
      const half = temper === 'attack' && act === 'forward';
      return { message, who: who ?? null, act, points, lost, half, facts };
    }),
    ended: playing ? null : endOf(state),
    score: state.phase === 'done' ? scoreTriage(state, authored).score : null,
  };
}

function show(state: TriageState, open: Open, message: Message): TriageView['open'][number] {
  const offered = ACTS.filter((act) => message.options[act] !== undefined);
  return {
    id: open.id,
    who: message.who ?? null,
    heat: open.heat,
    captured: open.captured,
    fresh: open.from === state.turn,
    options: offered.map((act) => ({
      act,
      ready: act === 'relay' ? isOfficial(state) : !(act === 'forward' && open.captured),
    })),
  };
}

/** How the wave ended: what was handled, what expired, and whether the thread closed by itself. */
function endOf(state: TriageState): NonNullable<TriageView['ended']> {
  const ids = state.waves[state.wave];
  const expired = state.expired.filter((id) => ids.includes(id)).length;
  return { handled: ids.length - expired, expired, boiled: state.boiled.includes(state.wave) };
}
