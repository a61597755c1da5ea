import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../../content/engine/log.ts';
import { locale, t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { choiceAt } from '../../session/trail.ts';
import { Because } from './because.tsx';
import { speakerName } from './bubble.tsx';
import type { ModuleTexts, StepTexts } from './module-texts.ts';
import { Rich, spaced } from './rich.tsx';

type Props = { number: number; point: Answer; player: Player; texts: ModuleTexts };

function optionOf(player: Player, step: string, id: string) {
  const found = player.content.scenario.steps[step];
  return found?.kind === 'choice' ? found.options.find((option) => option.id === id) : undefined;
}

/** What was said just before the question, so that the moment comes back. */
function Scene({ player, step, texts }: { player: Player; step: string; texts: StepTexts }) {
  const line = choiceAt(player.told.value, step)?.lines.at(-1);
  if (!line) return null;
  return (
    <p class="scene">
      <b>{speakerName(line.who)}</b> <Rich text={texts.lines?.[line.id] ?? ''} />
    </p>
  );
}

/** Once answered again: what the first answer did, and why the new one holds or does not. */
function Told({ player, point, again, texts }: Props & { again: string }) {
  const box = useRef<HTMLDivElement>(null);
  const here = texts.steps[point.step]?.options;
  const chosen = optionOf(player, point.step, again);
  const sound = chosen?.mark === 2;
  useLayoutEffect(() => {
    box.current?.focus();
  }, [again]);
  return (
    <div class={`told ${sound ? 'good' : 'mid'}`} ref={box} tabIndex={-1}>
      <h4>{t(again === point.option ? 'recap.same' : sound ? 'recap.better' : 'recap.other')}</h4>
      <p>
        <Rich text={here?.[again]?.why ?? ''} />
      </p>
      {again !== point.option && (
        <p class="then">
          {t('recap.then')} <Rich text={here?.[point.option]?.why ?? ''} />
        </p>
      )}
      <Because articles={chosen?.articles ?? []} facts={chosen?.facts ?? []} charter={player.charter} />
    </div>
  );
}

/** One turning point: the moment, the answer given, "and now?", and only then the why. Nothing of it is scored or sent. */
export function TurningPoint(props: Props) {
  const { number, point, player, texts } = props;
  const [again, setAgain] = useState<string | null>(null);
  const here = texts.steps[point.step] ?? {};
  const options = choiceAt(player.told.value, point.step)?.options ?? [];
  const title = `turning-${point.step}`;
  return (
    <section class="turning" aria-labelledby={title}>
      <h3 id={title}>
        <span class="kbd" aria-hidden="true">
          {number}
        </span>
        <span>
          <Rich text={here.ask ?? ''} />
        </span>
      </h3>
      <Scene player={player} step={point.step} texts={here} />
      <p class="mine">
        {t('recap.mine')} <b>{spaced(here.options?.[point.option]?.label ?? '', locale.value)}</b>
      </p>
      <fieldset class="again">
        <legend>{t('recap.andNow')}</legend>
        {options.map(({ id }) => (
          <button key={id} type="button" class="choice" aria-pressed={again === id} onClick={() => setAgain(id)}>
            <span class="label">
              <Rich text={here.options?.[id]?.label ?? id} />
            </span>
          </button>
        ))}
      </fieldset>
      {again && <Told {...props} again={again} />}
    </section>
  );
}
