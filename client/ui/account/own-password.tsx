import { useState } from 'preact/hooks';
import { ta } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Field } from '../parts/field.tsx';
import { announce } from '../parts/live.tsx';
import { useAsking } from '../use-asking.ts';
import { NewPassword } from './new-password.tsx';
import { RecoveryCode } from './recovery-code.tsx';

type FormProps = { label: string; email: string; onSend(current: string, password: string): ReturnType<Parameters<Asking['ask']>[0]> };
type Asking = ReturnType<typeof useAsking>;

/** The password in use, and `withNew` another one. */
function Proof({ label, email, withNew, onSend }: FormProps & { withNew: boolean }) {
  const asking = useAsking();
  const [given, setGiven] = useState({ current: '', password: '' });
  const field = (name: keyof typeof given) => ({
    name,
    value: given[name],
    onInput: (value: string) => setGiven((now) => ({ ...now, [name]: value })),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        asking.ask(() => onSend(given.current, given.password));
      }}
    >
      {asking.error && <Alert code={asking.error} />}
      <input class="vh" type="email" name="email" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
      <Field label={ta('own.current')} type="password" autoComplete="current-password" {...field('current')} />
      {withNew && <NewPassword label={ta('own.new')} {...field('password')} />}
      <button type="submit" class="cta ghost" aria-disabled={asking.busy}>
        {label}
      </button>
    </form>
  );
}

/** Another password, another recovery code: each asks for the password in use. */
export function OwnPassword({ email, onChange }: { email: string; onChange(): void }) {
  const { ask } = usePage();
  const [code, setCode] = useState<string | null>(null);
  return (
    <>
      <details>
        <summary>{ta('own.password')}</summary>
        <Proof
          label={ta('own.change')}
          email={email}
          withNew
          onSend={async (current, password) => {
            const done = await ask((api) => api.me.password.$post({ json: { current, password } }));
            if (done.ok) {
              announce(ta('own.changed'));
              onChange();
            }
            return done;
          }}
        />
      </details>
      <details>
        <summary>{ta('own.code')}</summary>
        {code === null ? (
          <>
            <p class="hint">{ta('own.codeText')}</p>
            <Proof
              label={ta('own.makeCode')}
              email={email}
              withNew={false}
              onSend={async (current) => {
                const done = await ask((api) => api.me['recovery-code'].$post({ json: { current } }));
                if (done.ok) setCode(done.value.recoveryCode);
                return done;
              }}
            />
          </>
        ) : (
          <RecoveryCode code={code} done={ta('own.done')} onDone={() => setCode(null)} />
        )}
      </details>
    </>
  );
}
