import { useEffect, useRef, useState } from 'preact/hooks';
import { PERSON_STATUSES } from '../../../content/engine/person-status.ts';
import type { Choices as Known } from '../../../server/people-list.ts';
import { layout } from '../../ui/layout.ts';
import { country } from '../../ui/format.ts';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { EXPIRING, SORT_KEYS, isFiltered } from './query.ts';
import type { Question } from './query.ts';

type Props = { question: Question; choices: Known; onAsk(change: Partial<Question>): void };
type Option = { value: string; name: string };

function Choice({ label, value, options, onPick }: { label: string; value: string; options: Option[]; onPick(value: string): void }) {
  // What the address asks for stays among the choices, even when nobody has it any more.
  const known = value === '' || options.some((one) => one.value === value) ? options : [...options, { value, name: value }];
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          <option value="">{td('people.any')}</option>
          {known.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Asks once the typing has rested, or at once on Enter. */
function SearchField({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = () => timer.current && clearTimeout(timer.current);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => void stop(), []);
  const type = (typed: string) => {
    setText(typed);
    stop();
    timer.current = setTimeout(() => onSearch(typed), 300);
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        stop();
        onSearch(text);
      }}
    >
      <Field label={td('people.search')}>
        {(control) => <input {...control} type="search" value={text} onInput={(event) => type(event.currentTarget.value)} />}
      </Field>
    </form>
  );
}

const plain = (values: string[]): Option[] => values.map((value) => ({ value, name: value }));

/** Every choice that narrows the table; where the heads of columns are left out, their order too. */
function Choices({ question, choices, onAsk }: Props) {
  const { team, site, status, expiring, sort } = question;
  const statuses = PERSON_STATUSES.map((value) => ({ value, name: td(`people.statuses.${value}`) }));
  const countries = choices.countries.map((value) => ({ value, name: country(value) }));
  const ends = EXPIRING.map((value) => ({ value, name: td('people.withinDays', { count: Number(value) }) }));
  return (
    <>
      <Choice
        label={td('people.heads.status')}
        value={status}
        options={statuses}
        onPick={(value) => onAsk({ status: value as Question['status'] })}
      />
      <Choice label={td('people.heads.team')} value={team} options={plain(choices.teams)} onPick={(value) => onAsk({ team: value })} />
      <Choice label={td('people.heads.site')} value={site} options={plain(choices.sites)} onPick={(value) => onAsk({ site: value })} />
      <Choice
        label={td('people.heads.country')}
        value={question.country}
        options={countries}
        onPick={(value) => onAsk({ country: value })}
      />
      <Choice
        label={td('people.expiring')}
        value={expiring}
        options={ends}
        onPick={(value) => onAsk({ expiring: value as Question['expiring'] })}
      />
      {layout.value !== 'wide' && (
        <Field label={td('people.sortBy')}>
          {(control) => (
            <select
              {...control}
              value={sort}
              onChange={(event) => onAsk({ sort: event.currentTarget.value as Question['sort'], descending: false })}
            >
              {SORT_KEYS.map((key) => (
                <option key={key} value={key}>
                  {td(`people.heads.${key}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

/** What narrows the table; on a phone all but the search waits behind one line. */
export function Filters({ question, choices, onAsk }: Props) {
  const ask = (change: Partial<Question>) => onAsk({ ...change, page: 1 });
  const all = <Choices question={question} choices={choices} onAsk={ask} />;
  return (
    <div class="desk-filters">
      <SearchField value={question.search} onSearch={(text) => text !== question.search && ask({ search: text })} />
      {layout.value === 'wide' ? (
        all
      ) : (
        <details class="desk-fold">
          <summary>{td('people.filters')}</summary>
          <div>{all}</div>
        </details>
      )}
      {isFiltered(question) && (
        <button
          type="button"
          class="desk-button quiet"
          onClick={() => ask({ search: '', team: '', site: '', country: '', status: '', expiring: '' })}
        >
          {td('people.clear')}
        </button>
      )}
    </div>
  );
}
