/** A run of words: in both texts, only in the later one, or only in the earlier one. */
export type WordRun = { value: string; kind: 'same' | 'in' | 'out' };

/** Words, and what stands between them, one by one: nothing of a text is lost. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];

/** How many words the rest of both texts have in common, from each place on. */
function commonFrom(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      rows[i]![j] = before[i] === after[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  return rows;
}

/** Two texts word by word, by their longest common run of words: texts of a charter are short enough for the plain way. */
export function wordDifference(before: string, after: string): WordRun[] {
  const [earlier, later] = [wordsOf(before), wordsOf(after)];
  const common = commonFrom(earlier, later);
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], word: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.value += word;
    else runs.push({ kind, value: word });
  };
  let [i, j] = [0, 0];
  while (i < earlier.length || j < later.length) {
    if (i < earlier.length && j < later.length && earlier[i] === later[j]) {
      add('same', earlier[i]!);
      [i, j] = [i + 1, j + 1];
    } else if (j >= later.length || (i < earlier.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      add('out', earlier[i]!);
      i += 1;
    } else {
      add('in', later[j]!);
      j += 1;
    }
  }
  return runs;
}
