import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Article, Charter } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { longDate } from '../format.ts';
import { Rich } from './rich.tsx';

/** Why an article is there, where it holds, and whom to ask. */
function Around({ article, charter }: { article: Article; charter: Charter }) {
  const language = locale.value;
  const owner = charter.contacts.find((contact) => contact.id === article.owner);
  return (
    <>
      <p class="reason">
        <Rich text={article.reason[language]} />
      </p>
      <p class="where">
        {t('charter.channels')} <Rich text={article.channels[language]} />
        {owner && (
          <>
            {' · '}
            {t('charter.owner', { name: owner.name[language], role: owner.role[language] })}
          </>
        )}
      </p>
    </>
  );
}

type ArticleProps = { article: Article; charter: Charter; level?: 3 | 4; folded?: boolean };

/** One article, whole: what it says, then what is around it. @param folded what is around it is one press away */
export function ArticleText({ article, charter, level = 3, folded = false }: ArticleProps) {
  const language = locale.value;
  const Title = `h${level}` as const;
  const around = <Around article={article} charter={charter} />;
  return (
    <article class={`article ${article.zone}`} id={`article-${article.id}`}>
      <p class="tags">
        <span class={`tag zone ${article.zone}`}>{t(`zones.${article.zone}.name`)}</span>
        <span class={`tag ${article.kind}`}>{t(`kinds.${article.kind}`)}</span>
      </p>
      <Title>
        {t('charter.article', { number: Number(article.id.slice(1)) })} <Rich text={article.title[language]} />
      </Title>
      <p>
        <Rich text={article.text[language]} />
      </p>
      {folded ? (
        <details class="around">
          <summary>
            {t('charter.around')}
            <span class="vh"> ({t('charter.articleShort', { number: Number(article.id.slice(1)), title: article.title[language] })})</span>
          </summary>
          {around}
        </details>
      ) : (
        around
      )}
    </article>
  );
}

/** The charter to read: its articles by zone. @param level of the zones' headings @param folded only what each article says is open */
export function CharterText({ charter, level = 3, folded = false }: { charter: Charter; level?: 2 | 3; folded?: boolean }) {
  const language = locale.value;
  const Zone = `h${level}` as const;
  return (
    <div class="charter">
      <p class="edition">{t('charter.edition', { version: charter.version, date: longDate(charter.date) })}</p>
      <p>
        <Rich text={charter.preamble[language]} />
      </p>
      {ZONES.map((zone) => (
        <section key={zone} class={`zone-part ${zone}`} aria-labelledby={`zone-${zone}`}>
          <Zone id={`zone-${zone}`}>{t(`zones.${zone}.title`)}</Zone>
          {charter.articles
            .filter((article) => article.zone === zone)
            .map((article) => (
              <ArticleText key={article.id} article={article} charter={charter} level={level === 2 ? 3 : 4} folded={folded} />
            ))}
        </section>
      ))}
    </div>
  );
}
