import type { Edge, PathGraph, PathNode } from './paths.ts';

/** Least and most of a number over the paths of a graph. */
export type Range = { least: number; most: number };

/** Which edges a player takes; all of them unless told otherwise. */
export type Pick = (node: PathNode) => readonly Edge[];
const anyEdge: Pick = (node) => node.edges;

/** Least and most of a sum along paths, by dynamic programming over the states. @param weigh of an edge taken from a node */
export function rangeOf(graph: PathGraph, weigh: (node: PathNode, edge: Edge) => number, pick: Pick = anyEdge): Range {
  return fold<Range>(graph, pick, { least: 0, most: 0 }, (node, parts) => {
    const sums = parts.map(({ edge, value }) => ({ weight: weigh(node, edge), value }));
    return {
      least: Math.min(...sums.map(({ weight, value }) => weight + value.least)),
      most: Math.max(...sums.map(({ weight, value }) => weight + value.most)),
    };
  });
}

/** Worst and best story score (0-100) over the paths, or over those of one habit. */
export function storyRange(graph: PathGraph, pick: Pick = anyEdge): Range {
  const marks = fold<Map<number, Range>>(graph, pick, new Map([[0, { least: 0, most: 0 }]]), (_, parts) => mergeMarks(parts));
  const scores = [...marks].flatMap(([count, { least, most }]) => (count === 0 ? [0] : [storyOf(least, count), storyOf(most, count)]));
  return { least: Math.min(...scores), most: Math.max(...scores) };
}

const storyOf = (marks: number, count: number): number => Math.floor((100 * marks) / (2 * count));

/** Marks by number of scored choices met: only paths with the same number compare by their sum. */
function mergeMarks(parts: readonly { edge: Edge; value: Map<number, Range> }[]): Map<number, Range> {
  const merged = new Map<number, Range>();
  for (const { edge, value } of parts) {
    for (const [count, range] of value) {
      const met = count + Number(edge.mark !== null);
      const { least, most } = { least: range.least + (edge.mark ?? 0), most: range.most + (edge.mark ?? 0) };
      const known = merged.get(met);
      merged.set(met, known === undefined ? { least, most } : { least: Math.min(known.least, least), most: Math.max(known.most, most) });
    }
  }
  return merged;
}

function fold<T>(graph: PathGraph, pick: Pick, atEnd: T, join: (node: PathNode, parts: { edge: Edge; value: T }[]) => T): T {
  const known = new Map<string, T>();
  const valueOf = (key: string): T => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const node = graph.nodes.get(key)!;
    const edges = pick(node);
    const value =
      edges.length === 0
        ? atEnd
        : join(
            node,
            edges.map((edge) => ({ edge, value: valueOf(edge.to) })),
          );
    known.set(key, value);
    return value;
  };
  return valueOf(graph.start);
}
