import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../../content/engine/card-schema.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { CardText, cardTexts } from './card-text.tsx';
import { ArticleText } from './charter-text.tsx';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';

type Props = { articles: readonly string[]; facts: readonly string[]; charter: Charter };

/** Which card or article is being read. */
type Open = { kind: 'article' | 'card'; id: string } | null;

/** Links from an explanation to the articles and cards behind it; each opens over the page. */
export function Because({ articles, facts, charter }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const language = locale.value;
  const found = charter.articles.filter((article) => articles.includes(article.id));
  const texts = facts.length > 0 ? cardTexts() : null;
  if (found.length === 0 && facts.length === 0) return null;
  return (
    <>
      <ul class="because" aria-label={t('play.behind')}>
        {found.map((article) => (
          <li key={article.id}>
            <button type="button" class="pill" aria-haspopup="dialog" onClick={() => setOpen({ kind: 'article', id: article.id })}>
              <Icon name="scroll" />
              {t('charter.articleShort', { number: Number(article.id.slice(1)), title: article.title[language] })}
            </button>
          </li>
        ))}
        {facts.map((id) => (
          <li key={id}>
            <button type="button" class="pill" aria-haspopup="dialog" onClick={() => setOpen({ kind: 'card', id })}>
              <Icon name="cards" />
              {texts?.[id]?.title ?? t('card.short', { id })}
            </button>
          </li>
        ))}
      </ul>
      <OpenOne open={open} charter={charter} onClose={() => setOpen(null)} />
    </>
  );
}

function OpenOne({ open, charter, onClose }: { open: Open; charter: Charter; onClose(): void }) {
  const cards = useCards();
  const article = open?.kind === 'article' ? charter.articles.find((one) => one.id === open.id) : undefined;
  if (open === null || (open.kind === 'article' && !article)) return null;
  return (
    <Modal title={article ? t('charter.title') : (cardTexts()?.[open.id]?.title ?? t('card.short', { id: open.id }))} onClose={onClose}>
      {article ? (
        <ArticleText article={article} charter={charter} />
      ) : (
        <CardText id={open.id} card={cards?.find((one) => one.id === open.id)} />
      )}
    </Modal>
  );
}

/** The list of cards, or null until it has come. */
export function useCards(): Card[] | null {
  const { game } = usePage();
  const [cards, setCards] = useState<Card[] | null>(null);
  useEffect(() => {
    let here = true;
    void game.library.cards().then((answer) => {
      if (here && answer.ok) setCards(answer.value);
    });
    return () => {
      here = false;
    };
  }, [game]);
  return cards;
}
