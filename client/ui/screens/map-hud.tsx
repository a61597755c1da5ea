import type { DispatchBoard } from '../../api.ts';
import { t } from '../../i18n.ts';
import { ChangedSign } from '../charter/changed-sign.tsx';
import { usePage } from '../context.tsx';
import { CompanyMark } from '../parts/company-mark.tsx';
import { deskName, isStaff } from '../parts/desk-door.tsx';
import { Face } from '../parts/face.tsx';
import { Tools } from '../parts/hud.tsx';
import { Icon } from '../parts/icon.tsx';
import { DeliveryNote } from '../parts/note.tsx';
import { StatusSign } from '../status/status-sign.tsx';

/** XP needed for each further level: the same for all, so that a level is easily told. */
const LEVEL = 100;

/** Six places give three stars each; the stage gives the attestation. */
const ALL_STARS = 18;

/** A dispatch is there: said once, without a number. */
function MailSign() {
  const { game } = usePage();
  const board = game.session.board.value;
  if (!board || !hasMail(board)) return null;
  return (
    <a class="chip mail" href="/dispatch">
      <Icon name="envelope-simple" />
      <b class="d hide-s" aria-hidden="true">
        {t('dispatch.waitingShort')}
      </b>
      <span class="vh">{t('dispatch.waiting')}</span>
    </a>
  );
}

/** Something can be opened today. */
const hasMail = ({ daily, visits }: DispatchBoard): boolean =>
  daily.state === 'waiting' || daily.state === 'begun' || visits.some(({ state }) => state === 'open' || state === 'begun');

/** The way to the desk, for those who work there. */
function DeskSign() {
  const { game } = usePage();
  if (!isStaff(game.session.me.value)) return null;
  return (
    <a class="chip desk-sign" href="/desk">
      <Icon name="users-three" />
      <b class="d">{t(deskName(game.session.me.value))}</b>
    </a>
  );
}

/** Who plays, and how far they have come: the way to the record. */
function PlayerSign() {
  const { game } = usePage();
  const me = game.session.me.value;
  const xp = game.session.record.value?.xp ?? 0;
  const level = Math.floor(xp / LEVEL) + 1;
  const within = xp % LEVEL;
  return (
    <a class="chip mission player" href="/record">
      {me?.person.face && <Face who={me.person.face} />}
      <span class="txt">
        <b class="name">{me?.person.name.split(' ')[0]}</b>
        <span
          class="xp"
          role="meter"
          aria-label={t('map.xp')}
          aria-valuemin={0}
          aria-valuemax={LEVEL}
          aria-valuenow={within}
          aria-valuetext={t('map.xpOf', { xp, level })}
        >
          <i style={{ width: `${within}%` }} />
        </span>
      </span>
      <span class="lvl" aria-hidden="true">
        {level}
      </span>
      <span class="vh">{t('map.myRecord')}</span>
    </a>
  );
}

/** The top row of the map: the player, stars, badges, the tools. */
export function MapHud() {
  const { game } = usePage();
  const record = game.session.record.value;
  const badges = Object.keys(record?.badges ?? {}).length;
  return (
    <header class="hud">
      <PlayerSign />
      <CompanyMark />
      <div class="sp" />
      <ChangedSign />
      <MailSign />
      <a class="chip iconbtn hide-s" href="/codex" aria-label={t('codex.open')}>
        <Icon name="cards" />
      </a>
      <span class="chip">
        <Icon name="star" />
        <b class="d" aria-hidden="true">
          {t('map.stars', { count: record?.stars ?? 0, all: ALL_STARS })}
        </b>
        <span class="vh">{t('map.starsSaid', { count: record?.stars ?? 0, all: ALL_STARS })}</span>
      </span>
      <span class="chip hide-s">
        <Icon name="medal" />
        <b class="d">
          {badges}
          <span class="vh"> {t('map.badges', { count: badges })}</span>
        </b>
      </span>
      <StatusSign />
      <DeskSign />
      <div class="tools">
        <Tools />
      </div>
      <DeliveryNote />
    </header>
  );
}
