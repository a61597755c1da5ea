import calendar from '@phosphor-icons/core/assets/bold/calendar-check-bold.svg?raw';
import crossed from '@phosphor-icons/core/assets/bold/calendar-x-bold.svg?raw';
import flag from '@phosphor-icons/core/assets/bold/flag-checkered-bold.svg?raw';
import presentation from '@phosphor-icons/core/assets/bold/presentation-chart-bold.svg?raw';
import { locale } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useDesk } from '../context.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { kindsOf, momentOf, whenOf } from './names.ts';
import { sessionRequests } from './requests.ts';
import type { PlanRow, SessionRow } from './requests.ts';

const STATES = {
  open: { icon: presentation, tone: 'sound', way: 'sessions.toRemote' },
  planned: { icon: calendar, tone: 'calm', way: 'sessions.toPlanned' },
  cancelled: { icon: crossed, tone: 'plain', way: 'sessions.toCancelled' },
  ended: { icon: flag, tone: 'plain', way: 'sessions.toDebrief' },
} as const;
const ORDER = ['open', 'planned', 'cancelled', 'ended'] as const;

function whenSaid({ state, at, openedAt, endedAt, zone }: SessionRow): string {
  if (state === 'planned' || state === 'cancelled') return at === null ? td('sessions.noDate') : whenOf(at, zone);
  const moment = state === 'open' ? openedAt : endedAt;
  return moment === null ? td('sessions.noDate') : momentOf(moment);
}

function Sessions({ sessions }: { sessions: SessionRow[] }) {
  const rows = ORDER.flatMap((state) => sessions.filter((one) => one.state === state));
  if (rows.length === 0) {
    return (
      <Empty title={td('sessions.none')}>
        <p>{td('sessions.noneText')}</p>
      </Empty>
    );
  }
  const state = ({ state: name }: SessionRow) => (
    <Tag icon={STATES[name].icon} tone={STATES[name].tone}>
      {td(`sessions.states.${name}`)}
    </Tag>
  );
  const way = ({ id, state: name, title }: SessionRow) => (
    <a href={`/desk/sessions/${id}`} aria-label={td('sessions.toDebriefOf', { way: td(STATES[name].way), title })}>
      {td(STATES[name].way)}
    </a>
  );
  return (
    <Table
      caption={td('sessions.mine')}
      rows={rows}
      id={({ id }) => id}
      columns={[
        { key: 'title', head: td('sessions.heads.title'), names: true, cell: ({ title }) => title },
        { key: 'state', head: td('sessions.heads.state'), cell: state },
        { key: 'when', head: td('sessions.heads.when'), spare: true, cell: whenSaid },
        { key: 'way', head: td('sessions.heads.way'), cell: way },
      ]}
    />
  );
}

const PlanCard = ({ plan }: { plan: PlanRow }) => (
  <li class="plan-card">
    <p class="plan-tags">
      <span class="desk-tag calm">{td(`sessions.topics.${plan.topic}`)}</span>
      {plan.made !== 'ready' && <span class="desk-tag">{td(`sessions.made.${plan.made}`)}</span>}
      <span class="note">{td('sessions.minutes', { count: plan.minutes })}</span>
    </p>
    <h3>
      <a href={`/desk/sessions/plans/${plan.id}`}>{plan.title[locale.value]}</a>
    </h3>
    <p>{plan.summary[locale.value]}</p>
    <p class="note">{kindsOf(plan.rounds)}</p>
  </li>
);

const Cards = ({ plans }: { plans: PlanRow[] }) => (
  <ul class="plan-cards">
    {plans.map((plan) => (
      <PlanCard key={plan.id} plan={plan} />
    ))}
  </ul>
);

function Plans({ plans }: { plans: PlanRow[] }) {
  const own = plans.filter(({ made }) => made !== 'ready');
  return (
    <>
      {own.length > 0 && (
        <Panel id="own-plans" title={td('sessions.myPlans')}>
          <Cards plans={own} />
        </Panel>
      )}
      <Panel id="ready-plans" title={td('sessions.plans')} note={td('sessions.plansNote')}>
        <Cards plans={plans.filter(({ made }) => made === 'ready')} />
      </Panel>
    </>
  );
}

/** What a manager has planned and played, and what there is to play. */
export function ListPage() {
  const { ask } = useDesk();
  const requests = sessionRequests(ask);
  const sessions = useLoad(requests.list, '');
  const plans = useLoad(requests.plans, '');
  const failure = sessions.failure ?? plans.failure;
  const retry = () => {
    sessions.again();
    plans.again();
  };
  const compose = (
    <a class="desk-button main" href="/desk/sessions/plans/new">
      <Icon name="list-checks" />
      {td('sessions.compose')}
    </a>
  );
  return (
    <Page title={td('sessions.title')} lead={td('sessions.lead')} name="desk-sessions" actions={compose}>
      {failure && <Failed code={failure.code} onRetry={retry} />}
      <Panel id="my-sessions" title={td('sessions.mine')}>
        {sessions.value ? <Sessions sessions={sessions.value.sessions} /> : <Loading rows={2} />}
      </Panel>
      {plans.value ? <Plans plans={plans.value.plans} /> : <Loading rows={4} />}
    </Page>
  );
}
