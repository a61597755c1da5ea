import { createRoute, z } from '@hono/zod-openapi';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { answer, failed, failures, jsonBody, newRouter } from '../answers.ts';
import { PASSWORD_LENGTH } from '../auth.ts';
import type { RouteDeps } from '../deps.ts';
import { addressOf } from '../guards/address.ts';
import { tooMany } from '../guards/identify.ts';
import { startSession } from '../identity.ts';
import { acceptInvitation, needsProof, openInvitation } from '../invitations.ts';

/** The token travels in the body, never in an address: addresses are logged along the way. */
const token = z.string().min(20).max(64);
const acceptSchema = z.strictObject({
  token,
  password: z.string().max(PASSWORD_LENGTH.most),
  locale: z.enum(LOCALES),
  proof: z
    .string()
    .max(PASSWORD_LENGTH.most)
    .optional()
    .openapi({ description: 'Where it is asked for: the recovery code or the password one had before leaving.' }),
});
const CLOSED = ['ERR_INVITATION_UNKNOWN', 'ERR_INVITATION_EXPIRED', 'ERR_INVITATION_USED', 'ERR_INVITATION_WITHDRAWN'] as const;
const invitationSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  locale: z.enum(LOCALES),
  company: z.string(),
  closesAt: z.string(),
  needsProof: z.boolean().openapi({ description: 'The link was copied, and the person left with something issued to them.' }),
  issuer: z.string().nullable().openapi({ description: 'The name of the company’s sign-in, where there is one.' }),
});

/** What somebody invited does: read what it is about, and come in. */
export const invitationRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(
      createRoute({
        method: 'post',
        path: '/invitations/read',
        tags: ['sign-in'],
        summary: 'What an invitation is about; it stays open',
        request: jsonBody(z.strictObject({ token })),
        responses: { 200: answer(invitationSchema, 'Whom it is for, and until when.'), ...failures(...CLOSED) },
      }),
      async (c) => {
        if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
        const found = await openInvitation(deps, c.req.valid('json').token);
        if (!found.ok) return failed(c, found);
        const { name, email, locale } = found.value.person;
        const issuer = deps.settings.issuer?.name ?? null;
        const { closesAt } = found.value.link;
        const told = { name, email, locale, company: await deps.companyName(), closesAt, issuer };
        return c.json({ ...told, needsProof: await needsProof(deps, found.value) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/invitations/accept',
        tags: ['sign-in'],
        summary: 'Come in by an invitation, with a password of one’s own',
        request: jsonBody(acceptSchema),
        responses: {
          201: answer(z.strictObject({ recoveryCode: z.string() }), 'Signed in. The recovery code is shown this once.'),
          ...failures(...CLOSED, 'ERR_PASSWORD_WEAK', 'ERR_PROOF_NEEDED'),
        },
      }),
      async (c) => {
        if (!deps.limits.take('signInAddress', addressOf(c, deps.settings.proxies))) return tooMany(c, deps, 'signInAddress');
        const asked = c.req.valid('json');
        // Guessed as slowly as a password: by the invitation, which names one account.
        if (asked.proof !== undefined && !deps.limits.take('signInAccount', asked.token)) return tooMany(c, deps, 'signInAccount');
        const accepted = await acceptInvitation(deps, asked);
        if (!accepted.ok) return failed(c, accepted);
        await startSession(c, deps.auth, accepted.value.person.id);
        return c.json({ recoveryCode: accepted.value.recoveryCode }, 201);
      },
    );
