import type { AppDeps } from './deps.ts';
import { LEFT, passwordRow, proofId } from './identity.ts';
import { codeDigest } from './recovery-codes.ts';

/** What somebody who left can still prove themselves by: the fingerprints of their password and of their recovery code. */
type Proof = { password: string | null; recovery: string | null };

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Keeps a leaving person's proof, so that nobody else is taken for them when they come back. */
export async function keepProof({ store, clock }: Pick<AppDeps, 'store' | 'clock'>, person: string): Promise<void> {
  const [[recovery], password] = await Promise.all([
    store.auth.find('account', [{ field: 'id', value: `recovery-${person}` }]),
    passwordRow(store, person),
  ]);
  const proof: Proof = { password: textOf(password?.['password']), recovery: textOf(recovery?.['password']) };
  const at = clock().toISOString();
  const id = proofId(person);
  await store.auth.remove('account', [id]);
  await store.auth.create('account', { id, accountId: id, providerId: LEFT, userId: person, ...proof, createdAt: at, updatedAt: at });
}

/** Whether that is the recovery code, or else the password, which the person had when they left. */
export async function isProof({ store, auth }: Pick<AppDeps, 'store' | 'auth'>, person: string, said: string): Promise<boolean> {
  const [row] = await store.auth.find('account', [{ field: 'id', value: proofId(person) }]);
  if (!row) return false;
  if (textOf(row['recovery']) !== null && row['recovery'] === codeDigest(said)) return true;
  const hash = textOf(row['password']);
  return hash !== null && (await auth.$context).password.verify({ hash, password: said });
}
