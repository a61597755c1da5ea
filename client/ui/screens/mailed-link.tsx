import { useState } from 'preact/hooks';
import { t, ta } from '../../i18n.ts';
import { NewPassword } from '../account/new-password.tsx';
import { tokenInAddress, useRead } from '../account/use-read.ts';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { go } from '../router.ts';
import { useAsking } from '../use-asking.ts';

function Following({ token, purpose }: { token: string; purpose: 'sign-in' | 'password' }) {
  const { game, ask } = usePage();
  const asking = useAsking();
  const [password, setPassword] = useState('');
  const isNew = purpose === 'password';
  const send = () =>
    asking.ask(async () => {
      const json = { token, ...(isNew && { password }) };
      const answer = await ask((api) => api.auth.links.use.$post({ json }));
      if (answer.ok) await game.session.refresh(true).then(() => go('/', 'replace'));
      return answer;
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {asking.error && <Alert code={asking.error} />}
      {isNew && <NewPassword label={ta('lost.password')} name="password" value={password} onInput={setPassword} />}
      <button type="submit" class="cta" aria-disabled={asking.busy}>
        {ta(isNew ? 'link.change' : 'link.enter')} <Icon name="arrow-right" />
      </button>
    </form>
  );
}

function Link() {
  const { ask } = usePage();
  const [token] = useState(tokenInAddress);
  const { value: link, error } = useRead(() => ask((api) => api.auth.links.read.$post({ json: { token } })));
  if (error)
    return (
      <Threshold key="closed" title={ta('link.closedTitle')}>
        <Alert code={error === 'ERR_BODY_INVALID' ? 'ERR_LINK_CLOSED' : error} />
        <p>
          <a href="/lost">{ta('link.another')}</a>
        </p>
      </Threshold>
    );
  if (!link) return <Threshold title={t('states.loading')}> </Threshold>;
  const isNew = link.purpose === 'password';
  return (
    <Threshold
      key="open"
      title={ta(isNew ? 'link.passwordTitle' : 'link.signInTitle')}
      lead={ta(isNew ? 'link.passwordText' : 'link.signInText', { name: link.name })}
    >
      <Following token={token} purpose={link.purpose} />
    </Threshold>
  );
}

/** Where a mailed link leads: opening it changes nothing, the button does. */
export const MailedLink = withTexts(Link);
