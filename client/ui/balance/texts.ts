import type { Answer } from '../../../content/engine/minigames/balance/state.ts';
import type file from '../../../locales/fr/client/games/balance.json';
import { locale, textsOf } from '../../i18n.ts';

type Ui = (typeof file)['ui'];
type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
export type UiKey = Plural<keyof Ui & string>;
type Reason = { label: string; text: string; answers: Record<Answer, string>; replies: Record<Answer, string> };

/** `games/balance.json`: what the writer says, and under `ui` the words of the controls. */
export type BalanceTexts = {
  intro: string;
  rounds: Record<1 | 2 | 3, string>;
  end: string;
  arguments: Record<string, Reason>;
  facts: Record<string, string>;
  lines: Record<string, string>;
  ui: Record<string, string>;
};

/** The game's texts in the language on screen, or null until they have come. */
export const balanceTexts = (): BalanceTexts | null => textsOf<BalanceTexts>('games/balance');

/** A text of the controls, its `{{values}}` filled in; `count` chooses among plural forms. */
export type Say = (key: UiKey, values?: Record<string, string | number>) => string;

export const sayer =
  (texts: BalanceTexts): Say =>
  (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? new Intl.PluralRules(locale.value).select(count) : 'other';
    const text = texts.ui[key] ?? texts.ui[`${key}_${form}`] ?? texts.ui[`${key}_other`] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
