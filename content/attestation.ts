import type { CertificateView } from './engine/certificates.ts';
import { MODULE_IDS } from './engine/vocabulary.ts';
import type { Locale, ModuleId } from './engine/vocabulary.ts';
import { writtenDate } from './written-date.ts';

/** A fact of a certificate: its name and what it says; `lang` where that is in another language than the page. */
export type Fact = { name: string; says: string[]; lang?: string };

/** Every sentence of an attestation in one language: the page shows it and the file prints it. */
export type Wording = {
  title: string;
  level: string;
  attests: string;
  has: string;
  opens: string;
  front: Fact[];
  nature: string;
  qr: string;
  facts: string;
  practiceTitle: string;
  practice: Fact[];
  judgedTitle: string;
  judged: Fact[];
};

/** Texts of `locales/<lang>/client/attestation.json`, and the names of the places. */
export type Words = {
  text(key: string, values?: Record<string, string | number>): string;
  place(module: ModuleId): string;
};

export const LANGUAGE_TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** A day in full, in UTC as the certificate has it. */
export const dayOf = (iso: string, locale: Locale): string =>
  writtenDate(new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)), locale);

type Saying = { certificate: CertificateView; locale: Locale; url: string; words: Words };

/** @param url where the certificate is verified */
export function wordingOf(saying: Saying): Wording {
  const { certificate, url, words } = saying;
  const { text } = words;
  const level = text(`levels.${certificate.level}`);
  return {
    title: text('title'),
    level,
    attests: text('attests', { company: certificate.company }),
    has: text('has', { level }),
    opens: text('opens'),
    front: frontFacts(saying),
    nature: text('nature'),
    qr: text('qr', { url }),
    facts: text('facts', { name: certificate.learner }),
    practiceTitle: text('practice'),
    practice: practised(saying),
    judgedTitle: text('judged'),
    judged: judged(saying),
  };
}

/** A day and an hour; French writes « 9 h 05 », without a zero before the hour. */
function momentOf({ locale, words }: Saying, iso: string): string {
  const hour = iso.slice(11, 13);
  return words.text('moment', { day: dayOf(iso, locale), hour: locale === 'fr' ? Number(hour) : hour, minute: iso.slice(14, 16) });
}

function frontFacts(saying: Saying): Fact[] {
  const { certificate, locale, words } = saying;
  const { text } = words;
  const { issuedAt, endsAt, company, attestedBy, id } = certificate;
  return [
    { name: text('validity'), says: [text('valid', { from: dayOf(issuedAt, locale), until: dayOf(endsAt, locale) })] },
    { name: text('issued'), says: [momentOf(saying, issuedAt)] },
    { name: text('by'), says: [`${company} · ${attestedBy[locale]}`] },
    { name: text('code'), says: [id] },
  ];
}

/** In the order of the road, whatever the order of the rule. */
const practised = ({ certificate, locale, words }: Saying): Fact[] =>
  certificate.modules
    .toSorted((one, other) => MODULE_IDS.indexOf(one.id) - MODULE_IDS.indexOf(other.id))
    .map(({ id, version, contentHash, passMark, passedAt }) => ({
      name: words.place(id),
      says: [words.text('practiceLine', { version, date: dayOf(passedAt, locale), mark: passMark }), contentHash],
    }));

function judged(saying: Saying): Fact[] {
  const { certificate, locale, url, words } = saying;
  const { text } = words;
  const { check, charter, acceptance, yes, issuedAt, endsAt, follows, rulesHash, id } = certificate;
  const [from, until] = [momentOf(saying, issuedAt), momentOf(saying, endsAt)];
  const foreign = (said: Locale): { lang?: string } => (said === locale ? {} : { lang: LANGUAGE_TAGS[said] });
  const passed = text('judgedLine', { date: momentOf(saying, check.at), needed: check.needed, most: check.most });
  return [
    { name: text(`checks.${check.level}`), says: [passed, check.bankHash] },
    { name: text('charter', { version: charter.version }), says: [momentOf(saying, acceptance.at), charter.sha256] },
    { name: text('acceptance'), says: [acceptance.text], ...foreign(acceptance.locale) },
    { name: text('yes', { moment: from }), says: [yes.text], ...foreign(yes.locale) },
    { name: text('term'), says: [text('termLine', { from, until }), ...(follows === null ? [] : [text('follows', { code: follows })])] },
    { name: text('rules'), says: [rulesHash] },
    { name: text('verify'), says: [`${id} · ${url}`] },
  ];
}
