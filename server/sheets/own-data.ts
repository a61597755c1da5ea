import type { Locale } from '../../content/engine/vocabulary.ts';
import type { Content } from '../content.ts';
import { viewOf } from '../dispatches.ts';
import { viewOfExam } from '../exam-view.ts';
import type { ReviewedItem } from '../exam-view.ts';
import type { Look } from '../looks.ts';
import { nameOfCountry } from '../people-file/country.ts';
import type { Export } from '../people.ts';
import type { Attempt } from '../stores/nouns/attempts.ts';
import type { Dispatch } from '../../content/engine/dispatches.ts';
import type { Exam } from '../../content/engine/exam/exam.ts';
import { recordSections } from './own-record.ts';
import { sayingOf } from './say.ts';
import type { Saying } from './say.ts';
import { facts, list, table, text } from './sheet.ts';
import type { Block, Section, Sheet } from './sheet.ts';

type Needs = { held: Export; content: Content; project: string; locale: Locale; timeZone: string; company: string };

const yesNo = ({ say }: Saying, is: boolean) => say(is ? 'yes' : 'no');

function personSection(s: Saying, { person, account, exportedAt }: Export): Section {
  const { say, of, day, moment } = s;
  const none = say('none');
  const named = (key: string) => of('glass', `seen.fields.${key}`) ?? key;
  const dated = (iso: string | null) => (iso === null ? none : day(iso));
  const face = person.face === null ? null : of('ui', `arrival.looks.${person.face}`);
  return {
    title: say('person'),
    blocks: [
      facts([
        [named('name'), person.name],
        [named('email'), person.email],
        [named('id'), person.id],
        [named('role'), of('glass', `roles.${person.role}`) ?? person.role],
        [named('team'), person.team ?? none],
        [named('site'), person.site ?? none],
        [named('country'), person.country === null ? none : nameOfCountry(person.country, s.locale)],
        [named('locale'), of('glass', `locales.${person.locale}`) ?? person.locale],
        [say('face'), face ?? none],
        [say('createdAt'), day(person.createdAt)],
        [named('invitedAt'), dated(person.invitedAt)],
        [say('joinedAt'), dated(person.joinedAt)],
        [say('seenAt'), dated(person.seenAt)],
        [say('remindable'), yesNo(s, person.remindable)],
        [say('hasPassword'), yesNo(s, account.hasPassword)],
        [say('sessions'), account.sessions.map(({ createdAt }) => moment(String(createdAt))).join(' · ') || none],
      ]),
      text(say('madeAt', { at: moment(exportedAt) })),
    ],
  };
}

const markOf = ({ of }: Saying, mark: number | undefined): string => (mark === undefined ? '' : (of('ui', `dispatch.marks.${mark}`) ?? ''));
const placeOf = ({ of }: Saying, module: string): string => of('ui', `modules.${module}.title`) ?? module;

/** What was decided, in the words of the story; where the story has changed since, by its names. */
function decisionsOf(s: Saying, { setup: { module }, events, result }: Attempt): Block[] {
  const file = `modules/${module}`;
  const marks = new Map((result?.answers ?? []).map(({ step, option, mark }) => [`${step} ${option}`, mark]));
  const rows = events.flatMap((event) => {
    if (event.type !== 'choose') return [];
    const step = `steps.${event.step}`;
    const asked = s.of(file, `${step}.ask`) ?? s.of(file, `${step}.text`) ?? s.of(file, `${step}.title`) ?? event.step;
    const label = s.of(file, `${step}.options.${event.option}.label`) ?? event.option;
    return [[asked, label, markOf(s, marks.get(`${event.step} ${event.option}`))]];
  });
  const moves = events.filter((event) => event.type === 'move').length;
  return [
    ...(rows.length > 0 ? [table(s.say('decisions'), [s.say('question'), s.say('chosen'), s.say('mark')], rows)] : []),
    ...(moves > 0 ? [text(s.say('moves', { count: moves }))] : []),
  ];
}

function attemptBlocks(s: Saying, attempt: Attempt): Block[] {
  const { result, finishedAt, setup, createdAt } = attempt;
  const head: [string, string][] = [
    [s.say('place'), placeOf(s, setup.module)],
    [s.say('begun'), s.moment(createdAt)],
    [s.say('finished'), finishedAt === null ? s.say('underWay') : s.moment(finishedAt)],
  ];
  if (result) {
    head.push([s.say('score'), s.say('scoreOf', { score: result.score })]);
    head.push([s.say('ending'), s.of(`modules/${setup.module}`, `steps.${result.ending}.title`) ?? result.ending]);
    head.push([s.say('counts'), s.say('countsOf', { bold: result.tooBold, careful: result.tooCareful })]);
  }
  return [facts(head), ...(attempt.forgotten ? [text(s.say('forgotten'))] : decisionsOf(s, attempt))];
}

function reviewTable(s: Saying, review: ReviewedItem[]): Block {
  const rows = review.map(({ texts, chosen, options }) => {
    const told = texts[s.locale];
    const mark = options.find(({ id }) => id === chosen)?.mark;
    return [`${told.situation} ${told.ask}`, told.options[chosen]?.label ?? chosen, markOf(s, mark)];
  });
  return table(s.say('answers'), [s.say('question'), s.say('chosen'), s.say('mark')], rows);
}

async function examBlocks(s: Saying, content: Content, exam: Exam): Promise<Block[]> {
  const view = await viewOfExam({ content }, exam);
  const { result, finishedAt } = exam;
  const outcome = result && s.say(result.passed ? 'passedWith' : 'points', { points: result.points, most: result.most });
  return [
    facts([
      [s.say('exam'), s.of('ui', `exam.titles.${exam.level}`) ?? exam.level],
      [s.say('begun'), s.moment(exam.startedAt)],
      [s.say('finished'), finishedAt === null ? s.say('actsDone', { count: exam.answers.length }) : s.moment(finishedAt)],
      ...(outcome === null ? [] : [[s.say('score'), outcome] as [string, string]]),
    ]),
    ...(view.ok && view.value.review ? [reviewTable(s, view.value.review)] : []),
    ...(exam.forgotten ? [text(s.say('forgotten'))] : []),
  ];
}

async function dispatchBlock(s: Saying, content: Content, dispatch: Dispatch): Promise<Block> {
  const { items, kind, module, day } = await viewOf({ content }, dispatch);
  const rows = dispatch.answers.flatMap(({ mark }, at) => {
    const item = items[at];
    if (!item) return [];
    const { situation, options } = item.texts[s.locale];
    const chosen = item.answer ? options[item.answer.option] : s.say('notKept');
    // What a game lends has several lines, and a word to stress.
    return [[situation.replaceAll('\n', ' ').replaceAll('**', ''), chosen, markOf(s, mark)]];
  });
  const where = module === null ? '' : ` · ${placeOf(s, module)}`;
  const caption = `${s.say(`dispatch.${kind}`)}${where} · ${s.day(`${day}T12:00:00Z`)}`;
  return table(caption, [s.say('question'), s.say('chosen'), s.say('mark')], rows);
}

function lookLine(s: Saying, { by, act, at, times, fields }: Look): string[] {
  const role = by?.role ? (s.of('glass', `roles.${by.role}`) ?? by.role) : '';
  const known = by?.name ? (s.of('glass', 'seen.who', { name: by.name, role }) ?? by.name) : s.say('gone');
  const who = by === null ? s.say('system') : by.isMe ? s.say('yourself') : known;
  const changed = fields.map((field) => (s.of('glass', `seen.fields.${field}`) ?? field).toLowerCase()).join(', ');
  return [s.moment(at), who, `${s.of('glass', `acts.${act}`) ?? act}${changed && ` (${changed})`}`, String(times)];
}

const orNone = (s: Saying, blocks: Block[]): Block[] => (blocks.length > 0 ? blocks : [text(s.say('nothing'))]);

/** Everything held on a person as a document for that person: to read, to print, to keep. */
export async function ownDataSheet({ held, content, project, locale, timeZone, company }: Needs): Promise<Sheet> {
  const s = sayingOf(project, locale, timeZone, 'readable');
  const exams = await Promise.all(held.exams.map((exam) => examBlocks(s, content, exam)));
  const dispatches = await Promise.all(held.dispatches.map((one) => dispatchBlock(s, content, one)));
  const looks = held.looks.map((look) => lookLine(s, look));
  const heads = [s.say('when'), s.say('who'), s.say('what'), s.say('times')];
  return {
    locale,
    title: s.say('title', { name: held.person.name }),
    lead: [s.say('lead', { company }), s.say('private')],
    sections: [
      personSection(s, held),
      ...recordSections(s, held, project),
      {
        title: s.say('attempts'),
        blocks: orNone(
          s,
          held.attempts.flatMap((one) => attemptBlocks(s, one)),
        ),
      },
      { title: s.say('exams'), blocks: orNone(s, exams.flat()) },
      { title: s.say('dispatches'), blocks: orNone(s, dispatches) },
      { title: s.say('looks'), blocks: orNone(s, looks.length > 0 ? [table(s.say('looks'), heads, looks)] : []) },
      { title: s.say('outside'), blocks: [list([s.say('outside.disk'), s.say('outside.backup'), s.say('outside.issuer')])] },
    ],
  };
}
