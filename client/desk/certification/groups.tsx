import { useState } from 'preact/hooks';
import type { Group, Groups as Kind } from '../../../server/overview.ts';
import { country } from '../../ui/format.ts';
import { figure } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { said } from './figure.ts';

export type GroupKind = 'team' | 'site' | 'country';

/** Rows before one asks for more. */
const FEW = 10;

const nameOf = (kind: GroupKind, name: string): string => (kind === 'country' ? country(name) : name);

/** The share as a bar beside the words that say it. */
const Share = ({ part, of }: { part: number; of: number }) => (
  <span class="share">
    <svg width="100%" height="10" aria-hidden="true">
      <rect width="100%" height="10" rx="5" class="track" />
      <rect width={`${of === 0 ? 0 : (100 * part) / of}%`} height="10" rx="5" class="bar" />
    </svg>
    <span>{td('overview.shareOf', { part: figure(part), of: figure(of) })}</span>
  </span>
);

const columnsOf = (kind: GroupKind): Column<Group>[] => [
  {
    key: 'name',
    head: td(`people.heads.${kind}`),
    names: true,
    cell: ({ name }) => <a href={`/desk/people?${new URLSearchParams({ [kind]: name }).toString()}`}>{nameOf(kind, name)}</a>,
  },
  { key: 'certified', head: td('overview.certified'), cell: ({ certified, people }) => <Share part={certified} of={people} /> },
  { key: 'expiring', head: td('people.statuses.expiring'), numeric: true, spare: true, cell: ({ expiring }) => figure(expiring) },
  { key: 'awaited', head: td('people.statuses.invited'), numeric: true, spare: true, cell: ({ awaited }) => figure(awaited) },
  ...(kind === 'team'
    ? [
        {
          key: 'started',
          head: td('overview.steps.started'),
          numeric: true,
          cell: ({ started }: Group) =>
            started === null || started.kind === 'withheld' ? <span class="none">{td('overview.withheld')}</span> : said(started),
        },
      ]
    : []),
];

/** How far each team, site or country has come: a table with its chart inside it. */
export function Groups({ kind, groups }: { kind: GroupKind; groups: Kind }) {
  const [all, setAll] = useState(false);
  const { list, more } = groups;
  return (
    <Panel title={td(`overview.by.${kind}`)} id={`by-${kind}`} {...(kind === 'team' && { note: td('overview.teamNote') })}>
      {list.length === 0 ? (
        <p>{td('overview.noGroups')}</p>
      ) : (
        <Table
          caption={td(`overview.by.${kind}`)}
          columns={columnsOf(kind)}
          rows={all ? list : list.slice(0, FEW)}
          id={({ name }) => name}
        />
      )}
      {list.length > FEW && (
        <p>
          <button type="button" class="desk-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? td('overview.fewer') : td('overview.all', { count: list.length, shown: figure(list.length) })}
          </button>
        </p>
      )}
      {all && more > 0 && <p class="note">{td('overview.more', { count: more, shown: figure(more) })}</p>}
    </Panel>
  );
}
