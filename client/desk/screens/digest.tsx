import { useState } from 'preact/hooks';
import { locale } from '../../i18n.ts';
import { useDesk } from '../context.tsx';
import { Sending } from '../digest/sending.tsx';
import { lastMonths } from '../digest/letter.ts';
import type { Letter } from '../digest/letter.ts';
import { Writing } from '../digest/writing.tsx';
import { monthName } from '../format.ts';
import { Field } from '../parts/field.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import '../styles/digest.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

function Reading({ letter }: { letter: Letter }) {
  const address = `/api/hr/digest/${letter.digest.month}`;
  return (
    <Panel id="digest-reading" title={td('digest.reading')} note={td('digest.readingNote')}>
      <div class="digest-text" tabIndex={0} role="group" aria-labelledby="digest-reading-title">
        {letter.text}
      </div>
      <p class="desk-actions">
        <a class="desk-button" href={`${address}/preview?lang=${locale.value}`} target="_blank" rel="noreferrer">
          {td('digest.preview')} <span class="vh">{td('digest.newTab')}</span>
        </a>
        <a class="desk-button" href={`${address}/markdown?lang=${locale.value}`} download>
          {td('digest.markdown')}
        </a>
      </p>
    </Panel>
  );
}

/** The monthly letter: HR writes a few words, the programme counts, the members who want it receive it. */
export function DigestScreen() {
  const { ask } = useDesk();
  const [months] = useState(() => lastMonths(new Date()));
  const [month, setMonth] = useState(months[0] ?? '');
  const [dirty, setDirty] = useState(false);
  const { value, failure, again } = useLoad(
    () => ask((api) => api.hr.digest[':month'].$get({ param: { month }, query: { lang: locale.value } })),
    `${month} ${locale.value}`,
  );
  const letter = value?.digest.month === month ? value : null;
  return (
    <Page title={td('digest.title')} lead={td('digest.lead')} name="desk-digest">
      <Field label={td('digest.month')}>
        {(control) => (
          <select
            {...control}
            value={month}
            onChange={(event) => {
              setMonth(event.currentTarget.value);
              setDirty(false);
            }}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {monthName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!letter && !failure && <Loading />}
      {letter && (
        <div class="digest-columns">
          {letter.digest.leavingAt === null && (
            <Writing key={`${month} ${letter.digest.version}`} letter={letter} onDirty={setDirty} onSaved={again} />
          )}
          <Reading letter={letter} />
          <Sending letter={letter} dirty={dirty} onSent={again} />
        </div>
      )}
    </Page>
  );
}
