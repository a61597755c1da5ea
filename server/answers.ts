import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { Context, TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ClientErrorStatusCode, ServerErrorStatusCode } from 'hono/utils/http-status';
import type { CharterPart } from '../content/engine/charter/draft.ts';
import type { CharterProblem } from '../content/engine/charter/problems.ts';
import { ERROR_CODES, fail } from '../content/engine/errors.ts';
import type { ErrorCode, Failure } from '../content/engine/errors.ts';
import { LEVELS, MODULE_IDS } from '../content/engine/vocabulary.ts';
import { companySchema } from './company-view.ts';
import type { SignedIn } from './sign-in.ts';
import { StoreError } from './stores/store-error.ts';

/** What every route of the API finds in its context. `person` is null until someone has signed in. */
export type Env = { Bindings: HttpBindings | undefined; Variables: { person: SignedIn | null } };
export type ErrorStatus = ClientErrorStatusCode | ServerErrorStatusCode;

/** The HTTP status of each code; the compiler names the one you forgot. */
const STATUS = {
  ERR_EVENT_MALFORMED: 422,
  ERR_EVENT_UNKNOWN: 422,
  ERR_EVENT_IMPOSSIBLE: 422,
  ERR_OPTION_UNKNOWN: 422,
  ERR_OPTION_CLOSED: 422,
  ERR_MOVE_REFUSED: 422,
  ERR_TIME_BACKWARDS: 422,
  ERR_TOO_MANY_EVENTS: 422,
  ERR_PLAY_ENDED: 422,
  ERR_PLAY_UNFINISHED: 409,
  ERR_CONTENT_BROKEN: 500,
  ERR_CONTENT_UNKNOWN: 404,
  ERR_MODULE_UNKNOWN: 404,
  ERR_MODULE_CLOSED: 409,
  ERR_ATTEMPT_UNKNOWN: 404,
  ERR_ATTEMPT_FINISHED: 409,
  ERR_FORK: 409,
  ERR_STALE: 409,
  ERR_EVENT_REFUSED: 422,
  ERR_TOO_MANY_ATTEMPTS: 429,
  ERR_DISPATCH_UNKNOWN: 404,
  ERR_DISPATCH_CLOSED: 409,
  ERR_MESSAGES_CLOSED: 409,
  ERR_EXAM_UNKNOWN: 404,
  ERR_EXAM_LOCKED: 409,
  ERR_EXAM_LATER: 409,
  ERR_EXAM_CLOSED: 409,
  ERR_ACT_EARLY: 409,
  ERR_ACT_ANSWERED: 409,
  ERR_ANSWERS_REFUSED: 422,
  ERR_BANK_SHORT: 503,
  ERR_BODY_MALFORMED: 400,
  ERR_BODY_INVALID: 400,
  ERR_BODY_TOO_LARGE: 413,
  ERR_PATH_UNKNOWN: 404,
  ERR_METHOD_REFUSED: 405,
  ERR_ORIGIN_REFUSED: 403,
  ERR_HOST_REFUSED: 403,
  ERR_RATE_LIMITED: 429,
  ERR_SESSION_ENDED: 410,
  ERR_SESSION_FULL: 409,
  ERR_SEAT_UNKNOWN: 404,
  ERR_SEAT_REMOVED: 403,
  ERR_VOTE_LATE: 409,
  ERR_VOTE_ELSEWHERE: 409,
  ERR_ACT_IMPOSSIBLE: 409,
  ERR_INTERNAL: 500,
  ERR_UNAVAILABLE: 503,
  ERR_SIGNED_OUT: 401,
  ERR_FORBIDDEN: 403,
  ERR_CREDENTIALS: 401,
  ERR_PERSON_UNKNOWN: 404,
  ERR_EMAIL_TAKEN: 409,
  ERR_EMAIL_OWN: 409,
  ERR_EMAIL_STAFF: 403,
  ERR_SETUP_REQUIRED: 503,
  ERR_SETUP_DONE: 409,
  ERR_SETUP_CODE: 403,
  ERR_PASSWORD_WEAK: 422,
  ERR_MAIL_FAILED: 503,
  ERR_FILE_EMPTY: 422,
  ERR_FILE_TOO_LARGE: 413,
  ERR_FILE_NOT_CSV: 422,
  ERR_FILE_HEADS: 422,
  ERR_IMPORT_CHANGED: 409,
  ERR_PERSON_JOINED: 409,
  ERR_INVITATION_UNKNOWN: 404,
  ERR_INVITATION_EXPIRED: 410,
  ERR_INVITATION_USED: 410,
  ERR_INVITATION_WITHDRAWN: 410,
  ERR_MAIL_OFF: 409,
  ERR_LINK_CLOSED: 410,
  ERR_MAILS_UNKNOWN: 404,
  ERR_MAIL_MISSING: 409,
  ERR_DIGEST_SENT: 409,
  ERR_RECOVERY_REFUSED: 401,
  ERR_PROOF_NEEDED: 401,
  ERR_LAST_ADMIN: 409,
  ERR_EMAIL_NOT_PROPOSED: 409,
  ERR_ISSUER_UNAVAILABLE: 503,
  ERR_ISSUER_REFUSED: 403,
  ERR_ISSUER_STATE: 400,
  ERR_ISSUER_UNLINKED: 403,
  ERR_ISSUER_MISMATCH: 403,
  ERR_COLOUR_CONTRAST: 422,
  ERR_LOGO_REFUSED: 422,
  ERR_TIME_ZONE_UNKNOWN: 422,
  ERR_CHARTER_CHANGED: 409,
  ERR_CHARTER_UNKNOWN: 404,
  ERR_CHARTER_PART_UNKNOWN: 404,
  ERR_CHARTER_FULL: 409,
  ERR_CHARTER_STOPPED: 409,
  ERR_CHARTER_NOT_APPROVED: 409,
  ERR_CHARTER_FILE: 422,
  ERR_DRAFT_CHANGED: 409,
  ERR_RULES_PROBLEMS: 422,
  ERR_STATUS_CHANGED: 409,
  ERR_LEVEL_NOT_READY: 409,
  ERR_LEVEL_CLOSED: 409,
  ERR_CERTIFICATE_UNKNOWN: 404,
  ERR_SESSION_UNKNOWN: 404,
  ERR_SESSION_CODE: 404,
  ERR_PLAN_UNKNOWN: 404,
  ERR_PLANS_FULL: 409,
  ERR_SESSION_UNDATED: 409,
  ERR_SESSION_ZONE: 409,
  ERR_SESSION_DATE: 422,
  ERR_SESSION_PAST: 422,
  ERR_SESSION_OVERLAP: 409,
  ERR_SESSION_BEGUN: 409,
  ERR_SESSION_CANCELLED: 409,
  ERR_DEBRIEF_NONE: 404,
  ERR_UPGRADE_NEEDED: 426,
  ERR_DATA_CORRUPT: 500,
  ERR_DATA_LOCKED: 503,
  ERR_DATA_UNWRITABLE: 503,
  ERR_DATA_FOREIGN: 503,
  ERR_VERSION_CONFLICT: 409,
} as const satisfies Record<ErrorCode, ErrorStatus>;

/** A type of ours as a response schema: it is what we built, so it is described, not parsed again. */
export const described = <T>(description: string) => z.custom<T>().openapi({ type: 'object', description });

/** Every refusal: a stable code, and what helps to put it right. */
export const failureSchema = z
  .object({
    error: z.enum(ERROR_CODES),
    fields: z.array(z.string()).optional().openapi({ description: 'ERR_BODY_INVALID: the fields that are wrong.' }),
    next: z
      .number()
      .int()
      .optional()
      .openapi({ description: 'ERR_STALE, ERR_FORK, ERR_ATTEMPT_FINISHED: the length of the log. ERR_ACT_…: the act to answer.' }),
    index: z.number().int().optional().openapi({ description: 'ERR_EVENT_REFUSED: position of the refused event in the batch.' }),
    code: z.enum(ERROR_CODES).optional().openapi({ description: 'ERR_EVENT_REFUSED: why the engine refused it.' }),
    retryAfter: z.number().int().optional().openapi({ description: 'ERR_RATE_LIMITED: seconds to wait.' }),
    after: z
      .array(z.enum(MODULE_IDS))
      .optional()
      .openapi({ description: 'ERR_MODULE_CLOSED, ERR_EXAM_LOCKED: the places to finish before.' }),
    module: z.enum(MODULE_IDS).optional(),
    level: z.enum(LEVELS).optional().openapi({ description: 'ERR_LEVEL_NOT_READY, ERR_LEVEL_CLOSED: the level that was asked for.' }),
    item: z.string().optional().openapi({ description: 'ERR_ANSWERS_REFUSED: the situation whose answer is wrong, missing or too many.' }),
    nextOn: z.string().optional().openapi({ description: 'ERR_EXAM_LATER: the day on which the next exam may begin.' }),
    hash: z.string().optional().openapi({ description: 'ERR_CHARTER_CHANGED: the charter now in force.' }),
    version: z.number().int().optional(),
    savedBy: z.string().nullable().optional().openapi({ description: 'ERR_VERSION_CONFLICT at the desk: who saved first.' }),
    savedAt: z.string().nullable().optional(),
    rule: z.string().optional().openapi({ description: 'ERR_PASSWORD_WEAK: short, long, repeats or personal.' }),
    pairs: z
      .array(z.strictObject({ colour: z.string(), with: z.string(), ratio: z.number(), suggestion: z.string() }))
      .optional()
      .openapi({ description: 'ERR_COLOUR_CONTRAST: the pairs that cannot be read, and a shade that can.' }),
    conflict: z
      .strictObject({
        part: z.string(),
        version: z.number().int(),
        savedBy: z.string().nullable(),
        savedAt: z.string().nullable(),
        body: described<CharterPart | null>('The part as it is now; null: removed'),
      })
      .optional()
      .openapi({ description: 'ERR_VERSION_CONFLICT of a part of the charter: who saved it meanwhile, when, and what.' }),
    problems: z
      .array(described<CharterProblem>('A problem of the draft'))
      .optional()
      .openapi({ description: 'ERR_CHARTER_STOPPED: what keeps the draft from being published.' }),
    lines: z
      .array(z.strictObject({ line: z.number().int(), column: z.number().int(), why: z.string(), path: z.string() }))
      .optional()
      .openapi({ description: 'ERR_CHARTER_FILE: what is wrong in the file, and where.' }),
    columns: z
      .strictObject({ missing: z.array(z.enum(['email', 'name'])), read: z.array(z.string()) })
      .optional()
      .openapi({ description: 'ERR_FILE_HEADS: what no column tells, and the first line as it was read.' }),
    least: z.number().int().optional(),
    most: z.number().int().optional(),
    demo: z.boolean().optional().openapi({ description: 'ERR_SIGNED_OUT on /api/me: one-click sign-in is offered.' }),
    issuer: z.string().nullable().optional().openapi({ description: 'ERR_SIGNED_OUT on /api/me: the name of the company’s sign-in.' }),
    mail: z.boolean().optional().openapi({ description: 'ERR_SIGNED_OUT on /api/me: links can be mailed.' }),
    setup: z.boolean().optional().openapi({ description: 'ERR_SIGNED_OUT on /api/me: the set-up address has not been used yet.' }),
    company: companySchema.nullable().optional(),
  })
  .openapi('Failure');
type Refusal = Response &
  (TypedResponse<FailureBody, ClientErrorStatusCode, 'json'> | TypedResponse<FailureBody, ServerErrorStatusCode, 'json'>);
export type FailureBody = z.infer<typeof failureSchema>;

const failureContent = { 'application/json': { schema: failureSchema } };

/** The refusals of a route for the OpenAPI document; those that any route may give go without saying. */
export const failures = (...codes: ErrorCode[]) => ({
  '4XX': {
    description: `Refused: ${['ERR_BODY_INVALID', 'ERR_SIGNED_OUT', 'ERR_RATE_LIMITED', ...codes].join(', ')}`,
    content: failureContent,
  },
  '5XX': { description: 'Failed: ERR_INTERNAL, ERR_UNAVAILABLE, ERR_SETUP_REQUIRED', content: failureContent },
});

/** `responses` entry of a JSON answer. */
export const answer = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** `request` entry of a JSON body that a route cannot do without. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { content: { 'application/json': { schema } }, required: true as const },
});

/** A body that says nothing: `{}` or none at all. A field in it is an error, a score that someone made up included. */
export const emptyBody = { body: { content: { 'application/json': { schema: z.strictObject({}) } } } };

const TOLD = Object.keys(failureSchema.shape);

/**
 * Answers an expected failure: `{ error, ...detail }` under the status of its code. `because` is the engine's own code
 * of a refused event. Only the details of the schema are told: a store's sentence and file names stay here.
 */
export function failed(c: Context, failure: Failure): Refusal {
  const { code, because, ...detail } = failure;
  const told = Object.fromEntries(Object.entries(detail).filter(([name]) => TOLD.includes(name)));
  const body = { ...told, ...(because === undefined ? {} : { code: because }), error: code } as FailureBody;
  return c.json(body, STATUS[code] as ErrorStatus) as never;
}

/** Names the fields that are wrong, never their values. */
function refuseInvalid(
  result: { success: boolean; error?: { issues: readonly { path: PropertyKey[] }[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const fields = [...new Set((result.error?.issues ?? []).map((issue) => issue.path.map(String).join('.')))].slice(0, 10);
  return failed(c, fail('ERR_BODY_INVALID', { fields }));
}

/** A router whose validation errors are answered with our codes: the one place where the validator is wrapped. */
export const newRouter = () => new OpenAPIHono<Env>({ defaultHook: refuseInvalid as never });

/** Unexpected errors are bugs: logged for us, a bare code for the world. */
export function answerError(log: (error: unknown) => void) {
  return (error: unknown, c: Context): Response => {
    if (error instanceof StoreError) {
      log(error);
      return failed(c, error.failure);
    }
    if (error instanceof HTTPException) {
      if (error.status === 413) return failed(c, fail('ERR_BODY_TOO_LARGE'));
      if (error.status === 400 || error.status === 415) return failed(c, fail('ERR_BODY_MALFORMED'));
    }
    log(error);
    return failed(c, fail('ERR_INTERNAL'));
  };
}
