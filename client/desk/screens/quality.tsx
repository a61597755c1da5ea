import { useState } from 'preact/hooks';
import { ITEM_FLAGS } from '../../../content/engine/item-quality.ts';
import type { ItemFlag } from '../../../content/engine/item-quality.ts';
import { useDesk } from '../context.tsx';
import { figure } from '../format.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import type { Sort } from '../parts/table.tsx';
import { FlagTag } from '../quality/flag-tag.tsx';
import { columnsOf, sorted } from '../quality/columns.tsx';
import type { QualityRow } from '../quality/columns.tsx';
import '../styles/quality.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

/** What each flag means, and what to do about it. */
function Flags({ rows }: { rows: QualityRow[] }) {
  const countOf = (flag: ItemFlag) => rows.filter(({ flags }) => flags.includes(flag)).length;
  return (
    <ul class="quality-flags">
      {ITEM_FLAGS.map((flag) => (
        <li key={flag}>
          <p>
            <FlagTag flag={flag} /> <b>{td('quality.situations', { count: countOf(flag) })}</b>
          </p>
          <p class="note">{td(`quality.meaning.${flag}`)}</p>
        </li>
      ))}
    </ul>
  );
}

/** How the situations of the exam do as questions: of many people, and of nobody. */
export function QualityScreen() {
  const { ask } = useDesk();
  const [sort, setSort] = useState<Sort>({ key: 'flags', descending: false });
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.quality.$get()), '');
  const rows: QualityRow[] = value?.rows ?? [];
  return (
    <Page title={td('quality.title')} name="desk-quality" lead={td('quality.lead')}>
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading />}
      {value && rows.length === 0 && (
        <Empty title={td('quality.emptyTitle')}>
          <p>{td('quality.emptyText')}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <Flags rows={rows} />
          <section class="desk-panel" aria-label={td('quality.caption')}>
            <Table
              caption={td('quality.caption')}
              columns={columnsOf()}
              rows={sorted(rows, sort)}
              id={({ item }) => item}
              sort={sort}
              onSort={setSort}
            />
          </section>
        </>
      )}
      {value && (
        <Panel id="quality-how" title={td('quality.how')}>
          {rows.length > 0 && value.waiting > 0 && <p>{td('quality.waiting', { count: value.waiting, figure: figure(value.waiting) })}</p>}
          {rows.length > 0 && <p>{td('quality.scale')}</p>}
          <p>{td('quality.batches')}</p>
          <p>{td('quality.words')}</p>
        </Panel>
      )}
    </Page>
  );
}
