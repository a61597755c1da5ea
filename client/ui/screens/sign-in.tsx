import { useState } from 'preact/hooks';
import { ERROR_CODES } from '../../../content/engine/errors.ts';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { ROLES } from '../../../content/engine/vocabulary.ts';
import type { Role } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { IssuerDoor } from '../account/issuer-door.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoticeLink } from '../parts/notice-link.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { go } from '../router.ts';
import { useAsking } from '../use-asking.ts';

type Asking = ReturnType<typeof useAsking>;

function DemoDoor({ asking }: { asking: Asking }) {
  const { game } = usePage();
  const enter = (role: Role) => asking.ask(() => game.session.signInAs(role));
  return (
    <section class="demo-door" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demoTitle')}</h2>
      <p>{t('signIn.demoText')}</p>
      <ul class="roles">
        {ROLES.map((role) => (
          <li key={role}>
            <button type="button" class={`cta${role === 'member' ? '' : ' ghost'}`} aria-disabled={asking.busy} onClick={() => enter(role)}>
              <Icon name={role === 'member' ? 'play' : 'key'} />
              {t(`signIn.as.${role}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PasswordDoor({ asking }: { asking: Asking }) {
  const { game } = usePage();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      class="password-door"
      onSubmit={(event) => {
        event.preventDefault();
        asking.ask(() => game.session.signIn({ email: email.trim(), password }));
      }}
    >
      <Field label={t('signIn.email')} name="email" type="email" value={email} autoComplete="username" onInput={setEmail} />
      <Field
        label={t('signIn.password')}
        name="password"
        type="password"
        value={password}
        autoComplete="current-password"
        onInput={setPassword}
      />
      <button type="submit" class="cta" aria-disabled={asking.busy}>
        {t('signIn.enter')} <Icon name="arrow-right" />
      </button>
      <p class="small">
        <a href="/lost">{t('signIn.lost')}</a>
      </p>
      <p class="small">{t('signIn.noAccount')}</p>
    </form>
  );
}

/** Why the company's sign-in sent somebody back without bringing them in. */
function refusalInAddress(): ErrorCode | null {
  const told = new URLSearchParams(location.search).get('refused');
  return ERROR_CODES.find((code) => code === told) ?? null;
}

/** The door: e-mail and password, or in a demonstration one click. */
export function SignIn() {
  const { game } = usePage();
  const asking = useAsking();
  const [refused] = useState(refusalInAddress);
  const door = game.session.door.value;
  if (door?.setup) {
    return (
      <Threshold title={t('signIn.notSetUpTitle')}>
        <p>{t('signIn.notSetUp')}</p>
        <p>
          <button type="button" class="cta ghost" onClick={() => go('/setup')}>
            {t('signIn.toSetUp')}
          </button>
        </p>
      </Threshold>
    );
  }
  return (
    <Threshold title={t('signIn.title')} lead={door?.company ? t('signIn.leadAt', { company: door.company.name }) : t('signIn.lead')}>
      {(asking.error ?? refused) && <Alert code={(asking.error ?? refused)!} />}
      {door?.issuer && <IssuerDoor label={t('signIn.withIssuer', { name: door.issuer })} />}
      {door?.demo && <DemoDoor asking={asking} />}
      {door?.demo ? (
        <details class="with-password">
          <summary>{t('signIn.withPassword')}</summary>
          <PasswordDoor asking={asking} />
        </details>
      ) : (
        <PasswordDoor asking={asking} />
      )}
      <NoticeLink />
    </Threshold>
  );
}
