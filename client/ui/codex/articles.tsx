import { asRead } from '../../../content/engine/charter/order.ts';
import type { Article, Charter } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { ArticleText } from '../parts/charter-text.tsx';
import { Rich } from '../parts/rich.tsx';
import { isEverywhere } from './find.ts';
import type { Wanted } from './find.ts';

/** Articles are of the charter, and always known: they are sifted by words and subject, not by how far a card has come. */
export function articlesIn({ articles }: Charter, { words, pillar, state }: Wanted): Article[] {
  if (state !== 'met' || (pillar !== 'all' && pillar !== 'charter')) return [];
  return asRead(articles).filter(({ id, title, text, reason, channels }) =>
    isEverywhere(words, [id, ...[title, text, reason, channels].flatMap(({ fr, en }) => [fr, en])]),
  );
}

/** The articles of the company's own charter, after the cards; each opens where it stands. */
export function CodexArticles({ charter, articles }: { charter: Charter; articles: readonly Article[] }) {
  if (articles.length === 0) return null;
  return (
    <section class="shelf on-charter articles" aria-labelledby="codex-articles">
      <h2 id="codex-articles">
        {t('codex.articles')} <small>{t('codex.articlesLead', { version: charter.version })}</small>
      </h2>
      <ul class="codex">
        {articles.map((article) => (
          <li key={article.id}>
            <details>
              <summary>
                <b>
                  {t('charter.article', { number: Number(article.id.slice(1)) })} <Rich text={article.title[locale.value]} />
                </b>
                <span class={`tag zone ${article.zone}`}>{t(`zones.${article.zone}.name`)}</span>
              </summary>
              <ArticleText article={article} charter={charter} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
