import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Icon } from './icon.tsx';
import { Rich, spaced } from './rich.tsx';
import { locale } from '../../i18n.ts';

type Props = {
  ask: string;
  options: { id: string }[];
  texts: Record<string, { label: string }> | undefined;
  /** The answer given earlier, where a new fact has arrived since. */
  earlier: { option: string; label: string } | null;
  onChoose(option: string): void;
};

/** A question and its answers. */
export function Choices({ ask, options, texts, earlier, onChoose }: Props) {
  const { play, game } = usePage();
  const keys = game.settings.current.value.shortcuts;
  return (
    <div class="tray">
      {earlier && (
        <p class="earlier">
          <Icon name="arrow-clockwise" />
          <span>
            {t('play.earlier')} <b>{spaced(earlier.label, locale.value)}</b>
          </span>
        </p>
      )}
      <h2 class="question" id="question">
        <Icon name="chat-circle" />
        <span>
          <Rich text={ask} />
        </span>
      </h2>
      <div class={`choices n${options.length}`} role="group" aria-labelledby="question">
        {options.map(({ id }, i) => (
          <button key={id} type="button" data-option={id} class="choice" onPointerEnter={() => play('hover')} onClick={() => onChoose(id)}>
            <span class={`kbd${keys ? '' : ' plain'}`} aria-hidden="true">
              {i + 1}
            </span>
            <span class="label">
              <Rich text={texts?.[id]?.label ?? id} />
              {earlier?.option === id && <small class="same">{t('play.sameAnswer')}</small>}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
