import { askedOf } from '../../../content/engine/charter/difference.ts';
import type { ArticleChange, Asked } from '../../../content/engine/charter/difference.ts';
import type { Article, Charter } from '../../../content/engine/schema.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { Rich } from '../parts/rich.tsx';

/** What one reads is told in the language on screen, unless only the one that was accepted has changed. */
type Told = { before: Charter; after: Charter; agreedIn: Locale };

function Side({ name, article, language }: { name: 'before' | 'now'; article: Article | null; language: Locale }) {
  return (
    <div class={`renewal-side is-${name}`}>
      <h4>{t(`renewal.${name}`)}</h4>
      {article ? (
        <div lang={language}>
          <p class="tags" lang={locale.value}>
            <span class={`tag zone ${article.zone}`}>{t(`zones.${article.zone}.name`)}</span>
            <span class={`tag ${article.kind}`}>{t(`kinds.${article.kind}`)}</span>
          </p>
          <p>
            <b>
              <Rich text={article.title[language]} />
            </b>
          </p>
          <p>
            <Rich text={article.text[language]} />
          </p>
          <p class="where">
            {t('charter.channels')} <Rich text={article.channels[language]} />
          </p>
        </div>
      ) : (
        <p class="none">{t(name === 'before' ? 'renewal.wasNot' : 'renewal.isNot')}</p>
      )}
    </div>
  );
}

function Change({ change, language }: { change: ArticleChange; language: Locale }) {
  const { id, before, after } = change;
  const title = (after ?? before)?.title[language] ?? '';
  return (
    <li class="change">
      <h3 id={`change-${id}`}>
        {t('charter.article', { number: Number(id.slice(1)) })} <Rich text={title} />
      </h3>
      <p class="tag">{t(`renewal.change.${change.change}`)}</p>
      <div class="sides" role="group" aria-labelledby={`change-${id}`}>
        <Side name="before" article={before} language={language} />
        <Side name="now" article={after} language={language} />
      </div>
    </li>
  );
}

function HeadChange({ title, before, now }: { title: string; before: string; now: string }) {
  return (
    <li class="change">
      <h3>{title}</h3>
      <div class="sides">
        <div class="renewal-side is-before">
          <h4>{t('renewal.before')}</h4>
          <p>
            <Rich text={before} />
          </p>
        </div>
        <div class="renewal-side is-now">
          <h4>{t('renewal.now')}</h4>
          <p>
            <Rich text={now} />
          </p>
        </div>
      </div>
    </li>
  );
}

/** What one has to agree to anew, before and now, side by side; one under the other where there is little room. */
export function Changes({ asked, before, after, agreedIn }: Told & { asked: Asked }) {
  const here = askedOf(before, after, locale.value);
  const languageOf = (id: string): Locale => (here.articles.some((one) => one.id === id) ? locale.value : agreedIn);
  const spoken = here.head.includes('acceptance') ? locale.value : agreedIn;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('renewal.changes')}</h2>
      <ul>
        {asked.head.includes('procedure') && (
          <HeadChange
            title={t('renewal.procedure')}
            before={t(`renewal.procedures.${before.procedure}`)}
            now={t(`renewal.procedures.${after.procedure}`)}
          />
        )}
        {asked.articles.map((change) => (
          <Change key={change.id} change={change} language={languageOf(change.id)} />
        ))}
        {asked.head.includes('acceptance') && (
          <HeadChange title={t('renewal.sentence')} before={before.acceptance[spoken]} now={after.acceptance[spoken]} />
        )}
      </ul>
    </section>
  );
}
