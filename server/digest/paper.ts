import { z } from 'zod';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { RouteDeps } from '../deps.ts';

/** What HR writes of one month's digest; the rest is made from the programme when it is read or sent. */
export const digestSchema = z.strictObject({
  intro: z.strictObject({ fr: z.string().trim().max(2000), en: z.string().trim().max(2000) }),
  topic: z.strictObject({ kind: z.enum(['card', 'article']), id: z.string().max(60) }).nullable(),
});
export type DigestText = z.infer<typeof digestSchema>;

const bodySchema = z.strictObject({
  ...digestSchema.shape,
  /** Since when it leaves, and since when the last one has left; null before. */
  leavingAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** Rounds in which the mail server has refused somebody, and when the next one begins. */
  tries: z.number().int(),
  notBefore: z.string(),
});
export type Digest = z.infer<typeof bodySchema> & { month: string; version: number };

const NEW = { intro: { fr: '', en: '' }, topic: null, leavingAt: null, sentAt: null, tries: 0, notBefore: '' };

export type DigestDeps = Pick<RouteDeps, 'store' | 'content' | 'auth' | 'settings' | 'clock' | 'mail' | 'log'>;

/** The digest of a month 'YYYY-MM'; a blank one when nobody has written it yet. */
export async function digestOf({ store }: Pick<DigestDeps, 'store'>, month: string): Promise<Digest> {
  const paper = await store.paper('digest', month);
  const read = bodySchema.safeParse(paper?.body);
  return { ...(read.data ?? NEW), month, version: paper?.version ?? 0 };
}

/** Every digest that is on its way. */
export async function leavingDigests({ store }: Pick<DigestDeps, 'store'>): Promise<Digest[]> {
  const papers = await store.papers('digest');
  const all = await Promise.all(papers.map(({ id }) => digestOf({ store }, id)));
  return all.filter(({ leavingAt, sentAt }) => leavingAt !== null && sentAt === null);
}

/** Keeps a digest at its version. ERR_VERSION_CONFLICT. @param by empty when the product does it itself */
export async function keepDigest(
  { store, clock }: Pick<DigestDeps, 'store' | 'clock'>,
  by: string,
  digest: Digest,
): Promise<Result<Digest>> {
  const { month, version, ...body } = digest;
  const savedAt = clock().toISOString();
  const saved = await store.savePaper({ kind: 'digest', id: month, version, savedAt, savedBy: by, body });
  return saved.ok ? ok({ ...digest, version: saved.value.version }) : saved;
}

/** Writes a digest. ERR_DIGEST_SENT: it has left; ERR_VERSION_CONFLICT: somebody else has written meanwhile. */
export async function writeDigest(deps: DigestDeps, by: string, month: string, text: DigestText, version: number): Promise<Result<Digest>> {
  const before = await digestOf(deps, month);
  if (before.leavingAt !== null) return fail('ERR_DIGEST_SENT');
  const kept = await keepDigest(deps, by, { ...before, ...text, version });
  if (kept.ok) await deps.store.addAudit({ at: deps.clock().toISOString(), by, act: 'digest-saved', about: [], detail: { month } });
  return kept;
}
