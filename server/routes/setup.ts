import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { PASSWORD_LENGTH } from '../auth.ts';
import { coloursSchema, localesSchema, logoSchema } from '../company-view.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { startSession } from '../identity.ts';
import { newRecoveryCode } from '../recovery-codes.ts';
import { setUp } from '../setup.ts';
import { TIME_ZONE } from '../time-zone.ts';

const setupSchema = z
  .strictObject({
    code: z.string().max(64),
    company: z.string().trim().min(1).max(80),
    locale: z.enum(LOCALES),
    name: z.string().trim().min(1).max(80),
    email: z.email().max(254),
    password: z.string().max(PASSWORD_LENGTH.most),
    charter: z.enum(['default', 'own']).default('default'),
    timeZone: z.string().max(60).default(TIME_ZONE),
    locales: localesSchema.default([...LOCALES]),
    colours: coloursSchema.default(null),
    logo: logoSchema.default(null),
  })
  .refine(({ locale, locales }) => locales.includes(locale), { path: ['locales'] });

/** The one-time set-up of an empty data folder. */
export const setupRoutes = (deps: RouteDeps) =>
  newRouter().openapi(
    createRoute({
      method: 'post',
      path: '/setup',
      tags: ['service'],
      summary: 'Create the company and its first HR account',
      request: jsonBody(setupSchema),
      responses: {
        201: answer(
          z.strictObject({ company: z.strictObject({ name: z.string() }), recoveryCode: z.string() }),
          'Done, and signed in. The recovery code is shown this once.',
        ),
        ...failures(
          'ERR_SETUP_DONE',
          'ERR_SETUP_CODE',
          'ERR_PASSWORD_WEAK',
          'ERR_TIME_ZONE_UNKNOWN',
          'ERR_COLOUR_CONTRAST',
          'ERR_LOGO_REFUSED',
        ),
      },
    }),
    async (c) => {
      if (!deps.limits.take('setup', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'setup');
      const asked = c.req.valid('json');
      const company = await setUp(deps, asked);
      if (!company.ok) return failed(c, company);
      const person = await deps.store.personByEmail(asked.email);
      if (!person) throw new Error('the first person is not there after the set-up');
      await startSession(c, deps.auth, person.id);
      return c.json({ company: { name: company.value.name }, recoveryCode: await newRecoveryCode(deps, person.id) }, 201);
    },
  );
