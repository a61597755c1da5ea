import { useState } from 'preact/hooks';
import type { Result } from '../../../content/engine/errors.ts';
import type { Level } from '../../../content/engine/vocabulary.ts';
import type { StatusView } from '../../api.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { useAsking } from '../use-asking.ts';

type Props = { view: StatusView; onDone(): void };

function LevelChoice({ levels, level, onChoose }: { levels: Level[]; level: Level; onChoose(level: Level): void }) {
  return (
    <fieldset class="radios">
      <legend>{t('status.which')}</legend>
      <div class="row">
        {levels.map((one) => (
          <label key={one}>
            <input type="radio" name="level" value={one} checked={one === level} onChange={() => onChoose(one)} />
            {t(`status.levels.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** All is there: the exact text to say yes to, and *not now* beside it. */
function Offer({ view, ready, onDone }: Props & { ready: Level }) {
  const { game, play } = usePage();
  const asking = useAsking();
  const open = view.levels.filter((one) => one.ready);
  const [chosen, choose] = useState(ready);
  const rule = open.find((one) => one.level === chosen) ?? open.at(-1);
  if (!rule) return null;
  const { level } = rule;
  const renews = view.state === 'expiring' && view.certificate?.level === level;
  const say = (answer: () => Promise<Result<null>>, told: string, sound: boolean) =>
    asking.ask(async () => {
      const done = await answer();
      if (!done.ok) return done;
      if (sound) play('level');
      announce(told);
      onDone();
      return done;
    });
  const name = t(`status.levels.${level}`);
  return (
    <section class="offer" data-level={level} aria-labelledby="offer-title">
      <div class="side">
        <Emblem level={level} width={140} />
      </div>
      <div class="told">
        <h2 id="offer-title">{t(renews ? 'status.readyToRenew' : 'status.readyFor', { level: name })}</h2>
        {asking.error && <Alert code={asking.error} />}
        {open.length > 1 && <LevelChoice levels={open.map((one) => one.level)} level={level} onChoose={choose} />}
        <p>{t('status.agree')}</p>
        <blockquote>{rule.yes[locale.value]}</blockquote>
        <div class="acts">
          <button
            type="button"
            class="cta"
            aria-disabled={asking.busy}
            onClick={() => say(() => game.status.sayYes(level, locale.value), t('status.saidYes', { level: name }), true)}
          >
            <Icon name="seal-check" />
            {t(renews ? 'status.renew' : `status.yes.${level}`)}
          </button>
          <button
            type="button"
            class="cta ghost"
            aria-disabled={asking.busy}
            onClick={() => say(() => game.status.sayNotNow(level), t('status.saidNotNow'), false)}
          >
            {t('status.notNow')}
          </button>
        </div>
        <p class="small">{t('status.costsNothing')}</p>
      </div>
    </section>
  );
}

/** What a yes would give now; to who has said *not now*, or has left, only a word that it stays possible. */
export function Proposal({ view, onDone }: Props) {
  const [again, setAgain] = useState(false);
  const { ready, declined, state } = view;
  const left = state === 'withdrawn';
  if (!ready) return null;
  if ((declined !== ready && !left) || again) return <Offer key={ready} view={view} ready={ready} onDone={onDone} />;
  return (
    <section class="offer quiet" aria-labelledby="later-title">
      <div class="side">
        <Emblem level={ready} width={140} />
      </div>
      <div class="told">
        <h2 id="later-title">{t(left ? 'status.doorTitle' : 'status.laterTitle')}</h2>
        <p>{t('status.later', { level: t(`status.levels.${ready}`) })}</p>
        <div class="acts">
          <button type="button" class="cta ghost" onClick={() => setAgain(true)}>
            {t('status.lookAgain')}
          </button>
        </div>
      </div>
    </section>
  );
}
