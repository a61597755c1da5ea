import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { t } from '../../i18n.ts';
import { useRead } from '../account/use-read.ts';
import { usePage } from '../context.tsx';
import { BothAnswers } from '../messages/both-answers.tsx';
import { AnswerAgain } from '../messages/answer-again.tsx';
import { Alert } from '../parts/alert.tsx';
import { moduleTexts } from '../parts/module-texts.ts';
import { ReadingPage } from '../parts/page.tsx';

/** The café's messages, once more: answered again one by one, then both answers side by side. Nobody else reads this page. */
export function MessagesPage() {
  const { ask, game } = usePage();
  const { value, error, again } = useRead(() => ask((api) => api.messages.$get()));
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const [answered, setAnswered] = useState(false);
  const texts = value?.module ? moduleTexts(value.module) : null;
  const waiting = value?.messages.find((one) => one.again === null);
  const answer = (step: string, option: string) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    void ask((api) => api.messages.$post({ json: { step, option } })).then((done) => {
      setBusy(false);
      // Kept, or answered elsewhere meanwhile: what is on the server is what is shown.
      if (!done.ok && done.code !== 'ERR_FORK') return setRefused(done.code);
      setAnswered(true);
      again();
    });
  };
  if (!value) {
    return (
      <ReadingPage title={t('message.title')} name="messages">
        {error ? <Alert code={error} /> : <p>{t(game.offline.value ? 'message.offline' : 'states.loading')}</p>}
      </ReadingPage>
    );
  }
  const { state, messages } = value;
  return (
    <ReadingPage title={t('message.title')} name="messages">
      {state !== 'none' && (
        <p class="lead">{t(state === 'done' ? 'message.doneLead' : state === 'open' ? 'message.lead' : 'message.later')}</p>
      )}
      {refused && <Alert code={refused} />}
      {state === 'none' && (
        <>
          <p class="lead">{t('message.none')}</p>
          <p>
            <a class="cta ghost" href="/play/welcome">
              {t('message.toCafe')}
            </a>
          </p>
        </>
      )}
      {state === 'later' && (
        <p>
          <a class="cta ghost" href="/">
            {t('actions.backToMap')}
          </a>
        </p>
      )}
      {waiting && texts && <AnswerAgain messages={messages} message={waiting} texts={texts} busy={busy} onAnswer={answer} />}
      {state === 'done' && texts && <BothAnswers messages={messages} texts={texts} focus={answered} />}
    </ReadingPage>
  );
}
