/** The parts of a JSON schema that our own OpenAPI document uses. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  format?: string;
  pattern?: string;
};
export type Components = { schemas?: Record<string, JsonSchema> };

const FORMATS: Record<string, string> = {
  email: 'somebody@helianthe.example',
  'date-time': '2026-11-28T09:00:00.000Z',
  date: '2026-11-28',
  uuid: '7b0f4e58-0f34-4b52-9f5f-1f0b8ad1a001',
  uri: 'https://voix.example.org/',
};

function sampleText(schema: JsonSchema, given: string): string {
  if (schema.format && FORMATS[schema.format]) return FORMATS[schema.format]!;
  if (schema.pattern?.includes('64')) return 'a'.repeat(64);
  return given.padEnd(schema.minLength ?? 0, 'x');
}

/**
 * The bodies that a schema allows, one for each of its alternatives: what a caller would send first.
 * @param text what stands in every free text: an id to try
 */
export function samplesOf(schema: JsonSchema | undefined, components: Components, text: string): unknown[] {
  if (!schema) return [undefined];
  const inside = (one: JsonSchema | undefined) => samplesOf(one, components, text);
  if (schema.$ref) return inside(components.schemas?.[schema.$ref.split('/').at(-1)!]);
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum.slice(0, 4);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return ways.flatMap(inside);
  const [type] = [schema.type].flat();
  if (type === 'array') return [Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => inside(schema.items)[0])];
  if (type === 'string') return [sampleText(schema, text)];
  if (type === 'number' || type === 'integer') return [schema.minimum ?? 0];
  if (type === 'boolean') return [true];
  if (type === 'null') return [null];
  return objectsOf(schema, inside);
}

/** With every field, and with those that are needed alone; each alternative of a field once. */
function objectsOf(schema: JsonSchema, inside: (one: JsonSchema) => unknown[]): unknown[] {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inside(one)] as const);
  const most = Math.max(1, ...fields.map(([, ways]) => ways.length));
  const whole = Array.from({ length: most }, (_, turn) =>
    Object.fromEntries(fields.map(([name, ways]) => [name, ways[turn % ways.length]])),
  );
  const needed = Object.fromEntries(fields.filter(([name]) => schema.required?.includes(name)).map(([name, ways]) => [name, ways[0]]));
  return fields.length === (schema.required?.length ?? 0) ? whole : [...whole, needed];
}
