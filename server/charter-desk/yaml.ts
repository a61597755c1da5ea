import { LineCounter, isMap, isScalar, isSeq, parseDocument, stringify, visit } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import {
  MOST,
  articleDraftSchema,
  contactsDraftSchema,
  headDraftSchema,
  ideaDraftSchema,
  tidied,
} from '../../content/engine/charter/draft.ts';
import type { CharterDraft } from '../../content/engine/charter/draft.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { articleIdSchema } from '../../content/engine/schema.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { unknownIn } from './check.ts';
import type { Known } from './check.ts';

/** Lines that are told of a file that is wrong from end to end. */
const MOST_LINES = 20;

type Why =
  | 'syntax'
  | 'alias'
  | 'unknown-field'
  | 'missing'
  | 'too-long'
  | 'wrong'
  | 'twice'
  | 'article-unknown'
  | 'fact-unknown'
  | 'picture-unknown';
/** Something wrong in a file, where it stands. `path`: of the field, such as `articles.3.text.fr`. */
export type WrongLine = { line: number; column: number; why: Why; path: string };
type Path = PropertyKey[];

/** A charter as a file tells it: what names an edition may be there, and is not taken. */
const fileSchema = z.strictObject({
  id: z.string().optional(),
  version: z.number().optional(),
  date: z.string().optional(),
  ...headDraftSchema.shape,
  contacts: contactsDraftSchema,
  articles: z
    .array(
      articleDraftSchema
        .omit({ ideas: true })
        .extend({ facts: articleDraftSchema.shape.facts.default([]), own: z.literal(true).optional() }),
    )
    .max(MOST.articles),
  ideas: z
    .array(
      ideaDraftSchema.extend({
        article: articleIdSchema,
        facts: ideaDraftSchema.shape.facts.default([]),
        details: ideaDraftSchema.shape.details.default([]),
      }),
    )
    .max(MOST.articles * MOST.ideas)
    .default([]),
});
type CharterFile = z.infer<typeof fileSchema>;

/** The charter as a file that people can read, change and give back. */
export const yamlOf = (charter: Charter): string => stringify(charter, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });

/** Where a field stands; where it is missing, what it is missing from. */
function placeOf(document: Document, lines: LineCounter, path: Path): { line: number; column: number } {
  for (let end = path.length; end >= 0; end -= 1) {
    const node = end === 0 ? document.contents : (document.getIn(path.slice(0, end), true) as unknown);
    const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
    if (range) {
      const { line, col } = lines.linePos(range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function whyOf(issue: z.core.$ZodIssue): Why {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  return issue.code === 'custom' && issue.message.endsWith('once') ? 'twice' : 'wrong';
}

const pathsOf = (issue: z.core.$ZodIssue): Path[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** Errors that no part sees by itself. */
function wrongTogether({ articles, ideas }: CharterFile, known: Known): { path: Path; why: Why }[] {
  const ids = new Set(articles.map(({ id }) => id));
  const again = (list: readonly { id: string }[], name: string) =>
    list.flatMap(({ id }, n) => (list.findIndex((one) => one.id === id) < n ? [{ path: [name, n, 'id'], why: 'twice' as const }] : []));
  const unknown = (list: ReturnType<typeof unknownIn>, at: Path) =>
    list.map(({ path, why }) => ({ path: [...at, ...path], why: `${why}-unknown` as const }));
  return [
    ...again(articles, 'articles'),
    ...again(ideas, 'ideas'),
    ...articles.flatMap((article, n) => unknown(unknownIn({ ...article, ideas: [] }, known), ['articles', n])),
    ...ideas.flatMap((idea, n) => [
      ...(ids.has(idea.article) ? [] : [{ path: ['ideas', n, 'article'], why: 'article-unknown' as const }]),
      ...unknown(unknownIn({ facts: [], ideas: [idea] }, known), []).map(({ path, why }) => ({
        path: ['ideas', n, ...path.slice(2)],
        why,
      })),
    ]),
  ];
}

const draftIn = ({ procedure, title, preamble, acceptance, contacts, articles, ideas }: CharterFile): CharterDraft =>
  tidied({
    head: { procedure, title, preamble, acceptance },
    contacts,
    articles: articles.map(({ own: _, ...article }) => ({
      ...article,
      ideas: ideas.flatMap(({ article: of, ...idea }) => (of === article.id ? [idea] : [])),
    })),
  });

const refuse = (lines: WrongLine[]): Result<never> => fail('ERR_CHARTER_FILE', { lines: lines.slice(0, MOST_LINES) });

/** The syntax alone. Anchors are refused: a small file could say an enormous one. */
function parse(text: string): Result<{ document: Document; lines: LineCounter }> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core', version: '1.2' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const wrong: WrongLine[] = [...document.errors, ...document.warnings].map(({ pos }) => ({ ...at(pos[0]), why: 'syntax', path: '' }));
  if (wrong.length > 0) return refuse(wrong);
  visit(document, {
    Alias: (_, { range }) => void wrong.push({ ...at(range?.[0] ?? 0), why: 'alias', path: '' }),
  });
  return wrong.length > 0 ? refuse(wrong) : ok({ document, lines });
}

/** A draft from a file, its texts set. ERR_CHARTER_FILE { lines }: everything that is wrong in it, in its order. */
export function draftFromYaml(text: string, known: Known): Result<CharterDraft> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { document, lines } = parsed.value;
  const told = (path: Path, why: Why): WrongLine => ({ ...placeOf(document, lines, path), why, path: path.map(String).join('.') });
  const inOrder = (list: WrongLine[]) => list.toSorted((one, other) => one.line - other.line || one.column - other.column);
  const file = fileSchema.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (!file.success) return refuse(inOrder(file.error.issues.flatMap((issue) => pathsOf(issue).map((path) => told(path, whyOf(issue))))));
  const wrong = wrongTogether(file.data, known);
  const most = file.data.articles.flatMap(({ id }, n) =>
    file.data.ideas.filter(({ article }) => article === id).length > MOST.ideas ? [told(['articles', n], 'too-long')] : [],
  );
  const all = [...wrong.map(({ path, why }) => told(path, why)), ...most];
  return all.length > 0 ? refuse(inOrder(all)) : ok(draftIn(file.data));
}
