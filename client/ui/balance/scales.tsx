import type { BalanceView } from '../../../content/engine/minigames/balance.ts';
import { SIDES } from '../../../content/engine/minigames/balance/authored.ts';
import type { Side } from '../../../content/engine/minigames/balance/authored.ts';
import { tiltAngle } from './model.ts';
import type { Reason } from './model.ts';

/** Units of the drawing: the pivot, the beam's half length, where a pan hangs under its end. */
const PIVOT = { x: 320, y: 62 };
const ARM = 205;
const PAN = 118;
const PILES = [-57, -19, 19, 57] as const;

/** One reason's stones, one on the other. */
function Pile({ reason, at }: { reason: Reason; at: number }) {
  return (
    <g transform={`translate(${PILES[at] ?? 0} 0)`} class={`stones c${at + 1}`}>
      {Array.from({ length: reason.stones }, (_, i) => (
        <g key={i} transform={`translate(${(i % 2) * 4 - 2} ${-13 - i * 23})`}>
          <g class="stone">
            <path d="M-18 3C-19-8-9-14 2-13 13-13 20-6 18 4 16 12 7 13-3 12-11 12-17 11-18 3z" />
            <path class="shine" d="M-12-3C-9-8-3-9 3-8" />
          </g>
        </g>
      ))}
    </g>
  );
}

/** A pan hangs straight down whatever the beam does: it turns back by the beam's angle. */
function Pan({ side, reasons, angle }: { side: Side; reasons: readonly Reason[]; angle: number }) {
  const x = PIVOT.x + (side === 'for' ? -ARM : ARM);
  return (
    <g class="pan" style={{ transform: `rotate(${angle}deg)`, transformOrigin: `${x}px ${PIVOT.y}px` }}>
      <g transform={`translate(${x} ${PIVOT.y})`}>
        <path class="chain" d={`M0 0L-96 ${PAN}M0 0L96 ${PAN}`} />
        {reasons.map((reason, at) => (
          <g key={reason.id} transform={`translate(0 ${PAN})`}>
            <Pile reason={reason} at={at} />
          </g>
        ))}
        <path class={`bowl ${side}`} d={`M-106 ${PAN}H106C98 ${PAN + 30} 56 ${PAN + 40} 0 ${PAN + 40}S-98 ${PAN + 30}-106 ${PAN}z`} />
        <path class="shine" d={`M-78 ${PAN + 13}C-66 ${PAN + 22}-48 ${PAN + 26}-30 ${PAN + 28}`} />
        <circle class="knob" r="9" />
      </g>
    </g>
  );
}

/** The scales. They say nothing that is not written beside them. */
export function Scales({ state, label }: { state: BalanceView; label: string }) {
  const angle = tiltAngle(state.leaning);
  return (
    <svg class="scales" viewBox="0 0 640 330" role="img" aria-label={label}>
      <path class="foot" d="M214 318C222 296 272 290 302 286H338C368 290 418 296 426 318z" />
      <path class="post-of" d="M307 290L311 74H329L333 290z" />
      <g class="beam" style={{ transform: `rotate(${-angle}deg)`, transformOrigin: `${PIVOT.x}px ${PIVOT.y}px` }}>
        <path class="bar-of" d="M112 56C180 46 260 44 320 50 380 44 460 46 528 56L528 68C460 64 380 72 320 76 260 72 180 64 112 68z" />
        {SIDES.map((side) => (
          <Pan key={side} side={side} reasons={state.arguments.filter((one) => one.side === side)} angle={angle} />
        ))}
        <path class="needle" d="M314 52L320 8 326 52z" />
      </g>
      <circle class="knob big" cx={PIVOT.x} cy={PIVOT.y} r="17" />
      <path class="dial" d="M276 14Q320-6 364 14" />
    </svg>
  );
}
