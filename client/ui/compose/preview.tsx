import { WRITTEN } from '../../../content/engine/minigames/compose/authored.ts';
import { picture } from '../../game-contract.ts';
import { usePage } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { blockText, itemIn, pictureOf } from './model.ts';
import type { Part } from './model.ts';

/** The post as people will see it, on a phone of nobody's make: no logo, no count. */
export function Preview({ part }: { part: Part }) {
  const { game } = usePage();
  const { state, say } = part;
  const item = itemIn(part, state.item);
  if (!item) return null;
  const { draft } = state;
  const said = (slot: keyof typeof draft): string => {
    const id = draft[slot];
    return id === undefined ? '' : blockText(part, item, slot, id, draft);
  };
  const shown = pictureOf(item, draft);
  const face = game.session.me.value?.person.face;
  const bare = WRITTEN.every((slot) => draft[slot] === undefined);
  return (
    <article class="handset" aria-label={say('preview')}>
      <div class="screen-of">
        <header>
          {face && <Face who={face} mood="neutral" size={46} />}
          <div>
            <b class="d">{say('you')}</b>
            <small>
              <Icon name="globe-hemisphere-west" /> {say('public')}
              {draft.hour && <> · {said('hour').split(/\s?:/)[0]}</>}
            </small>
          </div>
        </header>
        {bare && <p class="blank">{say('blank')}</p>}
        {WRITTEN.map((slot) =>
          draft[slot] === undefined ? null : (
            <p key={slot}>
              <Rich text={said(slot)} />
            </p>
          ),
        )}
        {draft.tags && <p class="tags">{said('tags')}</p>}
        {shown && <img class="pic" src={picture(shown)} alt={draft.alt === 'blank' ? '' : said('alt')} width={640} height={320} />}
      </div>
    </article>
  );
}
