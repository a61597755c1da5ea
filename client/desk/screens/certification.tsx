import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import type { Overview } from '../../../server/overview.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Funnel } from '../certification/funnel.tsx';
import { Groups } from '../certification/groups.tsx';
import { Months } from '../certification/months.tsx';
import { PrintList } from '../certification/print-list.tsx';
import { Start } from '../certification/start.tsx';
import { StatusTiles } from '../certification/status-tiles.tsx';
import { useDesk } from '../context.tsx';
import { figure } from '../format.ts';
import { Page } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import '../styles/certification.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

const Figures = ({ overview }: { overview: Overview }) => (
  <>
    <StatusTiles overview={overview} />
    <div class="pair">
      <Months overview={overview} />
      <Funnel overview={overview} />
    </div>
    <Groups kind="team" groups={overview.teams} />
    <div class="pair">
      <Groups kind="site" groups={overview.sites} />
      <Groups kind="country" groups={overview.countries} />
    </div>
  </>
);

function OverviewPage() {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.overview.$get()), '');
  return (
    <Page
      title={td('overview.title')}
      lead={value ? td('people.count', { count: value.everyone, shown: figure(value.everyone) }) : td('overview.lead')}
      actions={
        <a class="desk-button" href="/desk/certification/list">
          <Drawing svg={printer} />
          {td('printed.open')}
        </a>
      }
      name="desk-certification"
    >
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading rows={8} />}
      {value?.start && <Start start={value.start} />}
      {/* Of HR alone there is nothing to count. */}
      {value && value.everyone > 1 && <Figures overview={value} />}
    </Page>
  );
}

/** The programme at a glance, and the list of who is certified, to print. */
export function CertificationScreen() {
  const { rest } = useDesk();
  return rest[0] === 'list' ? <PrintList key="list" /> : <OverviewPage key="overview" />;
}
