import type { Count } from '../../../content/engine/session/views.ts';
import type { RoundSheet } from '../../../server/sessions/debrief.ts';
import { useTeamName } from '../../room/parts/mark.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { figure, percent } from '../format.ts';
import { Table } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { kindName } from './names.ts';

type Split = {
  caption: string;
  options: { id: string; label: string }[];
  counts: Count[] | null;
  before: Count[] | null;
  /** The option that was right, or that the room took, and how to say it. */
  marked: { option: string | null; said: string };
};
type Line = { id: string; label: string; votes: number; share: number; before: number | null; mark: string | null };

/** A share as a figure and as a bar; the bar says nothing that the figure does not. */
const Share = ({ share }: { share: number }) => (
  <span class="debrief-share">
    <b>{percent(share / 100)}</b>
    <span class="desk-share" aria-hidden="true">
      <i style={{ width: `${share}%` }} />
    </span>
  </span>
);

const shareOf = ({ share }: Line) => <Share share={share} />;
const beforeOf = ({ before }: Line) => <Share share={before ?? 0} />;

/** One vote as a table, with the first beside it where there were two. */
function SplitTable({ caption, options, counts, before, marked }: Split) {
  if (counts === null) return <p class="note">{td('sessions.debrief.withheld')}</p>;
  const rows: Line[] = options.map(({ id, label }) => {
    const count = counts.find(({ option }) => option === id);
    const first = before ? (before.find(({ option }) => option === id)?.share ?? 0) : null;
    return {
      id,
      label,
      votes: count?.votes ?? 0,
      share: count?.share ?? 0,
      before: first,
      mark: marked.option === id ? marked.said : null,
    };
  });
  const name = ({ label, mark }: Line) => (
    <>
      <Rich text={label} /> {mark && <span class="desk-tag sound">{mark}</span>}
    </>
  );
  return (
    <Table
      caption={caption}
      rows={rows}
      id={({ id }) => id}
      columns={[
        { key: 'option', head: td('sessions.debrief.option'), names: true, cell: name },
        ...(before ? [{ key: 'before', head: td('sessions.debrief.before'), cell: beforeOf }] : []),
        {
          key: 'share',
          head: td(before ? 'sessions.debrief.after' : 'sessions.debrief.share'),
          cell: shareOf,
        },
        { key: 'votes', head: td('sessions.debrief.votes'), numeric: true, cell: ({ votes }) => String(votes) },
      ]}
    />
  );
}

const PLACES = ['1', '2', '3', '4', '5'] as const;

/** A debate's places by name: the file of a sheet has none. */
const placed = ({ left = '', right = '' }: RoundSheet): { id: string; label: string }[] =>
  PLACES.map((id) => ({ id, label: td(`sessions.debrief.places.${id}`, { left, right }) }));

function Words({ round }: { round: RoundSheet }) {
  if (!round.words || round.words.length === 0) return <p class="note">{td('sessions.debrief.noWords')}</p>;
  return (
    <ul class="debrief-words">
      {round.words.map(({ text, times }) => (
        <li key={text}>
          {text}
          {times > 1 && ` × ${times}`}
        </li>
      ))}
    </ul>
  );
}

/** Where the middle of each team stood on a debate's line, and where it stands. */
function Camps({ camps }: { camps: NonNullable<RoundSheet['camps']> }) {
  const teamName = useTeamName();
  return (
    <>
      <p>{td('sessions.debrief.camps')}</p>
      <Table
        caption={td('sessions.debrief.camps')}
        rows={camps}
        id={({ team }) => String(team)}
        columns={[
          {
            key: 'team',
            head: td('sessions.debrief.campTeam'),
            names: true,
            cell: ({ team }) => teamName(team),
          },
          {
            key: 'before',
            head: td('sessions.debrief.before'),
            numeric: true,
            cell: ({ before }) => (before === null ? '–' : figure(before)),
          },
          { key: 'after', head: td('sessions.debrief.after'), numeric: true, cell: ({ after }) => figure(after) },
        ]}
      />
    </>
  );
}

function Decisions({ round }: { round: RoundSheet }) {
  return (
    <ol class="debrief-decisions">
      {round.decisions?.map(({ ask, options, counts, before, chosen, isSettled, instead, other }, at) => (
        <li key={at}>
          <p>
            <b>{other ? td('sessions.debrief.other') : td('sessions.decision', { at: at + 1 })}</b> <Rich text={ask} />
          </p>
          <SplitTable
            caption={td('sessions.debrief.table', { title: ask })}
            options={options}
            counts={counts}
            before={before}
            marked={{ option: chosen, said: td(isSettled ? 'sessions.debrief.settled' : 'sessions.debrief.chosen') }}
          />
          {options.some(({ id }) => id === instead) && (
            <p>
              <b>{td('sessions.debrief.rewound')}</b> <Rich text={options.find(({ id }) => id === instead)?.label ?? ''} />
            </p>
          )}
          {counts === null && chosen !== null && (
            <p>
              <b>{td('sessions.debrief.chosen')}</b> {options.find(({ id }) => id === chosen)?.label}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** One round of the sheet. */
export function DebriefRound({ round, at }: { round: RoundSheet; at: number }) {
  const { kind, title, ask } = round;
  const caption = td('sessions.debrief.table', { title });
  return (
    <section class="debrief-round" aria-labelledby={`debrief-${round.id}`}>
      <h3 id={`debrief-${round.id}`}>
        <span class="preview-kind">{kindName(kind)}</span> {td('sessions.roundAt', { at, title })}
      </h3>
      {ask && kind !== 'story' && (
        <p>
          <Rich text={ask} />
        </p>
      )}
      {kind === 'words' && <Words round={round} />}
      {kind === 'story' && <Decisions round={round} />}
      {(kind === 'quiz' || kind === 'debate') && (
        <SplitTable
          caption={caption}
          options={kind === 'debate' ? placed(round) : round.options}
          counts={round.counts}
          before={round.before}
          marked={{ option: round.key, said: td('sessions.debrief.key') }}
        />
      )}
      {round.fewAgain && round.counts !== null && <p class="note">{td('sessions.debrief.fewAgain')}</p>}
      {round.camps && <Camps camps={round.camps} />}
      {kind === 'quiz' && round.counts === null && round.key !== null && (
        <p>
          <b>{td('sessions.key')}</b> {round.options.find(({ id }) => id === round.key)?.label}
        </p>
      )}
    </section>
  );
}
