import type { ItemTally } from '../../../content/engine/item-quality.ts';
import { checkedLine, textOfLine } from './lines.ts';

const tallyOf = (line: string): ItemTally => (JSON.parse(textOfLine(line)) as { tally: ItemTally }).tally;

/** The tallies of the exam's situations, each held as its line in the index file. Nothing in them is anybody's. */
export class ItemTable {
  /** Situation -> line. */
  readonly lines = new Map<string, string>();
  /** Characters of all lines. */
  size = 0;

  get(item: string): ItemTally | null {
    const line = this.lines.get(item);
    return line === undefined ? null : tallyOf(line);
  }

  all(): ItemTally[] {
    return [...this.lines.values()].map(tallyOf);
  }

  put(tally: ItemTally): () => void {
    return this.set(tally.item, checkedLine(JSON.stringify({ tally })));
  }

  private set(item: string, line: string | undefined): () => void {
    const before = this.lines.get(item);
    this.size += (line?.length ?? 0) - (before?.length ?? 0);
    if (line === undefined) this.lines.delete(item);
    else this.lines.set(item, line);
    return () => void this.set(item, before);
  }
}
