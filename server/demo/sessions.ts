import { nextWorkingDay, workingDayAfter } from '../../content/engine/working-days.ts';
import { nextActOf } from '../../content/engine/session/acts.ts';
import type { HostAct, SessionEvent } from '../../content/engine/session/events.ts';
import { closedNow } from '../../content/engine/session/rounds.ts';
import { step } from '../../content/engine/session/session.ts';
import { startSession } from '../../content/engine/session/state.ts';
import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import type { AppDeps } from '../deps.ts';
import { createBook } from '../sessions/book.ts';
import { sheetsOf } from '../sessions/debrief.ts';
import { scriptOf } from '../sessions/library.ts';
import type { Script, ToldPlan } from '../sessions/library.ts';
import { playDeps, titlesNow } from '../sessions/play-deps.ts';
import { dayIn, TIME_ZONE } from '../time-zone.ts';
import { diceOf } from './player.ts';
import { sure } from './sure.ts';

type Dice = ReturnType<typeof diceOf>;

const PHONES = 14;
/** More acts than any plan takes. */
const MOST_ACTS = 400;
const DAY_MS = 24 * 3600 * 1000;
const WORDS = { fr: ['le temps', 'me tromper', 'mon chef', 'le regard', 'la photo', 'ne pas savoir'] };

/** What each phone answers to the open question. */
function answersTo(state: SessionState, dice: Dice): SessionEvent | null {
  const { open, order, at, seats, played, plan } = state;
  const round = plan.rounds.find(({ id }) => id === order[at])!;
  if (!open) return null;
  if (round.kind === 'words') {
    const words = seats.map(({ id: seat }) => ({ seat, round: round.id, text: WORDS.fr[dice(WORDS.fr.length)]! }));
    return { type: 'words', at: 0, words };
  }
  const { decision, ballot } = played[at]!;
  const likely = (options: string[]) => options[Math.min(dice(options.length), dice(options.length))]!;
  const right = (options: string[]) => (round.kind === 'quiz' && dice(3) > 0 ? round.right : likely(options));
  const votes = seats.map(({ id: seat }) => ({ seat, round: round.id, decision, ballot, option: right(open.options) }));
  return { type: 'votes', at: 0, votes };
}

/** What the host does next: whatever comes by itself, and the first of the leaders where there is a tie. */
function actFor(deps: SessionDeps, state: SessionState): HostAct {
  const [leader] = nextActOf(deps, state) === null ? (closedNow(state)?.leaders ?? []) : [];
  return leader === undefined ? { type: 'next' } : { type: 'break', option: leader };
}

/** A session played by phones of nobody, to its end. */
function playedThrough(deps: SessionDeps, { plan }: Script, dice: Dice): SessionState {
  const does = (before: SessionState, event: SessionEvent) => sure(step(deps, before, event));
  let state = startSession({ id: 'demo', code: 'DEMO', plan, seed: dice(2 ** 32), teams: plan.teams ?? 0 });
  for (let seat = 0; seat < PHONES; seat += 1) state = does(state, { type: 'join', at: 0, seat: `s${seat}` });
  for (let act = 0; act < MOST_ACTS && state.place !== 'ended'; act += 1) {
    const answers = answersTo(state, dice);
    const heard = answers ? does(state, answers) : state;
    const acted = does(heard, { ...actFor(deps, heard), at: 0 });
    const words = acted.played[acted.at]?.words;
    const isNew = words && acted.place === 'revealed' && words.some(({ shown }) => !shown);
    state = isNew ? does(acted, { type: 'approve', at: 0, words: words.map(({ id }) => id), shown: true }) : acted;
  }
  return state;
}

/** One session that is over and one to come, so that the desk of whoever runs sessions is not empty. @param owner a person's id */
export async function holdSessions(deps: AppDeps, owner: string, now: Date): Promise<void> {
  const [first, second] = deps.content.sessions.plans;
  if (!first || !second) return;
  const book = createBook(deps);
  const name = ({ texts }: ToldPlan) => texts.fr.title;
  const titles = await titlesNow({ ...deps, followsContent: true });
  const script = scriptOf(deps.content.sessions, first, titles);
  const play = playDeps(script, deps.content.charter.document);
  const endedAt = new Date(now.getTime() - 9 * DAY_MS).toISOString();
  const debrief = sheetsOf(play, script, playedThrough(play, script, diceOf(9)), endedAt);
  const unmoved = { sequence: 0, movedFrom: null, announced: true };
  const past = { at: endedAt, createdAt: new Date(now.getTime() - 16 * DAY_MS).toISOString(), openedAt: endedAt, endedAt };
  sure(
    await book.sessions.add(deps.newId(), owner, {
      plan: first.plan.id,
      title: name(first),
      locale: 'fr',
      state: 'ended',
      ...past,
      ...unmoved,
      debrief,
    }),
  );
  const day = workingDayAfter(nextWorkingDay(dayIn(TIME_ZONE, now.toISOString())), 3);
  const ahead = { at: `${day}T09:00:00.000Z`, createdAt: now.toISOString(), openedAt: null, endedAt: null };
  const planned = { plan: second.plan.id, title: name(second), locale: 'fr' as const, state: 'planned' as const };
  sure(await book.sessions.add(deps.newId(), owner, { ...planned, ...ahead, ...unmoved, debrief: null }));
}
