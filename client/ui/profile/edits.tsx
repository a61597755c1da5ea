import type { Offer } from '../../../content/engine/minigames/profile.ts';
import type { Field, Switch } from '../../../content/engine/minigames/profile/authored.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { editLabel, isShared } from './model.ts';
import type { Brief } from './model.ts';
import type { BriefTexts, ProfileTexts, Say } from './texts.ts';

type Props = { brief: Brief; words: BriefTexts; texts: ProfileTexts; say: Say; onMake(edit: string): void; onUndo(edit: string): void };

const ICONS: Record<Field | Switch, IconName> = {
  photo: 'smiley',
  banner: 'sun-horizon',
  headline: 'bell',
  about: 'scroll',
  featured: 'push-pin-simple',
  skills: 'list-checks',
  groups: 'users-three',
  dates: 'phone-call',
  relations: 'user-circle',
  lock: 'key',
  request: 'envelope-simple',
};

/** What an edit costs, or why it cannot be made. */
function Cost({ offer, brief, say }: { offer: Offer; brief: Brief; say: Say }) {
  const dear = !offer.may && !offer.made && brief.mayChange;
  return (
    <span class="cost">
      {say('cost', { count: offer.minutes })}
      {dear && <span class="vh"> · {say('dear')}</span>}
    </span>
  );
}

/** A part of the profile that reads one way or another: as it is, or as one of two edits would have it. */
function FieldRow({ field, brief, words, texts, say, onMake, onUndo }: Props & { field: Brief['fields'][number] }) {
  const legend = `field-${field.id}`;
  return (
    <div class={`edit-row f-${field.id}`} role="radiogroup" aria-labelledby={legend}>
      <h3 id={legend}>
        <Icon name={ICONS[field.id]} />
        {texts.fields[field.id]}
      </h3>
      <label class={`way kept${field.made === null ? ' on' : ''}`}>
        <input
          type="radio"
          name={field.id}
          value="kept"
          checked={field.made === null}
          disabled={!brief.mayChange}
          onChange={() => field.made && onUndo(field.made)}
        />
        <span class="cost free">{say('keep')}</span>{' '}
        <span class="words">
          <Rich text={words[field.id].start} />
        </span>
      </label>
      {field.edits.map((offer) => (
        <label key={offer.id} class={`way${offer.made ? ' on' : ''}${offer.may ? '' : ' off'}`}>
          <input
            type="radio"
            name={field.id}
            value={offer.id}
            checked={offer.made}
            disabled={!offer.may}
            onChange={() => onMake(offer.id)}
          />
          <Cost offer={offer} brief={brief} say={say} />{' '}
          <span class="words">
            <Rich text={editLabel(offer.id, words, texts)} />
          </span>
        </label>
      ))}
    </div>
  );
}

/** An edit that is done or left. */
function SwitchRow({ offer, brief, words, texts, say, onMake, onUndo }: Props & { offer: Brief['switches'][number] }) {
  const id = offer.id as Switch;
  const asked = id === 'request';
  return (
    <label class={`way toggle s-${id}${offer.made ? ' on' : ''}${offer.may ? '' : ' off'}`}>
      <input
        type="checkbox"
        role="switch"
        checked={offer.made}
        disabled={!offer.may}
        onChange={() => (offer.made ? onUndo(offer.id) : onMake(offer.id))}
      />
      <Icon name={ICONS[id]} />
      <Cost offer={offer} brief={brief} say={say} />{' '}
      <span class="words">
        {!isShared(id) && !asked && <span class="vh">{texts.fields[id]}. </span>}
        {asked && (
          <span class="asked">
            <b>{words.request.from}</b> <q>{words.request.text}</q>{' '}
          </span>
        )}
        <Rich text={editLabel(id, words, texts)} />
      </span>
    </label>
  );
}

/** The sixteen edits: five fields with two each, six switches. */
export function Edits(props: Props) {
  const { brief, say } = props;
  return (
    <div class="edits">
      <h2 class="vh">{say('fields')}</h2>
      {brief.fields.map((field) => (
        <FieldRow key={field.id} field={field} {...props} />
      ))}
      <div class="extras" role="group" aria-label={say('extras')}>
        {brief.switches.map((offer) => (
          <SwitchRow key={offer.id} offer={offer} {...props} />
        ))}
      </div>
    </div>
  );
}
