import type { Emotion, Place } from '../content/engine/vocabulary.ts';
import type { PlayView } from '../content/engine/view.ts';
import type { ModuleSummary } from './api.ts';
import { HAPPENINGS, gameScene } from './game-contract.ts';
import type { Happening, SceneSpec, Tray } from './game-contract.ts';
import type { Exams } from './session/exams.ts';
import type { Player } from './session/player.ts';

/** A word to the picture beyond the scene itself; `key` tells a new one from the same one drawn again. */
export type Cue =
  | { kind: 'talk'; who: SceneSpec['cast'][number]['who']; ms: number; key: string }
  | { kind: 'happen'; what: Happening; key: string }
  | { kind: 'swallow'; tray: Tray; key: string }
  | { kind: 'spill'; key: string }
  | { kind: 'celebrate'; key: string };

export type Picture = { spec: SceneSpec; cues: Cue[] };

/** The mouth moves about as long as the line is read, never longer than the stage allows. */
const talkTime = (text: string): number => Math.min(4000, text.length * 28);

/** The town, with its finished places alive. */
export function mapPicture(modules: readonly ModuleSummary[]): Picture {
  const alive = modules.filter((one) => one.record !== null).map((one) => one.place);
  const open = modules.filter((one) => one.available && one.open).map((one) => one.place);
  return { spec: { place: 'map', night: false, cast: [], alive, open }, cues: [] };
}

/** Before the first step: the place and its host. */
export function entrancePicture({ place, host }: ModuleSummary): Picture {
  return { spec: { place, night: false, cast: [{ who: host, mood: 'happy' }] }, cues: [] };
}

/** On stage: the player alone while an act is answered; between acts, before and after, the host is there. */
export function examPicture({ exam: { value: exam }, pause, reviewing }: Exams): Picture {
  const place = 'stage';
  const between = pause.value;
  if ((exam && exam.act !== null && !between) || reviewing.value) return { spec: { place, night: false, cast: [] }, cues: [] };
  const passed = exam?.result?.passed ?? false;
  const mood: Emotion = passed ? 'laugh' : between ? 'proud' : 'happy';
  return {
    spec: { place, night: false, cast: [{ who: 'ines', mood }] },
    cues: passed && exam ? [{ kind: 'celebrate', key: exam.id }] : [],
  };
}

/** The hall on its feet, as warmly for a yes, a not now and a no: the three endings of the stage. */
const BOWS: Record<string, string> = { 'own-voice': 'bow-yes', 'door-ajar': 'bow-later', 'own-seat': 'bow-no' };

/** On the stage one waits in the wings until the curtain rises, and at the end one sees the hall. */
function roomOf(place: Place, view: PlayView): string {
  if (place !== 'stage') return place;
  if (view.kind === 'ending') return BOWS[view.ending] ?? place;
  return view.act < 3 ? 'backstage' : place;
}

/** The present moment of a play. @param lineText the text of a line of the step on screen */
export function playPicture(player: Player, lineText: (line: string) => string): Picture {
  const view = player.view.value;
  const place = roomOf(player.content.module.place, view);
  const after = player.after.value;
  if (player.over.value && after === 'reward') return reward(player, view);
  if (view.kind === 'minigame') {
    const table = gameScene(view.game, place);
    // The sheet and the phone cover the table: the host speaks from the page.
    if (view.game === 'compose') return { spec: { place: table, night: false, cast: [] }, cues: [] };
    if (view.game === 'sort') return sorting(view, table);
    if (view.game === 'profile') return workshop(table);
    if (view.game === 'triage') return triaging(view, table);
    return view.game === 'balance' ? weighing(view, table) : spotting(view, table);
  }
  const night = view.night;
  if (view.kind === 'consequence') {
    const what = HAPPENINGS.find((one) => one === view.shows);
    return { spec: { place, night, cast: view.cast }, cues: what ? [{ kind: 'happen', what, key: `${view.step} ${view.option}` }] : [] };
  }
  if (view.kind === 'message')
    return { spec: { place, night, cast: view.cast }, cues: [{ kind: 'happen', what: 'phone-buzz', key: view.step }] };
  const line = player.lines.value.at(-1);
  const cast = line?.cast ?? view.cast;
  const speaks = cast.find((one) => one.who === line?.who);
  const talk: Cue[] =
    line && speaks ? [{ kind: 'talk', who: speaks.who, ms: talkTime(lineText(line.id)), key: `${view.step} ${line.id}` }] : [];
  return { spec: { place, night, cast }, cues: talk };
}

function sorting(view: Extract<PlayView, { game: 'sort' }>, place: string): Picture {
  const { state, step } = view;
  const { feedback } = state;
  const key = `${step} ${state.placed}`;
  // The host reacts to the verdict, as the people of a scene do.
  const mood: Emotion | null = feedback === null ? null : feedback.right ? 'happy' : feedback.leak ? 'surprised' : 'doubt';
  const cast = view.cast.map((one) => ({ ...one, mood: mood ?? one.mood }));
  const spec: SceneSpec = { place, night: false, cast };
  if (state.phase === 'spilled') return { spec, cues: [{ kind: 'spill', key }] };
  return { spec, cues: feedback ? [{ kind: 'swallow', tray: feedback.tray, key }] : [] };
}

/** The table where one weighs: the sceptic hears what she is told. */
function weighing({ state, cast }: Extract<PlayView, { game: 'balance' }>, place: string): Picture {
  const mood: Emotion | null = state.answer === null ? null : state.answer === 'promise' ? 'doubt' : 'happy';
  return {
    spec: { place, night: false, cast: cast.map((one) => (one.who === 'nina' ? { ...one, mood: mood ?? one.mood } : one)) },
    cues: [],
  };
}

/** The light table: the case files cover it, and the host comes back once they are closed. */
function spotting({ state, cast }: Extract<PlayView, { game: 'spot' }>, place: string): Picture {
  const mood: Emotion = (state.score ?? 0) >= 75 ? 'proud' : 'happy';
  return { spec: { place, night: false, cast: state.phase === 'done' ? cast.map((one) => ({ ...one, mood })) : [] }, cues: [] };
}

/** The table where a profile is made: the words cover it, and nobody stands behind them. */
const workshop = (place: string): Picture => ({ spec: { place, night: false, cast: [] }, cues: [] });

/** The night desk: the host follows the heat, and each turn's outcome. */
function triaging({ state, cast }: Extract<PlayView, { game: 'triage' }>, place: string): Picture {
  const points = state.told[0]?.points;
  const after: Emotion | null =
    points === undefined ? null : points > 1 ? 'happy' : points < 0 ? 'surprised' : points === 0 ? 'doubt' : null;
  const mood = state.heat * 3 >= state.boil * 2 ? 'worried' : after;
  return { spec: { place, night: true, cast: cast.map((one) => ({ ...one, mood: mood ?? one.mood })) }, cues: [] };
}

/** The last people on stage, glad. */
function reward(player: Player, view: PlayView): Picture {
  const glad = ['laugh', 'happy'] as const;
  const cast = view.cast.slice(0, 2).map((one, i) => ({ ...one, mood: glad[i] ?? 'happy' }));
  const [first, second] = cast;
  const two = [...(first ? [{ ...first, at: 0.13 }] : []), ...(second ? [{ ...second, at: 0.87, flip: true }] : [])];
  return { spec: { place: 'rays', night: false, cast: two }, cues: [{ kind: 'celebrate', key: player.key }] };
}
