import { RULE_FIELDS, numbersOf } from '../../../content/engine/rules/fields.ts';
import type { RuleField } from '../../../content/engine/rules/fields.ts';
import type { RulesDraft } from '../../../content/engine/rules/draft.ts';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { amount, problemText } from './words.ts';
import type { Editing } from './editing.ts';

/** The draft with another number in one of its fields. */
export function withNumber(draft: RulesDraft, field: RuleField, value: number | null): RulesDraft {
  if (field in draft.checks) return { ...draft, checks: { ...draft.checks, [field]: value } };
  if (field in draft.retention) return { ...draft, retention: { ...draft.retention, [field]: value } };
  return { ...draft, [field]: value };
}

/** One number of the rules: what it is counted in, what it does, its bounds, the product's own and the way back to it. */
export function NumberField({ field, editing }: { field: RuleField; editing: Editing }) {
  const { draft, shipped, problems, set } = editing;
  const bounds = RULE_FIELDS.find(({ id }) => id === field)!;
  const value = numbersOf(draft)[field];
  const own = numbersOf(shipped)[field];
  const problem = problems.find((one) => 'field' in one && one.field === field);
  const change = (next: number | null) => set(withNumber(draft, field, next));
  const hint = `${td(`rules.effects.${field}`)} ${td('rules.bounds', { least: bounds.least, most: bounds.most })}`;
  return (
    <div class="rule-number">
      <Field label={td(`rules.fields.${field}`)} hint={hint} error={problem && problemText(problem)}>
        {(control) => (
          <span class="entry">
            <input
              {...control}
              type="number"
              inputMode="numeric"
              step={1}
              required={value !== null}
              disabled={value === null}
              value={value ?? ''}
              onInput={(event) => change(event.currentTarget.value === '' ? 0 : Number(event.currentTarget.value))}
            />
            <span class="unit">{td(`rules.unitNames.${bounds.unit}`)}</span>
          </span>
        )}
      </Field>
      {field === 'perMonth' && (
        <label class="rule-tick">
          <input type="checkbox" checked={value === null} onChange={(event) => change(event.currentTarget.checked ? null : bounds.least)} />
          {td('rules.noLimit')}
        </label>
      )}
      <p class="own">
        {td('rules.own', { value: amount(field, own) })}
        {value !== own && (
          <button
            type="button"
            class="desk-button quiet"
            aria-label={td('rules.backOf', { field: td(`rules.fields.${field}`) })}
            onClick={() => change(own)}
          >
            {td('rules.back')}
          </button>
        )}
      </p>
    </div>
  );
}
