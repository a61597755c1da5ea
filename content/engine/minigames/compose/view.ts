import type { Charter } from '../../schema.ts';
import type { ComposeView } from '../compose.ts';
import { COMPOSE } from './authored.ts';
import type { ComposeAuthored, Handling } from './authored.ts';
import { itemOf, lacking, optionsOf } from './blocks.ts';
import { rowOf } from './feed.ts';
import { meterOf } from './parrot.ts';
import { scoreCompose } from './score.ts';
import { MOST_CHANGES, dealtOf } from './state.ts';
import type { ComposeState } from './state.ts';

/** What the player sees: of the feed only the days gone by, of the points only those of editions closed. */
export function viewCompose(state: ComposeState, _charter: Charter, authored: ComposeAuthored): ComposeView {
  const dealt = dealtOf(state);
  const item = itemOf(authored, state.item);
  const open = state.phase === 'choosing' || state.phase === 'writing';
  const { points, score } = scoreCompose(state);
  return {
    edition: dealt.edition,
    position: state.at + 1,
    length: state.editions.length,
    phase: state.phase,
    items: dealt.items,
    asked: state.asked,
    mayAsk: open && state.asked === null,
    reasons: open ? authored.reasons.filter((one) => one.offered.includes(dealt.edition)).map((one) => one.id) : [],
    item: state.item,
    options: state.phase === 'writing' ? optionsOf(state, authored) : {},
    draft: state.draft,
    lacking: state.phase === 'writing' ? lacking(state.draft) : [],
    mayChange: state.changes < MOST_CHANGES,
    meter: item === undefined ? 0 : meterOf(item, state.draft, dealt, authored),
    day: state.day,
    days: COMPOSE.days,
    feed: state.phase === 'feed' ? feedOf(state, authored) : [],
    handsLeft: state.phase === 'feed' ? COMPOSE.interventions - state.handled.length : 0,
    warmth: state.phase === 'feed' ? warmthOf(state, authored) : 0,
    closed: state.phase === 'judged' ? (state.closed.at(-1) ?? null) : null,
    best: state.phase === 'judged' ? Object.fromEntries(state.closed.at(-1)!.rows.map(({ row }) => [row, rowOf(authored, row).best])) : {},
    points,
    score: state.phase === 'done' ? score : null,
  };
}

function feedOf(state: ComposeState, authored: ComposeAuthored): ComposeView['feed'] {
  return state.rows
    .map((id) => rowOf(authored, id))
    .filter((row) => row.day <= state.day)
    .map(({ id, role, day, effect, because, best, fact }) => {
      const done = state.handled.find((one) => one.row === id)?.with ?? null;
      return {
        id,
        role,
        day,
        effect,
        because,
        handled: done,
        right: done === null ? null : done === best,
        fact: done === null ? null : fact,
      };
    });
}

/** How warm the comments are: no score reads it. */
function warmthOf(state: ComposeState, authored: ComposeAuthored): number {
  const rows = state.rows.map((id) => rowOf(authored, id)).filter((row) => row.day <= state.day);
  const handOf = (id: string): Handling | undefined => state.handled.find((one) => one.row === id)?.with;
  return rows.reduce((sum, row) => {
    const hand = handOf(row.id);
    return sum + row.effect + (hand === undefined ? 0 : hand === row.best ? 1 : -1);
  }, 0);
}
