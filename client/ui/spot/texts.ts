import type { Look, Outcome } from '../../../content/engine/minigames/spot/authored.ts';
import type file from '../../../locales/fr/client/games/spot.json';
import { textsOf } from '../../i18n.ts';
import { sayerOf } from '../say.ts';
import type { Say as SayIn } from '../say.ts';

type Ui = (typeof file)['ui'];
type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
type UiKey = Plural<keyof Ui & string>;
export type Say = SayIn<UiKey>;

type LookTexts = { why: string; seen: Record<string, string> };
type CaseTexts = { title: string; brief: string; names?: Record<string, string>; seen: Record<string, string> } & Record<Look, LookTexts>;

/** `games/spot.json`: what the writer says, and under `ui` the words of the controls. */
export type SpotTexts = {
  intro: string;
  rules: Record<string, string>;
  /** What the nine places of a text are called, whatever stands there. */
  slots: Record<string, string>;
  decisions: Record<string, { court: string; source: string; told: string }>;
  cases: Record<string, CaseTexts>;
  ui: Record<string, string>;
};

/** The game's texts in the language on screen, or null until they have come. */
export const spotTexts = (): SpotTexts | null => textsOf<SpotTexts>('games/spot');
export const sayer = (texts: SpotTexts): Say => sayerOf<UiKey>(texts.ui);

const OUTCOME_KEYS = {
  nothing: 'outcomesNothing',
  correct: 'outcomesCorrect',
  stands: 'outcomesStands',
  falls: 'outcomesFalls',
} as const satisfies Record<Outcome, UiKey>;
export const outcomeText = (outcome: Outcome, say: Say): string => say(OUTCOME_KEYS[outcome]);
