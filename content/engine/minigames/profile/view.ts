import { shuffle } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import type { ProfileView } from '../profile.ts';
import { FIELDS, PROFILE, SWITCHES, TABLE, VISITORS } from './authored.ts';
import type { Brief, ProfileAuthored } from './authored.ts';
import { checksOf, flawsOf, itemsOf, levelsOf, pointsOf, scoreProfile } from './score.ts';
import { MOST_CHANGES, briefOf, minutesLeft, withEdit } from './state.ts';
import type { ProfileState } from './state.ts';

/** What the player sees. What an item is worth is never in it before the door is open. */
export function viewProfile(state: ProfileState, _charter: Charter, authored: ProfileAuthored): ProfileView {
  const brief = state.phase === 'done' ? undefined : briefOf(authored, state.dealt[state.at]);
  const { points, maximum, score } = scoreProfile(state, authored);
  return {
    phase: state.phase,
    position: state.at + 1,
    length: state.dealt.length,
    brief: brief === undefined ? null : profileOf(brief, state),
    limits: authored.limits,
    table: TABLE,
    visits: brief === undefined || state.phase === 'building' ? [] : visitsOf(brief, state),
    reckoning: brief !== undefined && state.phase === 'told' ? reckoningOf(brief, state.made) : null,
    points,
    maximum,
    score: state.phase === 'done' ? score : null,
  };
}

function profileOf(brief: Brief, state: ProfileState): NonNullable<ProfileView['brief']> {
  const { made } = state;
  const left = minutesLeft(brief, made);
  const mayChange = state.phase === 'building' && state.changes < MOST_CHANGES;
  const offer = (id: string, minutes: number) => ({
    id,
    minutes,
    made: made.includes(id),
    may: mayChange && (made.includes(id) || minutesLeft(brief, withEdit(made, id)) >= 0),
  });
  return {
    id: brief.id,
    kind: brief.kind,
    faces: brief.faces,
    wants: brief.wants,
    minutes: { left, all: PROFILE.minutes },
    mayChange,
    fields: FIELDS.map((field, at) => ({
      id: field,
      made: made.find((one) => one.startsWith(`${field}-`)) ?? null,
      art: itemsOf(brief, made)[at]?.item.art ?? null,
      edits: ordered(state, at).map((way) => offer(`${field}-${way}`, brief.fields[field][way].minutes)),
    })),
    switches: SWITCHES.map((one) => offer(one, brief.switches[one].minutes)),
  };
}

/** An order of its own for each field of each profile, so that the place of an edit says nothing of its worth. */
const ordered = ({ salt, at }: ProfileState, field: number): ('a' | 'b')[] =>
  shuffle(['a', 'b'] as const, (salt + (at * FIELDS.length + field) * 0x9e37) >>> 0).value;

/** The visitors come one by one: those still on the road say nothing. */
function visitsOf(brief: Brief, state: ProfileState): ProfileView['visits'] {
  const levels = levelsOf(brief, state.made);
  const come = state.phase === 'visit' ? VISITORS.slice(0, state.visitor + 1) : VISITORS;
  return come.map((who) => ({ who, double: who === brief.wants, checks: checksOf(who, levels) }));
}

/** What each item brought, and which ones should never have been there. */
function reckoningOf(brief: Brief, made: readonly string[]): NonNullable<ProfileView['reckoning']> {
  const faults = flawsOf(brief, made);
  return {
    points: pointsOf(brief, made),
    of: PROFILE.most,
    flaws: faults.flatMap(({ id, item }) => (item.flaw === undefined ? [] : [{ item: id, flaw: item.flaw }])),
    brought: itemsOf(brief, made)
      .filter(({ id }) => made.includes(id))
      .map(({ id, item }) => ({ item: id, gives: item.gives })),
    facts: brief.facts,
  };
}
