import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import { useState } from 'preact/hooks';
import { locale, textsOf } from '../../i18n.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { Drawing } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { AuditFilters } from '../audit/filters.tsx';
import type { AuditQuestion } from '../audit/filters.tsx';
import { AuditTable } from '../audit/log-table.tsx';
import { useDesk } from '../context.tsx';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import type { AuditLine } from '../../../server/audit-desk.ts';
import '../styles/people.css';
import '../styles/audit.css';

const exportAddress = (format: 'csv' | 'jsonl') => `/api/hr/audit/export?format=${format}&lang=${locale.value}`;

const Exports = () => (
  <>
    {(['csv', 'jsonl'] as const).map((format) => (
      <a key={format} class="desk-button" href={exportAddress(format)} download>
        <Drawing svg={downloadSimple} />
        {td(`audit.export.${format}`)}
      </a>
    ))}
  </>
);

/** What is asked of the log, without what is left open. */
const queryOf = (question: AuditQuestion) => Object.fromEntries(Object.entries(question).filter(([, value]) => value !== '')) as object;

/** The pages of the log read so far, as one list. */
function useLog(question: AuditQuestion) {
  const { ask } = useDesk();
  const asking = useAsking();
  const read = (before?: number) =>
    ask((api) => api.hr.audit.$get({ query: { ...queryOf(question), ...(before !== undefined && { before: String(before) }) } }));
  const { value: first, failure, busy, again } = useLoad(() => read(), JSON.stringify(question));
  const [older, setOlder] = useState<{ after: unknown; entries: AuditLine[]; next: number | null } | null>(null);
  const mine = older?.after === first ? older : null;
  const entries = [...(first?.entries ?? []), ...(mine?.entries ?? [])];
  const next = mine ? mine.next : (first?.next ?? null);
  const more = () =>
    asking.ask(async () => {
      const answer = await read(next ?? undefined);
      if (!answer.ok) return answer;
      setOlder({ after: first, entries: [...(mine?.entries ?? []), ...answer.value.entries], next: answer.value.next });
      announce(td('audit.added', { count: answer.value.entries.length }));
      return answer;
    });
  return { first, entries, next, failure, busy: busy || asking.busy, error: asking.error, again, more };
}

function Log({ question, onAsk }: { question: AuditQuestion; onAsk(question: AuditQuestion): void }) {
  const { first, entries, next, failure, busy, error, again, more } = useLog(question);
  return (
    <>
      <AuditFilters question={question} staff={first?.staff ?? []} onAsk={onAsk} />
      <section class="desk-panel" aria-label={td('audit.caption')}>
        {failure && <Failed code={failure.code} onRetry={again} />}
        {!first && !failure && <Loading rows={8} />}
        {first && !failure && entries.length === 0 && next === null && <Empty title={td('audit.nothing')} />}
        {entries.length > 0 && !failure && <AuditTable entries={entries} busy={busy} />}
        {error && <Alert code={error} />}
        {first && !failure && next !== null && (
          <p>
            <button type="button" class="desk-button" aria-disabled={busy} onClick={more}>
              {td('audit.older')}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

/** Who did what at the desk, and the files that prove it. */
export function AuditScreen() {
  const [question, setQuestion] = useState<AuditQuestion>({ act: '', by: '', about: '', from: '', until: '' });
  if (textsOf('glass') === null) return <Page title={td('audit.title')}>{<Loading rows={8} />}</Page>;
  return (
    <Page title={td('audit.title')} lead={td('audit.lead')} actions={<Exports />} name="desk-audit">
      <Log question={question} onAsk={setQuestion} />
      <p class="hint">{td('audit.verify')}</p>
    </Page>
  );
}
