import { useState } from 'preact/hooks';
import { PLAYER_FACES } from '../../../content/engine/vocabulary.ts';
import type { PlayerFace } from '../../../content/engine/vocabulary.ts';
import { header } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { DeskDoor } from '../parts/desk-door.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Threshold } from '../parts/threshold.tsx';

/** Eight drawn faces: no photograph, nothing personal. */
export function FacePicker({ value, onPick }: { value: PlayerFace | null; onPick(face: PlayerFace): void }) {
  return (
    <fieldset class="faces">
      <legend>{t('arrival.which')}</legend>
      <div class="grid">
        {PLAYER_FACES.map((face, i) => (
          <label key={face}>
            <input type="radio" name="face" checked={value === face} onChange={() => onPick(face)} />
            <Face
              who={face}
              mood={value === face ? 'happy' : 'neutral'}
              alt={t('arrival.face', { number: i + 1, look: t(`arrival.looks.${face}`) })}
              size={96}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The first minute: what this is, and the face one plays with. */
export function Arrival() {
  const { game } = usePage();
  const [face, setFace] = useState<PlayerFace | null>(null);
  const me = game.session.me.value;
  return (
    <Threshold
      title={t('arrival.title', { name: me?.person.name.split(' ')[0] ?? '' })}
      lead={t('arrival.lead')}
      banner={header('arrival')}
    >
      <ul class="promises">
        <li>
          <Icon name="handshake" />
          {t('arrival.voluntary')}
        </li>
        <li>
          <Icon name="lock-simple" />
          {t('arrival.private')}
        </li>
        <li>
          <Icon name="clock" />
          {t('arrival.pace')}
        </li>
      </ul>
      {/* Above the faces: whoever was asked to run a team's session needs none. */}
      <DeskDoor />
      <FacePicker value={face} onPick={setFace} />
      <button type="button" class="cta" aria-disabled={face === null} onClick={() => face && void game.session.chooseFace(face)}>
        {t('arrival.enter')} <Icon name="arrow-right" />
      </button>
      {face === null && <p class="small">{t('arrival.pickFirst')}</p>}
    </Threshold>
  );
}
