import { createRoute, z } from '@hono/zod-openapi';
import { ITEM_FLAGS } from '../../../content/engine/item-quality.ts';
import { PILLARS } from '../../../content/engine/vocabulary.ts';
import { answer, failures, newRouter } from '../../answers.ts';
import type { RouteDeps } from '../../deps.ts';
import { staff } from '../../guards/staff.ts';
import { qualityFor } from '../../quality.ts';
import type { Quality } from '../../quality.ts';

const shareSchema = z.strictObject({
  percent: z.number().int().openapi({ description: 'In steps of five.' }),
  edge: z.enum(['least', 'most']).nullable().openapi({ description: 'At least, or at most, so much: fewer than five on the other side.' }),
});
const wordsSchema = z.strictObject({ situation: z.string(), wrong: z.string().nullable() });
const rowSchema = z
  .strictObject({
    item: z.string(),
    pillar: z.enum(PILLARS),
    crisis: z.boolean(),
    count: z.number().int().openapi({ description: 'People, thirty or more, each at their first meeting with it.' }),
    right: shareSchema,
    separation: z.number().nullable().openapi({ description: 'Correlation with the rest of the exam, in tenths.' }),
    wrong: z.strictObject({ letter: z.string(), share: shareSchema }).nullable(),
    flags: z.array(z.enum(ITEM_FLAGS)),
    words: z
      .strictObject({ fr: wordsSchema, en: wordsSchema })
      .nullable()
      .openapi({ description: 'Only for a reader whose own exams have explained the situation to them.' }),
  })
  .openapi('QualityRow', { description: 'One situation, from many people’s first meeting with it.' });
const qualitySchema = z.strictObject({
  rows: z.array(rowSchema),
  waiting: z.number().int().openapi({ description: 'Situations that fewer than thirty people have met.' }),
}) satisfies z.ZodType<Quality>;

const seeRoute = createRoute({
  method: 'get',
  path: '/hr/quality',
  tags: ['hr'],
  summary: 'How the situations of the exam do as questions',
  middleware: staff('hr', 'admin'),
  responses: { 200: answer(qualitySchema, 'Told in batches: never of one exam.'), ...failures('ERR_FORBIDDEN') },
});

/** Item quality: of many, and of nobody. */
export const qualityRoutes = (deps: RouteDeps) =>
  newRouter().openapi(seeRoute, async (c) => {
    const { id } = c.get('person');
    const quality = await qualityFor(deps, id);
    await deps.store.addAudit({
      at: deps.clock().toISOString(),
      by: id,
      act: 'items-read',
      about: [],
      detail: { count: quality.rows.length },
    });
    return c.json(quality, 200);
  });
