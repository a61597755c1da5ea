import type { Criterion, Field, Flaw, Switch, Visitor } from '../../../content/engine/minigames/profile/authored.ts';
import type file from '../../../locales/fr/client/games/profile.json';
import { textsOf } from '../../i18n.ts';
import { sayerOf } from '../say.ts';
import type { Say as SayIn } from '../say.ts';

type Ways = Record<'start' | 'a' | 'b', string>;
export type BriefTexts = Record<Field, Ways> & {
  name: string;
  job: string;
  wish: string;
  lesson: string;
  skills: string;
  groups: string;
  request: Record<'from' | 'text' | 'label', string>;
  flaws: Record<string, string>;
};
type VisitorTexts = { name: string; seeks: string } & Partial<Record<Criterion, Record<string, string>>>;

/** `games/profile.json`: briefs, visitors, and under `ui` the words of the controls. */
export type ProfileTexts = {
  intro: string;
  coach: Record<string, string>;
  criteria: Record<Criterion, string>;
  flawKinds: Record<Flaw, string>;
  fields: Record<Field | Switch, string>;
  switches: Record<'dates' | 'relations' | 'lock', string>;
  visitors: Record<Visitor, VisitorTexts>;
  briefs: Record<string, BriefTexts>;
  checklist: (typeof file)['checklist'];
  ui: Record<string, string>;
};

/** The game's texts in the language on screen, or null until they have come. */
export const profileTexts = (): ProfileTexts | null => textsOf<ProfileTexts>('games/profile');

type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
export type Say = SayIn<Plural<keyof (typeof file)['ui'] & string>>;
export const sayer = (texts: ProfileTexts): Say => sayerOf(texts.ui);
export type SayList = SayIn<Plural<keyof (typeof file)['checklist']['ui'] & string>>;
