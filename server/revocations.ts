import type { Certificate, RevocationReason } from '../content/engine/certificates.ts';
import type { RouteDeps } from './deps.ts';
import { mailLooks } from './mail-looks.ts';
import { composeMail } from './mail-texts.ts';
import { textsFrom } from './pdf/words.ts';
import { revoke } from './status.ts';
import type { StatusDeps } from './status.ts';

export type RevocationDeps = StatusDeps & Pick<RouteDeps, 'settings' | 'mail'>;

/** Tells somebody by mail, in their language, where there is a mail server; their own page says the same either way. */
async function tell(deps: RevocationDeps, { level, person: id }: Certificate, reason: RevocationReason): Promise<void> {
  const person = await deps.store.person(id);
  if (!deps.mail || !person) return;
  const { projectDir, origins } = deps.settings;
  const say = textsFrom(projectDir, person.locale, 'ui');
  const values = {
    name: person.name,
    company: await deps.companyName(),
    level: say(`status.levels.${level}`),
    reason: say(`status.reasons.${reason}`),
  };
  const body = composeMail(projectDir, 'revoked', person.locale, values, {
    link: `${origins[0] ?? ''}/status`,
    looks: await mailLooks(deps.store),
  });
  await deps.mail.send({ to: person.email, ...body });
}

/**
 * Takes back the certificates in force of some people. Whoever has none, or does not exist, is left as they are.
 * @param by who takes them back @returns how many were
 */
export async function revokeAll(deps: RevocationDeps, by: string, people: readonly string[], reason: RevocationReason): Promise<number> {
  const taken: Certificate[] = [];
  for (const person of new Set(people)) {
    const done = await revoke(deps, person, { reason, by });
    if (done.ok && done.value) taken.push(done.value);
  }
  if (taken.length === 0) return 0;
  const about = taken.map(({ person }) => person);
  await deps.store.addAudit({ at: deps.clock().toISOString(), by, act: 'status-revoked', about, detail: { reason } });
  await Promise.all(taken.map((certificate) => tell(deps, certificate, reason)));
  return taken.length;
}
