import { useState } from 'preact/hooks';
import { profileTexts } from '../profile/texts.ts';
import type { ProfileTexts, SayList } from '../profile/texts.ts';
import { sayerOf } from '../say.ts';
import { Icon } from './icon.tsx';

type ListTexts = ProfileTexts['checklist'];

/** The list's texts and the words of its controls, or null until they have come. */
export function checklistTexts(): { texts: ListTexts; say: SayList } | null {
  const found = profileTexts();
  return found && { texts: found.checklist, say: sayerOf(found.checklist.ui) };
}

/** The list for one's own profile. What is ticked stays in this page's memory: nothing is kept, nothing is sent. */
export function Checklist({ texts, say }: { texts: ListTexts; say: SayList }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const parts = Object.entries(texts.items) as [keyof ListTexts['items'], Record<string, string>][];
  const all = parts.reduce((sum, [, items]) => sum + Object.keys(items).length, 0);
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <div class="checklist">
      <p class="lead">{texts.lead}</p>
      {parts.map(([part, items]) => (
        <fieldset key={part} class={part}>
          <legend>{texts.parts[part]}</legend>
          {Object.entries(items).map(([id, text]) => (
            <label key={id}>
              <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p class="small" role="status">
        {say('done', { count: ticked.size, all })}
      </p>
      <p class="small">{texts.note}</p>
      <p class="print-only">{say('date')} ……………………</p>
    </div>
  );
}

export const PrintButton = ({ say }: { say: SayList }) => (
  <button type="button" class="cta ghost noprint" onClick={() => window.print()}>
    <Icon name="printer" /> {say('print')}
  </button>
);
