import { useState } from 'preact/hooks';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { LONGEST_PARTICULAR, PARTICULARS } from '../../../content/engine/particulars.ts';
import type { Particular, Particulars as Texts } from '../../../content/engine/particulars.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { ToldField } from '../charter/told-field.tsx';
import type { Told } from '../charter/told-field.tsx';
import { useDesk } from '../context.tsx';
import { Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import '../styles/charter-editor.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

type FormProps = { kept: Texts; version: number; isSaved: boolean; onSaved(): void };

function Form({ kept, version, isSaved, onSaved }: FormProps) {
  const { ask } = useDesk();
  const asking = useAsking();
  const [texts, setTexts] = useState(kept);
  const told = (name: Particular) => Object.fromEntries(LOCALES.map((one) => [one, texts[one][name]])) as Told;
  const put = (name: Particular, value: Told) =>
    setTexts((now) => Object.fromEntries(LOCALES.map((one) => [one, { ...now[one], [name]: value[one] }])) as Texts);
  const save = () =>
    asking.ask(async () => {
      const saved = await ask((api) => api.hr.notice.particulars.$put({ json: { version, particulars: texts } }));
      if (saved.ok) {
        announce(td('notice.saved'));
        onSaved();
      }
      return saved;
    });
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="hint">{td('notice.oneIsEnough')}</p>
      {PARTICULARS.map((name) => (
        <ToldField
          key={name}
          label={td(`notice.${name}`)}
          hint={td(`notice.${name}Hint`)}
          value={told(name)}
          most={LONGEST_PARTICULAR}
          rows={2}
          onChange={(value) => put(name, value)}
        />
      ))}
      {asking.error && <Failed code={asking.error} />}
      {isSaved && texts === kept && <p class="desk-said">{td('notice.saved')}</p>}
      <div class="desk-actions">
        <button type="submit" class="desk-button main" aria-disabled={asking.busy}>
          {td('notice.save')}
        </button>
      </div>
    </form>
  );
}

/** What the notice has to say and no software knows, in the company's own words. */
export function Particulars() {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.notice.particulars.$get()), '');
  const [isSaved, setSaved] = useState(false);
  const saved = () => {
    setSaved(true);
    again();
  };
  return (
    <Panel id="notice-particulars" title={td('notice.completeTitle')} note={td('notice.completeNote')}>
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading rows={4} />}
      {value && <Form key={value.version} kept={value.particulars} version={value.version} isSaved={isSaved} onSaved={saved} />}
    </Panel>
  );
}
