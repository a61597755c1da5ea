import { useState } from 'preact/hooks';
import type { Failure } from '../../../content/engine/errors.ts';
import { RETENTION } from '../../../content/engine/retention.ts';
import { problemsOf } from '../../../content/engine/rules/draft.ts';
import type { RulesDraft } from '../../../content/engine/rules/draft.ts';
import type { RuleField } from '../../../content/engine/rules/fields.ts';
import type { RulesPreview, RulesView } from '../../../server/rules-desk.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useDesk } from '../context.tsx';
import { day } from '../format.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import type { Editing } from '../rules/editing.ts';
import { Levels } from '../rules/levels.tsx';
import { NumberField } from '../rules/number-field.tsx';
import { Outcome, RulesHistory } from '../rules/outcome.tsx';
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

/** What can be done with the draft; each answers once the server has. */
function useDraft(view: RulesView, onPublished: () => void) {
  const { ask } = useDesk();
  const [draft, setDraft] = useState(view.draft.rules);
  const [kept, setKept] = useState({ version: view.draft.version, rules: view.draft.rules });
  const [preview, setPreview] = useState<RulesPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept.rules);
  /** One thing at a time; what went wrong is told. */
  const run = async (work: () => Promise<Failure | null>) => {
    if (busy) return;
    setBusy(true);
    setFailure(await work());
    setBusy(false);
  };
  const save = async (): Promise<number | Failure> => {
    if (!isChanged && kept.version > 0) return kept.version;
    const saved = await ask((api) => api.hr.rules.draft.$put({ json: { version: kept.version, rules: draft } }));
    if (!saved.ok) return saved;
    setKept({ version: saved.value.draft.version, rules: draft });
    announce(td('rules.saved'));
    return saved.value.draft.version;
  };
  return {
    draft,
    preview,
    failure,
    busy,
    isChanged,
    hasDraft: kept.version > 0,
    set: (next: RulesDraft) => {
      setDraft(next);
      setPreview(null);
    },
    close: () => setPreview(null),
    save: () =>
      run(async () => {
        const saved = await save();
        return typeof saved === 'number' ? null : saved;
      }),
    look: () =>
      run(async () => {
        const saved = await save();
        if (typeof saved !== 'number') return saved;
        const seen = await ask((api) => api.hr.rules.preview.$post({ json: { rules: draft } }));
        if (!seen.ok) return seen;
        setPreview(seen.value);
        return null;
      }),
    drop: () =>
      run(async () => {
        const dropped = await ask((api) => api.hr.rules.draft.$delete({ json: { version: kept.version } }));
        if (!dropped.ok) return dropped;
        announce(td('rules.dropped'));
        onPublished();
        return null;
      }),
    publish: () =>
      run(async () => {
        const json = { version: kept.version, over: view.inForce.hash };
        const published = await ask((api) => api.hr.rules.publish.$post({ json }));
        if (!published.ok) return published;
        announce(td('rules.published'));
        onPublished();
        return null;
      }),
  };
}

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
