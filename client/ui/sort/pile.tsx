import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SortView } from '../../../content/engine/minigames/sort.ts';
import type { Idea } from '../../../content/engine/schema.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Icon } from '../parts/icon.tsx';
import type { Player } from '../../session/player.ts';
import { foundZone, ideaOf } from './model.ts';
import { IdeaCard } from './idea-card.tsx';
import type { Drag, useDrag } from './use-drag.ts';

type Props = {
  player: Player;
  state: SortView;
  idea: Idea;
  drag: Drag | null;
  handlers: ReturnType<typeof useDrag>['handlers'];
  picked: Zone | null;
};

/** The other half of a pair: to compare, not to sort now. */
function Twin({ player, id }: { player: Player; id: string }) {
  const twin = ideaOf(player.charter, id);
  if (!twin) return null;
  const zone = foundZone(player, id);
  return (
    <article class="post twin" aria-label={t('sort.twin')}>
      <p class="ribbon">{zone ? t('sort.twinPlaced', { zone: t(`zones.${zone}.name`) }) : t('sort.twin')}</p>
      <IdeaCard idea={twin} compact />
    </article>
  );
}

const Sticker = ({ judged }: { judged: SortView['feedback'] }) =>
  judged && (
    <div class={`sticker ${judged.right ? 'ok' : 'ko'}`} aria-hidden="true">
      {t(judged.right ? 'sort.stickerRight' : 'sort.stickerWrong')}
    </div>
  );

/** The idea to place, on top of those to come. */
export function Pile({ player, state, idea, drag, handlers, picked }: Props) {
  const card = useRef<HTMLElement>(null);
  const judged = state.feedback;
  useLayoutEffect(() => {
    // Only a new idea takes the focus: an answer leaves it on the verdict.
    if (state.phase === 'placing') card.current?.focus({ preventScroll: true });
  }, [idea.id, state.round]);
  return (
    <div class={`deck${state.twin ? ' pair' : ''}`}>
      <div class="holder">
        <div class="under c" aria-hidden="true" />
        <div class="under b" aria-hidden="true" />
        <article
          key={`${state.round} ${idea.id}`}
          ref={card}
          tabIndex={-1}
          class={`post in${drag ? ' drag' : ''}${picked ? ` to-${picked}` : ''}`}
          aria-labelledby={`by-${idea.id} tx-${idea.id}`}
          style={drag ? { transform: `translate(${drag.x}px, ${drag.y}px) rotate(${drag.x / 24}deg) scale(0.84)` } : { transform: '' }}
          {...(judged ? {} : handlers)}
        >
          <IdeaCard idea={idea} />
        </article>
        <Sticker judged={judged} />
      </div>
      {!judged && !picked && state.placed === 0 && (
        <p class="drag-hint" aria-hidden="true">
          <Icon name="hand-tap" />
          {t('sort.dragHint')}
        </p>
      )}
      {state.twin && <Twin player={player} id={state.twin} />}
    </div>
  );
}
