import { Alert } from '../../ui/parts/alert.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { announce } from '../../ui/parts/live.tsx';
import { go } from '../../ui/router.ts';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import { ChangeTag } from './tags.tsx';
import type { CharterState } from './use-charter.ts';

/** Articles taken out of the draft: each comes back with one click. @param just the one that was taken out a moment ago */
export function Removed({ charter, just }: { charter: CharterState; just: string | null }) {
  const asking = useAsking();
  const { removed } = charter.view.draft;
  const back = (id: string) =>
    asking.ask(async () => {
      const gone = removed.find((one) => one.id === id);
      const done = await charter.requests.put(id, gone?.version ?? 0, gone?.last);
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.backSaid'));
        if (just === id) go('/desk/charter', 'replace');
      } else charter.again();
      return done;
    });
  const shown = removed.filter(({ last }) => last !== null);
  if (shown.length === 0) return null;
  return (
    <section class="desk-said charter-removed" aria-label={td('charter.removed')}>
      {asking.error && <Alert code={asking.error} />}
      <details class="desk-fold" open={shown.length <= 3 || just !== null}>
        <summary>{td('charter.removedCount', { count: shown.length })}</summary>
        <ul>
          {shown.map(({ id, last }) => (
            <li key={id}>
              <ChangeTag change="removed" />
              <span>{last && articleName(last)}</span>
              <button type="button" class="desk-button" onClick={() => back(id)}>
                {td(just === id ? 'charter.undo' : 'charter.bringBack')}
                <span class="vh"> {last && articleName(last)}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
