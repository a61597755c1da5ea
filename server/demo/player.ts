import type { PlayEvent } from '../../content/engine/log.ts';
import type { BalanceMove, BalanceView } from '../../content/engine/minigames/balance.ts';
import type { ProfileMove, ProfileView } from '../../content/engine/minigames/profile.ts';
import { PROFILE } from '../../content/engine/minigames/profile/authored.ts';
import type { ProfileAuthored } from '../../content/engine/minigames/profile/authored.ts';
import { pointsOf } from '../../content/engine/minigames/profile/score.ts';
import { ANSWERS } from '../../content/engine/minigames/balance/state.ts';
import type { ComposeMove, ComposeView } from '../../content/engine/minigames/compose.ts';
import type { SortMove } from '../../content/engine/minigames/sort.ts';
import type { SpotMove, SpotView } from '../../content/engine/minigames/spot.ts';
import { spotSchema } from '../../content/engine/minigames/spot/authored.ts';
import type { TriageMove, TriageView } from '../../content/engine/minigames/triage.ts';
import type { TriageAuthored } from '../../content/engine/minigames/triage/authored.ts';
import { messageOf } from '../../content/engine/minigames/triage/state.ts';
import { act, isOver, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import type { Program } from '../../content/engine/machine.ts';
import type { Setup } from '../../content/engine/log.ts';
import type { PlayView } from '../../content/engine/view.ts';
import { ZONES } from '../../content/engine/vocabulary.ts';

/** How somebody plays: what they choose, and how many of a hundred post ideas or case files they read right. */
export type Style = { chooses: 'sound' | 'bold' | 'careful' | 'by-chance'; sortsRight: number };
type Dice = (sides: number) => number;

/** mulberry32: the same person plays the same way in every demo. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function chooseOption(program: Program, view: Extract<PlayView, { kind: 'choice' }>, style: Style, dice: Dice): string {
  const authored = program.plan.options[view.step] ?? [];
  const offered = authored.filter((option) => view.options.some(({ id }) => id === option.id));
  const liking = {
    sound: (o: (typeof offered)[number]) => o.mark ?? 0,
    bold: (o: (typeof offered)[number]) => (o.habit === 'act' ? 3 - (o.mark ?? 0) : 0),
    careful: (o: (typeof offered)[number]) => (o.habit === 'act' ? 0 : 1),
    'by-chance': () => 0,
  };
  const best = Math.max(...offered.map(liking[style.chooses]));
  const liked = offered.filter((option) => liking[style.chooses](option) === best);
  return (liked[dice(liked.length)] ?? offered[0])?.id ?? '';
}

function sortMove(program: Program, view: Extract<PlayView, { game: 'sort' }>['state'], style: Style, dice: Dice): SortMove {
  const { ideas, articles } = program.charter;
  const idea = ideas.find((one) => one.id === view.idea);
  if (view.phase !== 'placing' || !idea) return { do: 'next' };
  const knows = dice(100) < style.sortsRight;
  const others = ZONES.filter((zone) => zone !== idea.zone);
  const tray = knows ? idea.zone : (others[dice(others.length)] ?? idea.zone);
  const move: SortMove = { do: 'place', idea: idea.id, tray, sure: knows ? dice(4) > 0 : dice(4) === 0 };
  if (view.details.length === 0) return move;
  const owner = articles.find((article) => article.id === idea.article)?.owner ?? view.contacts[0];
  return { ...move, detail: idea.decides, ...(tray === 'ask' && owner !== undefined && { ask: owner }) };
}

/** Lays stones here and there, keeps or moves one, answers as they please. */
function balanceMove(view: BalanceView, dice: Dice): BalanceMove {
  const some = <T>(list: readonly T[]): T => list[dice(list.length)]!;
  const open = view.arguments.filter((one) => one.stones < view.most);
  if (view.phase === 'weighing') {
    if (view.inHand === 0) return { do: 'settle' };
    const { id, stones } = some(open);
    return { do: 'weigh', argument: id, stones: stones + 1 };
  }
  if (view.phase === 'fact' && dice(2) === 0) {
    const from = some(view.arguments.filter((one) => one.stones > 0)).id;
    const to = some(open.filter((one) => one.id !== from)).id;
    return { do: 'shift', from, to };
  }
  if (view.phase === 'fact') return { do: 'keep' };
  if (view.phase === 'doubt') return { do: 'answer', argument: view.doubt ?? '', with: some(ANSWERS) };
  return view.phase === 'line' ? { do: 'draw', line: some(view.lines) } : { do: 'next' };
}

/** Reads a case file as well as they sort, or marks here and there. */
function spotMove(program: Program, view: SpotView, style: Style, dice: Dice): SpotMove {
  const file = spotSchema.parse(program.content.game).cases.find((one) => one.id === view.case);
  if (file === undefined || view.look === null || view.phase === 'verdict') return { do: 'next' };
  const { risks, outcome } = file.looks[view.look];
  const knows = dice(100) < style.sortsRight;
  const some = <T>(list: readonly T[]): T => list[dice(list.length)]!;
  if (view.phase === 'naming')
    return { do: 'name', part: view.naming ?? '', rule: (knows && risks[view.naming ?? '']) || some(view.rules) };
  if (view.phase === 'predicting') return { do: 'predict', outcome: knows ? outcome : some(view.outcomes) };
  const marks = file.parts.reduce((sum, part, at) => sum + (risks[part] === undefined ? 0 : 2 ** at), 0);
  return { do: 'commit', case: file.id, marks: knows ? marks : dice(512) };
}

/** Makes the edit that helps most, or any other, until the minutes are gone or nothing helps. */
function profileMove(program: Program, view: ProfileView, style: Style, dice: Dice): ProfileMove {
  const brief = (program.content.game as ProfileAuthored).briefs.find((one) => one.id === view.brief?.id);
  if (view.phase !== 'building' || view.brief === null || brief === undefined) return { do: 'next' };
  const offers = [...view.brief.fields.flatMap((one) => (one.made === null ? one.edits : [])), ...view.brief.switches];
  const open = offers.filter((one) => one.may && !one.made);
  const made = [...view.brief.fields.flatMap((one) => one.made ?? []), ...view.brief.switches.flatMap((one) => (one.made ? one.id : []))];
  const worth = (edit: string): number => pointsOf(brief, [...made, edit]) - pointsOf(brief, made);
  const helpful = open.filter((one) => worth(one.id) > 0).toSorted((one, other) => worth(other.id) - worth(one.id));
  const edit = dice(100) < style.sortsRight ? helpful[0] : open[dice(Math.max(1, open.length))];
  const enough = view.brief.minutes.left <= dice(PROFILE.minutes / 3);
  return edit === undefined || enough ? { do: 'open' } : { do: 'make', edit: edit.id };
}

/** Takes one of the five, or passes; writes whatever comes, answers whoever writes, as they please. */
function composeMove(view: ComposeView, dice: Dice): ComposeMove {
  const some = <T>(list: readonly T[]): T => list[dice(list.length)]!;
  if (view.phase === 'choosing') return dice(5) === 0 ? { do: 'pass', reason: some(view.reasons) } : { do: 'take', item: some(view.items) };
  const [slot] = view.lacking;
  if (view.phase === 'writing') return slot === undefined ? { do: 'publish' } : { do: 'set', slot, block: some(view.options[slot]!) };
  const open = view.feed.filter((one) => one.handled === null);
  if (view.handsLeft === 0 || open.length === 0 || dice(2) === 0) return { do: 'next' };
  return { do: 'handle', row: some(open).id, with: some(['answer', 'correct', 'route'] as const) };
}

/** Takes a message in hand, the best way as often as this person would, else some way. */
function triageMove({ content }: Program, view: TriageView, style: Style, dice: Dice): TriageMove {
  if (view.phase !== 'turn') return { do: 'next' };
  const message = view.open[dice(view.open.length)];
  const offered = message?.options.filter((option) => option.ready) ?? [];
  if (message === undefined || offered.length === 0) return { do: 'wait' };
  const worth = messageOf(content.game as TriageAuthored, message.id).options;
  const best = offered.toSorted((one, other) => (worth[other.act] ?? 0) - (worth[one.act] ?? 0))[0]!;
  const { act } = dice(100) < style.sortsRight ? best : offered[dice(offered.length)]!;
  return act === 'leave' ? { do: 'leave', message: message.id } : { do: 'act', message: message.id, act };
}

function gameMove(program: Program, view: Extract<PlayView, { kind: 'minigame' }>, style: Style, dice: Dice) {
  if (view.game === 'balance') return balanceMove(view.state, dice);
  if (view.game === 'profile') return profileMove(program, view.state, style, dice);
  if (view.game === 'compose') return composeMove(view.state, dice);
  if (view.game === 'triage') return triageMove(program, view.state, style, dice);
  return view.game === 'sort' ? sortMove(program, view.state, style, dice) : spotMove(program, view.state, style, dice);
}

function nextEvent(play: Play, style: Style, dice: Dice): PlayEvent {
  const view = viewOf(play);
  const at = { step: view.step, atMs: play.atMs + 1500 + dice(9000) };
  if (view.kind === 'choice') return { type: 'choose', option: chooseOption(play.program, view, style, dice), ...at };
  if (view.kind === 'message') return { type: 'choose', option: view.options[dice(view.options.length)]!.id, ...at };
  if (view.kind === 'minigame' && !view.done) return { type: 'move', move: gameMove(play.program, view, style, dice), ...at };
  return { type: 'next', ...at };
}

/** Plays from start to end through the engine: every event is one that it accepted. @returns the log and its ending */
export function playThrough(
  program: Program,
  setup: Setup,
  seed: number,
  style: Style,
  luck: number,
): { events: PlayEvent[]; ending: string } {
  const dice = diceOf(luck);
  const events: PlayEvent[] = [];
  let play = startPlay(program, setup, seed);
  while (!isOver(play)) {
    const event = nextEvent(play, style, dice);
    const next = act(play, event);
    if (!next.ok) throw new Error(`the engine refused a demo player's ${JSON.stringify(event)}: ${next.code}`);
    events.push(event);
    play = next.value;
  }
  return { events, ending: viewOf(play).step };
}
