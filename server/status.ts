import {
  conditionsOf,
  declinedLevel,
  mayIssue,
  publicState,
  readyFor,
  isDeclined,
  isInForce,
  renewalFrom,
  standingOf,
} from '../content/engine/certificates.ts';
import type {
  Certificate,
  CertificateView,
  Condition,
  RevocationReason,
  Standing,
  StatusAct,
  StatusFacts,
} from '../content/engine/certificates.ts';
import type { CertificateRules, LevelRule } from '../content/engine/certificate-rules.ts';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { judgedPasses } from '../content/engine/exam/record.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import { LEVELS } from '../content/engine/vocabulary.ts';
import type { Level, Locale, ModuleId } from '../content/engine/vocabulary.ts';
import { certificateFor } from './certificate.ts';
import { agreementOf, standingUnder } from '../content/engine/charter/acceptance.ts';
import type { Agreement } from '../content/engine/charter/acceptance.ts';
import { certifiedUnder } from '../content/engine/charter/lapses.ts';
import { editionsOf, viewOfAgreement } from './charter-editions.ts';
import type { AgreementView } from './charter-editions.ts';
import type { Content, Kept } from './content.ts';
import { again } from './people.ts';
import { currentRules } from './rules.ts';
import type { Store } from './stores/store.ts';
import { codeAsKept } from './verification-code.ts';

export type StatusDeps = {
  store: Store;
  content: Content;
  clock: () => Date;
  newId: () => string;
  followsContent: boolean;
  companyName: () => Promise<string>;
};

export type LevelView = Pick<LevelRule, 'level' | 'rights' | 'yes'> & { held: boolean; ready: boolean; conditions: Condition[] };
export type StatusView = {
  state: Standing['state'];
  /** The last certificate issued; `state` says what it is worth now. */
  certificate: CertificateView | null;
  renewFrom: string | null;
  /** The level that a yes would give now. */
  ready: Level | null;
  /** The level that *not now* was last said to, until something else happens. */
  declined: Level | null;
  levels: LevelView[];
  /** Of the rules that the texts come from: a yes names what it was said to. */
  rulesHash: string;
  /** With the charter: what a certificate in force may end by before its time. */
  agreement: AgreementView;
  rules: Pick<CertificateRules, 'validityMonths' | 'renewalDays'>;
  history: { act: StatusAct['act']; at: string; level: Level; certificate: string | null; reason: RevocationReason | null }[];
};

export const viewOfCertificate = ({ person: _, requestId: __, ...certificate }: Certificate): CertificateView => certificate;

/** `rules` are those in force at that moment. */
export type Present = {
  record: PersonRecord;
  history: StatusAct[];
  facts: StatusFacts;
  rules: Kept<CertificateRules>;
  /** What their own yes to the charter is worth. */
  agreement: Agreement;
  /** The same, for the certificate: it keeps the yes that it was issued on, whatever the record has forgotten since. */
  certified: Agreement;
};

/** All that conditions look at, read now. ERR_PERSON_UNKNOWN. */
async function presentOf(deps: StatusDeps, person: string): Promise<Result<Present>> {
  const { store } = deps;
  const [record, history] = await Promise.all([store.recordOf(person), store.statusOf(person)]);
  const [editions, rules] = await Promise.all([editionsOf(deps), currentRules(deps)]);
  if (!record || !history) return fail('ERR_PERSON_UNKNOWN');
  const passed = Object.entries(record.modules).flatMap(([id, { passedAt }]) => (passedAt === null ? [] : [[id as ModuleId, passedAt]]));
  const at = deps.clock().toISOString();
  const agreement = agreementOf(editions, record.acceptances, at);
  const certified = certifiedUnder(editions, history, record.acceptances, at);
  const facts: StatusFacts = {
    passed: Object.fromEntries(passed) as StatusFacts['passed'],
    judged: judgedPasses(record),
    charterAccepted: agreement.state === 'current',
    history,
    at,
  };
  return ok({ record, history, facts, rules, agreement, certified });
}

function levelOf(history: readonly StatusAct[], act: StatusAct): Level {
  if (act.act === 'issued') return act.certificate.level;
  if (act.act === 'declined') return act.level;
  const issued = history.find((one) => one.act === 'issued' && one.certificate.id === act.certificate);
  return issued?.act === 'issued' ? issued.certificate.level : LEVELS[0];
}

function toldHistory(history: readonly StatusAct[]): StatusView['history'] {
  return history.map((act) => ({
    act: act.act,
    at: act.at,
    level: levelOf(history, act),
    certificate: act.act === 'issued' ? act.certificate.id : act.act === 'declined' ? null : act.certificate,
    reason: act.act === 'revoked' ? act.reason : null,
  }));
}

/** What a person sees of their own status. ERR_PERSON_UNKNOWN. */
export async function statusViewOf(deps: StatusDeps, person: string): Promise<Result<StatusView>> {
  const present = await presentOf(deps, person);
  if (!present.ok) return present;
  const { history, facts, agreement, certified, record } = present.value;
  const { document: rules, hash } = present.value.rules;
  const { state, certificate } = standingUnder(certified, standingOf(rules, history, facts.at));
  const held = isInForce(state) ? LEVELS.indexOf(certificate!.level) : -1;
  return ok({
    state,
    certificate: certificate && viewOfCertificate(certificate),
    renewFrom: certificate && renewalFrom(rules, certificate),
    ready: readyFor(rules, facts),
    declined: declinedLevel(history),
    levels: rules.levels.map((rule) => ({
      level: rule.level,
      rights: rule.rights,
      yes: rule.yes,
      held: LEVELS.indexOf(rule.level) <= held,
      ready: mayIssue(rules, facts, rule.level),
      conditions: conditionsOf(rules, rule, facts),
    })),
    rulesHash: hash,
    agreement: viewOfAgreement(agreement, record),
    rules: { validityMonths: rules.validityMonths, renewalDays: rules.renewalDays },
    history: toldHistory(history),
  });
}

/** The level to tell somebody of who has just finished something: none once they have said *not now* to it. */
export async function readyLevel(deps: StatusDeps, person: string): Promise<Level | null> {
  const present = await presentOf(deps, person);
  if (!present.ok) return null;
  const ready = readyFor(present.value.rules.document, present.value.facts);
  return ready === null || isDeclined(present.value.history, ready) ? null : ready;
}

export type Yes = { level: Level; rulesHash: string; locale: Locale; requestId: string };

/**
 * The person's own yes: issues once. The same request, or a yes to what is held already, is answered with what was issued.
 * ERR_STATUS_CHANGED (the text was another), ERR_LEVEL_NOT_READY { level }, ERR_PERSON_UNKNOWN.
 * @returns the certificate, and whether it is new
 */
export async function sayYes(
  deps: StatusDeps,
  person: string,
  yes: Yes,
): Promise<Result<{ certificate: CertificateView; fresh: boolean }>> {
  await deps.content.keep(deps.content.certificates.hash);
  return again<{ certificate: CertificateView; fresh: boolean }>(async () => {
    const present = await presentOf(deps, person);
    if (!present.ok) return present;
    const { history, facts } = present.value;
    const { hash, document: rules } = present.value.rules;
    const before = history.find((one) => one.act === 'issued' && one.certificate.requestId === yes.requestId);
    if (before?.act === 'issued') return ok({ certificate: viewOfCertificate(before.certificate), fresh: false });
    if (yes.rulesHash !== hash) return fail('ERR_STATUS_CHANGED');
    if (!mayIssue(rules, facts, yes.level)) return held(rules, facts, yes.level);
    const certificate = await certificateFor(deps, person, present.value, yes);
    const issued = await deps.store.issueCertificate(certificate, history.length);
    return issued.ok ? ok({ certificate: viewOfCertificate(issued.value), fresh: issued.value.id === certificate.id }) : issued;
  });
}

/** A yes to what one has. */
function held(rules: CertificateRules, facts: StatusFacts, level: Level): Result<{ certificate: CertificateView; fresh: boolean }> {
  const { state, certificate } = standingOf(rules, facts.history, facts.at);
  const isHeld = isInForce(state) && certificate !== null;
  if (!isHeld || LEVELS.indexOf(certificate.level) < LEVELS.indexOf(level)) return fail('ERR_LEVEL_NOT_READY', { level });
  return ok({ certificate: viewOfCertificate(certificate), fresh: false });
}

/** *Not now* to a level that could be had: it changes nothing else, and a yes stays possible. */
export const sayNotNow = (deps: StatusDeps, person: string, level: Level): Promise<Result<null>> =>
  change(deps, person, ({ facts, history, rules }) =>
    mayIssue(rules.document, facts, level) && !isDeclined(history, level) ? { act: 'declined', at: facts.at, level } : null,
  );

/** Leaves the status, without a reason: nobody else can tell it from never having had one. Nothing to leave: nothing happens. */
export const withdraw = (deps: StatusDeps, person: string): Promise<Result<null>> =>
  change(deps, person, ({ facts, history, rules }) => {
    const { state, certificate } = standingOf(rules.document, history, facts.at);
    const isThere = isInForce(state) || state === 'expired';
    return isThere && certificate ? { act: 'withdrawn', at: facts.at, certificate: certificate.id } : null;
  });

/**
 * Takes a status in force away, with a reason that its holder reads. Only a check passed since then opens a new yes.
 * @param by a person's id
 * @returns what was taken back; null when nothing was in force
 */
export async function revoke(
  deps: StatusDeps,
  person: string,
  { reason, by }: { reason: RevocationReason; by: string },
): Promise<Result<Certificate | null>> {
  let taken: Certificate | null = null;
  const done = await change(deps, person, ({ facts, history, rules }) => {
    const { state, certificate } = standingOf(rules.document, history, facts.at);
    taken = isInForce(state) ? certificate : null;
    return taken ? { act: 'revoked', at: facts.at, certificate: taken.id, reason, by } : null;
  });
  return done.ok ? ok(taken) : done;
}

type OtherAct = Exclude<StatusAct, { act: 'issued' }>;

/** Adds one act to the history, or nothing. */
function change(deps: StatusDeps, person: string, act: (present: Present) => OtherAct | null): Promise<Result<null>> {
  return again<null>(async () => {
    const present = await presentOf(deps, person);
    if (!present.ok) return present;
    const wanted = act(present.value);
    if (!wanted) return ok(null);
    const added = await deps.store.addToStatus(person, wanted, present.value.history.length);
    return added.ok ? ok(null) : added;
  });
}

/** One's own attestation, unless it was left or taken back: those are not printed. ERR_CERTIFICATE_UNKNOWN. */
export async function ownCertificate(deps: StatusDeps, person: string, typed: string): Promise<Result<CertificateView>> {
  const present = await presentOf(deps, person);
  const found = present.ok ? verifiedIn(present.value, codeAsKept(typed)) : null;
  return found && found.state !== 'revoked' ? ok(found.certificate) : fail('ERR_CERTIFICATE_UNKNOWN');
}

export type Verified = { state: 'valid' | 'expired' | 'replaced' | 'revoked'; certificate: CertificateView };

/** What an entry says now: one whose yes to the charter has lapsed ended with it. */
function verifiedIn({ history, certified, facts }: Present, code: string): Verified | null {
  const found = publicState(history, code, facts.at);
  if (!found) return null;
  const certificate = viewOfCertificate(found.certificate);
  const isOver = found.state === 'valid' && certified.state === 'overdue';
  return isOver ? { state: 'expired', certificate: { ...certificate, endsAt: certified.until } } : { state: found.state, certificate };
}

/** What anyone with the code may know. ERR_CERTIFICATE_UNKNOWN: never issued, erased, or withdrawn by its holder. @param typed in any form */
export async function verify(deps: StatusDeps, typed: string): Promise<Result<Verified>> {
  const code = codeAsKept(typed);
  const person = await deps.store.holderOf(code);
  const present = person === null ? null : await presentOf(deps, person);
  const found = present?.ok ? verifiedIn(present.value, code) : null;
  return found ? ok(found) : fail('ERR_CERTIFICATE_UNKNOWN');
}
