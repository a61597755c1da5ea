import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { acceptCharter, acceptanceOf, currentCharter } from '../charter.ts';
import { agreementWith, viewOfAgreement } from '../charter-editions.ts';
import type { AgreementView } from '../charter-editions.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const acceptanceSchema = z
  .strictObject({
    charterId: z.string(),
    version: z.number().int(),
    sha256: hashSchema,
    locale: z.enum(LOCALES),
    text: z.string().openapi({ description: 'The exact sentence agreed to.' }),
    at: z.iso.datetime(),
  })
  .openapi('Acceptance');
const charterSchema = z.strictObject({
  hash: hashSchema.openapi({ description: 'The document is at /api/content/:hash.' }),
  version: z.number().int(),
  sha256: hashSchema,
  date: z.iso.date(),
  accepted: acceptanceSchema.nullable().openapi({ description: 'My yes to that very text.' }),
  agreement: described<AgreementView>('Where I stand with it: my yes to an earlier text may stand, or have to be said again'),
});
const readSchema = z.strictObject({ hash: hashSchema, version: z.number().int().min(1), locale: z.enum(LOCALES) });

/** The charter in force, and one's own yes to it. */
export const charterRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/charter',
        tags: ['charter'],
        summary: 'The charter in force',
        middleware: signedIn,
        responses: { 200: answer(charterSchema, 'Its name and version, and whether I accepted it.'), ...failures() },
      }),
      async (c) => {
        const { hash, document } = await currentCharter(deps);
        const record = await deps.store.recordOf(c.get('person').id);
        const accepted = acceptanceOf(record, hash);
        const agreement = viewOfAgreement(await agreementWith(deps, record), record);
        return c.json({ hash, version: document.version, sha256: hash, date: document.date, accepted, agreement }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/charter/acceptance',
        tags: ['charter'],
        summary: 'Accept the charter one has read',
        middleware: signedIn,
        request: jsonBody(readSchema),
        responses: {
          201: answer(z.strictObject({ acceptance: acceptanceSchema }), 'Accepted.'),
          200: answer(z.strictObject({ acceptance: acceptanceSchema }), 'It was accepted before: the first yes stands.'),
          ...failures('ERR_CHARTER_CHANGED'),
        },
      }),
      async (c) => {
        const done = await acceptCharter(deps, c.get('person').id, c.req.valid('json'));
        if (!done.ok) return failed(c, done);
        const { acceptance } = done.value;
        return done.value.fresh ? c.json({ acceptance }, 201) : c.json({ acceptance }, 200);
      },
    );
