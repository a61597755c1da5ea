import type { Locale } from '../vocabulary.ts';
import { actsOf, nextActOf } from './acts.ts';
import { wasPlayed } from './debrief.ts';
import { numberOf } from './seats.ts';
import { commonView } from './show-common.ts';
import { showMoment } from './show-moment.ts';
import { showRoads } from './show-roads.ts';
import type { Seat, SessionDeps, SessionState } from './state.ts';
import { inRound, playedOf, roundOf } from './state.ts';
import type { HostOwn, HostView, ProjectorOwn, ProjectorView, SeatOwn, SeatView } from './views.ts';

/** The name that each phone has given, by seat, for as long as it has the seat. It is no part of the session. */
export type Names = Readonly<Record<string, string>>;

const PEOPLE_SHOWN = 15;
const FACES = 8;

/** What is made of a list of seats and of the names on them, kept with the list. */
function keptBySeats<T>(make: (seats: readonly Seat[], names: Names) => T): (seats: readonly Seat[], names: Names) => T {
  const kept = new WeakMap<readonly Seat[], { names: Names; value: T }>();
  return (seats, names) => {
    const known = kept.get(seats);
    if (known?.names === names) return known.value;
    const value = make(seats, names);
    kept.set(seats, { names, value });
    return value;
  };
}

/** What a phone shows. A seat that nobody has sees the room as one that was removed. */
export function seatView(deps: SessionDeps, state: SessionState, names: Names, seat: string, locale: Locale): SeatView {
  return { ...commonView(deps, state, locale), ...seatOwn(deps, state, names, seat, locale) };
}

/** What only this phone shows: all that a server has to put in words for each of them. */
export function seatOwn(deps: SessionDeps, state: SessionState, names: Names, id: string, locale: Locale): SeatOwn {
  const number = numberOf(state.seats, id);
  const seat = state.seats[number];
  const who = { seat: id, name: names[id] ?? '', face: faceOf(Math.max(0, number)) };
  if (seat === undefined) return { me: { ...who, team: null, role: null, removed: true }, mine: null };
  const { team, removed } = seat;
  return { me: { ...who, team, role: roleOf(deps, state, number, locale), removed }, mine: mineOf(state, number) };
}

/** Roles go round by seat number; they are held for the length of a story. */
function roleOf(deps: SessionDeps, state: SessionState, number: number, locale: Locale): SeatOwn['me']['role'] {
  const round = inRound(state) ? roundOf(state) : null;
  if (round?.kind !== 'story') return null;
  const { content, texts } = deps.cut(round.cut);
  const id = content.roles[(number + (state.seed % content.roles.length)) % content.roles.length]!;
  return { id, ...texts[locale].roles[id] };
}

function mineOf(state: SessionState, number: number): SeatOwn['mine'] {
  const { open } = state;
  if (open === null) return null;
  const [vote, guess, text] = [open.votes[number] ?? null, open.guesses[number] ?? null, open.texts[number] ?? null];
  if (vote === null && text === null) return null;
  const named = (index: number | null): string | null => (index === null ? null : open.options[index]!);
  return { option: named(vote), guess: named(guess), text, ballot: state.played[state.at]!.ballot };
}

export function projectorView(deps: SessionDeps, state: SessionState, names: Names, locale: Locale): ProjectorView {
  return { ...commonView(deps, state, locale), ...projectorOwn(state, names) };
}

const projectorOwn = ({ seats, code }: SessionState, names: Names): ProjectorOwn => ({
  joinPath: `/join/${code}`,
  ...peopleOf(seats, names),
});

/** The same lists for as long as the seats are the same: with a thousand of them they cost more than all the rest of a view. */
const peopleOf = keptBySeats((seats, names): Pick<ProjectorOwn, 'people' | 'more'> => {
  const people: ProjectorOwn['people'] = [];
  let more = 0;
  for (const [number, { id, team, here, removed }] of seats.entries()) {
    if (removed) continue;
    if (people.length < PEOPLE_SHOWN) people.push({ seat: id, name: names[id] ?? '', face: faceOf(number), team, here });
    else more += 1;
  }
  return { people, more };
});

/** Which face stands for a seat: the first eight have one each. */
const faceOf = (number: number): number => number % FACES;

export function hostView(deps: SessionDeps, state: SessionState, names: Names, locale: Locale): HostView {
  const common = commonView(deps, state, locale);
  const own: HostOwn = {
    next: nextActOf(deps, state),
    acts: actsOf(deps, state),
    everyone: everyoneOf(state.seats, names),
    teams: state.teams,
    waiting: waitingOf(state),
    roads: showRoads(deps, state, locale),
    plan: planOf(deps, state, locale),
    text: showMoment(common, locale),
  };
  return { ...common, ...projectorOwn(state, names), ...own };
}

const everyoneOf = keptBySeats((seats, names): HostOwn['everyone'] =>
  seats.map(({ id, team, here, removed }) => ({ seat: id, name: names[id] ?? '', team, here, removed })),
);

function waitingOf(state: SessionState): HostOwn['waiting'] {
  if (!inRound(state) || state.place === 'intro' || state.place === 'open') return null;
  return playedOf(state).words;
}

function planOf(deps: SessionDeps, { plan, order, at, place, played }: SessionState, locale: Locale): HostOwn['plan'] {
  const { rounds } = deps.texts(locale).plan;
  return plan.rounds.map(({ id, kind, minutes }) => {
    const index = order.indexOf(id);
    const isPast = place !== 'lobby' && index >= 0 && (index < at || place === 'ended');
    const done = isPast && wasPlayed(played[index]!);
    return { id, kind, title: rounds[id]?.title ?? '', minutes, done, skipped: isPast && !done, spare: id === plan.spare };
  });
}
