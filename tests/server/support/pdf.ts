import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] };
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

/** A PDF as its readers find it. */
export async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const written = texts.map(({ items }) => items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
  const { info, metadata } = await pdf.getMetadata();
  return {
    text: plain(written.join('')),
    /** The words of each page. */
    pages: written.map(plain),
    nodes: trees.flatMap((tree) => (tree ? flat(tree as Node) : [])),
    boxes: pages.map((page) => page.view.map(Math.round)),
    mark: await pdf.getMarkInfo(),
    info: info as Record<string, unknown>,
    isPdfUa: bytes.toString('latin1').includes('pdfuaid:part') && metadata !== undefined,
    raw: bytes.toString('latin1'),
  };
}
