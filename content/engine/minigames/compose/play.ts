import type { Result } from '../../errors.ts';
import { fail, ok } from '../../errors.ts';
import type { Charter } from '../../schema.ts';
import type { ComposeMove } from '../compose.ts';
import { COMPOSE } from './authored.ts';
import type { ComposeAuthored, Feature, Handling } from './authored.ts';
import { featuresOf, itemOf, lacking, optionsOf } from './blocks.ts';
import { ECHO, aftermathOf, rowOf, rowsFor } from './feed.ts';
import { meterOf } from './parrot.ts';
import { judge, pointsOf } from './score.ts';
import { MOST_CHANGES, dealtOf } from './state.ts';
import type { Closed, ComposeState } from './state.ts';

type Of<Do extends ComposeMove['do']> = Extract<ComposeMove, { do: Do }>;
const refuse = (reason: string): Result<never> => fail('ERR_MOVE_REFUSED', { reason });

/** One move. ERR_MOVE_REFUSED with a `reason`: phase, item, question, slot, block, changes, lacking, reason, message, interventions. */
export function playCompose(state: ComposeState, move: ComposeMove, _charter: Charter, authored: ComposeAuthored): Result<ComposeState> {
  switch (move.do) {
    case 'ask':
      return ask(state, move);
    case 'take':
      return take(state, move);
    case 'set':
      return set(state, move, authored);
    case 'publish':
      return publish(state, authored);
    case 'pass':
      return pass(state, move, authored);
    case 'handle':
      return handle(state, move, authored);
    case 'next':
      return goOn(state, authored);
  }
}

const isOpen = ({ phase }: ComposeState): boolean => phase === 'choosing' || phase === 'writing';

/** One question an edition, before the post is out. */
function ask(state: ComposeState, { item }: Of<'ask'>): Result<ComposeState> {
  if (!isOpen(state)) return refuse('phase');
  if (!dealtOf(state).items.includes(item)) return refuse('item');
  return state.asked === null ? ok({ ...state, asked: item }) : refuse('question');
}

/** Takes an item up, or another instead: the sheet is blank again. */
function take(state: ComposeState, { item }: Of<'take'>): Result<ComposeState> {
  if (!isOpen(state)) return refuse('phase');
  if (!dealtOf(state).items.includes(item) || item === state.item) return refuse('item');
  if (state.item !== null && state.changes >= MOST_CHANGES) return refuse('changes');
  return ok({ ...state, phase: 'writing', item, draft: {}, changes: state.changes + 1 });
}

function set(state: ComposeState, { slot, block }: Of<'set'>, authored: ComposeAuthored): Result<ComposeState> {
  if (state.phase !== 'writing') return refuse('phase');
  const open = optionsOf(state, authored)[slot];
  if (open === undefined) return refuse('slot');
  if (!open.includes(block) || state.draft[slot] === block) return refuse('block');
  if (state.draft[slot] !== undefined && state.changes >= MOST_CHANGES) return refuse('changes');
  // Another picture needs another description.
  const { alt, ...kept } = state.draft;
  const draft = slot === 'picture' || alt === undefined ? kept : { ...kept, alt };
  return ok({ ...state, draft: { ...draft, [slot]: block }, changes: state.changes + 1 });
}

function publish(state: ComposeState, authored: ComposeAuthored): Result<ComposeState> {
  if (state.phase !== 'writing') return refuse('phase');
  if (lacking(state.draft).length > 0) return refuse('lacking');
  return ok({ ...state, phase: 'feed', day: 1, rows: rowsFor(carried(state, authored).features, authored), handled: [] });
}

/** What the present draft carries, its echo included. */
function carried(state: ComposeState, authored: ComposeAuthored) {
  const item = itemOf(authored, state.item)!;
  const meter = meterOf(item, state.draft, dealtOf(state), authored);
  const plain = featuresOf(item, state.draft, state.asked === item.id, authored);
  const features: Feature[] = meter > ECHO ? [...plain, 'echo'] : plain;
  return { item, meter, features };
}

/** Passing costs nothing; the reason is one's own, and some reasons are mistaken. */
function pass(state: ComposeState, { reason }: Of<'pass'>, authored: ComposeAuthored): Result<ComposeState> {
  if (!isOpen(state)) return refuse('phase');
  const { edition } = dealtOf(state);
  const found = authored.reasons.find((one) => one.id === reason && one.offered.includes(edition));
  if (found === undefined) return refuse('reason');
  const points = found.sound.includes(edition) ? COMPOSE.best : COMPOSE.unsound;
  const nothing = { item: null, draft: {}, meter: 0, leak: false, criteria: null, rows: [] };
  return ok(close(state, { edition, reason, asked: state.asked, points, ...nothing }));
}

function handle(state: ComposeState, move: Of<'handle'>, authored: ComposeAuthored): Result<ComposeState> {
  if (state.phase !== 'feed') return refuse('phase');
  const told = state.rows.find((id) => id === move.row && rowOf(authored, id).day <= state.day);
  if (told === undefined || state.handled.some((one) => one.row === told)) return refuse('message');
  if (state.handled.length >= COMPOSE.interventions) return refuse('interventions');
  return ok({ ...state, handled: [...state.handled, { row: told, with: move.with }] });
}

/** Another day; after the fifth the edition is closed; after the last edition the game is over. */
function goOn(state: ComposeState, authored: ComposeAuthored): Result<ComposeState> {
  if (state.phase === 'feed')
    return ok(state.day < COMPOSE.days ? { ...state, day: state.day + 1 } : close(state, verdictOf(state, authored)));
  if (state.phase !== 'judged') return refuse('phase');
  const last = state.at + 1 >= state.editions.length;
  const blank = { asked: null, item: null, draft: {}, day: 0, rows: [], handled: [] };
  return ok(last ? { ...state, phase: 'done' } : { ...state, ...blank, phase: 'choosing', at: state.at + 1 });
}

function verdictOf(state: ComposeState, authored: ComposeAuthored): Closed {
  const { item, meter, features } = carried(state, authored);
  const rows = state.rows.map((id) => rowOf(authored, id));
  const leak = features.includes('leak');
  const criteria = judge({ item, features, meter, asked: state.asked === item.id, aftermath: aftermathOf(rows, state.handled) });
  const withOf = (row: string): Handling => state.handled.find((one) => one.row === row)?.with ?? 'wait';
  return {
    edition: dealtOf(state).edition,
    item: item.id,
    reason: null,
    asked: state.asked,
    draft: state.draft,
    meter,
    leak,
    criteria,
    points: pointsOf(criteria, leak),
    rows: state.rows.map((row) => ({ row, with: withOf(row) })),
  };
}

const close = (state: ComposeState, closed: Closed): ComposeState => ({ ...state, phase: 'judged', closed: [...state.closed, closed] });
