import { isLevel } from '../../../content/engine/session/level.ts';
import type { CommonView } from '../../../content/engine/session/views.ts';
import { locale, tr } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Mark } from './mark.tsx';
import { Rich } from '../../ui/parts/rich.tsx';

/** 58 → 58 % */
export const percentOf = (share: number): string =>
  new Intl.NumberFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent' }).format(share / 100);

export type Bar = {
  option: string;
  label: string;
  votes: number | null;
  share: number;
  /** A debate's first vote. */
  before: number | null;
  isKey: boolean;
  isChosen: boolean;
  /** Chosen by whoever runs the session: another received as many votes. */
  isSettled: boolean;
};

const PLACES = ['1', '2', '3', '4', '5'] as const;

/** A place of a debate's line, by the position it is near to; in short where both stand above it. */
const placeName = (at: number, ask: CommonView['ask']): string =>
  ask === null
    ? tr(`placesShort.${PLACES[at] ?? '3'}`)
    : tr(`places.${PLACES[at] ?? '3'}`, { left: ask.left ?? '', right: ask.right ?? '' });

/** The options of the question with what each received; without counts (too few answers) only what is said of it. */
export function barsOf({ ask, result, round }: CommonView, poles = false): Bar[] {
  if (!ask || !result) return [];
  return ask.options.map(({ id, label }, i) => {
    const count = result.counts?.find(({ option }) => option === id);
    const before = result.before?.find(({ option }) => option === id);
    return {
      option: id,
      label: round?.kind === 'debate' ? placeName(i, poles ? null : ask) : label,
      votes: result.counts ? (count?.votes ?? 0) : null,
      share: count?.share ?? 0,
      before: result.before ? (before?.share ?? 0) : null,
      isKey: result.key === id,
      isChosen: result.chosen === id,
      isSettled: result.chosen === id && isLevel(result.counts, id),
    };
  });
}

const flagOf = ({ isKey, isChosen, isSettled }: Bar) => {
  if (isKey) return 'result.key';
  if (isSettled) return 'result.settled';
  return isChosen ? 'result.chosen' : null;
};

function Flag({ bar }: { bar: Bar }) {
  const flag = flagOf(bar);
  if (!flag) return null;
  return (
    <span class="bar-flag">
      <Icon name="check-circle" />
      {tr(flag)}
    </span>
  );
}

/** What an option received: the figures on top of what they draw. @param worded a bare figure says too little beside a numbered place */
function Column({ bar, at, most, worded }: { bar: Bar; at: number; most: number; worded: boolean }) {
  const { votes, share, before } = bar;
  const top = Math.max(share, before ?? 0);
  const part = (of: number) => (top === 0 ? 0 : of / top);
  return (
    <div class="bar-box">
      <p class="bar-count">
        {votes !== null && (
          <>
            {!worded && <b aria-hidden="true">{votes}</b>}{' '}
            {worded ? <b>{tr('votes', { count: votes })}</b> : <span class="vh">{tr('votes', { count: votes })}</span>}{' '}
            <span>{percentOf(share)}</span>
          </>
        )}
        {before !== null && (
          <span class="bar-before">
            {tr('result.before')} {percentOf(before)}
          </span>
        )}
      </p>
      <div class="bar-draw" aria-hidden="true" style={{ '--top': top / most }}>
        {before !== null && <i class="ghost" style={{ '--share': part(before) }} />}
        {share > 0 && <i class={`pattern p${at + 1}`} style={{ '--share': part(share) }} />}
      </div>
    </div>
  );
}

type Props = { view: CommonView; mine?: string | null; class?: string; poles?: boolean; worded?: boolean };

/** The split of a vote: a list that reads as text, drawn as columns or rows by its style. Patterns say what colours say. */
export function Tally({ view, mine = null, class: style = '', poles = false, worded = false }: Props) {
  const bars = barsOf(view, poles);
  const counted = view.result?.counts !== null || view.result.before !== null;
  // Lines are as long as their share; on the wall the highest column takes the room there is.
  const most = style === 'rows' ? 100 : Math.max(1, ...bars.flatMap(({ share, before }) => [share, before ?? 0]));
  return (
    <ol class={`tally n${bars.length} ${counted ? 'counted' : 'few'} ${style}`}>
      {bars.map((bar, i) => (
        <li key={bar.option} class={`${bar.isKey || bar.isChosen ? 'on' : ''}`}>
          {(bar.votes !== null || bar.before !== null) && <Column bar={bar} at={i} most={most} worded={worded} />}
          <div class="bar-label">
            <Mark at={i} line={view.round?.kind === 'debate'} />
            <p>
              <Rich text={bar.label} />
              {mine === bar.option && <small class="bar-mine">{tr('seat.mine')}</small>}
            </p>
            <Flag bar={bar} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The words that may be seen, the most said the largest. @param ease of the wall alone: from 0 to 1, how large they all may be */
export function WordCloud({ words, ease = 0 }: { words: { text: string; times: number }[]; ease?: number }) {
  if (words.length === 0) return <p class="room-note">{tr('result.noWords')}</p>;
  const most = Math.max(...words.map(({ times }) => times));
  return (
    <ul class="word-cloud" style={{ '--ease': ease }}>
      {words.map(({ text, times }, i) => (
        <li key={`${text} ${i}`} style={{ '--weight': most > 1 ? times / most : 0.5 }}>
          {text}
          {times > 1 && <span class="times"> × {times}</span>}
        </li>
      ))}
    </ul>
  );
}
