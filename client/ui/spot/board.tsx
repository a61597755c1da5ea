import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SpotView } from '../../../content/engine/minigames/spot.ts';
import { picture } from '../../game-contract.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { AREAS } from './areas.ts';
import type { Area } from './areas.ts';
import { fateOf, nameOf, seenOf } from './model.ts';
import type { Hands } from './model.ts';
import type { Say, SpotTexts } from './texts.ts';

type Props = { state: SpotView; texts: SpotTexts; say: Say; hands: Hands; onPart(part: string): void };
type OneProps = Props & { part: string; class?: string; area?: Area | undefined; children?: ComponentChildren };

const FATES: Record<'found' | 'missed' | 'alarm', IconName> = { found: 'check', missed: 'eye', alarm: 'smiley' };

/** One of the nine: a button while one looks, a labelled thing afterwards. */
function Part({ state, texts, say, hands, onPart, part, class: look = '', area, children }: OneProps) {
  const looking = state.phase === 'looking';
  const marked = (looking ? hands.marks : state.marks).includes(part);
  const fate = fateOf(state.verdict, part);
  const style = area && { left: `${area[0]}%`, top: `${area[1]}%`, width: `${area[2]}%`, height: `${area[3]}%` };
  const looks = [
    look,
    marked && !fate ? 'marked' : '',
    fate ?? '',
    state.naming === part || (looking && hands.looked === part) ? 'here' : '',
  ];
  const words = (
    <>
      <span class={children ? 'vh' : 'nm'}>{nameOf(state, texts, part)}</span>
      {children}
      {(marked || fate) && (
        <span class="flag">
          <Icon name={fate ? FATES[fate] : 'warning-diamond'} />
          <span class="vh">, {say(fate ?? 'marked')}</span>
        </span>
      )}
    </>
  );
  const name = `part ${looks.filter(Boolean).join(' ')}`;
  if (!looking) return <span class={name} {...(style && { style })} data-part={part}>{words}</span>; // prettier-ignore
  return (
    <button type="button" class={name} {...(style && { style })} data-part={part} onClick={() => onPart(part)}>
      {words}
    </button>
  );
}

/** A drawing, and over it the things one may look at. Where it cannot be shown, their names stand in a list. */
function Photo(props: Props) {
  const { state, texts } = props;
  const [lost, setLost] = useState(false);
  const areas = AREAS[state.case ?? ''] ?? {};
  const placed = state.parts.filter((part) => areas[part]);
  return (
    <div class="photo">
      <div class={`frame${lost ? ' lost' : ''}`}>
        <img src={picture(`spot-${state.case}-${state.look}`)} alt="" width={1200} height={800} onError={() => setLost(true)} />
        {placed.map((part) => (
          <Part key={part} {...props} part={part} class="thing" area={lost ? undefined : areas[part]} />
        ))}
      </div>
      {state.parts
        .filter((part) => !areas[part])
        .map((part) => (
          <Part key={part} {...props} part={part} class="under">
            <Rich text={seenOf(state, texts, part)} />
          </Part>
        ))}
    </div>
  );
}

/** A post, in nine pieces: who speaks, before whom, five sentences, what comes with them, what comes after. */
function Post(props: Props) {
  const { state, texts } = props;
  const [author, audience, ...rest] = state.parts;
  const sentences = rest.slice(0, 5);
  const piece = (part: string | undefined, look: string, icon?: IconName) =>
    part && (
      <Part key={part} {...props} part={part} class={look}>
        {icon && <Icon name={icon} />}
        <span>
          <Rich text={seenOf(state, texts, part)} />
        </span>
      </Part>
    );
  return (
    <div class="paper">
      <div class="head">
        {piece(author, 'by', 'user-circle')}
        {piece(audience, 'to', 'eye')}
      </div>
      <div class="body">{sentences.map((part) => piece(part, 'line'))}</div>
      {rest.slice(5, 6).map((part) => piece(part, 'with', 'push-pin-simple'))}
      {rest.slice(6).map((part) => piece(part, 'then', 'chat-circle'))}
    </div>
  );
}

/** The case on the table, and what is said of it. */
export function Board(props: Props) {
  const { state, texts, say } = props;
  const file = texts.cases[state.case ?? ''];
  return (
    <section class={`board of-${state.kind ?? 'none'}`} aria-labelledby="case-title">
      {state.kind === 'photo' ? <Photo {...props} /> : <Post {...props} />}
      <div class="brief">
        <h2 id="case-title">{file?.title}</h2>
        <p>
          <Rich text={file?.brief ?? ''} />
        </p>
        {state.twin && <p class="small">{say('twin')}</p>}
      </div>
    </section>
  );
}
