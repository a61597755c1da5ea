import { useId, useState } from 'preact/hooks';
import { locale, t, ta } from '../../i18n.ts';
import { ok } from '../../../content/engine/errors.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { RecoveryCode } from '../account/recovery-code.tsx';
import { SetUpLooks } from '../account/set-up-looks.tsx';
import type { Looks } from '../account/set-up-looks.tsx';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { TimeZoneOptions, machineZone, timeIn } from '../parts/time-zones.tsx';
import { go } from '../router.ts';
import { useAsking } from '../use-asking.ts';
import '../styles/account.css';

/** The code printed by the server comes after `#` so that no proxy ever logs it. */
const codeInAddress = (): string => location.hash.replace(/^#(code=)?/, '');

/** The first account has nobody above it to let it back in: its code comes before anything else. */
function FirstCode({ code }: { code: string }) {
  const { game } = usePage();
  // The desk says what comes next, whatever the charter starts from.
  const enter = () => void game.session.refresh(true).then(() => go('/desk', 'replace'));
  return (
    <Threshold key="code" title={ta('code.title')}>
      <RecoveryCode code={code} done={ta('code.kept')} onDone={enter} />
    </Threshold>
  );
}

const STARTS = ['default', 'own'] as const;
type CharterStart = (typeof STARTS)[number];

/** The charter that we suggest, or one's own: until that one is published, ours is in force. */
const CharterChoice = ({ value, onPick }: { value: CharterStart; onPick(value: CharterStart): void }) => (
  <fieldset class="radios" aria-describedby="charter-start">
    <legend>{t('setup.charter')}</legend>
    <div class="row">
      {STARTS.map((one) => (
        <label key={one}>
          <input type="radio" name="charter" checked={value === one} onChange={() => onPick(one)} />
          <span>{t(`setup.charters.${one}`)}</span>
        </label>
      ))}
    </div>
    <p class="hint" id="charter-start" aria-live="polite">
      {t(`setup.charterHints.${value}`)}
    </p>
  </fieldset>
);

/** Where the company's days begin: this machine's zone until another is picked. */
function Zone({ value, onPick }: { value: string; onPick(value: string): void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('setup.timeZone')}</label>
      <select id={id} name="timeZone" value={value} aria-describedby={`${id}-hint`} onChange={(event) => onPick(event.currentTarget.value)}>
        <TimeZoneOptions value={value} />
      </select>
      <p class="hint" id={`${id}-hint`}>
        {t('setup.timeZoneHint', { now: timeIn(value) })}
      </p>
    </div>
  );
}

/** First start: the company, what it looks like, and its first account. */
function FirstStart() {
  const { game } = usePage();
  const asking = useAsking();
  const [answers, setAnswers] = useState({ code: codeInAddress(), company: '', name: '', email: '', password: '' });
  const [charter, setCharter] = useState<CharterStart>('default');
  const [looks, setLooks] = useState<Looks>({ others: [...LOCALES], logo: null, colours: null });
  const [timeZone, setTimeZone] = useState(machineZone);
  const [code, setCode] = useState<string | null>(null);
  const field = (name: keyof typeof answers) => ({
    name,
    value: answers[name],
    onInput: (value: string) => setAnswers((now) => ({ ...now, [name]: value })),
  });
  const send = () =>
    asking.ask(async () => {
      const { others, ...worn } = looks;
      const locales = LOCALES.filter((one) => one === locale.value || others.includes(one));
      const done = await game.session.setUp({ ...answers, ...worn, charter, timeZone, locale: locale.value, locales });
      if (done.ok) setCode(done.value.recoveryCode);
      return done;
    });
  if (code !== null) return <FirstCode code={code} />;
  return (
    <Threshold title={t('setup.title')} lead={t('setup.lead')}>
      {asking.error && <Alert code={asking.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={t('setup.code')} hint={t('setup.codeHint')} autoComplete="off" {...field('code')} />
        <Field label={t('setup.company')} autoComplete="organization" {...field('company')} />
        <SetUpLooks
          looks={looks}
          set={(change) => setLooks((now) => ({ ...now, ...change }))}
          onWrong={(failure) => asking.ask(async () => failure ?? ok(null))}
        />
        <Zone value={timeZone} onPick={setTimeZone} />
        <Field label={t('setup.name')} autoComplete="name" {...field('name')} />
        <Field label={t('signIn.email')} type="email" autoComplete="username" {...field('email')} />
        <Field
          label={t('signIn.password')}
          hint={t('setup.passwordHint')}
          type="password"
          autoComplete="new-password"
          {...field('password')}
        />
        <CharterChoice value={charter} onPick={setCharter} />
        <button type="submit" class="cta" aria-disabled={asking.busy}>
          {t('setup.start')} <Icon name="arrow-right" />
        </button>
      </form>
    </Threshold>
  );
}

export const SetUp = withTexts(FirstStart);
