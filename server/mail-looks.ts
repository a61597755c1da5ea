import type { Locale } from '../content/engine/vocabulary.ts';
import type { Logo } from './logos.ts';
import type { Store } from './stores/store.ts';

/** What a mail takes from the company: two colours (white is read on `main`, ink on `accent`), and a logo that mail programs can draw. */
export type MailLooks = { company: string; locale: Locale; main: string; accent: string; logo: Logo | null };

const OURS = { main: '#1c35c4', accent: '#ffc93c' };

export async function mailLooks(store: Store): Promise<MailLooks> {
  const company = await store.company();
  const logo = company?.logo ? ((await store.document(company.logo)) as Logo | null) : null;
  // Hardly any mail program draws an SVG.
  const drawn = logo?.type === 'image/png' ? logo : null;
  return { company: company?.name ?? '', locale: company?.locale ?? 'fr', ...OURS, ...company?.colours, logo: drawn };
}

/** A picture inside a mail: `data` in base64, shown by `cid:`. */
export type MailPicture = { cid: string; type: string; data: string };
export const LOGO_CID = 'logo@porte-voix';

/** The logo as part of the mail: nothing is fetched when it is read. */
export const pictures = (looks: MailLooks | undefined): { attachments?: MailPicture[] } =>
  looks?.logo ? { attachments: [{ cid: LOGO_CID, type: looks.logo.type, data: looks.logo.data }] } : {};
