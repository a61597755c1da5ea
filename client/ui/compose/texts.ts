import type { Criterion, Edition } from '../../../content/engine/minigames/compose/authored.ts';
import type file from '../../../locales/fr/client/games/compose.json';
import { textsOf } from '../../i18n.ts';
import { sayerOf } from '../say.ts';
import type { Say as SayIn } from '../say.ts';

type Ui = (typeof file)['ui'];
type Plural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];
export type UiKey = Leaves<Ui>;
type Message = { from: string; text: string; right?: string; wrong: string };

/** `games/compose.json`: what the writer says, and under `ui` the words of the controls. */
export type ComposeTexts = {
  intro: string;
  editions: Record<Edition, { title: string; brief: string }>;
  items: Record<string, { title: string; answer: string; alt: string }>;
  pictures: Record<string, string>;
  alts: Record<string, string>;
  tags: Record<string, string>;
  hours: Record<string, string>;
  reasons: Record<string, { label: string; why: string }>;
  rows: Record<string, Message>;
  criteria: Record<Criterion, Record<'name' | '0' | '1' | '2', string>>;
  end: Record<'high' | 'middle' | 'low', string>;
  ui: Ui;
};

/** The game's texts in the language on screen, or null until they have come. */
export const composeTexts = (): ComposeTexts | null => textsOf<ComposeTexts>('games/compose');

export type Say = SayIn<UiKey>;

/** `slots.hook` and the like, by their whole name. */
function flat(node: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : Object.entries(flat(value, `${path}${key}.`)),
    ),
  );
}

export const sayer = ({ ui }: ComposeTexts): Say => sayerOf<UiKey>(flat(ui));
