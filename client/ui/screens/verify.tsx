import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../../content/attestation.ts';
import type { Words } from '../../../content/attestation.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { Verified } from '../../api.ts';
import { errorText, locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { AttestationSheet } from '../parts/attestation-sheet.tsx';
import { attestationWords } from '../parts/attestation-texts.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';
import { go } from '../router.ts';

function AskForCode({ words }: { words: Words }) {
  const [code, setCode] = useState('');
  return (
    <form
      class="ask-code noprint"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '') go(`/verify/${encodeURIComponent(code.trim())}`);
      }}
    >
      <Field label={words.text('typeCode')} name="code" value={code} autoComplete="off" onInput={setCode} hint={words.text('codeHint')} />
      <button type="submit" class="cta ghost">
        <Icon name="seal-check" />
        {words.text('checkAnother')}
      </button>
    </form>
  );
}

function Answer({ found, words }: { found: Result<Verified>; words: Words }) {
  if (!found.ok && found.code !== 'ERR_CERTIFICATE_UNKNOWN') return <p>{errorText(found.code)}</p>;
  if (!found.ok) {
    return (
      <div class="verdict unknown" role="status">
        <Icon name="seal-question" />
        <div>
          <h2>{words.text('unknownTitle')}</h2>
          <p>{words.text('unknown')}</p>
        </div>
      </div>
    );
  }
  const { state, certificate } = found.value;
  return (
    <>
      <p class={`verdict ${state}`} role="status">
        <Icon name={state === 'valid' ? 'seal-check' : 'info'} />
        <b>{words.text(`states.${state}`, { date: dayOf(certificate.endsAt, locale.value) })}</b>
      </p>
      <AttestationSheet certificate={certificate} words={words} />
      <p class="muted">{words.text('noAnswer')}</p>
    </>
  );
}

/** What an attestation is worth today, for anyone who has its code: nobody needs to be signed in. */
export function VerifyPage({ code }: { code: string | null }) {
  const { game } = usePage();
  const words = attestationWords();
  const [found, setFound] = useState<Result<Verified> | null>(null);
  useEffect(() => {
    let stale = false;
    setFound(null);
    if (code !== null) void game.status.verify(code).then((answer) => !stale && setFound(answer));
    return () => {
      stale = true;
    };
  }, [code]);
  return (
    <ReadingPage title={t('status.verifying')} name="attesting">
      {words && code !== null && found && <Answer found={found} words={words} />}
      {(!words || (code !== null && !found)) && <p>{t('states.loading')}</p>}
      {words && <AskForCode words={words} />}
    </ReadingPage>
  );
}
