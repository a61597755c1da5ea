import { Alert } from '../../ui/parts/alert.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import type { CharterState } from './use-charter.ts';

/** Where an article stands among the others: saved at once, by itself. */
export function PlaceField({ charter, id }: { charter: CharterState; id: string }) {
  const asking = useAsking();
  const { order, articles } = charter.view.draft;
  const others = articles.filter((one) => one.id !== id);
  const at = articles.findIndex((one) => one.id === id);
  const move = (after: string) =>
    asking.ask(async () => {
      const rest = others.map((one) => one.id);
      const next = rest.toSpliced(after === '' ? 0 : rest.indexOf(after) + 1, 0, id);
      const done = await charter.requests.put('order', order.version, next);
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.place.done'));
      } else charter.again();
      return done;
    });
  if (others.length === 0) return null;
  return (
    <section class="desk-panel" aria-label={td('charter.place.label')}>
      {asking.error && <Alert code={asking.error} />}
      <Field label={td('charter.place.label')} hint={td('charter.place.hint')}>
        {(control) => (
          <select {...control} value={articles[at - 1]?.id ?? ''} onChange={(event) => move(event.currentTarget.value)}>
            <option value="">{td('charter.place.first')}</option>
            {others.map(({ id: one, body }) => (
              <option key={one} value={one}>
                {td('charter.place.after', { article: articleName(body) })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  );
}
