import type { BrandColour } from '../../../content/engine/contrast.ts';
import { locale } from '../../i18n.ts';

/** `print`: a PNG beside an SVG, for attestations. */
export type CompanyLogo = { type: 'image/png' | 'image/svg+xml'; data: string; print?: string };

/** What printed attestations would carry only the name with. */
export const isDrawing = (logo: CompanyLogo | null | undefined): logo is CompanyLogo => logo?.type === 'image/svg+xml';
export type Colours = Record<BrandColour, string>;

/** What the product wears, and what a choice of colours begins with. */
export const OUR_COLOURS: Colours = { main: '#1c35c4', accent: '#ffc93c' };

/** A contrast, with the decimal mark of the language of the moment. */
export const ratioText = (ratio: number): string => ratio.toLocaleString(locale.value);

/** What a chosen file holds, ready to be sent; null when it is neither a PNG nor an SVG. */
export async function logoOf(file: File): Promise<CompanyLogo | null> {
  if (file.type !== 'image/png' && file.type !== 'image/svg+xml') return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { type: file.type, data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}
