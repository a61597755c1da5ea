import { charterOf } from '../../../content/engine/charter/draft.ts';
import { Page, Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { DifferenceView } from './difference-view.tsx';
import { wholeOf } from './live.ts';
import { Back } from './part-page.tsx';
import { Scenes } from './scenes.tsx';
import type { CharterState } from './use-charter.ts';

/** The draft beside the charter in force. */
export function DifferencePage({ charter: { view, ours } }: { charter: CharterState }) {
  const { document, version } = view.published;
  return (
    <Page
      title={td('charter.difference.title')}
      lead={td('charter.difference.lead', { version })}
      name="charter-differences"
      actions={<Back />}
    >
      <DifferenceView difference={view.difference} before={document} after={charterOf(wholeOf(view), document, ours)} />
      <Panel id="difference-game" title={td('charter.scenes.all')} note={td('charter.scenes.note')}>
        <Scenes scenes={view.impact.scenes} citations={view.impact.citations} />
      </Panel>
    </Page>
  );
}
