import { t } from '../../i18n.ts';
import { Checklist, PrintButton, checklistTexts } from '../parts/checklist.tsx';
import { Icon } from '../parts/icon.tsx';

/** The list to take away, over the picture of the house at night. */
export function ChecklistPanel({ onDone }: { onDone(): void }) {
  const found = checklistTexts();
  return (
    <section class="charter-panel checklist-panel" aria-labelledby="checklist-title">
      <h2 id="checklist-title">
        <Icon name="list-checks" />
        {found?.texts.title ?? t('states.loading')}
      </h2>
      {/* A scrolling area is reached by Tab, or the keyboard could not read on. */}
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="checklist-title">
        {found && <Checklist {...found} />}
      </div>
      <div class="sign noprint">
        <div class="acts">
          {found && <PrintButton say={found.say} />}
          {found && (
            <a class="cta ghost" href="/checklist" target="_blank" rel="noopener">
              {found.say('page')}
            </a>
          )}
          <button type="button" class="cta go" onClick={onDone}>
            {t('actions.continue')} <Icon name="arrow-right" />
          </button>
        </div>
      </div>
    </section>
  );
}
