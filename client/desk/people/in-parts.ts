/** People in one request: see the routes. */
const AT_ONCE = 300;

/** A long choice, cut into what one request may hold. */
export function inParts(ids: Iterable<string>): string[][] {
  const all = [...ids];
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
