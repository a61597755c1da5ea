import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { go } from '../../ui/router.ts';
import { LeaveGuard } from '../charter/leave-guard.tsx';
import { useDesk } from '../context.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { Catalogue } from './catalogue.tsx';
import { LEAST_MINUTES, MOST_MINUTES, minutesOf } from './composing.ts';
import { PickedRounds } from './picked-rounds.tsx';
import { sessionRequests } from './requests.ts';
import type { PickedRound, PlanRow } from './requests.ts';
import { usePicked } from './use-picked.ts';

type Props = { id: string | null; first: { title: string; rounds: PickedRound[] }; plans: PlanRow[] };
type Problem = 'title' | 'rounds' | 'full' | ErrorCode | null;

const PROBLEMS = {
  title: 'sessions.composer.titleMissing',
  rounds: 'sessions.composer.roundsMissing',
  full: 'sessions.composer.full',
} as const;
const isOurs = (problem: Problem): problem is keyof typeof PROBLEMS => problem !== null && problem in PROBLEMS;

/** What is wrong with the plan, and what to do. */
function Wrong({ problem }: { problem: Problem }) {
  if (problem === null || problem === 'title') return null;
  if (!isOurs(problem)) return <Failed code={problem} />;
  return (
    <p class="wrong" role="alert">
      {td(PROBLEMS[problem])}
    </p>
  );
}

function Total({ minutes, none }: { minutes: number; none: boolean }) {
  const wrong =
    minutes > MOST_MINUTES ? 'sessions.composer.tooLong' : minutes < LEAST_MINUTES && !none ? 'sessions.composer.tooShort' : null;
  return (
    <p class="composer-total" role="status">
      <b>{td('sessions.composer.total', { count: minutes })}</b>
      {wrong && <span>{td(wrong)}</span>}
    </p>
  );
}

/** Keeps the plan; true once it is kept. */
function useSaving(id: string | null) {
  const requests = sessionRequests(useDesk().ask);
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async save(body: { title: string; rounds: PickedRound[] }): Promise<{ id: string } | ErrorCode> {
      setBusy(true);
      const saved = await (id === null ? requests.compose(body) : requests.change(id, body));
      setBusy(false);
      return saved.ok ? { id: saved.value.id } : saved.code;
    },
  };
}

/** Picks rounds, puts them in order, gives them a clock. */
export function Composer({ id, first, plans }: Props) {
  const [title, setTitle] = useState(first.title);
  const [problem, setProblem] = useState<Problem>(null);
  const [dirty, setDirty] = useState(false);
  const rounds = usePicked(first.rounds, plans);
  const { picked, add } = rounds;
  const { busy, save } = useSaving(id);
  const change = (work: () => void) => {
    setDirty(true);
    setProblem(null);
    work();
  };
  async function keep(): Promise<boolean> {
    const wrong = title.trim() === '' ? 'title' : picked.length === 0 ? 'rounds' : null;
    setProblem(wrong);
    if (wrong || busy) return false;
    const saved = await save({ title: title.trim(), rounds: picked.map(({ plan, round, seconds }) => ({ plan, round, seconds })) });
    if (typeof saved === 'string') {
      setProblem(saved);
      return false;
    }
    setDirty(false);
    go(`/desk/sessions/plans/${saved.id}`);
    return true;
  }
  return (
    <div class="composer">
      <Total minutes={minutesOf(plans, picked)} none={picked.length === 0} />
      <Panel id="composer-plan" title={td('sessions.composer.chosen')}>
        <Field label={td('sessions.composer.title')} error={problem === 'title' ? td(PROBLEMS.title) : undefined}>
          {(control) => (
            <input
              {...control}
              type="text"
              value={title}
              maxLength={80}
              onInput={(event) => change(() => setTitle(event.currentTarget.value))}
            />
          )}
        </Field>
        {picked.length === 0 && <p class="note">{td('sessions.composer.empty')}</p>}
        <PickedRounds plans={plans} rounds={rounds} onChange={change} />
        <Wrong problem={problem} />
        <div class="desk-actions">
          <button type="button" class="desk-button main" aria-disabled={busy} onClick={() => void keep()}>
            {td('sessions.composer.save')}
          </button>
        </div>
      </Panel>
      <Catalogue plans={plans} onAdd={(round) => change(() => !add(round) && setProblem('full'))} />
      <LeaveGuard dirty={dirty} onSave={keep} onDrop={() => setDirty(false)} />
    </div>
  );
}
