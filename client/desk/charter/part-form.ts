import { useEffect, useState } from 'preact/hooks';
import { canonicalJson } from '../../../content/engine/content-hash.ts';
import type { Failure, Result } from '../../../content/engine/errors.ts';
import type { DeskView, Part } from '../../../server/charter-desk/view.ts';
import { clearStash, readStash, writeStash } from './stash.ts';

/** What somebody else saved meanwhile; `body` null: they took the part away. */
export type Conflict<T> = { version: number; savedBy: string | null; savedAt: string; body: T | null };
type Base<T> = { version: number; body: T };

export type PartForm<T> = {
  body: T;
  /** As it was when one began, or last saved. */
  base: Base<T>;
  set(change: Partial<T>): void;
  dirty: boolean;
  busy: boolean;
  /** Why the last save was refused, a conflict left out. */
  failure: Failure | null;
  conflict: Conflict<T> | null;
  /** Typed here before and never saved, found again. */
  restored: boolean;
  /** Resolves to whether it is on the server's disk. */
  save(): Promise<boolean>;
  /** Goes on from what they saved, with this text on top of it. */
  settle(body: T): void;
  /** Chooses later: what is typed stays typed, and the next save asks again. */
  postpone(): void;
  /** Back to what was saved last; what was typed can be had again until one leaves. */
  revert(): void;
  /** Types again what `revert` took away; null when there is nothing. */
  resume: (() => void) | null;
};

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

type Parts<T> = {
  id: string;
  part: Part<T>;
  put(version: number, body: T): Promise<Result<{ desk: DeskView }>>;
  partIn(desk: DeskView): Part<T> | null;
  onSaved(desk: DeskView): void;
};

function startOf<T>(id: string, part: Part<T>): { base: Base<T>; body: T; restored: boolean } {
  const base = { version: part.version, body: part.body };
  const kept = readStash<T>(id);
  if (!kept || same(kept.body, part.body)) return { base, body: part.body, restored: false };
  return { base: { version: kept.version, body: kept.base }, body: kept.body, restored: true };
}

type Shown<T> = ReturnType<typeof startOf<T>>;

/** The form's text, kept in this tab while it differs from the server's. */
function useTyped<T>(id: string, part: Part<T>) {
  const [form, setForm] = useState<Shown<T>>(() => startOf(id, part));
  const { base, body } = form;
  const dirty = !same(base.body, body);
  useEffect(() => {
    if (dirty) writeStash(id, { version: base.version, base: base.body, body });
    else clearStash(id);
  }, [dirty, body, base]);
  useEffect(() => {
    // Newer from the server, and nothing typed here: show it.
    if (!dirty && part.version > base.version) setForm({ ...startOf(id, part) });
  }, [part.version]);
  return { ...form, dirty, setForm };
}

/** Sends a text; what was typed while it was on its way stays, still to be saved. */
function useSaving<T>({ id, put, partIn, onSaved }: Parts<T>, { base, body, setForm }: ReturnType<typeof useTyped<T>>) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);
  function refuse(answer: Failure): false {
    const theirs = answer['conflict'] as Conflict<T> | undefined;
    if (answer.code === 'ERR_VERSION_CONFLICT' && theirs) setConflict(theirs);
    else setFailure(answer);
    return false;
  }
  async function save(): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    const answer = await put(base.version, body);
    setBusy(false);
    if (!answer.ok) return refuse(answer);
    const kept = partIn(answer.value.desk);
    if (kept) {
      clearStash(id);
      setForm((now) => ({
        base: { version: kept.version, body: kept.body },
        body: same(now.body, body) ? kept.body : now.body,
        restored: false,
      }));
    }
    onSaved(answer.value.desk);
    return true;
  }
  return { busy, failure, setFailure, conflict, setConflict, save };
}

/** One part of the draft under one's hands: what is typed is kept in this tab until the server has it. */
export function usePartForm<T extends object>(parts: Parts<T>): PartForm<T> {
  const typed = useTyped(parts.id, parts.part);
  const { setFailure, setConflict, ...saving } = useSaving(parts, typed);
  const [dropped, setDropped] = useState<T | null>(null);
  const { base, body, dirty, restored, setForm } = typed;
  const resume = () => {
    if (dropped !== null) setForm({ base, body: dropped, restored: false });
    setDropped(null);
  };
  return {
    body,
    base,
    dirty,
    restored,
    ...saving,
    set: (change) => setForm((now) => ({ ...now, body: { ...now.body, ...change } })),
    settle(merged) {
      const { conflict } = saving;
      if (conflict) setForm({ base: { version: conflict.version, body: conflict.body ?? base.body }, body: merged, restored: false });
      setConflict(null);
    },
    postpone: () => setConflict(null),
    revert() {
      clearStash(parts.id);
      setFailure(null);
      setDropped(body);
      setForm({ base, body: base.body, restored: false });
    },
    resume: dropped === null || dirty ? null : resume,
  };
}
