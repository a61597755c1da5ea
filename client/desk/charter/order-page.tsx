import undoArrow from '@phosphor-icons/core/assets/bold/arrow-counter-clockwise-bold.svg?raw';
import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { DeskView, Part } from '../../../server/charter-desk/view.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { td } from '../texts.ts';
import { OrderList } from './order-list.tsx';
import { usePartForm } from './part-form.ts';
import { PartPage } from './part-page.tsx';
import type { CharterState } from './use-charter.ts';
import { ordered, useOrder } from './use-order.ts';

type Body = { order: string[] };

/** The form holds an object; the part is a list. */
const wrapped = ({ body, ...rest }: Part<string[]>): Part<Body> => ({ ...rest, body: { order: body } });

/** The articles of each zone, put in order: nothing is saved before one says so, and each move can be taken back. */
export function OrderPage({ charter }: { charter: CharterState }) {
  const { view, requests, put } = charter;
  const part = wrapped(view.draft.order);
  const form = usePartForm<Body>({
    id: 'order',
    part,
    put: async (version, { order }) => {
      // Articles may have come since one began.
      const all = ordered(view.draft.articles, order).map(({ id }) => id);
      const answer = await requests.put('order', version, all);
      if (answer.ok || !answer['conflict']) return answer;
      const conflict = answer['conflict'] as { body: string[] | null };
      return { ...answer, conflict: { ...conflict, body: conflict.body && { order: conflict.body } } };
    },
    partIn: (desk: DeskView) => wrapped(desk.draft.order),
    onSaved: put,
  });
  const articles = view.draft.articles.map(({ body }) => body);
  const { now, move, undo, forget } = useOrder({ articles, order: form.body.order, onOrder: (order) => form.set({ order }) });
  const dropping = {
    ...form,
    revert() {
      form.revert();
      forget();
    },
  };
  return (
    <PartPage
      title={td('charter.order.title')}
      lead={td('charter.order.lead')}
      charter={charter}
      form={dropping}
      part={part}
      problems={null}
      acts={
        <button type="button" class="desk-button" aria-disabled={undo === null} onClick={() => undo?.()}>
          <Drawing svg={undoArrow} />
          {td('charter.order.undo')}
        </button>
      }
    >
      {ZONES.map((zone) => {
        const here = now.filter((one) => one.zone === zone);
        return here.length > 0 && <OrderList key={zone} zone={zone} articles={here} onMove={move} />;
      })}
    </PartPage>
  );
}
