import { useState } from 'preact/hooks';
import type { HostView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { layout } from '../ui/layout.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { announce } from '../ui/parts/live.tsx';
import { Qr } from '../ui/parts/qr.tsx';
import { joinAddress, joinHost } from './projector-side.tsx';
import { spelled } from './seat-shelf.ts';

/** Copies a text, and says whether it did. */
export async function copyText(text: string): Promise<boolean> {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  announce(tr(done ? 'remote.copied' : 'remote.notCopied'));
  return done;
}

/** A button that copies; where the browser forbids it, the text is there to be chosen. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [told, setTold] = useState<boolean | null>(null);
  return (
    <>
      <button type="button" class="desk-button" onClick={() => void copyText(text).then(setTold)}>
        <Icon name="share-fat" />
        {name}
      </button>
      {told !== null && <span class="room-note">{tr(told ? 'remote.copied' : 'remote.notCopied')}</span>}
    </>
  );
}

type Props = { view: HostView; session: string; small?: boolean };

/** The way in for the room, and the way to its wall: the first thing to do while nobody is there. */
export function RemoteDoor({ view, session, small = false }: Props) {
  const address = joinAddress(view);
  // On a phone in the hand: the wall is another device's.
  const isHere = layout.value === 'wide';
  const isFirst = !small && isHere && view.everyone.length === 0;
  return (
    <div class={small ? 'desk-panel remote-door compact' : 'remote-door'}>
      {!small && <Qr text={address} told={tr('projector.qr', { address: joinHost() })} />}
      <div class="remote-way">
        <p class="remote-code">
          <span>{tr('remote.code')}</span> <b>{spelled(view.code)}</b>
        </p>
        <p class="remote-link">{address}</p>
        <div class="desk-actions">
          <a class={`desk-button${isFirst ? ' main' : ''}`} href={`/projector/${session}`} target="_blank" rel="noreferrer">
            <Icon name="eye" />
            {tr('remote.screen')} <span class="vh">{tr('remote.newWindow')}</span>
          </a>
          <CopyButton text={address} name={tr('remote.copyLink')} />
        </div>
        {!small && <p class="note">{tr(isHere ? 'remote.screenHint' : 'remote.screenElsewhere')}</p>}
      </div>
    </div>
  );
}
