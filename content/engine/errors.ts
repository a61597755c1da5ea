/** Stable codes of expected failures. Every code has a sentence in `locales/<lang>/client/errors.json`. */
export const ERROR_CODES = [
  // engine: an event the play refuses; the play is unchanged
  'ERR_EVENT_MALFORMED',
  'ERR_EVENT_UNKNOWN',
  'ERR_EVENT_IMPOSSIBLE',
  'ERR_OPTION_UNKNOWN',
  'ERR_OPTION_CLOSED',
  'ERR_MOVE_REFUSED',
  'ERR_TIME_BACKWARDS',
  'ERR_TOO_MANY_EVENTS',
  'ERR_PLAY_ENDED',
  'ERR_PLAY_UNFINISHED',
  // content
  'ERR_CONTENT_BROKEN',
  'ERR_CONTENT_UNKNOWN',
  'ERR_MODULE_UNKNOWN',
  'ERR_MODULE_CLOSED',
  // attempts
  'ERR_ATTEMPT_UNKNOWN',
  'ERR_ATTEMPT_FINISHED',
  'ERR_FORK',
  'ERR_STALE',
  'ERR_EVENT_REFUSED',
  'ERR_TOO_MANY_ATTEMPTS',
  // dispatches
  'ERR_DISPATCH_UNKNOWN',
  'ERR_DISPATCH_CLOSED',
  // messages
  'ERR_MESSAGES_CLOSED',
  // exams
  'ERR_EXAM_UNKNOWN',
  'ERR_EXAM_LOCKED',
  'ERR_EXAM_LATER',
  'ERR_EXAM_CLOSED',
  'ERR_ACT_EARLY',
  'ERR_ACT_ANSWERED',
  'ERR_ANSWERS_REFUSED',
  'ERR_BANK_SHORT',
  // requests
  'ERR_BODY_MALFORMED',
  'ERR_BODY_INVALID',
  'ERR_BODY_TOO_LARGE',
  'ERR_PATH_UNKNOWN',
  'ERR_METHOD_REFUSED',
  'ERR_ORIGIN_REFUSED',
  'ERR_HOST_REFUSED',
  'ERR_RATE_LIMITED',
  'ERR_INTERNAL',
  'ERR_UNAVAILABLE',
  // people
  'ERR_SIGNED_OUT',
  'ERR_FORBIDDEN',
  'ERR_CREDENTIALS',
  'ERR_PERSON_UNKNOWN',
  'ERR_EMAIL_TAKEN',
  'ERR_EMAIL_OWN',
  'ERR_EMAIL_STAFF',
  'ERR_SETUP_REQUIRED',
  'ERR_SETUP_DONE',
  'ERR_SETUP_CODE',
  'ERR_PASSWORD_WEAK',
  // mail
  'ERR_MAIL_FAILED',
  // files of people
  'ERR_FILE_EMPTY',
  'ERR_FILE_TOO_LARGE',
  'ERR_FILE_NOT_CSV',
  'ERR_FILE_HEADS',
  'ERR_IMPORT_CHANGED',
  'ERR_PERSON_JOINED',
  'ERR_INVITATION_UNKNOWN',
  'ERR_INVITATION_EXPIRED',
  'ERR_INVITATION_USED',
  'ERR_INVITATION_WITHDRAWN',
  'ERR_MAIL_OFF',
  'ERR_LINK_CLOSED',
  'ERR_MAILS_UNKNOWN',
  'ERR_MAIL_MISSING',
  'ERR_DIGEST_SENT',
  'ERR_RECOVERY_REFUSED',
  'ERR_PROOF_NEEDED',
  'ERR_LAST_ADMIN',
  'ERR_EMAIL_NOT_PROPOSED',
  'ERR_ISSUER_UNAVAILABLE',
  'ERR_ISSUER_REFUSED',
  'ERR_ISSUER_STATE',
  'ERR_ISSUER_UNLINKED',
  'ERR_ISSUER_MISMATCH',
  'ERR_COLOUR_CONTRAST',
  'ERR_LOGO_REFUSED',
  // charter
  'ERR_CHARTER_CHANGED',
  'ERR_CHARTER_UNKNOWN',
  'ERR_CHARTER_PART_UNKNOWN',
  'ERR_CHARTER_FULL',
  'ERR_CHARTER_STOPPED',
  'ERR_CHARTER_NOT_APPROVED',
  'ERR_CHARTER_FILE',
  'ERR_DRAFT_CHANGED',
  // rules
  'ERR_RULES_PROBLEMS',
  // status
  'ERR_STATUS_CHANGED',
  'ERR_LEVEL_NOT_READY',
  'ERR_LEVEL_CLOSED',
  'ERR_CERTIFICATE_UNKNOWN',
  // stores
  'ERR_DATA_CORRUPT',
  'ERR_DATA_LOCKED',
  'ERR_DATA_UNWRITABLE',
  'ERR_DATA_FOREIGN',
  'ERR_VERSION_CONFLICT',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type Failure = { ok: false; code: ErrorCode; [detail: string]: unknown };
export type Result<T> = { ok: true; value: T } | Failure;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, detail: Record<string, unknown> = {}): Failure => ({ ...detail, ok: false, code });
