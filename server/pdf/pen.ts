import Pdf from 'pdfkit';
import { runsOf, registerFonts } from './fonts.ts';
import type { Face } from './fonts.ts';

export type Said = { face?: Face; size: number; colour?: string; width: number; gap?: number };
type Struct = PDFKit.PDFStructureElement;

type Head = { title: string; subject: string; author: string; language: string; made: Date; layout?: 'landscape' | 'portrait' };

type Fact = { name: string; says: string[]; lang?: string };

/** How far a list's sentences stand from its marks. */
const INDENT = 12;
const labelOf = (width: number): Said => ({ face: 'strong', size: 9.5, width });

/** How a tagged page is drawn: words inside their structure, decoration marked as such. Lengths in points, from the top left. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: Struct;
  private readonly done: Promise<Buffer>;

  /** @param language such as fr-FR @param made when; the same certificate gives the same bytes */
  constructor(head: Head) {
    const { title, subject, author, language, made, layout = 'landscape' } = head;
    const options = {
      size: 'A4',
      layout,
      margin: 0,
      tagged: true,
      displayTitle: true,
      lang: language,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      info: { Title: title, Subject: subject, Author: author, Creator: 'Porte-voix', CreationDate: made, ModDate: made },
    };
    // the published types do not know PDF/UA yet
    this.doc = new Pdf(options as unknown as PDFKit.PDFDocumentOptions);
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.done = new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    registerFonts(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** What only pleases the eye: nothing of it is read aloud. */
  decorate(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** A heading or a paragraph. @returns where the next thing may begin */
  say(tag: 'H1' | 'H2' | 'P', text: string, x: number, y: number, said: Said, more: { lang?: string } = {}): number {
    this.root.add(this.doc.struct(tag, more, () => this.write(text, x, y, said)));
    return y + this.heightOf(text, said) + (said.gap ?? 0);
  }

  /** A list of facts: each has its name and what it says. @returns where the next thing may begin */
  facts(list: readonly Fact[], x: number, y: number, width: number): number {
    let at = y;
    this.list((of) => {
      for (const fact of list) at = this.fact(of, fact, x, at, width);
    });
    return at;
  }

  /** The same on as many pages as it takes. @param place where something of that height begins */
  longFacts(list: readonly Fact[], x: number, width: number, place: (height: number) => number): void {
    this.list((of) => {
      for (const fact of list) this.fact(of, fact, x, place(this.factHeight(fact, width)), width);
    });
  }

  /** Sentences, each behind its mark, on as many pages as it takes. @param place where something of that height begins */
  longList(items: readonly string[], x: number, said: Said, place: (height: number) => number): void {
    const own = { ...said, width: said.width - INDENT };
    this.list((of) => {
      for (const text of items) this.listItem(of, text, x, place(this.heightOf(text, own) + (said.gap ?? 0)), own);
    });
  }

  /** A picture that is told in words. */
  picture(told: string, draw: (doc: PDFKit.PDFDocument) => void): void {
    const { doc } = this;
    this.root.add(
      doc.struct('Figure', { alt: told }, () => {
        doc.save();
        draw(doc);
        doc.restore();
      }),
    );
  }

  page(): void {
    this.doc.addPage();
  }

  /** What stands at the foot of a page, on the right: which one it is. */
  foot(text: string, x: number, y: number, width: number): void {
    this.decorate((doc) => doc.font('text latin').fontSize(9).fillColor('#4a4870').text(text, x, y, { width, align: 'right' }));
  }

  /** The largest size, down to half of the wanted one, at which the text keeps to one line. */
  sizeFor(text: string, face: Face, wanted: number, width: number): number {
    let size = wanted;
    while (size > wanted / 2 && this.lengthOf(text, face, size) > width) size -= 1;
    return size;
  }

  /** The finished file. */
  end(): Promise<Buffer> {
    this.root.end();
    this.doc.end();
    return this.done;
  }

  private list(draw: (of: Struct) => void): void {
    const of = this.doc.struct('L');
    this.root.add(of);
    draw(of);
    of.end();
  }

  private listItem(list: Struct, text: string, x: number, y: number, said: Said): void {
    const { doc } = this;
    const item = doc.struct('LI');
    list.add(item);
    item.add(doc.struct('Lbl', {}, () => this.write('–', x, y, said)));
    const body = doc.struct('LBody');
    item.add(body);
    body.add(doc.struct('P', {}, () => this.write(text, x + INDENT, y, said)));
    body.end();
    item.end();
  }

  private factHeight({ name, says }: Fact, width: number): number {
    const lines = says.reduce((sum, line) => sum + this.heightOf(line, this.lineOf(line, width)) + 1, 0);
    return this.heightOf(name, labelOf(width)) + 1 + lines + 5;
  }

  private lineOf(line: string, width: number): Said {
    return { size: /^[0-9a-f]{64}$/.test(line) ? 8 : 9.5, colour: '#4a4870', width };
  }

  private fact(list: Struct, { name, says, lang }: Fact, x: number, y: number, width: number): number {
    const { doc } = this;
    const item = doc.struct('LI');
    list.add(item);
    const label = labelOf(width);
    item.add(doc.struct('Lbl', {}, () => this.write(name, x, y, label)));
    let at = y + this.heightOf(name, label) + 1;
    const body = doc.struct('LBody', lang === undefined ? {} : { lang });
    item.add(body);
    for (const line of says) {
      const said = this.lineOf(line, width);
      const top = at;
      body.add(doc.struct('P', {}, () => this.write(line, x, top, said)));
      at += this.heightOf(line, said) + 1;
    }
    body.end();
    item.end();
    return at + 5;
  }

  /** How long a text is on one line. */
  lengthOf(text: string, face: Face, size: number): number {
    return runsOf(face, text).reduce((sum, run) => sum + this.doc.font(run.font).fontSize(size).widthOfString(run.text), 0);
  }

  /** How tall a text is, wrapped. */
  heightOf(text: string, { face = 'text', size, width }: Said): number {
    const [first] = runsOf(face, text);
    return this.doc
      .font(first?.font ?? 'text latin')
      .fontSize(size)
      .heightOfString(text, { width });
  }

  private write(text: string, x: number, y: number, { face = 'text', size, colour = '#1b1a3a', width }: Said): void {
    const runs = runsOf(face, text);
    for (const [at, run] of runs.entries()) {
      const continued = at < runs.length - 1;
      this.doc.font(run.font).fontSize(size).fillColor(colour);
      if (at === 0) this.doc.text(run.text, x, y, { width, continued });
      else this.doc.text(run.text, { width, continued });
    }
  }
}
