import type { ErrorCode, Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { HostAct, SessionEvent, Spoken, Vote } from '../../content/engine/session/events.ts';
import { step, takeVotes, takeWords } from '../../content/engine/session/session.ts';
import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import type { Taken } from '../../content/engine/session/votes.ts';

/** What somebody wants of a session; `done` is told once it is on disk, or why it is not done. */
type Told = { done(result: Result<null>): void };
export type Ask =
  | ({ type: 'join'; seat: string } & Told)
  | ({ type: 'vote'; seat: string; answer: Vote } & Told)
  | ({ type: 'word'; seat: string; answer: Spoken } & Told)
  | ({ type: 'act'; act: HostAct } & Told)
  | ({ type: 'here' | 'away'; seat: string } & Told);

/** What a handful of asks makes of a state. */
export type Turn = {
  state: SessionState;
  /** What the log must have before anybody is answered. Who is present is not kept. */
  events: SessionEvent[];
  answers: { ask: Ask; result: Result<null> }[];
};

/** Takes asks in the order they came: those of one kind that follow each other are one transition. Pure. @param at ms */
export function takeTurn(deps: SessionDeps, state: SessionState, asks: readonly Ask[], at: number): Turn {
  const turn: Turn = { state, events: [], answers: [] };
  for (const group of groupsOf(asks)) takeGroup(deps, turn, group, at);
  return turn;
}

/** Lone asks, and runs of those that phones send all at once; a phone that changes its mind begins another run. */
function groupsOf(asks: readonly Ask[]): Ask[][] {
  const groups: Ask[][] = [];
  let seats = new Set<string>();
  for (const ask of asks) {
    const last = groups.at(-1);
    const isAlone = ask.type === 'act' || ask.type === 'join';
    if (!isAlone && last?.[0]?.type === ask.type && !seats.has(ask.seat)) last.push(ask);
    else {
      groups.push([ask]);
      seats = new Set();
    }
    if (!isAlone) seats.add(ask.seat);
  }
  return groups;
}

function takeGroup(deps: SessionDeps, turn: Turn, group: Ask[], at: number): void {
  const votes = group.flatMap((ask) => (ask.type === 'vote' ? [ask.answer] : []));
  const words = group.flatMap((ask) => (ask.type === 'word' ? [ask.answer] : []));
  if (votes.length > 0) {
    const taken = takeVotes(turn.state, { type: 'votes', at, votes });
    return accept(turn, group, taken, (refused) => ({ type: 'votes', at, votes: votes.filter(({ seat }) => !refused.has(seat)) }));
  }
  if (words.length > 0) {
    const taken = takeWords(turn.state, { type: 'words', at, words });
    return accept(turn, group, taken, (refused) => ({ type: 'words', at, words: words.filter(({ seat }) => !refused.has(seat)) }));
  }
  takeOther(deps, turn, group, at);
}

/** Logs what was taken; whoever was refused is told why. */
function accept(turn: Turn, group: Ask[], taken: Result<Taken>, event: (refused: ReadonlyMap<string, ErrorCode>) => SessionEvent): void {
  if (!taken.ok) return void turn.answers.push(...group.map((ask) => ({ ask, result: taken })));
  const refused = new Map(taken.value.refused.map(({ seat, code }) => [seat, code]));
  turn.state = taken.value.state;
  if (refused.size < group.length) turn.events.push(event(refused));
  for (const ask of group) {
    const code = ask.type === 'act' ? undefined : refused.get(ask.seat);
    turn.answers.push({ ask, result: code === undefined ? ok(null) : fail(code) });
  }
}

function takeOther(deps: SessionDeps, turn: Turn, group: Ask[], at: number): void {
  const event = eventOf(group, at);
  const next = step(deps, turn.state, event);
  if (next.ok) turn.state = next.value;
  if (next.ok && event.type !== 'here' && event.type !== 'away') turn.events.push(event);
  turn.answers.push(...group.map((ask) => ({ ask, result: next.ok ? ok(null) : next })));
}

function eventOf(group: Ask[], at: number): SessionEvent {
  const first = group[0]!;
  if (first.type === 'act') return { ...first.act, at };
  if (first.type === 'join') return { type: 'join', at, seat: first.seat };
  const seats = group.flatMap((ask) => (ask.type === 'act' ? [] : [ask.seat]));
  return { type: first.type === 'here' ? 'here' : 'away', at, seats };
}

/** The state after a log: what a restarted server goes on from. */
export function replay(deps: SessionDeps, state: SessionState, events: readonly SessionEvent[]): SessionState {
  return events.reduce((before, event) => {
    const taken = step(deps, before, event);
    return taken.ok ? taken.value : before;
  }, state);
}
