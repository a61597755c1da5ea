import type { ProfileView } from '../../../content/engine/minigames/profile.ts';
import { FIELDS, SWITCHES } from '../../../content/engine/minigames/profile/authored.ts';
import type { Field, Switch, Visitor } from '../../../content/engine/minigames/profile/authored.ts';
import { PLAYER_FACES } from '../../../content/engine/vocabulary.ts';
import type { PlayerFace } from '../../../content/engine/vocabulary.ts';
import type { PlayView } from '../../../content/engine/view.ts';
import type { BriefTexts, ProfileTexts } from './texts.ts';

export type ProfileStep = Extract<PlayView, { kind: 'minigame'; game: 'profile' }>;
export type Brief = NonNullable<ProfileView['brief']>;
export type Visit = ProfileView['visits'][number];

/** Faces that suit a visitor, the first that nobody else has. The stranger has none: only a shape. */
const CALLERS: Record<Exclude<Visitor, 'scammer'>, PlayerFace[]> = {
  client: ['p7', 'p1', 'p3'],
  recruiter: ['p2', 'p8', 'p4'],
  peer: ['p5', 'p6', 'p8', 'p1'],
};

/** Nobody in the game has the player's own face, nor each other's. */
export function facesOf(brief: Brief, own: PlayerFace | null): { owner: PlayerFace; callers: Record<keyof typeof CALLERS, PlayerFace> } {
  const taken = new Set<PlayerFace>(own ? [own] : []);
  const take = (wanted: readonly PlayerFace[]): PlayerFace => {
    const face = [...wanted, ...PLAYER_FACES].find((one) => !taken.has(one)) ?? 'p1';
    taken.add(face);
    return face;
  };
  const owner = take(brief.faces);
  return { owner, callers: { client: take(CALLERS.client), recruiter: take(CALLERS.recruiter), peer: take(CALLERS.peer) } };
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);
export const isShared = (name: Switch): name is 'dates' | 'relations' | 'lock' =>
  name === 'dates' || name === 'relations' || name === 'lock';

/** What an edit says: the words that the profile would show. */
export function editLabel(id: string, brief: BriefTexts, texts: ProfileTexts): string {
  const field = id.replace(/-[ab]$/, '');
  if (isField(field)) return brief[field][wayOf(id === field ? null : id)];
  const name = SWITCHES.find((one) => one === id);
  if (name === undefined) return id;
  return isShared(name) ? texts.switches[name] : name === 'request' ? brief.request.label : brief[name];
}

/** Which way a field reads, by the edit made of it. */
const wayOf = (made: string | null): 'start' | 'a' | 'b' => (made === null ? 'start' : made.endsWith('-a') ? 'a' : 'b');

/** What a field of the profile reads now. */
export const shownText = ({ id, made }: Brief['fields'][number], brief: BriefTexts): string => brief[id][wayOf(made)];

export const isOn = (brief: Brief, name: Switch): boolean => brief.switches.some((one) => one.id === name && one.made);

export const pointsOf = ({ checks }: Visit): { got: number; of: number } =>
  checks.reduce((sum, { got, of }) => ({ got: sum.got + got, of: sum.of + of }), { got: 0, of: 0 });
