import arrowUUpLeft from '@phosphor-icons/core/assets/bold/arrow-u-up-left-bold.svg?raw';
import flagCheckered from '@phosphor-icons/core/assets/bold/flag-checkered-bold.svg?raw';
import pauseIcon from '@phosphor-icons/core/assets/bold/pause-bold.svg?raw';
import playIcon from '@phosphor-icons/core/assets/bold/play-bold.svg?raw';
import plus from '@phosphor-icons/core/assets/bold/timer-bold.svg?raw';
import skipForward from '@phosphor-icons/core/assets/bold/skip-forward-bold.svg?raw';
import listPlus from '@phosphor-icons/core/assets/bold/scales-bold.svg?raw';
import again from '@phosphor-icons/core/assets/bold/arrows-clockwise-bold.svg?raw';
import eye from '@phosphor-icons/core/assets/bold/eye-bold.svg?raw';
import lightbulb from '@phosphor-icons/core/assets/bold/lightbulb-bold.svg?raw';
import { useState } from 'preact/hooks';
import type { HostView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Drawing } from '../ui/parts/icon.tsx';
import { Modal } from '../ui/parts/modal.tsx';
import type { Send } from './use-send.ts';

type Props = { view: HostView; send: Send };
type ActsProps = Props & { lost: boolean };

const SIMPLE = ['reveal', 'explain', 'again', 'back', 'pause', 'resume', 'extend', 'spare', 'skip', 'end'] as const;
type Simple = (typeof SIMPLE)[number];
const DRAWN: Record<Simple, string> = {
  reveal: eye,
  explain: lightbulb,
  again,
  back: arrowUUpLeft,
  pause: pauseIcon,
  resume: playIcon,
  extend: plus,
  spare: listPlus,
  skip: skipForward,
  end: flagCheckered,
};
/** Seconds that one press adds to the clock. */
const MORE = 30;
/** What cannot be taken back is asked twice. */
const ASKED = ['skip', 'end'] as const;
type Asked = (typeof ASKED)[number];

function Sure({ act, onYes, onClose }: { act: Asked; onYes(): void; onClose(): void }) {
  return (
    <Modal title={tr(act === 'end' ? 'remote.endTitle' : 'remote.skipTitle')} onClose={onClose}>
      <div class="desk-page desk-sheet">
        <p>{tr(act === 'end' ? 'remote.endText' : 'remote.skipText')}</p>
        <div class="desk-actions">
          <button type="button" class="desk-button danger" onClick={onYes}>
            {tr(act === 'end' ? 'remote.endYes' : 'remote.skipYes')}
          </button>
          <button type="button" class="desk-button" onClick={onClose}>
            {tr('remote.cancel')}
          </button>
        </div>
      </div>
    </Modal>
  );
}

/** All else that may be done now, each by one button. */
export function RemoteActs({ view, lost, send }: ActsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = SIMPLE.filter((act) => view.acts.includes(act) && act !== view.next);
  const press = (act: Simple) => {
    const sure = ASKED.find((one) => one === act);
    if (sure) setAsked(sure);
    else send(act === 'extend' ? { type: act, seconds: MORE } : { type: act });
  };
  return (
    <div class="remote-acts" role="group" aria-label={tr('remote.ways')}>
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          class={`desk-button${act === 'end' ? ' danger' : ''}`}
          aria-disabled={lost}
          onClick={() => press(act)}
        >
          <Drawing svg={DRAWN[act]} />
          {tr(`remote.acts.${act}`)}
        </button>
      ))}
      {asked && (
        <Sure
          act={asked}
          onClose={() => setAsked(null)}
          onYes={() => {
            setAsked(null);
            send({ type: asked });
          }}
        />
      )}
    </div>
  );
}

/** True where the host has a tie to break. */
export const isTied = ({ acts, result }: HostView): boolean => acts.includes('break') && result?.tie === true;

/** A tie to break: the host names the option. */
export function Settle({ view, send }: Props) {
  if (!isTied(view)) return null;
  const offered = (view.ask?.options ?? []).filter(({ id }) => view.result?.leaders.includes(id));
  return (
    <div class="remote-settle" role="group" aria-labelledby="remote-settle">
      <p id="remote-settle" tabIndex={-1}>
        <b>{tr('remote.tie')}</b>
      </p>
      {offered.map(({ id, label }) => (
        <button key={id} type="button" class="desk-button" onClick={() => send({ type: 'break', option: id })}>
          {tr('remote.breakTo', { label })}
        </button>
      ))}
    </div>
  );
}
