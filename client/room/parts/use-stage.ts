import { useEffect, useRef } from 'preact/hooks';
import type { CommonView } from '../../../content/engine/session/views.ts';
import { tr } from '../../i18n.ts';
import { announce } from '../../ui/parts/live.tsx';

/** What changes when the room goes on to something else. */
export const momentOf = ({ phase, round, stage }: CommonView): string =>
  `${phase} ${round?.id ?? ''} ${stage?.name ?? ''} ${stage?.decision ?? ''} ${stage?.ballot ?? ''}`;

/** The present stage in a few words. */
export function stageName({ phase, round, stage, result }: CommonView): string {
  if (phase === 'lobby') return tr('stages.lobby');
  if (phase === 'ended' || !stage) return tr('stages.ended');
  if (stage.name === 'open' && round?.kind === 'words') return tr('stages.openWords');
  if (stage.name === 'revealed' && round?.kind === 'words' && result?.words?.length === 0) return tr('stages.readWords');
  if (stage.name === 'open' && stage.ballot === 2) return tr('stages.open2');
  return tr(`stages.${stage.name}`);
}

/** Where in the session: "Manche 3 sur 6". */
export const whereName = ({ round, stage }: CommonView): string => {
  if (!round) return '';
  const where = tr('at', { at: round.at, of: round.of });
  return stage && stage.decisions > 1 ? `${where} · ${tr('decision', { at: stage.decision, of: stage.decisions })}` : where;
};

/** Says each change of stage, once, and a pause. */
export function useStageSaid(view: CommonView | null): void {
  const said = useRef('');
  const moment = view ? momentOf(view) : '';
  const paused = view?.stage?.paused ?? false;
  useEffect(() => {
    if (!view || said.current === `${moment} ${paused}`) return;
    said.current = `${moment} ${paused}`;
    announce(paused ? tr('stages.paused') : [whereName(view), stageName(view)].filter(Boolean).join('. '));
  }, [moment, paused]);
}
