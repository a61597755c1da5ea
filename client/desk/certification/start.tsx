import checkCircle from '@phosphor-icons/core/assets/bold/check-circle-bold.svg?raw';
import circleDashed from '@phosphor-icons/core/assets/bold/circle-dashed-bold.svg?raw';
import type { Start as Missing } from '../../../server/overview.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { figure } from '../format.ts';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';

type StepName = 'company' | 'people' | 'charter' | 'invite';
type State = 'done' | 'next' | 'later';
const STEPS: { name: StepName; href: string; isDone(start: Missing): boolean }[] = [
  { name: 'company', href: '/desk/company', isDone: () => true },
  { name: 'people', href: '/desk/people/import', isDone: ({ people }) => people },
  { name: 'charter', href: '/desk/charter', isDone: ({ charter }) => charter },
  { name: 'invite', href: '/desk/people?status=invited', isDone: ({ people, toInvite }) => people && toInvite === 0 },
];

function Step({ name, href, state, start: { toInvite, mailed, here } }: { name: StepName; href: string; state: State; start: Missing }) {
  return (
    <li data-state={state}>
      <Drawing svg={state === 'done' ? checkCircle : circleDashed} />
      <div>
        <h3>{td(`overview.start.${name}.title`)}</h3>
        <p class="state">{td(`overview.start.${state}`)}</p>
        {name === 'invite' && toInvite > 0 && <p>{td('overview.start.toInvite', { count: toInvite, shown: figure(toInvite) })}</p>}
        {state !== 'done' && <p>{td(name === 'invite' && !mailed ? 'overview.start.invite.copied' : `overview.start.${name}.text`)}</p>}
        {name === 'invite' && state !== 'done' && here && <p class="desk-aside">{td('overview.start.invite.here')}</p>}
      </div>
      <div class="desk-actions">
        <a class={state === 'next' ? 'desk-button main' : 'desk-button'} href={href}>
          {td(`overview.start.${name}.go`)}
        </a>
        {name === 'invite' && state !== 'done' && (
          <a class="desk-button" href="/desk/notice">
            {td('overview.start.invite.notice')}
          </a>
        )}
      </div>
    </li>
  );
}

/** What is left to do before the programme runs by itself: one thing after the other, each with its door. */
export function Start({ start }: { start: Missing }) {
  const first = STEPS.find(({ isDone }) => !isDone(start))?.name;
  return (
    <Panel id="start" title={td('overview.start.title')} note={td('overview.start.note')}>
      <ol class="desk-start">
        {STEPS.map(({ name, href, isDone }) => (
          <Step key={name} name={name} href={href} state={isDone(start) ? 'done' : name === first ? 'next' : 'later'} start={start} />
        ))}
      </ol>
    </Panel>
  );
}
