import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import type { Badge } from '../../content/engine/badge-schema.ts';
import type { Card } from '../../content/engine/card-schema.ts';
import { cardsTold } from '../../content/engine/packs.ts';
import type { Charter, ModuleContent } from '../../content/engine/schema.ts';
import { answer, described, failed, failures, newRouter } from '../answers.ts';
import { packedJson } from '../compressed.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';
import { currentRules } from '../rules.ts';

const hashSchema = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
/** A document never changes under its hash. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** What a browser may hold whole: a practice module or a charter; never the exam's. */
function mayShow(document: unknown): document is ModuleContent | Charter {
  if (typeof document !== 'object' || document === null) return false;
  return 'scenario' in document ? (document as ModuleContent).module.kind === 'practice' : 'articles' in document;
}

/** Content documents by hash, and the codex. */
export const contentRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/content/{hash}',
        tags: ['play'],
        summary: 'A practice module or a charter, for ever the same',
        middleware: signedIn,
        request: { params: hashSchema },
        responses: { 200: answer(described<ModuleContent | Charter>('The document'), 'The document.'), ...failures('ERR_CONTENT_UNKNOWN') },
      }),
      async (c) => {
        const { hash } = c.req.valid('param');
        const document = await deps.content.document(hash);
        if (!mayShow(document)) return failed(c, fail('ERR_CONTENT_UNKNOWN'));
        c.header('Cache-Control', FOR_EVER);
        // Already the JSON of the declared type, packed once for everyone.
        return (await packedJson(c, hash, document)) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/cards',
        tags: ['record'],
        summary: 'The codex: every card, and those of the sector packs that are on',
        middleware: signedIn,
        responses: { 200: answer(z.array(described<Card>('A card')), 'Texts are in the locale files.'), ...failures() },
      }),
      async (c) => {
        const [record, rules] = await Promise.all([deps.store.recordOf(c.get('person').id), currentRules(deps)]);
        return c.json(cardsTold(deps.content.cards, rules.document.packs, record?.cards ?? {}), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/badges',
        tags: ['record'],
        summary: 'Every badge and its rule',
        middleware: signedIn,
        responses: { 200: answer(z.array(described<Badge>('A badge')), 'Texts are in the locale files.'), ...failures() },
      }),
      (c) => c.json(deps.content.badges, 200),
    );
