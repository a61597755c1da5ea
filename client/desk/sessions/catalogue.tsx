import { useState } from 'preact/hooks';
import { ROUND_KINDS } from '../../../content/engine/session/plan-schema.ts';
import { locale } from '../../i18n.ts';
import { useDesk } from '../context.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import type { Round } from './composing.ts';
import { Finder, foundIn } from './finder.tsx';
import { kindName } from './names.ts';
import { sessionRequests } from './requests.ts';
import type { PickedRound, PlanRow } from './requests.ts';
import { RoundPreview } from './round-preview.tsx';

function Preview({ plan, round }: { plan: string; round: string }) {
  const requests = sessionRequests(useDesk().ask);
  const { value, failure, again } = useLoad(() => requests.plan(plan), plan);
  if (failure) return <Failed code={failure.code} onRetry={again} />;
  return value ? <RoundPreview whole={value} id={round} /> : <Loading rows={2} />;
}

type Props = { plans: PlanRow[]; onAdd(round: PickedRound): void };

function Entry({ plan, round, onAdd }: { plan: string; round: Round; onAdd: Props['onAdd'] }) {
  const [seen, setSeen] = useState(false);
  const title = round.title[locale.value];
  return (
    <li>
      <details onToggle={(event) => event.currentTarget.open && setSeen(true)}>
        <summary>
          <span class="preview-kind">{kindName(round.kind)}</span>
          <b>{title}</b>
          <span class="note">{td('sessions.minutes', { count: round.minutes })}</span>
        </summary>
        {seen && <Preview plan={plan} round={round.id} />}
      </details>
      <button
        type="button"
        class="desk-button"
        aria-label={td('sessions.composer.addOf', { title })}
        onClick={() => onAdd({ plan, round: round.id, seconds: round.seconds })}
      >
        {td('sessions.composer.add')}
      </button>
    </li>
  );
}

function KindChoice({ kind, onKind }: { kind: string; onKind(kind: string): void }) {
  return (
    <Field label={td('sessions.composer.kind')}>
      {(control) => (
        <select {...control} value={kind} onChange={(event) => onKind(event.currentTarget.value)}>
          <option value="">{td('sessions.composer.anyKind')}</option>
          {ROUND_KINDS.map((one) => (
            <option key={one} value={one}>
              {td(`sessions.kinds.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Every round of the ready-made plans: found by a word or by its kind, unfolded to be read, added with one button. */
export function Catalogue({ plans, onAdd }: Props) {
  const [words, setWords] = useState('');
  const [kind, setKind] = useState('');
  const left = plans
    .filter(({ made }) => made === 'ready')
    .map((plan) => {
      const where = [plan.title[locale.value], td(`sessions.topics.${plan.topic}`)];
      const ofKind = plan.rounds.filter((round) => kind === '' || round.kind === kind);
      return { plan, rounds: foundIn(ofKind, words, ({ title }) => [title[locale.value], ...where]) };
    })
    .filter(({ rounds }) => rounds.length > 0);
  const found = words.trim() === '' && kind === '' ? null : left.reduce((sum, { rounds }) => sum + rounds.length, 0);
  return (
    <Panel id="composer-catalogue" title={td('sessions.composer.catalogue')}>
      <Finder label={td('sessions.composer.find')} words={words} found={found} onWords={setWords}>
        <KindChoice kind={kind} onKind={setKind} />
      </Finder>
      {left.map(({ plan, rounds }) => (
        <section key={plan.id} class="catalogue-plan" aria-labelledby={`from-${plan.id}`}>
          <h3 id={`from-${plan.id}`}>{plan.title[locale.value]}</h3>
          <ul>
            {rounds.map((round) => (
              <Entry key={round.id} plan={plan.id} round={round} onAdd={onAdd} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
