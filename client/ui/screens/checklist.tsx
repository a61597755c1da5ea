import { t } from '../../i18n.ts';
import { Checklist, PrintButton, checklistTexts } from '../parts/checklist.tsx';
import { ReadingPage } from '../parts/page.tsx';

/** The list for one's own profile, as a page of its own: to tick on screen, or to print. */
export function ChecklistPage() {
  const found = checklistTexts();
  return (
    <ReadingPage title={found?.texts.title ?? t('states.loading')} name="checklist">
      {found && <Checklist {...found} />}
      {found && <PrintButton say={found.say} />}
    </ReadingPage>
  );
}
