import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import type { Content, Kept } from './content.ts';
import type { Store } from './stores/store.ts';

type RulesDeps = { store: Store; content: Content };

/** The rules in force: those that the company has published, else those of the content folder. */
export async function currentRules({ store, content }: RulesDeps): Promise<Kept<CertificateRules>> {
  const hash = (await store.company())?.rulesHash ?? null;
  if (hash === null || hash === content.certificates.hash) return content.certificates;
  const published = await content.certificatesBy(hash);
  if (!published) throw new Error(`the published rules ${hash} are not in the store`);
  return { hash, document: published };
}
