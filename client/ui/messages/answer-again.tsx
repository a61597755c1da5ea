import { useRef } from 'preact/hooks';
import type { MessageAnswers } from '../../../content/engine/messages.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Choices } from '../parts/choices.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ModuleTexts } from '../parts/module-texts.ts';
import { Phone } from '../parts/phone.tsx';
import { useGameKeys } from '../use-game-keys.ts';

type Props = {
  messages: readonly MessageAnswers[];
  message: MessageAnswers;
  texts: ModuleTexts;
  busy: boolean;
  onAnswer(step: string, option: string): void;
};

/** The message that waits for a second answer; the first stays out of sight until then. */
export function AnswerAgain({ messages, message, texts, busy, onAnswer }: Props) {
  const { play } = usePage();
  const region = useRef<HTMLElement>(null);
  const { step, options } = message;
  const choose = (option: string | undefined) => {
    if (busy || option === undefined) return;
    play('tap');
    onAnswer(step, option);
  };
  useGameKeys(region, { digit: (n) => choose(options[n - 1]), enter: () => undefined });
  const here = texts.steps[step];
  return (
    <section class="answer-again" aria-label={t('play.region')} ref={region}>
      <h2>{t('message.number', { number: messages.indexOf(message) + 1, total: messages.length })}</h2>
      <Phone step={step} from={here?.from ?? ''} text={here?.text ?? ''}>
        <p class="unscored">
          <Icon name="lock-simple" /> {t('message.unscored')}
        </p>
      </Phone>
      <Choices
        key={step}
        ask={t('message.ask')}
        options={options.map((id) => ({ id }))}
        texts={here?.options}
        earlier={null}
        onChoose={choose}
      />
    </section>
  );
}
