import { useEffect, useState } from 'preact/hooks';
import type { Charter } from '../../../content/engine/schema.ts';
import { usePage } from '../context.tsx';

/** The charter of that hash; null until it has come. */
export function useCharter(hash: string | null | undefined): Charter | null {
  const { game } = usePage();
  const [found, setFound] = useState<{ hash: string; charter: Charter } | null>(null);
  useEffect(() => {
    let here = true;
    if (hash) void game.library.charter(hash).then((answer) => here && answer.ok && setFound({ hash, charter: answer.value }));
    return () => {
      here = false;
    };
  }, [hash, game.offline.value]);
  return found && found.hash === hash ? found.charter : null;
}
