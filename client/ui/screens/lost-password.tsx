import { useState } from 'preact/hooks';
import { t, ta } from '../../i18n.ts';
import { NewPassword } from '../account/new-password.tsx';
import { RecoveryCode } from '../account/recovery-code.tsx';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Field } from '../parts/field.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { go } from '../router.ts';
import { useAsking } from '../use-asking.ts';
import '../styles/account.css';

/** A link in a message. The answer is the same for every address. */
function ByMail() {
  const { ask } = usePage();
  const asking = useAsking();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const send = (purpose: 'password' | 'sign-in') =>
    asking.ask(async () => {
      const answer = await ask((api) => api.auth.links.$post({ json: { email: email.trim(), purpose } }));
      setSent(answer.ok);
      return answer;
    });
  return (
    <section aria-labelledby="by-mail">
      <h2 id="by-mail">{ta('lost.byMail')}</h2>
      <p>{ta('lost.byMailText')}</p>
      {asking.error && <Alert code={asking.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send('password');
        }}
      >
        <Field label={t('signIn.email')} name="mail-to" type="email" value={email} autoComplete="username" onInput={setEmail} />
        <p class="acts">
          <button type="submit" class="cta" aria-disabled={asking.busy}>
            {ta('lost.newPassword')}
          </button>
          <button type="button" class="cta ghost" aria-disabled={asking.busy} onClick={() => send('sign-in')}>
            {ta('lost.signIn')}
          </button>
        </p>
      </form>
      <p role="status">{sent && ta('lost.sent')}</p>
    </section>
  );
}

function ByCode({ onCode }: { onCode(code: string): void }) {
  const { ask } = usePage();
  const asking = useAsking();
  const [given, setGiven] = useState({ email: '', code: '', password: '' });
  const field = (name: keyof typeof given) => ({
    name,
    value: given[name],
    onInput: (value: string) => setGiven((now) => ({ ...now, [name]: value })),
  });
  const send = () =>
    asking.ask(async () => {
      const json = { ...given, email: given.email.trim(), code: given.code.trim() };
      const answer = await ask((api) => api.auth.recover.$post({ json }));
      if (answer.ok) onCode(answer.value.recoveryCode);
      return answer;
    });
  return (
    <section aria-labelledby="by-code">
      <h2 id="by-code">{ta('lost.byCode')}</h2>
      <p>{ta('lost.byCodeText')}</p>
      {asking.error && <Alert code={asking.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={t('signIn.email')} type="email" autoComplete="username" {...field('email')} />
        <Field label={ta('lost.code')} autoComplete="off" {...field('code')} />
        <NewPassword label={ta('lost.password')} {...field('password')} />
        <button type="submit" class="cta" aria-disabled={asking.busy}>
          {ta('lost.recover')}
        </button>
      </form>
    </section>
  );
}

function Lost() {
  const { game } = usePage();
  const [code, setCode] = useState<string | null>(null);
  if (code !== null)
    return (
      <Threshold key="code" title={ta('code.title')}>
        <RecoveryCode code={code} done={ta('code.kept')} onDone={() => void game.session.refresh(true).then(() => go('/', 'replace'))} />
      </Threshold>
    );
  return (
    <Threshold key="lost" title={ta('lost.title')} lead={ta('lost.lead')}>
      <div class="ways-back">
        {game.session.door.value?.mail && <ByMail />}
        <ByCode onCode={setCode} />
      </div>
      <p class="small">{ta('lost.neither')}</p>
      <p>
        <a href="/sign-in">{ta('lost.back')}</a>
      </p>
    </Threshold>
  );
}

/** Ways back in for whoever lost their password. HR has no part in any of them. */
export const LostPassword = withTexts(Lost);
