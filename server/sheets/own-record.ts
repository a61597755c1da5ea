import { wordingOf } from '../../content/attestation.ts';
import { starsOf, xpOf } from '../../content/engine/xp.ts';
import { wordsIn } from '../pdf/words.ts';
import type { Export } from '../people.ts';
import type { Certificate, StatusAct } from '../../content/engine/certificates.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import type { Saying } from './say.ts';
import { facts, table, text } from './sheet.ts';
import type { Block, Section } from './sheet.ts';

function certificateBlock(s: Saying, { person: _person, requestId: _requestId, ...certificate }: Certificate, project: string): Block {
  const words = wordingOf({ certificate, locale: s.locale, url: `/verify/${certificate.id}`, words: wordsIn(project, s.locale) });
  const all = [...words.front, ...words.practice, ...words.judged];
  return facts([[words.title, words.level], ...all.map(({ name, says }): [string, string] => [name, says.join(' ')])]);
}

function statusLine(s: Saying, act: StatusAct): string[] {
  if (act.act === 'revoked') return [s.moment(act.at), s.say('status.revoked', { code: act.certificate, reason: act.reason })];
  if (act.act === 'issued') return [s.moment(act.at), s.say('status.issued', { code: act.certificate.id })];
  if (act.act === 'withdrawn') return [s.moment(act.at), s.say('status.withdrawn', { code: act.certificate })];
  return [s.moment(act.at), s.say('status.declined', { level: s.of('ui', `status.levels.${act.level}`) ?? act.level })];
}

function statusSection(s: Saying, acts: readonly StatusAct[], project: string): Section {
  const issued = acts.flatMap((act) => (act.act === 'issued' ? [certificateBlock(s, act.certificate, project)] : []));
  const lines = acts.map((act) => statusLine(s, act));
  const history = lines.length > 0 ? [table(s.say('history'), [s.say('when'), s.say('what')], lines)] : [text(s.say('nothing'))];
  return { title: s.say('certificates'), blocks: [...history, ...issued] };
}

function charterSection(s: Saying, { acceptances }: PersonRecord): Section {
  const blocks = acceptances.map(({ version, at, text: agreed, sha256 }) =>
    facts([
      [s.say('charterVersion'), s.say('charterOn', { version, at: s.moment(at) })],
      [s.say('charterSentence'), agreed],
      ['SHA-256', sha256],
    ]),
  );
  return { title: s.say('charter'), blocks: blocks.length > 0 ? blocks : [text(s.say('nothing'))] };
}

function earned(s: Saying, record: PersonRecord): Block[] {
  const dated = (iso: string | null | undefined) => (iso ? s.day(iso) : s.say('none'));
  const places = Object.entries(record.modules).map(([id, one]) => [
    s.of('ui', `modules.${id}.title`) ?? id,
    s.say('scoreOf', { score: one.best.score }),
    String(one.plays),
    dated(one.passedAt),
  ]);
  const badges = Object.entries(record.badges).map(([id, { at }]) => [s.of('badges', `${id}.name`) ?? id, s.day(at)]);
  const cards = Object.entries(record.cards).map(([id, one]) => [
    s.of('cards', `${id}.title`) ?? id,
    s.day(one.metAt),
    dated(one.soundAt),
    dated(one.recalledAt),
    dated(one.missedAt),
  ]);
  const shown = (caption: string, heads: string[], rows: string[][]) =>
    rows.length > 0
      ? [
          table(
            s.say(caption),
            heads.map((one) => s.say(one)),
            rows,
          ),
        ]
      : [];
  return [
    facts([
      [s.say('xp'), String(xpOf(record))],
      [s.say('stars'), String(starsOf(record))],
    ]),
    ...shown('places', ['place', 'best', 'plays', 'passedOn'], places),
    ...shown('badges', ['badge', 'when'], badges),
    ...shown('cards', ['card', 'metOn', 'soundOn', 'recalledOn', 'missedOn'], cards),
  ];
}

/** The diagnostic's messages, both answers beside each. */
function messageSection(s: Saying, { messages }: PersonRecord): Section[] {
  if (messages === undefined) return [];
  const file = `modules/${messages.module}`;
  const labelOf = (step: string, option: string | undefined): string =>
    option === undefined ? s.say('none') : (s.of(file, `steps.${step}.options.${option}.label`) ?? option);
  const rows = messages.first.map(({ step, option }) => [
    s.of(file, `steps.${step}.text`) ?? step,
    labelOf(step, option),
    labelOf(step, messages.again.find((one) => one.step === step)?.option),
  ]);
  return [{ title: s.say('messages'), blocks: [table(s.say('messages'), [s.say('message'), s.say('first'), s.say('again')], rows)] }];
}

/** What a person was issued, agreed to and earned. */
export function recordSections(s: Saying, { record, status }: Export, project: string): Section[] {
  if (!record) return [statusSection(s, status, project)];
  return [
    statusSection(s, status, project),
    charterSection(s, record),
    { title: s.say('record'), blocks: earned(s, record) },
    ...messageSection(s, record),
  ];
}
