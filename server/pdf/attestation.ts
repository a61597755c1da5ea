import { EMBLEM_INK, LEVEL_COLOURS, emblemOf } from '../../content/emblem.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { CertificateView } from '../../content/engine/certificates.ts';
import { Pen } from './pen.ts';
import { qrPath } from './qr.ts';
import { LANGUAGE_TAGS, wordingOf } from '../../content/attestation.ts';
import type { Words, Wording } from '../../content/attestation.ts';

/** A4, lying down, in points. */
const PAGE = { width: 841.89, height: 595.28 };
const EDGE = 24;
const SIDE = 246;
const LEFT = EDGE + SIDE + 38;
const RIGHT = PAGE.width - EDGE - 38;
const WIDTH = RIGHT - LEFT;
const QUIET = '#4a4870';
const QR = 92;
const LOGO = { width: 120, height: 46 };

export type Printed = {
  certificate: CertificateView;
  locale: Locale;
  /** The address that says what it is worth today. */
  url: string;
  words: Words;
  /** The company's logo, a plain PNG. */
  logo?: Buffer | null;
};

/** The attestation as a file to keep and print: two pages, tagged, its fonts inside. */
export function attestationPdf(printed: Printed): Promise<Buffer> {
  const { certificate, locale, url, logo = null } = printed;
  const words = wordingOf(printed);
  const pen = new Pen({
    title: `${words.title} · ${words.level} · ${certificate.learner}`,
    subject: words.nature,
    author: certificate.company,
    language: LANGUAGE_TAGS[locale],
    made: new Date(certificate.issuedAt),
  });
  drawSide(pen, certificate);
  if (logo) drawLogo(pen, logo, certificate.company);
  writeFront(pen, { certificate, locale, words, titleWidth: WIDTH - (logo ? LOGO.width + 18 : 0) });
  drawCode(pen, url, words);
  pen.page();
  writeFacts(pen, words);
  return pen.end();
}

function drawFrame(doc: PDFKit.PDFDocument): void {
  doc.rect(0, 0, PAGE.width, PAGE.height).fill('#fff8ee');
  doc.roundedRect(EDGE + 3, EDGE + 6, PAGE.width - 2 * EDGE, PAGE.height - 2 * EDGE, 20).fill('#dad6ee');
  doc.roundedRect(EDGE, EDGE, PAGE.width - 2 * EDGE, PAGE.height - 2 * EDGE, 20).fill('#ffffff');
}

const strokeFrame = (doc: PDFKit.PDFDocument) =>
  doc
    .roundedRect(EDGE, EDGE, PAGE.width - 2 * EDGE, PAGE.height - 2 * EDGE, 20)
    .lineWidth(3)
    .stroke(EMBLEM_INK);

/** Rays and dots behind the rosette. */
function drawRays(doc: PDFKit.PDFDocument, soft: string, x: number, y: number): void {
  for (let ray = 0; ray < 14; ray += 1) {
    const [from, to] = [(ray / 14) * 2 * Math.PI, ((ray + 0.5) / 14) * 2 * Math.PI];
    doc
      .moveTo(x, y)
      .lineTo(x + 600 * Math.cos(from), y + 600 * Math.sin(from))
      .lineTo(x + 600 * Math.cos(to), y + 600 * Math.sin(to))
      .fillOpacity(0.28)
      .fill(soft);
  }
  for (let row = 0; row < 9; row += 1) {
    for (let column = 0; column < 19; column += 1) {
      const [cx, cy] = [EDGE + 8 + column * 13 + (row % 2) * 6.5, PAGE.height - EDGE - 8 - row * 12];
      doc
        .circle(cx, cy, Math.max(0.4, 3.4 - row * 0.38))
        .fillOpacity(0.35)
        .fill('#ffffff');
    }
  }
  doc.fillOpacity(1);
}

function drawEmblem(doc: PDFKit.PDFDocument, level: CertificateView['level'], x: number, y: number, scale: number): void {
  doc.save().translate(x, y).scale(scale).lineJoin('round').lineCap('round');
  for (const { d, fill, line } of emblemOf(level)) {
    doc.path(d).lineWidth(line);
    if (fill === 'none') doc.stroke(EMBLEM_INK);
    else doc.fillAndStroke(fill, EMBLEM_INK);
  }
  doc.restore();
}

function drawSide(pen: Pen, { level }: CertificateView): void {
  const { strong, soft } = LEVEL_COLOURS[level];
  pen.decorate((doc) => {
    drawFrame(doc);
    doc.save();
    doc.roundedRect(EDGE, EDGE, PAGE.width - 2 * EDGE, PAGE.height - 2 * EDGE, 20).clip();
    doc.rect(EDGE, EDGE, SIDE, PAGE.height - 2 * EDGE).fill(strong);
    doc.rect(EDGE, EDGE, SIDE, PAGE.height - 2 * EDGE).clip();
    drawRays(doc, soft, EDGE + SIDE / 2, 240);
    doc.restore();
    doc
      .moveTo(EDGE + SIDE, EDGE)
      .lineTo(EDGE + SIDE, PAGE.height - EDGE)
      .lineWidth(3)
      .stroke(EMBLEM_INK);
    strokeFrame(doc);
    drawEmblem(doc, level, EDGE + SIDE / 2 - 100, 132, 1);
    doc
      .roundedRect(EDGE + 34, 412, SIDE - 68, 44, 12)
      .lineWidth(3)
      .fillAndStroke('#ffc93c', EMBLEM_INK);
  });
}

function drawLogo(pen: Pen, logo: Buffer, company: string): void {
  const { width, height } = LOGO;
  pen.picture(company, (doc) => void doc.image(logo, RIGHT - width, 54, { fit: [width, height], align: 'right', valign: 'center' }));
}

type Front = { certificate: CertificateView; locale: Locale; words: Wording; titleWidth: number };

function writeFront(pen: Pen, { certificate: { learner, company, rights }, locale, words, titleWidth }: Front): void {
  const title = pen.sizeFor(words.title, 'title', 36, titleWidth);
  let y = pen.say('H1', words.title, LEFT, 56, { face: 'title', size: title, width: titleWidth, gap: 2 });
  y = pen.say('P', `Porte-voix · ${company}`, LEFT, y, { size: 13, colour: QUIET, width: WIDTH, gap: 18 });
  y = pen.say('P', words.attests, LEFT, y, { size: 14, width: WIDTH, gap: 4 });
  const size = pen.sizeFor(learner, 'title', 34, WIDTH);
  y = pen.say('P', learner, LEFT, y, { face: 'title', size, width: WIDTH, gap: 8 });
  y = pen.say('P', words.has, LEFT, y, { size: 14, width: WIDTH, gap: 16 });
  const label = pen.sizeFor(words.level, 'title', 24, SIDE - 88);
  const indent = (SIDE - pen.lengthOf(words.level, 'title', label)) / 2;
  pen.say('P', words.level, EDGE + indent, 434 - label * 0.6, { face: 'title', size: label, width: SIDE - indent });
  y = writeRight(pen, words.opens, rights[locale], y);
  const column = WIDTH - QR - 30;
  for (const line of words.front) {
    pen.say('P', line.name, LEFT, y, { face: 'strong', size: 9.5, colour: QUIET, width: column });
    y = pen.say('P', line.says.join(' '), LEFT, y + 12, { size: 11.5, width: column, gap: 6 });
  }
  pen.say('P', words.nature, LEFT, PAGE.height - EDGE - 46, { size: 9, colour: QUIET, width: WIDTH });
}

/** What the level allows, in a box as tall as it needs. */
function writeRight(pen: Pen, title: string, right: string, y: number): number {
  const said = { face: 'strong', size: 14, width: WIDTH - 36 } as const;
  const height = 38 + pen.heightOf(right, said);
  pen.decorate((doc) => void doc.roundedRect(LEFT, y, WIDTH, height, 14).lineWidth(2.5).fillAndStroke('#f3f0ff', EMBLEM_INK));
  pen.say('P', title, LEFT + 18, y + 11, { face: 'strong', size: 10.5, colour: QUIET, width: WIDTH - 36 });
  pen.say('P', right, LEFT + 18, y + 26, said);
  return y + height + 16;
}

function drawCode(pen: Pen, url: string, words: Wording): void {
  const { path, size } = qrPath(url);
  const [x, y] = [RIGHT - QR, 396];
  pen.decorate(
    (doc) =>
      void doc
        .roundedRect(x - 10, y - 10, QR + 20, QR + 20, 12)
        .lineWidth(2.5)
        .fillAndStroke('#ffffff', EMBLEM_INK),
  );
  pen.picture(
    words.qr,
    (doc) =>
      void doc
        .translate(x, y)
        .scale(QR / size)
        .path(path)
        .fill(EMBLEM_INK),
  );
}

function writeFacts(pen: Pen, words: Wording): void {
  const gap = 34;
  const width = (PAGE.width - 2 * (EDGE + 30) - gap) / 2;
  const [left, right] = [EDGE + 30, EDGE + 30 + width + gap];
  pen.decorate((doc) => {
    drawFrame(doc);
    strokeFrame(doc);
  });
  const y = pen.say('H2', words.facts, left, 46, { face: 'title', size: 22, width: width * 2, gap: 12 });
  pen.facts(words.practice, left, pen.say('P', words.practiceTitle, left, y, { face: 'title', size: 13, width, gap: 6 }), width);
  pen.facts(words.judged, right, pen.say('P', words.judgedTitle, right, y, { face: 'title', size: 13, width, gap: 6 }), width);
}
