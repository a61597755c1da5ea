const LONGEST = 512;

/** Where `id` is or would be in a sorted list. */
function place(list: readonly string[], id: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ids in order, in short pieces, so that adding one among a hundred thousand does not move them all. */
export class OrderedIds {
  private pieces: string[][] = [[]];

  add(id: string): void {
    const at = this.pieceFor(id);
    const piece = this.pieces[at]!;
    const index = place(piece, id);
    if (piece[index] === id) return;
    piece.splice(index, 0, id);
    if (piece.length > LONGEST) this.pieces.splice(at, 1, piece.slice(0, LONGEST / 2), piece.slice(LONGEST / 2));
  }

  remove(id: string): void {
    const at = this.pieceFor(id);
    const piece = this.pieces[at]!;
    const index = place(piece, id);
    if (piece[index] !== id) return;
    piece.splice(index, 1);
    if (piece.length === 0 && this.pieces.length > 1) this.pieces.splice(at, 1);
  }

  /** At most `limit` ids above `after`, in order. */
  above(after: string | undefined, limit: number): string[] {
    const found: string[] = [];
    let at = after === undefined ? 0 : this.pieceFor(after);
    let index = after === undefined ? 0 : place(this.pieces[at]!, after);
    if (this.pieces[at]![index] === after) index++;
    for (; at < this.pieces.length && found.length < limit; at++, index = 0) {
      found.push(...this.pieces[at]!.slice(index, index + limit - found.length));
    }
    return found;
  }

  /** The last piece that starts at or before `id`. */
  private pieceFor(id: string): number {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]![0]! <= id) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
