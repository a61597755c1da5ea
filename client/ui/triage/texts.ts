import type { Act, Wave } from '../../../content/engine/minigames/triage/authored.ts';
import type file from '../../../locales/fr/client/games/triage.json';
import { t, textsOf } from '../../i18n.ts';
import { sayerOf } from '../say.ts';
import type { Say as AnySay } from '../say.ts';

type Ui = (typeof file)['ui'];
type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
export type UiKey = Plural<keyof Ui & string>;

/** `from` where nobody of the cast sends it; the words of each act that says something. */
export type MessageTexts = { text: string; why: string; from?: string } & Partial<Record<Act, string>>;

/** `games/triage.json`: what the writer says, and under `ui` the words of the controls. */
export type TriageTexts = {
  crises: Record<string, { title: string; waves: Record<Wave, string>; official: string }>;
  messages: Record<string, MessageTexts>;
  allies: Record<string, string>;
  ui: Record<string, string>;
};

/** The game's texts in the language on screen, or null until they have come. */
export const triageTexts = (): TriageTexts | null => textsOf<TriageTexts>('games/triage');

export type Say = AnySay<UiKey>;
export const sayer = (texts: TriageTexts): Say => sayerOf<UiKey>(texts.ui);

/** Who sent it: a colleague's name, or initials. */
export const senderOf = (texts: TriageTexts, { id, who }: { id: string; who: string | null }): string =>
  who === null ? (texts.messages[id]?.from ?? '?') : t(`cast.${who as 'tom'}.name`);
