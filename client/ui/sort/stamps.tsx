import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SortView } from '../../../content/engine/minigames/sort.ts';
import type { Charter, Idea } from '../../../content/engine/schema.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { missing } from './model.ts';
import type { Hand } from './model.ts';

type Props = {
  hand: Hand;
  state: SortView;
  idea: Idea;
  charter: Charter;
  onChange(change: Partial<Hand>): void;
  onStamp(sure: boolean): void;
};

type Choice = { id: string; label: string; note?: string };

function Options({
  legend,
  name,
  choices,
  value,
  onPick,
}: {
  legend: string;
  name: string;
  choices: Choice[];
  value: string | null;
  onPick(id: string): void;
}) {
  return (
    <fieldset class={`options ${name === 'ask' ? 'people' : ''}`}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.id}>
          <input type="radio" name={name} checked={value === choice.id} onChange={() => onPick(choice.id)} />
          <span>
            <Rich text={choice.label} />
            {choice.note && <small> {choice.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Once a tray is chosen: in round 3 the detail that decides and whom to ask, then the stamp. */
export function Stamps({ hand, state, idea, charter, onChange, onStamp }: Props) {
  const box = useRef<HTMLElement>(null);
  const language = locale.value;
  const lacking = missing(hand, state.round);
  const keys = usePage().game.settings.current.value.shortcuts;
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [hand.idea, hand.tray]);
  const details = state.details.flatMap((id) => idea.details.find((one) => one.id === id) ?? []);
  const contacts = state.contacts.flatMap((id) => charter.contacts.find((one) => one.id === id) ?? []);
  return (
    <section class={`stamps${state.round === 3 ? '' : ' short'}`} ref={box} aria-labelledby="stamp-title">
      {state.round === 3 && (
        <Options
          legend={t('sort.whichDetail')}
          name="detail"
          choices={details.map(({ id, text }) => ({ id, label: text[language] }))}
          value={hand.detail}
          onPick={(detail) => onChange({ detail })}
        />
      )}
      {state.round === 3 && hand.tray === 'ask' && (
        <Options
          legend={t('sort.whomToAsk')}
          name="ask"
          choices={contacts.map(({ id, name, role }) => ({ id, label: name[language], note: role[language] }))}
          value={hand.ask}
          onPick={(ask) => onChange({ ask })}
        />
      )}
      <h2 id="stamp-title">{t('sort.areYouSure')}</h2>
      {lacking && lacking !== 'tray' && (
        <p class="small" id="stamp-first">
          {t(`sort.first.${lacking}`)}
        </p>
      )}
      <div class="two">
        {([true, false] as const).map((sure, i) => (
          <button
            key={String(sure)}
            type="button"
            class={`rubber ${sure ? 'sure' : 'unsure'}`}
            aria-disabled={lacking !== null}
            aria-describedby={lacking ? 'stamp-first' : undefined}
            onClick={() => onStamp(sure)}
          >
            <Icon name={sure ? 'seal-check' : 'seal-question'} />
            {t(sure ? 'sort.sure' : 'sort.unsure')}
            {keys && (
              <span class="kbd" aria-hidden="true">
                {i + 4}
              </span>
            )}
          </button>
        ))}
      </div>
    </section>
  );
}
