import fileCsv from '@phosphor-icons/core/assets/bold/file-csv-bold.svg?raw';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';

const COLUMNS = ['name', 'email', 'role', 'team', 'site', 'country', 'locale'] as const;

/** An example to fill in: heads in the language on screen, and two people of nowhere. */
const template = (): string => `data:text/csv;charset=utf-8,%EF%BB%BF${encodeURIComponent(td('import.template'))}`;

/** Picks the file, and says what it should hold. */
export const FileChooser = ({ onChoose }: { onChoose(file: File): void }) => (
  <Panel id="import-file" title={td('import.chooseTitle')}>
    <Field label={td('import.file')} hint={td('import.fileHint')}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) onChoose(file);
          }}
        />
      )}
    </Field>
    <h3>{td('import.columns')}</h3>
    <dl class="desk-facts">
      {COLUMNS.map((column) => (
        <div key={column}>
          <dt>{td(`people.heads.${column}`)}</dt>
          <dd>{td(`import.about.${column}`)}</dd>
        </div>
      ))}
    </dl>
    <p class="note">{td('import.never')}</p>
    <p>
      <a class="desk-button" href={template()} download={td('import.templateName')}>
        <Drawing svg={fileCsv} />
        {td('import.getTemplate')}
      </a>
    </p>
  </Panel>
);
