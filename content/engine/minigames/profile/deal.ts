import { nextRandom, shuffle } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import { BRIEF_KINDS } from './authored.ts';
import type { ProfileAuthored } from './authored.ts';
import type { ProfileState } from './state.ts';

/** Deals a brief of each kind, in an order of its own; another seed brings others. */
export function dealProfile(_charter: Charter, random: number, authored: ProfileAuthored): { state: ProfileState; random: number } {
  const shuffled = shuffle(authored.briefs, random);
  const first = BRIEF_KINDS.flatMap((kind) => shuffled.value.find((one) => one.kind === kind)?.id ?? []);
  const dealt = shuffled.value.map((one) => one.id).filter((id) => first.includes(id));
  const salt = nextRandom(shuffled.random);
  const state: ProfileState = { phase: 'building', dealt, at: 0, made: [], changes: 0, visitor: 0, doors: [], salt: salt.value };
  return { state, random: salt.random };
}
