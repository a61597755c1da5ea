import { createRoute, z } from '@hono/zod-openapi';
import { fail } from '../../content/engine/errors.ts';
import { LOCALES, PLAYER_FACES, ROLES } from '../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { currentCharter } from '../charter.ts';
import { agreementWith, viewOfAgreement } from '../charter-editions.ts';
import type { AgreementView } from '../charter-editions.ts';
import { companySchema, companyView } from '../company-view.ts';
import type { RouteDeps } from '../deps.ts';
import { signedIn } from '../guards/identify.ts';
import { changePerson } from '../people.ts';
import type { Person } from '../stores/nouns/people.ts';

const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    locale: z.enum(LOCALES),
    face: z.enum(PLAYER_FACES).nullable(),
    team: z.string().nullable(),
  })
  .openapi('Me');
const charterSchema = z.strictObject({
  hash: z.string(),
  version: z.number().int(),
  accepted: z.boolean().openapi({ description: 'My last yes stands under it.' }),
  agreement: described<AgreementView>('Where I stand with it'),
});
const meSchema = z.strictObject({
  person: personSchema,
  company: companySchema,
  demo: z.boolean(),
  charter: charterSchema,
});
const changeSchema = z.strictObject({ locale: z.enum(LOCALES).optional(), face: z.enum(PLAYER_FACES).nullable().optional() });

const shown = ({ id, name, role, locale, face, team }: Person) => ({ id, name, role, locale, face, team });

/** Who I am, and what I may change of it. */
export const meRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me',
        tags: ['person'],
        summary: 'Who is signed in',
        responses: { 200: answer(meSchema, 'The person, the company and the charter in force.'), ...failures() },
      }),
      async (c) => {
        const company = await deps.store.company();
        const known = c.get('person');
        const person = known && (await deps.store.person(known.id));
        if (!person || !company) {
          // The sign-in page has to know what it may offer.
          const offer = {
            issuer: deps.settings.issuer?.name ?? null,
            mail: deps.mail !== undefined,
            demo: deps.demo,
            setup: company === null,
            company: company && companyView(company),
          };
          return failed(c, fail('ERR_SIGNED_OUT', offer));
        }
        const { hash, document } = await currentCharter(deps);
        const record = await deps.store.recordOf(person.id);
        const agreement = viewOfAgreement(await agreementWith(deps, record), record);
        return c.json(
          {
            person: shown(person),
            company: companyView(company),
            demo: deps.demo,
            charter: { hash, version: document.version, accepted: agreement.state === 'current', agreement },
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/me',
        tags: ['person'],
        summary: 'Change one’s language or face',
        middleware: signedIn,
        request: jsonBody(changeSchema),
        responses: { 200: answer(z.strictObject({ person: personSchema }), 'The person as changed.'), ...failures('ERR_PERSON_UNKNOWN') },
      }),
      async (c) => {
        const changed = await changePerson(deps.store, c.get('person').id, c.req.valid('json'));
        if (!changed.ok) return failed(c, changed);
        deps.signIn.forgetPerson(changed.value.id);
        return c.json({ person: shown(changed.value) }, 200);
      },
    );
