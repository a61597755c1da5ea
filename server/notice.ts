import { fail } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import type { RouteDeps } from './deps.ts';
import { seenPerson } from './people-list.ts';
import { currentRules } from './rules.ts';
import { noticeSheet } from './sheets/notice.ts';
import type { Sheet } from './sheets/sheet.ts';
import { newCompany, newPerson } from './stores/defaults.ts';
import type { Particulars } from '../content/engine/particulars.ts';
import type { Company } from './stores/nouns/company.ts';
import { TIME_ZONE } from './time-zone.ts';

type NoticeDeps = Pick<RouteDeps, 'store' | 'content' | 'clock' | 'settings' | 'mail'>;

/** The fields of the desk's own answer about a person: of somebody who does not exist, by the function that serves it. */
async function seenFields({ store, clock }: NoticeDeps, renewalDays: number): Promise<string[]> {
  const at = clock().toISOString();
  const nobody = newPerson({ id: 'nobody', name: '', email: '', role: 'member', locale: 'fr', createdAt: at });
  const { person, ...rest } = await seenPerson({ store, rules: { renewalDays }, editions: [], at }, nobody);
  return Object.keys({ ...person, ...rest });
}

/** Before the company is set up there is nobody to name. */
const unnamed = newCompany({ name: '', locale: 'fr', timeZone: TIME_ZONE, charterHash: '', setUpAt: '' });

/** The notice as things stand now, in one language. */
export async function noticeOf(deps: NoticeDeps, locale: Locale): Promise<Sheet> {
  const [company, { document: rules }] = await Promise.all([deps.store.company(), currentRules(deps)]);
  return noticeSheet({
    project: deps.settings.projectDir,
    locale,
    company: company ?? unnamed,
    rules,
    seen: await seenFields(deps, rules.renewalDays),
    issuer: deps.settings.issuer?.name ?? null,
    mail: deps.mail !== undefined,
    at: deps.clock().toISOString(),
  });
}

/** What the company says in the notice itself. ERR_VERSION_CONFLICT: it was changed meanwhile; ERR_SETUP_REQUIRED. */
export async function changeParticulars(
  { store, clock }: Pick<NoticeDeps, 'store' | 'clock'>,
  by: string,
  { version, particulars }: { version: number; particulars: Particulars },
): Promise<Result<Company>> {
  const before = await store.company();
  if (!before) return fail('ERR_SETUP_REQUIRED');
  const changed = await store.changeCompany({ ...before, version, particulars });
  if (changed.ok) await store.addAudit({ at: clock().toISOString(), by, act: 'notice-changed', about: [], detail: {} });
  return changed;
}
