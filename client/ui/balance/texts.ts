import type { Answer } from '../../../content/engine/minigames/balance/state.ts';
import type file from '../../../locales/fr/client/games/balance.json';
import { textsOf } from '../../i18n.ts';
import { sayerOf } from '../say.ts';
import type { Say as SayIn } from '../say.ts';

type Ui = (typeof file)['ui'];
type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
export type UiKey = Plural<keyof Ui & string>;
type Reason = { label: string; text: string; answers: Record<Answer, string>; replies: Record<Answer, string> };

/** `games/balance.json`: what the writer says, and under `ui` the words of the controls. */
export type BalanceTexts = {
  intro: string;
  rounds: Record<1 | 2 | 3 | 'swapped', string>;
  end: string;
  arguments: Record<string, Reason>;
  facts: Record<string, string>;
  lines: Record<string, string>;
  ui: Record<string, string>;
};

/** The game's texts in the language on screen, or null until they have come. */
export const balanceTexts = (): BalanceTexts | null => textsOf<BalanceTexts>('games/balance');

export type Say = SayIn<UiKey>;
export const sayer = (texts: BalanceTexts): Say => sayerOf<UiKey>(texts.ui);
