import type { AuditLine } from '../../../server/audit-desk.ts';
import { tg } from '../../i18n.ts';
import { moment } from '../../ui/format.ts';
import { figure } from '../format.ts';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { detailOf } from './detail.ts';

const nameOf = (name: string | null): string => name ?? td('audit.gone');

function aboutOf({ about, aboutCount }: AuditLine): string {
  if (aboutCount === 0) return '–';
  const names = about.map(({ name }) => nameOf(name)).join(', ');
  return aboutCount > about.length ? td('audit.andOthers', { names, count: figure(aboutCount - about.length) }) : names;
}

const columns = (): Column<AuditLine>[] => [
  {
    key: 'act',
    head: td('audit.heads.act'),
    names: true,
    cell: (entry) => (
      <>
        {tg(`acts.${entry.act}`)}
        <small>{moment(entry.at)}</small>
      </>
    ),
  },
  { key: 'by', head: td('audit.heads.by'), cell: ({ by }) => (by === null ? tg('seen.system') : nameOf(by.name)) },
  { key: 'about', head: td('audit.heads.about'), cell: aboutOf },
  { key: 'detail', head: td('audit.heads.detail'), spare: true, cell: ({ detail }) => detailOf(detail) },
  { key: 'seq', head: td('audit.heads.seq'), numeric: true, spare: true, cell: ({ seq }) => figure(seq) },
];

/** A stretch of the log, the newest first. */
export const AuditTable = ({ entries, busy }: { entries: AuditLine[]; busy: boolean }) => (
  <Table caption={td('audit.caption')} columns={columns()} rows={entries} id={({ seq }) => String(seq)} busy={busy} />
);
