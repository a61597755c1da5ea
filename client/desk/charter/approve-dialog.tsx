import { isSame } from '../../../content/engine/charter/difference.ts';
import { usePage } from '../../ui/context.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { isFirst } from './live.ts';
import type { CharterState } from './use-charter.ts';

/** Says yes, by name, to the draft as it is now and to no other. */
export function ApproveDialog({ charter, onClose }: { charter: CharterState; onClose(): void }) {
  const { game } = usePage();
  const asking = useAsking();
  const { view } = charter;
  const approve = () =>
    asking.ask(async () => {
      const done = await charter.requests.approve(view.draft.hash);
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.approve.done'));
        onClose();
      } else charter.again();
      return done;
    });
  return (
    <Modal title={td('charter.approve.title')} onClose={onClose}>
      <div class="desk-page desk-sheet charter-approve">
        {asking.error && <Failed code={asking.error} />}
        <p>{td('charter.approve.text', { name: game.session.me.value?.person.name ?? '' })}</p>
        <p>
          {isSame(view.difference) ? (
            <a href="/desk/charter/read/rules">{td('charter.first.rules.go')}</a>
          ) : (
            <a href="/desk/charter/difference">{td('charter.difference.link')}</a>
          )}
        </p>
        {isFirst(view) && !view.draft.contacts.changed && (
          <p class="aside">
            {td('charter.approve.contacts')} <a href="/desk/charter/contacts">{td('charter.contacts.edit')}</a>
          </p>
        )}
        <YesOrCancel yes={td('charter.approve.yes')} busy={asking.busy} onYes={approve} onCancel={onClose} />
      </div>
    </Modal>
  );
}
