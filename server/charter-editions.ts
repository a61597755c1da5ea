import { agreementOf } from '../content/engine/charter/acceptance.ts';
import type { Agreement, Edition } from '../content/engine/charter/acceptance.ts';
import type { Charter } from '../content/engine/schema.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import { askedOf, asksNothing } from '../content/engine/charter/difference.ts';
import { LOCALES } from '../content/engine/vocabulary.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import type { PersonRow } from './stores/nouns/people.ts';
import { currentCharter } from './charter.ts';
import type { Content } from './content.ts';
import type { Company } from './stores/nouns/company.ts';
import type { Store } from './stores/store.ts';

export type EditionDeps = { store: Store; content: Content; followsContent: boolean };

/** What is kept beside a published charter, under its hash. Written once; ids of people. */
export type EditionNote = {
  /** The hash of the charter that was in force before. */
  follows: string;
  publishedAt: string;
  publishedBy: string;
  approvedAt: string;
  approvedBy: string;
};
export type PublishedEdition = Edition & { note: EditionNote | null };

/** How a charter came into force: null for the one that the company was set up with. */
async function noteOf(store: Store, hash: string): Promise<EditionNote | null> {
  return ((await store.paper('charter-edition', hash))?.body as EditionNote | undefined) ?? null;
}

async function editionOf({ content }: EditionDeps, hash: string, note: EditionNote | null, company: Company | null) {
  const charter: Charter | null = await content.charterBy(hash);
  if (!charter) throw new Error(`the charter ${hash}, which was in force, is not in the store`);
  return { hash, charter, note, publishedAt: note?.publishedAt ?? company?.setUpAt ?? `${charter.date}T00:00:00.000Z` };
}

/**
 * Every charter that was in force, the first one first. The one in force names the one before it, and so on: an edition whose
 * publication was cut short is named by none, and was never in force.
 */
export async function editionsOf(deps: EditionDeps): Promise<PublishedEdition[]> {
  const [{ hash: present }, company] = await Promise.all([currentCharter(deps), deps.store.company()]);
  const editions: PublishedEdition[] = [];
  for (let hash: string | null = present; hash !== null;) {
    const note = await noteOf(deps.store, hash);
    editions.unshift(await editionOf(deps, hash, note, company));
    hash = note?.follows ?? null;
  }
  return editions;
}

/** The last charter of the house that a row says yes to, and the language. */
export function acceptedBy({ progress, locale }: PersonRow, hashes: readonly string[]): string | null {
  const hash = hashes.findLast((one) => progress.accepted.includes(one));
  if (hash === undefined) return null;
  const at = progress.accepted.lastIndexOf(hash);
  return `${hash} ${progress.acceptedIn?.[at] ?? locale}`;
}

/** Whether somebody's last yes stands under the charter in force, from what a list keeps of them. */
export function yesThatStands(editions: readonly PublishedEdition[]): (row: PersonRow) => boolean {
  const present = editions.at(-1);
  const stands = ({ charter }: PublishedEdition, locale: Locale) => present && asksNothing(askedOf(charter, present.charter, locale));
  const standing = editions.flatMap((one) => LOCALES.flatMap((locale) => (stands(one, locale) ? [`${one.hash} ${locale}`] : [])));
  const hashes = editions.map(({ hash }) => hash);
  return (row) => standing.includes(acceptedBy(row, hashes) ?? '');
}

/** Where that person stands with the charter in force, now. */
export async function agreementWith(deps: EditionDeps & { clock: () => Date }, record: PersonRecord | null): Promise<Agreement> {
  return agreementOf(await editionsOf(deps), record?.acceptances ?? [], deps.clock().toISOString());
}

/** What a person is told of it. `from`: the charter that their last yes is to. */
export type AgreementView = {
  state: Agreement['state'];
  from: { hash: string; version: number } | null;
  /** When the rules changed, and until when a certificate stays in force without a new yes. */
  since: string | null;
  until: string | null;
};

export function viewOfAgreement(agreement: Agreement, record: PersonRecord | null): AgreementView {
  const to = agreement.state === 'none' ? null : (record?.acceptances.findLast(({ sha256 }) => sha256 === agreement.to.sha256) ?? null);
  const asked = agreement.state === 'due' || agreement.state === 'overdue' ? agreement : null;
  return {
    state: agreement.state,
    from: to && { hash: to.sha256, version: to.version },
    since: asked?.since ?? null,
    until: asked?.until ?? null,
  };
}
