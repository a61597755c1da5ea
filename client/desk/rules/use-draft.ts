import { useState } from 'preact/hooks';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { Failure, Result } from '../../../content/engine/errors.ts';
import type { RulesDraft } from '../../../content/engine/rules/draft.ts';
import type { RulesPreview, RulesView } from '../../../server/rules-desk.ts';
import { announce } from '../../ui/parts/live.tsx';
import { useDesk } from '../context.tsx';
import type { DeskContext } from '../context.tsx';
import { td } from '../texts.ts';

/** One thing at a time; what went wrong is told. */
function useTurn() {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Result<unknown>>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const done = await work();
    setFailure(done.ok ? null : done);
    setBusy(false);
  };
  return { failure, busy, run };
}

const put = ({ ask }: DeskContext, version: number, rules: RulesDraft) =>
  ask((api) => api.hr.rules.draft.$put({ json: { version, rules } }));

/** The draft on the screen, and what can be done with it. @param onPublished the rules, or their draft, are others now */
export function useDraft(view: RulesView, onPublished: () => void) {
  const desk = useDesk();
  const { failure, busy, run } = useTurn();
  const [draft, setDraft] = useState(view.draft.rules);
  const [kept, setKept] = useState({ version: view.draft.version, rules: view.draft.rules });
  const [preview, setPreview] = useState<RulesPreview | null>(null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept.rules);
  const save = async (): Promise<Result<number>> => {
    if (!isChanged && kept.version > 0) return ok(kept.version);
    const saved = await put(desk, kept.version, draft);
    if (!saved.ok) return saved;
    setKept({ version: saved.value.draft.version, rules: draft });
    announce(td('rules.saved'));
    return ok(saved.value.draft.version);
  };
  const look = async () => {
    const saved = await save();
    if (!saved.ok) return saved;
    const seen = await desk.ask((api) => api.hr.rules.preview.$post({ json: { rules: draft } }));
    if (seen.ok) setPreview(seen.value);
    return seen;
  };
  const end = async (request: Promise<Result<unknown>>, said: 'rules.dropped' | 'rules.published') => {
    const done = await request;
    if (!done.ok) return fail(done.code, done);
    announce(td(said));
    onPublished();
    return done;
  };
  const { version } = kept;
  const drop = () => desk.ask((api) => api.hr.rules.draft.$delete({ json: { version } }));
  const publish = () => desk.ask((api) => api.hr.rules.publish.$post({ json: { version, over: view.inForce.hash } }));
  return {
    draft,
    preview,
    failure,
    busy,
    isChanged,
    hasDraft: version > 0,
    set: (next: RulesDraft) => {
      setDraft(next);
      setPreview(null);
    },
    close: () => setPreview(null),
    save: () => run(save),
    look: () => run(look),
    drop: () => run(() => end(drop(), 'rules.dropped')),
    publish: () => run(() => end(publish(), 'rules.published')),
  };
}
