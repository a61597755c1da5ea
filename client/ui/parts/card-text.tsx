import type { Card } from '../../../content/engine/card-schema.ts';
import { locale, t, textsOf } from '../../i18n.ts';
import { longDate } from '../format.ts';
import { Rich } from './rich.tsx';

export type CardTexts = Record<string, { title: string; rule: string; do: string; dont: string; misconception: string }>;

/** The texts of every card, or null until they have come. */
export const cardTexts = (): CardTexts | null => textsOf<CardTexts>('cards');

/** A card of the codex, whole. General training, not legal advice: said where law is taught. */
export function CardText({ id, card }: { id: string; card: Card | undefined }) {
  const texts = cardTexts()?.[id];
  if (!texts) return <p>{t('states.loading')}</p>;
  const language = locale.value;
  return (
    <div class="codex-card">
      <p class="rule">
        <Rich text={texts.rule} />
      </p>
      <dl>
        <dt class="do">{t('card.do')}</dt>
        <dd>
          <Rich text={texts.do} />
        </dd>
        <dt class="dont">{t('card.dont')}</dt>
        <dd>
          <Rich text={texts.dont} />
        </dd>
        <dt>{t('card.misconception')}</dt>
        <dd>
          <Rich text={texts.misconception} />
        </dd>
      </dl>
      <p class="source">
        {card && (
          <>
            {t('card.source')}{' '}
            {card.url ? (
              <a href={card.url} rel="noreferrer" target="_blank">
                {card.source[language]}
                <span class="vh"> {t('card.newTab')}</span>
              </a>
            ) : (
              card.source[language]
            )}{' '}
            · {t('card.checked', { date: longDate(card.checked) })}
            {' · '}
          </>
        )}
        {id}
      </p>
      {card?.pillar === 'law' && <p class="source">{t('card.training')}</p>}
    </div>
  );
}
