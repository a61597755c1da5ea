import { useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useDesk } from '../context.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { FEW, Finder, foundIn } from './finder.tsx';
import { FirstSession, shortestOf } from './first-session.tsx';
import { kindsOf, originOf } from './names.ts';
import { OwnSessions } from './own-sessions.tsx';
import { sessionRequests } from './requests.ts';
import type { PlanRow } from './requests.ts';

const PlanCard = ({ plan }: { plan: PlanRow }) => (
  <li class="plan-card">
    <p class="plan-tags">
      <span class="desk-tag calm">{td(`sessions.topics.${plan.topic}`)}</span>
      {plan.made !== 'ready' && <span class="desk-tag">{originOf(plan)}</span>}
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

const textsOf = (plan: PlanRow): string[] => [
  plan.title[locale.value],
  plan.summary[locale.value],
  td(`sessions.topics.${plan.topic}`),
  originOf(plan),
  ...plan.rounds.map(({ title }) => title[locale.value]),
];

/** One's own plans first, then those of others; then what comes with the programme, on demand for whoever has one plan to try first. */
function Plans({ plans, folded }: { plans: PlanRow[]; folded: boolean }) {
  const [words, setWords] = useState('');
  const found = foundIn(plans, words, textsOf);
  const madeBy = (made: PlanRow['made']) => found.filter((plan) => plan.made === made);
  const [own, ready] = [[...madeBy('mine'), ...madeBy('shared')], madeBy('ready')];
  const isLong = plans.filter(({ made }) => made !== 'ready').length > FEW;
  return (
    <>
      {isLong && (
        <section class="desk-panel">
          <Finder label={td('sessions.findPlan')} words={words} found={words.trim() === '' ? null : found.length} onWords={setWords} />
        </section>
      )}
      {own.length > 0 && (
        <Panel id="own-plans" title={td('sessions.myPlans')}>
          <Cards plans={own} />
        </Panel>
      )}
      {ready.length > 0 && (
        <Panel id="ready-plans" title={td('sessions.plans')} note={td('sessions.plansNote')}>
          {folded && !isLong ? (
            <details class="desk-fold">
              <summary>{td('sessions.seePlans', { count: ready.length })}</summary>
              <Cards plans={ready} />
            </details>
          ) : (
            <Cards plans={ready} />
          )}
        </Panel>
      )}
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
  // A room has its own language: in a list, what comes with the programme is named in the reader's.
  const named = sessions.value?.sessions.map((one) => {
    const plan = plans.value?.plans.find(({ id, made }) => id === one.plan && made === 'ready');
    return { ...one, title: plan?.title[locale.value] ?? one.title };
  });
  const isNew = named?.every(({ state }) => state === 'planned' || state === 'cancelled') ?? false;
  const first = isNew ? shortestOf(plans.value?.plans ?? []) : null;
  const retry = () => {
    sessions.again();
    plans.again();
  };
  const compose = (
    <a class="desk-button" href="/desk/sessions/plans/new">
      <Icon name="list-checks" />
      {td('sessions.compose')}
    </a>
  );
  return (
    <Page title={td('sessions.title')} lead={td('sessions.lead')} name="desk-sessions" actions={compose}>
      {failure && <Failed code={failure.code} onRetry={retry} />}
      {first && <FirstSession plan={first} />}
      {!(first && named?.length === 0) && (
        <Panel id="my-sessions" title={td('sessions.mine')}>
          {named && (plans.value || plans.failure) ? <OwnSessions sessions={named} /> : <Loading rows={2} />}
        </Panel>
      )}
      {plans.value ? <Plans plans={plans.value.plans} folded={first !== null} /> : <Loading rows={4} />}
    </Page>
  );
}
