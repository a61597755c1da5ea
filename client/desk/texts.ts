import type desk from '../../locales/fr/client/desk.json';
import { deskText } from '../i18n.ts';
import type { Leaves } from '../i18n.ts';

/** Every text of the desk, by its path in `desk.json`; plural endings left out. */
export type DeskKey = Leaves<typeof desk>;

/** A text of the desk. Components that call it are drawn again when the language changes. */
export const td = (key: DeskKey, values?: Record<string, string | number>): string => deskText(key, values);
