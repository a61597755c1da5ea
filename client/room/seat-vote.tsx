import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../content/engine/errors.ts';
import type { SeatView } from '../../content/engine/session/views.ts';
import { errorText, tr } from '../i18n.ts';
import { usePage } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { announce } from '../ui/parts/live.tsx';
import { Rich } from '../ui/parts/rich.tsx';
import { Lines } from './parts/lines.tsx';
import { Mark, letterOf } from './parts/mark.tsx';
import { useDigits } from './parts/use-digits.ts';
import { firstOf } from './own-votes.ts';
import type { MomentProps } from './seat-moment.tsx';

type Choice = { option: string | null; guess: string | null };
type Sending = 'no' | 'on its way' | 'kept' | ErrorCode;

const PLACES = ['1', '2', '3', '4', '5'] as const;

/** What an option says on the phone: a place of a debate's line is told by the position it is near to. */
function labelOf({ ask, round }: SeatView, at: number): string {
  if (round?.kind !== 'debate') return ask?.options[at]?.label ?? '';
  return tr(`places.${PLACES[at] ?? '3'}`, { left: ask?.left ?? '', right: ask?.right ?? '' });
}

/** The choice on this phone: what the server has of it, until one taps. A vote lost on the way is sent again by the line. */
function useChoice({ view, line }: Pick<MomentProps, 'view' | 'line'>) {
  const { mine, round, stage } = view;
  const [tapped, setTapped] = useState<Choice | null>(null);
  const [sending, setSending] = useState<Sending>('no');
  const choice = tapped ?? { option: mine?.option ?? null, guess: mine?.guess ?? null };
  function vote(change: Partial<Choice>): void {
    const next = { ...choice, ...change };
    setTapped(next);
    if (!round || !stage || next.option === null) return;
    setSending('on its way');
    const question = { round: round.id, decision: stage.decision, ballot: stage.ballot };
    void line
      .act({ type: 'vote', ...question, option: next.option, ...(next.guess !== null && { guess: next.guess }) }, true)
      .then((answer) => {
        setSending(answer.ok ? 'kept' : answer.code);
        announce(answer.ok ? tr(next.guess ? 'seat.keptGuess' : 'seat.kept') : errorText(answer.code));
        if (!answer.ok) setTapped(null);
      });
  }
  return { choice, vote, sending };
}

/** The state of one's vote, in a sentence. */
function Told({ choice, sending, lost }: { choice: Choice; sending: Sending; lost: boolean }) {
  if (choice.option === null && sending === 'no') return null;
  const busy = sending === 'on its way';
  const failed = sending !== 'no' && sending !== 'kept' && !busy;
  const text = failed
    ? errorText(sending)
    : busy
      ? tr(lost ? 'seat.waiting' : 'seat.sending')
      : tr(choice.guess ? 'seat.keptGuess' : 'seat.kept');
  return (
    <p class={`seat-told${failed ? ' failed' : ''}`}>
      <Icon name={failed ? 'warning-diamond' : busy ? 'cloud-arrow-up' : 'check-circle'} />
      <span>{text}</span>
    </p>
  );
}

function Guess({ view, guess, onGuess }: { view: SeatView; guess: string | null; onGuess(option: string): void }) {
  return (
    <fieldset class="seat-guess">
      <legend>{tr('seat.guess')}</legend>
      <div class="guess-row">
        {view.ask?.options.map(({ id, label }, i) => (
          <button key={id} type="button" class="guess" aria-pressed={guess === id} onClick={() => onGuess(id)}>
            <span aria-hidden="true">{letterOf(i)}</span>
            <span class="vh">{label}</span>
          </button>
        ))}
      </div>
      <p class="room-note">{tr('seat.guessHint')}</p>
    </fieldset>
  );
}

/** The open question: options as large as thumbs, to tap or to press by number, and to change while it is open. */
export function SeatVote({ view, line, kept, heading }: MomentProps) {
  const { game } = usePage();
  const { choice, vote, sending } = useChoice({ view, line });
  const { ask, stage, round } = view;
  const options = ask?.options ?? [];
  const paused = stage?.paused ?? false;
  const choose = (at: number) => {
    const option = options[at]?.id;
    if (option !== undefined && !paused) vote({ option });
  };
  useDigits(options.length, choose);
  const second = stage?.ballot === 2;
  const first = second ? kept.votes[firstOf(view)] : undefined;
  return (
    <section class="seat-card">
      {ask && ask.lines.length > 0 && (
        <details class="seat-scene">
          <summary>{tr('seat.scene')}</summary>
          <Lines lines={ask.lines} size={36} />
        </details>
      )}
      <h1 ref={heading} tabIndex={-1} class="seat-title" id="seat-question">
        <Rich text={ask?.ask ?? ''} />
      </h1>
      {second && <p class="seat-second">{tr(round?.kind === 'debate' ? 'seat.secondDebate' : 'seat.second')}</p>}
      <div class="seat-options" role="group" aria-labelledby="seat-question">
        {options.map(({ id }, i) => (
          <button
            key={id}
            type="button"
            data-option={id}
            class="seat-option"
            aria-pressed={choice.option === id}
            aria-disabled={paused}
            onClick={() => choose(i)}
          >
            <Mark at={i} line={round?.kind === 'debate'} />
            <span class="label">
              <Rich text={labelOf(view, i)} />
              {first === id && <small class="bar-mine">{tr('seat.first')}</small>}
            </span>
            {choice.option === id && <Icon name="check-circle" />}
          </button>
        ))}
      </div>
      {round?.kind === 'story' && !second && choice.option !== null && (
        <Guess view={view} guess={choice.guess} onGuess={(guess) => !paused && vote({ guess })} />
      )}
      {paused ? (
        <p class="room-note">{tr(choice.option === null ? 'seat.pausedOpen' : 'seat.pausedHint')}</p>
      ) : (
        <Told choice={choice} sending={sending} lost={line.state.value.way !== 'open'} />
      )}
      {game.settings.current.value.shortcuts && <p class="room-note only-keys">{tr('seat.keys', { count: options.length })}</p>}
    </section>
  );
}
