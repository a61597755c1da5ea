import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { REVOCATION_REASONS } from '../../../content/engine/certificates.ts';
import type { RevocationReason } from '../../../content/engine/certificates.ts';
import { ok } from '../../../content/engine/errors.ts';
import { t } from '../../i18n.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { inParts } from './in-parts.ts';

type Props = { people: Iterable<string>; onDone(said: string): void; onCancel(): void };

/** Takes certificates back: one reason of a list, which each holder reads in their own language. */
export function RevokeForm({ people, onDone, onCancel }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const [reason, setReason] = useState<RevocationReason | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // It takes the place of the button that opened it.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const revoke = () =>
    asking.ask(async () => {
      if (reason === null) return ok(null);
      let [revoked, kept] = [0, 0];
      for (const part of inParts(people)) {
        const done = await ask((api) => api.hr.revocations.$post({ json: { people: part, reason } }));
        if (!done.ok) return done;
        revoked += done.value.revoked;
        kept += done.value.kept;
      }
      onDone([td('revoke.done', { count: revoked }), ...(kept > 0 ? [td('revoke.kept', { count: kept })] : [])].join(' '));
      return ok(null);
    });
  return (
    <form
      class="desk-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        revoke();
      }}
    >
      {asking.error && <Failed code={asking.error} />}
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
      <YesOrCancel yes={td('revoke.yes')} busy={asking.busy} danger onCancel={onCancel} />
    </form>
  );
}
