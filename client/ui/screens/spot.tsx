import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SpotMove } from '../../../content/engine/minigames/spot.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { Hud } from '../parts/hud.tsx';
import { announce } from '../parts/live.tsx';
import { Board } from '../spot/board.tsx';
import { EMPTY, nameOf, seenOf } from '../spot/model.ts';
import type { Hands, SpotStep } from '../spot/model.ts';
import { Notebook } from '../spot/notebook.tsx';
import { Naming, Predicting } from '../spot/questions.tsx';
import { sayer, spotTexts } from '../spot/texts.ts';
import type { Say, SpotTexts } from '../spot/texts.ts';
import { Closed, Verdict } from '../spot/verdict.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { player: Player; view: SpotStep };
type Told = Props & { texts: SpotTexts; say: Say };

/** What this page looks at and marks: fresh for each case, and for its twin. */
function useHands({ view, texts, say }: Told) {
  const { play } = usePage();
  const { state } = view;
  const [hands, setHands] = useState<Hands>(EMPTY);
  useEffect(() => setHands(EMPTY), [state.case, state.look]);
  const toggle = (part: string): void => {
    const marked = hands.marks.includes(part);
    play(marked ? 'pick' : 'drop');
    announce(say(marked ? 'isUnmarked' : 'isMarked', { name: nameOf(state, texts, part) }));
    setHands({ looked: part, marks: marked ? hands.marks.filter((one) => one !== part) : [...hands.marks, part] });
  };
  const look = (part: string): void => {
    if (hands.looked === part) return toggle(part);
    play('tap');
    announce(say('look', { name: nameOf(state, texts, part), seen: seenOf(state, texts, part) }));
    setHands({ ...hands, looked: part });
  };
  return { hands, toggle, look };
}

/** The right-hand page: the notebook, a question, the verdict. */
function Page({ player, view, texts, say, hands, onToggle }: Told & { hands: Hands; onToggle(part: string): void }) {
  const { play } = usePage();
  const { state } = view;
  const onMove = (move: SpotMove): void => {
    play(move.do === 'predict' ? 'stamp' : 'tap');
    player.move(move);
  };
  const part = { state, texts, say, onMove };
  switch (state.phase) {
    case 'looking':
      return <Notebook {...part} hands={hands} onToggle={onToggle} />;
    case 'naming':
      return <Naming {...part} />;
    case 'predicting':
      return <Predicting {...part} />;
    case 'verdict':
      return <Verdict {...part} charter={player.charter} />;
    case 'done':
      return null;
  }
}

function SpotGame(told: Told) {
  const { player, view, say } = told;
  const { state } = view;
  const region = useRef<HTMLElement>(null);
  useArrivalFocus(region);
  const page = useRef<HTMLElement>(null);
  const begun = useRef(false);
  const { hands, toggle, look } = useHands(told);
  const press = (selector: string, at = 0) => region.current?.querySelectorAll<HTMLElement>(selector)[at];
  useGameKeys(region, {
    digit(n) {
      const part = state.phase === 'looking' ? state.parts[n - 1] : undefined;
      if (part) press(`[data-part="${part}"]`)?.focus();
      if (part) look(part);
      else press('.choice', n - 1)?.click();
    },
    enter: () => press('.cta.go')?.click(),
  });
  useLayoutEffect(() => {
    // A new case is read from its picture; a question or a verdict from its own page.
    const target = state.phase === 'looking' ? region.current : (page.current ?? press('.spot-done'));
    if (begun.current) target?.focus({ preventScroll: true });
    if (begun.current) (state.phase === 'looking' ? press('.board') : target)?.scrollIntoView?.({ block: 'nearest' });
    begun.current = true;
  }, [state.phase, state.naming, state.case, state.look]);
  const where = state.phase === 'done' ? say('over') : say('where', { position: state.position, length: state.length });
  const taken = state.phase === 'done' ? state.length : state.position - 1;
  return (
    <>
      <Hud module={player.module} sub={where} progress={{ taken, total: state.length, label: where }} />
      <main id="main" class={`spotting ${state.phase}`} tabIndex={-1} ref={region} aria-label={say('region')}>
        {state.phase === 'done' ? (
          <Closed state={state} texts={told.texts} say={say} host={view.cast[0]} onNext={() => void player.advance()} />
        ) : (
          <>
            <Board {...told} state={state} hands={hands} onPart={look} />
            <aside class="notes" ref={page} tabIndex={-1} aria-label={say('notebook')}>
              <Page {...told} hands={hands} onToggle={toggle} />
            </aside>
          </>
        )}
      </main>
    </>
  );
}

/** The game of the camera: look, mark, name, foresee, then read what was really decided. */
export function Spot(props: Props) {
  const texts = spotTexts();
  if (!texts) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return <SpotGame {...props} texts={texts} say={sayer(texts)} />;
}
