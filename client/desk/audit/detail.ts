import type { AuditLine } from '../../../server/audit-desk.ts';
import { t, tg } from '../../i18n.ts';
import type { GlassKey, TextKey } from '../../i18n.ts';
import { figure } from '../format.ts';
import { td } from '../texts.ts';
import type { DeskKey } from '../texts.ts';

type Detail = AuditLine['detail'];
type Value = Detail[string];

const fieldName = (field: string): string => tg(`seen.fields.${field}` as GlassKey).toLowerCase();

/** A charter's part by its name; an article has its number only, for its title may have changed since. */
const partName = (part: string): string =>
  part === 'head' || part === 'contacts'
    ? td(`charter.${part}.title`)
    : /^a\d+$/.test(part)
      ? td('audit.notes.article', { number: Number(part.slice(1)) })
      : '';

const noted = (key: string, value: string | number): string => td(`audit.notes.${key}` as DeskKey, { value });

/** What is said of each thing that an act notes. Fingerprints are for the proof, which holds them whole. */
const SAID: Record<string, (value: Value) => string> = {
  fields: (value) => String(value).split(' ').filter(Boolean).map(fieldName).join(', '),
  count: (value) => noted('count', figure(Number(value))),
  parts: (value) => (value === 1 ? '' : noted('parts', figure(Number(value)))),
  part: (value) => (value === null ? '' : partName(String(value))),
  version: (value) => (value === 0 ? '' : noted('version', figure(Number(value)))),
  month: (value) => noted('month', String(value)),
  format: (value) => (value === 'jsonl' ? 'JSON' : String(value).toUpperCase()),
  kind: (value) => td(`audit.notes.kinds.${String(value)}` as DeskKey),
  view: (value) => td(value === 'team' ? 'audit.notes.team' : 'overview.title'),
  reason: (value) => t(`status.reasons.${String(value)}` as TextKey),
  approved: (value) => td(value === true ? 'audit.notes.approved' : 'audit.notes.takenBack'),
  automaticReminders: (value) => td(value === true ? 'audit.notes.automatic' : 'audit.notes.asked'),
  hash: () => '',
  draft: () => '',
};

/** From one role to another; the two fingerprints of changed rules say nothing to a reader. */
function changeOf({ from, to }: Detail): string {
  const isRole = (value: Value | undefined): value is string => typeof value === 'string' && value.length < 20;
  return isRole(from) && isRole(to) ? td('audit.fromTo', { from: tg(`roles.${from}` as GlassKey), to: tg(`roles.${to}` as GlassKey) }) : '';
}

/** What was noted with an act, in words. */
export function detailOf(detail: Detail): string {
  const { from, to, ...rest } = detail;
  const said = Object.entries(rest).map(([key, value]) => SAID[key]?.(value) ?? `${key} ${String(value)}`);
  return [changeOf(detail), ...said].filter(Boolean).join(' · ') || '–';
}
