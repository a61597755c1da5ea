import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Charter } from '../../../content/engine/schema.ts';
import type { PlayView } from '../../../content/engine/view.ts';
import type { Mark, Meter } from '../../../content/engine/vocabulary.ts';
import { HAPPENINGS } from '../../game-contract.ts';
import type { Happening } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { signed } from '../format.ts';
import { Because } from './because.tsx';
import { Face } from './face.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { announce } from './live.tsx';
import { Rich } from './rich.tsx';

type Told = Extract<PlayView, { kind: 'consequence' }>;
type Texts = { title: string; after: string; why: string };

const TONES: Record<Mark, string> = { 0: 'bad', 1: 'mid', 2: 'good' };
const SIGNS: Record<Happening, IconName> = {
  'phone-buzz': 'device-mobile',
  'thumbs-up': 'thumbs-up',
  'paper-flies': 'paper-plane',
  coffee: 'coffee',
  door: 'door',
  stamp: 'stamp',
  silence: 'dots-three',
  laughter: 'smiley',
  lights: 'sun-horizon',
  'crowd-turns': 'users-three',
};

const happeningOf = (shows: string | null): Happening | null => HAPPENINGS.find((one) => one === shows) ?? null;

/** One sentence for the live region: what the meters did. */
export function metersSentence(delta: Record<Meter, number>): string {
  const moved = (['trust', 'reach', 'risk'] as const).filter((name) => delta[name] !== 0);
  if (moved.length === 0) return t('meters.still');
  return moved.map((name) => t('meters.moved', { label: t(`meters.${name}`), by: signed(delta[name]) })).join(' ');
}

/** The reaction as a stamp: somebody's face, and the one visible thing that happened. */
function Stamp({ view }: { view: Told }) {
  const happening = happeningOf(view.shows);
  const [face] = view.cast;
  return (
    <span class="stamp">
      {face && (
        <Face
          who={face.who}
          mood={face.mood}
          size={72}
          alt={t('play.face', { name: t(`cast.${face.who}.name`), mood: t(`moods.${face.mood}`) })}
        />
      )}
      {happening && (
        <span class="happened">
          <Icon name={SIGNS[happening]} />
          <span class="vh">{t(`happenings.${happening}`)}</span>
        </span>
      )}
    </span>
  );
}

/** What happened, then why: the why is open by itself in the first place and after a harm, one tap away elsewhere. */
export function Consequence({ view, texts, charter, onNext }: { view: Told; texts: Texts; charter: Charter; onNext(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const { play } = usePage();
  const [open, setOpen] = useState(view.open);
  useLayoutEffect(() => {
    box.current?.focus();
    play(view.mark === 0 ? 'bad' : view.mark === 1 ? 'tap' : 'good');
    announce(metersSentence(view.delta));
  }, [view.step, view.option]);
  return (
    <div class="tray told">
      <div
        class={`why ${view.mark === null ? 'plain' : TONES[view.mark]}`}
        ref={box}
        tabIndex={-1}
        role="group"
        aria-labelledby="verdict after"
      >
        <Stamp view={view} />
        <div class="words">
          <h2 id="verdict">
            <Rich text={texts.title} />
          </h2>
          <p class="after" id="after">
            <Rich text={texts.after} />
          </p>
          <details class="because-why" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              <Icon name="lightbulb" />
              {t('play.why')}
            </summary>
            <p>
              <Rich text={texts.why} />
            </p>
            <div class="behind">
              <Because articles={view.articles} facts={view.facts} charter={charter} />
              {view.facts.some((id) => id.startsWith('LAW-')) && <p class="small">{t('card.training')}</p>}
            </div>
          </details>
        </div>
        <button type="button" class="cta" onClick={onNext}>
          {t('actions.continue')} <Icon name="arrow-right" />
        </button>
      </div>
    </div>
  );
}
