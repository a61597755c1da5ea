import { createRoute, z } from '@hono/zod-openapi';
import type { Result } from '../../content/engine/errors.ts';
import { LEVELS, LOCALES } from '../../content/engine/vocabulary.ts';
import { answer, described, emptyBody, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn, tooMany } from '../guards/identify.ts';
import { printedLogo } from '../logos.ts';
import { attestationPdf } from '../pdf/attestation.ts';
import { wordsIn } from '../pdf/words.ts';
import { ownCertificate, sayNotNow, sayYes, statusViewOf, verify, withdraw } from '../status.ts';
import type { StatusView, Verified } from '../status.ts';

const viewSchema = described<StatusView>('One’s status');
const verifiedSchema = described<Verified>('The attestation: every fact of it, no answer and no score');
const levelSchema = z.enum(LEVELS);

const answerSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('yes'),
    level: levelSchema,
    locale: z.enum(LOCALES).openapi({ description: 'The language that the text was read in.' }),
    rulesHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .openapi({ description: 'Of the rules whose text was on screen.' }),
    requestId: z.string().min(1).max(64).openapi({ description: 'The client’s own id of this yes: repeating it never issues again.' }),
  }),
  z.strictObject({ answer: z.literal('not-now'), level: levelSchema }),
]);
const statusSchema = z.strictObject({ status: viewSchema });

const seeRoute = createRoute({
  method: 'get',
  path: '/status',
  tags: ['status'],
  summary: 'My status, and what is missing for more',
  middleware: signedIn,
  responses: { 200: answer(statusSchema, 'Levels, conditions, the attestation, the history.'), ...failures() },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/status',
  tags: ['status'],
  summary: 'Say yes, or not now',
  middleware: signedIn,
  request: jsonBody(answerSchema),
  responses: {
    201: answer(statusSchema, 'Issued.'),
    200: answer(statusSchema, 'Nothing new to issue: it was said before, or it was not now.'),
    ...failures('ERR_STATUS_CHANGED', 'ERR_LEVEL_NOT_READY'),
  },
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/status',
  tags: ['status'],
  summary: 'Leave the status',
  middleware: signedIn,
  request: emptyBody,
  responses: { 200: answer(statusSchema, 'Left; the same when there was nothing to leave.'), ...failures() },
});

const pdfRoute = createRoute({
  method: 'get',
  path: '/status/{id}/pdf',
  tags: ['status'],
  summary: 'My attestation, to print',
  middleware: signedIn,
  request: { params: z.strictObject({ id: z.string().min(1).max(40) }), query: z.strictObject({ locale: z.enum(LOCALES) }) },
  responses: {
    200: { description: 'Two A4 pages.', content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...failures('ERR_CERTIFICATE_UNKNOWN'),
  },
});

const verifyRoute = createRoute({
  method: 'get',
  path: '/verify/{id}',
  tags: ['status'],
  summary: 'What an attestation is worth today',
  request: { params: z.strictObject({ id: z.string().min(1).max(40) }) },
  responses: { 200: answer(verifiedSchema, 'For anyone who has its code.'), ...failures('ERR_CERTIFICATE_UNKNOWN') },
});

/** One's own status; and what anyone may know of an attestation. */
export const statusRoutes = (deps: RouteDeps) => {
  /** The status after a change, or why there was none. */
  const after = async (person: string, done: Result<unknown>) => (done.ok ? statusViewOf(deps, person) : done);
  return newRouter()
    .openapi(seeRoute, async (c) => {
      const status = await statusViewOf(deps, c.get('person').id);
      return status.ok ? c.json({ status: status.value }, 200) : failed(c, status);
    })
    .openapi(answerRoute, async (c) => {
      const { id } = c.get('person');
      const said = c.req.valid('json');
      const done = said.answer === 'yes' ? await sayYes(deps, id, said) : await sayNotNow(deps, id, said.level);
      const status = await after(id, done);
      if (!status.ok) return failed(c, status);
      const isFresh = done.ok && done.value !== null && done.value.fresh;
      return isFresh ? c.json({ status: status.value }, 201) : c.json({ status: status.value }, 200);
    })
    .openapi(withdrawRoute, async (c) => {
      const { id } = c.get('person');
      const status = await after(id, await withdraw(deps, id));
      return status.ok ? c.json({ status: status.value }, 200) : failed(c, status);
    })
    .openapi(pdfRoute, async (c) => {
      const { id: person } = c.get('person');
      if (!deps.limits.take('heavy', person)) return tooMany(c, deps, 'heavy');
      const found = await ownCertificate(deps, person, c.req.valid('param').id);
      if (!found.ok) return failed(c, found);
      const { locale } = c.req.valid('query');
      const certificate = found.value;
      const url = `${deps.settings.origins[0] ?? ''}/verify/${certificate.id}`;
      const [words, logo] = [wordsIn(deps.settings.projectDir, locale), await printedLogo(deps.store)];
      const pdf = await attestationPdf({ certificate, locale, url, words, logo });
      c.header('Content-Disposition', `attachment; filename="porte-voix-${certificate.id}.pdf"`);
      return c.body(new Uint8Array(pdf), 200, { 'Content-Type': 'application/pdf' }) as never;
    })
    .openapi(verifyRoute, async (c) => {
      const found = await verify(deps, c.req.valid('param').id);
      return found.ok ? c.json(found.value, 200) : failed(c, found);
    });
};
