import { useEffect, useRef, useState } from 'preact/hooks';
import { header } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { CodexArticles, articlesIn } from '../codex/articles.tsx';
import { CodexCards } from '../codex/cards.tsx';
import { CodexFilters } from '../codex/filters.tsx';
import { ALL, foundIn } from '../codex/find.ts';
import type { Wanted } from '../codex/find.ts';
import { useCharter } from '../charter/use-charter.ts';
import { usePage } from '../context.tsx';
import { useCards } from '../parts/because.tsx';
import { cardTexts } from '../parts/card-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';

/** Before printing every card of the list opens; afterwards those that were closed close again. */
function usePrintedOpen(list: { current: HTMLElement | null }): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = () => {
      opened = [...(list.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const details of opened) details.open = true;
    };
    const after = () => {
      for (const details of opened) details.open = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

/** The cards met so far: to search, to sift, to read, to print. */
export function CodexPage() {
  const { game } = usePage();
  const [wanted, setWanted] = useState<Wanted>(ALL);
  const list = useRef<HTMLDivElement>(null);
  const cards = useCards();
  const texts = cardTexts();
  const met = game.session.record.value?.cards;
  const charter = useCharter(game.session.me.value?.charter.hash);
  usePrintedOpen(list);
  if (!met || !cards || !texts) {
    return (
      <ReadingPage title={t('codex.name')} name="codex-page" banner={header('codex')}>
        <p>{t(game.offline.value ? 'codex.offline' : 'states.loading')}</p>
      </ReadingPage>
    );
  }
  // A pack's cards come with it: the list has them only while it is on, or once they are met.
  const mine = cards.filter((card) => (met[card.id] || card.pack) && texts[card.id]);
  const known = mine.filter((card) => met[card.id]).length;
  const found = foundIn(mine, met, texts, wanted);
  const articles = charter ? articlesIn(charter, wanted) : [];
  return (
    <ReadingPage title={t('codex.name')} name="codex-page" banner={header('codex')}>
      {mine.length === 0 ? (
        <div class="nothing">
          <Icon name="cards" />
          <p>{t('codex.empty')}</p>
          <a class="cta" href="/">
            {t('actions.backToMap')}
          </a>
          <div ref={list}>{charter && <CodexArticles charter={charter} articles={charter.articles} />}</div>
        </div>
      ) : (
        <>
          <p class="lead noprint">{t('codex.lead', { count: known, all: cards.length })}</p>
          <CodexFilters wanted={wanted} onWant={setWanted} />
          <p class="count">
            <span role="status">{t('codex.found', { count: found.length })}</span>
            {found.length > 0 ? (
              <button type="button" class="pill noprint" onClick={() => print()}>
                <Icon name="printer" />
                {t('codex.print', { count: found.length })}
              </button>
            ) : (
              <button type="button" class="pill" onClick={() => setWanted(ALL)}>
                {t('codex.showAll')}
              </button>
            )}
          </p>
          <p class="small">{t('card.training')}</p>
          <div ref={list}>
            <CodexCards cards={found} met={met} texts={texts} />
            {charter && <CodexArticles charter={charter} articles={articles} />}
          </div>
        </>
      )}
    </ReadingPage>
  );
}
