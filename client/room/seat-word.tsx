import { useId, useState } from 'preact/hooks';
import type { ErrorCode } from '../../content/engine/errors.ts';
import { errorText, tr } from '../i18n.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { announce } from '../ui/parts/live.tsx';
import { Rich } from '../ui/parts/rich.tsx';
import type { MomentProps } from './seat-moment.tsx';

const MOST = 40;

type Wrong = ErrorCode | 'empty' | null;

/** The word on this phone: what the server has of it, until one types. */
function useWord({ view, line }: Pick<MomentProps, 'view' | 'line'>) {
  const sent = view.mine?.text ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(null);
  const text = typed ?? sent ?? '';
  const paused = view.stage?.paused ?? false;
  function send(): void {
    const word = text.trim().replace(/\s+/g, ' ');
    if (busy || paused) return;
    if (word === '') return setWrong('empty');
    setBusy(true);
    setWrong(null);
    void line.act({ type: 'word', round: view.round?.id ?? '', text: word.slice(0, MOST) }, true).then((answer) => {
      setBusy(false);
      if (!answer.ok) return setWrong(answer.code);
      setTyped(null);
      announce(tr('seat.wordKept', { text: word }));
    });
  }
  return { text, sent, busy: busy || paused, wrong, setTyped, send };
}

const Complaint = ({ wrong }: { wrong: Wrong }) =>
  wrong === null ? null : (
    <p class="seat-told failed" role="alert">
      <Icon name="warning-diamond" />
      <span>{wrong === 'empty' ? tr('seat.wordEmpty') : errorText(wrong)}</span>
    </p>
  );

/** One short answer in one's own words. */
export function SeatWord({ view, line, heading }: Pick<MomentProps, 'view' | 'line' | 'heading'>) {
  const id = useId();
  const { text, sent, busy, wrong, setTyped, send } = useWord({ view, line });
  return (
    <section class="seat-card">
      <h1 ref={heading} tabIndex={-1} class="seat-title">
        <Rich text={view.ask?.ask ?? view.round?.title ?? ''} />
      </h1>
      <form
        class="seat-word"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label for={id}>{tr('seat.word')}</label>
        <input
          id={id}
          type="text"
          value={text}
          maxLength={MOST}
          autoComplete="off"
          enterKeyHint="send"
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong !== null}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p class="room-note" id={`${id}-hint`}>
          {tr('seat.wordHint')}
        </p>
        <Complaint wrong={wrong} />
        <button type="submit" class="cta" aria-disabled={busy}>
          <Icon name="paper-plane-tilt" />
          {tr(sent === null ? 'seat.wordSend' : 'seat.wordChange')}
        </button>
        {view.stage?.paused && <p class="room-note">{tr(sent === null ? 'seat.pausedOpen' : 'seat.pausedHint')}</p>}
        {sent !== null && (
          <p class="seat-told">
            <Icon name="check-circle" />
            <span>{tr('seat.wordKept', { text: sent })}</span>
          </p>
        )}
      </form>
    </section>
  );
}
