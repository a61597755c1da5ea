import type { ProfileView } from '../../../content/engine/minigames/profile.ts';
import { EMOTIONS } from '../../../content/engine/vocabulary.ts';
import type { PlayerFace } from '../../../content/engine/vocabulary.ts';
import { avatar, picture } from '../../game-contract.ts';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { isOn, shownText } from './model.ts';
import type { Brief } from './model.ts';
import type { BriefTexts, Say } from './texts.ts';

type Props = { brief: Brief; words: BriefTexts; say: Say; face: PlayerFace; limits: ProfileView['limits'] };

/** The roof and chimney over the profile: a house is what it is. */
const Roof = () => (
  <svg class="roof" viewBox="0 0 400 74" preserveAspectRatio="none" aria-hidden="true">
    <path class="chimney" d="M300 8h40v52h-40z" />
    <path class="tiles" d="M200 4C150 22 62 48 4 70L396 70C338 48 250 22 200 4z" />
    <path class="line" d="M104 42q14 10 28 0q14 10 28 0M196 26q14 10 28 0M214 52q14 10 28 0q14 10 28 0" />
  </svg>
);

function art(value: string | null, face: PlayerFace): string | null {
  const [kind, name] = (value ?? 'none').split(':');
  if (kind === 'face') return avatar(face, EMOTIONS.find((one) => one === name) ?? 'neutral');
  return kind === 'picture' && name !== undefined ? picture(name) : null;
}

const FRAMES = { photo: 'pane', banner: 'wall' } as const;

/** A photo or a banner as it is now; its description is read, since the picture is the point. */
function Frame({ field, brief, words, face }: Props & { field: 'photo' | 'banner' }) {
  const shown = brief.fields.find((one) => one.id === field);
  const source = art(shown?.art ?? null, face);
  const alt = shown ? shownText(shown, words) : '';
  return source === null ? (
    <span class={`${FRAMES[field]} empty`} role="img" aria-label={alt}>
      {field === 'photo' && <Icon name="user-circle" />}
    </span>
  ) : (
    <img key={source} class={FRAMES[field]} src={source} alt={alt} />
  );
}

/** What stands on the page itself: the words between quotation marks, without what is said of them. */
const written = (text: string): string | null => /^[«“]\s*(.*?)\s*[»”]/.exec(text)?.[1] ?? null;

/** "Pin three skills: sensors, hydraulics" shows the skills; "Join two groups" shows the groups. */
const afterColon = (text: string): string => text.split(/\s*:\s+/)[1] ?? text;
const afterVerb = (text: string): string => text.replace(/^\S+\s/, '');

/** What a stranger reads of the settings. */
function Shutters({ brief, say }: Props) {
  const rows = [
    { name: 'dates', on: 'bornHidden', off: 'born' },
    { name: 'relations', on: 'listHidden', off: 'list' },
    { name: 'lock', on: 'locked', off: 'unlocked' },
  ] as const;
  return (
    <ul class="shutters">
      {rows.map(({ name, on, off }) => {
        const closed = isOn(brief, name);
        return (
          <li key={name} class={closed ? 'closed' : 'open'}>
            <Icon name={closed ? 'lock-simple' : 'eye'} />
            {say(closed ? on : off)}
          </li>
        );
      })}
    </ul>
  );
}

/** The profile as the street sees it. */
export function Preview(props: Props) {
  const { brief, words, say, limits } = props;
  const text = (id: 'headline' | 'about' | 'featured'): string => {
    const field = brief.fields.find((one) => one.id === id);
    return field ? shownText(field, words) : '';
  };
  const [headline, about] = [text('headline'), written(text('about')) ?? ''];
  return (
    <article class="home" aria-label={say('preview')}>
      <Roof />
      <div class="front">
        <div class="top">
          <Frame {...props} field="banner" />
          <Frame {...props} field="photo" />
        </div>
        <div class="inside">
          <h3>{words.name}</h3>
          <p class="headline" key={headline}>
            <Rich text={headline} />{' '}
            <small>{say('headlineCount', { count: headline.length, most: limits.headline, year: String(limits.year) })}</small>
          </p>
          <p class="about" key={about}>
            <Rich text={about === '' ? text('about') : about} />{' '}
            <small>{say('aboutCount', { count: about.length, most: limits.about, year: String(limits.year) })}</small>
          </p>
          <p class="pinned">
            <Icon name="push-pin-simple" />
            <Rich text={text('featured')} />
          </p>
          <p class="tags">
            <span class="tag">{isOn(brief, 'skills') ? say('skillsOn', { list: afterColon(words.skills) }) : say('skillsNone')}</span>
            <span class="tag">{isOn(brief, 'groups') ? say('groupsOn', { list: afterVerb(words.groups) }) : say('groupsNone')}</span>
          </p>
          <Shutters {...props} />
        </div>
      </div>
      <p class="small">{say('fictional')}</p>
    </article>
  );
}
