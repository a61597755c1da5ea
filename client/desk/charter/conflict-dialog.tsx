import { useState } from 'preact/hooks';
import type { Charter } from '../../../content/engine/schema.ts';
import { moment } from '../../ui/format.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { td } from '../texts.ts';
import { ChangedField } from './changed-field.tsx';
import { fieldName, fieldText } from './field-text.ts';
import { merged, pointsOf } from './merge.ts';
import type { Point, Side } from './merge.ts';
import type { PartForm } from './part-form.ts';

type Props<T> = {
  form: PartForm<T>;
  contacts: Charter['contacts'];
  /** They took the part away, and one lets it go. */
  onGone(): void;
};

/** A point by its name, with its language where it has one: « Texte (français) ». */
const nameOf = ({ field, locale }: Point): string =>
  locale === null
    ? fieldName(field)
    : td('charter.conflict.inLanguage', { field: fieldName(field), language: td(`charter.locales.${locale}`) });

function SidePick({ point, side, onPick }: { point: Point; side: Side; onPick(side: Side): void }) {
  return (
    <fieldset class="pick">
      <legend class="vh">{td('charter.conflict.pick', { field: nameOf(point) })}</legend>
      {(['theirs', 'mine'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={`pick-${point.key}`} checked={side === one} onChange={() => onPick(one)} />
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
  const [points] = useState(() => pointsOf(form.base.body, form.body, theirs));
  const [sides, setSides] = useState<Record<string, Side>>(() => Object.fromEntries(points.map(({ key, first }) => [key, first])));
  const all = (side: Side) => setSides(Object.fromEntries(points.map(({ key }) => [key, side])));
  return (
    <>
      {points.some(({ clashes }) => clashes) || <p class="aside">{td('charter.conflict.apart')}</p>}
      {points.map((point) => (
        <section key={point.key}>
          <ChangedField
            name={nameOf(point)}
            level={3}
            lang={point.locale ?? undefined}
            before={fieldText(point.field, point.theirs, contacts)}
            after={fieldText(point.field, point.mine, contacts)}
          />
          <SidePick
            point={point}
            side={sides[point.key] ?? point.first}
            onPick={(side) => setSides((now) => ({ ...now, [point.key]: side }))}
          />
        </section>
      ))}
      <p class="hint">{td('charter.conflict.then')}</p>
      <div class="desk-actions">
        <button type="button" class="desk-button main" onClick={() => form.settle(merged(form.body, points, sides))}>
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

/** Somebody else saved the same part: theirs beside mine, field by field, each language by itself. Nothing is saved before one has chosen. */
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
