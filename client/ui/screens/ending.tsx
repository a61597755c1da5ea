import { t } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';
import type { StepTexts } from '../parts/module-texts.ts';
import { Rich } from '../parts/rich.tsx';

/** How this play ends, what it cost, and the unanswered message that belongs to the next place. */
export function Ending({ texts, onNext }: { texts: StepTexts; onNext(): void }) {
  return (
    <div class="tray">
      <section class="ending" aria-labelledby="ending-title">
        <div class="end-words">
          <h2 id="ending-title">
            <Rich text={texts.title ?? ''} />
          </h2>
          <p class="price">
            <b>{t('ending.price')}</b> <Rich text={texts.price ?? ''} />
          </p>
        </div>
        {texts.hook && (
          <div class="hook">
            <p class="who">
              <Icon name="bell" />
              <b>{t('ending.hook')}</b>
            </p>
            <p>
              <Rich text={texts.hook} />
            </p>
          </div>
        )}
        <button type="button" class="cta go" onClick={onNext}>
          {t('ending.toRecap')} <Icon name="arrow-right" />
        </button>
      </section>
    </div>
  );
}
