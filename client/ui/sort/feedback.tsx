import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SortView } from '../../../content/engine/minigames/sort.ts';
import type { Charter, Idea } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { minus, signed } from '../format.ts';
import { Because } from '../parts/because.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';

type Judged = NonNullable<SortView['feedback']>;
type Props = { state: SortView; judged: Judged; idea: Idea; charter: Charter; onNext(): void };

const tone = ({ right, sure, leak }: Judged): string => (right ? (sure ? 'good' : 'mid') : leak || sure ? 'bad' : 'mid');

/** What the detail and the person asked were worth, in round 3. */
function Details({ judged, idea, charter }: { judged: Judged; idea: Idea; charter: Charter }) {
  const language = locale.value;
  const { detail, ask } = judged;
  const decided = idea.details.find((one) => one.id === idea.decides)?.text[language] ?? '';
  const owner = charter.contacts.find((one) => one.id === ask?.owner);
  return (
    <>
      {detail && (
        <p class="found">
          <Icon name={detail.chosen === detail.decides ? 'check' : 'eye'} />
          <span>
            {t(detail.chosen === detail.decides ? 'sort.detailFound' : 'sort.detailWas')} <Rich text={decided} />
          </span>
        </p>
      )}
      {ask && owner && judged.zone === 'ask' && (
        <p class="found">
          <Icon name={ask.chosen === ask.owner ? 'check' : 'user-circle'} />
          <span>{t(ask.chosen === ask.owner ? 'sort.askedRight' : 'sort.askedWas', { name: owner.name[language] })}</span>
        </p>
      )}
    </>
  );
}

/** Who was right and sure knows why: it is there to be read, one press away. Whoever was not reads it at once. */
const knewIt = ({ right, sure }: Judged): boolean => right && sure;

function Why({ judged, idea }: { judged: Judged; idea: Idea }) {
  const why = <Rich text={idea.why[locale.value]} />;
  if (!knewIt(judged)) {
    return (
      <p class="after" id="after">
        {why}
      </p>
    );
  }
  return (
    <details class="because-why">
      <summary>
        <Icon name="lightbulb" />
        {t('play.why')}
      </summary>
      <p>{why}</p>
    </details>
  );
}

/** Where the idea belonged, and why. */
export function Feedback({ state, judged, idea, charter, onNext }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { play } = usePage();
  const language = locale.value;
  const spilled = state.phase === 'spilled';
  const article = charter.articles.find((one) => one.id === idea.article);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'nearest' });
    play(judged.right ? 'good' : 'bad');
  }, [state.placed]);
  return (
    <div class={`why ${tone(judged)}`} ref={box} tabIndex={-1} role="group" aria-labelledby={knewIt(judged) ? 'verdict' : 'verdict after'}>
      <span class="stamp points" aria-label={t('sort.points', { count: judged.points, points: minus(judged.points) })} role="img">
        <b class="d">{signed(judged.points)}</b>
      </span>
      <div class="words">
        <h2 id="verdict">{t(judged.right ? 'sort.right' : 'sort.rather', { zone: t(`zones.${judged.zone}.name`) })}</h2>
        {spilled && <p class="after">{t('sort.spilled')}</p>}
        <Why judged={judged} idea={idea} />
        {!spilled && judged.leak && <p class="small">{t('sort.leak', { count: state.leaks })}</p>}
        {judged.needlessQuestion && <p class="small">{t('sort.needless')}</p>}
        {spilled && article && (
          <p class="read">
            <Rich text={article.text[language]} />
          </p>
        )}
        <Details judged={judged} idea={idea} charter={charter} />
        <Because articles={[idea.article]} facts={idea.facts} charter={charter} />
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {t(spilled ? 'sort.dealAgain' : 'sort.next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}
