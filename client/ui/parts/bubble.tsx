import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CastMember, Speaker } from '../../../content/engine/vocabulary.ts';
import type { CastView, LineView } from '../../../content/engine/view.ts';
import { spots } from '../../game-contract.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { layout } from '../layout.ts';
import { Face } from './face.tsx';
import { Icon } from './icon.tsx';
import { Rich } from './rich.tsx';

const NOT_CAST: readonly Speaker[] = ['player', 'narrator', 'phone'];
const isCast = (who: Speaker): who is CastMember => !NOT_CAST.includes(who);

/** The name that a line carries. */
export function speakerName(who: Speaker): string {
  return isCast(who) ? t(`cast.${who}.name`) : t(`speakers.${who}`);
}

/** Where the bubble stands: beside its speaker, or in the middle for a voice without a body. */
function placeOf(who: Speaker, cast: CastView): { side: 'l' | 'r' | 'm'; at: number } {
  const index = cast.findIndex((one) => one.who === who);
  const at = spots(cast.length, false)[index];
  return at === undefined ? { side: 'm', at: 0.5 } : { side: at < 0.5 ? 'l' : 'r', at };
}

function Who({ line }: { line: LineView }) {
  const { game, stage } = usePage();
  const { who } = line;
  const mood = line.cast.find((one) => one.who === who)?.mood ?? 'neutral';
  const own = who === 'player' ? game.session.me.value?.person.face : null;
  // With the picture on screen the speaker is already there to be seen.
  const drawn = isCast(who) && stage.value === 'failed';
  return (
    <p class="who" id="line-who">
      {own && <Face who={own} size={40} />}
      {drawn && <Face who={who} mood={mood} size={40} />}
      {who === 'phone' && <Icon name="device-mobile" />}
      <b class={who === 'narrator' ? 'vh' : undefined}>{speakerName(who)}</b>
      {isCast(who) && <span>{t(`cast.${who}.role`)}</span>}
    </p>
  );
}

const Tail = () => (
  <svg class="tail" viewBox="0 0 54 46" aria-hidden="true" focusable="false">
    <path class="fill" d="M52 4C38 13 19 27 2 44 25 43 42 38 52 31" />
    <path class="gap" d="M52 6.5v22" />
  </svg>
);

type Props = {
  line: LineView;
  text: string;
  step: string;
  before: { line: LineView; text: string }[];
  /** Answers stand below: on a small screen the bubble may be folded to one line. */
  foldable: boolean;
};

/** Only where the screen is small: elsewhere there is room. */
function Fold({ folded, onFold }: { folded: boolean; onFold(): void }) {
  return (
    <button type="button" class="fold" aria-expanded={!folded} onClick={onFold}>
      {t(folded ? 'play.unfold' : 'play.fold')}
    </button>
  );
}

/** The line being read. It takes the focus, so that a screen reader reads it and the keys of the game work. */
export function Bubble({ line, text, step, before, foldable }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(false);
  const { side, at } = placeOf(line.who, line.cast);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: layout.peek() === 'wide' });
  }, [step, line.id]);
  return (
    <div
      key={`${step} ${line.id}`}
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="line-who line-say"
      class={`bubble ${side} by-${isCast(line.who) ? 'cast' : line.who}${folded ? ' folded' : ''}`}
      style={{ '--at': `${at * 100}%` }}
    >
      <Who line={line} />
      <p class="say" id="line-say">
        <Rich text={text} />
      </p>
      <div class="again-row">
        {before.length > 0 && <Before lines={before} />}
        {foldable && <Fold folded={folded} onFold={() => setFolded(!folded)} />}
      </div>
      {side !== 'm' && <Tail />}
    </div>
  );
}

/** What was said before in this step, to read again. */
function Before({ lines }: { lines: Props['before'] }) {
  return (
    <details class="before">
      <summary>{t('play.before', { count: lines.length })}</summary>
      <ol>
        {lines.map(({ line, text }) => (
          <li key={line.id}>
            <b>{speakerName(line.who)}</b> <Rich text={text} />
          </li>
        ))}
      </ol>
    </details>
  );
}
