import type { ArticleDraft, IdeaDraft } from '../../../content/engine/charter/draft.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { Locale, Zone } from '../../../content/engine/vocabulary.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { td } from '../texts.ts';
import type { DeskKey } from '../texts.ts';
import type { Told } from './told-field.tsx';

type Contacts = Charter['contacts'];

/** The name of a field as the page says it. */
export const fieldName = (field: string): string => td(field === 'ideas' ? 'charter.ideas.title' : (`charter.fields.${field}` as DeskKey));

export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && LOCALES.every((one) => typeof (value as Told)[one] === 'string');

const contactName = (id: string, contacts: Contacts): string => contacts.find((one) => one.id === id)?.name[locale.value] ?? id;

export const ideaText = (idea: Pick<IdeaDraft, 'zone' | 'text' | 'why'>, language: Locale): string =>
  [`${t(`zones.${idea.zone}.name`)} · ${idea.text[language]}`, idea.why[language]].filter((line) => line.trim() !== '').join(' → ');

const contactText = (one: Contacts[number], language: Locale): string => `${one.name[language]} (${one.role[language]})`;

const both = (say: (language: Locale) => string): Told => ({ fr: say('fr'), en: say('en') });

/** Fields told in both languages: a single string is one of them. */
const TOLD = new Set(['title', 'text', 'reason', 'channels', 'preamble', 'acceptance']);

/** What a field holds, as words to compare: in both languages, or once where it has none. */
export function fieldText(field: string, value: unknown, contacts: Contacts): Told | string {
  if (value === null || value === undefined) return '';
  if (isTold(value)) return value;
  if (typeof value === 'string' && TOLD.has(field)) return value;
  if (field === 'zone') return t(`zones.${value as Zone}.name`);
  if (field === 'kind') return t(`kinds.${value as ArticleDraft['kind']}`);
  if (field === 'procedure') return td(`charter.procedures.${value as Charter['procedure']}.name`);
  if (field === 'owner') return contactName(value as string, contacts);
  if (field === 'facts') return (value as string[]).join(', ');
  if (field === 'order') return (value as string[]).map((id) => Number(id.slice(1))).join(', ');
  if (field === 'ideas') return both((language) => (value as IdeaDraft[]).map((one) => ideaText(one, language)).join(' ¶ '));
  return both((language) => (value as Contacts).map((one) => contactText(one, language)).join(' ¶ '));
}
