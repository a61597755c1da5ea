import { locale } from '../i18n.ts';

/** A text of a game's controls, its `{{values}}` filled in; `count` chooses among plural forms. */
export type Say<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

/** Speaks from the `ui` of a game's file. An unknown key speaks for itself, so that a gap is seen. */
export const sayerOf =
  <Key extends string>(ui: Record<string, string>): Say<Key> =>
  (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? new Intl.PluralRules(locale.value).select(count) : 'other';
    const text = ui[key] ?? ui[`${key}_${form}`] ?? ui[`${key}_other`] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
