import { checkFor, endOf, followedBy } from '../content/engine/certificates.ts';
import type { Certificate } from '../content/engine/certificates.ts';
import type { ModuleId } from '../content/engine/vocabulary.ts';
import { acceptanceOf } from './charter.ts';
import type { Present, StatusDeps, Yes } from './status.ts';
import { codeFrom } from './verification-code.ts';

/** A place as it was passed: the very content of the play that counts. */
async function moduleFor(
  { store, content }: StatusDeps,
  { record, facts }: Present,
  id: ModuleId,
): Promise<Certificate['modules'][number]> {
  const attempt = await store.attempt(record.person, record.modules[id]?.best.attempt ?? '');
  const contentHash = attempt?.setup.contentHash ?? '';
  const module = await content.moduleBy(contentHash);
  const passedAt = facts.passed[id];
  if (!module || passedAt === undefined) throw new Error(`a passed place has a play, and its content is kept: ${id}`);
  return { id, version: module.module.version, contentHash, passMark: module.module.passMark, passedAt };
}

/** The certificate that a yes gives now. Everything that it needs is there: `mayIssue` has said so. */
export async function certificateFor(deps: StatusDeps, person: string, present: Present, yes: Yes): Promise<Certificate> {
  const { facts, record, agreement } = present;
  const { document: rules, hash: rulesHash } = present.rules;
  // Their yes stands through changes that bind nobody: the certificate names the very text it was said to.
  const acceptance = agreement.state === 'current' ? acceptanceOf(record, agreement.to.sha256) : null;
  const rule = rules.levels.find(({ level }) => level === yes.level);
  const check = checkFor(rules, facts, yes.level);
  const [learner, company] = await Promise.all([deps.store.person(person), deps.companyName()]);
  if (!acceptance || !rule || !check || !learner) throw new Error('a level that is ready lacks nothing');
  const modules: Certificate['modules'] = [];
  for (const id of rule.places) modules.push(await moduleFor(deps, present, id));
  return {
    id: codeFrom(deps.newId()),
    person,
    requestId: yes.requestId,
    learner: learner.name,
    company,
    level: yes.level,
    issuedAt: facts.at,
    endsAt: endOf(rules, facts),
    follows: followedBy(rules, facts),
    rights: rule.rights,
    modules,
    check: { level: check.level, at: check.at, needed: check.needed, most: check.most, bankHash: check.bankHash },
    charter: { id: acceptance.charterId, version: acceptance.version, sha256: acceptance.sha256 },
    acceptance: { locale: acceptance.locale, text: acceptance.text, at: acceptance.at },
    yes: { locale: yes.locale, text: rule.yes[yes.locale] },
    rulesHash,
    attestedBy: rules.attestedBy,
  };
}
