import { useState } from 'preact/hooks';
import type { CharterDifference } from '../../../content/engine/charter/difference.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import type { Failure } from '../../../content/engine/errors.ts';
import { fail } from '../../../content/engine/errors.ts';
import { errorText } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';
import { go } from '../../ui/router.ts';
import { figure } from '../format.ts';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import { td } from '../texts.ts';
import type { DeskKey } from '../texts.ts';
import { articleName } from './article-name.ts';
import { fieldName } from './field-text.ts';
import { ProblemList } from './problem-list.tsx';
import { ChangeTag } from './tags.tsx';
import type { CharterState } from './use-charter.ts';

/** Bytes: as the server takes them. */
const MOST = 512 * 1024;

type WrongLine = { line: number; column: number; why: string; path: string };
type Preview = { name: string; yaml: string; hash: string; difference: CharterDifference; problems: CharterProblem[] };

/** What is wrong with the file, line by line. */
function WrongLines({ failure }: { failure: Failure }) {
  const lines = (failure['lines'] ?? []) as WrongLine[];
  return (
    <div role="alert" class="charter-wrong">
      <p>{errorText(failure.code)}</p>
      <Table<WrongLine>
        caption={td('charter.import.wrong')}
        rows={lines}
        id={(one) => `${one.line} ${one.column} ${one.path}`}
        columns={[
          { key: 'line', head: td('import.line'), names: true, cell: (one) => figure(one.line) },
          { key: 'why', head: td('import.reason'), cell: (one) => td(`charter.import.why.${one.why}` as DeskKey) },
          { key: 'path', head: td('charter.import.where'), cell: (one) => one.path || '–' },
        ]}
      />
    </div>
  );
}

/** What the file would change in the draft, by place. */
function Changes({ difference }: { difference: CharterDifference }) {
  const { head, contacts, articles, ideas } = difference;
  return (
    <ul class="charter-of">
      {articles.map(({ id, change, before, after }) => (
        <li key={id}>
          <ChangeTag change={change} /> {articleName((after ?? before)!)}
        </li>
      ))}
      {head.length > 0 && <li>{head.map(fieldName).join(', ')}</li>}
      {contacts.length > 0 && <li>{td('charter.import.contacts', { count: contacts.length })}</li>}
      {ideas.length > 0 && <li>{td('charter.import.ideas', { count: ideas.length })}</li>}
    </ul>
  );
}

function useFile(charter: CharterState) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  async function read(name: string, yaml: string, hash: string | null): Promise<void> {
    setBusy(true);
    const answer = await charter.requests.read(yaml, hash);
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) {
      // The draft is no longer the one that was compared: show what the file would do now.
      if (answer.code === 'ERR_DRAFT_CHANGED') await read(name, yaml, null);
      else setPreview(null);
      return;
    }
    charter.put(answer.value.desk);
    if (answer.value.saved) {
      announce(td('charter.import.done'));
      return go('/desk/charter');
    }
    const { difference, problems, desk } = answer.value;
    setPreview({ name, yaml, hash: desk.draft.hash, difference, problems });
    announce(td('import.previewReady'));
  }
  return {
    preview,
    failure,
    busy,
    async choose(file: File) {
      setPreview(null);
      if (file.size > MOST) return setFailure(fail('ERR_BODY_TOO_LARGE'));
      await read(file.name, await file.text(), null);
    },
    confirm: () => preview && !busy && void read(preview.name, preview.yaml, preview.hash),
    drop: () => setPreview(null),
  };
}

function PreviewOf({ preview, busy, onConfirm, onDrop }: { preview: Preview; busy: boolean; onConfirm(): void; onDrop(): void }) {
  const { difference, problems } = preview;
  const count = difference.articles.length + difference.head.length + difference.contacts.length + difference.ideas.length;
  return (
    <section aria-labelledby="import-preview" class="charter-preview">
      <h3 id="import-preview">{td('import.previewTitle', { name: preview.name })}</h3>
      {count === 0 ? <p>{td('charter.import.same')}</p> : <Changes difference={difference} />}
      {problems.length > 0 && (
        <details class="desk-fold">
          <summary>{td('charter.problemsTitle', { count: problems.length })}</summary>
          <ProblemList problems={problems} />
        </details>
      )}
      <p class="hint">{td('charter.import.replaces')}</p>
      <div class="desk-actions">
        {count > 0 && (
          <button type="button" class="desk-button main" aria-disabled={busy} onClick={onConfirm}>
            {td('charter.import.confirm')}
          </button>
        )}
        <button type="button" class="desk-button" onClick={onDrop}>
          {td('people.cancel')}
        </button>
      </div>
    </section>
  );
}

/** A charter from a file: what it would change first, then the yes. */
export function ImportPanel({ charter }: { charter: CharterState }) {
  const { preview, failure, busy, choose, confirm, drop } = useFile(charter);
  return (
    <Panel id="charter-import" title={td('charter.import.title')} note={td('charter.import.note')}>
      <Field label={td('charter.import.file')} hint={td('charter.import.fileHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".yaml,.yml,text/yaml,application/yaml"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void choose(file);
            }}
          />
        )}
      </Field>
      {failure && (failure.code === 'ERR_CHARTER_FILE' ? <WrongLines failure={failure} /> : <Failed code={failure.code} />)}
      {preview && <PreviewOf preview={preview} busy={busy} onConfirm={confirm} onDrop={drop} />}
    </Panel>
  );
}
