import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PlayResult } from '../../../content/engine/log.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { useCards } from '../parts/because.tsx';
import { CardText, cardTexts } from '../parts/card-text.tsx';
import { Hud } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ModuleTexts } from '../parts/module-texts.ts';
import { TurningPoint } from '../parts/turning-point.tsx';

/** Two private counts: only the player ever sees them. */
function Counts({ result }: { result: PlayResult }) {
  return (
    <section class="counts" aria-labelledby="counts-title">
      <h2 id="counts-title">{t('recap.counts')}</h2>
      <dl>
        <div>
          <dt>{t('recap.tooBold')}</dt>
          <dd>{result.tooBold}</dd>
        </div>
        <div>
          <dt>{t('recap.tooCareful')}</dt>
          <dd>{result.tooCareful}</dd>
        </div>
      </dl>
      <p class="small">
        <Icon name="lock-simple" /> {t('recap.private')}
      </p>
    </section>
  );
}

/** The cards met on the way; the ones behind a sound decision say so. */
function CardsMet({ result }: { result: PlayResult }) {
  const cards = useCards();
  const texts = cardTexts();
  if (result.cardsMet.length === 0) return null;
  return (
    <section aria-labelledby="met-title">
      <h2 id="met-title">{t('recap.cards', { count: result.cardsMet.length })}</h2>
      <ul class="met">
        {result.cardsMet.map((id) => (
          <li key={id}>
            <details>
              <summary>
                <Icon name="cards" />
                <span>{texts?.[id]?.title ?? id}</span>
                {result.cardsSound.includes(id) && <span class="tag sound">{t('recap.sound')}</span>}
              </summary>
              <CardText id={id} card={cards?.find((one) => one.id === id)} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the play turned on, thought over once more before anything is told. */
export function Recap({ player, texts }: { player: Player; texts: ModuleTexts }) {
  const { play } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const result = useMemo(() => player.result(), [player]);
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  if (!result.ok) return null;
  const { turningPoints } = result.value;
  return (
    <>
      <Hud module={player.module} sub={t('recap.title')} />
      <main id="main" class="recap" tabIndex={-1}>
        <h2 class="title" ref={heading} tabIndex={-1}>
          {t('recap.title')}
        </h2>
        <p class="lead">{t(turningPoints.length > 0 ? 'recap.lead' : 'recap.nothing')}</p>
        {turningPoints.map((point, i) => (
          <TurningPoint key={point.step} number={i + 1} point={point} player={player} texts={texts} />
        ))}
        <Counts result={result.value} />
        <CardsMet result={result.value} />
        <button
          type="button"
          class="cta"
          onClick={() => {
            play('level');
            player.turnTo('reward');
          }}
        >
          {t('recap.toReward')} <Icon name="arrow-right" />
        </button>
      </main>
    </>
  );
}
