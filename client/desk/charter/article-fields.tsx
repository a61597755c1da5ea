import { LONGEST } from '../../../content/engine/charter/draft.ts';
import type { ArticleDraft } from '../../../content/engine/charter/draft.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import { ARTICLE_KINDS, ZONES } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { FactPicker } from './fact-picker.tsx';
import { fieldName } from './field-text.ts';
import { problemText, saidOf } from './problem-text.ts';
import { KIND_ICONS, ZONE_ICONS } from './tags.tsx';
import { ToldField } from './told-field.tsx';

type Props = {
  article: ArticleDraft;
  contacts: Charter['contacts'];
  problems: readonly CharterProblem[];
  facts: readonly string[];
  set(change: Partial<ArticleDraft>): void;
};

const TEXTS = [
  ['title', 1],
  ['text', 7],
  ['reason', 3],
  ['channels', 2],
] as const;

/** What it says of a post, and whether it binds. */
const Ruling = ({ article, set }: Pick<Props, 'article' | 'set'>) => (
  <Panel id="charter-ruling" title={td('charter.article.ruling')}>
    <ChoiceCards
      legend={fieldName('zone')}
      group="charter-zone"
      value={article.zone}
      choices={ZONES.map((value) => ({
        value,
        name: t(`zones.${value}.name`),
        hint: td(`charter.zones.${value}`),
        icon: ZONE_ICONS[value],
      }))}
      onPick={(zone) => set({ zone })}
    />
    <ChoiceCards
      legend={fieldName('kind')}
      group="charter-kind"
      value={article.kind}
      choices={ARTICLE_KINDS.map((value) => ({
        value,
        name: t(`kinds.${value}`),
        hint: td(`charter.kinds.${value}`),
        icon: KIND_ICONS[value],
      }))}
      onPick={(kind) => set({ kind })}
    />
  </Panel>
);

function OwnerField({ article, contacts, problems, set }: Omit<Props, 'facts'>) {
  const wrong = problems.find(({ code }) => code === 'owner-unknown');
  const isKnown = contacts.some(({ id }) => id === article.owner);
  return (
    <Field
      label={fieldName('owner')}
      hint={td('charter.article.ownerHint')}
      error={wrong && article.owner !== '' ? problemText(wrong) : undefined}
    >
      {(control) => (
        <select {...control} value={article.owner} onChange={(event) => set({ owner: event.currentTarget.value })}>
          {!isKnown && <option value={article.owner}>{td('charter.article.ownerChoose')}</option>}
          {contacts.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name[locale.value]} · {role[locale.value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** All of an article but its post ideas. */
export function ArticleFields({ article, contacts, problems, facts, set }: Props) {
  return (
    <>
      <Ruling article={article} set={set} />
      <Panel id="charter-texts" title={td('charter.article.texts')} note={td('charter.article.textsNote')}>
        {TEXTS.map(([field, rows]) => (
          <ToldField
            key={field}
            label={fieldName(field)}
            hint={td(`charter.hints.${field}`)}
            value={article[field]}
            most={LONGEST[field]}
            rows={rows}
            said={saidOf(problems, field)}
            onChange={(value) => set({ [field]: value })}
          />
        ))}
      </Panel>
      <Panel id="charter-sources" title={td('charter.article.sources')}>
        <OwnerField article={article} contacts={contacts} problems={problems} set={set} />
        <FactPicker label={fieldName('facts')} known={facts} value={article.facts} onChange={(value) => set({ facts: value })} />
      </Panel>
    </>
  );
}
