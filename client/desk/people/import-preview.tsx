import equals from '@phosphor-icons/core/assets/bold/equals-bold.svg?raw';
import pencil from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import userPlus from '@phosphor-icons/core/assets/bold/user-plus-bold.svg?raw';
import warning from '@phosphor-icons/core/assets/bold/warning-diamond-bold.svg?raw';
import type { Locale, Role } from '../../../content/engine/vocabulary.ts';
import type { FieldChange, Preview } from '../../../server/people-file/plan.ts';
import { country } from '../../ui/format.ts';
import { figure } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { Tile, Tiles } from '../parts/tile.tsx';
import { td } from '../texts.ts';

type Wrong = Preview['wrong'][number];

const More = ({ total, shown }: { total: number; shown: number }) =>
  total > shown ? <p class="note">{td('import.more', { count: total - shown, shown: figure(total - shown) })}</p> : null;

const Counts = ({ preview }: { preview: Preview }) => (
  <Tiles>
    <Tile icon={userPlus} tone="teal" label={td('import.toAdd')} value={figure(preview.addedCount)} />
    <Tile icon={pencil} tone="blue" label={td('import.toChange')} value={figure(preview.changedCount)} />
    <Tile icon={equals} tone="violet" label={td('import.same')} value={figure(preview.same)} />
    <Tile icon={warning} tone="coral" label={td('import.wrong')} value={figure(preview.wrongCount)} />
  </Tiles>
);

/** Lines that would change something. */
const changesOf = ({ addedCount, changedCount }: Preview): number => addedCount + changedCount;

/** Every bad line by its number, what is wrong with it and what to do. */
export const WrongLines = ({ preview }: { preview: Preview }) => (
  <Panel
    id="import-wrong"
    title={td('import.wrongTitle', { count: preview.wrongCount })}
    note={td(changesOf(preview) === 0 ? 'import.wrongAlone' : 'import.wrongNote')}
  >
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
    <More total={preview.wrongCount} shown={preview.wrong.length} />
  </Panel>
);

const none = (text: string | null) => text ?? <span class="muted">–</span>;
/** What a field holds, as the page says it everywhere. */
function told(field: FieldChange['field'], value: string | null): string | null {
  if (value === null) return null;
  if (field === 'role') return td(`people.roles.${value as Role}`);
  if (field === 'locale') return td(`people.locales.${value as Locale}`);
  return field === 'country' ? country(value) : value;
}

/** The name and the address; on a phone, all the rest that would be written, below. */
const Who = ({ name, email, rest = [] }: { name: string; email: string; rest?: (string | null)[] }) => (
  <>
    {name}
    <small>{email}</small>
    {rest.length > 0 && <small class="import-rest">{rest.filter((one) => one !== null).join(' · ')}</small>}
  </>
);

const OTHERS = ['role', 'team', 'site', 'country', 'locale'] as const;

/** What a row shows of whoever it is about. */
const addedColumns = (): Column<Preview['added'][number]>[] => [
  { key: 'line', head: td('import.line'), spare: true, cell: (one) => figure(one.line) },
  {
    key: 'name',
    head: td('people.heads.name'),
    names: true,
    cell: (one) => <Who name={one.name} email={one.email} rest={OTHERS.map((field) => told(field, one[field]))} />,
  },
  ...OTHERS.map((field): Column<Preview['added'][number]> => ({
    key: field,
    head: td(`people.heads.${field}`),
    spare: true,
    cell: (one) => none(told(field, one[field])),
  })),
];

const Added = ({ rows, total }: { rows: Preview['added']; total: number }) => (
  <Panel id="import-added" title={td('import.addedTitle', { count: total })}>
    <Table caption={td('import.addedTitle', { count: total })} rows={rows} id={(one) => String(one.line)} columns={addedColumns()} />
    <More total={total} shown={rows.length} />
  </Panel>
);

/** Each field that changes: what is known now, struck through, then what would be. */
const Changes = ({ fields }: { fields: FieldChange[] }) => (
  <ul class="import-changes">
    {fields.map(({ field, before, after }) => (
      <li key={field}>
        {td('import.fieldOf', { field: td(`people.heads.${field}`) })} <del>{told(field, before) ?? td('import.empty')}</del>{' '}
        <span aria-hidden="true">→</span> <ins>{told(field, after) ?? td('import.empty')}</ins>
      </li>
    ))}
  </ul>
);

const changedColumns = (): Column<Preview['changed'][number]>[] => [
  { key: 'line', head: td('import.line'), spare: true, cell: (one) => figure(one.line) },
  { key: 'name', head: td('people.heads.name'), names: true, cell: (one) => <Who name={one.name} email={one.email} /> },
  { key: 'fields', head: td('import.fields'), cell: (one) => <Changes fields={one.fields} /> },
];

const Changed = ({ rows, total }: { rows: Preview['changed']; total: number }) => (
  <Panel id="import-changed" title={td('import.changedTitle', { count: total })} note={td('import.changedNote')}>
    <Table caption={td('import.changedTitle', { count: total })} rows={rows} id={(one) => String(one.line)} columns={changedColumns()} />
    <More total={total} shown={rows.length} />
  </Panel>
);

type Props = { name: string; preview: Preview; busy: boolean; onConfirm(): void; onAnother(): void };

/** What the file would do, line by line; nothing is done yet. */
export function ImportPreview({ name, preview, busy, onConfirm, onAnother }: Props) {
  const count = changesOf(preview);
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
      {preview.added.length > 0 && <Added rows={preview.added} total={preview.addedCount} />}
      {preview.changed.length > 0 && <Changed rows={preview.changed} total={preview.changedCount} />}
    </>
  );
}
