import type { Overview } from '../../../server/overview.ts';
import { layout } from '../../ui/layout.ts';
import { figure, monthName } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { Chart } from './chart.tsx';

type Row = Overview['months'][number];

/** In rem: the whole, the line of names below, the figures above. */
const HEIGHT = 13.2;
const NAMES = 1.8;
const VALUES = 1.5;

/** Figures of a thousand and more would touch: then every second is written, on a phone the last; the table below has them all. */
const isWritten = (at: number, count: number, most: number): boolean =>
  most < 1000 || (layout.value === 'wide' ? (count - 1 - at) % 2 === 0 : at === count - 1);

function Column({ row, at, count, most }: { row: Row; at: number; count: number; most: number }) {
  const height = most === 0 ? 0 : ((HEIGHT - NAMES - VALUES) * row.certified) / most;
  const slot = 100 / count;
  const middle = `${(at + 0.5) * slot}%`;
  return (
    <g>
      <rect
        x={`${at * slot + slot * 0.16}%`}
        y={`${HEIGHT - NAMES - height}rem`}
        width={`${slot * 0.68}%`}
        height={`${height}rem`}
        rx="4"
        class={at === count - 1 ? 'bar now' : 'bar'}
      />
      {isWritten(at, count, most) && (
        <text x={middle} y={`${HEIGHT - NAMES - height - 0.4}rem`} text-anchor="middle" class="value">
          {figure(row.certified)}
        </text>
      )}
      <text x={middle} y={`${HEIGHT - 0.4}rem`} text-anchor="middle" class={at === count - 1 ? 'value' : 'name'}>
        {monthName(row.month, layout.value === 'wide' ? 'short' : 'narrow')}
      </text>
    </g>
  );
}

/** Certificates in force at the end of each month. */
export function Months({ overview }: { overview: Overview }) {
  const { months } = overview;
  const [first, last] = [months[0]!, months.at(-1)!];
  const most = Math.max(...months.map(({ certified }) => certified));
  const sentence = td('overview.monthsSays', {
    from: monthName(first.month, 'long'),
    first: figure(first.certified),
    last: figure(last.certified),
  });
  return (
    <Panel title={td('overview.months')} id="months" note={td('overview.monthsNote')}>
      <Chart
        sentence={sentence}
        height={HEIGHT}
        rows={months}
        id={(row) => row.month}
        columns={[
          { key: 'month', head: td('overview.month'), names: true, cell: (row) => monthName(row.month, 'long') },
          { key: 'certified', head: td('overview.certified'), numeric: true, cell: (row) => figure(row.certified) },
        ]}
      >
        <line x1="0" x2="100%" y1={`${HEIGHT - NAMES}rem`} y2={`${HEIGHT - NAMES}rem`} class="ground" />
        {months.map((row, at) => (
          <Column key={row.month} row={row} at={at} count={months.length} most={most} />
        ))}
      </Chart>
    </Panel>
  );
}
