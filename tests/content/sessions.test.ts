import { describe, expect, test } from 'vitest';
import { compileCut } from '../../content/engine/session/cut-program.ts';
import { debriefOf } from '../../content/engine/session/debrief.ts';
import { optionsNow } from '../../content/engine/session/questions.ts';
import { step } from '../../content/engine/session/session.ts';
import { hostView, seatView } from '../../content/engine/session/show.ts';
import { startSession } from '../../content/engine/session/state.ts';
import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import type { SeatView } from '../../content/engine/session/views.ts';
import { playedOf, roundOf } from '../../content/engine/session/state.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { loadAll } from '../../content/load.ts';

const loaded = loadAll();
if (!loaded.ok) throw new Error(JSON.stringify(loaded));
const { charter, sessions } = loaded.value;
const SEATS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** What a session of this plan needs; names are their own. */
function depsOf({ texts }: (typeof sessions.plans)[number]): SessionDeps {
  const cuts = new Map(sessions.cuts.map((cut) => [cut.content.id, { ...cut, program: compileCut(cut.content, charter) }]));
  const own = (id: string): string => id;
  return { texts: (locale) => ({ plan: texts[locale], article: own, card: own, speaker: own }), cut: (id) => cuts.get(id)! };
}

/** Everyone chooses the option of that number, or the last there is. */
function answers(deps: SessionDeps, state: SessionState, pick: number): object {
  const round = roundOf(state);
  const { decision, ballot } = playedOf(state);
  const options = optionsNow(deps, state);
  const option = options[Math.min(pick, options.length - 1)]!;
  if (round.kind === 'words') return { type: 'words', words: SEATS.map((seat) => ({ seat, round: round.id, text: 'rain' })) };
  return { type: 'votes', votes: SEATS.map((seat) => ({ seat, round: round.id, decision, ballot, option })) };
}

/** Plays a plan from its lobby to its end by the one button. @returns every state on the way */
function playPlan(loadedPlan: (typeof sessions.plans)[number], pick: number): { deps: SessionDeps; states: SessionState[] } {
  const deps = depsOf(loadedPlan);
  const states = [startSession({ id: 's', code: 'ABC234', plan: loadedPlan.plan, seed: 1, teams: loadedPlan.plan.teams ?? 0 })];
  const does = (event: object): void => {
    const next = step(deps, states.at(-1)!, { ...event, at: 1 } as never);
    if (!next.ok) throw new Error(`${JSON.stringify(event)}: ${next.code}`);
    states.push(next.value);
  };
  for (const seat of SEATS) does({ type: 'join', seat });
  while (states.at(-1)!.place !== 'ended') {
    if (states.at(-1)!.place === 'open') does(answers(deps, states.at(-1)!, pick));
    does({ type: 'next' });
  }
  return { deps, states };
}

/** Texts that a screen shows, and which must not be empty. */
const textsOn = ({ title, round, ask, outcome, explained, me }: SeatView): string[] => [
  title,
  ...(round === null ? [] : [round.title]),
  ...(ask === null ? [] : [ask.ask, ...ask.lines.map((line) => line.text)]),
  ...(ask === null || ask.left !== undefined ? [] : ask.options.map((option) => option.label)),
  ...(ask?.left === undefined ? [] : [ask.left, ask.right ?? '', ask.discuss ?? '']),
  ...(outcome === null ? [] : [outcome.title, outcome.after, ...outcome.lines.map((line) => line.text)]),
  ...(explained === null ? [] : [explained.text]),
  ...(explained?.marks ?? []).flatMap((one) => [one.ask, ...one.options.flatMap(({ label, why }) => [label, why])]),
  ...(me.role === null ? [] : [me.role.name, me.role.fact]),
];

describe.each(sessions.plans.map((one) => [one.plan.id, one] as const))('the plan "%s"', (_, loadedPlan) => {
  test.each([0, 1, 2, 3])('is played to its end by the one button, in both languages, when all choose option %i', (pick) => {
    const { deps, states } = playPlan(loadedPlan, pick);
    for (const locale of LOCALES) {
      const texts = states.flatMap((state) => textsOn(seatView(deps, state, {}, 'a', locale)));
      expect(texts.filter((text) => text === '')).toEqual([]);
      expect(states.map((state) => hostView(deps, state, {}, locale).text)).not.toContain('');
    }
    const { rounds } = debriefOf(deps, states.at(-1)!);
    expect(rounds.map((round) => round.id)).toEqual(states.at(-1)!.order);
  });
});
