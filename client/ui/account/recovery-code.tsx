import { useState } from 'preact/hooks';
import { ta } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';

/** The code, shown this once, in groups to read and to write down. */
export function RecoveryCode({ code, done, onDone }: { code: string; done: string; onDone(): void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(code);
    setCopied(true);
    announce(ta('code.copied'));
  };
  return (
    <div class="recovery-code">
      <p>{ta('code.text')}</p>
      <p class="code">
        <code>{code}</code>
      </p>
      <p class="acts">
        <button type="button" class="cta ghost" onClick={() => void copy().catch(() => undefined)}>
          {ta(copied ? 'code.copied' : 'code.copy')}
        </button>
        <button type="button" class="cta ghost" onClick={() => print()}>
          <Icon name="printer" />
          {ta('code.print')}
        </button>
        <button type="button" class="cta" onClick={onDone}>
          {done} <Icon name="arrow-right" />
        </button>
      </p>
    </div>
  );
}
