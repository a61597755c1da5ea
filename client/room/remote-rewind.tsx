import { useState } from 'preact/hooks';
import type { HostView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import { Rich } from '../ui/parts/rich.tsx';
import type { Send } from './use-send.ts';

type Roads = NonNullable<HostView['roads']>;

/** Once a story: any decision so far, seen to go another way. Open by itself at the end, where a room asks for it. */
export function RemoteRewind({ roads, open, send }: { roads: Roads; open: boolean; send: Send }) {
  const [picked, setPicked] = useState<number | null>(null);
  const road = roads.find(({ decision }) => decision === picked) ?? roads.at(-1);
  if (!road) return null;
  return (
    <details class="remote-rewind" open={open}>
      <summary>{tr('remote.rewind')}</summary>
      <p class="note">{tr('remote.rewindHint')}</p>
      {roads.length > 1 && (
        <label>
          <span>{tr('remote.rewindWhich')}</span>
          <select value={String(road.decision)} onChange={(event) => setPicked(Number(event.currentTarget.value))}>
            {roads.map(({ decision, ask }) => (
              <option key={decision} value={String(decision)}>
                {tr('remote.rewindDecision', { at: decision, ask: ask.replaceAll('**', '') })}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>
        <Rich text={road.ask} />
      </p>
      <div class="remote-acts" role="group" aria-label={tr('remote.rewindInstead')}>
        {road.options.map(({ id, label }) => (
          <button key={id} type="button" class="desk-button" onClick={() => send({ type: 'rewind', option: id, decision: road.decision })}>
            {tr('remote.rewindTo', { label: label.replaceAll('**', '') })}
          </button>
        ))}
      </div>
    </details>
  );
}
