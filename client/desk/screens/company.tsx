import { useState } from 'preact/hooks';
import type { Failure } from '../../../content/engine/errors.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { usePage } from '../../ui/context.tsx';
import { Alert } from '../../ui/parts/alert.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { TimeZoneOptions, timeIn } from '../../ui/parts/time-zones.tsx';
import { useDesk } from '../context.tsx';
import { Field } from '../parts/field.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import '../styles/company.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { CompanyLooks } from './company-looks.tsx';
import type { Company, Set } from './company-looks.tsx';

/** What another zone changes, before it is saved. */
const ZoneChange = ({ from, to }: { from: string; to: string }) => (
  <>
    <p>{td('company.zone.title', { from, to })}</p>
    <ul>
      {(['mails', 'days', 'kept'] as const).map((one) => (
        <li key={one}>{td(`company.zone.${one}`)}</li>
      ))}
    </ul>
  </>
);

function Identity({ company, kept, set }: { company: Company; kept: Company; set: Set }) {
  const toggle = (locale: Locale, on: boolean) =>
    set({ locales: LOCALES.filter((one) => (one === locale ? on : company.locales.includes(one))) });
  return (
    <Panel id="company-identity" title={td('company.identity')}>
      <Field label={td('company.name')}>
        {(control) => (
          <input {...control} required maxLength={80} value={company.name} onInput={(event) => set({ name: event.currentTarget.value })} />
        )}
      </Field>
      <fieldset class="company-locales">
        <legend>{td('company.locales')}</legend>
        {LOCALES.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={company.locales.includes(one)}
              disabled={one === company.locale}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />{' '}
            {td(`company.${one}`)}
          </label>
        ))}
      </fieldset>
      <Field label={td('company.locale')}>
        {(control) => (
          <select
            {...control}
            value={company.locale}
            onChange={(event) => {
              const locale = event.currentTarget.value as Locale;
              set({ locale, locales: LOCALES.filter((one) => one === locale || company.locales.includes(one)) });
            }}
          >
            {LOCALES.map((one) => (
              <option key={one} value={one}>
                {td(`company.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={td('company.timeZone')} hint={td('company.timeZoneHint', { now: timeIn(company.timeZone) })}>
        {(control) => (
          <select {...control} value={company.timeZone} onChange={(event) => set({ timeZone: event.currentTarget.value })}>
            <TimeZoneOptions value={company.timeZone} />
          </select>
        )}
      </Field>
      <div role="status" class="company-zone">
        {company.timeZone !== kept.timeZone && <ZoneChange from={kept.timeZone} to={company.timeZone} />}
      </div>
    </Panel>
  );
}

function CompanyForm({ kept, onSaved }: { kept: Company; onSaved(): void }) {
  const { ask } = useDesk();
  const { game } = usePage();
  const mayChange = game.session.me.value?.person.role === 'admin';
  const [company, setCompany] = useState(kept);
  const [failure, setFailure] = useState<Failure | null>(null);
  const set: Set = (change) => setCompany((now) => ({ ...now, ...change }));
  const save = async () => {
    const { logo: _, newLogo, ...rest } = company;
    const json = { ...rest, ...(newLogo !== undefined && { logo: newLogo }) };
    const saved = await ask((api) => api.hr.company.$put({ json }));
    setFailure(saved.ok ? null : saved);
    if (!saved.ok) return;
    announce(td('company.saved'));
    onSaved();
  };
  return (
    <form
      class="company-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure && <Alert code={failure.code} />}
      {!mayChange && <p>{td('company.readOnly')}</p>}
      <fieldset disabled={!mayChange} class="company-fields">
        <Identity company={company} kept={kept} set={set} />
        <CompanyLooks company={company} set={set} onWrong={setFailure} />
        <button type="submit" class="desk-button main">
          {td('company.save')}
        </button>
      </fieldset>
    </form>
  );
}

/** The company's name, languages, hours and looks. */
export function CompanyScreen() {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.company.$get()), '');
  return (
    <Page title={td('company.title')} lead={td('company.lead')}>
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading />}
      {value && <CompanyForm key={value.company.version} kept={value.company} onSaved={again} />}
    </Page>
  );
}
