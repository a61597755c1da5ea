import type { AuditLine } from '../../../server/audit-desk.ts';
import { tg } from '../../i18n.ts';
import type { GlassKey } from '../../i18n.ts';
import { moment } from '../../ui/format.ts';
import { figure } from '../format.ts';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';

const nameOf = (name: string | null): string => name ?? td('audit.gone');

function aboutOf({ about, aboutCount }: AuditLine): string {
  if (aboutCount === 0) return '–';
  const names = about.map(({ name }) => nameOf(name)).join(', ');
  return aboutCount > about.length ? td('audit.andOthers', { names, count: figure(aboutCount - about.length) }) : names;
}

const fieldName = (field: string): string => tg(`seen.fields.${field}` as GlassKey).toLowerCase();

/** What was noted with an act, in words where there are some. */
function detailOf({ detail }: AuditLine): string {
  const { fields, from, to, ...rest } = detail;
  const said: string[] = [];
  if (typeof fields === 'string') said.push(fields.split(' ').filter(Boolean).map(fieldName).join(', '));
  if (typeof from === 'string' && typeof to === 'string')
    said.push(td('audit.fromTo', { from: tg(`roles.${from}` as GlassKey), to: tg(`roles.${to}` as GlassKey) }));
  said.push(...Object.entries(rest).map(([key, value]) => `${key} ${String(value)}`));
  return said.join(' · ') || '–';
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
  { key: 'detail', head: td('audit.heads.detail'), spare: true, cell: detailOf },
  { key: 'seq', head: td('audit.heads.seq'), numeric: true, spare: true, cell: ({ seq }) => figure(seq) },
];

/** A stretch of the log, the newest first. */
export const AuditTable = ({ entries, busy }: { entries: AuditLine[]; busy: boolean }) => (
  <Table caption={td('audit.caption')} columns={columns()} rows={entries} id={({ seq }) => String(seq)} busy={busy} />
);
