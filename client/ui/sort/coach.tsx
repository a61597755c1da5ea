import type { SortView } from '../../../content/engine/minigames/sort.ts';
import type { Article, Charter } from '../../../content/engine/schema.ts';
import type { CastView } from '../../../content/engine/view.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';

/** The article that the host reads when called. */
function Called({ article }: { article: Article }) {
  const language = locale.value;
  return (
    <div role="status">
      <b class="d">{t('charter.articleShort', { number: Number(article.id.slice(1)), title: article.title[language] })}</b>
      <p>
        <Rich text={article.text[language]} />
      </p>
    </div>
  );
}

/** The rule of the round as it begins; whoever begins at a later one hears how to sort first. */
function ruleOf({ position, round, placed }: SortView): string {
  if (position > 1) return t('sort.prompt');
  const rule = t(`sort.rounds.${round}`);
  return placed === 0 && round > 1 ? `${t('sort.rounds.1')} ${rule}` : rule;
}

type Props = { state: SortView; cast: CastView; charter: Charter; onCall(): void };

/** The host beside the pile: says the rule as a round begins, and reads an article when called. */
export function Coach({ state, cast, charter, onCall }: Props) {
  const { stage } = usePage();
  const [host] = cast;
  const article = charter.articles.find((one) => one.id === state.article);
  const name = host ? t(`cast.${host.who}.name`) : '';
  return (
    <aside class={`coach${article ? ' reads' : ''}`} aria-label={t('sort.host', { name })}>
      {host && stage.value === 'failed' && <Face who={host.who} mood={host.mood} />}
      {article && <Called article={article} />}
      {!article && (
        <>
          <div>
            <b class="d">{name}</b>
            <p>{ruleOf(state)}</p>
          </div>
          <button type="button" class="pill call" aria-disabled={state.callsLeft === 0} onClick={onCall}>
            <Icon name="phone-call" />
            {t('sort.call', { count: state.callsLeft })}
          </button>
        </>
      )}
    </aside>
  );
}
