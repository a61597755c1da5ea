import type { Paper, PaperKind } from '../nouns/papers.ts';
import { byId } from '../rules.ts';
import { checkedLine, textOfLine } from './lines.ts';

const keyOf = (kind: PaperKind, id: string): string => `${kind} ${id}`;
const paperOf = (line: string): Paper => (JSON.parse(textOfLine(line)) as { paper: Paper }).paper;

/** The desk's papers, each held as its line in the index file: what is given out is the caller's own. */
export class PaperTable {
  /** Kind and id -> line. */
  readonly lines = new Map<string, string>();
  /** Characters of all lines. */
  size = 0;

  get(kind: PaperKind, id: string): Paper | null {
    const line = this.lines.get(keyOf(kind, id));
    return line === undefined ? null : paperOf(line);
  }

  of(kind: PaperKind): Paper[] {
    const lines = [...this.lines].filter(([key]) => key.startsWith(`${kind} `));
    return lines.map(([, line]) => paperOf(line)).toSorted(byId);
  }

  put(paper: Paper): () => void {
    return this.set(keyOf(paper.kind, paper.id), checkedLine(JSON.stringify({ paper })));
  }

  remove(kind: PaperKind, id: string): () => void {
    return this.set(keyOf(kind, id), undefined);
  }

  private set(key: string, line: string | undefined): () => void {
    const before = this.lines.get(key);
    this.size += (line?.length ?? 0) - (before?.length ?? 0);
    if (line === undefined) this.lines.delete(key);
    else this.lines.set(key, line);
    return () => void this.set(key, before);
  }
}
