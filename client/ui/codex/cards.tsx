import type { CardRecord } from '../../../content/engine/record.ts';
import type { Card } from '../../../content/engine/card-schema.ts';
import { PILLARS } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { longDate } from '../format.ts';
import { CardText } from '../parts/card-text.tsx';
import type { CardTexts } from '../parts/card-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { stateOf } from './find.ts';

type Props = { cards: readonly Card[]; met: Record<string, CardRecord>; texts: CardTexts };

function State({ record }: { record: CardRecord }) {
  const state = stateOf(record);
  if (state === 'met') return <small>{t('codex.met', { date: longDate(record.metAt) })}</small>;
  return (
    <span class={`tag ${state}`}>
      <Icon name={state === 'recalled' ? 'seal-check' : 'check'} />
      {t(`codex.is.${state}`)}
    </span>
  );
}

/** The cards by pillar; each opens where it stands. */
export function CodexCards({ cards, met, texts }: Props) {
  return (
    <>
      {PILLARS.filter((pillar) => cards.some((card) => card.pillar === pillar)).map((pillar) => {
        const own = cards.filter((card) => card.pillar === pillar);
        return (
          <section key={pillar} class={`shelf on-${pillar}`} aria-labelledby={`pillar-${pillar}`}>
            <h2 id={`pillar-${pillar}`}>
              {t(`pillars.${pillar}`)} <small>{t('codex.found', { count: own.length })}</small>
            </h2>
            <ul class="codex">
              {own.map((card) => {
                const record = met[card.id];
                return (
                  <li key={card.id}>
                    <details>
                      <summary>
                        <b>{texts[card.id]?.title ?? card.id}</b>
                        {record && <State record={record} />}
                        {!record && card.pack && <small>{t('codex.fromPack', { pack: t(`codex.packs.${card.pack}`) })}</small>}
                      </summary>
                      <CardText id={card.id} card={card} />
                    </details>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
