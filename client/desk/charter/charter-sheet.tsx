import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Article, Charter } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { longDate } from '../../ui/format.ts';
import { Rich } from '../../ui/parts/rich.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import { firstSentence } from './first-sentence.ts';
import { KindTag } from './tags.tsx';

type Sheet = Pick<Charter, 'title' | 'preamble' | 'acceptance' | 'procedure' | 'contacts' | 'articles' | 'version' | 'date'>;

function SheetArticle({ article, contacts }: { article: Article; contacts: Charter['contacts'] }) {
  const language = locale.value;
  const owner = contacts.find(({ id }) => id === article.owner);
  return (
    <article>
      <h4>
        {articleName(article)} <KindTag kind={article.kind} />
      </h4>
      <p>
        <Rich text={article.text[language]} />
      </p>
      <p class="grounds">
        <Rich text={article.reason[language]} />
      </p>
      <p class="small">
        {t('charter.channels')} <Rich text={article.channels[language]} />
        {owner && ` · ${t('charter.owner', { name: owner.name[language], role: owner.role[language] })}`}
      </p>
    </article>
  );
}

type Ruled = Pick<Article, 'id' | 'zone' | 'kind' | 'title' | 'text'>;

function Rule({ article, open }: { article: Ruled; open: boolean }) {
  const [first, rest] = firstSentence(article.text[locale.value]);
  return (
    <article>
      <details open={open || rest === ''}>
        <summary>
          <h4>{articleName(article)}</h4>
          <span>
            <Rich text={first} />
          </span>
        </summary>
        {rest !== '' && (
          <p>
            <Rich text={rest} />
          </p>
        )}
      </details>
    </article>
  );
}

/** The rules zone by zone, in the language on screen: a sentence of each, the rest on demand. @param open all of each */
export const RulesSheet = ({ title, articles, open }: { title: Charter['title']; articles: readonly Ruled[]; open: boolean }) => (
  <div class="charter-sheet">
    <h2>
      <Rich text={title[locale.value]} />
    </h2>
    {ZONES.map((zone) => (
      <section key={zone} aria-labelledby={`sheet-${zone}`}>
        <h3 id={`sheet-${zone}`}>{t(`zones.${zone}.title`)}</h3>
        {articles
          .filter((article) => article.zone === zone && article.kind === 'rule')
          .map((article) => (
            <Rule key={article.id} article={article} open={open} />
          ))}
      </section>
    ))}
  </div>
);

/** The charter as it is read and printed, in the language on screen. @param edition it was published: its number and fingerprint are said */
export function CharterSheet({ charter, hash, edition = false }: { charter: Sheet; hash: string; edition?: boolean }) {
  const language = locale.value;
  return (
    <div class="charter-sheet">
      <h2>
        <Rich text={charter.title[language]} />
      </h2>
      <p class="small">
        {edition ? t('charter.edition', { version: charter.version, date: longDate(charter.date) }) : td('charter.read.draft')} ·{' '}
        {td(`charter.procedures.${charter.procedure}.name`)}
      </p>
      <p>
        <Rich text={charter.preamble[language]} />
      </p>
      {ZONES.map((zone) => (
        <section key={zone} aria-labelledby={`sheet-${zone}`}>
          <h3 id={`sheet-${zone}`}>{t(`zones.${zone}.title`)}</h3>
          {charter.articles
            .filter((article) => article.zone === zone)
            .map((article) => (
              <SheetArticle key={article.id} article={article} contacts={charter.contacts} />
            ))}
        </section>
      ))}
      <section aria-labelledby="sheet-yes">
        <h3 id="sheet-yes">{td('charter.fields.acceptance')}</h3>
        <p>
          <Rich text={charter.acceptance[language]} />
        </p>
      </section>
      <p class="small hash">SHA-256 {hash}</p>
    </div>
  );
}
