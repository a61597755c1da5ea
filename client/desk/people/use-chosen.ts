import { useRef, useState } from 'preact/hooks';
import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';
import type { Named } from './named.ts';
import { useWay } from './use-way.ts';

/** Ids chosen, kept from page to page, and the way to what can be done with them. */
export function useChosen(people: Named[]) {
  const named = useRef(new Map<string, Named>());
  const know = (some: Named[]) => some.forEach((one) => named.current.set(one.id, one));
  know(people);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
    const count = td('people.chosen', { count: next.size });
    // Said once, not at every box.
    announce(chosen.size === 0 && next.size > 0 ? `${count}. ${td('people.way')}` : count);
  };
  const way = useWay();
  return {
    way,
    chosen,
    named: named.current,
    choose,
    chooseAll(all: Named[]) {
      know(all);
      setChosen(new Set(all.map(({ id }) => id)));
    },
    clear() {
      way.leave();
      setChosen(new Set());
    },
  };
}
