import { placedIn } from '../../../content/engine/charter/order.ts';
import { Alert } from '../../ui/parts/alert.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import type { CharterState } from './use-charter.ts';

/** Where an article stands among those of its zone: saved at once, by itself. */
export function PlaceField({ charter, id }: { charter: CharterState; id: string }) {
  const asking = useAsking();
  const { order, articles } = charter.view.draft;
  const all = articles.map(({ body }) => body);
  const zone = all.find((one) => one.id === id)?.zone;
  const beside = all.filter((one) => one.zone === zone);
  const others = beside.filter((one) => one.id !== id);
  const at = beside.findIndex((one) => one.id === id);
  const move = (after: string) =>
    asking.ask(async () => {
      const next = placedIn(all, id, others.findIndex((one) => one.id === after) + 1);
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
          <select {...control} value={beside[at - 1]?.id ?? ''} onChange={(event) => move(event.currentTarget.value)}>
            <option value="">{td('charter.place.first')}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {td('charter.place.after', { article: articleName(one) })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  );
}
