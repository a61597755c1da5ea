import { useMemo, useRef } from 'preact/hooks';
import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { minus } from '../format.ts';
import { Hud } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import type { ModuleTexts } from '../parts/module-texts.ts';
import { Coach } from '../sort/coach.tsx';
import { Feedback } from '../sort/feedback.tsx';
import { emptyHands, handFor, ideaOf, placing } from '../sort/model.ts';
import type { Hands, SortStep } from '../sort/model.ts';
import { Pile } from '../sort/pile.tsx';
import { SortDone } from '../sort/sort-done.tsx';
import { Stamps } from '../sort/stamps.tsx';
import { Trays } from '../sort/trays.tsx';
import { useDrag } from '../sort/use-drag.ts';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { player: Player; texts: ModuleTexts; view: SortStep };

/** Everything that changes the hand or the log, whatever the input. */
function useSorter(player: Player, hands: Hands, { state }: SortStep) {
  const { play } = usePage();
  const idea = state.idea ?? '';
  const hand = handFor(hands, idea);
  const placingNow = state.phase === 'placing';
  return {
    hand,
    pick(tray: Zone): void {
      if (!placingNow) return;
      play('drop');
      hands.value = { ...hand, tray, ask: tray === 'ask' ? hand.ask : null };
      announce(t('sort.inTray', { zone: t(`zones.${tray}.name`) }));
    },
    change: (change: Partial<typeof hand>) => {
      hands.value = { ...hand, ...change };
    },
    stamp(sure: boolean): void {
      const move = placingNow ? placing(hand, state.round, sure) : null;
      if (!move) return;
      play('stamp');
      player.move(move);
    },
    call(): void {
      if (placingNow && state.callsLeft > 0) player.move({ do: 'call', idea });
    },
    next: () => void player.move({ do: 'next' }),
  };
}

function SortHud({ player, view }: { player: Player; view: SortStep }) {
  const { state } = view;
  const where =
    state.phase === 'done' ? t('sort.over') : t('sort.where', { round: state.round, position: state.position, length: state.length });
  const points = t('sort.pts', { count: Math.abs(state.points), points: minus(state.points) });
  const leaks = state.leaks > 0 ? t('sort.leaks', { count: state.leaks }) : null;
  const taken = state.position - (state.feedback ? 0 : 1);
  return (
    <Hud
      module={player.module}
      sub={where}
      more={state.phase === 'done' ? undefined : ` · ${points}${leaks ? ` · ${leaks}` : ''}`}
      progress={{ taken, total: state.length, label: where }}
    >
      <span class="chip hide-s">
        <Icon name="star" />
        <b class="d">{points}</b>
      </span>
      {leaks && (
        <span class="chip leaks hide-s">
          <Icon name="warning-diamond" />
          <b class="d">{leaks}</b>
        </span>
      )}
    </Hud>
  );
}

/** The sorting game: read, choose a tray, say how sure you are. */
export function Sort({ player, view }: Props) {
  const { play } = usePage();
  const hands = useMemo(emptyHands, []);
  const region = useRef<HTMLElement>(null);
  const sorter = useSorter(player, hands, view);
  const { state } = view;
  const { charter } = player;
  const idea = ideaOf(charter, state.idea);
  const { drag, handlers } = useDrag(() => play('pick'), sorter.pick);
  useGameKeys(region, {
    digit(n) {
      const tray = ZONES[n - 1];
      if (tray) sorter.pick(tray);
      else if (n < 6) sorter.stamp(n === 4);
    },
    enter: () => region.current?.querySelector<HTMLButtonElement>('.cta.go')?.click(),
  });
  const judged = state.feedback;
  return (
    <>
      <SortHud player={player} view={view} />
      <main id="main" class={`sortwrap ${state.phase}`} tabIndex={-1} ref={region} aria-label={t('sort.region')}>
        {state.phase === 'done' && <SortDone score={state.score ?? 0} onNext={() => player.advance()} />}
        {idea && (
          <>
            {!judged && <Coach state={state} cast={view.cast} charter={charter} onCall={sorter.call} />}
            <Pile player={player} state={state} idea={idea} drag={drag} handlers={handlers} picked={sorter.hand.tray} />
            {!judged && sorter.hand.tray && (
              <Stamps hand={sorter.hand} state={state} idea={idea} charter={charter} onChange={sorter.change} onStamp={sorter.stamp} />
            )}
            {!judged && <Trays picked={sorter.hand.tray} over={drag?.over ?? null} onPick={sorter.pick} />}
            {judged && <Feedback state={state} judged={judged} idea={idea} charter={charter} onNext={sorter.next} />}
          </>
        )}
      </main>
    </>
  );
}
