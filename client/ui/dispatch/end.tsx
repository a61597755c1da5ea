import type { DispatchView } from '../../api.ts';
import { badgePicture } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { longDate, signed } from '../format.ts';
import { cardTexts } from '../parts/card-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { Star } from '../parts/stars.tsx';
import { badgeTexts } from '../screens/module-card.tsx';

/** What the visit was for, won or not; a lost one says when to come back. */
function Outcome({ dispatch }: { dispatch: DispatchView }) {
  const { game } = usePage();
  if (!dispatch.module || dispatch.won === null) return null;
  const place = t(`modules.${dispatch.module}.title`);
  const kind = dispatch.kind === 'recovery' ? 'recovery' : 'return';
  const visit = game.session.board.value?.visits.find((one) => one.module === dispatch.module && one.kind === kind);
  return (
    <p class={`outcome ${dispatch.won ? 'won' : ''}`}>
      {kind === 'return' && <Star on={dispatch.won} />}
      <span>
        {t(`dispatch.${kind}${dispatch.won ? 'Won' : 'Lost'}`, { place })}
        {!dispatch.won && visit && ` ${t('dispatch.again', { date: longDate(visit.from) })}`}
      </span>
    </p>
  );
}

/** The end of a dispatch: three cards, what they earned, and the door. */
export function DispatchEnd({ dispatch, xp, badges }: { dispatch: DispatchView; xp: number; badges: string[] }) {
  const { game } = usePage();
  const texts = cardTexts();
  const next = game.session.board.value?.daily.next;
  return (
    <>
      <Outcome dispatch={dispatch} />
      <ul class="summary">
        {dispatch.items.map(({ card, answer }) => (
          <li key={card} class={answer ? `m${answer.mark}` : ''}>
            <Icon name={answer?.mark === 2 ? 'check-circle' : answer?.mark === 1 ? 'info' : 'warning-diamond'} />
            <span>
              <b>{texts?.[card]?.title ?? card}</b>
              <small>{answer && t(`dispatch.back.${answer.mark}`)}</small>
            </span>
          </li>
        ))}
      </ul>
      {xp > 0 && (
        <p class="chip">
          <Icon name="sparkle" />
          <b class="d">{t('reward.xp', { xp: signed(xp) })}</b>
        </p>
      )}
      {badges.map((id) => (
        <p key={id} class="won-badge">
          <img src={badgePicture(id)} alt="" width={72} height={82} />
          <span>
            <b class="d">{t('reward.badge', { name: badgeTexts()?.[id]?.name ?? id })}</b>
            <small>{badgeTexts()?.[id]?.why}</small>
          </span>
        </p>
      ))}
      {dispatch.kind === 'daily' && next && <p class="small">{t('dispatch.next', { date: longDate(next) })}</p>}
      <div class="acts">
        <a class="cta" href="/">
          {t('actions.backToMap')}
        </a>
        <a class="cta ghost" href="/codex">
          <Icon name="cards" />
          {t('codex.open')}
        </a>
      </div>
    </>
  );
}
