import type { Overview } from '../../../server/overview.ts';
import { day } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { Chart } from './chart.tsx';
import { lengthOf, said } from './figure.ts';

type Row = Overview['funnel'][number];

/** Rem from one step to the next. */
const STEP = 3.4;

/** One step: its name and its figure above its bar; what is only near the truth has a broken edge. */
function Bar({ row, at, most }: { row: Row; at: number; most: number }) {
  const top = at * STEP;
  const width = `${most === 0 ? 0 : Math.min(100, (100 * lengthOf(row.figure)) / most)}%`;
  const { kind } = row.figure;
  return (
    <g>
      <text x="0" y={`${top + 1.1}rem`} class="name">
        {td(`overview.steps.${row.step}`)}
      </text>
      <text x="100%" y={`${top + 1.1}rem`} text-anchor="end" class={kind === 'withheld' ? 'none' : 'value'}>
        {said(row.figure)}
      </text>
      <rect x="0" y={`${top + 1.55}rem`} width="100%" height="1rem" rx="6" class="track" />
      <rect x="0" y={`${top + 1.55}rem`} width={width} height="1rem" rx="6" class={kind === 'exact' ? 'bar' : 'bar near'} />
    </g>
  );
}

/** From the invitation to the certificate. What comes from play is told of groups only. */
export function Funnel({ overview }: { overview: Overview }) {
  const { funnel } = overview;
  const most = Math.max(...funnel.map((row) => lengthOf(row.figure)));
  const sentence = td('overview.funnelSays', {
    list: funnel.map((row) => `${td(`overview.steps.${row.step}`)} ${said(row.figure)}`).join(', '),
  });
  return (
    <Panel title={td('overview.funnel')} id="funnel" note={td('overview.funnelNote', { day: day(`${overview.day}T12:00:00Z`) })}>
      <Chart
        sentence={sentence}
        height={funnel.length * STEP - 0.5}
        rows={funnel}
        id={(row) => row.step}
        columns={[
          { key: 'step', head: td('overview.step'), names: true, cell: (row) => td(`overview.steps.${row.step}`) },
          { key: 'figure', head: td('overview.people'), numeric: true, cell: (row) => said(row.figure) },
        ]}
      >
        {funnel.map((row, at) => (
          <Bar key={row.step} row={row} at={at} most={most} />
        ))}
      </Chart>
    </Panel>
  );
}
