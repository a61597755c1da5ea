import type { Entering } from '../../minigames.ts';
import { drawBelow, shuffle } from '../../random.ts';
import type { Drawn } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import { CASE_KINDS, LOOKS, SPOT, cleanLooks } from './authored.ts';
import type { Look, SpotAuthored, SpotCase } from './authored.ts';
import type { Dealt, SpotState } from './state.ts';

/**
 * Deals two cases of each kind, one of the six clean; another seed brings others, or their other look. Pictures come first in the
 * order of what the eye learns: whoever starts at the second round has three of each other kind, where a word or the context decides.
 */
export function dealSpot(
  _charter: Charter,
  random: number,
  authored: SpotAuthored,
  { start = 1 }: Partial<Entering> = {},
): { state: SpotState; random: number } {
  const kinds = CASE_KINDS.slice(start - 1);
  const shuffled = shuffle(authored.cases, random);
  const clean = shuffled.value.find((one) => kinds.includes(one.kind) && cleanLooks(one).length > 0);
  const cleanFirst = shuffled.value.toSorted((one, other) => Number(other === clean) - Number(one === clean));
  const picked = kinds.flatMap((kind) => cleanFirst.filter((one) => one.kind === kind).slice(0, SPOT.cases / kinds.length));
  const ordered = shuffle(picked, shuffled.random);
  const looked = drawLooks(ordered.value, clean, ordered.random);
  const state: SpotState = { phase: 'looking', dealt: looked.value, at: 0, twin: false, marks: [], named: [], judged: [] };
  return { state, random: looked.random };
}

/** One clean look for the case chosen for it, a risky one for each other. */
function drawLooks(cases: readonly SpotCase[], clean: SpotCase | undefined, random: number): Drawn<Dealt[]> {
  let state = random;
  const value = cases.map((one): Dealt => {
    const quiet = cleanLooks(one);
    const looks = one === clean ? quiet : LOOKS.filter((look) => !quiet.includes(look));
    const drawn = drawBelow(looks.length, state);
    state = drawn.random;
    const look: Look = looks[drawn.value] ?? 'a';
    return { case: one.id, look };
  });
  return { value, random: state };
}
