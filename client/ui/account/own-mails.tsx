import { ta } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { announce } from '../parts/live.tsx';
import { Switch } from '../parts/switch.tsx';
import { useAsking } from '../use-asking.ts';
import { useRead } from './use-read.ts';

/** Mails that come unasked: only the person sees what they have chosen. */
export function OwnMails() {
  const { ask } = usePage();
  const asking = useAsking();
  const { value, error, again } = useRead(() => ask((api) => api.me.mails.$get()));
  const change = (json: { reminders?: boolean; digest?: boolean }) =>
    asking.ask(async () => {
      const done = await ask((api) => api.me.mails.$patch({ json }));
      if (done.ok) announce(ta('mails.changed'));
      again();
      return done;
    });
  const refused = asking.error ?? error;
  return (
    <section class="own-mails" aria-labelledby="own-mails-title">
      <h3 id="own-mails-title">{ta('mails.own')}</h3>
      {refused && <Alert code={refused} />}
      {value && (
        <>
          <Switch
            label={ta('mails.reminders')}
            hint={ta('mails.remindersHint')}
            on={value.reminders}
            onToggle={(reminders) => change({ reminders })}
          />
          <Switch label={ta('mails.digest')} hint={ta('mails.digestHint')} on={value.digest} onToggle={(digest) => change({ digest })} />
        </>
      )}
    </section>
  );
}
