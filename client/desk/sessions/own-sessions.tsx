import calendar from '@phosphor-icons/core/assets/bold/calendar-check-bold.svg?raw';
import crossed from '@phosphor-icons/core/assets/bold/calendar-x-bold.svg?raw';
import flag from '@phosphor-icons/core/assets/bold/flag-checkered-bold.svg?raw';
import presentation from '@phosphor-icons/core/assets/bold/presentation-chart-bold.svg?raw';
import { useState } from 'preact/hooks';
import { Empty } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { td } from '../texts.ts';
import { FEW, Finder, foundIn } from './finder.tsx';
import { momentOf, whenOf } from './names.ts';
import type { SessionRow } from './requests.ts';

const STATES = {
  open: { icon: presentation, tone: 'sound', way: 'sessions.toRemote' },
  planned: { icon: calendar, tone: 'calm', way: 'sessions.toPlanned' },
  cancelled: { icon: crossed, tone: 'plain', way: 'sessions.toCancelled' },
  ended: { icon: flag, tone: 'plain', way: 'sessions.toDebrief' },
} as const;
const ORDER = ['open', 'planned', 'cancelled', 'ended'] as const;

function whenSaid({ state, at, openedAt, endedAt, zone }: SessionRow): string {
  if (state === 'planned' || state === 'cancelled') return at === null ? td('sessions.noDate') : whenOf(at, zone);
  const moment = state === 'open' ? openedAt : endedAt;
  return moment === null ? td('sessions.noDate') : momentOf(moment);
}
const textsOf = (row: SessionRow): string[] => [row.title, td(`sessions.states.${row.state}`), whenSaid(row)];

function Rows({ rows }: { rows: SessionRow[] }) {
  const state = ({ state: name }: SessionRow) => (
    <Tag icon={STATES[name].icon} tone={STATES[name].tone}>
      {td(`sessions.states.${name}`)}
    </Tag>
  );
  const way = ({ id, state: name, title }: SessionRow) => (
    <>
      <a href={`/desk/sessions/${id}`} aria-label={td('sessions.toDebriefOf', { way: td(STATES[name].way), title })}>
        {td(STATES[name].way)}
      </a>
      {name === 'open' && (
        <a class="to-screen" href={`/projector/${id}`} aria-label={td('sessions.toDebriefOf', { way: td('sessions.toScreen'), title })}>
          {td('sessions.toScreen')}
        </a>
      )}
    </>
  );
  return (
    <Table
      caption={td('sessions.mine')}
      rows={rows}
      id={({ id }) => id}
      columns={[
        { key: 'title', head: td('sessions.heads.title'), names: true, cell: ({ title }) => title },
        { key: 'state', head: td('sessions.heads.state'), cell: state },
        { key: 'when', head: td('sessions.heads.when'), spare: true, cell: whenSaid },
        { key: 'way', head: td('sessions.heads.way'), cell: way },
      ]}
    />
  );
}

/** What somebody has planned and played: what is under way or to come first. A long list is shown in part until one asks for all of it. */
export function OwnSessions({ sessions }: { sessions: SessionRow[] }) {
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const rows = ORDER.flatMap((state) => sessions.filter((one) => one.state === state));
  if (rows.length === 0) {
    return (
      <Empty title={td('sessions.none')}>
        <p>{td('sessions.noneText')}</p>
      </Empty>
    );
  }
  if (rows.length <= FEW) return <Rows rows={rows} />;
  const narrowed = words.trim() !== '';
  const found = foundIn(rows, words, textsOf);
  const shown = narrowed || all ? found : found.slice(0, FEW);
  return (
    <>
      <Finder label={td('sessions.findSession')} words={words} found={narrowed ? found.length : null} onWords={setWords} />
      {shown.length > 0 && <Rows rows={shown} />}
      {!narrowed && (
        <div class="desk-actions">
          <button type="button" class="desk-button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? td('sessions.showFewer') : td('sessions.showAll', { count: rows.length })}
          </button>
        </div>
      )}
    </>
  );
}
