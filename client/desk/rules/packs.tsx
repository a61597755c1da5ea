import { SECTOR_PACKS } from '../../../content/engine/vocabulary.ts';
import type { PackView } from '../../../content/engine/packs.ts';
import { textsOf } from '../../i18n.ts';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import type { Editing } from './editing.ts';

function PackRule({ pack, editing }: { pack: PackView; editing: Editing }) {
  const { draft, set } = editing;
  const titles = textsOf<Record<string, { title: string }>>('cards');
  const { id, teaches, situations } = pack;
  const toggle = (on: boolean) => set({ ...draft, packs: SECTOR_PACKS.filter((one) => (one === id ? on : draft.packs.includes(one))) });
  return (
    <fieldset class="rule-level rule-pack">
      <legend>{td(`rules.packs.${id}`)}</legend>
      <label class="rule-tick">
        <input type="checkbox" checked={draft.packs.includes(id)} onChange={(event) => toggle(event.currentTarget.checked)} />
        {td('rules.packOn')}
      </label>
      <p>{td(`rules.packFor.${id}`)}</p>
      <p>
        {td('rules.packCards', { count: teaches.length })} {td('rules.packSituations', { count: situations })}
      </p>
      <ul class="rule-changes">
        {teaches.map((card) => (
          <li key={card}>{titles?.[card]?.title ?? card}</li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What only some companies need: each pack, for whom it is and what it brings. */
export function Packs({ packs, editing }: { packs: PackView[]; editing: Editing }) {
  if (packs.length === 0) return null;
  return (
    <Panel id="rule-packs" title={td('rules.sections.packs')} note={td('rules.notes.packs')}>
      {packs.map((pack) => (
        <PackRule key={pack.id} pack={pack} editing={editing} />
      ))}
    </Panel>
  );
}
