import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Icon } from './icon.tsx';

type Props = {
  title: string;
  onClose(): void;
  children: ComponentChildren;
  wide?: boolean;
  /** False keeps it open this time, having said why. */
  mayClose?: () => boolean;
};

/** A native dialog: the browser keeps the focus inside, gives it back, and closes on Escape. */
export function Modal({ title, onClose, children, wide = false, mayClose = () => true }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  const close = () => {
    if (mayClose()) dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class={`modal${wide ? ' wide' : ''}`}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => {
        if (!mayClose()) event.preventDefault();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="sheet">
        <div class="sheet-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="chip iconbtn" onClick={close} aria-label={t('actions.close')}>
            <Icon name="x" />
          </button>
        </div>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  );
}
