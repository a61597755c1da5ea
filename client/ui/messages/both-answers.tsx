import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '../../../content/engine/card-schema.ts';
import type { MessageAnswers } from '../../../content/engine/messages.ts';
import { t } from '../../i18n.ts';
import { useCards } from '../parts/because.tsx';
import { CardText, cardTexts } from '../parts/card-text.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ModuleTexts, StepTexts } from '../parts/module-texts.ts';
import { Rich } from '../parts/rich.tsx';

type Props = {
  messages: readonly MessageAnswers[];
  texts: ModuleTexts;
  /** The last one was answered just now: what is shown in its place is read next. */
  focus: boolean;
};

function Both({ message, texts, card }: { message: MessageAnswers; texts: StepTexts; card: Card | undefined }) {
  const { step, first, again, about } = message;
  const label = (option: string | null): string => (option === null ? '' : (texts.options?.[option]?.label ?? ''));
  return (
    <li>
      <article aria-labelledby={`from-${step}`}>
        <h2 id={`from-${step}`}>
          <Icon name="device-mobile" /> {texts.from}
        </h2>
        <p class="received">
          <Rich text={texts.text ?? ''} />
        </p>
        <dl>
          <div>
            <dt>{t('message.first')}</dt>
            <dd>{first === null ? <i>{t('message.notAsked')}</i> : <Rich text={label(first)} />}</dd>
          </div>
          <div>
            <dt>{t('message.again')}</dt>
            <dd>
              <Rich text={label(again)} />
            </dd>
          </div>
        </dl>
        {first !== null && first === again && <p class="same">{t('message.same')}</p>}
        <details>
          <summary>
            <Icon name="cards" />
            <span>
              {t('message.card')} <b>{cardTexts()?.[about]?.title ?? t('card.short', { id: about })}</b>
            </span>
          </summary>
          <CardText id={about} card={card} />
        </details>
      </article>
    </li>
  );
}

/** Each message with both answers side by side, and the card it turns on: no mark, the reader is the judge. */
export function BothAnswers({ messages, texts, focus }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const cards = useCards();
  useLayoutEffect(() => {
    if (focus) list.current?.focus();
  }, []);
  return (
    <ol class="both" ref={list} tabIndex={-1} aria-label={t('message.title')}>
      {messages.map((message) => (
        <Both
          key={message.step}
          message={message}
          texts={texts.steps[message.step] ?? {}}
          card={cards?.find((one) => one.id === message.about)}
        />
      ))}
    </ol>
  );
}
