import { useState } from 'preact/hooks';
import { ta } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Modal } from '../parts/modal.tsx';
import { go } from '../router.ts';
import { useAsking } from '../use-asking.ts';

/** The way out, told whole before it is taken. */
export function LeaveProgramme() {
  const { game, ask } = usePage();
  const asking = useAsking();
  const [open, setOpen] = useState(false);
  const leave = () =>
    asking.ask(async () => {
      const done = await ask((api) => api.me.leave.$post({ json: {} }));
      if (done.ok) await game.session.signOut().then(() => go('/'));
      return done;
    });
  return (
    <>
      <button type="button" class="cta ghost" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {ta('own.leaveOpen')}
      </button>
      {open && (
        <Modal title={ta('own.leave')} onClose={() => setOpen(false)}>
          {asking.error && <Alert code={asking.error} />}
          <p>{ta('own.leaveText')}</p>
          <p class="acts">
            <button type="button" class="cta" onClick={() => setOpen(false)}>
              {ta('own.stay')}
            </button>{' '}
            <button type="button" class="cta ghost" aria-disabled={asking.busy} onClick={leave}>
              {ta('own.leaveSure')}
            </button>
          </p>
        </Modal>
      )}
    </>
  );
}
