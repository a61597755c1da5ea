import { ok } from '../../../content/engine/errors.ts';
import type { ModuleContent } from '../../../content/engine/schema.ts';
import { usePage } from '../../ui/context.tsx';
import { useLoad } from '../use-load.ts';

/** The stories of every place, once they are wanted; null before, and when they cannot be had. */
export function useModules(wanted: boolean): ModuleContent[] | null {
  const { game } = usePage();
  const { value } = useLoad(async () => {
    if (!wanted) return ok(null);
    if (!game.session.modules.value) await game.session.refreshModules();
    const hashes = (game.session.modules.value ?? []).flatMap(({ contentHash }) => contentHash ?? []);
    const all = await Promise.all(hashes.map((hash) => game.library.content(hash)));
    const failed = all.find((one) => !one.ok);
    return failed && !failed.ok ? failed : ok(all.flatMap((one) => (one.ok ? [one.value] : [])));
  }, String(wanted));
  return value;
}
