import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { BalanceMove } from '../../../content/engine/minigames/balance.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { Doubt, Line, Reply, Weighed } from '../balance/doubts.tsx';
import { tiltText, voices } from '../balance/model.ts';
import type { BalanceStep } from '../balance/model.ts';
import { Scales } from '../balance/scales.tsx';
import { balanceTexts, sayer } from '../balance/texts.ts';
import type { BalanceTexts, Say } from '../balance/texts.ts';
import { News, Weighing } from '../balance/weighing.tsx';
import { Hud } from '../parts/hud.tsx';
import { announce } from '../parts/live.tsx';
import { Rich } from '../parts/rich.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { player: Player; view: BalanceStep };
type Told = Props & { texts: BalanceTexts; say: Say };

/** Says the tilt after each stone; the sentence of a new part is read where the focus goes. */
function useTilt({ view, say }: Told): void {
  const { state } = view;
  const known = useRef(false);
  useEffect(() => {
    const hand = state.phase === 'weighing' ? ` ${say('inHand', { count: state.inHand })}.` : '';
    if (known.current) announce(`${tiltText(state, say)}${hand}`);
    known.current = true;
  }, [state.pull.for, state.pull.against, state.inHand]);
}

/** The scales, what they say, and whoever explains the round. */
function Table({ view, texts, say }: Told) {
  const { state, cast } = view;
  const { host, side } = voices(cast);
  const first = state.phase === 'weighing' || (state.position === 1 && (state.phase === 'fact' || state.phase === 'doubt'));
  return (
    <div class="table">
      {first && (
        <aside class={`coach ${side}`} aria-label={host ? t(`cast.${host}.name`) : undefined}>
          {host && <b class="d">{t(`cast.${host}.name`)}</b>}
          {state.round === 1 && (
            <p>
              <Rich text={texts.intro} />
            </p>
          )}
          <p>
            <Rich text={texts.rounds[state.round === 3 && state.swapped ? 'swapped' : state.round]} />
          </p>
        </aside>
      )}
      <figure class="weigh">
        <Scales state={state} label={tiltText(state, say)} />
        <figcaption>
          <span class="side for">
            {say('for')} <b class="d">{state.pull.for}</b>
          </span>
          {state.phase === 'weighing' && <span class="hand">{say('inHand', { count: state.inHand })}</span>}
          <span class="side against">
            {say('against')} <b class="d">{state.pull.against}</b>
          </span>
        </figcaption>
      </figure>
    </div>
  );
}

/** The part of the game that is being played. */
function Part({ player, view, texts, say }: Told) {
  const { state, cast } = view;
  const part = { state, texts, say, onMove: (move: BalanceMove) => void player.move(move) };
  const { sceptic } = voices(cast);
  switch (state.phase) {
    case 'weighing':
      return <Weighing {...part} />;
    case 'fact':
      return <News key={state.fact} {...part} />;
    case 'doubt':
      return <Doubt {...part} sceptic={sceptic} />;
    case 'reply':
      return <Reply {...part} sceptic={sceptic} charter={player.charter} />;
    case 'line':
      return <Line {...part} />;
    case 'done':
      return <Weighed state={state} texts={texts} say={say} onNext={() => void player.advance()} />;
  }
}

function BalanceGame(told: Told) {
  const { player, view, say } = told;
  const { state } = view;
  const region = useRef<HTMLElement>(null);
  useArrivalFocus(region);
  const panel = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  useTilt(told);
  const press = (selector: string, at = 0) => region.current?.querySelectorAll<HTMLButtonElement>(selector)[at]?.click();
  useGameKeys(region, { digit: (n) => press('.choice', n - 1), enter: () => press('.cta.go') });
  useLayoutEffect(() => {
    // A stone of round 1 leaves the focus on its button; a new part is read from its beginning.
    if (begun.current) panel.current?.focus({ preventScroll: true });
    if (begun.current) panel.current?.scrollIntoView?.({ block: 'nearest' });
    begun.current = true;
  }, [state.phase, state.position]);
  const where =
    state.phase === 'done'
      ? say('over')
      : say(state.position > 0 ? 'whereOf' : 'where', { round: state.round, position: state.position, length: state.length });
  return (
    <>
      <Hud module={player.module} sub={where} progress={{ taken: state.phase === 'done' ? 3 : state.round - 1, total: 3, label: where }} />
      <main id="main" class={`balance ${state.phase}`} tabIndex={-1} ref={region} aria-label={say('region')}>
        <Table {...told} />
        <div class="tray" ref={panel} tabIndex={-1}>
          <Part {...told} />
        </div>
      </main>
    </>
  );
}

/** The game of the café: find what weighs, hear what is new, answer without selling, draw one line. */
export function Balance(props: Props) {
  const texts = balanceTexts();
  if (!texts) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return <BalanceGame {...props} texts={texts} say={sayer(texts)} />;
}
