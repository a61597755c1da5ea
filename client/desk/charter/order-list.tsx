import arrowDown from '@phosphor-icons/core/assets/bold/arrow-down-bold.svg?raw';
import arrowUp from '@phosphor-icons/core/assets/bold/arrow-up-bold.svg?raw';
import dots from '@phosphor-icons/core/assets/bold/dots-six-vertical-bold.svg?raw';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleDraft } from '../../../content/engine/charter/draft.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { looksOf, useDrag } from '../parts/use-drag.ts';
import type { Dragged } from '../parts/use-drag.ts';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import { KindTag, ZONE_ICONS } from './tags.tsx';

type RowProps = { article: ArticleDraft; at: number; of: number; dragged: Dragged | null; onMove(by: -1 | 1): void };

/** One article: a button each way, and a grip that only adds to them. */
function Row({ article, at, of, dragged, onMove }: RowProps) {
  const name = articleName(article);
  const way = (by: -1 | 1, side: 'up' | 'down', off: boolean) => (
    <button
      type="button"
      class="desk-button"
      data-way={side}
      aria-disabled={off}
      aria-label={td(`charter.order.${side}`, { article: name })}
      onClick={() => !off && onMove(by)}
    >
      <Drawing svg={by === -1 ? arrowUp : arrowDown} />
    </button>
  );
  return (
    <li data-article={article.id} {...looksOf(dragged, at)}>
      <span class="desk-grip" data-grip aria-hidden="true" title={td('charter.order.grip')}>
        <Drawing svg={dots} />
      </span>
      <b>{name}</b>
      <KindTag kind={article.kind} />
      <span class="ways">
        {way(-1, 'up', at === 0)}
        {way(1, 'down', at === of - 1)}
      </span>
    </li>
  );
}

type Props = { zone: Zone; articles: ArticleDraft[]; onMove(article: ArticleDraft, to: number): void };

/** The articles of a zone in their order. The focus goes with the one that is moved; at an end it takes the button of the other way. */
export function OrderList({ zone, articles, onMove }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current) list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const dragged = useDrag(list, (from, to) => articles[from] && onMove(articles[from], to));
  const step = (article: ArticleDraft, to: number, by: -1 | 1) => {
    const way = to === 0 ? 'down' : to === articles.length - 1 ? 'up' : by === -1 ? 'up' : 'down';
    wanted.current = `[data-article="${article.id}"] [data-way="${way}"]`;
    onMove(article, to);
  };
  return (
    <section class={`desk-panel charter-zone ${zone}`} aria-labelledby={`charter-order-${zone}`}>
      <h2 id={`charter-order-${zone}`}>
        <span class="dot">
          <Drawing svg={ZONE_ICONS[zone]} />
        </span>
        {t(`zones.${zone}.title`)}
      </h2>
      <ol class="charter-order" ref={list}>
        {articles.map((article, at) => (
          <Row
            key={article.id}
            article={article}
            at={at}
            of={articles.length}
            dragged={dragged}
            onMove={(by) => step(article, at + by, by)}
          />
        ))}
      </ol>
    </section>
  );
}
