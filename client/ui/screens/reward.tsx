import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlayResult } from '../../../content/engine/log.ts';
import { badgePicture } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import type { Level } from '../../../content/engine/vocabulary.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { signed } from '../format.ts';
import { Tools } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ModuleTexts } from '../parts/module-texts.ts';
import { DeliveryNote } from '../parts/note.tsx';
import { Rich } from '../parts/rich.tsx';
import { Star } from '../parts/stars.tsx';
import { roadOf } from '../road.ts';
import { badgeTexts } from './module-card.tsx';

function Medal({ stars, badge }: { stars: number; badge: string | null }) {
  const name = badge ? (badgeTexts()?.[badge]?.name ?? '') : '';
  return (
    <>
      <div class="medal">
        {(['l', 'c', 'r'] as const).map((place, i) => (
          <span key={place} class={`st ${place}`}>
            <Star on={i < stars} />
          </span>
        ))}
        <img src={badgePicture(badge ?? 'locked')} alt={badge ? t('reward.badgeAlt', { name }) : ''} width={176} height={220} />
      </div>
      <p class="vh">{t('reward.stars', { count: stars })}</p>
      {badge && <p class="bn d">{t('reward.badge', { name })}</p>}
    </>
  );
}

function Gains({ result, xp, badges }: { result: PlayResult; xp: number; badges: string[] }) {
  const { minigame, story } = result;
  return (
    <ul class="gain">
      <li>
        <Icon name="scroll" />
        <b class="d">{t('reward.story', { score: story })}</b>
      </li>
      {minigame !== null && (
        <li>
          <Icon name="envelope-simple" />
          <b class="d">{t('reward.minigame', { score: minigame })}</b>
        </li>
      )}
      {xp > 0 && (
        <li>
          <Icon name="star" />
          <b class="d">{t('reward.xp', { xp: signed(xp) })}</b>
        </li>
      )}
      {badges.map((id) => (
        <li key={id}>
          <img src={badgePicture(id)} alt="" width={44} height={50} />
          <b class="d">{badgeTexts()?.[id]?.name ?? id}</b>
        </li>
      ))}
    </ul>
  );
}

/** A replay is a "what if": it becomes the version later places know only if the player says so. */
function Keep({ attempt, replay }: { attempt: string; replay: boolean }) {
  const { game } = usePage();
  const [kept, setKept] = useState<'no' | 'busy' | 'yes' | 'failed'>('no');
  if (!replay) return null;
  if (kept === 'yes') return <p class="kept">{t('reward.kept')}</p>;
  const keep = () => {
    setKept('busy');
    void game.session.keepVersion(attempt).then((done) => setKept(done.ok ? 'yes' : 'failed'));
  };
  return (
    <>
      <button type="button" class="cta ghost" aria-disabled={kept === 'busy'} onClick={keep}>
        {t('reward.keep')}
      </button>
      {kept === 'failed' && <p class="kept">{t('reward.keepFailed')}</p>}
    </>
  );
}

function Actions({ player, result }: { player: Player; result: PlayResult }) {
  const { game } = usePage();
  const attempt = game.attempt();
  const finish = attempt?.finish ?? null;
  const canon = finish?.record.modules[player.module]?.canon.attempt;
  const next = roadOf(game, game.session.modules.value ?? []).find(({ module, state }) => state === 'now' && module.id !== player.module);
  const again = () => {
    game.leave(true);
    void game.open(player.module);
  };
  return (
    <div class="acts">
      <a class="cta" href={next ? `/play/${next.module.id}` : '/'}>
        {t(next ? 'reward.next' : 'actions.backToMap')} <Icon name="arrow-right" />
      </a>
      <button type="button" class="cta ghost" onClick={again}>
        {t(result.stars < 2 ? 'reward.againForStar' : 'reward.again')}
      </button>
      {attempt && <Keep attempt={attempt.id} replay={finish !== null && canon !== attempt.id} />}
    </div>
  );
}

/** The end of a place: what it was worth, and three sentences to keep. */
export function Reward({ player, texts }: { player: Player; texts: ModuleTexts }) {
  const { game, play } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const local = useMemo(() => player.result(), [player]);
  const finish = game.attempt()?.finish ?? null;
  const result = finish?.result ?? (local.ok ? local.value : null);
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
    play('level');
  }, []);
  if (!result) return null;
  return <Podium player={player} texts={texts} result={result} heading={heading} judged={finish !== null} ready={finish?.ready ?? null} />;
}

/** All is there for a level: the yes is said on the page of the status. */
function Ready({ level }: { level: Level }) {
  return (
    <p class="pending">
      {t('status.readyFor', { level: t(`status.levels.${level}`) })} <a href="/status">{t('reward.toStatus')}</a>
    </p>
  );
}

/** Under the mark: play again, or three situations on what was missed. */
function Below() {
  return (
    <p class="pending">
      {t('reward.below')} <a href="/dispatch">{t('dispatch.catchUp')}</a>
    </p>
  );
}

type PodiumProps = {
  player: Player;
  texts: ModuleTexts;
  result: PlayResult;
  heading: { current: HTMLHeadingElement | null };
  judged: boolean;
  ready: Level | null;
};

function Podium({ player, texts, result, heading, judged, ready }: PodiumProps) {
  const { game } = usePage();
  const gain = game.gain(result);
  const badge = player.content.module.badge;
  // What a replay did not earn again is still theirs.
  const won = badge !== null && (result.badges.includes(badge) || game.session.record.value?.badges[badge]) ? badge : null;
  const before = game.session.record.value?.modules[player.module];
  const stars = Math.max(result.stars, before?.stars ?? 0);
  // A replay under the mark takes nothing back from a place already passed.
  const passed = result.passed || Boolean(before?.passedAt);
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
      <main id="main" class="podium" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {t(result.passed ? 'reward.passed' : 'reward.finished')}
        </h1>
        <Medal stars={stars} badge={won} />
        <Gains result={result} xp={gain.xp} badges={gain.badges.filter((id) => id !== won)} />
        {!judged && <p class="pending">{t('reward.pending')}</p>}
        {!passed && <Below />}
        {ready && <Ready level={ready} />}
        <section class="keep" aria-labelledby="keep-title">
          <h2 id="keep-title">{t('reward.remember')}</h2>
          <ol>
            {texts.keep.map((sentence) => (
              <li key={sentence}>
                <span>
                  <Rich text={sentence} />
                </span>
              </li>
            ))}
          </ol>
        </section>
        <Actions player={player} result={result} />
        <p class="third">{t('reward.third')}</p>
      </main>
    </>
  );
}
