import type { HostView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { CopyButton } from './remote-door.tsx';

/** The running order: what is done, what is on. */
export const RemotePlan = ({ view }: { view: HostView }) => (
  <section class="desk-panel remote-plan" aria-labelledby="remote-plan">
    <h2 id="remote-plan">{tr('remote.plan')}</h2>
    <ol>
      {view.plan
        .filter(({ spare }) => !spare)
        .map(({ id, kind, title, minutes, done, skipped }) => {
          const on = view.round?.id === id;
          return (
            <li key={id} aria-current={on ? 'step' : undefined} class={on ? 'on' : done || skipped ? 'done' : ''}>
              <span class="remote-kind">{tr(`kinds.${kind}`)}</span>
              <span class="remote-round">{title}</span>
              <span class="remote-minutes">
                {on ? tr('remote.current') : done ? tr('remote.done') : skipped ? tr('remote.skipped') : tr('minutes', { count: minutes })}
                {done && !on && <Icon name="check" />}
              </span>
            </li>
          );
        })}
    </ol>
  </section>
);

/** For a call without a wall: the moment as text, to paste. */
export const RemoteText = ({ text }: { text: string }) => (
  <details class="desk-panel remote-text">
    <summary>{tr('remote.text')}</summary>
    <pre>{text}</pre>
    <div class="desk-actions">
      <CopyButton text={text} name={tr('remote.copyText')} />
    </div>
  </details>
);
