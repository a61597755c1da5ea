/** Grows when the same log could give another result. Written in every setup. */
export const ENGINE_VERSION = 1;

/**
 * The one text of a JSON value: keys sorted, no spaces, absent and `undefined` fields the same.
 * The engine stays pure: the host takes the SHA-256 of its UTF-8 bytes.
 * Throws on what JSON cannot say (functions, NaN): that is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectJson(value as Record<string, unknown>);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`not a JSON value: ${typeof value}`);
  return text;
}

function objectJson(value: Record<string, unknown>): string {
  const fields = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${fields.join(',')}}`;
}
