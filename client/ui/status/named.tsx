import { t } from '../../i18n.ts';
import { useRead } from '../account/use-read.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { announce } from '../parts/live.tsx';
import { Switch } from '../parts/switch.tsx';
import { useAsking } from '../use-asking.ts';

/** One's own yes to be named in the month's digest. Off until then. */
export function NamedInDigest() {
  const { ask } = usePage();
  const asking = useAsking();
  const { value, again } = useRead(() => ask((api) => api.me.mails.$get()));
  const change = (named: boolean) =>
    asking.ask(async () => {
      const done = await ask((api) => api.me.mails.$patch({ json: { named } }));
      if (done.ok) announce(t(named ? 'status.namedOn' : 'status.namedOff'));
      again();
      return done;
    });
  if (!value) return null;
  return (
    <section class="named noprint" aria-labelledby="named-title">
      <h2 id="named-title">{t('status.namedTitle')}</h2>
      {asking.error && <Alert code={asking.error} />}
      <Switch label={t('status.named')} hint={t('status.namedHint')} on={value.named} onToggle={change} />
    </section>
  );
}
