import { z } from 'zod';
import { ROLES as ROLE_NAMES } from '../../content/engine/vocabulary.ts';
import type { Locale, Role } from '../../content/engine/vocabulary.ts';
import { unguarded } from '../../content/engine/cells.ts';
import { countryCode } from './country.ts';
import type { Field } from './headers.ts';

/** Why a line is left out. Each has a sentence in `desk.json`, under `import.reasons`. */
export const REASONS = [
  'email-missing',
  'email-wrong',
  'name-missing',
  'too-long',
  'role-unknown',
  /** HR's and the administrators' roles are given one by one, never by a file. */
  'role-refused',
  'country-unknown',
  'locale-unknown',
  'quote-open',
  'twice',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a file says of someone. A column that is not there is `undefined`, an empty cell null. */
export type Listed = {
  email: string;
  name: string;
  role?: Role | undefined;
  team?: string | null | undefined;
  site?: string | null | undefined;
  country?: string | null | undefined;
  locale?: Locale | undefined;
};
export type Cells = Partial<Record<Field, string>>;
export type Read = { ok: true; listed: Listed } | { ok: false; reason: Reason; value: string };

const email = z.email().max(254);
/** Characters of a name, a team, a site. */
const LONGEST = 80;

const ROLES: Record<Role, string[]> = {
  member: ['member', 'membre', 'salarie', 'salariee', 'employee'],
  manager: ['manager'],
  hr: ['hr', 'rh', 'human resources', 'ressources humaines'],
  admin: ['admin', 'administrator', 'administration', 'administrateur', 'administratrice'],
};
const LOCALES: Record<string, Locale> = { fr: 'fr', francais: 'fr', french: 'fr', en: 'en', anglais: 'en', english: 'en' };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wrong = (reason: Reason, value: string): Read => ({ ok: false, reason, value: value.slice(0, LONGEST) });

/** A cell as typed: one line, no space around, without the guard of our own exports. */
const clean = (text: string): string => unguarded(text.trim()).replace(/\s+/g, ' ').trim();

type Optional = { role?: Role; locale?: Locale; country?: string | null };

/** Role, language and country: a closed list each. */
function closed(cells: Cells): Optional | Read {
  const { role = '', locale = '', country = '' } = cells;
  const found: Optional = {};
  if (role !== '') {
    const known = ROLE_NAMES.find((one) => ROLES[one].includes(plain(role)));
    if (!known) return wrong('role-unknown', role);
    found.role = known;
  }
  if (locale !== '') {
    // `fr-BE` is French.
    const known = LOCALES[plain(locale).split(/[-_]/)[0] ?? ''];
    if (!known) return wrong('locale-unknown', locale);
    found.locale = known;
  }
  if (cells.country !== undefined) {
    found.country = country === '' ? null : countryCode(country);
    if (country !== '' && found.country === null) return wrong('country-unknown', country);
  }
  return found;
}

/** Reads one line; says what is wrong with it first met. */
export function readLine(raw: Cells): Read {
  const cells = Object.fromEntries(Object.entries(raw).map(([field, text]) => [field, clean(text)])) as Cells;
  const address = (cells.email ?? '').toLowerCase();
  const name = cells.name ?? [cells.firstName, cells.lastName].filter(Boolean).join(' ');
  if (address === '') return wrong('email-missing', '');
  if (!email.safeParse(address).success) return wrong('email-wrong', address);
  if (name === '') return wrong('name-missing', '');
  const long = [name, cells.team ?? '', cells.site ?? ''].find((text) => text.length > LONGEST);
  if (long !== undefined) return wrong('too-long', long);
  const more = closed(cells);
  if ('ok' in more) return more;
  const kept = (text: string | undefined) => (text === undefined ? undefined : text || null);
  return { ok: true, listed: { email: address, name, ...more, team: kept(cells.team), site: kept(cells.site) } };
}
