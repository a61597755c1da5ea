import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { errorText } from '../../i18n.ts';
import { Icon } from './icon.tsx';

/** Says at once, in a sentence, what went wrong and what to do. */
export function Alert({ code }: { code: ErrorCode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, [code]);
  return (
    <div class="alert" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning-diamond" />
      <p>{errorText(code)}</p>
    </div>
  );
}
