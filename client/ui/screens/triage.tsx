import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TriageMove } from '../../../content/engine/minigames/triage.ts';
import type { Act } from '../../../content/engine/minigames/triage/authored.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { Hud } from '../parts/hud.tsx';
import { announce } from '../parts/live.tsx';
import { Buzz, Ring } from '../triage/buzz.tsx';
import { Inbox } from '../triage/inbox.tsx';
import { Message } from '../triage/message.tsx';
import { summary } from '../triage/model.ts';
import type { Panel, TriageStep } from '../triage/model.ts';
import { NightOver, Outcome, WaveOver } from '../triage/outcome.tsx';
import { sayer, triageTexts } from '../triage/texts.ts';
import type { Say, TriageTexts } from '../triage/texts.ts';
import { ClockChoice, Wave } from '../triage/wave.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { player: Player; view: TriageStep };
type Told = Props & { texts: TriageTexts; say: Say };

const NAMES = ['message', 'second', 'third', 'fourth'] as const;
/** One turn for them all. */
const leaving = (ids: readonly string[]): TriageMove =>
  ({ do: 'leave', ...Object.fromEntries(ids.map((id, at) => [NAMES[at], id])) }) as TriageMove;

/** The panel, and every way to change it or the log. */
function useDesk({ player, view }: Props) {
  const { state } = view;
  const [panel, setPanel] = useState<Panel>({ at: state.told.length > 0 && state.phase !== 'done' ? 'told' : 'wave' });
  const turn = (move: TriageMove): void => {
    setPanel(move.do === 'wait' || move.do === 'next' ? { at: 'wave' } : { at: 'told' });
    player.move(move);
  };
  const here = panel.at === 'message' ? state.open.find((one) => one.id === panel.id) : undefined;
  return {
    panel: panel.at === 'message' && !here ? ({ at: 'wave' } as const) : panel,
    here,
    open: (id: string) => setPanel({ at: 'message', id }),
    act: (act: Act) => here && turn(act === 'leave' ? leaving([here.id]) : { do: 'act', message: here.id, act }),
    pick(id: string): void {
      if (panel.at !== 'leaving') return;
      const { picked } = panel;
      setPanel({ at: 'leaving', picked: picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id] });
    },
    leave: () => panel.at === 'leaving' && panel.picked.length > 0 && turn(leaving(panel.picked)),
    wait: () => turn({ do: 'wait' }),
    next: () => turn({ do: 'next' }),
    pickSeveral: () => setPanel({ at: 'leaving', picked: [] }),
    back: () => setPanel({ at: 'wave' }),
  };
}

type Desk = ReturnType<typeof useDesk>;

/** Below the list: several at once, a turn of patience, the clock. */
function Foot({ desk, view, say }: { desk: Desk; view: TriageStep; say: Say }) {
  const { panel } = desk;
  if (panel.at !== 'leaving') {
    const some = view.state.open.filter((one) => one.options.some((option) => option.act === 'leave')).length > 1;
    return (
      <div class="foot-row">
        {some && (
          <button type="button" class="pill" onClick={desk.pickSeveral}>
            {say('leaveSome')}
          </button>
        )}
        <button type="button" class="pill" onClick={desk.wait}>
          {say('wait')}
        </button>
        <ClockChoice say={say} />
      </div>
    );
  }
  const count = panel.picked.length;
  return (
    <div class="foot-row">
      <p id="leave-hint">{say('leaveHint')}</p>
      <button type="button" class="cta go" aria-disabled={count === 0} aria-describedby="leave-hint" onClick={desk.leave}>
        {count === 0 ? say('leave') : say('leaveThese', { count })}
      </button>
      <button type="button" class="pill" onClick={desk.back}>
        {say('cancel')}
      </button>
    </div>
  );
}

/** Beside the list: what is read, done or told now. */
function Beside({ desk, player, view, texts, say }: Told & { desk: Desk }) {
  const { state } = view;
  if (state.phase === 'done') return <NightOver state={state} say={say} onNext={() => void player.advance()} />;
  if (desk.panel.at === 'told' && state.told.length > 0)
    return <Outcome state={state} texts={texts} say={say} charter={player.charter} onNext={desk.back} />;
  if (state.phase === 'pause') return <WaveOver state={state} say={say} onNext={desk.next} />;
  if (desk.here) return <Message message={desk.here} texts={texts} say={say} onAct={desk.act} onBack={desk.back} />;
  return <Wave state={state} texts={texts} say={say} />;
}

function TriageGame(told: Told) {
  const { player, view, say, texts } = told;
  const { state } = view;
  const { game } = usePage();
  const { clock } = game.settings.current.value;
  const region = useRef<HTMLElement>(null);
  useArrivalFocus(region);
  const begun = useRef(false);
  const desk = useDesk(told);
  const { panel } = desk;
  const press = (selector: string, at = 0) => region.current?.querySelectorAll<HTMLButtonElement>(selector)[at]?.click();
  useGameKeys(region, { digit: (n) => press('.choice', n - 1), enter: () => press('.cta.go') });
  useEffect(() => {
    if (begun.current && state.phase === 'turn') announce(summary(state, say));
    begun.current = true;
  }, [state.wave, state.turn, state.phase]);
  const shown = useRef({ at: panel.at, wave: state.wave });
  useLayoutEffect(() => {
    const { at, wave } = shown.current;
    // Back to the list, or a new one: one reads on from its beginning.
    if ((at !== panel.at || wave !== state.wave) && panel.at === 'wave') region.current?.querySelector<HTMLElement>('#inbox')?.focus();
    shown.current = { at: panel.at, wave: state.wave };
  }, [panel.at, state.phase, state.wave]);
  const over = state.phase === 'done';
  const where = over ? say('over') : say('where', { wave: state.wave, turn: state.turn, turns: state.turns });
  const taken = over ? state.turns : state.turn - 1;
  return (
    <>
      <Hud module={player.module} sub={where} progress={{ taken, total: state.turns, label: where }}>
        {!over && <Buzz state={state} say={say} />}
        {!over && clock !== 'off' && <Ring clock={clock} turn={state.turn} />}
      </Hud>
      <main id="main" class={`triage ${state.phase} ${panel.at}`} tabIndex={-1} ref={region} aria-label={say('region')}>
        {state.phase === 'turn' && (
          <div class="list">
            <Inbox state={state} texts={texts} say={say} panel={panel} onOpen={desk.open} onPick={desk.pick} />
            <Foot desk={desk} view={view} say={say} />
          </div>
        )}
        <div class="beside">
          <Beside {...told} desk={desk} />
        </div>
      </main>
    </>
  );
}

/** The game of the tower: cool what can be cooled, protect people, leave the rest alone. */
export function Triage(props: Props) {
  const texts = triageTexts();
  if (!texts) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return <TriageGame {...props} texts={texts} say={sayer(texts)} />;
}
