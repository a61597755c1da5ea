import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Charter } from '../content/engine/schema.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import type { Content, Kept } from './content.ts';
import { again } from './people.ts';
import type { Acceptance, PersonRecord } from '../content/engine/record.ts';
import type { Store } from './stores/store.ts';

type CharterDeps = { store: Store; content: Content; followsContent: boolean };

/**
 * The charter in force: the one that the company has adopted. Where `followsContent` (the demo), the one of the content folder
 * until another is published, so that an edit is seen at once.
 */
export async function currentCharter({ store, content, followsContent }: CharterDeps): Promise<Kept<Charter>> {
  const company = await store.company();
  if (!company || company.charterHash === content.charter.hash) return content.charter;
  if (followsContent && !(await store.paper('charter-edition', company.charterHash))) return content.charter;
  const adopted = await content.charterBy(company.charterHash);
  if (!adopted) throw new Error(`the adopted charter ${company.charterHash} is not in the store`);
  return { hash: company.charterHash, document: adopted };
}

/** The person's own yes to that very document; null without one. */
export const acceptanceOf = (record: PersonRecord | null, hash: string): Acceptance | null =>
  record?.acceptances.findLast((acceptance) => acceptance.sha256 === hash) ?? null;

/**
 * Records that a person agrees to the charter in force, with the exact sentence they read.
 * Saying yes again changes nothing. ERR_CHARTER_CHANGED { hash, version } when it is no longer the one they read.
 * @returns the acceptance, and whether it is new
 */
export async function acceptCharter(
  deps: CharterDeps & { clock: () => Date },
  person: string,
  read: { hash: string; version: number; locale: Locale },
): Promise<Result<{ acceptance: Acceptance; fresh: boolean }>> {
  const { hash, document } = await currentCharter(deps);
  if (read.hash !== hash || read.version !== document.version) return fail('ERR_CHARTER_CHANGED', { hash, version: document.version });
  await deps.content.keep(hash);
  return again<{ acceptance: Acceptance; fresh: boolean }>(async () => {
    const record = await deps.store.recordOf(person);
    if (!record) return fail('ERR_PERSON_UNKNOWN');
    const there = acceptanceOf(record, hash);
    if (there) return ok({ acceptance: there, fresh: false });
    const text = document.acceptance[read.locale];
    const acceptance: Acceptance = {
      charterId: document.id,
      version: document.version,
      sha256: hash,
      locale: read.locale,
      text,
      at: deps.clock().toISOString(),
    };
    const saved = await deps.store.saveRecord({ ...record, acceptances: [...record.acceptances, acceptance] });
    return saved.ok ? ok({ acceptance, fresh: true }) : saved;
  });
}
