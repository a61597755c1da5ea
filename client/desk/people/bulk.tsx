import paperPlane from '@phosphor-icons/core/assets/bold/paper-plane-tilt-bold.svg?raw';
import bell from '@phosphor-icons/core/assets/bold/bell-simple-bold.svg?raw';
import sealWarning from '@phosphor-icons/core/assets/bold/seal-warning-bold.svg?raw';
import userMinus from '@phosphor-icons/core/assets/bold/user-minus-bold.svg?raw';
import type { ComponentChildren, RefObject } from 'preact';
import type { InvitationWays } from '../../../server/invitations.ts';
import { useRef, useState } from 'preact/hooks';
import { Drawing } from '../../ui/parts/icon.tsx';
import { layout } from '../../ui/layout.ts';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import type { Named } from './named.ts';
import { Progress } from './progress.tsx';
import { useParts } from './use-parts.ts';
import { RemindDialog } from './remind-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { RevokeForm } from './revoke-form.tsx';

type Props = {
  chosen: ReadonlySet<string>;
  /** The people chosen, by id. */
  named: ReadonlyMap<string, Named>;
  ways: InvitationWays;
  /** The way by keyboard to these actions, and back. */
  acts: RefObject<HTMLElement | null>;
  onKey(event: KeyboardEvent): void;
  onClear(): void;
  onInvited(): void;
  onDone(said: string): void;
};

function RemoveDialog({ chosen, onDone, onClose }: Pick<Props, 'chosen' | 'onDone'> & { onClose(): void }) {
  const { ask } = useDesk();
  const { busy, error, all, done, send } = useParts(chosen);
  const sum = useRef({ removed: 0, kept: 0 });
  const tell = () => {
    const { removed, kept } = sum.current;
    onDone([td('people.removed', { count: removed }), ...(kept > 0 ? [td('people.kept', { count: kept })] : [])].join(' '));
  };
  const remove = () =>
    send(async (people) => {
      const answer = await ask((api) => api.hr.people.$delete({ json: { people } }));
      if (!answer.ok) return answer;
      sum.current.removed += answer.value.removed;
      sum.current.kept += answer.value.kept;
      return answer;
    }, tell);
  return (
    <Modal title={td('people.removeTitle', { count: all })} onClose={onClose}>
      <div class="desk-page desk-sheet">
        {error && <Failed code={error} />}
        <p>{td('people.removeText')}</p>
        {all > 1 && (busy || done > 0) && <Progress done={done} all={all} />}
        <YesOrCancel
          yes={td(done > 0 ? 'people.goOn' : 'people.removeYes')}
          busy={busy}
          danger
          begun={done > 0}
          onYes={remove}
          onCancel={done > 0 ? tell : onClose}
        />
      </div>
    </Modal>
  );
}

const ACTS = [
  { act: 'invite', svg: paperPlane, text: 'people.invite' },
  { act: 'remind', svg: bell, text: 'reminders.remind' },
  { act: 'remove', svg: userMinus, text: 'people.remove' },
  { act: 'revoke', svg: sealWarning, text: 'revoke.openMany' },
] as const;

/** What can be done with the people chosen, on this page and on others. */
export function Bulk({ chosen, named, ways, acts, onKey, onClear, onInvited, onDone, children }: Props & { children: ComponentChildren }) {
  const [act, setAct] = useState<(typeof ACTS)[number]['act'] | null>(null);
  const close = () => setAct(null);
  const done = (said: string) => {
    close();
    announce(said);
    onDone(said);
  };
  if (chosen.size === 0)
    return (
      <div class="desk-bulk none">
        <p>{td('people.chooseHint')}</p>
        {children}
      </div>
    );
  return (
    <section class="desk-bulk" aria-label={td('people.bulk')} ref={acts} onKeyDown={onKey}>
      <p>
        <b>{td('people.chosen', { count: chosen.size })}</b>
      </p>
      {ACTS.map(({ act: one, svg, text }) => (
        <button
          key={one}
          type="button"
          class={`desk-button${one === 'invite' ? ' main' : ''}`}
          aria-haspopup="dialog"
          onClick={() => setAct(one)}
        >
          <Drawing svg={svg} />
          {td(text)}
        </button>
      ))}
      {children}
      <button type="button" class="desk-button quiet" onClick={onClear}>
        {td('people.chooseNone')}
      </button>
      {layout.value === 'wide' && <small>{td('people.way')}</small>}
      {act === 'invite' && (
        <InviteDialog
          chosen={chosen}
          named={named}
          ways={ways}
          onClose={(count) => (count === 0 ? close() : done(td('people.invitedSaid', { count })))}
          onInvited={onInvited}
        />
      )}
      {act === 'remind' && <RemindDialog whom={[...chosen]} onClose={close} />}
      {act === 'remove' && <RemoveDialog chosen={chosen} onClose={close} onDone={done} />}
      {act === 'revoke' && (
        <Modal title={td('revoke.title', { count: chosen.size })} onClose={close}>
          <div class="desk-page desk-sheet">
            <RevokeForm people={chosen} onCancel={close} onDone={done} />
          </div>
        </Modal>
      )}
    </section>
  );
}
