import { SORT_MINIMUM, countZones, pairsOf, usableIdeas } from '../minigames/sort/pool.ts';
import type { Charter } from '../schema.ts';
import { LOCALES, ZONES } from '../vocabulary.ts';
import type { Level, Locale } from '../vocabulary.ts';
import { charterOf, isOwn } from './draft.ts';
import type { ArticleDraft, CharterDraft, IdeaDraft } from './draft.ts';
import { differenceOf, halfChanged, isSame } from './difference.ts';

/** Nothing is published while one of these stands. */
export const STOPS = [
  'articles-none',
  'contacts-none',
  'text-missing',
  'owner-unknown',
  'decides-missing',
  'deck-short',
  'deck-zone-short',
  'exam-short',
  'nothing-changed',
] as const;
/** Worth a look; they stop nothing. */
export const NOTES = [
  'no-exercise',
  'idea-elsewhere',
  'twins-few',
  'one-language',
  'not-translated',
  'markup',
  'stars',
  'house-rules',
] as const;
type ProblemCode = (typeof STOPS)[number] | (typeof NOTES)[number];

/** One thing to put right or to look at, and where. A sentence for each code is in the desk's texts. */
export type CharterProblem = {
  code: ProblemCode;
  /** `head`, `contacts`, an article's id, or null: the charter as a whole. */
  part: string | null;
  idea?: string;
  /** Path inside the part: `text`, `ideas.why`, … */
  field?: string;
  locale?: Locale;
  zone?: (typeof ZONES)[number];
  level?: Level;
  count?: number;
  least?: number;
};
type Where = Pick<CharterProblem, 'part' | 'idea' | 'field'>;
type Told = Record<Locale, string>;

/** Ideas that an article of the organisation's own should have. */
const FEWEST_IDEAS = 2;
/** Shorter texts are often the same in both languages: a name, a network. */
const LONG = 25;

export const isStop = ({ code }: CharterProblem): boolean => (STOPS as readonly string[]).includes(code);

function textProblems(text: Told, where: Where): CharterProblem[] {
  const missing = LOCALES.filter((locale) => text[locale].trim() === '');
  const found = (code: ProblemCode, test: (one: string) => boolean) =>
    LOCALES.filter((locale) => test(text[locale])).map((locale): CharterProblem => ({ code, ...where, locale }));
  const isCopied = missing.length === 0 && text.fr === text.en && text.fr.length > LONG;
  return [
    ...missing.map((locale): CharterProblem => ({ code: 'text-missing', ...where, locale })),
    ...(isCopied ? [{ code: 'not-translated' as const, ...where }] : []),
    ...found('markup', (one) => /<\/?[a-z][^>]*>|&[a-z]+;/iu.test(one)),
    ...found('stars', (one) => one.split('**').length % 2 === 0),
  ];
}

const textsOf = (texts: [string, Told][], part: string, idea?: string): CharterProblem[] =>
  texts.flatMap(([field, text]) => textProblems(text, { part, field, ...(idea !== undefined && { idea }) }));

function ideaProblems(idea: IdeaDraft, { id: part, zone }: ArticleDraft): CharterProblem[] {
  const texts: [string, Told][] = [
    ['ideas.text', idea.text],
    ['ideas.why', idea.why],
    ['ideas.role', idea.author.role],
    ...(idea.picture ? [['ideas.picture', idea.picture.alt] as [string, Told]] : []),
    ...idea.details.map(({ text }): [string, Told] => ['ideas.details', text]),
  ];
  const lacksDecision = idea.details.length > 0 && !idea.details.some(({ id }) => id === idea.decides);
  return [
    ...textsOf(texts, part, idea.id),
    ...(lacksDecision ? [{ code: 'decides-missing' as const, part, idea: idea.id, field: 'ideas.details' }] : []),
    ...(idea.zone === zone ? [] : [{ code: 'idea-elsewhere' as const, part, idea: idea.id, field: 'ideas.zone', zone }]),
  ];
}

function articleProblems(article: ArticleDraft, owners: ReadonlySet<string>, ours: Charter): CharterProblem[] {
  const { id: part, title, text, reason, channels, owner, ideas, zone } = article;
  const texts: [string, Told][] = [
    ['title', title],
    ['text', text],
    ['reason', reason],
    ['channels', channels],
  ];
  const exercised = ideas.filter((idea) => idea.zone === zone).length;
  const lacks = isOwn(article, ours) && exercised < FEWEST_IDEAS;
  return [
    ...textsOf(texts, part),
    ...(owners.has(owner) ? [] : [{ code: 'owner-unknown' as const, part, field: 'owner' }]),
    ...(lacks ? [{ code: 'no-exercise' as const, part, count: exercised, least: FEWEST_IDEAS }] : []),
    ...ideas.flatMap((idea) => ideaProblems(idea, article)),
  ];
}

/** What keeps the sorting game from being fair. Without twins it is dealt plain ideas: said, and no obstacle. */
function deckProblems(charter: Charter): CharterProblem[] {
  const ideas = usableIdeas(charter);
  const zones = countZones(ideas);
  const pairs = pairsOf(ideas).length;
  const short = ideas.length < SORT_MINIMUM.ideas;
  return [
    ...(short ? [{ code: 'deck-short' as const, part: null, count: ideas.length, least: SORT_MINIMUM.ideas }] : []),
    ...ZONES.filter((zone) => zones[zone] < SORT_MINIMUM.zone).map((zone): CharterProblem => ({
      code: 'deck-zone-short',
      part: null,
      zone,
      count: zones[zone],
      least: SORT_MINIMUM.zone,
    })),
    ...(!short && pairs < SORT_MINIMUM.pairs ? [{ code: 'twins-few' as const, part: null, count: pairs, least: SORT_MINIMUM.pairs }] : []),
  ];
}

/**
 * @param before the charter in force @param ours the product's own
 * @param first the company has published none yet: it may publish the one suggested to it as it is, in its own name
 */
type Beside = { before: Charter; ours: Charter; first?: boolean };

function changeProblems(after: Charter, { before, first = false }: Beside): CharterProblem[] {
  const difference = differenceOf(before, after);
  return [
    ...(isSame(difference) && !first ? [{ code: 'nothing-changed' as const, part: null }] : []),
    ...difference.articles.flatMap((change) =>
      halfChanged(change).map(({ field, locale }): CharterProblem => ({ code: 'one-language', part: change.id, field, locale })),
    ),
    ...(after.procedure === 'house-rules' && before.procedure !== after.procedure
      ? [{ code: 'house-rules' as const, part: 'head', field: 'procedure' }]
      : []),
  ];
}

/**
 * All that is to be said of a draft, one entry a problem, what stops it first.
 * @param exams levels whose exam could no longer be drawn
 */
export function problemsOf(draft: CharterDraft, beside: Beside, exams: readonly Level[]): CharterProblem[] {
  const { head, contacts, articles } = draft;
  const owners = new Set(contacts.map(({ id }) => id));
  const after = charterOf(draft, { id: beside.before.id, version: beside.before.version, date: beside.before.date }, beside.ours);
  const all: CharterProblem[] = [
    ...(articles.length === 0 ? [{ code: 'articles-none' as const, part: null }] : []),
    ...(contacts.length === 0 ? [{ code: 'contacts-none' as const, part: 'contacts' }] : []),
    ...textsOf(
      [
        ['title', head.title],
        ['preamble', head.preamble],
        ['acceptance', head.acceptance],
      ],
      'head',
    ),
    ...contacts.flatMap(({ name, role }) =>
      textsOf(
        [
          ['name', name],
          ['role', role],
        ],
        'contacts',
      ),
    ),
    ...articles.flatMap((article) => articleProblems(article, owners, beside.ours)),
    ...deckProblems(after),
    ...exams.map((level): CharterProblem => ({ code: 'exam-short', part: null, level })),
    ...changeProblems(after, beside),
  ];
  return [...all.filter(isStop), ...all.filter((one) => !isStop(one))];
}
