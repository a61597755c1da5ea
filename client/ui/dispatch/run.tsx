import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DispatchView } from '../../api.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { cardTexts } from '../parts/card-text.tsx';
import { Tools } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { DeliveryNote } from '../parts/note.tsx';
import { DispatchEnd } from './end.tsx';
import { Situation } from './situation.tsx';

/** The name of what is open: today's dispatch, or the place visited. */
const nameOf = ({ kind, module }: DispatchView): string =>
  module ? t(`dispatch.${kind === 'recovery' ? 'recovery' : 'return'}`, { place: t(`modules.${module}.title`) }) : t('dispatch.daily');

/** One dispatch from its first situation not answered to its end. A reload comes back to the same one. */
export function DispatchRun({ dispatch }: { dispatch: DispatchView }) {
  const { game } = usePage();
  const [at, setAt] = useState(dispatch.next);
  const [before] = useState(game.session.record.value);
  const now = game.session.record.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, [at]);
  // Asked for before they are needed: the first verdict names its card.
  cardTexts();
  const total = dispatch.items.length;
  const item = dispatch.items[at];
  return (
    <>
      <header class="hud">
        <a class="chip iconbtn" href="/" aria-label={t('actions.backToMap')}>
          <Icon name="map-trifold" />
        </a>
        <div class="sp" />
        <div class="tools">
          <Tools />
        </div>
        <DeliveryNote />
      </header>
      <main id="main" class="reading dispatch" tabIndex={-1}>
        <p class="eyebrow">{nameOf(dispatch)}</p>
        <ol class="dots" aria-hidden="true">
          {dispatch.items.map((one, i) => (
            <li key={i} class={one.answer ? `m${one.answer.mark}` : i === at ? 'now' : ''} />
          ))}
        </ol>
        <h1 ref={heading} tabIndex={-1}>
          {item ? t('dispatch.number', { number: at + 1, total }) : t(dispatch.kind === 'daily' ? 'dispatch.over' : 'dispatch.visitOver')}
        </h1>
        {item ? (
          <Situation key={at} dispatch={dispatch} at={at} onNext={() => setAt(at + 1)} />
        ) : (
          <DispatchEnd
            dispatch={dispatch}
            xp={(now?.xp ?? 0) - (before?.xp ?? 0)}
            badges={Object.keys(now?.badges ?? {}).filter((id) => !before?.badges[id])}
          />
        )}
      </main>
    </>
  );
}
