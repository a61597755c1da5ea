import { useState } from 'preact/hooks';
import { ARTICLE_KINDS, ZONES } from '../../../content/engine/vocabulary.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Modal } from '../../ui/parts/modal.tsx';
import { go } from '../../ui/router.ts';
import { useAsking } from '../../ui/use-asking.ts';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { fieldName } from './field-text.ts';
import { KIND_ICONS, ZONE_ICONS } from './tags.tsx';
import type { CharterState } from './use-charter.ts';

type Kind = (typeof ARTICLE_KINDS)[number];

/** What a new article is about to be; its words come on its own page. */
export function AddDialog({ charter, onClose }: { charter: CharterState; onClose(): void }) {
  const asking = useAsking();
  const [zone, setZone] = useState<Zone>('free');
  const [kind, setKind] = useState<Kind>('advice');
  const add = () =>
    asking.ask(async () => {
      const done = await charter.requests.add({ zone, kind });
      if (done.ok) {
        charter.put(done.value.desk);
        go(`/desk/charter/article/${done.value.id}`);
      }
      return done;
    });
  return (
    <Modal title={td('charter.add.title')} onClose={onClose}>
      <form
        class="desk-page desk-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {asking.error && <Failed code={asking.error} />}
        <ChoiceCards
          legend={fieldName('zone')}
          group="add-zone"
          value={zone}
          choices={ZONES.map((value) => ({
            value,
            name: t(`zones.${value}.name`),
            hint: td(`charter.zones.${value}`),
            icon: ZONE_ICONS[value],
          }))}
          onPick={(value) => setZone(value)}
        />
        <ChoiceCards
          legend={fieldName('kind')}
          group="add-kind"
          value={kind}
          choices={ARTICLE_KINDS.map((value) => ({
            value,
            name: t(`kinds.${value}`),
            hint: td(`charter.kinds.${value}`),
            icon: KIND_ICONS[value],
          }))}
          onPick={(value) => setKind(value)}
        />
        <div class="desk-actions">
          <button type="submit" class="desk-button main" aria-disabled={asking.busy}>
            {td('charter.add.go')}
          </button>
          <button type="button" class="desk-button" onClick={onClose}>
            {td('people.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
