import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import type { CharterDifference } from '../../../content/engine/charter/difference.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { EditionView } from '../../../server/charter-desk/view.ts';
import { moment } from '../../ui/format.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { day } from '../format.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { CharterSheet } from './charter-sheet.tsx';
import { DifferenceView } from './difference-view.tsx';
import { Back } from './part-page.tsx';
import type { CharterState } from './use-charter.ts';

type Answer = {
  version: EditionView;
  document: Charter;
  against: EditionView | null;
  before: Charter | null;
  difference: CharterDifference | null;
};

/** Who said yes to it and when, and the fingerprint that proves which text it is. */
function Facts({ edition }: { edition: EditionView }) {
  const named = (name: string | null, at: string | null) => (at === null ? '–' : [name, moment(at)].filter(Boolean).join(', '));
  const lines: [string, string][] = [
    [td('charter.versions.approved'), named(edition.approvedBy, edition.approvedAt)],
    [td('charter.versions.published'), named(edition.publishedBy, edition.publishedAt)],
    [td('charter.fields.procedure'), td(`charter.procedures.${edition.procedure}.name`)],
  ];
  return (
    <Panel id="version-facts" title={td('charter.versions.facts')}>
      <dl class="desk-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>SHA-256</dt>
          <dd class="hash">{edition.hash}</dd>
        </div>
      </dl>
    </Panel>
  );
}

const Shown = ({ answer: { version, document, before, against, difference } }: { answer: Answer }) => (
  <>
    <Facts edition={version} />
    {before && against && difference && (
      <details class="desk-panel desk-fold">
        <summary>
          <h2>{td('charter.versions.since', { version: against.version })}</h2>
        </summary>
        <DifferenceView difference={difference} before={before} after={document} />
      </details>
    )}
    <section class="desk-panel" aria-label={td('charter.versions.text')}>
      <CharterSheet charter={document} hash={version.hash} edition />
    </section>
  </>
);

/** One charter that was in force, to read, to print and to compare. */
export function VersionPage({ number, charter: { requests } }: { number: string; charter: CharterState }) {
  const { value, failure, again } = useLoad<Answer>(() => requests.version(number), number);
  const lead = value ? td('charter.versions.from', { date: day(value.version.publishedAt) }) : undefined;
  return (
    <Page
      title={td('charter.versions.nth', { version: number })}
      lead={lead}
      name="charter-version"
      actions={
        <>
          <a class="desk-button" href="/desk/charter/versions">
            {td('charter.versions.all')}
          </a>
          <a class="desk-button" href={`/api/hr/charter/export?of=${encodeURIComponent(number)}`} download>
            <Drawing svg={downloadSimple} />
            {td('charter.file.yaml')}
          </a>
          <button type="button" class="desk-button" onClick={() => window.print()}>
            <Drawing svg={printer} />
            {td('charter.read.print')}
          </button>
          <Back />
        </>
      }
    >
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading rows={8} />}
      {value && <Shown answer={value} />}
    </Page>
  );
}
