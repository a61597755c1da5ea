import { useState } from 'preact/hooks';
import { textsOf, tg } from '../../i18n.ts';
import type { GlassKey } from '../../i18n.ts';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';

/** '' leaves a filter open. `about` is an e-mail, `by` an id, the others as the route has them. */
export type AuditQuestion = { act: string; by: string; about: string; from: string; until: string };
type Props = { question: AuditQuestion; staff: { id: string; name: string }[]; onAsk(question: AuditQuestion): void };

/** The acts in the order of their texts: the client has no other list of them. */
const acts = (): string[] => Object.keys(textsOf<{ acts: Record<string, string> }>('glass')?.acts ?? {});

type ChoiceProps = { label: string; value: string; options: { value: string; name: string }[]; onPick(value: string): void };
const Choice = ({ label, value, options, onPick }: ChoiceProps) => (
  <Field label={label}>
    {(control) => (
      <select {...control} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{td('people.any')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    )}
  </Field>
);

const DayField = ({ label, value, onPick }: Pick<ChoiceProps, 'label' | 'value' | 'onPick'>) => (
  <Field label={label}>
    {(control) => <input {...control} type="date" value={value} onChange={(event) => onPick(event.currentTarget.value)} />}
  </Field>
);

/** What narrows the log. The address is asked for on Enter; the others at once. */
export function AuditFilters({ question, staff, onAsk }: Props) {
  const [about, setAbout] = useState(question.about);
  const change = (part: Partial<AuditQuestion>) => onAsk({ ...question, ...part });
  return (
    <div class="desk-filters">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          change({ about: about.trim() });
        }}
      >
        <Field label={td('audit.about')} hint={td('audit.aboutHint')}>
          {(control) => <input {...control} type="email" value={about} onInput={(event) => setAbout(event.currentTarget.value)} />}
        </Field>
      </form>
      <Choice
        label={td('audit.heads.act')}
        value={question.act}
        options={acts().map((value) => ({ value, name: tg(`acts.${value}` as GlassKey) }))}
        onPick={(act) => change({ act })}
      />
      <Choice
        label={td('audit.heads.by')}
        value={question.by}
        options={staff.map(({ id, name }) => ({ value: id, name }))}
        onPick={(by) => change({ by })}
      />
      <DayField label={td('audit.from')} value={question.from} onPick={(from) => change({ from })} />
      <DayField label={td('audit.until')} value={question.until} onPick={(until) => change({ until })} />
    </div>
  );
}
