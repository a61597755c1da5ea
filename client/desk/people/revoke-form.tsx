import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { REVOCATION_REASONS } from '../../../content/engine/certificates.ts';
import type { RevocationReason } from '../../../content/engine/certificates.ts';
import { t } from '../../i18n.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { Progress } from './progress.tsx';
import { useParts } from './use-parts.ts';

type Props = { people: Iterable<string>; onDone(said: string): void; onCancel(): void };

/** Takes certificates back: one reason of a list, which each holder reads in their own language. */
export function RevokeForm({ people, onDone, onCancel }: Props) {
  const { ask } = useDesk();
  const { busy, error, all, done, send } = useParts(people);
  const [reason, setReason] = useState<RevocationReason | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const sum = useRef({ revoked: 0, kept: 0 });
  // It takes the place of the button that opened it.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const tell = () => {
    const { revoked, kept } = sum.current;
    onDone([td('revoke.done', { count: revoked }), ...(kept > 0 ? [td('revoke.kept', { count: kept })] : [])].join(' '));
  };
  const revoke = () =>
    reason !== null &&
    send(async (part) => {
      const answer = await ask((api) => api.hr.revocations.$post({ json: { people: part, reason } }));
      if (!answer.ok) return answer;
      sum.current.revoked += answer.value.revoked;
      sum.current.kept += answer.value.kept;
      return answer;
    }, tell);
  return (
    <form
      class="desk-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        revoke();
      }}
    >
      {error && <Failed code={error} />}
      <p>{td('revoke.text')}</p>
      <fieldset class="desk-reasons">
        <legend>{td('revoke.reason')}</legend>
        {REVOCATION_REASONS.map((one) => (
          <label key={one}>
            <input type="radio" name="reason" required checked={reason === one} onChange={() => setReason(one)} />
            <span>{t(`status.reasons.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {all > 1 && (busy || done > 0) && <Progress done={done} all={all} />}
      <YesOrCancel
        yes={td(done > 0 ? 'people.goOn' : 'revoke.yes')}
        busy={busy}
        danger
        begun={done > 0}
        onCancel={done > 0 ? tell : onCancel}
      />
    </form>
  );
}
