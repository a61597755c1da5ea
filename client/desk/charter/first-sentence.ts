/** The first sentence of a text, and what follows it. */
export function firstSentence(text: string): [string, string] {
  const first = /^.*?[.!?…](?= |$)/s.exec(text)?.[0] ?? text;
  return [first, text.slice(first.length).trim()];
}
