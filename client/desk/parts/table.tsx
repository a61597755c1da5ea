import caretDown from '@phosphor-icons/core/assets/bold/caret-down-bold.svg?raw';
import caretUp from '@phosphor-icons/core/assets/bold/caret-up-bold.svg?raw';
import caretUpDown from '@phosphor-icons/core/assets/bold/caret-up-down-bold.svg?raw';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Drawing } from '../../ui/parts/icon.tsx';

export type Column<Row> = {
  key: string;
  head: string;
  cell(row: Row): ComponentChildren;
  /** Names the row. One column has it. */
  names?: boolean;
  /** Figures line up at their end. */
  numeric?: boolean;
  sortable?: boolean;
  /** Left out where there is little room: what it says is found elsewhere too. */
  spare?: boolean;
};
export type Sort = { key: string; descending: boolean };
export type Choosing<Row> = {
  chosen: ReadonlySet<string>;
  onChoose(ids: string[], on: boolean): void;
  /** Enter on a box, which does nothing else there: to what can be done with those chosen. */
  onEnter?(box: HTMLElement): void;
  /** Name of the box that chooses one row, and of the one that chooses all that are shown. */
  one(row: Row): string;
  all: string;
};

type Props<Row> = {
  /** What the table is, for those who do not see what stands around it. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  id(row: Row): string;
  sort?: Sort;
  onSort?(sort: Sort): void;
  choosing?: Choosing<Row>;
  /** Newer rows are on their way. */
  busy?: boolean;
  /** What every printed sheet says above the heads; not shown on screen, where it stands above the table. */
  onPaper?: string;
};

function Head<Row>({ column, sort, onSort }: { column: Column<Row> } & Pick<Props<Row>, 'sort' | 'onSort'>) {
  const { key, head, numeric = false, spare = false } = column;
  const style = `${numeric ? 'num' : ''}${spare ? ' spare' : ''}`;
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" class={style}>
        {head}
      </th>
    );
  }
  const here = sort?.key === key;
  const descending = here && sort.descending;
  return (
    <th scope="col" class={style} aria-sort={here ? (descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => onSort({ key, descending: here && !descending })}>
        {head}
        <Drawing svg={here ? (descending ? caretDown : caretUp) : caretUpDown} />
      </button>
    </th>
  );
}

const onEnter =
  ({ onEnter: go }: { onEnter?(box: HTMLElement): void }) =>
  (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !go) return;
    event.preventDefault();
    go(event.currentTarget as HTMLElement);
  };

function Boxes<Row>({ rows, id, choosing }: Pick<Props<Row>, 'rows' | 'id'> & { choosing: Choosing<Row> }) {
  const ids = rows.map(id);
  const on = ids.filter((one) => choosing.chosen.has(one)).length;
  return (
    <th scope="col" class="box">
      <label>
        <input
          type="checkbox"
          aria-label={choosing.all}
          checked={on > 0 && on === ids.length}
          ref={(box) => {
            if (box) box.indeterminate = on > 0 && on < ids.length;
          }}
          onChange={(event) => choosing.onChoose(ids, event.currentTarget.checked)}
          onKeyDown={onEnter(choosing)}
        />
      </label>
    </th>
  );
}

/** A native table: headers that sort, boxes that choose. It scrolls by itself, never the page. */
export function Table<Row>({ caption, columns, rows, id, sort, onSort, choosing, busy = false, onPaper }: Props<Row>) {
  const name = useId();
  return (
    <div class="desk-table" role="group" aria-labelledby={name} tabIndex={0} aria-busy={busy}>
      <table>
        <caption id={name} class="vh">
          {caption}
        </caption>
        <thead>
          {onPaper !== undefined && (
            <tr class="on-paper">
              <td colSpan={columns.length}>{onPaper}</td>
            </tr>
          )}
          <tr>
            {choosing && <Boxes rows={rows} id={id} choosing={choosing} />}
            {columns.map((column) => (
              <Head key={column.key} column={column} {...(sort && { sort })} {...(onSort && { onSort })} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={id(row)} row={row} id={id(row)} columns={columns} {...(choosing && { choosing })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps<Row> = { row: Row; id: string; columns: Column<Row>[]; choosing?: Choosing<Row> };

function Line<Row>({ row, id, columns, choosing }: LineProps<Row>) {
  const isChosen = choosing?.chosen.has(id) ?? false;
  return (
    <tr class={isChosen ? 'chosen' : ''}>
      {choosing && (
        <td class="box">
          <label>
            <input
              type="checkbox"
              aria-label={choosing.one(row)}
              checked={isChosen}
              onChange={(event) => choosing.onChoose([id], event.currentTarget.checked)}
              onKeyDown={onEnter(choosing)}
            />
          </label>
        </td>
      )}
      {columns.map(({ key, cell, names, numeric = false, spare = false }) =>
        names ? (
          <th key={key} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={key} class={`${numeric ? 'num' : ''}${spare ? ' spare' : ''}`}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
