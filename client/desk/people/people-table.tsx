import type { HrPerson } from '../../../server/people-list.ts';
import { t } from '../../i18n.ts';
import { country } from '../../ui/format.ts';
import { day } from '../format.ts';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';
import type { Question, SortKey } from './query.ts';
import { StatusTag } from './status-tag.tsx';

const none = (text: string | null) => text ?? <span class="muted">–</span>;

/** Of those who are awaited, who has been asked at all: a list that was imported has invited nobody. */
const Status = ({ person: { status, invitedAt } }: { person: HrPerson }) => (
  <>
    <StatusTag status={status} />
    {status === 'invited' && (
      <small>{invitedAt === null ? td('people.notInvited') : td('people.invitedOn', { date: day(invitedAt) })}</small>
    )}
  </>
);

const columnsOf = (onOpen: (id: string) => void): Column<HrPerson>[] => [
  {
    key: 'name',
    head: td('people.heads.name'),
    names: true,
    sortable: true,
    cell: (one) => (
      <button type="button" class="desk-open" aria-haspopup="dialog" onClick={() => onOpen(one.id)}>
        <span>{one.name}</span>
        <small>{one.email}</small>
      </button>
    ),
  },
  { key: 'team', head: td('people.heads.team'), sortable: true, spare: true, cell: (one) => none(one.team) },
  { key: 'site', head: td('people.heads.site'), sortable: true, spare: true, cell: (one) => none(one.site) },
  {
    key: 'country',
    head: td('people.heads.country'),
    sortable: true,
    spare: true,
    cell: (one) => none(one.country && country(one.country)),
  },
  { key: 'status', head: td('people.heads.status'), sortable: true, cell: (one) => <Status person={one} /> },
  {
    key: 'expiresAt',
    head: td('people.heads.expiresAt'),
    sortable: true,
    spare: true,
    cell: (one) =>
      one.level === null ? (
        none(null)
      ) : (
        <>
          {t(`status.levels.${one.level}`)}
          {one.expiresAt && <small>{day(one.expiresAt)}</small>}
        </>
      ),
  },
];

type Props = {
  people: HrPerson[];
  question: Question;
  busy: boolean;
  chosen: ReadonlySet<string>;
  onChoose(ids: string[], on: boolean): void;
  onEnter(box: HTMLElement): void;
  onAsk(change: Partial<Question>): void;
  onOpen(id: string): void;
};

/** One page of people. */
export const PeopleTable = ({ people, question, busy, chosen, onChoose, onEnter, onAsk, onOpen }: Props) => (
  <Table
    caption={td('people.caption')}
    columns={columnsOf(onOpen)}
    rows={people}
    id={(one) => one.id}
    sort={{ key: question.sort, descending: question.descending }}
    onSort={({ key, descending }) => onAsk({ sort: key as SortKey, descending, page: 1 })}
    choosing={{ chosen, onChoose, onEnter, one: (row) => td('people.choose', { name: row.name }), all: td('people.chooseAll') }}
    busy={busy}
  />
);
