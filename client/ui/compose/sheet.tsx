import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item, Slot } from '../../../content/engine/minigames/compose/authored.ts';
import { usePage } from '../context.tsx';
import { t } from '../../i18n.ts';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { SHEETS, blockText, itemIn } from './model.ts';
import type { Part, Sheet as SheetName } from './model.ts';
import { Meter, Practice } from './parrot.tsx';
import { Preview } from './preview.tsx';

/**
 * A choice among radios that arrows may run through: it counts once it is settled, by Space, Enter, a press, or by going on.
 * Otherwise each radio passed on the way would be a block set.
 */
function useSettled(chosen: string | undefined, settle: (id: string) => void) {
  const [held, setHeld] = useState<string | null>(null);
  const running = useRef(false);
  const end = (id: string | null): void => {
    setHeld(null);
    if (id !== null && id !== chosen) settle(id);
  };
  return {
    current: held ?? chosen,
    change: (id: string): void => (running.current ? setHeld(id) : end(id)),
    group: {
      onPointerDown: (): void => {
        running.current = false;
      },
      onKeyDown: (event: KeyboardEvent): void => {
        running.current = event.key.startsWith('Arrow');
        if (event.key === 'Enter' || event.key === ' ') end(held);
      },
      onFocusOut: (event: FocusEvent): void => {
        const inside = event.relatedTarget instanceof Node && (event.currentTarget as Node).contains(event.relatedTarget);
        if (!inside) end(held);
      },
    },
  };
}

/** One slot: what may stand in it, as native radios drawn as cards. */
function Row({ part, item, slot }: { part: Part; item: Item; slot: Slot }) {
  const { state, say, onMove } = part;
  const { play } = usePage();
  const options = state.options[slot];
  const chosen = state.draft[slot];
  const { current, change, group } = useSettled(chosen, (block) => {
    play('drop');
    onMove({ do: 'set', slot, block });
  });
  if (options === undefined) return <p class="slot-row none">{say('noAlt')}</p>;
  return (
    <fieldset class={`slot-row${chosen === undefined ? '' : ' full'}`} {...group}>
      <legend>
        <span class="tick" aria-hidden="true">
          <Icon name={chosen === undefined ? 'question' : 'check-circle'} />
        </span>
        <span class="d">{say(`slots.${slot}`)}</span>
        <span class="vh">, {say(chosen === undefined ? 'empty' : 'filled')}</span>
      </legend>
      <div class="blocks">
        {options.map((id) => (
          <label key={id} class={current === id ? 'on' : ''}>
            <input type="radio" name={slot} checked={current === id} onChange={() => change(id)} />
            <span>
              <Rich text={blockText(part, item, slot, id, state.draft)} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Which of the two sheets is on the table. */
function Sheets({ sheet, part, onPick }: { sheet: SheetName; part: Part; onPick(sheet: SheetName): void }) {
  const { state, say, onMove } = part;
  const missing = (name: SheetName): number => SHEETS[name].filter((slot) => state.lacking.includes(slot)).length;
  return (
    <div class="sheets" role="group" aria-label={say('sheets')}>
      {(['text', 'around'] as const).map((name) => (
        <button key={name} type="button" class="pill" aria-pressed={sheet === name} onClick={() => onPick(name)}>
          <Icon name={missing(name) === 0 ? 'check-circle' : name === 'text' ? 'text-aa' : 'eye'} />
          {say(name === 'text' ? 'sheetText' : 'sheetAround')}
        </button>
      ))}
      {state.mayAsk && state.item !== null && (
        <button type="button" class="pill" onClick={() => onMove({ do: 'ask', item: state.item ?? '' })}>
          <Icon name="question" /> {say('askShort')}
        </button>
      )}
    </div>
  );
}

/** What the parrot says, what is missing, and the way on. */
function Advice({ part, sheet, onSheet }: { part: Part; sheet: SheetName; onSheet(sheet: SheetName): void }) {
  const { state, say, host, onMove } = part;
  const ready = state.lacking.length === 0;
  const onward = sheet === 'text' && !ready && SHEETS.text.every((slot) => !state.lacking.includes(slot));
  const missing = onward ? say('lackingAround') : say('lacking', { count: state.lacking.length });
  const told = !state.mayChange ? say('stays') : ready ? say('ready') : missing;
  return (
    <div class="perch">
      {host && <Face who={host} mood={state.meter > 60 ? 'doubt' : ready ? 'happy' : 'neutral'} size={64} alt={t(`cast.${host}.name`)} />}
      <Meter meter={state.meter} say={say} mean />
      <p id="publish-told">{told}</p>
      {onward ? (
        <button type="button" class="cta go" onClick={() => onSheet('around')}>
          {say('toAround')} <Icon name="arrow-right" />
        </button>
      ) : (
        <button
          type="button"
          class="cta go"
          aria-disabled={!ready}
          aria-describedby="publish-told"
          onClick={() => ready && onMove({ do: 'publish' })}
        >
          {say('publish')} <Icon name="paper-plane-tilt" />
        </button>
      )}
    </div>
  );
}

/** The sheet, the phone beside it, and the parrot under both. */
export function Writing(part: Part & { onBack(): void }) {
  const { state, say, onBack } = part;
  const [sheet, setSheet] = useState<SheetName>('text');
  const top = useRef<HTMLHeadingElement>(null);
  const begun = useRef(false);
  const item = itemIn(part, state.item);
  useLayoutEffect(() => {
    if (begun.current) top.current?.focus();
    begun.current = true;
  }, [sheet]);
  if (!item) return null;
  return (
    <div class="drafting">
      <div class="table">
        <div class="head">
          <h2 tabIndex={-1} ref={top}>
            {part.texts.items[item.id]?.title}
          </h2>
          <Sheets sheet={sheet} part={part} onPick={setSheet} />
          <button type="button" class="pill" onClick={onBack}>
            <Icon name="arrow-left" /> {say('back')}
          </button>
        </div>
        {state.asked === item.id && (
          <p class="answered">
            <Icon name="chat-circle" /> <Rich text={part.texts.items[item.id]?.answer ?? ''} />
          </p>
        )}
        {SHEETS[sheet].map((slot) => (
          <Row key={`${item.id} ${slot}`} part={part} item={item} slot={slot} />
        ))}
        <Advice part={part} sheet={sheet} onSheet={setSheet} />
        <Practice part={part} item={item} />
      </div>
      <Preview part={part} />
    </div>
  );
}
