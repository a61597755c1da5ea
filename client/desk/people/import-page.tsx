import { useState } from 'preact/hooks';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { Failure } from '../../../content/engine/errors.ts';
import type { Preview } from '../../../server/people-file/plan.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useDesk } from '../context.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { FileChooser } from './file-chooser.tsx';
import { ImportPreview, WrongLines } from './import-preview.tsx';
import { TooLarge, readFile } from './read-file.ts';

type Done = { added: number; changed: number; wrong: number };
type Stage =
  | { at: 'choosing' }
  | { at: 'reading'; name: string }
  | { at: 'preview'; name: string; file: string; preview: Preview; busy: boolean }
  | { at: 'done'; done: Done; preview: Preview };

function useImport() {
  const { ask } = useDesk();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const [error, setError] = useState<Failure | null>(null);
  const send = (file: string, token?: string) => ask((api) => api.hr.people.import.$post({ json: { file, ...(token && { token }) } }));

  async function show(name: string, file: string): Promise<void> {
    setStage({ at: 'reading', name });
    const answer = await send(file);
    if (answer.ok && answer.value.preview) {
      setStage({ at: 'preview', name, file, preview: answer.value.preview, busy: false });
      announce(td('import.previewReady'));
    } else {
      setStage({ at: 'choosing' });
      if (!answer.ok) setError(answer);
    }
  }

  return {
    stage,
    error,
    async choose(chosen: File) {
      setError(null);
      const file = await readFile(chosen).then(ok, (reason: unknown) =>
        fail(reason instanceof TooLarge ? 'ERR_FILE_TOO_LARGE' : 'ERR_FILE_NOT_CSV'),
      );
      if (file.ok) await show(chosen.name, file.value);
      else setError(file);
    },
    async confirm() {
      if (stage.at !== 'preview' || stage.busy) return;
      setError(null);
      setStage({ ...stage, busy: true });
      const answer = await send(stage.file, stage.preview.token);
      if (answer.ok && answer.value.done) return setStage({ at: 'done', done: answer.value.done, preview: stage.preview });
      if (answer.ok) return;
      setError(answer);
      // It would do something else by now: show what, before asking again.
      if (answer.code === 'ERR_IMPORT_CHANGED') await show(stage.name, stage.file);
      else setStage({ ...stage, busy: false });
    },
    restart() {
      setError(null);
      setStage({ at: 'choosing' });
    },
  };
}

const Finished = ({ done, onAgain }: { done: Done; onAgain(): void }) => (
  <Panel id="import-done" title={td('import.doneTitle')}>
    <div role="status">
      <p>{td('import.added', { count: done.added })}</p>
      <p>{td('import.changed', { count: done.changed })}</p>
      {done.wrong > 0 && <p>{td('import.leftOut', { count: done.wrong })}</p>}
      {done.added > 0 && <p>{td('import.then')}</p>}
    </div>
    <div class="desk-actions">
      <a class="desk-button main" href="/desk">
        {td('import.overview')}
      </a>
      <a class="desk-button" href="/desk/people?status=invited">
        {td('import.see')}
      </a>
      <button type="button" class="desk-button" onClick={onAgain}>
        {td('import.another')}
      </button>
    </div>
  </Panel>
);

/** Why the file cannot be read; of its heads, which one is wanting and what they were taken for. */
function Refused({ failure }: { failure: Failure }) {
  const { missing, read } = (failure['columns'] ?? { missing: [], read: [] }) as { missing: ('email' | 'name')[]; read: string[] };
  return (
    <Failed code={failure.code}>
      {missing.map((one) => (
        <p key={one}>
          <strong>{td(`import.missing.${one}`)}</strong>
        </p>
      ))}
      {read.length > 0 && <p>{td('import.readHeads', { heads: read.join(' · ') })}</p>}
    </Failed>
  );
}

/** A file of people, in two steps: what it would do, then the yes. */
export function ImportPage() {
  const { stage, error, choose, confirm, restart } = useImport();
  return (
    <Page
      title={td('import.title')}
      lead={td('import.lead')}
      name="desk-import"
      actions={
        <a class="desk-button" href="/desk/people">
          {td('import.back')}
        </a>
      }
    >
      {error && <Refused failure={error} />}
      {stage.at === 'choosing' && <FileChooser onChoose={(file) => void choose(file)} />}
      {stage.at === 'reading' && (
        <p role="status" class="desk-state">
          {td('import.reading', { name: stage.name })}
        </p>
      )}
      {stage.at === 'preview' && (
        <ImportPreview name={stage.name} preview={stage.preview} busy={stage.busy} onConfirm={() => void confirm()} onAnother={restart} />
      )}
      {stage.at === 'done' && (
        <>
          <Finished done={stage.done} onAgain={restart} />
          {stage.preview.wrong.length > 0 && <WrongLines preview={stage.preview} />}
        </>
      )}
    </Page>
  );
}
