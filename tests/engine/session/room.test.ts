import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionEvent } from '../../../content/engine/session/events.ts';
import { sessionEventSchema } from '../../../content/engine/session/events.ts';
import { takes } from '../../../content/engine/session/machine.ts';
import { optionsNow } from '../../../content/engine/session/questions.ts';
import { step, takeVotes } from '../../../content/engine/session/session.ts';
import { hostView, projectorView, seatView } from '../../../content/engine/session/show.ts';
import type { Open, SessionState } from '../../../content/engine/session/state.ts';
import { inRound, playedOf, roundOf } from '../../../content/engine/session/state.ts';
import { decisionsTaken } from '../../../content/engine/session/taken.ts';
import { fixtureDeps, joins, lobby, play } from './fixture.ts';
import type { Move } from './fixture.ts';

/** What may come to a room: an event, or one that depends on what is before it. */
type Whim = { seat: number; pick: number; what: string };

const SEATS = 11;
const RUNS = 25;
const WHATS = [
  ...Array.from({ length: 9 }, () => 'answer'),
  ...Array.from({ length: 16 }, () => 'crowd'),
  ...Array.from({ length: 14 }, () => 'next'),
  ...'join join astray here away move teams remove restore reveal explain again back back skip pause resume extend'.split(' '),
  ...'rewind rewind break break approve group spare spare'.split(' '),
];
const whims = fc.array(fc.record({ seat: fc.nat(SEATS), pick: fc.nat(11), what: fc.constantFrom(...WHATS) }), {
  minLength: 20,
  maxLength: 70,
});
/** Where the whims begin: so many are there, in so many teams, and so many rounds have been skipped; 9 of 10 times in a round. */
const beginnings = fc.record({
  seats: fc.constantFrom(1, 4, 6, 9, 12),
  teams: fc.constantFrom(0, 2, 3),
  round: fc.nat(4),
  lobby: fc.nat(9),
});
type Beginning = { seats: number; teams: number; round: number; lobby: number };

const named = (seat: number): string => `seat-${seat}`;
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** The event that a whim comes to in this state; by far most of them are well meant. */
function eventOf(state: SessionState, { seat, pick, what }: Whim, time: number): SessionEvent {
  const event = (rest: object): SessionEvent => sessionEventSchema.parse({ ...rest, at: time });
  const options = inRound(state) ? optionsNow(fixtureDeps, state) : [];
  const question = inRound(state) ? { round: roundOf(state).id, decision: playedOf(state).decision, ballot: playedOf(state).ballot } : null;
  const vote = (by: number, option: string) => ({
    seat: named(by),
    ...(question ?? { round: 'q1', decision: 1, ballot: 1 }),
    option,
    guess: option,
  });
  switch (what) {
    case 'answer':
      if (question !== null && roundOf(state).kind === 'words')
        return event({ type: 'words', words: [{ seat: named(seat), round: question.round, text: `word ${pick % 4}` }] });
      return event({ type: 'votes', votes: [vote(seat, at(options, pick) ?? 'none')] });
    case 'crowd':
      return event({
        type: 'votes',
        votes: Array.from({ length: SEATS }, (_, by) => vote(by, at(options, pick < 6 ? pick : by % 5) ?? 'none')),
      });
    case 'astray':
      return event({
        type: 'votes',
        votes: [{ ...vote(seat, at(options, pick) ?? 'none'), round: at(state.order, pick)!, decision: 1 + (pick % 3) }],
      });
    case 'join':
      return event({ type: 'join', seat: named(seat) });
    case 'here':
    case 'away':
      return event({ type: what, seats: [named(seat), named(pick)] });
    case 'move':
      return event({ type: what, seat: named(seat), team: pick % 4 });
    case 'remove':
    case 'restore':
      return event({ type: what, seat: named(seat) });
    case 'teams':
      return event({ type: what, number: at([0, 2, 3], pick) });
    case 'extend':
      return event({ type: what, seconds: 5 + pick });
    case 'rewind': {
      // Any decision so far, the one on screen where none is told.
      const decision = question === null || pick % 3 === 0 ? undefined : 1 + (seat % question.decision);
      const offered = decision === undefined ? options : (playedOf(state).closed[decision - 1]?.at(-1)?.options ?? options);
      return event({ type: what, option: at(offered, pick) ?? 'none', ...(decision !== undefined && { decision }) });
    }
    case 'break':
      return event({ type: what, option: at(options, pick) ?? 'none' });
    case 'approve':
      return event({ type: what, words: [`w${1 + (pick % 2)}`], shown: pick < 8 });
    case 'group':
      return event({ type: what, words: [`w${1 + (pick % 2)}`], into: pick < 8 ? 'one' : null });
    default:
      return event({ type: what });
  }
}

/** A session driven by whims: every event with the state before it and after it. */
function drive(
  list: readonly Whim[],
  { seats, teams, round, lobby: waits }: Beginning,
): { events: SessionEvent[]; states: SessionState[] } {
  const began: Move[] = waits === 0 ? [] : ['start', ...Array.from({ length: round }, (): Move => 'skip')];
  const events: SessionEvent[] = [];
  const states = [play(lobby(teams), ...joins(seats), ...began)];
  for (const [index, whim] of list.entries()) {
    const state = states.at(-1)!;
    const event = eventOf(state, whim, 1_000 * index);
    const next = step(fixtureDeps, state, event);
    // the same machine says what it would take, for the host's buttons, and what it takes
    if (event.type !== 'votes' && event.type !== 'words')
      expect([event.type, next.ok]).toEqual([event.type, takes(fixtureDeps, state)(event)]);
    if (!next.ok) continue;
    events.push(event);
    states.push(next.value);
  }
  return { events, states };
}

const holds = (judge: (driven: ReturnType<typeof drive>) => void): void =>
  fc.assert(
    fc.property(whims, beginnings, (list, beginning) => judge(drive(list, beginning))),
    { numRuns: RUNS },
  );

const stored = (state: SessionState): SessionState => JSON.parse(JSON.stringify(state)) as SessionState;
const names = Object.fromEntries(Array.from({ length: SEATS + 1 }, (_, seat) => [named(seat), `Name ${seat}`]));

/** All that anybody's screen shows, but for what a seat itself has answered. */
function screens(state: SessionState): string {
  const seats = Array.from({ length: SEATS + 1 }, (_, seat) => ({ ...seatView(fixtureDeps, state, names, named(seat), 'fr'), mine: null }));
  return JSON.stringify([hostView(fixtureDeps, state, names, 'fr'), projectorView(fixtureDeps, state, names, 'fr'), seats]);
}

/** The same room where everyone who answered has answered something else. */
function otherwise(state: SessionState): SessionState {
  const { options, votes, guesses, texts } = state.open!;
  const turn = (list: Open['votes'], by: number) => list.map((one) => (one === null ? null : (one + by) % options.length));
  return {
    ...stored(state),
    open: { options, votes: turn(votes, 1), guesses: turn(guesses, 2), texts: texts.map((text) => text && `not ${text}`) },
  };
}

/** The same room where people of one team have exchanged their answers. */
function exchanged(state: SessionState): SessionState {
  const open = structuredClone(state.open!);
  for (const list of [open.votes, open.guesses, open.texts] as (number | string | null)[][]) {
    const given = new Map<number | null, number[]>();
    for (const [number, answer] of list.entries()) {
      const { team } = state.seats[number]!;
      if (answer !== null) given.set(team, [...(given.get(team) ?? []), number]);
    }
    for (const numbers of given.values()) {
      const answers = numbers.map((number) => list[number]!);
      for (const [index, number] of numbers.entries()) list[number] = answers[(index + 1) % answers.length]!;
    }
  }
  return { ...stored(state), open };
}

describe('whatever joins, votes, reconnects and acts of the host come, in whatever order,', () => {
  test('a session is plain JSON at every moment, and goes on the same from what was stored', () => {
    holds(({ events, states }) => {
      for (const [index, event] of events.entries()) {
        expect(stored(states[index]!)).toEqual(states[index]);
        const next = step(fixtureDeps, stored(states[index]!), event);
        expect(next.ok && next.value).toEqual(states[index + 1]);
      }
    });
  });

  test('its log played again gives the same session and the same screens', () => {
    holds(({ events, states }) => {
      const again = events.reduce((state, event) => {
        const next = step(fixtureDeps, state, event);
        return next.ok ? next.value : state;
      }, stored(states[0]!));
      expect(again).toEqual(states.at(-1));
      expect(screens(again)).toBe(screens(states.at(-1)!));
    });
  });

  test('each seat counts once, with the last answer it gave to the open question', () => {
    holds(({ events, states }) => {
      const last = new Map<string, string>();
      for (const [index, event] of events.entries()) {
        const [before, after] = [states[index]!, states[index + 1]!];
        if (event.type === 'votes' && before.open !== null && roundOf(before).kind !== 'words') {
          const taken = takeVotes(before, event);
          const refused = new Set(taken.ok ? taken.value.refused.map((one) => one.seat) : []);
          for (const vote of event.votes) if (!refused.has(vote.seat)) last.set(vote.seat, vote.option);
        }
        if (before.open === null || roundOf(before).kind === 'words') last.clear();
        // Going back from a second ballot that nobody has answered shows the first one again.
        const isClosed = event.type !== 'back' && before.place === 'open' && after.place === 'revealed';
        const closed = isClosed ? playedOf(after).closed[playedOf(after).decision - 1]?.at(-1) : null;
        if (closed) {
          const votes = [...last.values()];
          expect(closed.votes).toBe(votes.length);
          const counts = closed.options.map((option) => votes.filter((one) => one === option).length);
          expect(closed.counts).toEqual(votes.length < 5 ? null : counts);
        }
        const inside = after.seats.filter(({ id, removed }) => last.has(id) && !removed);
        if (after.open === null) last.clear();
        else if (roundOf(after).kind !== 'words') expect(seatView(fixtureDeps, after, names, 'x', 'en').answered).toBe(inside.length);
        const { answered, awaited, seats } = seatView(fixtureDeps, after, names, 'x', 'en');
        expect([answered <= awaited, awaited <= seats]).toEqual([true, true]);
      }
    });
  });

  test('every screen of an open question is the same whatever was answered', () => {
    holds(({ states }) => {
      for (const state of states.filter((one) => one.open !== null)) expect(screens(otherwise(state))).toBe(screens(state));
    });
  });

  test('a closed question remembers nobody: had people exchanged their answers, nothing would differ', () => {
    holds(({ states }) => {
      for (const state of states.filter((one) => one.open !== null)) {
        const event: SessionEvent = { type: 'reveal', at: 1 };
        const [one, other] = [step(fixtureDeps, state, event), step(fixtureDeps, exchanged(state), event)];
        expect(one).toEqual(other);
        expect(one.ok && one.value.open).toBeNull();
        expect(one.ok && JSON.stringify([one.value.played, one.value.totals])).not.toContain('seat-');
      }
    });
  });

  test('an answer to any question but the open one is refused with its code, and changes nothing', () => {
    holds(({ states }) => {
      for (const state of states.filter((one) => one.place !== 'ended' && one.seats.some((seat) => !seat.removed))) {
        const seat = state.seats.find((one) => !one.removed)!.id;
        for (const round of state.order) {
          const ours = state.place === 'open' && roundOf(state).id === round;
          const vote = { seat, round, decision: ours ? playedOf(state).decision + 1 : 1, ballot: 1 as const, option: 'one' };
          const taken = takeVotes(state, { type: 'votes', at: 1, votes: [vote] });
          const late = state.place !== 'lobby' && state.order.indexOf(round) < state.at;
          const code = late ? 'ERR_VOTE_LATE' : expect.stringMatching(/^ERR_VOTE_(LATE|ELSEWHERE)$/);
          expect(taken).toMatchObject({ ok: true, value: { refused: [{ seat, code }] } });
          expect(taken.ok && taken.value.state).toEqual(state);
        }
      }
    });
  });

  test('a story is rewound once, and no ballot of it is lost', () => {
    holds(({ events, states }) => {
      for (const [index, event] of events.entries()) {
        const [before, after] = [states[index]!, states[index + 1]!];
        for (const [at, played] of before.played.entries()) {
          const then = after.played[at]!;
          if (played.rewound !== null) expect([then.rewound, then.taken]).toEqual([played.rewound, played.taken]);
          // A tie that the host settles changes who leads, never what was voted.
          const ballots = (state: SessionState) =>
            decisionsTaken(fixtureDeps, { ...state, at }).flatMap((one) =>
              one.ballots.map(({ options, votes, counts }) => [options, votes, counts]),
            );
          const [were, are] = [ballots(before), ballots(after)];
          expect(are).toEqual(expect.arrayContaining(were));
          expect(are.length).toBeGreaterThanOrEqual(were.length);
          if (event.type === 'rewind') expect(are).toEqual(were);
        }
      }
    });
  });

  test('the host is offered what is taken, and the one button always does something where it says so', () => {
    holds(({ states }) => {
      for (const state of states) {
        const { acts, next } = hostView(fixtureDeps, state, names, 'en');
        expect(step(fixtureDeps, state, { type: 'next', at: 1 }).ok).toBe(next !== null);
        expect(acts.includes('next')).toBe(next !== null);
        if (state.place !== 'ended' && next === null) expect(acts).toContain('break');
      }
    });
  });

  test('a screen has nothing of a result while its question is open, nor a mark before the story is explained', () => {
    holds(({ states }) => {
      const rounds = states.filter(inRound).map((state) => ({ place: state.place, view: hostView(fixtureDeps, state, names, 'en') }));
      for (const { view } of rounds.filter(({ place }) => place === 'intro' || place === 'open'))
        expect([view.result, view.outcome, view.explained, view.waiting]).toEqual([null, null, null, null]);
      const before = rounds.filter(({ place }) => place !== 'explained').map(({ view }) => view);
      expect(JSON.stringify(before)).not.toContain('"mark":');
    });
  });
});
