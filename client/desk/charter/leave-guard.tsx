import { useEffect, useState } from 'preact/hooks';
import { Modal } from '../../ui/parts/modal.tsx';
import { go } from '../../ui/router.ts';
import { td } from '../texts.ts';

type Props = {
  /** Something would be left unsaved. */
  dirty: boolean;
  onSave(): Promise<boolean>;
  /** Forgets what was typed. */
  onDrop(): void;
};

/** Where a click on a link of this page would lead; null when it would not leave it. */
function wayOut(event: MouseEvent): string | null {
  const link = (event.target as Element | null)?.closest('a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target || link.hasAttribute('download')) return null;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return link.pathname === location.pathname ? null : link.pathname + link.search;
}

/** Asks before typed words are left behind: by a link here, by the browser's own question when the tab closes. */
export function LeaveGuard({ dirty, onSave, onDrop }: Props) {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    const click = (event: MouseEvent) => {
      const out = wayOut(event);
      if (out === null) return;
      event.preventDefault();
      setPath(out);
    };
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', click, true);
    window.addEventListener('beforeunload', unload);
    return () => {
      document.removeEventListener('click', click, true);
      window.removeEventListener('beforeunload', unload);
    };
  }, [dirty]);
  if (path === null) return null;
  const stay = () => setPath(null);
  return (
    <Modal title={td('charter.leave.title')} onClose={stay}>
      <div class="desk-page desk-sheet">
        <p>{td('charter.leave.text')}</p>
        <div class="desk-actions">
          <button
            type="button"
            class="desk-button main"
            onClick={() => {
              stay();
              void onSave().then((saved) => saved && go(path));
            }}
          >
            {td('charter.leave.save')}
          </button>
          <button
            type="button"
            class="desk-button danger"
            onClick={() => {
              onDrop();
              go(path);
            }}
          >
            {td('charter.leave.drop')}
          </button>
          <button type="button" class="desk-button" onClick={stay}>
            {td('charter.leave.stay')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
