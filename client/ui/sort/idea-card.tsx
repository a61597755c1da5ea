import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Idea } from '../../../content/engine/schema.ts';
import { picture } from '../../game-contract.ts';
import { locale, t } from '../../i18n.ts';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';

/** What the post shows; in words where the picture does not come. */
function Picture({ id, alt }: { id: string; alt: string }) {
  const [lost, setLost] = useState(false);
  if (lost) return <p class="pic in-words">{alt}</p>;
  return <img class="pic" draggable={false} src={picture(id)} alt={alt} width={1200} height={600} onError={() => setLost(true)} />;
}

/** A post as its author would show it. Our network is nobody's: no logo, no count. */
export function IdeaCard({ idea, compact = false, tag }: { idea: Idea; compact?: boolean; tag?: ComponentChildren }) {
  const language = locale.value;
  const { author } = idea;
  return (
    <>
      <div class="hd">
        <Face who={author.who} size={compact ? 40 : 48} />
        <div>
          <b id={`by-${idea.id}`}>{t(`cast.${author.who}.name`)}</b>
          <small>
            {author.role[language]} · <Icon name="globe-hemisphere-west" /> {t('sort.public')}
          </small>
        </div>
        {tag}
      </div>
      <p class="tx" id={`tx-${idea.id}`}>
        <Rich text={idea.text[language]} />
      </p>
      {idea.picture && <Picture key={idea.picture.id} id={idea.picture.id} alt={idea.picture.alt[language]} />}
      {!compact && (
        <div class="ft" aria-hidden="true">
          <span>
            <Icon name="thumbs-up" />
            {t('sort.like')}
          </span>
          <span>
            <Icon name="chat-circle" />
            {t('sort.comment')}
          </span>
          <span>
            <Icon name="share-fat" />
            {t('sort.share')}
          </span>
        </div>
      )}
    </>
  );
}
