import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { digestData, topicsIn } from '../../digest/data.ts';
import { digestOf, digestSchema, writeDigest } from '../../digest/paper.ts';
import { countMembers, letGo, sendDigests } from '../../digest/rounds.ts';
import { htmlOf, markdownOf, textOf, wordsOf } from '../../digest/words.ts';
import { staff } from '../../guards/staff.ts';
import { mailLooks } from '../../mail-looks.ts';
import { leavesOn } from '../../reminder-rounds.ts';

const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);
const lang = z.enum(LOCALES).default('fr');
const version = z.number().int().min(0);
const topicSchema = z.strictObject({ kind: z.enum(['card', 'article']), id: z.string(), title: z.string() });
const stateSchema = z.strictObject({
  digest: z.strictObject({
    month,
    version,
    ...digestSchema.shape,
    leavingAt: z.string().nullable(),
    sentAt: z.string().nullable(),
  }),
  mail: z.boolean(),
  leavesOn: z.string().nullable().openapi({ description: 'The day on which it would leave; null: now.' }),
  readers: z.number().int().openapi({ description: 'Every member: who takes none is told to nobody.' }),
  named: z.number().int().openapi({ description: 'Newly certified people who have agreed to be named.' }),
  topics: z.array(topicSchema),
  text: z.string().openapi({ description: 'What it says as it stands, in the language asked for.' }),
});
const at = { params: z.strictObject({ month }) };
const inLanguage = { ...at, query: z.strictObject({ lang }) };

const seeRoute = createRoute({
  method: 'get',
  path: '/hr/digest/{month}',
  tags: ['hr'],
  summary: 'The digest of a month as it stands',
  middleware: staff('hr', 'admin'),
  request: inLanguage,
  responses: { 200: answer(stateSchema, 'Counts under five are not told.'), ...failures('ERR_FORBIDDEN') },
});
const writeRoute = createRoute({
  method: 'put',
  path: '/hr/digest/{month}',
  tags: ['hr'],
  summary: 'Write the introduction and choose the topic of the month',
  middleware: staff('hr', 'admin'),
  request: { ...at, ...jsonBody(z.strictObject({ ...digestSchema.shape, version })) },
  responses: {
    200: answer(z.strictObject({ version }), 'Kept.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT', 'ERR_DIGEST_SENT'),
  },
});
const sendRoute = createRoute({
  method: 'post',
  path: '/hr/digest/{month}/sending',
  tags: ['hr'],
  summary: 'Let the digest go to every member who takes it, once, in working hours',
  middleware: staff('hr', 'admin'),
  request: { ...at, ...jsonBody(z.strictObject({ version })) },
  responses: {
    200: answer(z.strictObject({ version }), 'On disk: it leaves whatever happens.'),
    ...failures('ERR_FORBIDDEN', 'ERR_VERSION_CONFLICT', 'ERR_DIGEST_SENT', 'ERR_MAIL_MISSING'),
  },
});
const file = <P extends string>(path: P, summary: string, type: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['hr'],
    summary,
    middleware: staff('hr', 'admin'),
    request: inLanguage,
    responses: {
      200: { description: 'As it would leave now.', content: { [type]: { schema: z.string() } } },
      ...failures('ERR_FORBIDDEN'),
    },
  });
const previewRoute = file('/hr/digest/{month}/preview', 'The digest as a mail program draws it', 'text/html');
const markdownRoute = file('/hr/digest/{month}/markdown', 'The digest as Markdown', 'text/markdown');

/** The monthly digest: HR writes, the programme counts, each reader has it once. */
export const digestRoutes = (deps: RouteDeps) => {
  const ways = { play: deps.settings.origins[0] ?? '', optOut: null };
  const wordsFor = async (which: string, locale: Locale) => {
    const [digest, looks] = await Promise.all([digestOf(deps, which), mailLooks(deps.store)]);
    const data = await digestData(deps, digest);
    return { digest, looks, data, words: wordsOf(deps.settings.projectDir, locale, looks.company, data) };
  };
  return newRouter()
    .openapi(seeRoute, async (c) => {
      const locale = c.req.valid('query').lang;
      const { digest, data, words } = await wordsFor(c.req.valid('param').month, locale);
      const { tries: _, notBefore: __, ...shown } = digest;
      const topics = (await topicsIn(deps, locale)).map(({ kind, id, title }) => ({ kind, id, title }));
      const [leaves, readers] = await Promise.all([leavesOn(deps), countMembers(deps)]);
      const mail = deps.mail !== undefined;
      const said = { text: textOf(words, ways), named: data.names.length, readers };
      return c.json({ digest: shown, mail, leavesOn: leaves, topics, ...said }, 200);
    })
    .openapi(writeRoute, async (c) => {
      const { version: seen, ...text } = c.req.valid('json');
      const kept = await writeDigest(deps, c.get('person').id, c.req.valid('param').month, text, seen);
      return kept.ok ? c.json({ version: kept.value.version }, 200) : failed(c, kept);
    })
    .openapi(sendRoute, async (c) => {
      const gone = await letGo(deps, c.get('person').id, c.req.valid('param').month, c.req.valid('json').version);
      if (!gone.ok) return failed(c, gone);
      // Not awaited: it is on disk, and a round can last.
      void sendDigests(deps).catch(deps.log);
      return c.json({ version: gone.value.version }, 200);
    })
    .openapi(previewRoute, async (c) => {
      const { words, looks } = await wordsFor(c.req.valid('param').month, c.req.valid('query').lang);
      const logo = looks.logo ? `data:${looks.logo.type};base64,${looks.logo.data}` : '';
      // A page of text: nothing in it runs, and nothing is fetched.
      c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
      return c.html(htmlOf(words, looks, ways, logo)) as never;
    })
    .openapi(markdownRoute, async (c) => {
      const { month: which } = c.req.valid('param');
      const { words } = await wordsFor(which, c.req.valid('query').lang);
      c.header('Content-Disposition', `attachment; filename="porte-voix-${which}.md"`);
      return c.body(markdownOf(words), 200, { 'Content-Type': 'text/markdown; charset=utf-8' }) as never;
    });
};
