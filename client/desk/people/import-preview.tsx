import equals from '@phosphor-icons/core/assets/bold/equals-bold.svg?raw';
import pencil from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import userPlus from '@phosphor-icons/core/assets/bold/user-plus-bold.svg?raw';
import warning from '@phosphor-icons/core/assets/bold/warning-diamond-bold.svg?raw';
import type { Preview } from '../../../server/people-file/plan.ts';
import { figure } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { Tile, Tiles } from '../parts/tile.tsx';
import { td } from '../texts.ts';

type Wrong = Preview['wrong'][number];
type Changed = Preview['changed'][number];
type FieldName = 'name' | 'email' | 'role' | 'team' | 'site' | 'country' | 'locale';

const Counts = ({ preview }: { preview: Preview }) => (
  <Tiles>
    <Tile icon={userPlus} tone="teal" label={td('import.toAdd')} value={figure(preview.addedCount)} />
    <Tile icon={pencil} tone="blue" label={td('import.toChange')} value={figure(preview.changedCount)} />
    <Tile icon={equals} tone="violet" label={td('import.same')} value={figure(preview.same)} />
    <Tile icon={warning} tone="coral" label={td('import.wrong')} value={figure(preview.wrongCount)} />
  </Tiles>
);

/** Every bad line by its number, what is wrong with it and what to do. */
export const WrongLines = ({ preview }: { preview: Preview }) => (
  <Panel id="import-wrong" title={td('import.wrongTitle', { count: preview.wrongCount })} note={td('import.wrongNote')}>
    <Table<Wrong>
      caption={td('import.wrongTitle', { count: preview.wrongCount })}
      rows={preview.wrong}
      id={(one) => String(one.line)}
      columns={[
        { key: 'line', head: td('import.line'), names: true, cell: (one) => figure(one.line) },
        { key: 'reason', head: td('import.reason'), cell: (one) => td(`import.reasons.${one.reason}`, { first: one.first ?? 0 }) },
        { key: 'value', head: td('import.value'), cell: (one) => one.value || '–' },
      ]}
    />
    {preview.wrongCount > preview.wrong.length && (
      <p class="note">{td('import.more', { count: preview.wrongCount - preview.wrong.length })}</p>
    )}
  </Panel>
);

const People = ({ title, rows, total, fields }: { title: string; rows: Changed[]; total: number; fields: boolean }) => (
  <Panel id={fields ? 'import-changed' : 'import-added'} title={title}>
    <Table<Changed>
      caption={title}
      rows={rows}
      id={(one) => String(one.line)}
      columns={[
        { key: 'line', head: td('import.line'), cell: (one) => figure(one.line), spare: true },
        { key: 'name', head: td('people.heads.name'), names: true, cell: (one) => one.name },
        { key: 'email', head: td('people.heads.email'), cell: (one) => one.email },
        ...(fields
          ? [
              {
                key: 'fields',
                head: td('import.fields'),
                cell: (one: Changed) => one.fields.map((field) => td(`people.heads.${field as FieldName}`)).join(', '),
              },
            ]
          : []),
      ]}
    />
    {total > rows.length && <p class="note">{td('import.more', { count: total - rows.length })}</p>}
  </Panel>
);

type Props = { name: string; preview: Preview; busy: boolean; onConfirm(): void; onAnother(): void };

/** What the file would do, line by line; nothing is done yet. */
export function ImportPreview({ name, preview, busy, onConfirm, onAnother }: Props) {
  const count = preview.addedCount + preview.changedCount;
  const separator = td(preview.separator === '\t' ? 'import.tab' : preview.separator === ';' ? 'import.semicolon' : 'import.comma');
  return (
    <>
      <Panel
        id="import-sum"
        title={td('import.previewTitle', { name })}
        note={td('import.readAs', { encoding: preview.encoding.toUpperCase(), separator })}
      >
        <Counts preview={preview} />
        {preview.ignored.length > 0 && <p>{td('import.ignored', { heads: preview.ignored.join(', ') })}</p>}
        {count === 0 && <p>{td('import.nothing')}</p>}
        <div class="desk-actions">
          {count > 0 && (
            <button type="button" class="desk-button main" aria-disabled={busy} onClick={onConfirm}>
              {busy ? td('import.busy') : td('import.confirm', { count })}
            </button>
          )}
          <button type="button" class="desk-button" onClick={onAnother}>
            {td('import.another')}
          </button>
        </div>
      </Panel>
      {preview.wrong.length > 0 && <WrongLines preview={preview} />}
      {preview.added.length > 0 && (
        <People
          title={td('import.addedTitle', { count: preview.addedCount })}
          rows={preview.added.map((one) => ({ ...one, fields: [] }))}
          total={preview.addedCount}
          fields={false}
        />
      )}
      {preview.changed.length > 0 && (
        <People
          title={td('import.changedTitle', { count: preview.changedCount })}
          rows={preview.changed}
          total={preview.changedCount}
          fields
        />
      )}
    </>
  );
}
