import { useRef } from 'preact/hooks';
import type { PlayView } from '../../../content/engine/view.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { Bubble } from '../parts/bubble.tsx';
import { Choices } from '../parts/choices.tsx';
import { cardTexts } from '../parts/card-text.tsx';
import { Consequence } from '../parts/consequence.tsx';
import { Hud } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { Meters } from '../parts/meters.tsx';
import { Phone } from '../parts/phone.tsx';
import type { ModuleTexts, StepTexts } from '../parts/module-texts.ts';
import { useGameKeys } from '../use-game-keys.ts';
import { useTapOn } from '../use-tap-on.ts';
import { CharterPanel } from './charter-panel.tsx';
import { ChecklistPanel } from './checklist-panel.tsx';
import { Ending } from './ending.tsx';

type Spoken = Extract<PlayView, { lines: unknown }>;
type Message = Extract<PlayView, { kind: 'message' }>;
type Props = { player: Player; texts: ModuleTexts };

const stepTexts = (texts: ModuleTexts, step: string): StepTexts => texts.steps[step] ?? {};

/** The lines read so far in this step, the last one as a bubble. */
function Talk({ player, texts }: Props) {
  const view = player.view.value;
  const said = stepTexts(texts, view.step).lines ?? {};
  const lines = player.lines.value.map((line) => ({ line, text: said[line.id] ?? '' }));
  const last = lines.at(-1);
  if (!last) return null;
  const answers = view.kind === 'choice' && !player.more.value;
  return (
    <Bubble
      key={`${view.step} ${last.line.id}`}
      step={view.step}
      line={last.line}
      text={last.text}
      before={lines.slice(0, -1)}
      foldable={answers}
    />
  );
}

const ContinueTray = ({ onNext }: { onNext(): void }) => (
  <div class="tray on">
    <button type="button" class="cta go" onClick={onNext}>
      {t('actions.continue')} <Icon name="arrow-right" />
    </button>
  </div>
);

/** Two doors: the exam, a page of its own that gives this step back, and the stage. */
const TwoDoors = ({ onNext }: { onNext(): void }) => (
  <div class="tray doors">
    <a class="cta ghost" href="/exam">
      <Icon name="arrow-left" /> {t('play.toExam')}
    </a>
    <button type="button" class="cta go" onClick={onNext}>
      {t('play.toStage')} <Icon name="arrow-right" />
    </button>
  </div>
);

/** The curtain call gives the café's messages back, a page of its own, to whoever has sat the exam. */
function CurtainTray({ onNext }: { onNext(): void }) {
  const { game } = usePage();
  if (!game.session.record.value?.exams.ambassador) return <ContinueTray onNext={onNext} />;
  return (
    <div class="tray doors">
      <a class="cta ghost" href="/messages">
        <Icon name="device-mobile" /> {t('message.open')}
      </a>
      <button type="button" class="cta go" onClick={onNext}>
        {t('actions.continue')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** What the player may do now. */
function Tray({ player, texts, view }: Props & { view: Spoken }) {
  const { play } = usePage();
  const here = stepTexts(texts, view.step);
  const next = () => {
    play('tap');
    player.advance();
  };
  if (player.more.value) return <ContinueTray onNext={next} />;
  if (view.kind === 'ending') return <Ending texts={here} onNext={() => player.turnTo('recap')} />;
  if (view.kind === 'say' && view.shows === 'charter') return <CharterPanel player={player} onDone={next} />;
  if (view.kind === 'say' && view.shows === 'checklist') return <ChecklistPanel onDone={next} />;
  if (view.kind === 'say' && view.shows === 'exam') return <TwoDoors onNext={next} />;
  if (view.kind === 'say' && view.shows === 'messages') return <CurtainTray onNext={next} />;
  if (view.kind === 'say') return <ContinueTray onNext={next} />;
  const { revises } = view;
  const earlier = revises && { option: revises.option, label: stepTexts(texts, revises.step).options?.[revises.option]?.label ?? '' };
  return (
    <Choices
      key={view.step}
      ask={here.ask ?? t('play.ask')}
      options={view.options}
      texts={here.options}
      earlier={earlier}
      onChoose={(option) => player.choose(option)}
    />
  );
}

/** A message and its answers: the next scene follows at once, and nothing is told of them. */
function Buzz({ player, texts, view }: Props & { view: Message }) {
  const here = stepTexts(texts, view.step);
  return (
    <>
      <Phone step={view.step} from={here.from ?? ''} text={here.text ?? ''}>
        <p class="unscored">
          <Icon name="lock-simple" /> {t('message.unscored')}
        </p>
      </Phone>
      <Choices
        key={view.step}
        ask={t('message.ask')}
        options={view.options}
        texts={here.options}
        earlier={null}
        onChoose={(option) => player.choose(option)}
      />
    </>
  );
}

/** The talking part of a place: words and controls over the picture. */
export function Dialogue({ player, texts }: Props) {
  const view = player.view.value;
  const region = useRef<HTMLElement>(null);
  // Asked for before they are needed: the first explanation names its cards, even if the network goes meanwhile.
  cardTexts();
  const delta = view.kind === 'consequence' ? view.delta : null;
  useGameKeys(region, {
    digit: (n) => region.current?.querySelectorAll<HTMLButtonElement>('.choice')[n - 1]?.click(),
    enter: () => region.current?.querySelector<HTMLButtonElement>('.cta.go, .why > .cta')?.click(),
  });
  useTapOn(region, () => region.current?.querySelector<HTMLButtonElement>('.tray.on > .go')?.click());
  if (view.kind === 'minigame') return null;
  const option = view.kind === 'consequence' ? stepTexts(texts, view.step).options?.[view.option] : undefined;
  const { taken, total } = view.progress;
  return (
    <>
      <Hud
        module={player.module}
        place={texts.place}
        sub={t('play.act', { act: view.act })}
        progress={{ taken, total, label: t('play.decisions', { taken, total }) }}
      >
        <Meters values={view.meters} delta={delta} />
      </Hud>
      <main id="main" class="stagezone" tabIndex={-1} ref={region} aria-label={t('play.region')}>
        {view.kind === 'consequence' && option && (
          <Consequence view={view} texts={option} charter={player.charter} onNext={() => player.advance()} />
        )}
        {view.kind === 'message' && <Buzz player={player} texts={texts} view={view} />}
        {view.kind !== 'consequence' && view.kind !== 'message' && (
          <>
            <Talk player={player} texts={texts} />
            <Tray player={player} texts={texts} view={view} />
          </>
        )}
      </main>
    </>
  );
}
