import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import type { EditionView } from '../../../server/charter-desk/view.ts';
import { moment } from '../../ui/format.ts';
import { day } from '../format.ts';
import { Page } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { Back } from './part-page.tsx';
import type { CharterState } from './use-charter.ts';

const who = (name: string | null): string => name ?? '–';

const columns = (): Column<EditionView>[] => [
  {
    key: 'version',
    head: td('charter.versions.version'),
    names: true,
    cell: ({ version, inForce }) => (
      <span class="charter-tags">
        <a href={`/desk/charter/versions/${version}`}>{td('charter.versions.nth', { version })}</a>
        {inForce && (
          <Tag icon={sealCheck} tone="sound">
            {td('charter.versions.inForce')}
          </Tag>
        )}
      </span>
    ),
  },
  {
    key: 'date',
    head: td('charter.versions.date'),
    cell: ({ publishedAt }) => <span title={moment(publishedAt)}>{day(publishedAt)}</span>,
  },
  { key: 'approved', head: td('charter.versions.approvedBy'), spare: true, cell: (one) => who(one.approvedBy) },
  { key: 'published', head: td('charter.versions.publishedBy'), spare: true, cell: (one) => who(one.publishedBy) },
  { key: 'procedure', head: td('charter.fields.procedure'), spare: true, cell: (one) => td(`charter.procedures.${one.procedure}.name`) },
  { key: 'articles', head: td('charter.versions.articles'), numeric: true, spare: true, cell: (one) => one.articles },
];

/** Every charter that was ever in force. */
export function VersionsPage({ charter: { requests } }: { charter: CharterState }) {
  const { value, failure, again } = useLoad(() => requests.versions(), '');
  return (
    <Page title={td('charter.versions.title')} lead={td('charter.versions.lead')} actions={<Back />}>
      <section class="desk-panel" aria-label={td('charter.versions.title')}>
        {failure && <Failed code={failure.code} onRetry={again} />}
        {!value && !failure && <Loading />}
        {value && (
          <Table caption={td('charter.versions.title')} columns={columns()} rows={value.versions} id={(one) => String(one.version)} />
        )}
      </section>
    </Page>
  );
}
