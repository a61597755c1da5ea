import { createRoute, z } from '@hono/zod-openapi';
import { answer, newRouter } from '../answers.ts';
import { VERSION } from '../version.ts';

const healthSchema = z.strictObject({ ok: z.literal(true), version: z.string() });

export const healthRoutes = () =>
  newRouter().openapi(
    createRoute({
      method: 'get',
      path: '/health',
      tags: ['service'],
      summary: 'Whether the server answers',
      responses: { 200: answer(healthSchema, 'It does.') },
    }),
    (c) => c.json({ ok: true as const, version: VERSION }, 200),
  );
