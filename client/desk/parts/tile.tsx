import type { ComponentChildren } from 'preact';
import { Drawing } from '../../ui/parts/icon.tsx';

type Props = {
  /** A drawing of Phosphor, bold, imported with `?raw`. */
  icon: string;
  label: string;
  value: string;
  note?: ComponentChildren;
  tone?: 'blue' | 'teal' | 'violet' | 'sun' | 'coral';
  /** 0 to 1: a bar under the figure, which says nothing that the words do not. */
  share?: number;
};

/** One figure of the programme. */
export function Tile({ icon, label, value, note, tone = 'blue', share }: Props) {
  return (
    <div class={`desk-tile ${tone}`}>
      <dt>
        <span class="dot" aria-hidden="true">
          <Drawing svg={icon} />
        </span>
        {label}
      </dt>
      <dd>
        <b class="d">{value}</b>
        {note && <span class="note">{note}</span>}
        {share !== undefined && (
          <span class="desk-share" aria-hidden="true">
            <i style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
          </span>
        )}
      </dd>
    </div>
  );
}

/** Figures in a row. */
export const Tiles = ({ children }: { children: ComponentChildren }) => <dl class="desk-tiles">{children}</dl>;
