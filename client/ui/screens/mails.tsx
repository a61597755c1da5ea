import { useState } from 'preact/hooks';
import { t, ta } from '../../i18n.ts';
import { tokenInAddress, useRead } from '../account/use-read.ts';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { announce } from '../parts/live.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { useAsking } from '../use-asking.ts';

const KINDS = ['reminders', 'digest'] as const;
type Kind = (typeof KINDS)[number];
type Wanted = Record<Kind, boolean>;

function Choice({ kind, on, onChange, busy }: { kind: Kind; on: boolean; busy: boolean; onChange(on: boolean): void }) {
  return (
    <section aria-labelledby={`mails-${kind}`}>
      <h2 id={`mails-${kind}`}>{ta(`mails.${kind}`)}</h2>
      <p>{ta(on ? `mails.${kind}Hint` : `mails.${kind}Off`)}</p>
      <p>
        <button type="button" class={`cta${on ? '' : ' ghost'}`} aria-disabled={busy} onClick={() => onChange(!on)}>
          {ta(on ? `mails.${kind}Stop` : `mails.${kind}Again`)}
        </button>
      </p>
    </section>
  );
}

function Mails() {
  const { ask } = usePage();
  const asking = useAsking();
  const [token] = useState(tokenInAddress);
  const [changed, setChanged] = useState<Wanted | null>(null);
  const { value, error } = useRead(() => ask((api) => api.mails.read.$post({ json: { token } })));
  const wanted = changed ?? value;
  const change = (kind: Kind, on: boolean) =>
    asking.ask(async () => {
      const done = await ask((api) => api.mails.$post({ json: { token, [kind]: on } }));
      if (!done.ok) return done;
      setChanged(done.value);
      announce(ta('mails.changed'));
      return done;
    });
  if (error)
    return (
      <Threshold key="unknown" title={ta('mails.unknownTitle')}>
        <Alert code={error === 'ERR_BODY_INVALID' ? 'ERR_MAILS_UNKNOWN' : error} />
      </Threshold>
    );
  if (!wanted) return <Threshold title={t('states.loading')}> </Threshold>;
  return (
    <Threshold key="mails" title={ta('mails.title')} lead={ta('mails.lead')}>
      {asking.error && <Alert code={asking.error} />}
      <div class="ways-back">
        {KINDS.map((kind) => (
          <Choice key={kind} kind={kind} on={wanted[kind]} busy={asking.busy} onChange={(on) => change(kind, on)} />
        ))}
      </div>
    </Threshold>
  );
}

/** Where a mail lets its reader stop such mails: opening the page changes nothing, a button does. */
export const MailsPage = withTexts(Mails);
