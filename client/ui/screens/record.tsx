import { useEffect, useState } from 'preact/hooks';
import type { RecordView } from '../../api.ts';
import { MODULE_IDS, PLACES } from '../../../content/engine/vocabulary.ts';
import { badgePicture, building, header } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';
import { Stars } from '../parts/stars.tsx';
import { WayBack } from './hub-card.tsx';
import { badgeTexts } from './module-card.tsx';
import { ExamsSat } from './exams-sat.tsx';
import { OwnData } from './own-data.tsx';
import { SignedCharters } from './signed-charters.tsx';

function Places({ record }: { record: RecordView }) {
  return (
    <section aria-labelledby="places-title">
      <h2 id="places-title">{t('record.places')}</h2>
      <ul class="places">
        {MODULE_IDS.map((id, i) => {
          const mine = record.modules[id];
          return (
            <li key={id} class={mine ? 'done' : ''}>
              <img src={building(PLACES[i]!)} alt="" width={56} height={56} />
              <b>{t(`modules.${id}.title`)}</b>
              {mine ? (
                <span>
                  <Stars won={mine.stars} />
                  <span class="vh">{t('reward.stars', { count: mine.stars })}</span>{' '}
                  {t('record.best', { score: mine.best.score, count: mine.plays })}
                  {mine.passedAt && ` · ${t('record.passed', { date: longDate(mine.passedAt) })}`}
                </span>
              ) : (
                <span class="muted">{t('record.notPlayed')}</span>
              )}
              <WayBack module={id} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The way into the codex. */
function CodexDoor({ count }: { count: number }) {
  return (
    <section aria-labelledby="codex-title">
      <h2 id="codex-title">{t('codex.title', { count })}</h2>
      <a class="cta ghost" href="/codex">
        <Icon name="cards" />
        {t('codex.open')}
      </a>
    </section>
  );
}

/** The way to the café's messages, once the road is over. */
function MessagesDoor({ record }: { record: RecordView }) {
  if (!record.exams.ambassador && !record.modules.oral) return null;
  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title">{t('message.title')}</h2>
      <p>{t('message.record')}</p>
      <a class="cta ghost noprint" href="/messages">
        <Icon name="device-mobile" />
        {t('message.open')}
      </a>
    </section>
  );
}

/** The ids of every badge there is; empty until they have come. */
function useBadges(): string[] {
  const { game } = usePage();
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    let here = true;
    void game.library.badges().then((answer) => {
      if (here && answer.ok) setIds(answer.value.map(({ id }) => id));
    });
    return () => {
      here = false;
    };
  }, [game]);
  return ids;
}

/** Badges still to be won: their names, not how. */
function BadgesLeft({ won }: { won: RecordView['badges'] }) {
  const left = useBadges().filter((id) => !won[id]);
  if (left.length === 0) return null;
  return (
    <>
      <h3>{t('record.badgesLeft', { count: left.length })}</h3>
      <ul class="badges left">
        {left.map((id) => (
          <li key={id}>
            <img src={badgePicture('locked')} alt="" width={44} height={50} loading="lazy" />
            <span>{badgeTexts()?.[id]?.name ?? id}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Badges({ record }: { record: RecordView }) {
  const won = Object.entries(record.badges);
  return (
    <section aria-labelledby="badges-title">
      <h2 id="badges-title">{t('record.badges')}</h2>
      {won.length === 0 ? (
        <p class="muted">{t('record.noBadge')}</p>
      ) : (
        <ul class="badges">
          {won.map(([id, { at }]) => (
            <li key={id}>
              <img src={badgePicture(id)} alt="" width={88} height={110} loading="lazy" />
              <b>{badgeTexts()?.[id]?.name ?? id}</b>
              <span>{badgeTexts()?.[id]?.why}</span>
              <small>{longDate(at)}</small>
            </li>
          ))}
        </ul>
      )}
      <BadgesLeft won={record.badges} />
    </section>
  );
}

/** One's own record: nobody else reads this page. */
export function RecordPage() {
  const { game } = usePage();
  const [printing] = useState(() => () => print());
  const record = game.session.record.value;
  useEffect(() => {
    void game.session.refreshBoard();
  }, []);
  return (
    <ReadingPage title={t('record.title')} name="record" banner={header('road')}>
      <p class="lead">{t('record.lead')}</p>
      {record === null ? (
        <p>{t(game.offline.value ? 'record.offline' : 'states.loading')}</p>
      ) : (
        <>
          <p class="sum">
            <span class="chip">
              <Icon name="sparkle" />
              <b class="d">{t('record.xp', { xp: record.xp })}</b>
            </span>
            <span class="chip">
              <Icon name="star" />
              <b class="d">{t('record.stars', { count: record.stars })}</b>
            </span>
            <button type="button" class="cta ghost noprint" onClick={printing}>
              <Icon name="printer" />
              {t('actions.print')}
            </button>
          </p>
          <section class="to-status" aria-labelledby="to-status-title">
            <h2 id="to-status-title">{t('status.title')}</h2>
            <p>{t('record.statusText')}</p>
            <a class="cta ghost noprint" href="/status">
              <Icon name="seal-check" />
              {t('status.open')}
            </a>
          </section>
          {record.modules.profile && (
            <p class="noprint">
              <a class="cta ghost" href="/checklist">
                <Icon name="list-checks" />
                {t('record.checklist')}
              </a>
            </p>
          )}
          <MessagesDoor record={record} />
          <Places record={record} />
          <ExamsSat record={record} />
          <Badges record={record} />
          <CodexDoor count={Object.keys(record.cards).length} />
          <SignedCharters record={record} />
          <OwnData />
        </>
      )}
    </ReadingPage>
  );
}
