import { RETENTION } from '../../../content/engine/retention.ts';
import { problemsOf } from '../../../content/engine/rules/draft.ts';
import type { RuleField } from '../../../content/engine/rules/fields.ts';
import type { RulesView } from '../../../server/rules-desk.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { useDesk } from '../context.tsx';
import { day } from '../format.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import type { Editing } from '../rules/editing.ts';
import { Levels } from '../rules/levels.tsx';
import { NumberField } from '../rules/number-field.tsx';
import { Packs } from '../rules/packs.tsx';
import { Outcome, RulesHistory } from '../rules/outcome.tsx';
import { useDraft } from '../rules/use-draft.ts';
import '../styles/rules.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

type Section = 'checks' | 'terms' | 'kept';
const SECTIONS: Record<Section, RuleField[]> = {
  checks: ['passMark', 'pillarMark', 'waitDays', 'perMonth'],
  terms: ['validityMonths', 'renewalDays', 'checkDays'],
  kept: RETENTION.map(({ id }) => id),
};

const Numbers = ({ section, editing }: { section: Section; editing: Editing }) => (
  <Panel id={`rule-${section}`} title={td(`rules.sections.${section}`)} note={td(`rules.notes.${section}`)}>
    <div class="rule-numbers">
      {SECTIONS[section].map((field) => (
        <NumberField key={field} field={field} editing={editing} />
      ))}
    </div>
  </Panel>
);

function Editor({ view, onPublished }: { view: RulesView; onPublished(): void }) {
  const desk = useDraft(view, onPublished);
  const { draft, preview, failure, busy, isChanged, hasDraft } = desk;
  const editing: Editing = { draft, shipped: view.shipped, problems: problemsOf(draft), set: desk.set };
  const { savedAt, savedBy } = view.draft;
  return (
    <>
      {failure && <Alert code={failure.code} />}
      {savedAt && <p class="rule-draft">{td('rules.draftOf', { name: savedBy ?? td('rules.gone'), date: day(savedAt) })}</p>}
      {preview && <Outcome preview={preview} busy={busy} onPublish={() => void desk.publish()} onBack={desk.close} />}
      <form
        class="rule-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void desk.look();
        }}
      >
        <Levels editing={editing} />
        <Numbers section="checks" editing={editing} />
        <Numbers section="terms" editing={editing} />
        <Numbers section="kept" editing={editing} />
        <Packs packs={view.packs} editing={editing} />
        <div class="rule-acts">
          <button type="submit" class="desk-button main" aria-disabled={busy}>
            {td('rules.look')}
          </button>
          <button type="button" class="desk-button" aria-disabled={busy || !isChanged} onClick={() => isChanged && void desk.save()}>
            {td('rules.save')}
          </button>
          {hasDraft && (
            <button type="button" class="desk-button danger" aria-disabled={busy} onClick={() => void desk.drop()}>
              {td('rules.drop')}
            </button>
          )}
        </div>
      </form>
      <RulesHistory history={view.history} />
    </>
  );
}

/** The rules of the programme: drafted, looked at with all that they do, then put in force. */
export function RulesScreen() {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.rules.$get()), '');
  return (
    <Page title={td('rules.title')} lead={td('rules.lead')} name="rules-page">
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading />}
      {value && <Editor key={`${value.inForce.hash} ${value.draft.version} ${value.history.length}`} view={value} onPublished={again} />}
    </Page>
  );
}
