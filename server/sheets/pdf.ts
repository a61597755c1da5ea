import { LANGUAGE_TAGS } from '../../content/attestation.ts';
import { Pen } from '../pdf/pen.ts';
import type { Said } from '../pdf/pen.ts';
import type { Block, Sheet } from './sheet.ts';

/** A4, standing, in points. */
const PAGE = { width: 595.28, height: 841.89 };
const EDGE = 56;
const WIDTH = PAGE.width - 2 * EDGE;
const END = PAGE.height - EDGE;
/** Above what begins a section. */
const ABOVE = 10;
const BODY: Said = { size: 10.5, width: WIDTH, gap: 5 };

/** Writes from the top to the bottom, then on the next page. */
class Column {
  private y = EDGE;
  private page = 1;
  constructor(private readonly pen: Pen) {
    this.number();
  }

  /** Where something of that height begins: here, or on the next page. */
  readonly place = (height: number): number => {
    this.room(height);
    const at = this.y;
    this.y += height;
    return at;
  };

  say(tag: 'H1' | 'H2' | 'P', text: string, said: Said, below = 0): void {
    if (tag === 'H2' && this.y > EDGE) this.y += ABOVE;
    this.room(this.pen.heightOf(text, said) + below);
    this.y = this.pen.say(tag, text, EDGE, this.y, said);
  }

  list(items: readonly string[]): void {
    this.pen.longList(items, EDGE, BODY, this.place);
  }

  facts(list: readonly { name: string; says: string[] }[]): void {
    this.pen.longFacts(list, EDGE, WIDTH, this.place);
  }

  private room(height: number): void {
    if (this.y + height <= END) return;
    this.pen.page();
    this.page += 1;
    this.number();
    this.y = EDGE;
  }

  private number(): void {
    this.pen.foot(String(this.page), EDGE, END + 18, WIDTH);
  }
}

function write(column: Column, block: Block, colon: string): void {
  if (block.kind === 'text') column.say('P', block.text, BODY);
  else if (block.kind === 'list') column.list(block.items);
  else if (block.kind === 'facts') column.facts(block.facts.map(({ name, says }) => ({ name, says: [says] })));
  else {
    // On paper each row is read down: a narrow column of a table would break every word.
    const named = (cells: string[]) => cells.map((cell, at) => `${block.heads[at + 1] ?? ''}${colon} ${cell}`);
    column.facts(block.rows.map(([name = '', ...cells]) => ({ name, says: named(cells) })));
  }
}

/** A sheet as a file to print: tagged, its fonts inside. @param made when; the same sheet gives the same bytes */
export function sheetPdf({ locale, title, lead, sections }: Sheet, author: string, made: Date): Promise<Buffer> {
  const pen = new Pen({ title, subject: lead[0] ?? '', author, language: LANGUAGE_TAGS[locale], made, layout: 'portrait' });
  const column = new Column(pen);
  column.say('H1', title, { face: 'title', size: 20, width: WIDTH, gap: 8 });
  for (const line of lead) column.say('P', line, BODY);
  for (const section of sections) {
    column.say('H2', section.title, { face: 'title', size: 14, width: WIDTH, gap: 4 }, 60);
    for (const block of section.blocks) write(column, block, locale === 'fr' ? '\u00a0:' : ':');
  }
  return pen.end();
}
