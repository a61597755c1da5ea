import type { SortView } from '../../../content/engine/minigames/sort.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { CastView } from '../../../content/engine/view.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';

type Props = { state: SortView; cast: CastView; charter: Charter; onCall(): void };

/** The host beside the pile: says the rule of the round, and reads an article when called. */
export function Coach({ state, cast, charter, onCall }: Props) {
  const { stage } = usePage();
  const language = locale.value;
  const [host] = cast;
  const article = charter.articles.find((one) => one.id === state.article);
  const name = host ? t(`cast.${host.who}.name`) : '';
  return (
    <aside class="coach" aria-label={t('sort.host', { name })}>
      {host && stage.value === 'failed' && <Face who={host.who} mood={host.mood} />}
      {article ? (
        <div>
          <b class="d">{t('charter.articleShort', { number: Number(article.id.slice(1)), title: article.title[language] })}</b>
          <p>
            <Rich text={article.text[language]} />
          </p>
        </div>
      ) : (
        <div>
          <b class="d">{name}</b>
          <p>{t(`sort.rounds.${state.round}`)}</p>
        </div>
      )}
      {!article && (
        <button type="button" class="pill call" aria-disabled={state.callsLeft === 0} onClick={onCall}>
          <Icon name="phone-call" />
          {t('sort.call', { count: state.callsLeft })}
        </button>
      )}
    </aside>
  );
}
