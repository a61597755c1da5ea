import { LEVELS, MODULE_IDS } from '../../../content/engine/vocabulary.ts';
import type { Level, ModuleId } from '../../../content/engine/vocabulary.ts';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import type { Editing } from './editing.ts';
import { problemText } from './words.ts';

/** The stage is where the exam is: it is no condition of it. */
const PLACES = MODULE_IDS.filter((place) => place !== 'oral');

function LevelRule({ level, editing }: { level: Level; editing: Editing }) {
  const { draft, shipped, problems, set } = editing;
  const rule = draft.levels.find((one) => one.level === level);
  const own = shipped.levels.find((one) => one.level === level)?.places ?? [];
  const write = (places: ModuleId[] | null) => {
    const others = draft.levels.filter((one) => one.level !== level);
    const all = places === null ? others : [...others, { level, places }];
    set({ ...draft, levels: all.toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)) });
  };
  const toggle = (place: ModuleId, on: boolean) =>
    write(MODULE_IDS.filter((one) => (one === place ? on : (rule?.places.includes(one) ?? false))));
  const wrong = problems.find((one) => 'level' in one && one.level === level);
  const isOwn = rule !== undefined && rule.places.join() === own.join();
  return (
    <fieldset class="rule-level">
      <legend>{td(`rules.levels.${level}`)}</legend>
      <label class="rule-tick">
        <input
          type="checkbox"
          checked={rule !== undefined}
          onChange={(event) => write(event.currentTarget.checked ? MODULE_IDS.filter((one) => own.includes(one)) : null)}
        />
        {td('rules.open')}
      </label>
      {rule && (
        <div class="places" role="group" aria-label={td('rules.placesOf', { level: td(`rules.levels.${level}`) })}>
          {PLACES.map((place) => (
            <label key={place} class="rule-tick">
              <input
                type="checkbox"
                checked={rule.places.includes(place)}
                onChange={(event) => toggle(place, event.currentTarget.checked)}
              />
              {td(`rules.places.${place}`)}
            </label>
          ))}
        </div>
      )}
      {wrong && <p class="wrong">{problemText(wrong)}</p>}
      {!isOwn && (
        <button
          type="button"
          class="desk-button quiet"
          aria-label={td('rules.backOf', { field: td(`rules.levels.${level}`) })}
          onClick={() => write(MODULE_IDS.filter((one) => own.includes(one)))}
        >
          {td('rules.back')}
        </button>
      )}
    </fieldset>
  );
}

/** The levels of the status, and the places that each takes. */
export function Levels({ editing }: { editing: Editing }) {
  const whole = editing.problems.find(({ kind }) => kind === 'no-level' || kind === 'levels-order');
  return (
    <Panel id="rule-levels" title={td('rules.sections.levels')} note={td('rules.notes.levels')}>
      {LEVELS.map((level) => (
        <LevelRule key={level} level={level} editing={editing} />
      ))}
      {whole && <p class="wrong">{problemText(whole)}</p>}
    </Panel>
  );
}
