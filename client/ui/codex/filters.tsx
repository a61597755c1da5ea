import { useId } from 'preact/hooks';
import { PILLARS } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { STATES } from './find.ts';
import type { Wanted } from './find.ts';

type Props = { wanted: Wanted; onWant(wanted: Wanted): void };

/** Words, a pillar, and how far a card has come. */
export function CodexFilters({ wanted, onWant }: Props) {
  const id = useId();
  return (
    <search class="sift noprint">
      <div class="field">
        <label for={id}>{t('codex.search')}</label>
        <input
          id={id}
          type="search"
          value={wanted.words}
          autoComplete="off"
          onInput={(event) => onWant({ ...wanted, words: event.currentTarget.value })}
        />
      </div>
      <fieldset class="radios">
        <legend>{t('codex.pillar')}</legend>
        <div class="row">
          {(['all', ...PILLARS] as const).map((pillar) => (
            <label key={pillar}>
              <input type="radio" name="pillar" checked={wanted.pillar === pillar} onChange={() => onWant({ ...wanted, pillar })} />
              {t(`pillars.${pillar}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="radios">
        <legend>{t('codex.state')}</legend>
        <div class="row">
          {STATES.map((state) => (
            <label key={state}>
              <input type="radio" name="state" checked={wanted.state === state} onChange={() => onWant({ ...wanted, state })} />
              {t(`codex.states.${state}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </search>
  );
}
