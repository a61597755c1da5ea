import { LONGEST } from '../../../content/engine/charter/draft.ts';
import type { IdeaDraft } from '../../../content/engine/charter/draft.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { td } from '../texts.ts';
import { emptyDetails } from './ideas.ts';
import { saidOf } from './problem-text.ts';
import type { Said } from './problem-text.ts';
import { ToldField } from './told-field.tsx';

type Props = { idea: IdeaDraft; problems: readonly CharterProblem[]; set(change: Partial<IdeaDraft>): void };

/** Three details of the post, one of which decides: asked for in the last round of the game. All three, or none. */
export function Clues({ idea, problems, set }: Props) {
  const { details, decides } = idea;
  if (details.length === 0) {
    return (
      <p>
        <button type="button" class="desk-button" onClick={() => set(emptyDetails())}>
          {td('charter.clues.add')}
        </button>{' '}
        <span class="hint">{td('charter.clues.hint')}</span>
      </p>
    );
  }
  return (
    <fieldset class="charter-clues">
      <legend>{td('charter.clues.title')}</legend>
      <p class="hint">{td('charter.clues.hint')}</p>
      {details.map((detail, i) => (
        <div key={detail.id}>
          <ToldField
            label={td('charter.clues.nth', { number: i + 1 })}
            value={detail.text}
            most={LONGEST.detail}
            said={missingOnly(detail.text, problems, idea.id)}
            onChange={(text) => set({ details: details.map((one) => (one.id === detail.id ? { ...one, text } : one)) })}
          />
          <label class="decides">
            <input type="radio" name={`decides-${idea.id}`} checked={decides === detail.id} onChange={() => set({ decides: detail.id })} />
            {td('charter.clues.decides')}
          </label>
        </div>
      ))}
      <button type="button" class="desk-button quiet" onClick={() => set({ details: [], decides: undefined })}>
        {td('charter.clues.remove')}
      </button>
    </fieldset>
  );
}

/** Problems of clues do not say which: one is shown where the language is empty. */
function missingOnly(text: IdeaDraft['why'], problems: readonly CharterProblem[], idea: string): Said {
  const found = saidOf(problems, 'ideas.details', idea);
  return Object.fromEntries(
    (['fr', 'en'] as const).flatMap((one) =>
      text[one] === '' && (text.fr !== '' || text.en !== '') && found[one] ? [[one, found[one]]] : [],
    ),
  );
}
