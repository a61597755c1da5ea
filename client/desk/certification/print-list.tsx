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
import { Pages } from '../parts/pages.tsx';
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
    go(addressOf(value === '' ? rest : { ...rest, [kind]: value }, 1), 'replace');
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

/** What a list says of itself: of whom, on which day, how many, and which of them these are. */
function headOf({ at, total, part, size, people }: CertifiedList, filter: Filter): string {
  const told = KINDS.flatMap((kind) =>
    filter[kind] === undefined ? [] : [td('printed.filter', { field: td(`people.heads.${kind}`), value: named(kind, filter[kind]) })],
  );
  const from = (part - 1) * size;
  return [
    td('printed.on', { day: day(at) }),
    told.length > 0 ? told.join(', ') : td('printed.everyone'),
    td('printed.count', { count: total, shown: figure(total) }),
    ...(total > size ? [td('printed.part', { part, last: Math.ceil(total / size), from: from + 1, to: from + people.length })] : []),
  ].join(' · ');
}

function Sheet({ list, filter }: { list: CertifiedList; filter: Filter }) {
  const company = usePage().game.session.me.value?.company.name ?? '';
  const head = headOf(list, filter);
  return (
    <section class="desk-panel sheet-list" aria-label={td('printed.title')}>
      <p class={list.total > 0 ? 'noprint' : ''}>
        <b>{company}</b>
        {` · ${head}`}
      </p>
      {list.total === 0 ? (
        <Empty title={td('printed.nobody')} />
      ) : (
        <Table
          caption={td('printed.title')}
          rows={list.people}
          id={({ id }) => id}
          onPaper={`${company} · ${td('printed.title')} · ${head}`}
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

/** The part that an address asks for, from 1. */
function partOf(address: string): number {
  const part = Number(new URLSearchParams(address).get('part') ?? 1);
  return Number.isInteger(part) && part >= 1 && part <= 10_000 ? part : 1;
}

const addressOf = (filter: Filter, part: number): string => {
  const asked = new URLSearchParams({ ...filter, ...(part > 1 && { part: String(part) }) }).toString();
  return `/desk/certification/list${asked && `?${asked}`}`;
};

/** The ways to the other parts of a long list, which are printed one by one. */
const Parts = ({ list: { part, size, total }, filter }: { list: CertifiedList; filter: Filter }) => (
  <div class="desk-panel noprint">
    <p class="note">{td('printed.parts', { size, last: Math.ceil(total / size) })}</p>
    <Pages page={part} size={size} total={total} onPage={(to) => go(addressOf(filter, to))} />
  </div>
);

/** Who is certified, on paper: it says its day, its filters and its count by itself, and needs no colour. */
export function PrintList() {
  const { ask } = useDesk();
  const filter = filterOf(search.value);
  const query = { ...filter, part: String(partOf(search.value)) };
  const { value, failure, busy, again } = useLoad(() => ask((api) => api.hr.certified.$get({ query })), JSON.stringify(query));
  return (
    <Page
      title={td('printed.title')}
      lead={<a href="/desk/certification">{td('printed.back')}</a>}
      actions={
        <button
          type="button"
          class="desk-button main noprint"
          aria-disabled={!value || busy}
          onClick={() => value && !busy && window.print()}
        >
          <Drawing svg={printer} />
          {td('printed.print')}
        </button>
      }
      name="desk-printed"
    >
      <Choices filter={filter} choices={value?.choices ?? null} />
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading rows={8} />}
      {value && value.total > value.size && <Parts list={value} filter={filter} />}
      {value && <Sheet list={value} filter={filter} />}
    </Page>
  );
}
