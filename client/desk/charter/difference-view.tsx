import { isSame } from '../../../content/engine/charter/difference.ts';
import type { ArticleChange, CharterDifference } from '../../../content/engine/charter/difference.ts';
import type { Charter, Idea } from '../../../content/engine/schema.ts';
import { t } from '../../i18n.ts';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import { ChangedField } from './changed-field.tsx';
import { fieldName, fieldText } from './field-text.ts';
import { ChangeTag, KindTag, ZoneTag } from './tags.tsx';

type Contents = Pick<Charter, 'articles' | 'contacts' | 'ideas' | 'procedure' | 'title' | 'preamble' | 'acceptance'>;
type Pair = { before: Contents; after: Contents };

/** What a new or a gone article said: its words whole, on the side where they stand. */
const WHOLE = ['zone', 'kind', 'title', 'text', 'reason', 'channels', 'owner'] as const;

const ideaOf = (ideas: readonly Idea[], id: string): Idea[] => ideas.filter((one) => one.id === id);

/** Post ideas of one article that are new, gone or changed. */
function IdeaChanges({ ids, before, after }: Pair & { ids: string[] }) {
  if (ids.length === 0) return null;
  return (
    <>
      {ids.map((id) => (
        <ChangedField
          key={id}
          name={td('charter.difference.idea')}
          before={fieldText('ideas', ideaOf(before.ideas, id), before.contacts)}
          after={fieldText('ideas', ideaOf(after.ideas, id), after.contacts)}
        />
      ))}
    </>
  );
}

function ArticleDifference({ change, ideas, before, after }: Pair & { change: ArticleChange; ideas: string[] }) {
  const article = change.after ?? change.before;
  if (!article) return null;
  const fields = change.change === 'changed' ? change.fields : WHOLE;
  return (
    <section class="charter-difference" aria-labelledby={`difference-${change.id}`}>
      <h3 id={`difference-${change.id}`}>{articleName(article)}</h3>
      <p class="charter-tags">
        <ChangeTag change={change.change} />
        <ZoneTag zone={article.zone} />
        <KindTag kind={article.kind} />
      </p>
      {fields.map((field) => (
        <ChangedField
          key={field}
          name={fieldName(field)}
          before={fieldText(field, change.before?.[field], before.contacts)}
          after={fieldText(field, change.after?.[field], after.contacts)}
        />
      ))}
      <IdeaChanges ids={ideas} before={before} after={after} />
    </section>
  );
}

const articleOfIdea = (id: string, { before, after }: Pair): string | undefined =>
  (ideaOf(after.ideas, id)[0] ?? ideaOf(before.ideas, id)[0])?.article;

type Shown = Pair & { difference: CharterDifference };

const Head = ({ difference, before, after }: Shown) => (
  <Panel id="difference-head" title={td('charter.head.title')}>
    {difference.head.map((field) => (
      <ChangedField
        key={field}
        level={3}
        name={fieldName(field)}
        before={fieldText(field, before[field], before.contacts)}
        after={fieldText(field, after[field], after.contacts)}
      />
    ))}
  </Panel>
);

function Contacts({ difference, before, after }: Shown) {
  const said = ({ contacts }: Contents, id: string) =>
    fieldText(
      'contacts',
      contacts.filter((one) => one.id === id),
      contacts,
    );
  return (
    <Panel id="difference-contacts" title={td('charter.contacts.title')}>
      {difference.contacts.map((id) => (
        <ChangedField key={id} level={3} name={fieldName('contact')} before={said(before, id)} after={said(after, id)} />
      ))}
    </Panel>
  );
}

/** Articles that stand elsewhere: where, and that it asks nothing of anybody. */
function Moved({ difference: { moved }, after }: Shown) {
  const toldOf = (id: string) => {
    const article = after.articles.find((one) => one.id === id);
    return { article: article ? articleName(article) : id, zone: article ? t(`zones.${article.zone}.name`) : '' };
  };
  return (
    <Panel id="difference-moved" title={td('charter.difference.moved', { count: moved.length })} note={td('charter.difference.movedNote')}>
      <ul class="charter-of">
        {moved.map(({ id, from, to }) => (
          <li key={id}>{td('charter.difference.place', { ...toldOf(id), from, to })}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** Two charters side by side, what differs and nothing else: earlier on the left, later on the right. */
export function DifferenceView({ difference, before, after }: Shown) {
  if (isSame(difference)) return <p>{td('charter.difference.none')}</p>;
  const { head, contacts, articles, ideas, moved } = difference;
  const pair = { before, after };
  const named = new Set(articles.map(({ id }) => id));
  const alone = ideas.filter((id) => !named.has(articleOfIdea(id, pair) ?? ''));
  return (
    <>
      {head.length > 0 && <Head difference={difference} {...pair} />}
      {articles.length > 0 && (
        <Panel id="difference-articles" title={td('charter.difference.articles', { count: articles.length })}>
          {articles.map((change) => (
            <ArticleDifference
              key={change.id}
              change={change}
              ideas={ideas.filter((id) => articleOfIdea(id, pair) === change.id)}
              {...pair}
            />
          ))}
        </Panel>
      )}
      {moved.length > 0 && <Moved difference={difference} {...pair} />}
      {contacts.length > 0 && <Contacts difference={difference} {...pair} />}
      {alone.length > 0 && (
        <Panel id="difference-ideas" title={td('charter.difference.ideas', { count: alone.length })}>
          <IdeaChanges ids={alone} {...pair} />
        </Panel>
      )}
    </>
  );
}
