import trash from '@phosphor-icons/core/assets/bold/trash-bold.svg?raw';
import { LONGEST } from '../../../content/engine/charter/draft.ts';
import type { IdeaDraft } from '../../../content/engine/charter/draft.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { CastMember, Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { CastField } from './cast-field.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { Clues } from './clues.tsx';
import { problemText, saidOf } from './problem-text.ts';
import { ZONE_ICONS } from './tags.tsx';
import { ToldField } from './told-field.tsx';

type Props = {
  idea: IdeaDraft;
  /** Its place among the article's ideas, from 1. */
  number: number;
  problems: readonly CharterProblem[];
  pictures: readonly string[];
  roles: ReadonlyMap<CastMember, IdeaDraft['author']['role']>;
  set(change: Partial<IdeaDraft>): void;
  onRemove(): void;
};

function Author({ idea, roles, problems, set }: Pick<Props, 'idea' | 'roles' | 'problems' | 'set'>) {
  const { author } = idea;
  return (
    <div class="author">
      <CastField
        label={td('charter.idea.author')}
        value={author.who}
        onPick={(who) => set({ author: { who, role: roles.get(who) ?? author.role } })}
      />
      <ToldField
        label={td('charter.idea.role')}
        value={author.role}
        most={LONGEST.role}
        said={saidOf(problems, 'ideas.role', idea.id)}
        onChange={(role) => set({ author: { ...author, role } })}
      />
    </div>
  );
}

/** The picture that a post shows, and what is seen on it in words. */
function Picture({ idea, pictures, problems, set }: Pick<Props, 'idea' | 'pictures' | 'problems' | 'set'>) {
  const { picture } = idea;
  const pick = (id: string) => set(id === '' ? { picture: undefined } : { picture: { id, alt: picture?.alt ?? { fr: '', en: '' } } });
  return (
    <>
      <Field label={td('charter.idea.picture')}>
        {(control) => (
          <select {...control} value={picture?.id ?? ''} onChange={(event) => pick(event.currentTarget.value)}>
            <option value="">{td('charter.idea.noPicture')}</option>
            {pictures.map((id) => (
              <option key={id} value={id}>
                {id.replaceAll('-', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {picture && (
        <ToldField
          label={td('charter.idea.alt')}
          value={picture.alt}
          most={LONGEST.idea}
          rows={2}
          said={saidOf(problems, 'ideas.picture', idea.id)}
          onChange={(alt) => set({ picture: { ...picture, alt } })}
        />
      )}
    </>
  );
}

/** One post idea: what is dealt in the sorting game, the tray it belongs in, and why. */
export function IdeaFields({ idea, number, problems, pictures, roles, set, onRemove }: Props) {
  const name = td('charter.idea.nth', { number });
  const elsewhere = problems.find((one) => one.code === 'idea-elsewhere' && one.idea === idea.id);
  return (
    <section class="charter-idea" id={`idea-${idea.id}`} tabIndex={-1} aria-labelledby={`idea-${idea.id}-title`}>
      <div class="top">
        <h3 id={`idea-${idea.id}-title`}>{name}</h3>
        <button type="button" class="desk-button quiet" onClick={onRemove}>
          <Drawing svg={trash} />
          {td('charter.idea.remove')}
          <span class="vh"> {name}</span>
        </button>
      </div>
      <ToldField
        label={td('charter.idea.text')}
        hint={td('charter.hints.idea')}
        value={idea.text}
        most={LONGEST.idea}
        rows={4}
        said={saidOf(problems, 'ideas.text', idea.id)}
        onChange={(text) => set({ text })}
      />
      <ChoiceCards<Zone>
        legend={td('charter.idea.zone')}
        group={`zone-${idea.id}`}
        value={idea.zone}
        choices={ZONES.map((value) => ({ value, name: t(`zones.${value}.name`), hint: t(`zones.${value}.hint`), icon: ZONE_ICONS[value] }))}
        onPick={(zone) => set({ zone })}
      />
      {elsewhere && <p class="aside">{problemText(elsewhere)}</p>}
      <ToldField
        label={td('charter.idea.why')}
        hint={td('charter.hints.why')}
        value={idea.why}
        most={LONGEST.why}
        rows={3}
        said={saidOf(problems, 'ideas.why', idea.id)}
        onChange={(why) => set({ why })}
      />
      <details class="desk-fold more">
        <summary>{td('charter.idea.more')}</summary>
        <Author idea={idea} roles={roles} problems={problems} set={set} />
        <Picture idea={idea} pictures={pictures} problems={problems} set={set} />
        <Clues idea={idea} problems={problems} set={set} />
      </details>
      {idea.twin && <p class="hint">{td('charter.idea.twin')}</p>}
    </section>
  );
}
