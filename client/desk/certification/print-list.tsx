import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import type { CertifiedList } from '../../../server/certified-list.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../../ui/context.tsx';
import { Drawing } from '../../ui/parts/icon.tsx';
import { go, search } from '../../ui/router.ts';
import { country } from '../../ui/format.ts';
import { useDesk } from '../context.tsx';
import { day, figure } from '../format.ts';
import { Field } from '../parts/field.tsx';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import '../styles/people.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

const KINDS = ['team', 'site', 'country'] as const;
type Filter = Partial<Record<(typeof KINDS)[number], string>>;

/** The filters of an address, whatever somebody typed in it. */
function filterOf(address: string): Filter {
  const asked = new URLSearchParams(address);
  const told = KINDS.map((kind) => [kind, (asked.get(kind) ?? '').trim().slice(0, 80).trim()] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== ''));
}

const named = (kind: keyof Filter, value: string): string => (kind === 'country' ? country(value) : value);

function Choices({ filter, choices }: { filter: Filter; choices: CertifiedList['choices'] | null }) {
  const known = { team: choices?.teams ?? [], site: choices?.sites ?? [], country: choices?.countries ?? [] };
  const pick = (kind: keyof Filter, value: string) => {
    const { [kind]: _, ...rest } = filter;
    const asked = new URLSearchParams(value === '' ? rest : { ...rest, [kind]: value }).toString();
    go(`/desk/certification/list${asked && `?${asked}`}`, 'replace');
  };
  return (
    <div class="desk-filters noprint">
      {KINDS.map((kind) => {
        const here = filter[kind] ?? '';
        const options = here === '' || known[kind].includes(here) ? known[kind] : [...known[kind], here];
        return (
          <Field key={kind} label={td(`people.heads.${kind}`)}>
            {(control) => (
              <select {...control} value={here} onChange={(event) => pick(kind, event.currentTarget.value)}>
                <option value="">{td('people.any')}</option>
                {options.map((one) => (
                  <option key={one} value={one}>
                    {named(kind, one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        );
      })}
    </div>
  );
}

/** What the sheet says of itself: of whom, on which day, how many, and what was left out. */
function Sheet({ list, filter }: { list: CertifiedList; filter: Filter }) {
  const { game } = usePage();
  const told = KINDS.flatMap((kind) =>
    filter[kind] === undefined ? [] : [td('printed.filter', { field: td(`people.heads.${kind}`), value: named(kind, filter[kind]) })],
  );
  return (
    <section class="desk-panel sheet-list" aria-label={td('printed.title')}>
      <p>
        <b>{game.session.me.value?.company.name}</b>
        {' · '}
        {td('printed.on', { day: day(list.at) })}
        {' · '}
        {told.length > 0 ? told.join(', ') : td('printed.everyone')}
        {' · '}
        <b>{td('printed.count', { count: list.total, shown: figure(list.total) })}</b>
      </p>
      {list.total > list.people.length && <p class="note">{td('printed.cut', { shown: figure(list.people.length) })}</p>}
      {list.total === 0 ? (
        <Empty title={td('printed.nobody')} />
      ) : (
        <Table
          caption={td('printed.title')}
          rows={list.people}
          id={({ id }) => id}
          columns={[
            { key: 'name', head: td('people.heads.name'), names: true, cell: ({ name }) => name },
            { key: 'team', head: td('people.heads.team'), spare: true, cell: ({ team }) => team ?? '–' },
            { key: 'site', head: td('people.heads.site'), spare: true, cell: ({ site }) => site ?? '–' },
            {
              key: 'country',
              head: td('people.heads.country'),
              spare: true,
              cell: (one) => (one.country === null ? '–' : country(one.country)),
            },
            { key: 'level', head: td('people.heads.level'), cell: ({ level }) => (level === null ? '–' : t(`status.levels.${level}`)) },
            { key: 'expiresAt', head: td('people.heads.expiresAt'), cell: ({ expiresAt }) => (expiresAt === null ? '–' : day(expiresAt)) },
          ]}
        />
      )}
    </section>
  );
}

/** Who is certified, on paper: it says its day, its filters and its count by itself, and needs no colour. */
export function PrintList() {
  const { ask } = useDesk();
  const filter = filterOf(search.value);
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.certified.$get({ query: filter })), JSON.stringify(filter));
  return (
    <Page
      title={td('printed.title')}
      lead={<a href="/desk/certification">{td('printed.back')}</a>}
      actions={
        <button type="button" class="desk-button main noprint" aria-disabled={!value} onClick={() => value && window.print()}>
          <Drawing svg={printer} />
          {td('printed.print')}
        </button>
      }
      name="desk-printed"
    >
      <Choices filter={filter} choices={value?.choices ?? null} />
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading rows={8} />}
      {value && <Sheet list={value} filter={filter} />}
    </Page>
  );
}
