import type { PlayResult } from '../../content/engine/log.ts';
import { recordAfter } from '../../content/engine/record.ts';
import { xpOf } from '../../content/engine/xp.ts';
import type { RecordView } from '../api.ts';
import type { LocalAttempt } from './journal.ts';

export type Gain = { xp: number; badges: string[] };

/** Any moment will do: only what is new is counted. */
const NOW = '1970-01-01T00:00:00.000Z';

/** The server's word if it has given it; until then the same pure rules on the record kept here. */
export function gainOf(attempt: LocalAttempt | null, record: RecordView | null, result: PlayResult): Gain {
  if (attempt?.finish) return { xp: Math.max(0, attempt.finish.record.xp - (attempt.xpBefore ?? 0)), badges: attempt.finish.badges };
  const before = {
    person: '',
    version: 0,
    modules: record?.modules ?? {},
    cards: record?.cards ?? {},
    badges: record?.badges ?? {},
    acceptances: [],
  };
  const after = recordAfter(before, { id: attempt?.id ?? '' }, result, NOW);
  return { xp: xpOf(after) - xpOf(before), badges: Object.keys(after.badges).filter((id) => !(id in before.badges)) };
}
