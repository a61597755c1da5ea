import { momentAfter, monthsAfter } from './terms.ts';
import type { CertificateRules, LevelRule } from './certificate-rules.ts';
import type { ExamPass } from './exam/record.ts';
import type { Acceptance } from './record.ts';
import { LEVELS } from './vocabulary.ts';
import type { Level, Locale, ModuleId } from './vocabulary.ts';

type Localized = Record<Locale, string>;

/**
 * What a person was issued, whole: it is never changed, and says everything without the content it was earned with.
 * Dates are ISO date-times in UTC. It holds no answer and no score.
 */
export type Certificate = {
  /** The verification code. */
  id: string;
  person: string;
  /** The client's own id of the yes: the same one never issues twice. */
  requestId: string;
  learner: string;
  company: string;
  level: Level;
  issuedAt: string;
  endsAt: string;
  /** The certificate that this one goes on from: renewed, or raised to another level. */
  follows: string | null;
  rights: Localized;
  /** Places passed in *practice*. `passMark` is of 100. */
  modules: { id: ModuleId; version: number; contentHash: string; passMark: number; passedAt: string }[];
  /** The *judged* evidence: points needed of those that could be had. */
  check: { level: Level; at: string; needed: number; most: number; bankHash: string };
  charter: { id: string; version: number; sha256: string };
  /** The exact sentence that accepted the charter. */
  acceptance: Pick<Acceptance, 'locale' | 'text' | 'at'>;
  /** The exact text of the yes, in the language it was said in. */
  yes: { locale: Locale; text: string };
  rulesHash: string;
  attestedBy: Localized;
};

/** All that a certificate says: what anyone with its code may read. */
export type CertificateView = Omit<Certificate, 'person' | 'requestId'>;

/** Why a company takes a status back: a closed list, which both languages can say and the audit log can hold. */
export const REVOCATION_REASONS = ['charter', 'secret', 'left', 'mistake', 'talk'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** One thing that happened to a person's status. The list only grows. */
export type StatusAct =
  | { act: 'issued'; at: string; certificate: Certificate }
  /** *Not now*, at that level. */
  | { act: 'declined'; at: string; level: Level }
  | { act: 'withdrawn'; at: string; certificate: string }
  | { act: 'revoked'; at: string; certificate: string; reason: RevocationReason; by: string };

/** A check or an exam that the server judged and the person passed. */
type JudgedPass = Pick<ExamPass, 'at' | 'needed' | 'most' | 'bankHash'>;

/** What conditions look at. `passed` has the day each place was first passed. */
export type StatusFacts = {
  passed: Partial<Record<ModuleId, string>>;
  judged: Partial<Record<Level, JudgedPass>>;
  charterAccepted: boolean;
  history: readonly StatusAct[];
  /** The present moment. */
  at: string;
};

export type Condition =
  | { kind: 'place'; module: ModuleId; met: boolean }
  /** `until`: how long the pass serves; null when there is none. */
  | { kind: 'check'; met: boolean; until: string | null }
  | { kind: 'charter'; met: boolean };

/** Where a person stands by their acts alone. `certificate` is the last one issued. */
export type Standing = {
  state: 'none' | 'certified' | 'expiring' | 'expired' | 'withdrawn' | 'revoked';
  certificate: Certificate | null;
  /** When the last one was revoked. */
  revokedAt: string | null;
};

const rank = (level: Level): number => LEVELS.indexOf(level);
/** States of a certificate in force, and statuses of whoever holds one. */
export const IN_FORCE = ['certified', 'expiring'] as const;
export const isInForce = (state: string): state is (typeof IN_FORCE)[number] => (IN_FORCE as readonly string[]).includes(state);

/** The first moment at which a certificate may be renewed. */
export const renewalFrom = (rules: Pick<CertificateRules, 'renewalDays'>, { endsAt }: Pick<Certificate, 'endsAt'>): string =>
  momentAfter(endsAt, -rules.renewalDays);

/** The acts folded: what is in force at that moment. */
export function standingOf(rules: Pick<CertificateRules, 'renewalDays'>, history: readonly StatusAct[], at: string): Standing {
  const issue = history.findLastIndex((one) => one.act === 'issued');
  const issued = history[issue];
  if (issued?.act !== 'issued') return { state: 'none', certificate: null, revokedAt: null };
  const { certificate } = issued;
  const ended = history.slice(issue).findLast((one) => one.act === 'withdrawn' || one.act === 'revoked');
  if (ended?.act === 'revoked') return { state: 'revoked', certificate, revokedAt: ended.at };
  if (ended) return { state: 'withdrawn', certificate, revokedAt: null };
  const state = at >= certificate.endsAt ? 'expired' : at >= renewalFrom(rules, certificate) ? 'expiring' : 'certified';
  return { state, certificate, revokedAt: null };
}

/**
 * The pass that serves for a level now: its own or a higher one's, the latest. After a revocation only a pass earned since then
 * serves: a yes alone does not undo it.
 */
export function checkFor(rules: CertificateRules, facts: StatusFacts, level: Level): (JudgedPass & { level: Level; until: string }) | null {
  const { revokedAt } = standingOf(rules, facts.history, facts.at);
  const passes = LEVELS.slice(rank(level)).flatMap((one) => {
    const pass = facts.judged[one];
    return pass ? [{ ...pass, level: one, until: momentAfter(pass.at, rules.checkDays) }] : [];
  });
  const serving = passes.filter((pass) => pass.until > facts.at && (revokedAt === null || pass.at > revokedAt));
  return serving.reduce<(typeof serving)[number] | null>((latest, pass) => (latest === null || pass.at > latest.at ? pass : latest), null);
}

/** All that a level takes, but the person's own yes. */
export function conditionsOf(rules: CertificateRules, rule: LevelRule, facts: StatusFacts): Condition[] {
  const check = checkFor(rules, facts, rule.level);
  return [
    ...rule.places.map((module): Condition => ({ kind: 'place', module, met: facts.passed[module] !== undefined })),
    { kind: 'check', met: check !== null, until: check?.until ?? null },
    { kind: 'charter', met: facts.charterAccepted },
  ];
}

/** Whether a yes to that level would issue a certificate now. */
export function mayIssue(rules: CertificateRules, facts: StatusFacts, level: Level): boolean {
  const rule = rules.levels.find((one) => one.level === level);
  if (!rule || !conditionsOf(rules, rule, facts).every(({ met }) => met)) return false;
  const standing = standingOf(rules, facts.history, facts.at);
  if (!isInForce(standing.state) || !standing.certificate) return true;
  const held = rank(standing.certificate.level);
  return rank(level) > held || (rank(level) === held && standing.state === 'expiring');
}

/** The highest level that a yes would give now; null while something is missing, or nothing more can be had. */
export const readyFor = (rules: CertificateRules, facts: StatusFacts): Level | null =>
  LEVELS.findLast((level) => mayIssue(rules, facts, level)) ?? null;

/** The level that *not now* was said to since the last issue or end; null without one. */
export function declinedLevel(history: readonly StatusAct[]): Level | null {
  const last = history.at(-1);
  return last?.act === 'declined' ? last.level : null;
}

/** *Not now* was said to that level, or to one above it: it is offered quietly. */
export function isDeclined(history: readonly StatusAct[], level: Level): boolean {
  const declined = declinedLevel(history);
  return declined !== null && rank(declined) >= rank(level);
}

/** Until when a certificate issued now is valid: a renewal in its window goes on from the end of the present one. */
export function endOf(rules: CertificateRules, facts: StatusFacts): string {
  const standing = standingOf(rules, facts.history, facts.at);
  const from = standing.state === 'expiring' && standing.certificate ? standing.certificate.endsAt : facts.at;
  return monthsAfter(from, rules.validityMonths);
}

/** What a certificate issued now goes on from: the one in force, if any. */
export function followedBy(rules: CertificateRules, facts: StatusFacts): string | null {
  const standing = standingOf(rules, facts.history, facts.at);
  return isInForce(standing.state) ? (standing.certificate?.id ?? null) : null;
}

/**
 * What the world may know of one certificate. Leaving carries no mark: one that its holder withdrew, and those before it, read as
 * if they had never been (null).
 */
export function publicState(
  history: readonly StatusAct[],
  id: string,
  at: string,
): { state: 'valid' | 'expired' | 'replaced' | 'revoked'; certificate: Certificate } | null {
  const index = history.findIndex((one) => one.act === 'issued' && one.certificate.id === id);
  const issued = history[index];
  if (issued?.act !== 'issued') return null;
  const { certificate } = issued;
  const since = history.slice(index + 1);
  if (since.some(({ act }) => act === 'withdrawn')) return null;
  if (at >= certificate.endsAt) return { state: 'expired', certificate };
  if (since.some(({ act }) => act === 'revoked')) return { state: 'revoked', certificate };
  return { state: since.some(({ act }) => act === 'issued') ? 'replaced' : 'valid', certificate };
}
