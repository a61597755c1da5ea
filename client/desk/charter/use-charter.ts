import { useState } from 'preact/hooks';
import type { Failure } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { usePage } from '../../ui/context.tsx';
import { useDesk } from '../context.tsx';
import { useLoad } from '../use-load.ts';
import { charterRequests } from './requests.ts';

export type CharterState = {
  view: DeskView;
  /** The product's own charter. */
  ours: Charter;
  requests: ReturnType<typeof charterRequests>;
  /** Shows what the server answered to a change. */
  put(view: DeskView): void;
  /** Reads the draft again: somebody else may be at work. */
  again(): void;
};

/** The draft and the charter in force, read anew at each page; null while they are on their way. */
export function useCharter(page: string): { charter: CharterState | null; failure: Failure | null; again(): void } {
  const { ask } = useDesk();
  const { game } = usePage();
  const requests = charterRequests(ask);
  // What a change answered is newer than what was read before it.
  const [changed, setChanged] = useState<{ view: DeskView; over: unknown } | null>(null);
  const { value, failure, again } = useLoad(async () => {
    const answer = await requests.desk();
    if (!answer.ok) return answer;
    const ours = await game.library.charter(answer.value.desk.ours);
    return ours.ok ? ok({ view: answer.value.desk, ours: ours.value }) : fail(ours.code);
  }, page);
  if (!value) return { charter: null, failure, again };
  const view = changed && changed.over === value ? changed.view : value.view;
  return { charter: { view, ours: value.ours, requests, again, put: (next) => setChanged({ view: next, over: value }) }, failure, again };
}
