import { useState } from 'preact/hooks';
import { canonicalJson } from '../../../content/engine/content-hash.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import { moment } from '../../ui/format.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { td } from '../texts.ts';
import { ChangedField } from './changed-field.tsx';
import { fieldName, fieldText } from './field-text.ts';
import type { PartForm } from './part-form.ts';

type Side = 'mine' | 'theirs';
type Props<T> = {
  form: PartForm<T>;
  contacts: Charter['contacts'];
  /** They took the part away, and one lets it go. */
  onGone(): void;
};

const differs = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) !== canonicalJson(other ?? null);

/** What each would keep, before one chooses: mine where I typed, theirs where only they did. */
function firstChoice<T extends object>(base: T, mine: T, theirs: T): Record<string, Side> {
  const fields = Object.keys(mine).filter((field) => differs(mine[field as keyof T], theirs[field as keyof T]));
  return Object.fromEntries(fields.map((field) => [field, differs(base[field as keyof T], mine[field as keyof T]) ? 'mine' : 'theirs']));
}

function SidePick({ field, side, onPick }: { field: string; side: Side; onPick(side: Side): void }) {
  return (
    <fieldset class="pick">
      <legend class="vh">{td('charter.conflict.pick', { field: fieldName(field) })}</legend>
      {(['theirs', 'mine'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={`pick-${field}`} checked={side === one} onChange={() => onPick(one)} />
          {td(`charter.conflict.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody took away what one was writing. */
const Gone = <T extends object>({ form, onGone }: Pick<Props<T>, 'form' | 'onGone'>) => (
  <div class="desk-actions">
    <button type="button" class="desk-button main" onClick={() => form.settle(form.body)}>
      {td('charter.conflict.bringBack')}
    </button>
    <button
      type="button"
      class="desk-button danger"
      onClick={() => {
        form.revert();
        onGone();
      }}
    >
      {td('charter.conflict.letGo')}
    </button>
  </div>
);

function Merge<T extends object>({ form, theirs, contacts }: { form: PartForm<T>; theirs: T; contacts: Charter['contacts'] }) {
  const [sides, setSides] = useState(() => firstChoice(form.base.body, form.body, theirs));
  const fields = Object.keys(sides);
  const all = (side: Side) => setSides(Object.fromEntries(fields.map((field) => [field, side])));
  const taken = Object.fromEntries(fields.filter((field) => sides[field] === 'theirs').map((field) => [field, theirs[field as keyof T]]));
  return (
    <>
      {fields.map((field) => (
        <section key={field}>
          <ChangedField
            name={fieldName(field)}
            level={3}
            before={fieldText(field, theirs[field as keyof T], contacts)}
            after={fieldText(field, form.body[field as keyof T], contacts)}
          />
          <SidePick field={field} side={sides[field] ?? 'mine'} onPick={(side) => setSides((now) => ({ ...now, [field]: side }))} />
        </section>
      ))}
      <p class="hint">{td('charter.conflict.then')}</p>
      <div class="desk-actions">
        <button type="button" class="desk-button main" onClick={() => form.settle({ ...form.body, ...taken })}>
          {td('charter.conflict.go')}
        </button>
        <button type="button" class="desk-button" onClick={() => all('mine')}>
          {td('charter.conflict.allMine')}
        </button>
        <button type="button" class="desk-button" onClick={() => all('theirs')}>
          {td('charter.conflict.allTheirs')}
        </button>
      </div>
    </>
  );
}

/** Somebody else saved the same part: theirs beside mine, field by field. Nothing is saved before one has chosen. */
export function ConflictDialog<T extends object>({ form, contacts, onGone }: Props<T>) {
  const { conflict } = form;
  if (!conflict) return null;
  const who = conflict.savedBy ?? td('charter.someone');
  const values = { who, when: moment(conflict.savedAt) };
  return (
    <Modal title={td(conflict.body === null ? 'charter.conflict.goneTitle' : 'charter.conflict.title')} onClose={form.postpone} wide>
      <div class="desk-page desk-sheet charter-conflict">
        <p>{td(conflict.body === null ? 'charter.conflict.goneText' : 'charter.conflict.text', values)}</p>
        {conflict.body === null ? <Gone form={form} onGone={onGone} /> : <Merge form={form} theirs={conflict.body} contacts={contacts} />}
      </div>
    </Modal>
  );
}
