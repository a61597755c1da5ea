/** What may be noted in the audit log. Each owner of a verb adds its own. */
export const AUDIT_ACTS = [
  'people-read',
  'people-added',
  'people-removed',
  'people-exported',
  'people-invited',
  'invitations-withdrawn',
  'person-changed',
  'role-changed',
  'email-proposed',
  'email-changed',
  'sessions-ended',
  'status-revoked',
  'reminders-sent',
  'list-printed',
  'figures-read',
  'items-read',
  'company-changed',
  'charter-saved',
  'charter-approved',
  'charter-published',
  'rules-saved',
  'rules-changed',
  'data-swept',
  'notice-changed',
  'notice-made',
  'digest-saved',
  'digest-sent',
  'session-planned',
  'session-changed',
  'session-cancelled',
  'session-opened',
  'session-ended',
  'session-removed',
  'plan-shared',
  'plan-unshared',
  'audit-read',
  'audit-exported',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];
/** Opaque ids and codes only: never a name, an address or a free text. `by` is null when nobody asked for it. */
export type AuditNote = {
  at: string;
  by: string | null;
  act: AuditAct;
  /** People's ids. */
  about: string[];
  detail: Record<string, string | number | boolean | null>;
};
/** `seq` counts from 1; `hash` is the SHA-256 of the canonical JSON of the rest, `previous` the hash before it. */
export type AuditEntry = AuditNote & { seq: number; previous: string; hash: string };

export interface AuditVerbs {
  /** Adds an entry to a log that is never changed, not even by an erasure: it holds no name. */
  addAudit(note: AuditNote): Promise<AuditEntry>;
  /** Entries after number `after`, oldest first. */
  auditLog(page: { after?: number; limit: number }): Promise<AuditEntry[]>;
  /** Entries before number `before`, the newest first; the last ones of all without it. */
  auditBefore(page: { before?: number; limit: number }): Promise<AuditEntry[]>;
  /** The last entries about a person, newest first. Costs no scan. None once the person is erased. */
  auditAbout(person: string, limit: number): Promise<AuditEntry[]>;
}
