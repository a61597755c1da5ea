import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComposeMove } from '../../../content/engine/minigames/compose.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { Feed } from '../compose/feed.tsx';
import { authoredOf } from '../compose/model.ts';
import type { ComposeStep, Part } from '../compose/model.ts';
import { Writing } from '../compose/sheet.tsx';
import { Stand } from '../compose/stand.tsx';
import { composeTexts, sayer } from '../compose/texts.ts';
import type { ComposeTexts, Say } from '../compose/texts.ts';
import { Shut, Verdict } from '../compose/verdict.tsx';
import { Face } from '../parts/face.tsx';
import { Hud } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { player: Player; view: ComposeStep };
type Told = Props & { texts: ComposeTexts; say: Say };

/** What this edition is about, from the host. */
function Brief({ state, texts, say, host }: Part) {
  const { title, brief } = texts.editions[state.edition];
  return (
    <aside class="brief">
      {host && <Face who={host} mood="driven" size={72} alt={t(`cast.${host}.name`)} />}
      <div>
        <h2 tabIndex={-1}>{title}</h2>
        <p>
          {state.position === 1 && (
            <>
              <Rich text={texts.intro} />{' '}
            </>
          )}
          <Rich text={brief} />
        </p>
      </div>
      {state.asked !== null && <p class="small">{say('askedOnce')}</p>}
    </aside>
  );
}

/** The part of the game that is being played. A sheet may be laid aside to see the five again. */
function Table({ part, onNext }: { part: Part; onNext(): void }) {
  const { state } = part;
  const [aside, setAside] = useState(false);
  const onMove = (move: ComposeMove) => {
    // The same item taken up again finds its sheet as it was left.
    const again = move.do === 'take' && move.item === state.item;
    if (!again) part.onMove(move);
    if (move.do !== 'ask') setAside(false);
  };
  const here = { ...part, onMove };
  if (state.phase === 'done') return <Shut {...here} onNext={onNext} />;
  if (state.phase === 'judged') return <Verdict {...here} />;
  if (state.phase === 'feed') return <Feed {...here} />;
  if (state.phase === 'writing' && !aside) return <Writing key={state.item} {...here} onBack={() => setAside(true)} />;
  return (
    <>
      <Brief {...here} />
      <Stand {...here} />
    </>
  );
}

function ComposeGame({ player, view, texts, say }: Told) {
  const { state, cast } = view;
  const region = useRef<HTMLElement>(null);
  useArrivalFocus(region);
  const begun = useRef(false);
  useGameKeys(region, { digit: () => undefined, enter: () => region.current?.querySelector<HTMLButtonElement>('.cta.go')?.click() });
  useLayoutEffect(() => {
    // A verdict, a day and a sheet take the focus themselves.
    if (begun.current && (state.phase === 'choosing' || state.phase === 'writing'))
      region.current?.querySelector<HTMLElement>('h2')?.focus();
    begun.current = true;
    window.scrollTo?.({ top: 0 });
  }, [state.phase, state.position, state.item]);
  const where =
    state.phase === 'done'
      ? say('over')
      : say(state.phase === 'feed' ? 'whereDay' : 'where', {
          position: state.position,
          length: state.length,
          day: state.day,
          days: state.days,
        });
  const points = say('points', { count: state.points });
  const part: Part = {
    state,
    texts,
    say,
    authored: authoredOf(player),
    charter: player.charter,
    host: cast[0]?.who,
    onMove: (move) => void player.move(move),
  };
  return (
    <>
      <Hud
        module={player.module}
        sub={where}
        progress={{ taken: state.phase === 'done' ? state.length : state.position - 1, total: state.length, label: where }}
      >
        <span class="chip hide-s">
          <Icon name="star" />
          <b class="d">{points}</b>
        </span>
      </Hud>
      <main id="main" class={`compose ${state.phase}`} tabIndex={-1} ref={region} aria-label={say('region')}>
        <Table key={state.position} part={part} onNext={() => void player.advance()} />
      </main>
    </>
  );
}

/** The game of the newsstand: choose, write, publish or pass, then live with it for five days. */
export function Compose(props: Props) {
  const texts = composeTexts();
  if (!texts) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return <ComposeGame {...props} texts={texts} say={sayer(texts)} />;
}
