import { createHash } from 'node:crypto';
import { canonicalJson } from '../../content/engine/content-hash.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Locale, Role } from '../../content/engine/vocabulary.ts';
import { addPeople, editPerson } from '../people-desk.ts';
import type { DeskDeps, NewPerson, PersonChange } from '../people-desk.ts';
import { hasJoined } from '../people-list.ts';
import type { Person } from '../stores/nouns/people.ts';
import type { Store } from '../stores/store.ts';
import type { Listed } from './line.ts';
import { readPeopleFile } from './read.ts';
import type { PeopleFile, Wrong } from './read.ts';

type Fields = Pick<Person, 'name' | 'role' | 'team' | 'site' | 'country' | 'locale'>;
/** `before`: what the change replaces. */
type Edit = { line: number; id: string; name: string; change: PersonChange & { role?: Role | undefined }; before: Partial<Fields> };
/** One field that a line changes of somebody known. */
export type FieldChange = { field: keyof Fields; before: string | null; after: string | null };
export type Plan = {
  added: (NewPerson & { line: number })[];
  changed: Edit[];
  /** Lines that say what is known already. */
  same: number;
  wrong: Wrong[];
};
/** What HR sees before saying yes. `token` names this very plan. */
export type Preview = Pick<PeopleFile, 'encoding' | 'separator' | 'ignored'> & {
  token: string;
  /** Everything that would be written of each. */
  added: (Pick<Person, 'name' | 'email' | 'role' | 'team' | 'site' | 'country' | 'locale'> & { line: number })[];
  changed: { line: number; name: string; email: string; fields: FieldChange[] }[];
  addedCount: number;
  changedCount: number;
  same: number;
  wrong: Wrong[];
  wrongCount: number;
};

/** Lines of each kind that a preview shows; all are counted. */
const SHOWN = { people: 50, wrong: 1000 };

/** A role that a file may not give: HR's and administrators' are given one by one. */
const isGiven = (role: Role | undefined) => role === 'hr' || role === 'admin';

/** What a line changes of somebody known. The role of whoever has signed in, or works here, is not a file's to change. */
function changeOf(person: Person, { name, role, team, site, country, locale }: Listed): Edit['change'] {
  const keepsRole = hasJoined(person) || isGiven(person.role) || role === undefined;
  // Whoever has signed in has chosen their language.
  const wanted = { name, team, site, country, ...(!hasJoined(person) && { locale }), ...(!keepsRole && { role }) };
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== undefined && value !== person[field as keyof Person]),
  ) as Edit['change'];
}

async function planOf(store: Store, file: PeopleFile, locale: Locale): Promise<Plan> {
  const plan: Plan = { added: [], changed: [], same: 0, wrong: [...file.wrong] };
  for (const { line, ...listed } of file.people) {
    const person = await store.personByEmail(listed.email);
    if (isGiven(listed.role) && listed.role !== person?.role) {
      plan.wrong.push({ line, reason: 'role-refused', value: listed.role ?? '' });
    } else if (!person) {
      const { team = null, site = null, country = null } = listed;
      plan.added.push({ line, ...listed, role: listed.role ?? 'member', locale: listed.locale ?? locale, team, site, country });
    } else {
      const change = changeOf(person, listed);
      if (Object.keys(change).length === 0) plan.same += 1;
      else {
        const before = Object.fromEntries(Object.keys(change).map((field) => [field, person[field as keyof Fields]]));
        plan.changed.push({ line, id: person.id, name: listed.name, change, before });
      }
    }
  }
  plan.wrong.sort((a, b) => a.line - b.line);
  return plan;
}

const fieldsOf = ({ change, before }: Edit): FieldChange[] =>
  (Object.keys(change) as (keyof Fields)[]).map((field) => ({ field, before: before[field] ?? null, after: change[field] ?? null }));

const tokenOf = (plan: Plan): string => createHash('sha256').update(canonicalJson(plan)).digest('hex');

async function prepare(deps: DeskDeps, bytes: Uint8Array): Promise<Result<{ file: PeopleFile; plan: Plan; token: string }>> {
  const file = readPeopleFile(bytes);
  if (!file.ok) return file;
  const plan = await planOf(deps.store, file.value, (await deps.store.company())?.locale ?? 'fr');
  return ok({ file: file.value, plan, token: tokenOf(plan) });
}

/** What importing a file would do; changes nothing. Those of `readPeopleFile`. @param by who asks */
export async function previewImport(deps: DeskDeps, by: string, bytes: Uint8Array): Promise<Result<Preview>> {
  const prepared = await prepare(deps, bytes);
  if (!prepared.ok) return prepared;
  const { file, plan, token } = prepared.value;
  const emails = new Map(file.people.map(({ line, email }) => [line, email]));
  const { encoding, separator, ignored } = file;
  const shown = plan.changed.slice(0, SHOWN.people);
  if (shown.length > 0) {
    // What is known of them is shown: each can see who looked.
    await deps.store.addAudit({ at: deps.clock().toISOString(), by, act: 'people-read', about: shown.map(({ id }) => id), detail: {} });
  }
  return ok({
    token,
    encoding,
    separator,
    ignored,
    same: plan.same,
    added: plan.added
      .slice(0, SHOWN.people)
      .map(({ line, name, email, role, team, site, country, locale }) => ({ line, name, email, role, team, site, country, locale })),
    changed: shown.map((edit) => ({ line: edit.line, name: edit.name, email: emails.get(edit.line) ?? '', fields: fieldsOf(edit) })),
    wrong: plan.wrong.slice(0, SHOWN.wrong),
    addedCount: plan.added.length,
    changedCount: plan.changed.length,
    wrongCount: plan.wrong.length,
  });
}

/**
 * Imports a file as its preview said. ERR_IMPORT_CHANGED when it would do something else by now; nothing is done then.
 * @param token of the preview
 */
export async function confirmImport(
  deps: DeskDeps,
  by: string,
  bytes: Uint8Array,
  token: string,
): Promise<Result<{ added: number; changed: number; wrong: number }>> {
  const prepared = await prepare(deps, bytes);
  if (!prepared.ok) return prepared;
  const { plan } = prepared.value;
  if (prepared.value.token !== token) return fail('ERR_IMPORT_CHANGED');
  const added = await addPeople(
    deps,
    by,
    plan.added.map(({ line: _, ...person }) => person),
  );
  let changed = 0;
  for (const { id, change } of plan.changed) if ((await editPerson(deps, by, id, change)).ok) changed += 1;
  return ok({ added: added.length, changed, wrong: plan.wrong.length });
}
