import type { ComponentChildren } from 'preact';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';

type Props<Row> = {
  /** What the chart shows, in a sentence: for those who do not see it, and the caption of its table. */
  sentence: string;
  columns: Column<Row>[];
  rows: Row[];
  id(row: Row): string;
  /** The content of the drawing: lengths in percent of its width, so that words keep their size. */
  children: ComponentChildren;
  /** In rem. */
  height: number;
};

/** A drawing, and below it the same data as a table. */
export function Chart<Row>({ sentence, columns, rows, id, children, height }: Props<Row>) {
  return (
    <figure class="desk-chart">
      <svg role="img" aria-label={sentence} width="100%" style={{ height: `${height}rem` }}>
        {children}
      </svg>
      <details class="desk-fold">
        <summary>{td('overview.data')}</summary>
        <Table caption={sentence} columns={columns} rows={rows} id={id} />
      </details>
    </figure>
  );
}
