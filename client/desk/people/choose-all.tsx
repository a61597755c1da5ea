import { ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { figure } from '../format.ts';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import type { Named } from './named.ts';
import { filtersOf } from './query.ts';
import type { Question } from './query.ts';

/** People in one request: see the route. */
const AT_ONCE = 100;

/** One page of whoever matches. @param offset from 0 */
type PageOf = (offset: number) => Promise<Result<{ people: Named[]; total: number }>>;

/** Everyone of a list that comes in pages. The first page that fails ends it. */
async function everyone(pageOf: PageOf): Promise<Result<Named[]>> {
  const all: Named[] = [];
  for (let total = 1; all.length < total;) {
    const page = await pageOf(all.length);
    if (!page.ok) return page;
    // Somebody has left the list meanwhile: what is there is everyone.
    if (page.value.people.length === 0) break;
    all.push(...page.value.people);
    total = page.value.total;
  }
  return ok(all);
}

type Props = { question: Question; total: number; onChoose(all: Named[]): void };

/** Chooses all those whom the filters let through, on every page. */
export function ChooseAll({ question, total, onChoose }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const choose = () =>
    asking.ask(async () => {
      const all = await everyone((offset) =>
        ask((api) => api.hr.people.$get({ query: { ...filtersOf(question), offset: String(offset), limit: String(AT_ONCE) } })),
      );
      if (!all.ok) return all;
      onChoose(all.value);
      announce(td('people.chosen', { count: all.value.length }));
      return ok(null);
    });
  return (
    <>
      <button type="button" class="desk-button quiet" aria-disabled={asking.busy} onClick={choose}>
        {td('people.chooseEveryone', { count: total, shown: figure(total) })}
      </button>
      {asking.error && <Failed code={asking.error} />}
    </>
  );
}
