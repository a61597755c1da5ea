import x from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';
import type { Card } from '../../../content/engine/card-schema.ts';
import { PILLARS } from '../../../content/engine/vocabulary.ts';
import { t, textsOf } from '../../i18n.ts';
import { usePage } from '../../ui/context.tsx';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

/** The most that an article or an idea may cite. */
const MOST_FACTS = 8;

type Props = {
  label: string;
  /** Those that may be cited. */
  known: readonly string[];
  value: string[];
  onChange(value: string[]): void;
};

const Options = ({ cards, titleOf }: { cards: Card[]; titleOf(id: string): string }) => (
  <>
    {PILLARS.map((pillar) => (
      <optgroup key={pillar} label={t(`pillars.${pillar}`)}>
        {cards
          .filter((card) => card.pillar === pillar)
          .map(({ id }) => (
            <option key={id} value={id}>
              {titleOf(id)}
            </option>
          ))}
      </optgroup>
    ))}
  </>
);

/** Facts of the codex that an article stands on: those chosen, and a list to add from. */
export function FactPicker({ label, known, value, onChange }: Props) {
  const { game } = usePage();
  const { value: cards } = useLoad(() => game.library.cards(), '');
  const titles = textsOf<Record<string, { title: string }>>('cards');
  const titleOf = (id: string) => (titles?.[id] ? `${id} · ${titles[id].title}` : id);
  return (
    <div class="charter-facts">
      <Field label={label} hint={value.length >= MOST_FACTS ? td('charter.facts.most', { count: MOST_FACTS }) : undefined}>
        {(control) => (
          <select
            {...control}
            value=""
            disabled={value.length >= MOST_FACTS}
            onChange={(event) => {
              const fact = event.currentTarget.value;
              event.currentTarget.value = '';
              if (fact !== '') onChange([...value, fact]);
            }}
          >
            <option value="">{td('charter.facts.add')}</option>
            <Options cards={(cards ?? []).filter(({ id }) => known.includes(id) && !value.includes(id))} titleOf={titleOf} />
          </select>
        )}
      </Field>
      {value.length > 0 && (
        <ul>
          {value.map((id) => (
            <li key={id}>
              {titleOf(id)}
              <button
                type="button"
                aria-label={td('charter.facts.remove', { fact: titleOf(id) })}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                <Drawing svg={x} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
