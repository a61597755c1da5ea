import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Idea } from '../../../content/engine/schema.ts';
import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { useGameKeys } from '../use-game-keys.ts';

type Props = { questions: readonly Idea[]; onDone(): void };

/** Which tray it was, and why. */
function Verdict({ idea, picked, last, onNext }: { idea: Idea; picked: Zone; last: boolean; onNext(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const right = picked === idea.zone;
  const said = t(right ? 'renewal.right' : 'renewal.wrong', { zone: t(`zones.${idea.zone}.name`) });
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div class={`verdict ${right ? 'good' : 'bad'}`} ref={box} tabIndex={-1} aria-label={said}>
      <p class="said d">
        <Icon name={right ? 'check-circle' : 'warning-diamond'} />
        {said}
      </p>
      <p>
        <Rich text={idea.why[locale.value]} />
      </p>
      <button type="button" class="cta" onClick={onNext}>
        {t(last ? 'renewal.toYes' : 'renewal.next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

function Post({ idea }: { idea: Idea }) {
  const language = locale.value;
  return (
    <blockquote class="idea">
      <p class="role">
        <Rich text={idea.author.role[language]} />
      </p>
      <p>
        <Rich text={idea.text[language]} />
      </p>
      {idea.picture && <p class="picture">{t('renewal.picture', { alt: idea.picture.alt[language] })}</p>}
    </blockquote>
  );
}

function Trays({ picked, onPick }: { picked: Zone | null; onPick(zone: Zone): void }) {
  return (
    <div class="trays" role="group" aria-label={t('renewal.which')}>
      {ZONES.map((zone, n) => (
        <button
          key={zone}
          type="button"
          class={`choice ${zone}`}
          aria-pressed={picked === zone}
          aria-disabled={picked !== null}
          onClick={() => onPick(zone)}
        >
          <span class="kbd" aria-hidden="true">
            {n + 1}
          </span>
          <span>
            <b>{t(`zones.${zone}.name`)}</b> <small>{t(`zones.${zone}.hint`)}</small>
          </span>
        </button>
      ))}
    </div>
  );
}

/** A few post ideas on the rules that changed, to sort into the three trays. Played on the page: nothing of it is sent or kept. */
export function Exercise({ questions, onDone }: Props) {
  const { play } = usePage();
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<Zone | null>(null);
  const region = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const idea = questions[at];
  const last = at + 1 === questions.length;
  const pick = (zone: Zone | undefined) => {
    if (picked || !zone || !idea) return;
    setPicked(zone);
    play(zone === idea.zone ? 'good' : 'bad');
  };
  const next = () => {
    if (last) return onDone();
    setPicked(null);
    setAt(at + 1);
    heading.current?.focus();
  };
  useGameKeys(region, { digit: (n) => pick(ZONES[n - 1]), enter: () => picked && next() });
  if (!idea) return null;
  return (
    <section class="exercise" ref={region} aria-labelledby="exercise-title">
      <h2 id="exercise-title" tabIndex={-1} ref={heading}>
        {t('renewal.exercise')} <small>{t('renewal.number', { number: at + 1, total: questions.length })}</small>
      </h2>
      <p>{t('renewal.exerciseLead')}</p>
      <Post idea={idea} />
      <Trays picked={picked} onPick={pick} />
      {picked && <Verdict key={idea.id} idea={idea} picked={picked} last={last} onNext={next} />}
    </section>
  );
}
