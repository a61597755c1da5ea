import type { Locale } from '../content/engine/vocabulary.ts';
import type { RouteDeps } from './deps.ts';
import { seenPerson } from './people-list.ts';
import { currentRules } from './rules.ts';
import { noticeSheet } from './sheets/notice.ts';
import type { Sheet } from './sheets/sheet.ts';
import { newPerson } from './stores/defaults.ts';
import { TIME_ZONE } from './time-zone.ts';

type NoticeDeps = Pick<RouteDeps, 'store' | 'content' | 'clock' | 'settings' | 'mail'>;

/** The fields of the desk's own answer about a person: of somebody who does not exist, by the function that serves it. */
async function seenFields({ store, clock }: NoticeDeps, renewalDays: number): Promise<string[]> {
  const at = clock().toISOString();
  const nobody = newPerson({ id: 'nobody', name: '', email: '', role: 'member', locale: 'fr', createdAt: at });
  const { person, ...rest } = await seenPerson({ store, rules: { renewalDays }, editions: [], at }, nobody);
  return Object.keys({ ...person, ...rest });
}

/** The notice as things stand now, in one language. */
export async function noticeOf(deps: NoticeDeps, locale: Locale): Promise<Sheet> {
  const [company, { document: rules }] = await Promise.all([deps.store.company(), currentRules(deps)]);
  return noticeSheet({
    project: deps.settings.projectDir,
    locale,
    company: { name: company?.name ?? '', timeZone: company?.timeZone ?? TIME_ZONE },
    rules,
    seen: await seenFields(deps, rules.renewalDays),
    issuer: deps.settings.issuer?.name ?? null,
    mail: deps.mail !== undefined,
    at: deps.clock().toISOString(),
  });
}
