import { useState } from 'preact/hooks';
import { locale, t, textsOf, tr } from '../i18n.ts';
import type { ErrorCode } from '../../content/engine/errors.ts';
import { usePage } from '../ui/context.tsx';
import { Alert } from '../ui/parts/alert.tsx';
import { Field } from '../ui/parts/field.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { Threshold } from '../ui/parts/threshold.tsx';
import { go } from '../ui/router.ts';
import { joinSession } from './requests.ts';
import { openSeatShelf, spelled, tidyCode } from './seat-shelf.ts';
import type { Seat } from './seat-shelf.ts';
import { SeatPage } from './seat.tsx';
import './styles/marks.css';
import './styles/seat.css';
import './styles/seat-result.css';

const CODE_LENGTH = 6;
const shelf = openSeatShelf();

type Wrong = ErrorCode | 'code' | 'name' | null;

function Complaint({ wrong }: { wrong: Wrong }) {
  if (wrong === null) return null;
  if (wrong !== 'code' && wrong !== 'name') return <Alert code={wrong} />;
  return (
    <p class="alert" role="alert">
      <Icon name="warning-diamond" />
      {tr(wrong === 'code' ? 'join.codeShort' : 'join.nameMissing')}
    </p>
  );
}

/** The door: a code, a first name. @param code what the address already says */
function Door({ code: given, onSeat }: { code: string; onSeat(seat: Seat): void }) {
  const { game } = usePage();
  const known = game.session.me.value?.person.name.split(' ')[0] ?? '';
  const [code, setCode] = useState(given);
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? known;
  const [wrong, setWrong] = useState<Wrong>(null);
  const [busy, setBusy] = useState(false);
  const last = shelf.last();
  async function enter(): Promise<void> {
    const [tidy, called] = [tidyCode(code), name.trim()];
    if (busy) return;
    setWrong(null);
    if (tidy.length !== CODE_LENGTH) return setWrong('code');
    if (called === '') return setWrong('name');
    setBusy(true);
    const answer = await joinSession(tidy, called, locale.peek());
    setBusy(false);
    if (!answer.ok) return setWrong(answer.code);
    onSeat({ ...answer.value, code: tidy, name: called, at: Date.now() });
  }
  return (
    <Threshold title={tr('join.title')} lead={tr('join.lead')}>
      <form
        class="join-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Complaint key={String(wrong)} wrong={wrong} />
        <div class="code-field">
          <Field label={tr('join.code')} name="code" value={code} autoComplete="off" hint={tr('join.codeHint')} onInput={setCode} />
        </div>
        <Field
          label={tr('join.name')}
          name="nickname"
          value={name}
          autoComplete="given-name"
          hint={tr('join.nameHint')}
          onInput={setName}
        />
        <button type="submit" class="cta" aria-disabled={busy}>
          <Icon name="door-open" />
          {tr('join.enter')}
        </button>
      </form>
      {last && last.code !== tidyCode(given) && (
        <p class="join-back">
          <a href={`/join/${last.code}`}>{tr('join.back', { code: spelled(last.code) })}</a>
        </p>
      )}
    </Threshold>
  );
}

/** `/join`: the door; `/join/<code>`: the seat taken on this device, or the door with the code filled in. */
export function JoinPage({ code }: { code: string | null }) {
  const tidy = tidyCode(code ?? '');
  const [, redraw] = useState(0);
  if (textsOf('room') === null) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  const seat = tidy === '' ? null : shelf.seat(tidy);
  if (seat) {
    const leave = (to: string) => {
      shelf.drop(seat.code);
      go(to, 'replace');
      redraw((n) => n + 1);
    };
    return <SeatPage key={seat.seat} seat={seat} shelf={shelf} onLeave={leave} />;
  }
  const take = (taken: Seat) => {
    shelf.keep(taken);
    go(`/join/${taken.code}`, 'replace');
    redraw((n) => n + 1);
  };
  return <Door key={tidy} code={tidy} onSeat={take} />;
}
