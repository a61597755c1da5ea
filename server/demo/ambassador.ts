import type { Level } from '../../content/engine/vocabulary.ts';
import { revoke, sayNotNow, sayYes, withdraw } from '../status.ts';
import type { StatusDeps } from '../status.ts';
import type { PastClock } from './past-clock.ts';
import type { Made, Progress } from './people.ts';
import { sure } from './sure.ts';

type Said = NonNullable<Extract<Progress, { state: 'finished' }>['says']>;
type Making = { deps: StatusDeps; clock: PastClock };

const HOUR_MS = 3600 * 1000;

/** What somebody says to the level they may have, and what becomes of it. */
export async function answer({ deps, clock }: Making, made: Made, person: string, level: Level, says: Said): Promise<void> {
  if (says === 'not-now') return void sure(await sayNotNow(deps, person, level));
  const rulesHash = deps.content.certificates.hash;
  sure(await sayYes(deps, person, { level, rulesHash, locale: made.locale, requestId: deps.newId() }));
  clock.wait(HOUR_MS);
  if (says === 'yes-then-withdraws') sure(await withdraw(deps, person));
  // Who takes a status back is a person of HR: the demo's own has not come yet, nobody's name is lent to it.
  if (says === 'yes-then-revoked') sure(await revoke(deps, person, { reason: 'talk', by: 'demo' }));
}
