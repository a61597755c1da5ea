import type { CertificateRules } from '../../content/engine/certificate-rules.ts';
import { LEAST } from '../../content/engine/group-figures.ts';
import type { RetentionId } from '../../content/engine/retention.ts';
import { RETENTION } from '../../content/engine/retention.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { HELD, HELD_IDS, PURPOSES } from '../held.ts';
import type { HeldId, Kept } from '../held.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { SHEET_DAYS } from '../sessions/retention.ts';
import { PARTICULARS } from '../../content/engine/particulars.ts';
import type { Particular, Particulars } from '../../content/engine/particulars.ts';
import { sayingOf } from './say.ts';
import type { Saying } from './say.ts';
import { facts as named, list, table, text } from './sheet.ts';
import type { Block, Section, Sheet } from './sheet.ts';

export type NoticeFacts = {
  project: string;
  locale: Locale;
  company: { name: string; timeZone: string; particulars: Particulars };
  /** Those in force: the notice says what they say. */
  rules: Pick<CertificateRules, 'retention' | 'validityMonths' | 'renewalDays' | 'exams'>;
  /** The fields that HR's desk is given of a person. */
  seen: readonly string[];
  /** The name of the company's own sign-in; null where there is none. */
  issuer: string | null;
  mail: boolean;
  at: string;
};

const isDays = (kept: Kept): kept is RetentionId | 'sheets' => kept === 'sheets' || RETENTION.some(({ id }) => id === kept);

/** A sentence with a number in it, which says *one day* as well as *two days*. */
const counted = ({ say }: Saying, key: string, count: number): string => say(count === 1 ? `${key}.one` : key, { count });

function keptFor(s: Saying, { rules }: NoticeFacts, kept: readonly Kept[]): string {
  const days = { ...rules.retention, sheets: SHEET_DAYS };
  return kept.map((one) => (isDays(one) ? counted(s, `kept.${one}`, days[one]) : s.say(`kept.${one}`))).join(' ');
}

/** What this company has no use for is not told: nothing of it is kept. */
const isUsed = (id: HeldId, { issuer }: NoticeFacts): boolean => id !== 'issuer' || issuer !== null;

/** What the company says itself; a text that is there in one language only stands in both notices. Empty: nothing. */
const says = ({ locale, company: { particulars: told } }: NoticeFacts, one: Particular): string =>
  [locale, ...LOCALES].map((language) => told[language][one]).find((said) => said !== '') ?? '';

function heldTable(s: Saying, facts: NoticeFacts, ids: readonly HeldId[], caption: string): Block {
  const rows = ids
    .filter((id) => isUsed(id, facts))
    .map((id) => {
      const { readers, kept } = HELD[id];
      return [s.say(`held.${id}`), readers.map((one) => s.say(`reader.${one}`)).join(', '), keptFor(s, facts, kept)];
    });
  return table(caption, [s.say('head.what'), s.say('head.who'), s.say('head.long')], rows);
}

function purposes(s: Saying, facts: NoticeFacts): Section[] {
  return PURPOSES.map((purpose) => ({
    title: s.say(`purpose.${purpose}`),
    blocks: [
      text(s.say(`why.${purpose}`)),
      ...(says(facts, 'basis') === '' ? [text(s.say(`basis.${purpose}`))] : []),
      heldTable(
        s,
        facts,
        HELD_IDS.filter((id) => HELD[id].purpose === purpose),
        s.say(`purpose.${purpose}`),
      ),
    ],
  }));
}

const lines = ({ say }: Saying, key: string, count: number, values: Record<string, string | number> = {}): string[] =>
  Array.from({ length: count }, (_, i) => say(`${key}.${i + 1}`, values));

/** A field in the middle of a sentence; one that tells what may be done is said otherwise than on a person's own page. */
function fieldName({ say, of }: Saying, field: string): string {
  const own = say(`field.${field}`);
  const name = own === `field.${field}` ? (of('glass', `seen.fields.${field}`) ?? field) : own;
  return name === field ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function wall(s: Saying, { seen }: NoticeFacts): Section {
  const fields = seen.map((field) => fieldName(s, field)).join(', ');
  const group = s.say('wall.group', { least: LEAST, twice: 2 * LEAST });
  const paragraphs = [s.say('wall.sees', { fields }), group, s.say('wall.items'), s.say('wall.managers')].map(text);
  return { title: s.say('wall'), blocks: [...paragraphs, list(lines(s, 'wall.never', 4)), text(s.say('wall.log'))] };
}

function company(s: Saying, { rules, issuer, mail, company: { timeZone } }: NoticeFacts): Section {
  const { validityMonths, renewalDays, exams } = rules;
  const said = [
    s.say('rules.mark', { mark: exams.passMark, pillar: exams.pillarMark }),
    counted(s, 'rules.again', exams.waitDays),
    ...(exams.perMonth === null ? [] : [counted(s, 'rules.perMonth', exams.perMonth)]),
    counted(s, 'rules.valid', validityMonths),
    counted(s, 'rules.renewal', renewalDays),
    s.say('rules.zone', { timeZone }),
    s.say(mail ? 'mail.on' : 'mail.off'),
    issuer === null ? s.say('issuer.off') : s.say('issuer.on', { name: issuer }),
  ];
  return { title: s.say('rules'), blocks: [list(said)] };
}

/** What the company has said itself, and what it has still to say. */
function particulars(s: Saying, facts: NoticeFacts): Section[] {
  const said = PARTICULARS.filter((one) => says(facts, one) !== '');
  const left = PARTICULARS.filter((one) => says(facts, one) === '');
  const values = { company: facts.company.name };
  const toldSection = { title: s.say('told', values), blocks: [named(said.map((one) => [s.say(`told.${one}`), says(facts, one)]))] };
  const leftBlocks = [text(s.say('left.lead')), list(left.map((one) => s.say(`left.${one}`, values)))];
  return [...(said.length > 0 ? [toldSection] : []), ...(left.length > 0 ? [{ title: s.say('left', values), blocks: leftBlocks }] : [])];
}

/** What the programme keeps of people, why, who sees it and how long: made from the data map, the desk's schema and the rules in force. */
export function noticeSheet(facts: NoticeFacts): Sheet {
  const { project, locale, at } = facts;
  const s = sayingOf(project, locale, facts.company.timeZone, 'notice');
  const values = { company: facts.company.name };
  return {
    locale,
    title: s.say('title', values),
    lead: [s.say('lead', values), s.say('made', { at: s.day(at) })],
    sections: [
      { title: s.say('voluntary'), blocks: [list(lines(s, 'voluntary', 3))] },
      wall(s, facts),
      { title: s.say('outside'), blocks: [text(s.say('outside.lead')), list(lines(s, 'outside', 3))] },
      ...purposes(s, facts),
      company(s, facts),
      { title: s.say('rights'), blocks: [list(lines(s, 'rights', 5)), text(s.say('rights.more', values))] },
      { title: s.say('council'), blocks: [text(s.say('council.lead')), list(lines(s, 'council', 6))] },
      ...particulars(s, facts),
    ],
  };
}
