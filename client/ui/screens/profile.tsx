import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProfileMove } from '../../../content/engine/minigames/profile.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Hud } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Rich } from '../parts/rich.tsx';
import { Edits } from '../profile/edits.tsx';
import { editLabel, facesOf } from '../profile/model.ts';
import type { Brief, ProfileStep } from '../profile/model.ts';
import { Preview } from '../profile/preview.tsx';
import { Table } from '../profile/table.tsx';
import { profileTexts, sayer } from '../profile/texts.ts';
import type { BriefTexts, ProfileTexts, Say } from '../profile/texts.ts';
import { AtDoor, Guests, Reckoning } from '../profile/visits.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { player: Player; view: ProfileStep };
type Told = Props & { texts: ProfileTexts; say: Say };
type Here = Told & { brief: Brief; words: BriefTexts };

/** What the person wants, how many minutes are left, and the door. */
function Desk({ view, texts, say, brief, words, faces, onOpen }: Here & { faces: ReturnType<typeof facesOf>; onOpen(): void }) {
  const { left, all } = brief.minutes;
  return (
    <section class="desk" aria-labelledby="wish">
      <Face who={faces.owner} size={64} />
      <div class="wish">
        <h2 id="wish">
          {words.name} <small>{words.job}</small>
        </h2>
        <p>
          <q>
            <Rich text={words.wish} />
          </q>
        </p>
        <p class="small">
          {view.state.position === 1 ? texts.intro : texts.coach[brief.kind]} {say('counts', { visitor: texts.visitors[brief.wants].name })}
          .
        </p>
      </div>
      <div class="budget">
        <p class="left">
          <Icon name="clock" />
          <b class="d">{left}</b> <span>/ {all} min</span>
          <span class="vh">{say('left', { count: left, all })}</span>
        </p>
        <button type="button" class="cta go" onClick={onOpen} aria-describedby="undo">
          <Icon name="door-open" /> {say('open')}
        </button>
      </div>
      <p class="small" id="undo">
        {brief.mayChange ? say('undo') : say('stays')}
      </p>
    </section>
  );
}

/** The profile in hand: edits and what they make of it, then the visitors. */
function Workshop(here: Here) {
  const { player, view, texts, say, brief, words } = here;
  const { game, play } = usePage();
  const { state } = view;
  const faces = facesOf(brief, game.session.me.value?.person.face ?? null);
  const move = (one: ProfileMove) => void player.move(one);
  const change = (one: 'make' | 'undo') => (edit: string) => {
    play(one === 'make' ? 'drop' : 'pick');
    move({ do: one, edit });
    // What the move left is known once it is made.
    const now = player.view.peek();
    if (now.kind !== 'minigame' || now.game !== 'profile' || now.state.brief === null) return;
    const { left, all } = now.state.brief.minutes;
    const minutes = say('left', { count: left, all });
    announce(one === 'make' ? say('made', { label: editLabel(edit, words, texts), left: minutes }) : say('freed', { left: minutes }));
  };
  const open = () => {
    play('stamp');
    move({ do: 'open' });
  };
  const told = { texts, words, say, onNext: () => move({ do: 'next' }) };
  const last = state.position === state.length;
  return (
    <div class="workshop">
      <div class="bench">
        {state.phase === 'building' && (
          <>
            <Desk {...here} faces={faces} onOpen={open} />
            <Edits brief={brief} words={words} texts={texts} say={say} onMake={change('make')} onUndo={change('undo')} />
          </>
        )}
        {state.phase !== 'building' && <Guests visits={state.visits} callers={faces.callers} texts={texts} say={say} />}
        {state.phase === 'visit' && (
          <AtDoor key={state.visits.length} visits={state.visits} callers={faces.callers} last={state.visits.length === 4} {...told} />
        )}
        {state.reckoning && <Reckoning reckoning={state.reckoning} last={last} charter={player.charter} {...told} />}
      </div>
      <div class="street">
        <Preview brief={brief} words={words} say={say} face={faces.owner} limits={state.limits} />
        {state.phase === 'building' && <Table table={state.table} wants={brief.wants} texts={texts} say={say} />}
      </div>
    </div>
  );
}

/** Three doors shut: what it was worth. */
function Closed({ player, view, say }: Told) {
  const score = view.state.score ?? 0;
  return (
    <div class="why good closed" tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp points" aria-hidden="true">
        <b class="d">{score}</b>
      </span>
      <div class="words">
        <h2 id="verdict">{say('score', { score })}</h2>
        <p class="after">{say('done')}</p>
      </div>
      <button type="button" class="cta go" onClick={() => void player.advance()}>
        {t('actions.continue')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

function ProfileGame(told: Told) {
  const { player, view, texts, say } = told;
  const { state } = view;
  const region = useRef<HTMLElement>(null);
  useArrivalFocus(region);
  const begun = useRef(false);
  useGameKeys(region, { digit: () => undefined, enter: () => region.current?.querySelector<HTMLButtonElement>('.cta.go')?.click() });
  useLayoutEffect(() => {
    // A new moment is read from its beginning: the visitor, the reckoning, the next person.
    const part = region.current?.querySelector<HTMLElement>('.why') ?? region.current;
    if (begun.current) part?.focus({ preventScroll: true });
    if (begun.current) window.scrollTo?.(0, 0);
    begun.current = true;
  }, [state.phase, state.position, state.visits.length]);
  const where = state.phase === 'done' ? say('over') : say('where', { position: state.position, length: state.length });
  const points = say('points', { count: state.points }).replace('-', '−');
  const { brief } = state;
  const words = brief ? texts.briefs[brief.id] : undefined;
  return (
    <>
      <Hud
        module={player.module}
        sub={where}
        more={` · ${points}`}
        progress={{ taken: state.phase === 'done' ? state.length : state.position - 1, total: state.length, label: where }}
      >
        <span class="chip hide-s">
          <Icon name="star" />
          <b class="d">{points}</b>
        </span>
      </Hud>
      <main id="main" class={`profile ${state.phase}`} tabIndex={-1} ref={region} aria-label={say('region')}>
        {brief && words ? <Workshop {...told} brief={brief} words={words} key={brief.id} /> : <Closed {...told} />}
      </main>
    </>
  );
}

/** The game of the house: three profiles, twelve minutes each, then the door opens. */
export function Profile(props: Props) {
  const texts = profileTexts();
  if (!texts) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return <ProfileGame {...props} texts={texts} say={sayer(texts)} />;
}
