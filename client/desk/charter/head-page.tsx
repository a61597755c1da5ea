import clipboardText from '@phosphor-icons/core/assets/bold/clipboard-text-bold.svg?raw';
import gavel from '@phosphor-icons/core/assets/bold/gavel-bold.svg?raw';
import lightbulb from '@phosphor-icons/core/assets/bold/lightbulb-bold.svg?raw';
import { useMemo } from 'preact/hooks';
import { LONGEST } from '../../../content/engine/charter/draft.ts';
import type { CharterDraft } from '../../../content/engine/charter/draft.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { fieldName } from './field-text.ts';
import { liveProblems, wholeOf } from './live.ts';
import { useOpened } from './opened.ts';
import { usePartForm } from './part-form.ts';
import { PartPage } from './part-page.tsx';
import { saidOf } from './problem-text.ts';
import { ToldField } from './told-field.tsx';
import type { CharterState } from './use-charter.ts';

type Head = CharterDraft['head'];
const PROCEDURES = ['advice', 'house-rules'] as const;
const ICONS = { advice: lightbulb, 'house-rules': gavel };
type TextField = 'title' | 'preamble' | 'acceptance';
const ROWS: Record<TextField, number> = { title: 1, preamble: 9, acceptance: 4 };

/** Advice only, or part of the house rules: what each means, in plain words, for those it touches. */
const Procedure = ({ head, set }: { head: Head; set(change: Partial<Head>): void }) => (
  <Panel id="charter-procedure" title={fieldName('procedure')}>
    <ChoiceCards
      legend={td('charter.procedureAsk')}
      group="charter-procedure"
      value={head.procedure}
      choices={PROCEDURES.map((value) => ({
        value,
        name: td(`charter.procedures.${value}.name`),
        hint: td(`charter.procedures.${value}.means`),
        icon: ICONS[value],
      }))}
      onPick={(procedure) => set({ procedure })}
    />
    <p class="charter-counsel">
      <Drawing svg={clipboardText} />
      <span>{td(`charter.procedures.${head.procedure}.before`)}</span>
    </p>
  </Panel>
);

type TextsProps = {
  id: string;
  title: string;
  fields: TextField[];
  head: Head;
  problems: CharterProblem[];
  set(change: Partial<Head>): void;
};

const Texts = ({ id, title, fields, head, problems, set }: TextsProps) => (
  <Panel id={id} title={title}>
    {fields.map((field) => (
      <ToldField
        key={field}
        label={fieldName(field)}
        hint={td(field === 'title' ? 'charter.hints.charterTitle' : `charter.hints.${field}`)}
        value={head[field]}
        most={LONGEST[field]}
        rows={ROWS[field]}
        said={saidOf(problems, field)}
        onChange={(value) => set({ [field]: value })}
      />
    ))}
  </Panel>
);

/** What stands around the articles. */
export function HeadPage({ charter }: { charter: CharterState }) {
  useOpened('head');
  const { view, ours, requests, put } = charter;
  const part = view.draft.head;
  const form = usePartForm<Head>({
    id: 'head',
    part,
    put: (version, body) => requests.put('head', version, body),
    partIn: (desk) => desk.draft.head,
    onSaved: put,
  });
  const problems = useMemo(() => liveProblems(view, ours, { ...wholeOf(view), head: form.body }, 'head'), [view, form.body]);
  const texts = { head: form.body, problems, set: form.set };
  return (
    <PartPage title={td('charter.head.title')} charter={charter} form={form} part={part} problems={problems}>
      <Texts id="charter-yes" title={td('charter.head.yes')} fields={['acceptance']} {...texts} />
      <Procedure head={form.body} set={form.set} />
      <Texts id="charter-head-texts" title={td('charter.head.texts')} fields={['title', 'preamble']} {...texts} />
    </PartPage>
  );
}
