import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PublishedView, RulesPreview } from '../../../server/rules-desk.ts';
import { day } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { changeText, consequenceText, problemText } from './words.ts';

type Props = { preview: RulesPreview; busy: boolean; onPublish(): void; onBack(): void };

const Problems = ({ problems }: Pick<RulesPreview, 'problems'>) => (
  <div class="problems">
    <p>{td('rules.blocked')}</p>
    <ul>
      {problems.map((one, i) => (
        <li key={i}>
          {'field' in one ? td('rules.problemOf', { field: td(`rules.fields.${one.field}`), problem: problemText(one) }) : problemText(one)}
        </li>
      ))}
    </ul>
  </div>
);

/** What publishing would do, before it is done. Takes the focus when it comes. */
export function Outcome({ preview, busy, onPublish, onBack }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { problems, changes, consequences } = preview;
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [preview]);
  const mayPublish = problems.length === 0 && changes.length > 0;
  return (
    <div ref={box} tabIndex={-1} class="rule-outcome" role="group" aria-labelledby="rule-outcome-title">
      <Panel id="rule-outcome" title={td('rules.preview')}>
        {problems.length > 0 && <Problems problems={problems} />}
        {changes.length === 0 ? (
          <p>{td('rules.nothing')}</p>
        ) : (
          <>
            <h3>{td('rules.changed')}</h3>
            <ul>
              {changes.map((one, i) => (
                <li key={i}>{changeText(one)}</li>
              ))}
            </ul>
          </>
        )}
        {mayPublish && (
          <>
            <h3>{td('rules.effect')}</h3>
            <ul>
              {consequences.map((one, i) => (
                <li key={i}>{consequenceText(one)}</li>
              ))}
              <li>{td('rules.always')}</li>
            </ul>
          </>
        )}
        <div class="rule-acts">
          {mayPublish && (
            <button type="button" class="desk-button main" aria-disabled={busy} onClick={() => !busy && onPublish()}>
              {td('rules.publish')}
            </button>
          )}
          <button type="button" class="desk-button" onClick={onBack}>
            {td('rules.goOn')}
          </button>
        </div>
      </Panel>
    </div>
  );
}

const Changes = ({ changes }: Pick<PublishedView, 'changes'>) => (
  <ul class="rule-changes">
    {changes.map((one, i) => (
      <li key={i}>{changeText(one)}</li>
    ))}
  </ul>
);

/** In the language of the moment. */
const columns = (): Column<PublishedView>[] => [
  { key: 'at', head: td('rules.heads.at'), names: true, cell: ({ at }) => day(at) },
  { key: 'by', head: td('rules.heads.by'), cell: ({ by }) => by ?? td('rules.gone') },
  { key: 'changes', head: td('rules.heads.changes'), cell: Changes },
];

/** What was published, by whom, and what it changed. */
export function RulesHistory({ history }: { history: PublishedView[] }) {
  return (
    <Panel id="rule-history" title={td('rules.history')}>
      {history.length === 0 ? (
        <p>{td('rules.noHistory')}</p>
      ) : (
        <Table caption={td('rules.history')} rows={history} id={(row) => row.at + row.hash} columns={columns()} />
      )}
    </Panel>
  );
}
